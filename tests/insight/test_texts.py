"""Every text of a document, with where it stands."""

from commish.insight.texts import Texts


def test_texts_come_in_the_order_of_the_file_with_where_they_stand() -> None:
    data = {"kind": "need", "evidence": [{"text": "A"}, {"text": "B", "size": 3}], "why": None}
    assert list(Texts("need", "", data)) == [
        (("kind",), "need"),
        (("evidence", 0, "text"), "A"),
        (("evidence", 1, "text"), "B"),
    ]


def test_keys_and_numbers_of_the_body_s_own_may_be_anything() -> None:
    """What a schema calls a number is one."""
    data = {"budget": 9190748336, "local": {"reference": 9190748336, "open": True}}
    assert list(Texts("need", "", data)) == [
        (("local", "reference"), "reference"),
        (("local", "reference"), "9190748336"),
        (("local", "open"), "open"),
    ]


def test_what_is_no_document_has_no_texts() -> None:
    assert not list(Texts("", "", None))
