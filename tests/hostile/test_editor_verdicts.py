"""An editor and commish call the same files wrong, and where commish is stricter it says why."""

import json
import random
from collections import defaultdict
from pathlib import Path

import pytest
import yaml

from tests.command import Commish
from tests.hostile.mutations import spoilt_text
from tests.schemas.reading import KINDS
from tests.schemas.validators import Writing, language_server
from tests.schemas.writings import good, samples
from tests.source.spoiling import PlainDumper, spoilt

_FILES = 500
_STRICTER = {
    "FIL002": "characters that nobody sees",
    "FIL006": "a file without content",
    "VAL001": "days and years that there are not",
    "SCH006": "a workspace is its commish.yaml alone",
    "YML001": "tabs, lines too far left, and signs on which programs differ",
    "YML002": "keys that are one when their accents are",
    "YML003": "tags",
    "YML004": "anchors and aliases",
    "YML005": "a second end of the document",
    "YML006": "keys that are no text",
    "YML007": "numbers of very many digits, or none",
    "YML011": "keys that are copied in",
    "YML012": "instructions to the program",
    "YML013": "keys of very many characters",
    "YML014": "lines that read otherwise than they look",
}
"""What commish refuses and an editor need not, by its code."""
_TEXT_ONLY_HERE = "YML015"
_OF_THE_FILE = ("FIL", "YML", "SCH", "VAL")


@pytest.mark.slow("editor and command line")
@pytest.mark.needs("node")
def test_an_editor_and_commish_give_the_same_verdict(
    root: Path, run_commish: Commish, tmp_path: Path
) -> None:
    """On files spoilt by chance, as text and as data; what only rules find is left aside."""
    files = _spoilt_files(root)
    told = [bool(each["diagnostics"]) for each in language_server(files)]
    found = _found(files, run_commish, tmp_path)
    assert 0.5 < sum(told) / len(told) < 0.95
    for file, is_marked in zip(files, told, strict=True):
        errors, warnings = found[file.name]
        if is_marked and not errors:
            assert _TEXT_ONLY_HERE in warnings, f"only an editor: {file.text}"
        if errors and not is_marked:
            assert errors <= _STRICTER.keys(), f"only commish, {errors}: {file.text}"


def _spoilt_files(root: Path) -> list[Writing]:
    chance = random.Random(20_260_403)  # noqa: S311 -- no secret
    bases = [*samples(root), *good()]
    made: list[Writing] = []
    while len(made) < _FILES:
        name = f"{len(made)}.yaml"
        if chance.random() < 0.6:
            base = chance.choice(bases)
            made.append(Writing(name, base.kind, spoilt_text(chance, base.text)))
            continue
        data = spoilt(chance)
        kind = data.get("kind")
        if kind in KINDS:
            text = yaml.dump(data, Dumper=PlainDumper, allow_unicode=True, sort_keys=False)
            made.append(Writing(name, str(kind), text))
    return made


def _found(
    files: list[Writing], run: Commish, folder: Path
) -> defaultdict[str, tuple[set[str], set[str]]]:
    """The codes of each file's errors and warnings, each file checked alone."""
    for file in files:
        (folder / file.name).write_bytes(file.text.encode())
    done = run("validate", *[file.name for file in files], "--format", "json", at=folder)
    found: defaultdict[str, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    for one in json.loads(done.out)["findings"]:
        if one["code"].startswith(_OF_THE_FILE):
            found[one["file"]][one["severity"] != "error"].add(one["code"])
    return found
