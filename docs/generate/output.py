"""Writes docs/reference/output.md: what commands print for other programs, with real examples."""

import json
from collections.abc import Iterator, Mapping
from contextlib import chdir
from pathlib import Path
from typing import cast

from commish.resources import folder
from docs.generate.parts.markdown import cell, code, fenced, heading_note, paragraph, table
from docs.generate.parts.terminal import answer

__all__ = ["EXAMPLES", "pages", "shortened"]

_PAGE = "docs/reference/output.md"
_SCHEMAS = "schemas/output"
_SAMPLE = "south-tyneside-homelessness"
_INTRODUCTION = f"""\
# Output for programs

`--format json` prints one JSON document. It begins alike for every command, and the rest stands
under the command's own nouns. Each form has a JSON Schema in [{_SCHEMAS}](../../{_SCHEMAS}).

While `format` stays the same, keys are only added. A reader passes over keys that it does not know,
and refuses a higher `format`. Messages are for people and may be worded better at any time: go by
codes. JSON goes to standard output, complaints go to standard error, and the
[exit code](exit-codes.md) is the same as without it.

The examples come from the sample `{_SAMPLE}`; every list in them is cut to its first item.

## Envelope

"""
EXAMPLES = {
    "validate": "commish validate --format json",
    "walk": "commish walk st-consortium --format json",
    "show": "commish show st-consortium --format json",
    "explain": "commish explain agreement.value --format json",
}
"""By the name of its schema, a command that prints JSON."""
_OTHERS = """
## Other formats

| command | prints |
| --- | --- |
| `commish validate --format concise` | `file:line:column: severity: sentence [CODE name]`, a line each; without a terminal this is the usual form |
| `commish validate --format jsonl` | one finding a line, with the keys that it has in `json` ([schema](../../schemas/output/validate-line.schema.json)) |
| `commish validate --format sarif` | SARIF 2.1.0: findings with fingerprints that survive moved lines, what is accepted as suppressed, and mends as fixes |
| `commish validate --format junit` | JUnit's XML: a suite a file, a test a finding; only errors fail |
| `commish validate --format github` | annotations that GitHub shows beside the lines of a pull request, ten of a level |
| `commish validate --format gitlab` | a Code Quality report of GitLab |
| `commish validate --format markdown` | a comment on a change, or the annex of a paper |
| `commish walk --format mermaid` | a mermaid flowchart, which code hosts draw |
| `commish walk --format svg` | a picture of the thread |
"""  # noqa: E501 -- a row of a table is one line


def pages() -> dict[str, str]:
    """The page, by its path from the root of the checkout."""
    head = heading_note(_SCHEMAS) + _INTRODUCTION + _keys(_schema("envelope"))
    return {_PAGE: head + "".join(_entry(name) for name in EXAMPLES) + _OTHERS}


def _entry(name: str) -> str:
    whole = _schema(name)
    with chdir(folder("sample-commissions") / _SAMPLE):
        printed = json.loads(answer(EXAMPLES[name]).shown)
    example = json.dumps(shortened(printed), ensure_ascii=False, indent=2)
    parts = (
        f"\n## {name}\n",
        f"`{EXAMPLES[name]}`\n",
        paragraph(str(whole["description"])),
        *_groups(whole),
        fenced("json", example),
        f"[The schema](../../{_SCHEMAS}/{name}.schema.json).\n",
    )
    return "\n".join(parts)


def _groups(whole: Mapping[str, object]) -> Iterator[str]:
    yield _keys(whole)
    for name, part in cast("Mapping[str, Mapping[str, object]]", whole.get("$defs", {})).items():
        more = ", with these keys more than the thing it is" if "allOf" in part else ""
        yield f"**{name.capitalize()}**{more}:\n"
        yield _keys(part)


def _keys(part: Mapping[str, object]) -> str:
    properties = cast("Mapping[str, Mapping[str, object]]", part.get("properties", {}))
    told = ((key, own) for key, own in properties.items() if "description" in own)
    return table(("key", "says"), ((code(key), cell(str(own["description"]))) for key, own in told))


def _schema(name: str) -> Mapping[str, object]:
    path: Path = folder("schemas") / "output" / f"{name}.schema.json"
    return cast("Mapping[str, object]", json.loads(path.read_text(encoding="utf-8")))


def shortened(value: object) -> object:
    """JSON with every list cut to its first item."""
    if isinstance(value, dict):
        return {key: shortened(inner) for key, inner in value.items()}
    return [shortened(one) for one in value[:1]] if isinstance(value, list) else value
