"""Frames: a body's own win, in a sandbox, and never from outside their folder."""

from pathlib import Path

import pytest
from markupsafe import Markup

from commish.errors import CommishError
from commish.reports.templates import environment, filled, source_of


def test_text_is_escaped_in_a_page_and_left_alone_elsewhere(tmp_path: Path) -> None:
    _write(tmp_path, "{{ text }} {{ markup }}")
    values = {"text": "<b>\x1b", "markup": Markup("<i>")}
    assert _filled(tmp_path, escape=True, **values) == "&lt;b&gt;␛ <i>"
    assert _filled(tmp_path, escape=False, **values) == "<b>␛ <i>"


@pytest.mark.parametrize(
    "attack",
    [
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ items.append(1) }}",
        "{{ '{0.__class__}'.format(items) }}",
        "{% include '../secret.txt' %}",
        "{{ range(10000000) | list }}",
    ],
)
def test_a_frame_does_nothing_but_lay_out(attack: str, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    own = tmp_path / "templates"
    own.mkdir()
    _write(own, attack)
    with pytest.raises((CommishError, OverflowError)):
        _filled(own, items=[0])


def test_a_name_that_is_not_there_is_an_error_and_not_nothing(tmp_path: Path) -> None:
    """“Total £” without the total would be a figure lost in silence."""
    _write(tmp_path, "Total £{{ totl }}")
    with pytest.raises(CommishError, match="'totl' is undefined") as caught:
        _filled(tmp_path)
    assert caught.value.mend.startswith("Mend it")


def test_a_frame_with_a_mistake_in_it_is_named(tmp_path: Path) -> None:
    _write(tmp_path, "{% if %}")
    with pytest.raises(CommishError, match=r"The template frame\.j2 can't be used"):
        _filled(tmp_path)


def test_a_frame_that_is_not_there_is_named(tmp_path: Path) -> None:
    _write(tmp_path, "{% include 'logo.j2' %}")
    with pytest.raises(CommishError, match=r"no template named logo\.j2"):
        _filled(tmp_path)


def test_a_link_that_leads_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    own = tmp_path / "templates"
    own.mkdir()
    (own / "frame.j2").symlink_to(secret)
    with pytest.raises(CommishError, match="leads out of the templates folder"):
        _filled(own)


def test_the_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    own = tmp_path / "templates"
    own.mkdir()
    _write(own, "words")
    (tmp_path / "link").symlink_to(own)
    assert _filled(tmp_path / "link") == "words"


def test_a_frame_in_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "frame.j2").write_bytes("Llŷn".encode("utf-16"))
    with pytest.raises(CommishError, match="not saved as UTF-8"):
        _filled(tmp_path)


def test_shipped_frames_are_found_with_and_without_own_ones(tmp_path: Path) -> None:
    _write(tmp_path, "{% include 'shipped/report.css' %}")
    assert ":root" in _filled(tmp_path)
    assert ":root" in source_of(environment(None, escape=True), "report.css")


def _write(folder: Path, text: str) -> None:
    (folder / "frame.j2").write_text(text, encoding="utf-8")


def _filled(own: Path, *, escape: bool = True, **values: object) -> str:
    return filled(environment(own, escape=escape), "frame.j2", **values)
