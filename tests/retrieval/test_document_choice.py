from pathlib import Path

import pytest

from app.core.documents import Document, DocumentFilter
from app.core.errors import UserError
from app.retrieval.passages import choose, mentioned


def document(path: str, modified: float = 0.0, *languages: str) -> Document:
    absolute = str(Path(path).absolute())
    return Document(path, "c", absolute, "", 0, modified, "ready", languages=languages)


PAPERS = [
    document("papers/Annual report.pdf", 10.0),
    document("papers/Annual report 2019.pdf", 20.0, "de", "en"),
    document("notes/inn.txt", 30.0, "en"),
]


@pytest.mark.parametrize(
    ("only", "expected"),
    [
        (DocumentFilter(names=("REPORT",)), PAPERS[:2]),
        (DocumentFilter(folder="notes"), PAPERS[2:]),
        (DocumentFilter(types=(".PDF",)), PAPERS[:2]),
        (DocumentFilter(since=20.0), PAPERS[1:]),
        (DocumentFilter(until=20.0), PAPERS[:1]),
        (DocumentFilter(types=("pdf",), since=15.0), PAPERS[1:2]),
        (DocumentFilter(document_ids=("notes/inn.txt",)), PAPERS[2:]),
        (DocumentFilter(languages=("en",)), PAPERS[1:]),
        (DocumentFilter(languages=("de", "fr")), PAPERS[1:2]),
    ],
)
def test_filters(only: DocumentFilter, expected: list[Document]) -> None:
    assert choose(PAPERS, only) == tuple(each.id for each in expected)


def test_a_filter_that_nothing_passes_says_so() -> None:
    with pytest.raises(UserError, match="No document"):
        choose(PAPERS, DocumentFilter(names=("poem",)))


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What does @annual report 2019 say?", ["papers/Annual report 2019.pdf"]),
        ("What does @Annual report.pdf say?", ["papers/Annual report.pdf"]),
        ("Compare @inn.txt and @Annual report", ["notes/inn.txt", "papers/Annual report.pdf"]),
        ("Write to me@inn.txt", []),
        ("What does the annual report say?", []),
    ],
)
def test_names_after_an_at_sign(question: str, expected: list[str]) -> None:
    assert list(mentioned(question, PAPERS)) == expected


def test_a_folder_may_be_named_by_a_link_to_it(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    paper = document(str(tmp_path.resolve() / "real" / "paper.pdf"))  # so files are stored
    assert choose([paper], DocumentFilter(folder=str(tmp_path / "link"))) == (paper.id,)
