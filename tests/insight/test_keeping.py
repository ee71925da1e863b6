"""What is kept of documents for rules over many."""

from commish.insight.keeping import kept_from


def test_only_what_rules_ask_for_is_kept() -> None:
    kept = kept_from("return", {"agreement": "hub", "stories": [], "status": "sent"})
    assert kept == {"agreement": "hub", "status": "sent"}


def test_of_a_measure_words_are_only_known_to_be_there() -> None:
    measure = {"kpi": "a", "value": {"value": 3, "note": "x"}, "comment": "Long.", "cell": "B7"}
    kept = kept_from("return", {"measures": [measure], "comment": "A quiet quarter."})
    assert kept["measures"] == [{"kpi": "a", "value": {"value": 3, "note": "x"}, "comment": True}]
    assert kept["comment"] is True


def test_of_a_payment_the_kinds_of_its_parts_are_kept() -> None:
    part = {"id": "fee", "type": "service_fee", "title": "Fee"}
    kept = kept_from("agreement", {"payment": {"at_risk": 30, "components": [part], "note": "x"}})
    parts = [{"id": "fee", "type": "service_fee"}]
    assert kept["payment"] == {"at_risk": 30, "components": parts}


def test_what_is_no_group_is_kept_as_it_is() -> None:
    assert kept_from("agreement", {"payment": "x"}) == {"payment": "x"}
