"""Answers held to a JSON Schema: the model is told it, and "only from documents" holds, too."""

import json
from pathlib import Path

import msgspec
import pytest

from app.answers.evidence.documents_only import DocumentsOnly
from app.answers.request import AskRequest
from app.answers.structured import check_structured, with_schema
from app.core.cancellation import CancelToken
from app.core.documents import Chunk, Hit
from app.core.errors import UserError
from app.core.messages import Message
from app.engine.engine_protocol import PromptMessage
from app.services.startup import Services
from tests.asking import finished

SCHEMA = '{"type": "object"}'
QUESTION = PromptMessage(role="user", content="How much is it?")
LEASE = "The rent of the flat in Mill Lane is 740 pounds a month from October 5, 2021.\n"


def test_the_schema_ends_the_system_message() -> None:
    system = PromptMessage(role="system", content="Be brief.")
    told, question = with_schema((system, QUESTION), SCHEMA)
    assert told.content.startswith("Be brief.\n\n") and told.content.endswith(SCHEMA)
    assert question == QUESTION


def test_without_a_system_message_there_is_one() -> None:
    told, question = with_schema((QUESTION,), SCHEMA)
    assert told.role == "system" and SCHEMA in told.content and question == QUESTION


@pytest.mark.parametrize("schema", [None, json.dumps({"enum": ["x" * 10_000]})])
def test_no_schema_and_a_huge_one_are_not_told(schema: str | None) -> None:
    assert with_schema((QUESTION,), schema) == (QUESTION,)


@pytest.mark.parametrize(
    ("answer", "is_said"),
    [
        ({"rent": 740}, True),
        ({"rent": 740.0, "pets": False, "note": None}, True),
        ({"rent": 0.74}, False),
        ({"rent": 741}, False),
        ({"rent": 7}, False),
        ({"where": ["Mill Lane"]}, True),
        ({"where": ["Hill Lane"]}, False),
        ({"since": "2021-10-05"}, True),
        ({"since": "2022-10-05"}, False),
        ({"kind": "a flat to let"}, True),
    ],
)
def test_values_come_from_the_documents(answer: dict[str, object], is_said: bool) -> None:
    chunk = Chunk("c", "d", 0, LEASE, 1, 0, len(LEASE))
    only = DocumentsOnly("Tell me", [Hit(chunk, "lease.txt", 1.0, 1)], "", lambda _ids: ())
    if is_said:
        check_structured(json.dumps(answer), SCHEMA, only)
    else:
        with pytest.raises(UserError, match="do not contain"):
            check_structured(json.dumps(answer), SCHEMA, only)
    check_structured(json.dumps(answer), SCHEMA, None)


def test_a_number_may_be_told_in_millions() -> None:
    chunk = Chunk("c", "d", 0, "Sales: 1,200 million.", 1, 0, 20)
    only = DocumentsOnly("Tell me", [Hit(chunk, "a.txt", 1.0, 1)], "", lambda _ids: ())
    check_structured('{"sales": 1200000000}', SCHEMA, only)


def ask(services: Services, folder: Path, text: str) -> Message:
    (folder / "lease.txt").write_text(LEASE)
    collection = services.library.create("lease")
    list(services.library.add([folder / "lease.txt"], collection.id, CancelToken()))
    params = services.chat._requests.usual_params(has_documents=True)
    request = AskRequest(
        text=text,
        collection_id=collection.id,
        only_from_documents=True,
        params=msgspec.structs.replace(
            params,
            temperature=0.0,
            json_schema='{"type":"object","properties":{"pounds":{"enum":[740]}},'
            '"required":["pounds"],"additionalProperties":false}',
        ),
    )
    return finished(services.chat.send(request, CancelToken()))


@pytest.mark.models
def test_an_answer_from_documents_is_only_the_json(services: Services, tmp_path: Path) -> None:
    answer = ask(services, tmp_path, "What is the rent of the flat in Mill Lane?")
    assert json.loads(answer.text) == {"pounds": 740}


@pytest.mark.models
def test_a_refusal_is_an_error_and_no_text_in_place_of_json(
    services: Services, tmp_path: Path
) -> None:
    with pytest.raises(UserError, match="do not confirm an answer"):
        ask(services, tmp_path, "Who won the football world cup in 1998?")
