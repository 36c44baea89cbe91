"""OpenAI's newer interface over HTTP, with its own client."""

from typing import Any, Literal

import pytest
from pydantic import BaseModel

from app.services.startup import Services
from tests.api.conftest import Api, StartScripted, openai_client

ADD = {
    "type": "function",
    "name": "add",
    "description": "Adds two numbers.",
    "parameters": {
        "type": "object",
        "properties": {"a": {"type": "integer"}, "b": {"type": "integer"}},
        "required": ["a", "b"],
    },
}
CALL = '<tool_call>\n{"name": "add", "arguments": {"a": 2, "b": 3}}\n</tool_call>'


class Colour(BaseModel):
    colour: Literal["red", "blue"]


@pytest.fixture
def client(api: Api) -> Any:
    return openai_client(api)


@pytest.mark.models
def test_an_answer_is_an_item_streamed_or_whole(client: Any, services: Services) -> None:
    asked = {"model": "default", "instructions": "Be brief.", "input": "Describe a lighthouse."}
    whole = client.responses.create(**asked, max_output_tokens=8)
    (message,) = whole.output
    assert message.type == "message" and message.role == "assistant" and whole.output_text
    assert whole.status == message.status == "incomplete"
    assert whole.incomplete_details.reason == "max_output_tokens"
    assert whole.store is False and whole.instructions == "Be brief."
    assert whole.usage.output_tokens == 8
    assert whole.usage.total_tokens == whole.usage.input_tokens + 8
    events = list(client.responses.create(**asked, max_output_tokens=8, stream=True))
    assert [event.sequence_number for event in events] == list(range(len(events)))
    deltas = [event.delta for event in events if event.type == "response.output_text.delta"]
    assert "".join(deltas) == whole.output_text
    assert [event.type for event in events if event.type != "response.output_text.delta"] == [
        "response.created",
        "response.in_progress",
        "response.output_item.added",
        "response.content_part.added",
        "response.output_text.done",
        "response.content_part.done",
        "response.output_item.done",
        "response.incomplete",
    ]
    assert events[-1].response.output_text == whole.output_text
    assert services.chat.conversations() == ()


@pytest.mark.models
def test_json_follows_its_schema(client: Any) -> None:
    answer = client.responses.parse(
        model="default", input="Name a colour.", text_format=Colour, max_output_tokens=32
    )
    assert answer.output_parsed.colour in ("red", "blue")
    free = client.responses.create(
        model="default",
        input="Name a colour as JSON.",
        text={"format": {"type": "json_object"}},
        max_output_tokens=4,
    )
    assert free.output_text.lstrip().startswith("{")


@pytest.mark.models
def test_the_text_has_log_probabilities_on_request(client: Any) -> None:
    answer = client.responses.create(
        model="default",
        input="Name a colour.",
        include=["message.output_text.logprobs"],
        top_logprobs=2,
        max_output_tokens=4,
        temperature=0,  # at random, a letter may be divided between tokens
    )
    found = answer.output[0].content[0].logprobs
    assert "".join(each.token for each in found) == answer.output_text
    assert all(len(each.top_logprobs) == 2 for each in found)


@pytest.mark.models
def test_a_conversation_is_read_on_from_the_cache(client: Any) -> None:
    said: list[Any] = [{"role": "user", "content": "Tell me about lighthouses in a sentence."}]
    first = client.responses.create(model="default", input=said, max_output_tokens=8)
    said += [*first.output, {"role": "user", "content": [{"type": "input_text", "text": "More."}]}]
    second = client.responses.create(model="default", input=said, max_output_tokens=2)
    assert second.usage.input_tokens_details.cached_tokens >= first.usage.input_tokens


def test_a_tool_is_called_and_its_result_read(scripted_api: StartScripted) -> None:
    answers = [{"when": "What is 2 + 3?", "text": CALL}, {"when": "5", "text": "It is 5."}]
    client: Any = openai_client(scripted_api({"answers": answers}))
    said: list[Any] = [{"role": "user", "content": "What is 2 + 3?"}]
    first = client.responses.create(model="default", input=said, tools=[ADD])
    (call,) = first.output
    assert (call.type, call.name, call.arguments) == ("function_call", "add", '{"a":2,"b":3}')
    said += [call, {"type": "function_call_output", "call_id": call.call_id, "output": "5"}]
    second = client.responses.create(model="default", input=said, tools=[ADD])
    assert second.output_text == "It is 5."


def test_a_streamed_call_is_put_together_by_the_client(scripted_api: StartScripted) -> None:
    answers = [{"text": f"<think>Numbers.</think>Let me add.{CALL}"}]
    client: Any = openai_client(scripted_api({"answers": answers}))
    with client.responses.stream(model="default", input="2 + 3?", tools=[ADD]) as stream:
        seen = [event.type for event in stream]
        final = stream.get_final_response()
    assert "response.reasoning_text.delta" in seen
    assert "response.function_call_arguments.done" in seen
    thought, message, call = final.output
    assert thought.type == "reasoning" and thought.content[0].text == "Numbers."
    assert message.content[0].text == "Let me add." and call.arguments == '{"a":2,"b":3}'
    said = ["2 + 3?", *(item.to_dict() for item in final.output)]
    said[0] = {"role": "user", "content": said[0]}
    again = client.responses.create(model="default", input=said, tool_choice="none")
    assert again.status == "completed", "its own output, reasoning included, can be sent back"


def test_an_empty_answer_is_still_a_message(scripted_api: StartScripted) -> None:
    client: Any = openai_client(scripted_api({"answers": [{"text": ""}]}))
    answer = client.responses.create(model="default", input="Say nothing.")
    (message,) = answer.output
    assert message.type == "message" and answer.output_text == ""


def test_a_failure_on_the_way_ends_the_stream(scripted_api: StartScripted) -> None:
    from openai import APIError

    answers = [{"text": "Well, ", "error": "It broke."}]
    client: Any = openai_client(scripted_api({"answers": answers}))
    with pytest.raises(APIError, match="It broke"):
        list(client.responses.create(model="default", input="Hello.", stream=True))


CONTENT = "input[0].content"
PICTURE = {"type": "input_image", "image_url": "https://example.org/a.png"}


@pytest.mark.parametrize(
    ("body", "param", "said"),
    [
        ({"previous_response_id": "resp_1"}, "previous_response_id", "stores nothing"),
        ({"conversation": "conv_1"}, "conversation", "stores nothing"),
        ({"prompt": {"id": "pmpt_1"}}, "prompt", "stores nothing"),
        ({"background": True}, "background", "in the background"),
        ({"tools": [{"type": "web_search"}]}, "tools[0].type", "no tool web_search"),
        ({"tool_choice": "required"}, "tool_choice", "needs tools"),
        ({"input": []}, "input", ""),
        ({"input": [{"type": "reasoning", "summary": []}]}, "input", "no message"),
        ({"input": [{"type": "item_reference", "id": "x"}]}, "input[0].type", "item_reference"),
        ({"input": [{"role": "user", "content": [PICTURE]}]}, CONTENT, "data URL"),
        ({"input": [{"type": "function_call", "arguments": "{}"}]}, "input[0]", "call_id"),
        ({"input": "long " * 3000}, "input", "longer than"),
    ],
)
@pytest.mark.models
def test_what_cannot_be_done_is_said(
    api: Api, body: dict[str, object], param: str, said: str
) -> None:
    answer = api.client.post("/responses", json={"input": "Hello."} | body)
    error = answer.json()["error"]
    assert answer.status_code == 400, answer.text
    assert error["param"] == param and said in error["message"]
