"""The table of a survey: a row for each document."""

from app.core.surveys import Survey, SurveyColumn, SurveyRow
from app.viewmodels.library.survey_grid import SurveyGrid


def test_documents_of_one_name_are_told_apart_by_their_folders() -> None:
    columns = (SurveyColumn(name="Total"),)
    survey = Survey(id="s", name="Reports", collection_id="c", columns=columns)
    paths = ("/2024/report.pdf", "/2025/report.pdf", "/2025/notes.md")
    grid = SurveyGrid(survey, [SurveyRow(path, path, {}) for path in paths])
    labels = [row.label for row in grid.table.rows]
    assert labels == ["2024/report.pdf", "2025/report.pdf", "notes.md"]
