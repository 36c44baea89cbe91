"""From ratings in the store to the rows of a bundle."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from app.agent.approvals import Approvals
from app.agent.registry import ToolRegistry
from app.core.cancellation import Cancelled, CancelToken
from app.core.documents import Citation
from app.core.errors import UserError
from app.core.feedback import ExportRequest, Feedback, Rating
from app.core.generation import FinishReason
from app.core.identifiers import new_id
from app.core.messages import (
    CitationPart,
    ContextPart,
    Message,
    MessageStatus,
    TextPart,
    ToolCallPart,
    ToolResultPart,
)
from app.retrieval.passages import PassageSource
from app.services.chats.branches import BranchService
from app.services.training.feedback import FeedbackService
from app.services.training.training_export import ExportService
from app.store.store import Store
from app.training.bundles.bundle_writing import BundleProgress
from tests.no_kv_caches import no_kv_caches
from tests.store.values import message
from tests.training.conftest import PROVENANCE


@pytest.fixture
def export(store: Store) -> ExportService:
    return ExportService(store, PassageSource(store.library), ToolRegistry((), Approvals()))


def answered(
    store: Store, question: str, answer: str, rating: Rating | None = None, *cited: int
) -> Message:
    """A chat of one question and its answer, with citations of these numbers."""
    chat = store.conversations.create(new_id()).id
    context = (ContextPart("m", tuple(map(str, cited))),) if cited else ()
    asked = message(chat, parts=(TextPart(question), *context))
    sources = (Citation(n, str(n), "d", "gone.txt", 1, 0, 4, "text", 1.0) for n in cited)
    marks = (CitationPart(source, 0) for source in sources)
    said = message(chat, asked, role="assistant", parts=(TextPart(answer), *marks))
    store.conversations.add_message(asked)
    store.conversations.add_message(said)
    if rating:
        store.feedback.save(Feedback(message_id=said.id, rating=rating, created=said.created))
    return said


def rows(folder: Path, name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / f"{name}.jsonl").read_text().splitlines()]


def test_the_same_question_in_two_chats_makes_a_pair(
    store: Store, export: ExportService, tmp_path: Path
) -> None:
    answered(store, "q", "good", "up")
    answered(store, "other", "fine", "up")
    answered(store, "q", "bad", "down")
    answered(store, "q", "never rated")
    summary = export.export(ExportRequest(folder=tmp_path / "bundle"), CancelToken())
    assert summary.rows == {"sft": 2, "dpo": 1, "kto": 3}
    (pair,) = rows(summary.folder, "dpo")
    assert (pair["chosen"][0]["content"], pair["rejected"][0]["content"]) == ("good", "bad")


def test_what_is_left_out_stays_out(store: Store, export: ExportService, tmp_path: Path) -> None:
    first = answered(store, "a", "first", "up")
    answered(store, "b", "second", "up")
    request = ExportRequest(folder=tmp_path / "bundle", excluded=frozenset({first.id}))
    folder = export.export(request, CancelToken()).folder
    assert [row["completion"][-1]["content"] for row in rows(folder, "sft")] == ["second"]
    request = msgspec.structs.replace(request, excluded=frozenset(), since=first.created + 1e6)
    with pytest.raises(UserError, match="No answer is rated"):
        export.export(request, CancelToken())


def test_stop_is_heard_before_the_first_row(
    store: Store, export: ExportService, tmp_path: Path
) -> None:
    answered(store, "a", "first", "up")
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        export.export(ExportRequest(folder=tmp_path / "bundle"), cancel)
    assert not list(tmp_path.glob("**/*.jsonl"))


def test_stop_is_heard_in_either_stage_and_leaves_nothing(
    store: Store, export: ExportService, tmp_path: Path
) -> None:
    for number in range(6):
        answered(store, f"{number}", "fine", "up")
    for stage in ("sorting", "writing"):
        cancel = CancelToken()
        seen: list[BundleProgress] = []

        def stop(at: BundleProgress, stage: str = stage, cancel: CancelToken = cancel) -> None:
            seen.append(at)  # noqa: B023 - called within this turn of the loop
            if (at.stage, at.done) == (stage, 3):
                cancel.cancel()

        with pytest.raises(Cancelled):
            export.export(ExportRequest(folder=tmp_path / "bundle"), cancel, stop)
        assert seen[-1] == BundleProgress(stage, 3, 6)
        assert not list(tmp_path.iterdir())


def test_two_exports_are_the_same_bytes(
    store: Store, export: ExportService, tmp_path: Path
) -> None:
    for number in range(20):
        answered(store, f"{number % 7}", f"a{number}@x.org", "down" if number % 3 else "up")
    made = [
        export.export(
            ExportRequest(folder=tmp_path / name, redact=True, validation=0.3, parquet=True),
            CancelToken(),
        ).folder
        for name in ("one", "two")
    ]
    files = sorted(path.name for path in made[0].iterdir())
    assert "kto.validation.parquet" in files and "manifest.json" in files
    for name in files:
        assert (made[0] / name).read_bytes() == (made[1] / name).read_bytes()


def test_a_chat_without_consent_and_an_excluded_answer_stay_out(
    store: Store, export: ExportService, tmp_path: Path
) -> None:
    feedback = FeedbackService(store)
    withheld = answered(store, "a", "withheld", "up")
    excluded = answered(store, "b", "excluded", "up")
    answered(store, "c", "given", "up")
    feedback.set_consent(withheld.conversation_id, False)
    feedback.exclude([excluded.id], True)
    assert feedback.excluded() == {withheld.id, excluded.id}
    folder = export.export(ExportRequest(folder=tmp_path / "bundle"), CancelToken()).folder
    assert [row["completion"][-1]["content"] for row in rows(folder, "sft")] == ["given"]
    feedback.set_consent(withheld.conversation_id, True)
    feedback.exclude([excluded.id], False)
    summary = export.export(ExportRequest(folder=tmp_path / "bundle"), CancelToken())
    assert summary.rows["sft"] == 3


def test_of_many_ratings_the_latest_are_read(store: Store, export: ExportService) -> None:
    """Of those that may be trained on."""
    for number in range(4):
        answered(store, f"q{number}", f"answer {number}", "up")
    FeedbackService(store).set_consent(answered(store, "w", "no", "up").conversation_id, False)
    request = ExportRequest(folder=Path())
    latest = export.with_surveys(request, CancelToken(), latest=2)
    assert [one.answer for one in latest] == ["answer 2", "answer 3"]


def test_a_ranking_alone_makes_pairs(store: Store, export: ExportService, tmp_path: Path) -> None:
    first = answered(store, "q", "first")
    asked = store.conversations.message(first.parent_id or "")
    second = message(first.conversation_id, asked, "second", role="assistant")
    store.conversations.add_message(second)
    feedback = FeedbackService(store)
    feedback.rank([first.id, second.id])
    feedback.rank([second.id, first.id])  # a change of mind
    assert feedback.order(first.id) == (second.id, first.id)
    summary = export.export(ExportRequest(folder=tmp_path / "bundle"), CancelToken())
    assert summary.rows == {"sft": 0, "dpo": 1, "kto": 0}
    (pair,) = rows(summary.folder, "dpo")
    assert (pair["chosen"][0]["content"], pair["rejected"][0]["content"]) == ("second", "first")
    with pytest.raises(UserError, match="same question"):
        feedback.rank([first.id, answered(store, "other", "x").id])


def test_a_source_called_wrong_is_kept_until_taken_back(store: Store) -> None:
    feedback = FeedbackService(store)
    answer = answered(store, "q", "a", None, 1, 2)
    with pytest.raises(UserError, match="no citation 3"):
        feedback.mark_source(answer.id, 3)
    feedback.mark_source(answer.id, 2)
    feedback.mark_source(answer.id, 2)
    assert feedback.wrong_sources(answer.id) == {2}
    feedback.rate(Feedback(message_id=answer.id, rating="up"))
    (hint,) = feedback.hints(feedback.all(), CancelToken())
    assert hint.hints == ("wrong_source",)
    feedback.mark_source(answer.id, 2, is_wrong=False)
    assert not feedback.wrong_sources(answer.id)


def test_an_answer_with_a_wrong_source_is_imitated_only_as_corrected(
    store: Store, export: ExportService, tmp_path: Path
) -> None:
    misled = answered(store, "a", "misled", "up", 1)
    answered(store, "b", "sound", "up")
    FeedbackService(store).mark_source(misled.id, 1)
    request = ExportRequest(folder=tmp_path / "bundle")
    folder = export.export(request, CancelToken()).folder
    assert [row["completion"][-1]["content"] for row in rows(folder, "sft")] == ["sound"]
    assert len(rows(folder, "kto")) == 2
    assert "a source the user marked as wrong: 1." in (folder / "README.md").read_text()
    store.feedback.save(Feedback(message_id=misled.id, rating="up", correction="mended"))
    folder = export.export(request, CancelToken()).folder
    said = {row["completion"][-1]["content"] for row in rows(folder, "sft")}
    assert said == {"sound", "mended"}


def test_passages_that_are_gone_are_said(
    store: Store, export: ExportService, tmp_path: Path
) -> None:
    answered(store, "a", "grounded once", "up", 1)
    request = ExportRequest(folder=tmp_path / "bundle")
    summary = export.export(request, CancelToken())
    assert any("1 answers were given from passages" in one for one in summary.warnings)
    without = msgspec.structs.replace(request, includes_context=False)
    assert not any("passages" in one for one in export.export(without, CancelToken()).warnings)


def test_a_deleted_turn_takes_its_rating_out_of_the_bundle(
    store: Store, export: ExportService, tmp_path: Path
) -> None:
    gone = answered(store, "a", "gone", "up")
    answered(store, "b", "here", "up")
    BranchService(store, no_kv_caches(store)).delete_turn(gone.parent_id or "")
    folder = export.export(ExportRequest(folder=tmp_path / "bundle"), CancelToken()).folder
    assert [row["completion"][-1]["content"] for row in rows(folder, "sft")] == ["here"]
    assert [one.answer.text for one in FeedbackService(store).all()] == ["here"]


def follow_up(
    store: Store,
    after: Message,
    question: str,
    answer: str,
    rating: Rating | None = None,
    correction: str = "",
) -> Message:
    """A question asked after the answer `after`, and its answer."""
    asked = message(after.conversation_id, after, question)
    store.conversations.add_message(asked)
    return variant(store, asked, answer, rating, correction)


def variant(
    store: Store,
    asked: Message,
    answer: str,
    rating: Rating | None = None,
    correction: str = "",
    status: MessageStatus = "complete",
    ended: FinishReason = "stop",
    mode: str = "chat",
) -> Message:
    """A further answer to a stored question."""
    said = message(asked.conversation_id, asked, answer, role="assistant", status=status)
    said = msgspec.structs.replace(
        said, provenance=msgspec.structs.replace(PROVENANCE, finish_reason=ended, mode=mode)
    )
    store.conversations.add_message(said)
    if rating:
        store.feedback.save(Feedback(message_id=said.id, rating=rating, correction=correction))
    return said


def question_of(store: Store, answer: Message) -> Message:
    return store.conversations.message(answer.parent_id or "")


def written(export: ExportService, tmp_path: Path, **changes: Any) -> Path:
    request = ExportRequest(folder=tmp_path / "bundle", **changes)
    return export.export(request, CancelToken()).folder


def turns(messages: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [(turn["role"], turn["content"]) for turn in messages]


def prompt_of(folder: Path, answer: str) -> list[tuple[str, str]]:
    """The prompt of the supervised row that teaches `answer`."""
    found = [row for row in rows(folder, "sft") if row["completion"][-1]["content"] == answer]
    (row,) = found
    return turns(row["prompt"])


def test_a_correction_stands_in_the_history_of_later_rows(
    store: Store, export: ExportService, tmp_path: Path
) -> None:
    first = answered(store, "2 + 2?", "It is 5.", "down")
    store.feedback.save(Feedback(message_id=first.id, rating="down", correction="It is 4."))
    follow_up(store, first, "And twice that?", "It is 8.", "up")
    folder = written(export, tmp_path)
    assert prompt_of(folder, "It is 8.") == [
        ("user", "2 + 2?"),
        ("assistant", "It is 4."),
        ("user", "And twice that?"),
    ]
    for name in ("sft", "kto"):
        assert not any("5" in turn["content"] for row in rows(folder, name)
                       for turn in row["prompt"])  # fmt: skip


def test_history_is_cut_at_an_answer_rated_down_without_a_correction(
    store: Store, export: ExportService, tmp_path: Path
) -> None:
    good = answered(store, "one?", "1", "up")
    bad = follow_up(store, good, "two?", "wrong", "down")
    last = follow_up(store, follow_up(store, bad, "three?", "3"), "four?", "4", "up")
    folder = written(export, tmp_path)
    assert prompt_of(folder, "4") == [("user", "three?"), ("assistant", "3"), ("user", "four?")]
    assert last and "begin after an answer" in (folder / "README.md").read_text("utf-8")


def test_questions_of_cut_histories_are_not_compared_across_chats(
    store: Store, export: ExportService, tmp_path: Path
) -> None:
    for history, said, rating in (("Ada", "of Ada", "up"), ("Bob", "of Bob", "down")):
        bad = answered(store, f"Who is {history}?", "wrong", "down")
        follow_up(store, bad, "Why?", said, "up" if rating == "up" else "down")
    assert not (written(export, tmp_path) / "dpo.jsonl").exists()


def test_the_chosen_variant_stands_in_the_history(
    store: Store, export: ExportService, tmp_path: Path
) -> None:
    shown = answered(store, "q", "worse", "down")
    variant(store, question_of(store, shown), "better", "up")
    ranked = answered(store, "p", "second")
    first = variant(store, question_of(store, ranked), "first")
    store.feedback.rank([first.id, ranked.id])
    follow_up(store, shown, "q2", "after better", "up")
    follow_up(store, ranked, "p2", "after first", "up")
    folder = written(export, tmp_path)
    assert ("assistant", "better") in prompt_of(folder, "after better")
    assert ("assistant", "first") in prompt_of(folder, "after first")


def test_an_excluded_answer_is_in_no_history(
    store: Store, export: ExportService, tmp_path: Path
) -> None:
    first = answered(store, "a", "private", "up")
    follow_up(store, first, "b", "public", "up")
    FeedbackService(store).exclude([first.id], True)
    assert prompt_of(written(export, tmp_path), "public") == [("user", "b")]


CUT: list[tuple[MessageStatus, FinishReason, str]] = [
    ("complete", "length", "cut off at the length limit"),
    ("stopped", "stopped", "stopped"),
    ("complete", "repeating", "repeating themselves"),
    ("failed", "error", "failed"),
    ("interrupted", "stop", "stopped"),
]


@pytest.mark.parametrize(("status", "ended", "reason"), CUT)
def test_an_incomplete_answer_is_left_out_and_counted(
    store: Store,
    export: ExportService,
    tmp_path: Path,
    status: MessageStatus,
    ended: FinishReason,
    reason: str,
) -> None:
    asked = question_of(store, answered(store, "q", "whole", "up"))
    cut = variant(store, asked, "The answer is", "down", status=status, ended=ended)
    mended = variant(store, asked, "Half of", "down", "All of it.", status, ended)
    follow_up(store, cut, "r", "after the cut one", "up")
    summary = export.export(ExportRequest(folder=tmp_path / "bundle"), CancelToken())
    written = (summary.folder / "README.md").read_text("utf-8")
    for name in ("sft", "kto"):
        text = (summary.folder / f"{name}.jsonl").read_text("utf-8")
        assert cut.text not in text and mended.text not in text
    (pair,) = rows(summary.folder, "dpo")  # the cut one is worse than what replaces it
    assert turns(pair["chosen"] + pair["rejected"]) == [
        ("assistant", "All of it."),
        ("assistant", "Half of"),
    ]
    assert {row["completion"][-1]["content"] for row in rows(summary.folder, "sft")} == {
        "whole", "All of it.", "after the cut one"
    }  # fmt: skip
    (warning,) = [one for one in summary.warnings if "left out" in one]
    assert warning.startswith("2 rated answers") and f"{reason}: 2" in warning
    assert warning in written


@pytest.mark.parametrize(
    ("mode", "ended"),
    [("table", "stop"), ("survey", "stop"), ("summarise", "stop"), ("chat", "unconfirmed")],
)
def test_what_the_prompt_alone_would_not_give_is_no_example(
    store: Store, export: ExportService, tmp_path: Path, mode: str, ended: FinishReason
) -> None:
    asked = question_of(store, answered(store, "How much in all?", "About ten.", "down"))
    variant(store, asked, "12 rows: 4,310 in all.", "up", ended=ended, mode=mode)
    variant(store, asked, "3 rows.", "down", "4 rows.", ended=ended, mode=mode)
    folder = written(export, tmp_path)
    for name in ("sft", "kto"):
        answers = {row["completion"][-1]["content"] for row in rows(folder, name)}
        assert answers == ({"4 rows."} if name == "sft" else {"4 rows.", "About ten."})
    (pair,) = rows(folder, "dpo")  # the user's own words are better than those of the program
    assert turns(pair["chosen"] + pair["rejected"]) == [
        ("assistant", "4 rows."),
        ("assistant", "3 rows."),
    ]
    said = "2 rated answers are left out (written by the program or from whole documents: 2)"
    assert said in (folder / "README.md").read_text("utf-8")


def test_only_incomplete_answers_are_refused_with_the_reason(
    store: Store, export: ExportService, tmp_path: Path
) -> None:
    asked = question_of(store, answered(store, "q", "never rated"))
    variant(store, asked, "The", "up", ended="length")
    with pytest.raises(UserError, match="incomplete"):
        written(export, tmp_path, formats=("sft",))


def with_calculation(store: Store, question: str, answer: str, rating: Rating) -> Message:
    chat = store.conversations.create(new_id()).id
    asked = message(chat, None, question)
    call = ToolCallPart("1", "calculator", {"expression": "17*23"})
    parts = (call, ToolResultPart("1", "391"), TextPart(answer))
    said = message(chat, asked, role="assistant", parts=parts)
    store.conversations.add_message(asked)
    store.conversations.add_message(said)
    store.feedback.save(Feedback(message_id=said.id, rating=rating))
    return said


def test_tool_results_are_never_in_the_trained_part(
    store: Store, export: ExportService, tmp_path: Path
) -> None:
    first = with_calculation(store, "17*23?", "391", "up")
    follow_up(store, first, "Plus one?", "392", "up")
    folder = written(export, tmp_path)
    for name in ("sft", "kto"):
        for row in rows(folder, name):
            assert [turn["role"] for turn in row["completion"]] == ["assistant"]
    calls = [row for row in rows(folder, "sft") if row["completion"][0].get("tool_calls")]
    assert len(calls) == 1 and turns(calls[0]["prompt"]) == [("user", "17*23?")]


def test_no_tools_leaves_them_out_of_the_history_too(
    store: Store, export: ExportService, tmp_path: Path
) -> None:
    first = with_calculation(store, "17*23?", "391", "up")
    follow_up(store, first, "Plus one?", "392", "up")
    folder = written(export, tmp_path, include_tools=False)
    assert prompt_of(folder, "392") == [
        ("user", "17*23?"), ("assistant", "391"), ("user", "Plus one?"),
    ]  # fmt: skip
    assert "tool" not in (folder / "sft.jsonl").read_text("utf-8")
