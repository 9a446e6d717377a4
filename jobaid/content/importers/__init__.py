"""Bringing in what a team already has: FAQ banks, help pages, action lists and flow diagrams."""

from jobaid.content.importers.importing import ImportPlan, plan_import, write_import
from jobaid.content.importers.report import Line, Outcome, Report

__all__ = ["ImportPlan", "Line", "Outcome", "Report", "plan_import", "write_import"]
