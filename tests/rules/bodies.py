"""Workspaces of bodies under whose law documents are judged."""

__all__ = ["COUNTY", "PCC", "TRUST", "WALES", "body"]


def body(kind: str, nation: str = "england", *, vat: str = "") -> str:
    """A workspace of a body of a type, in a nation, with what it means where VAT is not said."""
    more = f"vat: {vat}\n" if vat else ""
    return f"kind: workspace\nid: the-body\nbody: {{type: {kind}, nation: {nation}}}\n{more}"


COUNTY = body("county")
TRUST = body("nhs_trust")
PCC = body("pcc")
WALES = body("county", "wales")
