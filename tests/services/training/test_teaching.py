"""Datasets that the real model writes, stopped and taken up again."""

import json
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from app.agent.pal import run_solution, written_program
from app.agent.sandbox import Sandbox
from app.core.cancellation import Cancelled, CancelToken
from app.core.errors import UserError
from app.services.startup import Services
from app.services.training.teaching import TeachingProgress, TeachingRequest
from app.training.teaching.run_files import asked, read_prompts
from tests.services.training.test_export import answered
from tests.training.conftest import PROVENANCE

pytestmark = pytest.mark.models


def request(folder: Path, *questions: str) -> TeachingRequest:
    return TeachingRequest(
        folder=folder, model="", source=tuple(map(asked, questions)), max_tokens=64
    )


@pytest.mark.nightly
def test_a_stopped_run_goes_on_where_it_was(services: Services, tmp_path: Path) -> None:
    here = tmp_path / "datasets"
    wanted = request(here / "taught", "What is 2 + 2?", "Name the capital of France.")
    cancel = CancelToken()
    with pytest.raises(Cancelled):
        services.teaching.teach(wanted, cancel, lambda at: cancel.cancel() if at.done else None)
    assert not wanted.folder.exists()
    (kept,) = here.iterdir()
    first = json.loads(kept.read_text().splitlines()[1])
    kept.write_bytes(kept.read_bytes() + b'{"prompt": "cut off')  # as a crash leaves it
    seen: list[TeachingProgress] = []
    summary = services.teaching.teach(wanted, CancelToken(), seen.append)
    assert [one.done for one in seen] == [0, 1, 2]
    lines = (wanted.folder / "sft.jsonl").read_text().splitlines()
    assert len(lines) + summary.dropped == 2
    assert first["row"] is None or json.loads(lines[0]) == first["row"]
    assert list(here.iterdir()) == [wanted.folder]
    assert "not by a person" in (wanted.folder / "README.md").read_text()


def test_nothing_worth_keeping_is_said(services: Services, tmp_path: Path) -> None:
    wanted = TeachingRequest(
        folder=tmp_path / "taught", model="", source=(asked("Tell a story."),), max_tokens=2
    )
    with pytest.raises(UserError, match="worth keeping"):  # every answer was cut off
        services.teaching.teach(wanted, CancelToken())
    assert not wanted.folder.exists()


def test_questions_come_from_chats_that_may_be_trained_on(services: Services) -> None:
    with pytest.raises(UserError, match="no chat"):
        services.teaching.prompts_from_chats()
    store = services.feedback._store
    withheld = answered(store, "private", "a")
    answered(store, "public", "b")
    services.feedback.set_consent(withheld.conversation_id, False)
    computed = answered(store, "How much do all orders add up to?", "12 rows: 4,310 in all.")
    made = msgspec.structs.replace(PROVENANCE, mode="table")
    store.conversations.update_message(computed.id, computed.parts, "complete", made)
    assert services.teaching.prompts_from_chats() == (asked("public"),)
    assert services.teaching.prompts("chats", 5) == (asked("public"),)


def test_a_folder_of_something_else_is_refused_before_anything_is_asked(
    services: Services, tmp_path: Path
) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    for work in (
        lambda: services.teaching.teach(request(tmp_path, "What?"), CancelToken()),
        lambda: services.judging.prelabel(tmp_path, "", CancelToken()),
    ):
        with pytest.raises(UserError, match="something else"):
            work()


def test_what_a_stopped_run_made_can_be_thrown_away(services: Services, tmp_path: Path) -> None:
    wanted, cancel = request(tmp_path / "here" / "taught", "What is 2 + 2?", "Why?"), CancelToken()
    with pytest.raises(Cancelled):
        services.teaching.teach(wanted, cancel, lambda at: cancel.cancel() if at.done else None)
    assert list((tmp_path / "here").iterdir())
    services.teaching.forget(wanted.folder)
    assert not list((tmp_path / "here").iterdir())


def test_a_file_of_questions_has_many_forms(tmp_path: Path) -> None:
    file = tmp_path / "questions"
    message = {"role": "user", "content": "d"}
    answer = {"role": "assistant", "content": "e"}
    file.write_text(
        "a\n\n"
        + json.dumps({"id": 1, "question": "b"})
        + "\n"
        + json.dumps({"prompt": "c"})
        + "\n"
        + json.dumps({"prompt": [message, answer]})
        + "\na\n"
    )
    assert read_prompts(file) == tuple(map(asked, "abcd"))
    for content in ("", '{"prompt": 3}', '{"prompt": []}', '{"x": 1}'):
        file.write_text(content)
        with pytest.raises(UserError):
            read_prompts(file)


def test_a_program_in_the_sandbox_checks_answers() -> None:
    with closing(Sandbox()) as sandbox:
        text = "```python\ndef solution():\n    return 17 * 23\n```"
        assert run_solution(sandbox, written_program(text), CancelToken()).value == "391"
        assert written_program("It is 391.") == ""
        for useless in ("print(391)", "import os"):
            program = written_program(f"So:\n```python\n{useless}\n```")
            assert run_solution(sandbox, program, CancelToken()).value == ""


@pytest.mark.nightly
def test_questions_are_asked_about_documents(services: Services, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no document"):
        services.teaching.prompts_from_documents(5)
    note = tmp_path / "note.txt"
    note.write_text("The lighthouse of Port Ellan was first lit on 14 March 1871.")
    collection = services.library.create("notes")
    list(services.library.add([note], collection.id, CancelToken()))
    (passage,) = services.teaching.prompts_from_documents(5)
    assert "first lit on 14 March 1871" in passage[-1].content
    wanted = TeachingRequest(
        folder=tmp_path / "taught", model="", source="documents", count=5, max_tokens=96
    )
    services.teaching.teach(wanted, CancelToken())
    (row,) = (wanted.folder / "sft.jsonl").read_text().splitlines()
    (question,) = json.loads(row)["prompt"]
    assert question["content"].startswith(passage[-1].content)
    assert len(question["content"]) > len(passage[-1].content) + 5
