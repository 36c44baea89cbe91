"""Stored state that is shown while it changes, and changes that a full disk refuses."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.core.errors import UserError
from app.core.feedback import Feedback
from app.store.database import disk_full
from app.viewmodels.chat.conversation import ConversationViewModel
from app.viewmodels.chat.ratings import RatingsViewModel
from app.viewmodels.composer.attachments import AttachmentsViewModel
from app.viewmodels.library.indexing import IndexingViewModel
from app.viewmodels.tasks.runner import TaskRunner
from app.viewmodels.tasks.stored_state import PendingChanges, StoredState
from tests.viewmodels.scripted_chat import ScriptedChat
from tests.viewmodels.scripted_feedback import ScriptedFeedback
from tests.viewmodels.scripted_library import ScriptedAttachments, ScriptedLibrary


def test_what_was_read_before_a_change_is_not_shown_after_it(
    qtbot: QtBot, runner: TaskRunner
) -> None:
    stored, shown = ["old"], list[list[str]]()
    is_read, may_return = threading.Event(), threading.Event()

    def read() -> list[str]:
        found = list(stored)
        is_read.set()
        assert may_return.wait(30)
        return found

    kept = StoredState(runner, read, shown.append)
    kept.refresh()
    assert is_read.wait(30)
    kept.change(lambda: stored.append("new"))
    kept.change(lambda: stored.append("newer"))
    may_return.set()
    qtbot.waitUntil(lambda: bool(shown))
    assert shown == [["old", "new", "newer"]]


def test_what_is_stored_is_read_again_after_a_change_that_failed(
    qtbot: QtBot, runner: TaskRunner
) -> None:
    shown: list[str] = []
    errors: list[Exception] = []

    def change() -> None:
        raise UserError("The disk is full.", "Free some space.")

    StoredState(runner, lambda: "as it was", shown.append).change(change, on_failure=errors.append)
    qtbot.waitUntil(lambda: shown == ["as it was"])
    assert len(errors) == 1


class Disk:
    """Takes what is written unless it is full; counts what was refused."""

    def __init__(self) -> None:
        self.is_full = True
        self.refused = 0
        self.written: list[str] = []

    def write(self, text: str) -> None:
        if self.is_full:
            self.refused += 1
            raise disk_full()
        self.written.append(text)


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def failures(runner: TaskRunner) -> Iterator[list[Exception]]:
    told: list[Exception] = []
    runner.failed.connect(told.append)
    yield told


def test_the_last_change_of_each_thing_is_stored_later(
    qtbot: QtBot, runner: TaskRunner, failures: list[Exception], disk: Disk
) -> None:
    unstored, stored = PendingChanges(runner), []
    for key, text in (("a", "A"), ("b", "B"), ("a", "A2")):
        unstored.store(key, lambda t=text: disk.write(t), lambda t=text: stored.append(t))  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(failures) == 3)
    disk.is_full = False
    unstored.store_again()
    qtbot.waitUntil(lambda: len(stored) == 2)
    assert sorted(disk.written) == sorted(stored) == ["A2", "B"]
    unstored.store_again()
    unstored.store("c", lambda: disk.write("C"), lambda: stored.append("C"))
    qtbot.waitUntil(lambda: "C" in stored)
    assert sorted(disk.written) == ["A2", "B", "C"]


def test_a_draft_outlives_the_change_to_another_chat(
    qtbot: QtBot,
    runner: TaskRunner,
    failures: list[Exception],
    disk: Disk,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chat = ScriptedChat()
    monkeypatch.setattr(chat, "save_draft", lambda id_, text: disk.write(f"{id_}: {text}"))
    library = ScriptedLibrary()
    indexing = IndexingViewModel(library, library, runner)  # type: ignore[arg-type]
    attached = ScriptedAttachments(library)
    attachments = AttachmentsViewModel(attached, runner, indexing)  # type: ignore[arg-type]
    conversation = ConversationViewModel(chat, runner, attachments)  # type: ignore[arg-type]
    other = chat.start("Other")
    conversation.draft.save("half a thought")
    conversation.open(other)
    qtbot.waitUntil(lambda: conversation.conversation_id == other and disk.refused > 0)
    with qtbot.waitSignal(
        conversation.draft.restored, check_params_cb=lambda text: text == "half a thought"
    ):
        conversation.new_chat()
    disk.is_full = False
    conversation.draft.unstored.store_again()
    qtbot.waitUntil(lambda: disk.written == [": half a thought"])


def test_a_rating_is_stored_when_there_is_room(
    qtbot: QtBot,
    runner: TaskRunner,
    failures: list[Exception],
    disk: Disk,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    feedback = ScriptedFeedback()

    def rate(rated: Feedback) -> None:
        disk.write(rated.correction)

    monkeypatch.setattr(feedback, "rate", rate)
    ratings = RatingsViewModel(feedback, runner)  # type: ignore[arg-type]
    ratings.rate("m", "down", correction="The Danube.")
    qtbot.waitUntil(lambda: len(failures) == 1)
    disk.is_full = False
    with qtbot.waitSignal(ratings.stored):
        ratings.unstored.store_again()
    assert disk.written == ["The Danube."]
