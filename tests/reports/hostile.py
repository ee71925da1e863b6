"""Text that tries to be more than text, for every place where text of a file can stand."""

from hypothesis import strategies as st

__all__ = ["HOSTILE", "spaced", "texts"]

HOSTILE = (
    "<script>alert(1)</script>",
    "</style></title><img src=x onerror=alert(1)>",
    "<!-- </p> --> <![CDATA[ ]]> <?php ?>",
    "\"><svg/onload=alert(1)>' x='",
    "{{ 7 * 7 }} {% include 'report.css' %} {# gone #} ${x}",
    "a | b || c |\n|---|---|",
    "_a_ __b__ *c* **d** ***e*** ~~f~~ ^g^ a_b_c x*y*z",
    "`code` ``two`` ```three``` ` `` ~~~",
    "](javascript:alert(1)) [x](javascript:alert(1)) ![x](http://a.example/x.png) [^1] [^1]: x",
    "# heading\n## two\n===\n---\n- item\n+ item\n* item\n1. one\n2) two\n> quote\n    code",
    "1. one",
    "2026. The year",
    "- dash",
    "+44 20 7946 0000",
    "> 90%",
    "---",
    "***",
    "___",
    "===",
    ": colon",
    "|",
    "!",
    "\\",
    "\\\\*",
    "trailing \\",
    "&amp; &lt;b&gt; &#60;i&#62; &copy; R&D;",
    "$x^2$ $$y$$",
    "CO₂ at 5 °C, ½ of ŵ and ŷ, £2.4 million",
    "😀 👩‍👩‍👧 ✓ ◆",
    "خدمات الرعاية 123",
    "日本語の文章",
    "escape \x1b[31m, null \x00, delete \x7f, next line \x85 end",
    "\u2028line\u2029paragraph\u00a0space\ufeff",
    "very" * 200,
    "http://a.example/?q=<b>&x='y' www.a.example officer@a.example",
    "“quoted”",
    "(bracketed)",
    "e\u0301 combining",
    "\t tabs \t and  spaces \r\n and lines",
)

texts = st.text(
    st.one_of(
        st.sampled_from("\\`*_{}[]()<>#+-.!|&;~$^:='\" \t\n0123456789abé“”£▲"), st.characters()
    ),
    min_size=1,
    max_size=24,
).filter(lambda text: bool(text.strip()))


def spaced(text: str) -> str:
    """*text* with each run of space as one, as a page shows it."""
    return " ".join(text.split())
