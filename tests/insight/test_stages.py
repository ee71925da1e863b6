"""The canonical stages."""

from commish.insight.stages import Stage, stages_of
from commish.model.tier import Tier
from commish.source.schemas import resolve, schema


def test_the_stages_are_those_of_the_schema_in_its_order() -> None:
    properties = schema("commission")["properties"]
    assert isinstance(properties, dict)
    assert resolve(properties["stage"])["enum"] == [stage.value for stage in Stage]


def test_a_stage_is_found_by_its_name() -> None:
    assert Stage.named("secure") is Stage.SECURE
    assert Stage.named("") is None
    assert Stage.named("procure") is None


def test_a_later_stage_ranks_higher() -> None:
    assert [stage.rank for stage in (Stage.NEED, Stage.DESIGN, Stage.EXIT)] == [0, 4, 9]


def test_secure_is_printed_as_what_it_is() -> None:
    assert Stage.SECURE.title == "sourcing and award"
    assert Stage.DESIGN.title == "design"


def test_a_political_commission_has_no_stage_of_buying() -> None:
    """Members say what should change, and come back when it has been done."""
    assert [stage.value for stage in stages_of(Tier.POLITICAL)] == [
        "need",
        "priorities",
        "outcomes",
        "review",
        "exit",
    ]
    assert stages_of(Tier.SERVICE) == tuple(Stage)
