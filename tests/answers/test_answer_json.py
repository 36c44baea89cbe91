"""The states of sentences in the JSON of answers."""

import msgspec
import pytest

from app.answers.evidence.sentence_states import notes, unchecked_language
from app.core.documents import Citation
from app.core.messages import CitationPart, Message, Part, TextPart, ToolCallPart, ToolResultPart
from app.services.chats.answer_json import answer_json

TEXT = "Revenue was $13.2 billion. Costs were higher.\n\n- Together they make 17.4 million."

TYPED = ToolCallPart("call", "query_table", {"sql": "SELECT 17.4 AS total FROM orders"})


def answer(*parts: Part) -> Message:
    return Message("a", "c", "q", "assistant", (TextPart(TEXT), *parts), "complete", 0.0)


def cited(n: int, after: str, score: float = 1.0) -> CitationPart:
    citation = Citation(n, "chunk", "document", "/docs/10-K.pdf", 3, 10, 20, "$13.2 billion", score)
    return CitationPart(citation, TEXT.index(after) + len(after))


def states(message: Message) -> list[tuple[str, list[int]]]:
    return [(each["state"], each["evidence"]) for each in answer_json(message)["sentences"]]


def test_a_sentence_with_a_citation_is_supported() -> None:
    message = answer(cited(2, "billion."))
    assert states(message) == [("supported", [2]), ("unsupported", []), ("unsupported", [])]
    (evidence,) = answer_json(message)["evidence"]
    assert (evidence["kind"], evidence["n"], evidence["page"]) == ("quote", 2, 3)
    assert evidence["value"] is None and evidence["row"] == ""


def test_a_sentence_whose_figure_merely_stands_somewhere_is_unsupported() -> None:
    message = answer(cited(2, "billion.", score=0.0))
    assert states(message) == [("unsupported", [2]), ("unsupported", []), ("unsupported", [])]
    assert message.text_with_marks.startswith("Revenue was $13.2 billion. [2?]")


def test_a_quote_that_is_cited_twice_is_one_piece_of_evidence() -> None:
    shown = answer_json(answer(cited(2, "billion."), cited(2, "higher.")))
    assert len(shown["citations"]) == 2 and len(shown["evidence"]) == 1


def test_the_sentences_nearest_to_the_question_are_evidence_unless_they_are_cited() -> None:
    quoted = Citation(1, "chunk", "document", "/docs/10-K.pdf", 3, 10, 20, "$13.2 billion", 0.0)
    other = msgspec.structs.replace(quoted, char_start=50, char_end=60, text="Costs rose.")
    shown = answer_json(answer(cited(2, "billion.")), nearest=(quoted, other))
    told = [(each["n"], each["text"], each["score"]) for each in shown["evidence"]]
    assert told == [(3, "Costs rose.", None), (2, "$13.2 billion", 1.0)]


def test_figures_that_a_tool_returned_are_computed() -> None:
    message = answer(ToolResultPart("call", "17.4"))
    assert [state for state, _ in states(message)] == ["unsupported", "unsupported", "computed"]


def test_figures_that_were_typed_into_a_call_are_not_computed() -> None:
    echoed = (TYPED, ToolResultPart("call", "total: 17.4"))
    assert [state for state, _ in states(answer(*echoed))] == ["unsupported"] * 3
    added = ToolCallPart("sum", "calculator", {"expression": "13.2 + 4.2"})
    message = answer(*echoed, added, ToolResultPart("sum", "17.4"))
    assert [state for state, _ in states(message)] == ["unsupported", "unsupported", "computed"]


@pytest.mark.parametrize(
    "result",
    [
        ToolResultPart("call", "Row 17.4 is missing.", is_error=True),
        ToolResultPart("call", "They make 17.4 million.", chunk_ids=("chunk",)),
    ],
)
def test_figures_of_passages_and_errors_are_not_computed(result: ToolResultPart) -> None:
    assert [state for state, _ in states(answer(result))] == ["unsupported"] * 3


def test_the_sentences_are_those_of_the_answer() -> None:
    told = [each["text"] for each in answer_json(answer())["sentences"]]
    assert told == [
        "Revenue was $13.2 billion.",
        "Costs were higher.",
        "- Together they make 17.4 million.",
    ]


def test_a_language_without_rules_is_unchecked_even_where_it_is_cited() -> None:
    finnish = "Liikevaihto oli 13,2 miljardia. Kulut olivat suuremmat kuin edellisenä vuonna."
    citation = Citation(1, "chunk", "document", "/docs/10-K.pdf", 3, 10, 20, "13,2 miljardia", 1.0)
    parts = (TextPart(finnish), CitationPart(citation, finnish.index(" Kulut")))
    message = Message("a", "c", "q", "assistant", parts, "complete", 0.0)
    assert states(message) == [("unchecked", [1]), ("unchecked", [])]
    assert notes(message) == ["Support was not checked: there are no rules for this language (fi)."]


@pytest.mark.parametrize(
    ("text", "quote", "code"),
    [
        (
            "Vuokra on 4800 euroa.",
            "Varaston vuokra on 4800 euroa kuukaudessa, ei lämmitystä.",
            "fi",
        ),
        ("Vuokra on 4800 euroa.", "The rent of the warehouse is 4,800 euros a month.", ""),
        ("It is 4,800 euros.", "Varaston vuokra on 4800 euroa kuukaudessa, ei lämmitystä.", ""),
    ],
)
def test_a_short_answer_is_in_the_language_of_what_it_cites_if_it_has_words_of_it(
    text: str, quote: str, code: str
) -> None:
    citation = Citation(1, "chunk", "document", "/docs/rent.pdf", 3, 10, 20, quote, 1.0)
    parts = (TextPart(text), CitationPart(citation, len(text)))
    message = Message("a", "c", "q", "assistant", parts, "complete", 0.0)
    assert unchecked_language(message) == code


def test_a_language_without_rules_needs_no_note_without_documents() -> None:
    text = "Liikevaihto oli suurempi kuin edellisenä vuonna, mutta kulut kasvoivat."
    message = Message("a", "c", "q", "assistant", (TextPart(text),), "complete", 0.0)
    assert notes(message) == []
