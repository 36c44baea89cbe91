"""Continuing text over HTTP, with OpenAI's client and the starter model."""

from typing import Any

import pytest

from app.services.startup import Services
from tests.api.conftest import Api, StartScripted, openai_client

pytestmark = pytest.mark.models

PROMPT = "The capital of France is"


@pytest.fixture
def client(api: Api) -> Any:
    return openai_client(api)


@pytest.mark.nightly
def test_text_is_continued_streamed_or_whole(client: Any) -> None:
    whole = client.completions.create(model="default", prompt=PROMPT, max_tokens=8)
    assert "Paris" in whole.choices[0].text and whole.choices[0].finish_reason == "length"
    assert whole.usage.prompt_tokens == 5 and whole.usage.completion_tokens == 8
    pieces, reasons, usage = [], [], None
    for piece in client.completions.create(
        model="default",
        prompt=[PROMPT],
        max_tokens=8,
        stream=True,
        stream_options={"include_usage": True},
    ):
        pieces += [choice.text for choice in piece.choices]
        reasons += [choice.finish_reason for choice in piece.choices]
        usage = piece.usage or usage
    assert "".join(pieces) == whole.choices[0].text
    assert reasons[-1] == "length" and set(reasons[:-1]) == {None}
    assert usage and usage.total_tokens == whole.usage.total_tokens


def test_it_stops_after_16_tokens_or_at_a_stop(client: Any) -> None:
    whole = client.completions.create(model="default", prompt=PROMPT)
    assert whole.usage.completion_tokens == 16
    text = whole.choices[0].text
    stopped = client.completions.create(model="default", prompt=PROMPT, stop=text[20:24])
    assert stopped.choices[0].text == text[: text.index(text[20:24])]
    assert stopped.choices[0].finish_reason == "stop"


def test_control_tokens_in_a_prompt_count(client: Any) -> None:
    spelled = "<|im_start|>user\nName a colour.<|im_end|>\n<|im_start|>assistant\n"
    answer = client.completions.create(model="default", prompt=spelled, max_tokens=2)
    assert answer.usage.prompt_tokens < 16


def test_every_token_has_its_log_probability_and_place(client: Any) -> None:
    asked = {"model": "default", "prompt": PROMPT, "max_tokens": 6, "logprobs": 2}
    (whole,) = client.completions.create(**asked, temperature=0).choices
    found = whole.logprobs
    assert "".join(found.tokens) == whole.text and found.text_offset[0] == len(PROMPT)
    for token, offset in zip(found.tokens, found.text_offset, strict=True):
        assert (PROMPT + whole.text)[offset:].startswith(token)
    for logprob, top in zip(found.token_logprobs, found.top_logprobs, strict=True):
        assert len(top) == 2 and logprob == max(top.values()) <= 0
    tokens: list[str] = []
    offsets: list[int] = []
    for piece in client.completions.create(**asked, temperature=0, stream=True):
        for choice in piece.choices:
            tokens += choice.logprobs.tokens if choice.logprobs else []
            offsets += choice.logprobs.text_offset if choice.logprobs else []
    assert tokens == found.tokens and offsets == found.text_offset


def test_a_gap_is_filled_by_a_model_that_can(scripted_api: StartScripted) -> None:
    answers = [{"text": "return 1", "when": "def one():\n    \n\nprint"}, {"text": "what?"}]
    client = openai_client(scripted_api({"answers": answers}))
    start, end = "def one():\n    ", "\n\nprint(one())\n"
    filled = client.completions.create(model="default", prompt=start, suffix=end)
    assert filled.choices[0].text == "return 1"
    continued = client.completions.create(model="default", prompt=start, suffix="")
    assert continued.choices[0].text == "what?"


@pytest.mark.parametrize(
    ("body", "param", "code"),
    [
        ({"prompt": "a", "suffix": "c"}, "suffix", None),
        ({"prompt": "a", "echo": True}, "echo", None),
        ({"prompt": "a", "n": 2}, "n", None),
        ({"prompt": ["a", "b"]}, "prompt", None),
        ({"prompt": [1, 2]}, "prompt[0]", None),
        ({}, None, None),
        ({"prompt": "long " * 3000}, "prompt", "context_length_exceeded"),
    ],
)
def test_what_cannot_be_done_is_said(
    api: Api, body: dict[str, object], param: str | None, code: str | None
) -> None:
    answer = api.client.post("/completions", json=body)
    error = answer.json()["error"]
    assert answer.status_code == 400 and error["message"], answer.text
    assert (error["param"], error["code"]) == (param, code)


def test_nothing_of_it_is_stored(client: Any, services: Services) -> None:
    from openai import NotFoundError

    client.completions.create(model="default", prompt=PROMPT, max_tokens=1)
    assert services.chat.conversations() == ()
    with pytest.raises(NotFoundError):
        client.completions.create(model="gpt-3.5-turbo-instruct", prompt=PROMPT)
