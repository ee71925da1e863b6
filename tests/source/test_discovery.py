"""Workspaces and their documents are found where the design says, and nowhere else."""

from pathlib import Path

import pytest

from commish.errors import CommishError
from commish.source.discovery import Site, documents, find_root, sites


def _tree(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("", encoding="utf-8")
    return folder


def _documents(root: Path, *exclude: str) -> list[str]:
    return [path.relative_to(root).as_posix() for path in documents(Site(root), exclude)]


def test_every_yaml_file_below_is_a_document_in_the_order_of_paths(tmp_path: Path) -> None:
    root = _tree(
        tmp_path,
        "commish.yaml",
        "b.yaml",
        "a/z.yml",
        "a.yaml",
        "a/b/c.yaml",
        "README.md",
        "d.yaml~",
    )
    assert _documents(root) == ["a/b/c.yaml", "a/z.yml", "a.yaml", "b.yaml"]


def test_what_is_hidden_a_template_or_a_mapping_is_left_out(tmp_path: Path) -> None:
    """Only at the root are `templates` and `mappings` ours; deeper they are folders like others."""
    root = _tree(
        tmp_path,
        "commish.yaml",
        ".hidden.yaml",
        ".git/x.yaml",
        "a/.b/x.yaml",
        "templates/x.yaml",
        "mappings/deep/x.yaml",
        "a/templates/kept.yaml",
    )
    assert _documents(root) == ["a/templates/kept.yaml"]


def test_a_workspace_inside_another_is_not_its_document(tmp_path: Path) -> None:
    root = _tree(tmp_path, "commish.yaml", "a.yaml", "inner/commish.yaml", "inner/b.yaml")
    assert _documents(root) == ["a.yaml"]
    assert _documents(root / "inner") == ["b.yaml"]


@pytest.mark.parametrize(
    ("exclude", "left"),
    [
        (("drafts",), ["a.yaml", "old/b.yaml"]),
        (("drafts/",), ["a.yaml", "old/b.yaml"]),
        (("*/b.yaml",), ["a.yaml", "drafts/a.yaml"]),
        (("a.yaml", "old/*"), ["drafts/a.yaml", "drafts/b.yaml"]),
        (("nothing",), ["a.yaml", "drafts/a.yaml", "drafts/b.yaml", "old/b.yaml"]),
    ],
)
def test_what_the_workspace_excludes_is_left_out(
    exclude: tuple[str, ...], left: list[str], tmp_path: Path
) -> None:
    root = _tree(tmp_path, "commish.yaml", "a.yaml", "drafts/a.yaml", "drafts/b.yaml", "old/b.yaml")
    assert _documents(root, *exclude) == left


def test_a_folder_behind_a_link_is_not_entered(tmp_path: Path) -> None:
    """It could lead out of the workspace, or round and round. A file behind one is refused."""
    root = _tree(tmp_path / "here", "commish.yaml", "a.yaml")
    _tree(tmp_path / "there", "commish.yaml", "secret.yaml")
    (root / "link").symlink_to(tmp_path / "there", target_is_directory=True)
    (root / "round").symlink_to(root, target_is_directory=True)
    (root / "b.yaml").symlink_to(tmp_path / "there" / "secret.yaml")
    assert _documents(root) == ["a.yaml", "b.yaml"]
    assert [site.root for site in sites(root)] == [root]


def test_the_nearest_commish_yaml_above_a_path_is_its_root(tmp_path: Path) -> None:
    root = _tree(tmp_path, "commish.yaml", "a/b/c.yaml", "a/inner/commish.yaml", "a/inner/d/e.yaml")
    assert find_root(root / "a" / "b" / "c.yaml") == root
    assert find_root(root / "a" / "b") == root
    assert find_root(root / "a" / "inner" / "d" / "e.yaml") == root / "a" / "inner"
    assert find_root(root / "a" / "b" / "not-there.yaml") == root


def test_a_path_through_a_sister_folder_does_not_belong_to_the_sister(tmp_path: Path) -> None:
    root = _tree(tmp_path, "sister/commish.yaml", "own/commish.yaml", "alone/a.yaml")
    assert find_root(root / "sister" / ".." / "own" / "a.yaml") == root / "own"
    assert find_root(root / "sister" / ".." / "alone" / "a.yaml") is None


def test_a_path_without_a_workspace_has_no_root(tmp_path: Path) -> None:
    assert find_root(_tree(tmp_path, "a/b.yaml") / "a") is None


def test_every_workspace_below_a_folder_is_found_itself_first(tmp_path: Path) -> None:
    root = _tree(tmp_path, "commish.yaml", "b/commish.yaml", "a/c/commish.yaml", ".x/commish.yaml")
    found = [site.root.relative_to(root).as_posix() for site in sites(root)]
    assert found == [".", "a/c", "b"]
    assert [site.marker for site in sites(root / "b")] == [root / "b" / "commish.yaml"]


def test_one_workspace_has_one_name_however_it_is_reached(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = _tree(tmp_path, "commish.yaml", "a/b.yaml")
    monkeypatch.chdir(root)
    ways = [sites(Path()), sites(Path("a/..")), sites(root)]
    assert ways == [(Site(root),)] * 3
    assert find_root(Path("a/b.yaml")) == find_root(Path("a/../a")) == root


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(CommishError, match=r"nowhere can't be read: no such file") as refused:
        sites(tmp_path / "nowhere")
    assert refused.value.mend


def test_folders_without_end_stop_the_command(tmp_path: Path) -> None:
    """Otherwise they would break it at some depth that differs from one computer to the next."""
    deep = tmp_path.joinpath(*["d"] * 101)
    root = _tree(tmp_path, "commish.yaml", *[(deep / "a.yaml").relative_to(tmp_path).as_posix()])
    with pytest.raises(CommishError, match="lies deeper than 100 folders"):
        _documents(root)
    with pytest.raises(CommishError, match="lies deeper than 100 folders"):
        sites(root)
    assert _documents(_tree(tmp_path / "d", "commish.yaml")) == ["d/" * 100 + "a.yaml"]
