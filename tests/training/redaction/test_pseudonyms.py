"""Reversible pseudonyms: what a server reads, and that its answer gets the originals back."""

import json
from collections.abc import Generator

import msgspec

from app.core.generation import GenerationParams, GenerationStats
from app.engine.engine_protocol import (
    Generate,
    Generated,
    GenerationEvent,
    PromptMessage,
    PromptToolCall,
    ReasoningDelta,
    TextDelta,
    ToolCallDelta,
)
from app.engine.remote.remote_engine import revealed
from app.training.redaction.pseudonyms import Pseudonyms


def _request(*texts: str) -> Generate:
    messages = tuple(PromptMessage(role="user", content=text) for text in texts)
    return Generate(chat_id="chat", messages=messages)


def _answered(pseudonyms: Pseudonyms, *events: GenerationEvent) -> list[GenerationEvent]:
    def stream() -> Generator[GenerationEvent, None, None]:
        yield from events

    return list(revealed(stream(), pseudonyms))


def test_a_name_is_hidden_in_every_message_and_put_back() -> None:
    pseudonyms = Pseudonyms()
    sent = pseudonyms.hide(_request("My name is Quaxi Iksstein.", "Thank Iksstein: a@x.org"))
    texts = [message.content for message in sent.messages]
    assert texts == ["My name is [NAME_1].", "Thank [NAME_2]: [EMAIL_1]"]
    assert pseudonyms.reveal("Dear [NAME_1] <[EMAIL_1]>") == "Dear Quaxi Iksstein <a@x.org>"
    assert dict(pseudonyms.pseudonyms)["[NAME_2]"] == "Iksstein"


def test_the_same_history_gets_the_same_pseudonyms() -> None:
    history = ("Write to a@x.org.", "And to b@x.org.")
    first = Pseudonyms().hide(_request(*history)).messages
    later = Pseudonyms().hide(_request(*history, "Also c@x.org.")).messages
    assert later[:2] == first


def test_arguments_of_calls_are_hidden_and_put_back() -> None:
    pseudonyms = Pseudonyms()
    call = PromptToolCall("1", "mail", {"to": ["a@x.org"]})
    turn = PromptMessage(role="assistant", content="", tool_calls=(call,))
    (sent,) = pseudonyms.hide(Generate(chat_id="chat", messages=(turn,))).messages
    assert sent.tool_calls[0].arguments == {"to": ["[EMAIL_1]"]}
    asked = ToolCallDelta(name="mail", arguments={"to": {"who": "[EMAIL_1]"}})
    assert _answered(pseudonyms, asked) == [
        ToolCallDelta(name="mail", arguments={"to": {"who": "a@x.org"}})
    ]


def test_originals_in_json_are_escaped() -> None:
    pseudonyms = Pseudonyms()
    params = GenerationParams(json_schema="{}")
    request = _request("I live at 12 Quaxpark\nLisbon now.")
    (sent,) = pseudonyms.hide(msgspec.structs.replace(request, params=params)).messages
    assert sent.content == "I live at [ADDRESS_1] now."
    answer = json.loads(pseudonyms.reveal('{"at": "[ADDRESS_1]"}'))
    assert answer == {"at": "12 Quaxpark\nLisbon"}


def test_pseudonyms_that_a_text_contains_already_stand_for_themselves() -> None:
    pseudonyms = Pseudonyms()
    (sent,) = pseudonyms.hide(_request("[EMAIL_1] and a@x.org")).messages
    assert sent.content == "[EMAIL_1] and [EMAIL_2]"
    assert pseudonyms.reveal("[EMAIL_1], [EMAIL_2], [EMAIL_3]") == "[EMAIL_1], a@x.org, [EMAIL_3]"


def test_a_pseudonym_that_arrives_in_pieces_is_put_back_and_what_was_hidden_is_told() -> None:
    pseudonyms = Pseudonyms()
    pseudonyms.hide(_request("Write to a@x.org."))
    end = Generated(reason="stop", stats=GenerationStats(completion_tokens=5))
    events = _answered(
        pseudonyms,
        ReasoningDelta(text="To [EM"),
        ReasoningDelta(text="AIL_1], an [x]"),
        TextDelta(text="See [1] and [EMAIL"),
        TextDelta(text="_1"),
        TextDelta(text="]. A list: ["),
        end,
    )
    *texts, ending = events
    assert all(isinstance(each, TextDelta | ReasoningDelta) and each.text for each in texts)
    thoughts = "".join(each.text for each in texts if isinstance(each, ReasoningDelta))
    said = "".join(each.text for each in texts if isinstance(each, TextDelta))
    assert thoughts == "To a@x.org, an [x]"
    assert said == "See [1] and a@x.org. A list: ["
    assert isinstance(ending, Generated)
    assert ending.stats.pseudonyms == (("[EMAIL_1]", "a@x.org"),)
    assert ending.stats.completion_tokens == 5
