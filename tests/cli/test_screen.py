"""The way to the screen: nothing that is printed does harm."""

import io
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commish.cli.screen import complain, flush, in_colour, is_terminal, paint, ready, say, visible
from tests.verdicts import HOSTILE


class _Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


class _Closed(io.StringIO):
    """A pipe whose reader has gone."""

    def write(self, _: str) -> int:
        raise BrokenPipeError

    def flush(self) -> None:
        raise BrokenPipeError


def _screen(monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    """Standard output as a terminal."""
    found = _Screen()
    monkeypatch.setattr(sys, "stdout", found)
    monkeypatch.setenv("TERM", "xterm")
    return found


@given(st.text())
def test_what_is_visible_is_nothing_that_a_terminal_obeys(text: str) -> None:
    kept = {"\n", "\t"}
    assert not {each for each in visible(text) if ord(each) < 32 and each not in kept}
    assert not set(visible(text)) & set("\x1b\x9b\x7f\u202e\u2066\u200b\ufeff\u061c\u2060")


def test_a_character_that_is_not_shown_is_named_by_its_number() -> None:
    assert visible("a\x1b[31mb") == "aU+001B[31mb"
    assert visible("café\t£5\n") == "café\t£5\n"


def test_both_streams_print_text_as_text(capsys: pytest.CaptureFixture[str]) -> None:
    say(HOSTILE)
    complain(HOSTILE)
    out, err = capsys.readouterr()
    assert all(each.isprintable() or each == "\n" for each in out + err)
    assert err.startswith("commish: ")


def test_a_line_ends_once(capsys: pytest.CaptureFixture[str]) -> None:
    say("one")
    say("two\n")
    say()
    assert capsys.readouterr().out == "one\ntwo\n\n"


def test_colour_is_there_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = _screen(monkeypatch)
    assert is_terminal()
    assert in_colour()
    say(paint("Error", "error"))
    assert screen.getvalue() == "\x1b[31mError\x1b[0m\n"


def test_only_our_own_codes_pass_to_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = _screen(monkeypatch)
    say(paint("x", "bold") + "\x1b[2Jy\x1b]0;title\x07")
    assert screen.getvalue() == "\x1b[1mx\x1b[0mU+001B[2JyU+001B]0;titleU+0007\n"


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("CI", "true"), ("TERM", "dumb")])
def test_colour_can_be_refused(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = _screen(monkeypatch)
    monkeypatch.setenv(name, value)
    assert not in_colour()
    say(paint("Error", "error"))
    assert screen.getvalue() == "Error\n"


def test_an_empty_no_color_refuses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the convention of no-color.org only a value that is not empty counts."""
    _screen(monkeypatch)
    monkeypatch.setenv("NO_COLOR", "")
    assert in_colour()


def test_a_pipe_has_no_colour(capsys: pytest.CaptureFixture[str]) -> None:
    assert not in_colour()
    say(paint("Error", "error"))
    assert capsys.readouterr().out == "Error\n"


def test_nobody_reading_any_more_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("stdout", "stderr"):
        monkeypatch.setattr(sys, name, _Closed())
    say("one")
    say("two")
    complain("three")
    flush()
    monkeypatch.setattr(sys, "stdout", _Closed())
    flush()
    say("four")


def test_a_terminal_with_few_characters_gets_question_marks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding="cp437"))
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    ready()
    say("→ “é”")
    flush()
    assert written.getvalue() == b"? ?\x82?\n"


def test_where_there_is_no_screen_nothing_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A shell can close a stream, and Windows gives none to what has no window."""
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    ready()
    say("a line")
    complain("a fault")
    flush()
    assert not is_terminal()
