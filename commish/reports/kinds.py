"""Every report that commish brings, registered by being imported here."""

from commish.reports.board_paper import board_paper
from commish.reports.control_document import control_document
from commish.reports.overview import overview
from commish.reports.registry import Paper, ReportKind, report_kind, report_kinds

__all__ = [
    "Paper",
    "ReportKind",
    "board_paper",
    "control_document",
    "overview",
    "report_kind",
    "report_kinds",
]
