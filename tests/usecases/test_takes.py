"""What may stand at a key, in an officer's words."""

from collections.abc import Mapping
from typing import cast

import pytest

from commish.source.schemas import Schema, schema
from commish.usecases.takes import forms, has_short_form, takes


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("need.kind", "always need"),
        ("need.trend", "one of: rising, steady, falling, unknown"),
        ("need.title", "a few words on one line"),
        ("need.illustrative", "true or false"),
        ("need.size", "a number, with its source, period and note; or several claims of one"),
        ("agreement.start", "a date as exactly as it is known"),
        ("agreement.end", "a date; or a list of dates with the date from which each applies"),
        ("return.period", "a period"),
        ("commission.why", "text in CommonMark without HTML"),
        ("commission.body", "the id of a body of commish.yaml"),
        ("agreement.pool", "the id of a pool, alone or with the fields below"),
        ("commission.answers", "a list of ids, each of a commission, alone or with the fields"),
        ("commission.delivered_by", "a list of ids, each of a provider or an agreement"),
        ("commission.outcomes", "a list of items, each an id or the fields below"),
        ("commission.programmes", "a list of items, each with the fields below"),
        ("commission.was", "a list of ids"),
        ("provider.aliases", "a list of words, each on one line"),
        ("workspace.implications_needed", "a list of any of: financial, legal"),
        ("commission.roles", "the fields below"),
        ("commission.local", "keys of your own choice"),
        (
            "decision.appendices",
            "a list of items, each with the fields below, or the words “none” or “not stated”",
        ),
    ],
)
def test_it_is_said_in_words(name: str, words: str) -> None:
    assert takes(_part(name)).startswith(words)


@pytest.mark.parametrize(
    ("name", "ways"),
    [
        ("agreement.start", "2013, 2013-04 or 2013-04-01"),
        ("agreement.end", "2013, 2013-04 or 2013-04-01"),
        (
            "return.users",
            "280, about 45, over 130, up to 4,000, 54%, 12 to 15, 10 more, not stated",
        ),
        ("need.title", ""),
        ("commission.programmes", ""),
    ],
)
def test_dates_numbers_and_amounts_have_their_ways_of_writing(name: str, ways: str) -> None:
    assert forms(_part(name)) == ways


@pytest.mark.parametrize(
    "name", ["agreement.value", "agreement.end", "commission.answers", "commission.kpis"]
)
def test_some_values_can_be_written_without_their_fields(name: str) -> None:
    assert has_short_form(_part(name))


@pytest.mark.parametrize(
    "name",
    ["commission.programmes", "commission.roles", "commission.was", "decision.appendices"],
)
def test_others_have_no_short_form_or_no_fields(name: str) -> None:
    assert not has_short_form(_part(name))


def _part(name: str) -> Schema:
    kind, _, key = name.partition(".")
    return cast("Mapping[str, Schema]", schema(kind)["properties"])[key]
