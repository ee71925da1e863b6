"""SVG as text."""

import pytest

from commish.reports.drawing import number, plain, tag


@pytest.mark.parametrize(
    ("value", "text"),
    [(3, "3"), (2.5, "2.5"), (2.04, "2"), (-0.01, "0"), (1 / 3, "0.3"), (-7.25, "-7.2")],
)
def test_a_number_has_a_tenth_at_most(value: float, text: str) -> None:
    assert number(value) == text


def test_an_element_without_content_closes_itself() -> None:
    assert tag("path", d="M0 0", stroke_width=2.0) == '<path d="M0 0" stroke-width="2"/>'


def test_content_is_taken_as_markup() -> None:
    assert tag("g", tag("rect", x=1)) == '<g><rect x="1"/></g>'


def test_no_text_becomes_markup() -> None:
    assert plain("<b>“A” & 'B'\x1b</b>") == "&lt;b&gt;“A” &amp; &#x27;B&#x27;␛&lt;/b&gt;"
    assert tag("a", href='"><script>') == '<a href="&quot;&gt;&lt;script&gt;"/>'
