"""What a citation says of its place, against the text that was read from the file."""

import json
from pathlib import Path
from typing import Any

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.cancellation import CancelToken
from app.core.documents import Hit
from app.core.messages import CitationPart
from app.retrieval.citations import CitationStream
from app.retrieval.sentences import sentence_spans
from app.services.chats.answer_json import citation_json
from app.services.startup import Services
from tests.index.documents import write_pdf
from tests.retrieval.hits import hit

FACTS = (
    "Das Gebäude in Überlingen wurde 1897 von Käthe Möller errichtet.",
    "The lighthouse at Cape Wrath was first lit on 25 December 1828.",
    "Copper melts at 1085 degrees Celsius and conducts heat 🔥 well.",
    "Sourdough bread from Łódź rises slowly because wild yeast is patient.",
)
MAIL = "From: a@example.org\nSubject: Facts\nContent-Type: text/plain; charset=utf-8\n\n"


def write_all(folder: Path) -> None:
    """The facts in one file of each kind."""
    folder.mkdir()
    (folder / "unix.txt").write_bytes("\n\n".join(FACTS).encode())
    (folder / "marked.txt").write_bytes("\ufeff".encode() + "\n".join(FACTS).encode())
    (folder / "windows.txt").write_bytes("\r\n\r\n".join(FACTS[:2]).encode("cp1252"))
    (folder / "notes.md").write_text("# Facts\n\n- " + "\n- ".join(FACTS) + "\n", "utf-8")
    (folder / "page.html").write_text(
        f"<title>F</title>{''.join(f'<p>{fact}</p>' for fact in FACTS)}", "utf-8"
    )
    (folder / "rows.csv").write_text(
        "n,fact\n" + "\n".join(f"{n},{fact}" for n, fact in enumerate(FACTS)), "utf-8"
    )
    (folder / "facts.json").write_text(json.dumps(FACTS, ensure_ascii=False), "utf-8")
    (folder / "facts.eml").write_text(MAIL + "\n\n".join(FACTS), "utf-8")
    word = docx.Document()
    for fact in FACTS:
        word.add_paragraph(fact)
    word.save(str(folder / "facts.docx"))
    write_pdf(folder / "facts.pdf", (FACTS[1], "Nothing here.", FACTS[1].replace("1828", "1829")))


def cited(claim: str, hits: tuple[Hit, ...]) -> list[dict[str, Any]]:
    stream = CitationStream(hits)
    pieces = [*stream.feed(claim), *stream.finish()]
    return [citation_json(piece.citation) for piece in pieces if isinstance(piece, CitationPart)]


@pytest.mark.models
def test_spans_index_the_extracted_text_of_every_format(services: Services, tmp_path: Path) -> None:
    write_all(tmp_path / "facts")
    collection = services.library.create("facts")
    list(services.library.add([tmp_path / "facts"], collection.id, CancelToken()))
    documents = services.library.documents(collection.id)
    assert [d.path for d in documents if d.state != "ready"] == [] and len(documents) == 10
    count = 0
    for document in documents:
        hits = services.library.search("lighthouse copper bread 1897", collection.id, 50)
        own = tuple(each for each in hits if each.path == document.path)
        for fact in FACTS:
            for citation in cited(fact, own):
                span = citation["char_start"], citation["char_end"]
                page = services.library.page(document.id, citation["page"], 10, [span])
                ((start, end),) = page.spans
                assert page.text[start:end] == citation["text"]
                assert fact.rstrip(".") in citation["text"]
                if document.path.endswith((".txt", ".md")):
                    assert own_text(Path(document.path))[slice(*span)] == citation["text"]
                count += 1
    assert count == 3 * 4 + 2 + 5 * 4 + 1


def own_text(path: Path) -> str:
    """A text file as any reader opens it."""
    return path.read_text("cp1252" if path.stem == "windows" else "utf-8-sig")


NAMED = st.sampled_from(("Zürich", "Łódź", "Cape Wrath", "🔥", "北京市", "القاهرة", "e\u0301clair"))


@given(
    before=st.text(max_size=40),
    facts=st.lists(
        st.tuples(NAMED, st.integers(1000, 9999)),
        min_size=1,
        max_size=6,
        unique_by=lambda fact: fact[1],  # a picture is no word that could tell two apart
    ),
)
def test_whatever_stands_around_it_a_span_is_the_cited_text(
    before: str, facts: list[tuple[str, int]]
) -> None:
    sentences = [f"The bridge of {name} was opened in {year} by the mayor." for name, year in facts]
    document = f"{before}\n\n{'  '.join(sentences)}\n"
    start = len(before)
    passage = hit(document[start:], 1, start=start)
    for claim in sentences:
        (citation,) = cited(claim, (passage,))
        span = document[citation["char_start"] : citation["char_end"]]
        assert span == citation["text"] and claim in span


@given(st.text(max_size=200))
def test_sentences_tile_a_text(text: str) -> None:
    spans = list(sentence_spans(text))
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in spans)
    between = [0, *(place for span in spans for place in span), len(text)]
    assert between == sorted(between)
    gaps = zip(between[::2], between[1::2], strict=True)
    assert "".join(text[start:end] for start, end in gaps).strip() == ""
