"""Whether the libraries that read and check documents are here in their fast form."""

__all__ = ["reads_fast", "validates"]


def reads_fast() -> bool:
    """Whether YAML is read by libyaml, which is compiled, and not by Python alone."""
    from commish.source.events import PARSER  # noqa: PLC0415 -- only who asks pays

    return PARSER.__module__ == "yaml._yaml"


def validates() -> bool:
    """Whether the compiled validator works on this computer."""
    try:
        from commish.source.verdict import is_valid  # noqa: PLC0415 -- what is asked is whether

        return not is_valid("need", {})
    except ImportError:
        return False
