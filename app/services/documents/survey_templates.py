"""Columns to begin a survey with, by kind of document."""

import tomllib

import msgspec

from app.core.paths import resource_path
from app.core.surveys import SurveyColumn


class SurveyTemplate(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    columns: tuple[SurveyColumn, ...]


class _Templates(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    templates: tuple[SurveyTemplate, ...]


def survey_templates() -> tuple[SurveyTemplate, ...]:
    """Those that come with the program."""
    content = tomllib.loads(resource_path("survey_templates.toml").read_text("utf-8"))
    return msgspec.convert(content, _Templates).templates
