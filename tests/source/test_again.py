"""Places in files that were let go."""

from pathlib import Path

from commish.findings import Place
from commish.source.again import places_in

_TEXT = "kind: plan\nid: a\ntitle: A\n"


def _file(tmp_path: Path) -> Path:
    path = tmp_path / "a.yaml"
    path.write_text(_TEXT, encoding="utf-8")
    return path


def test_a_place_is_found_in_the_file_as_it_is_when_its_line_is_asked_for(tmp_path: Path) -> None:
    path = _file(tmp_path)
    place = places_in(path, "a.yaml")(("id",))
    assert place.path == "a.yaml"
    path.write_text(f"# Made up\n{_TEXT}", encoding="utf-8")
    assert place == Place("a.yaml", 3, 5, 3, 6)


def test_a_place_once_found_stays(tmp_path: Path) -> None:
    path = _file(tmp_path)
    place = places_in(path, "a.yaml")(("id",))
    assert str(place) == "a.yaml:2:5"
    path.unlink()
    assert str(place) == "a.yaml:2:5"


def test_a_file_that_is_gone_has_no_lines(tmp_path: Path) -> None:
    path = _file(tmp_path)
    place = places_in(path, "a.yaml")(("id",))
    path.unlink()
    assert str(place) == "a.yaml"


def test_a_file_that_is_a_link_by_now_is_not_followed(tmp_path: Path) -> None:
    path = _file(tmp_path)
    place = places_in(path, "a.yaml")(("id",))
    path.rename(tmp_path / "b.yaml")
    path.symlink_to(tmp_path / "b.yaml")
    assert str(place) == "a.yaml"
