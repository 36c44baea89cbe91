"""Columns to begin a survey with, by kind of document."""

from app.core.paths import resource_path
from app.core.resources import ResourceTable, decoded
from app.core.surveys import SurveyColumn


class SurveyTemplate(ResourceTable, frozen=True):
    name: str
    columns: tuple[SurveyColumn, ...]


class _Templates(ResourceTable, frozen=True):
    templates: tuple[SurveyTemplate, ...]


def survey_templates() -> tuple[SurveyTemplate, ...]:
    """Those that come with the program."""
    text = resource_path("survey_templates.toml").read_text("utf-8")
    return decoded(text, _Templates).templates
