"""Which figures of an answer are in nothing that was read."""

from pathlib import Path

import msgspec
import pytest

from app.answers.evidence.sentence_states import (
    computed_numbers,
    computing_call,
    figure_places,
    not_found,
    sentence_ends,
    sentences,
)
from app.answers.request import AskRequest
from app.core.cancellation import CancelToken
from app.core.documents import Citation
from app.core.events import AnswerFinished
from app.core.generation import GenerationParams
from app.core.messages import CitationPart, Message, Part, TextPart, ToolResultPart
from app.core.tables import CellFigure, ComputedFigure, Figures
from app.services.startup import Services
from tests.viewmodels.scripted_chat import PROVENANCE

READ = [
    "10-Q.pdf 3 Net sales (in millions) were 13,245 in 2022 and 1,577.5 in 2021, or 36.0 %.",
    "notes.md 1 See the 3 items of March 31.",
]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Net sales were $13,245 million.", ()),
        ("Net sales were $13.245 billion in 2022.", ()),
        ("Net sales were 13,245,000,000 in 2022.", ()),
        ("The margin was 36.5%, not 36 %.", ("36.5%",)),
        ("It was **$14.1 billion** in 2019.", ("$14.1 billion", "2019")),
        ("Sales of 3,000 in Q4 and FY2020.", ("3,000", "2020")),
        ("1. First\n2. Second\n\n> 9) Third", ()),
        ("36.5% and again 36.5%.", ("36.5%",)),
        ("```\nprint(99)\n```\nIt is 98.", ("98",)),
        ("March 31, 2022", ()),
        ("٣٦ or " + "9" * 5000, ("٣٦", "9" * 5000)),
        ("913.\n\nThat is all.", ("913",)),
        ("Nothing.", ()),
    ],
)
def test_a_figure_is_found_in_any_unit_or_told(told: str, expected: tuple[str, ...]) -> None:
    assert not_found([TextPart(told)], READ) == expected


def test_what_a_tool_returned_is_found() -> None:
    parts: list[Part] = [ToolResultPart("call", "17.4"), TextPart("It is 17.4, or 18.")]
    assert not_found(parts, READ) == ("18",)


def test_without_documents_no_figure_is_sought() -> None:
    assert not_found([TextPart("It is 17."), ToolResultPart("call", "4")], None) is None
    searched = ToolResultPart("call", "Rent: 740", chunk_ids=("chunk",))
    assert not_found([searched, TextPart("It is 740, or 18.")], None) == ("18",)


def test_a_figure_is_placed_across_a_line_break() -> None:
    text = "It was 14.1\u2028billion; 14.1 fell."
    assert [text[a:b] for a, b in figure_places(text, {"14.1 billion"})] == ["14.1\u2028billion"]


def _ends(text: str, *parts: Part, not_found: tuple[str, ...] | None = ()) -> list[list[str]]:
    """The texts up to which sentences are computed, and unconfirmed."""
    made = msgspec.structs.replace(PROVENANCE, not_found=not_found)
    answer = Message("a", "c", "q", "assistant", (*parts, TextPart(text)), "complete", 0.0, made)
    ends = sentence_ends(answer)
    return [[text[:end].split("\n")[-1].rsplit(". ", 1)[-1] for end in kind] for kind in ends]


def test_a_claim_that_nothing_confirms_is_marked_and_what_claims_nothing_is_not() -> None:
    text = "# Results\n\nThe reasons are:\n\n- Costs fell.\n- Is that so?\n\nSales rose. 3.5 %."
    assert _ends(text)[1] == ["- Costs fell.", "Sales rose.", "3.5 %."]
    assert _ends(text, not_found=None) == [[], []], "no documents were read"


@pytest.mark.parametrize("text", ["Yes.", "No.", "Ja.", "No, it does not.", "Oui."])
def test_a_bare_yes_or_no_is_a_claim(text: str) -> None:
    assert _ends(text)[1] == [text]
    assert _ends("Here it is.")[1] == []


def test_a_cited_sentence_is_not_marked_as_unconfirmed() -> None:
    text = "Sales rose. Costs fell."
    cited = Citation(1, "k", "d", "/a.pdf", 1, 0, 5, "words", 0.9)
    assert _ends(text, CitationPart(cited, 11))[1] == ["Costs fell."]
    figure = msgspec.structs.replace(cited, score=0.0)
    assert _ends(text, CitationPart(figure, 11))[1] == ["Costs fell."], "its chip says it"


def test_a_figure_that_was_not_found_is_marked_instead_of_its_sentence() -> None:
    assert _ends("Sales were 17. Costs fell.", not_found=("17",))[1] == ["Costs fell."]


