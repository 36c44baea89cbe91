import msgspec
from pytestqt.qtbot import QtBot

from app.core.documents import Citation
from app.core.errors import UserError
from app.core.events import (
    AnswerFinished,
    CitationAdded,
    ContextTrimmed,
    ReasoningAppended,
    StageProgress,
    TextAppended,
    ToolCalled,
    ToolReturned,
)
from app.core.generation import GenerationStats
from app.core.messages import (
    CitationPart,
    Message,
    ReasoningPart,
    TextPart,
    ToolCallPart,
    ToolResultPart,
)
from app.viewmodels.chat.answer import AnswerViewModel, TextSection, ToolSection
from tests.viewmodels.scripted_chat import PROVENANCE

CALL = ToolCallPart("c1", "calculator", {"expression": "1+1"})
RESULT = ToolResultPart("c1", "2")


def message(*parts: object, status: str = "streaming") -> Message:
    return Message("a", "c", "q", "assistant", parts, status, 0.0)  # type: ignore[arg-type]


def test_events_become_sections_in_order() -> None:
    answer = AnswerViewModel(message(), is_live=True)
    for event in (
        ReasoningAppended("I need "),
        ReasoningAppended("a sum."),
        ToolCalled(CALL),
        ToolReturned(RESULT),
        TextAppended("It is "),
        TextAppended("2."),
    ):
        answer.apply(event)
    thought, tool, text = answer.sections
    assert isinstance(thought, ReasoningPart) and thought.text == "I need a sum."
    assert isinstance(tool, ToolSection) and tool.result == RESULT
    assert isinstance(text, TextSection) and text.text == "It is 2."


def test_text_after_a_tool_knows_where_it_starts() -> None:
    answer = AnswerViewModel(message(TextPart("Let me see. "), CALL, RESULT, TextPart("It is 2.")))
    last = answer.sections[-1]
    assert isinstance(last, TextSection)
    assert last.offset == len("Let me see. ")


def test_a_storm_of_tokens_is_one_change_a_frame(qtbot: QtBot) -> None:
    answer = AnswerViewModel(message(), is_live=True)
    with qtbot.waitSignal(answer.changed):
        for _ in range(500):
            answer.apply(TextAppended("x"))
    with qtbot.assertNotEmitted(answer.changed, wait=80):
        pass


def test_the_wait_is_over_with_the_first_word() -> None:
    answer = AnswerViewModel(message(), is_live=True)
    answer.apply(StageProgress("loading_model", 0.62))
    stages = [answer.stage]
    answer.apply(TextAppended("A"))
    stages.append(answer.stage)
    assert stages == [StageProgress("loading_model", 0.62), None]
    assert answer.sections


def test_finishing_takes_what_was_stored(qtbot: QtBot) -> None:
    answer = AnswerViewModel(message(), is_live=True)
    answer.apply(TextAppended("Draft"))
    answer.apply(ContextTrimmed(3))
    stored = message(ReasoningPart("hm", 2.0), TextPart("Final"), status="complete")
    with qtbot.waitSignals([answer.changed, answer.finished]):
        answer.apply(AnswerFinished(stored))
    assert not answer.is_live
    assert answer.message == stored
    assert [type(one) for one in answer.sections] == [ReasoningPart, TextSection]
    assert answer.trimmed_messages == 3


def test_a_stored_answer_tells_how_many_messages_were_left_out() -> None:
    made = msgspec.structs.replace(PROVENANCE, stats=GenerationStats(left_out=4))
    stored = msgspec.structs.replace(message(status="complete"), provenance=made)
    assert AnswerViewModel(stored).trimmed_messages == 4


def test_failing_keeps_what_was_written(qtbot: QtBot) -> None:
    answer = AnswerViewModel(message(), is_live=True)
    answer.apply(TextAppended("Half an ans"))
    error = UserError("The engine stopped.", "Try again.")
    answer.fail(error)
    assert answer.message.status == "failed"
    assert answer.error is error
    text = answer.sections[0]
    assert isinstance(text, TextSection) and text.text == "Half an ans"


def test_citations_gather_while_it_streams() -> None:
    part = CitationPart(Citation(1, "k", "d", "/a.pdf", 2, 0, 5, "words", 0.9), 5)
    answer = AnswerViewModel(message(), is_live=True)
    answer.apply(TextAppended("Words."))
    answer.apply(CitationAdded(part))
    assert answer.citations == [part]
