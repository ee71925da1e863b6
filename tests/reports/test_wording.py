"""The page's own words, in the report's language."""

from dataclasses import fields

import pytest

from commish.reports.blocks import NoticeKind
from commish.reports.wording import wording


@pytest.mark.parametrize(
    ("language", "contents"), [("en-GB", "Contents"), ("cy", "Cynnwys"), ("cy-GB", "Cynnwys")]
)
def test_the_words_are_in_the_language_of_the_report(language: str, contents: str) -> None:
    assert wording(language).contents == contents


def test_no_word_is_left_untranslated() -> None:
    english, welsh = wording("en-GB"), wording("cy")
    for field in fields(english):
        assert getattr(welsh, field.name) != getattr(english, field.name)


@pytest.mark.parametrize("language", ["en-GB", "cy"])
def test_every_kind_of_notice_has_a_label(language: str) -> None:
    labels = wording(language).notices
    assert set(labels) == set(NoticeKind)
    assert len(set(labels.values())) == len(NoticeKind)