def test_a_computed_sentence_names_the_call_that_computed_it() -> None:
    text = "Sales rose by 1.7 points. Costs were 30."
    parts = (ToolResultPart("c1", "30"), ToolResultPart("c2", "1.7"), ToolResultPart("c3", "9"))
    made = msgspec.structs.replace(PROVENANCE, not_found=())
    answer = Message("a", "c", "q", "assistant", (*parts, TextPart(text)), "complete", 0.0, made)
    first, second = sentence_ends(answer).computed
    assert computing_call(answer, first) == "c2"
    assert computing_call(answer, second) == "c1"
    assert computing_call(answer, 0) == ""


def test_the_day_of_a_computed_figure_makes_no_amount_computed() -> None:
    cell = CellFigure("d", "/a.pdf", 1, 0, 1, "185", "185", "Profit")
    made = ComputedFigure("Margin", "July 2, 2023", "185 / 1,000", "18.5 %", "18.5", "%", (cell,))
    assert computed_numbers(Figures((), (made,))) == {"185", "1000", "18.5", "18.5%", "=18.5"}


def test_the_inputs_of_a_computation_are_not_computed_without_its_result() -> None:
    text = "Ostrava has the lowest rent, £148. Kettle asks for £131.50, less than £148."
    made = msgspec.structs.replace(
        PROVENANCE, not_found=(), computed=("131.5", "148", "172", "=131.5")
    )
    answer = Message("a", "c", "q", "assistant", (TextPart(text),), "complete", 0.0, made)
    assert [each.state for each in sentences(answer)] == ["unsupported", "computed"]


def test_the_year_of_a_computed_figure_makes_no_other_sentence_computed() -> None:
    text = "The margin fell to 18.5 % in 2023. So all was well in 2023."
    made = msgspec.structs.replace(PROVENANCE, not_found=(), computed=("18.5", "2023"))
    answer = Message("a", "c", "q", "assistant", (TextPart(text),), "complete", 0.0, made)
    assert [each.state for each in sentences(answer)] == ["computed", "unsupported"]
    ours = msgspec.structs.replace(made, opening=len(text))
    opened = msgspec.structs.replace(answer, provenance=ours)
    assert [each.state for each in sentences(opened)] == ["computed", "computed"]
    returned = msgspec.structs.replace(answer, parts=(*answer.parts, ToolResultPart("c", "2023")))
    assert [each.state for each in sentences(returned)] == ["computed", "computed"]


def test_an_amount_that_was_computed_makes_no_percentage_computed() -> None:
    text = "It rose by 2.5 %. It rose by 21 %. It rose by 21."
    made = msgspec.structs.replace(PROVENANCE, not_found=(), computed=("21", "2.5", "2.5%"))
    answer = Message("a", "c", "q", "assistant", (TextPart(text),), "complete", 0.0, made)
    states = [each.state for each in sentences(answer)]
    assert states == ["computed", "unsupported", "computed"]


@pytest.mark.models
def test_an_answer_from_documents_is_stored_with_the_figures_that_they_lack(
    services: Services, tmp_path: Path
) -> None:
    (tmp_path / "lease.txt").write_text("The rent of the flat in Mill Lane is 740 pounds a month.")
    collection = services.library.create("lease")
    list(services.library.add([tmp_path / "lease.txt"], collection.id, CancelToken()))
    params = services.chat._requests.usual_params(has_documents=True)
    request = AskRequest(
        text="What is the rent of the flat in Mill Lane, and what would 913 pounds be?",
        collection_id=collection.id,
        mode="chat",
        params=msgspec.structs.replace(
            params, temperature=0.0, max_tokens=40, grammar='root ::= "It is 740, not 913."'
        ),
    )
    *_, last = services.chat.send(request, CancelToken())
    assert isinstance(last, AnswerFinished)
    (_, stored) = services.chat.open(last.answer.conversation_id).thread
    assert stored.not_found == ("913",)
    plain = msgspec.structs.replace(request, collection_id=None)
    *_, last = services.chat.send(plain, CancelToken())
    assert isinstance(last, AnswerFinished) and last.answer.provenance
    assert last.answer.provenance.not_found is None


@pytest.mark.models
def test_the_question_before_says_nothing_of_an_answer_to_a_whole_question(
    services: Services, tmp_path: Path
) -> None:
    (tmp_path / "band.txt").write_text(
        "Rosa Lind conducts in June. The piano is insured for 4,200 pounds."
    )
    collection = services.library.create("band")
    list(services.library.add([tmp_path / "band.txt"], collection.id, CancelToken()))
    chat, states = None, []
    for question, answer in (
        ("Who conducts in June?", "Rosa Lind conducts in June."),
        ("What is the piano insured for?", "The piano is insured for 4,200 pounds."),
    ):
        params = GenerationParams(temperature=0, max_tokens=40, grammar=f'root ::= "{answer}"')
        request = AskRequest(
            text=question,
            conversation_id=chat,
            collection_id=collection.id,
            mode="chat",
            params=params,
        )
        *_, last = services.chat.send(request, CancelToken())
        assert isinstance(last, AnswerFinished)
        chat = last.answer.conversation_id
        states += [sentence.state for sentence in sentences(last.answer)]
    assert states == ["supported", "supported"]
