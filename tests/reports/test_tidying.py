"""A line in its simplest form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commish.reports.inlines import (
    Code,
    Emphasis,
    FootnoteRef,
    Inline,
    LineBreak,
    Link,
    Picture,
    State,
    Status,
    Strong,
    Text,
    plain_text,
)
from commish.reports.tidying import tidy

A, B = Text("a"), Text("b")


@pytest.mark.parametrize(
    ("inlines", "simple"),
    [
        pytest.param([A, B], [Text("ab")], id="texts become one"),
        pytest.param([Code("a"), Code("b")], [Code("ab")], id="codes become one"),
        pytest.param([Strong((A,)), Strong((B,))], [Strong((Text("ab"),))], id="stress joins"),
        pytest.param([Emphasis((A,)), Emphasis((B,))], [Emphasis((Text("ab"),))], id="so italic"),
        pytest.param(
            [Strong((A,)), Emphasis((B,))], [Strong((A,)), Emphasis((B,))], id="two kinds stay"
        ),
        pytest.param(
            [Strong((A, Strong((B,))))], [Strong((Text("ab"),))], id="no stress within the same"
        ),
        pytest.param(
            [Strong((Emphasis((Strong((A,)),)),))],
            [Strong((Emphasis((A,)),))],
            id="nor deeper within",
        ),
        pytest.param([Text(""), Code(""), Strong(()), Emphasis((Text(""),))], [], id="no empties"),
        pytest.param(
            [Strong((Text(" a "),)), B], [Text(" "), Strong((A,)), Text(" b")], id="space goes out"
        ),
        pytest.param(
            [Strong((LineBreak(), A, LineBreak()))],
            [LineBreak(), Strong((A,)), LineBreak()],
            id="so do new lines",
        ),
        pytest.param([A, Strong((Text("  "),)), B], [Text("a  b")], id="space alone is no stress"),
        pytest.param(
            [Status("On target", State.GOOD), Picture("<svg/>", " up")],
            [Text("● On target up")],
            id="a status and a picture are words",
        ),
        pytest.param(
            [Link("a", "https://a.example"), FootnoteRef("n", 1)],
            [Link("a", "https://a.example"), FootnoteRef("n", 1)],
            id="links and notes stay",
        ),
    ],
)
def test_a_line_is_said_in_as_few_parts_as_will_do(
    inlines: list[Inline], simple: list[Inline]
) -> None:
    assert tidy(inlines) == simple


_leaves: st.SearchStrategy[Inline] = st.one_of(
    st.sampled_from(["", " ", "a", " b ", "*", "“c”", "£", "▲d", "e\u0301"]).map(Text),
    st.sampled_from(["", "x", "`"]).map(Code),
    st.just(LineBreak()),
)
lines = st.lists(
    st.recursive(
        _leaves,
        lambda parts: st.one_of(
            st.lists(parts, max_size=3).map(lambda inner: Strong(tuple(inner))),
            st.lists(parts, max_size=3).map(lambda inner: Emphasis(tuple(inner))),
        ),
        max_leaves=8,
    ),
    max_size=5,
)


@given(lines)
def test_tidying_keeps_every_word_and_is_done_once(inlines: list[Inline]) -> None:
    simple = tidy(inlines)
    assert plain_text(simple) == plain_text(inlines)
    assert tidy(simple) == simple
