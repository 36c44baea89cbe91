"""Two real models answer; votes are kept, counted for the models and written as pairs."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import msgspec
import pytest

from app.core.cancellation import Cancelled, CancelToken
from app.core.errors import UserError
from app.core.messages import ContextPart, TextPart
from app.core.trainings import Lesson
from app.services.startup import Services
from app.services.training.blind_voting import (
    TRAINED_QUESTIONS,
    BlindVotingService,
    turns_of,
)
from app.store.store import Store
from app.training.evaluation.pair_scores import read_preferences
from tests.services.training.test_export import answered, variant
from tests.services.training.test_proof import TRAINING
from tests.store.values import add_document, message

pytestmark = pytest.mark.models


@pytest.fixture
def other_model(services: Services, tmp_path: Path) -> str:
    """The starter under another name: the same answers, which makes the test exact."""
    path = tmp_path / "other.gguf"
    path.symlink_to(services.models.ready("", CancelToken()).model.path)
    return str(path)


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    path = tmp_path / "questions.txt"
    path.write_text("What is the capital of France?\nName a colour.\n", "utf-8")
    return path


def test_answers_and_votes_are_kept_and_counted(
    services: Services, other_model: str, questions: Path, tmp_path: Path
) -> None:
    voting = services.blind_voting
    assert voting.current() is None
    begun = voting.begin(("", other_model), questions, CancelToken(), seed=1)
    assert begun.answered == 0 and begun.next is None
    stopped = CancelToken()
    with pytest.raises(Cancelled):
        voting.answer(stopped, lambda at: stopped.cancel() if at.done == 1 else None, 8)
    kept = voting.current()
    assert kept and kept.answered == 1
    seen: list[int] = []
    answered = voting.answer(CancelToken(), lambda at: seen.append(at.done), 8)
    assert answered.answered == 4 and seen[-1] == 4 and seen[0] == 1
    assert all(one.answers[0] == one.answers[1] for one in answered.pairs)
    first = answered.next
    assert first
    voted = voting.vote(first, "right")
    assert voted.pairs[0].vote == ("first" if first.is_swapped else "second")
    assert voted.next == voted.pairs[1] and voting.current() == voted
    voted = voting.vote(voted.pairs[1], "tie")
    assert voting.outcome(voted).ties == 1 and voted.next is None
    assert voting.save_pairs(tmp_path / "votes.jsonl") == 1
    (pair,) = read_preferences(tmp_path / "votes.jsonl")
    assert pair.prompt[-1].content == first.question
    assert voting.vote(voted.pairs[0], None).pairs[0].vote is None
    voting.discard()
    assert voting.current() is None
    with pytest.raises(UserError, match="no comparison"):
        voting.answer(CancelToken())


def test_what_cannot_be_compared_is_refused(
    services: Services, other_model: str, questions: Path
) -> None:
    begin = services.blind_voting.begin
    with pytest.raises(UserError, match="the same model"):
        begin(("", ""), questions, CancelToken())
    with pytest.raises(UserError, match="no chat with a question"):
        begin(("", other_model), "chats", CancelToken())
    with pytest.raises(UserError, match="missing"):
        begin(("", "missing.gguf"), questions, CancelToken())
    assert services.blind_voting.current() is None


def test_a_question_from_a_chat_goes_with_the_chat(services: Services, other_model: str) -> None:
    store = services.feedback._store
    chat = answered(store, "Write to Ada.", "Dear Ada").conversation_id
    begun = services.blind_voting.begin(("", other_model), "chats", CancelToken())
    assert [one.conversation_id for one in begun.pairs] == [chat]
    store.conversations.delete(chat)
    kept = services.blind_voting.current()
    assert kept and kept.pairs == ()


def test_a_question_about_documents_is_asked_with_their_passages(
    services: Services, other_model: str
) -> None:
    store = services.feedback._store
    passage = add_document(store, "The margin was 71.5 %.")
    chat = store.conversations.create("Margins").id
    context = ContextPart("0a1b2c3d", (passage.id,))
    asked = message(chat, parts=(TextPart("What was the margin?"), context))
    store.conversations.add_message(asked)
    variant(store, asked, "71.5 %", "up")
    variant(store, asked, "Unknown.", "down")
    voting = services.blind_voting
    from_chats = voting.begin(("", other_model), "chats", CancelToken())
    held_out = voting.begin(("", other_model), "held-out", CancelToken(), share=1.0)
    for pair in (*from_chats.pairs, *held_out.pairs):
        assert pair.question == "What was the margin?"  # what the voter reads
        (sent,) = turns_of(pair)
        assert "The margin was 71.5 %." in sent.content
        assert sent.content.endswith("\n\nWhat was the margin?")
    kept = voting.current()
    assert kept and kept.pairs == held_out.pairs
    assert services.teaching.prompts_from_chats() == (turns_of(from_chats.pairs[0]),)
    store.library.remove_documents(passage.document_id)
    with pytest.raises(UserError, match="no chat with a question"):
        voting.begin(("", other_model), "chats", CancelToken())


def test_an_adapter_is_voted_on_with_what_was_held_out_and_its_training_keeps_the_votes(
    store: Store,
) -> None:
    """A teacher's questions are in no rated answer."""
    lessons = tuple(
        Lesson([{"role": "user", "content": f"What is {n}?"}], f"A number: {n}.") for n in range(80)
    )
    training = msgspec.structs.replace(TRAINING, lessons=lessons)
    store.trainings.add(training)
    none: Any = None
    models: Any = SimpleNamespace(ready=lambda *_: SimpleNamespace(model=None))
    adapters: Any = SimpleNamespace(checked=lambda *_: None)
    voting = BlindVotingService(none, models, adapters, none, none, store)
    begun = voting.begin_on(training, CancelToken())
    asked = [pair.question for pair in begun.pairs]
    assert asked[:3] == ["What is 0?", "What is 4?", "What is 8?"]
    assert len(asked) == TRAINED_QUESTIONS
    voting.vote(begun.pairs[0], "tie")
    kept = store.trainings.get(training.id).votes
    assert kept and kept.ties == 1
    voting.vote(begun.pairs[0], None)
    assert store.trainings.get(training.id).votes is None
