"""The keys that a document is known to write when the document itself is let go."""

from commish.insight.facts import keys_of


def test_keys_one_step_down_are_kept_with_the_key_above_them() -> None:
    activities = [{"id": "a", "who": "The team"}, "b", {"id": "c", "when": "Mondays"}]
    assert keys_of(
        {"title": "A", "activities": activities, "balance": {"struck": {"en": "So"}}}
    ) == {
        "title",
        "activities",
        "activities.id",
        "activities.who",
        "activities.when",
        "balance",
        "balance.struck",
    }
