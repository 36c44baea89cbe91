"""What every backend does, asked through the real worker process."""

import contextlib
import os
import shutil
import signal
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, ClassVar

import msgspec
import pytest

from app.core.cancellation import CancelToken
from app.core.errors import UserError, WorkerStoppedError
from app.core.generation import GenerationParams
from app.engine.engine_client import EngineClient
from app.engine.engine_protocol import (
    Generate,
    Generated,
    GenerateSamples,
    GenerationEvent,
    Loaded,
    LoadModel,
    LoadProgress,
    Prefill,
    PromptMessage,
    PromptProgress,
    Sampled,
    SampleDelta,
    SampleText,
    SamplingEvent,
    Score,
    TextDelta,
)

CONTEXT_LENGTH = 512


def text_of(events: list[GenerationEvent]) -> str:
    return "".join(event.text for event in events if isinstance(event, TextDelta))


def end_of(events: list[GenerationEvent]) -> Generated:
    assert isinstance(events[-1], Generated)
    return events[-1]


def ask(question: str, chat_id: str = "chat", **params: Any) -> Generate:
    values: dict[str, Any] = {"temperature": 0, "max_tokens": 12} | params
    return Generate(
        chat_id=chat_id,
        messages=(PromptMessage(role="user", content=question),),
        params=GenerationParams(**values),
    )


def samples_of(events: list[SamplingEvent]) -> dict[int, SampleText]:
    return {event.number: event for event in events if isinstance(event, SampleText)}


def ask_samples(question: str, *samples: dict[str, Any], chat_id: str = "chat") -> GenerateSamples:
    """Greedy ones of 12 tokens, but for what `samples` say."""
    requests = [ask(question, chat_id, **params) for params in samples]
    return GenerateSamples(prompt=requests[0], samples=tuple(each.params for each in requests))


class BackendContract:
    """Inherit in a module that gives the module-wide fixtures `worker` and `model`.

    The backend answers "Tell me about foxes." with more than 20 tokens.
    """

    QUESTION = "Tell me about foxes."
    ENDLESS: ClassVar[dict[str, Any]] = {"max_tokens": 400}

    def test_loading_reports_progress_and_what_was_loaded(
        self, client: EngineClient, load: LoadModel
    ) -> None:
        client.unload()
        *progress, loaded = client.loading(load, CancelToken())
        fractions = [each.fraction for each in progress if isinstance(each, LoadProgress)]
        assert fractions == sorted(fractions)
        assert fractions[-1] == 1
        assert isinstance(loaded, Loaded)
        assert loaded.info.context_length == CONTEXT_LENGTH
        assert client.info == loaded.info

    def test_a_context_longer_than_trained_is_cut_to_it(
        self, client: EngineClient, load: LoadModel
    ) -> None:
        info = client.load(msgspec.structs.replace(load, context_length=10**6))
        assert 0 < info.context_length < 10**6

    def test_a_loaded_model_is_not_loaded_again(
        self, client: EngineClient, load: LoadModel
    ) -> None:
        list(client.generate(ask(self.QUESTION)))
        client.load(load)
        assert end_of(list(client.generate(ask(self.QUESTION)))).stats.cached_tokens > 0

    def test_a_path_outside_ascii_loads(
        self, client: EngineClient, load: LoadModel, tmp_path: Path
    ) -> None:
        copy = tmp_path / "模型 ünd Größe 🦊.gguf"
        shutil.copyfile(load.path, copy)
        assert client.load(msgspec.structs.replace(load, path=str(copy))).context_length > 0

    def test_a_missing_file_says_so_and_the_next_load_works(
        self, client: EngineClient, load: LoadModel, tmp_path: Path
    ) -> None:
        with pytest.raises(UserError, match="no-such"):
            client.load(LoadModel(path=str(tmp_path / "no-such.gguf")))
        assert client.load(load).context_length == CONTEXT_LENGTH

    def test_a_file_that_is_no_model_is_refused(self, client: EngineClient, tmp_path: Path) -> None:
        junk = tmp_path / "junk.gguf"
        junk.write_bytes(b"this is not a model")
        with pytest.raises(UserError, match=r"junk\.gguf is not a model"):
            client.load(LoadModel(path=str(junk)))

    def test_without_a_model_generating_says_so(self, client: EngineClient) -> None:
        client.unload()
        assert client.info is None
        with pytest.raises(UserError, match="No model is loaded"):
            list(client.generate(ask(self.QUESTION)))

    def test_an_answer_streams_and_ends_with_its_statistics(self, client: EngineClient) -> None:
        events = list(client.generate(ask(self.QUESTION)))
        progress = [event for event in events if isinstance(event, PromptProgress)]
        assert progress[0].done == 0
        assert progress[-1].done == progress[-1].total
        assert len([event for event in events if isinstance(event, TextDelta)]) > 1
        end = end_of(events)
        assert end.reason == "length"
        assert end.stats.completion_tokens == 12
        assert end.stats.prompt_tokens == progress[-1].total
        assert end.stats.ttft_s > 0

    def test_the_same_request_gives_the_same_text(self, client: EngineClient) -> None:
        first, second = (text_of(list(client.generate(ask(self.QUESTION)))) for _ in range(2))
        assert first == second != ""

    def test_no_tokens_asked_none_given(self, client: EngineClient) -> None:
        events = list(client.generate(ask(self.QUESTION, max_tokens=0)))
        assert text_of(events) == ""
        assert end_of(events).reason == "length"

    def test_a_stop_text_ends_the_answer_and_is_not_part_of_it(self, client: EngineClient) -> None:
        full = text_of(list(client.generate(ask(self.QUESTION))))
        stop = full[10:16]
        events = list(client.generate(ask(self.QUESTION, stop=(stop,))))
        assert text_of(events) == full[: full.index(stop)]
        assert end_of(events).reason == "stop"

    def test_samples_are_what_one_answer_each_would_be(self, client: EngineClient) -> None:
        # Beside each other, not beside one answer alone: a batch of three is rounded otherwise.
        events = list(client.generate_samples(ask_samples(self.QUESTION, {}, {}, {})))
        whole = samples_of(events)
        deltas = [event.text for event in events if isinstance(event, SampleDelta)]
        assert len(deltas) > 1 and "".join(deltas) == whole[0].text
        full = whole[0].text
        stop = full[10:16]
        events = list(
            client.generate_samples(
                ask_samples(self.QUESTION, {}, {"stop": (stop,)}, {"max_tokens": 3})
            )
        )
        samples = samples_of(events)
        assert full != "" and full.startswith(samples[2].text)
        assert samples[0].text.startswith(full[: full.index(stop)])
        assert samples[0].reason == "length"
        assert samples[1].text == full[: full.index(stop)] and samples[1].reason == "stop"
        assert samples[2].reason == "length"
        end = events[-1]
        assert isinstance(end, Sampled) and end.reason == "stop"
        assert 12 + 3 < end.stats.completion_tokens <= 12 + 12 + 3

    def test_conversations_are_answered_together_and_each_by_itself(
        self, client: EngineClient
    ) -> None:
        def answers(*questions: str) -> list[str]:
            request = ask_samples(self.QUESTION, *({} for _ in questions))
            conversations = tuple(
                (
                    PromptMessage(role="system", content="Be brief."),
                    PromptMessage(role="user", content=question),
                )
                for question in questions
            )
            request = msgspec.structs.replace(request, conversations=conversations)
            events = list(client.generate_samples(request))
            end = events[-1]
            assert isinstance(end, Sampled) and end.reason == "stop"
            return [each.text for _, each in sorted(samples_of(events).items())]

        other = f"{self.QUESTION} In one word: what is the colour of the sky?"
        first, second = answers(self.QUESTION, other)
        assert first and second
        # The same place of a batch, so the same rounding, beside another neighbour.
        assert answers(self.QUESTION, f"{other} Say it twice.")[0] == first
        assert len(answers(*(self.QUESTION for _ in range(10)))) == 10

    def test_samples_do_not_change_the_chat(self, client: EngineClient) -> None:
        full = text_of(list(client.generate(ask(self.QUESTION))))
        list(client.generate_samples(ask_samples(self.QUESTION, {}, {}, {})))
        again = list(client.generate(ask(self.QUESTION)))
        assert text_of(again) == full
        assert end_of(again).stats.cached_tokens > 0

    def test_more_samples_than_the_context_has_room_for_are_all_made(
        self, client: EngineClient
    ) -> None:
        each = {"max_tokens": CONTEXT_LENGTH // 3}
        events = list(client.generate_samples(ask_samples(self.QUESTION, each, each, each, each)))
        samples = samples_of(events)
        assert sorted(samples) == [0, 1, 2, 3]
        # Two at a time: those in the same place of a batch are computed alike to the last bit.
        assert samples[0].text == samples[2].text and samples[1].text == samples[3].text

    def test_stopping_samples_keeps_those_that_are_complete(self, client: EngineClient) -> None:
        cancel = CancelToken()
        request = ask_samples(self.QUESTION, {"max_tokens": 2}, self.ENDLESS)
        events = []
        for event in client.generate_samples(request, cancel):
            events.append(event)
            if isinstance(event, SampleText):
                cancel.cancel()
        assert list(samples_of(events)) == [0]
        assert isinstance(events[-1], Sampled) and events[-1].reason == "stopped"
        assert text_of(list(client.generate(ask(self.QUESTION)))) != ""

    def test_the_next_turn_reuses_the_chat_and_another_chat_does_not(
        self, client: EngineClient
    ) -> None:
        answer = text_of(list(client.generate(ask(self.QUESTION))))
        for chat_id, is_reused in (("other", False), ("chat", True), ("", False)):
            request = Generate(
                chat_id=chat_id,
                messages=(
                    PromptMessage(role="user", content=self.QUESTION),
                    PromptMessage(role="assistant", content=answer),
                    PromptMessage(role="user", content=self.QUESTION),
                ),
                params=GenerationParams(max_tokens=4, temperature=0),
            )
            stats = end_of(list(client.generate(request))).stats
            assert (stats.cached_tokens > 12) == is_reused, chat_id

    def test_a_forgotten_chat_is_read_again(self, client: EngineClient) -> None:
        list(client.generate(ask(self.QUESTION)))
        client.forget_chat("chat")
        assert end_of(list(client.generate(ask(self.QUESTION)))).stats.cached_tokens == 0

    def test_forgetting_does_not_wait_for_the_answer_to_another_question(
        self, client: EngineClient
    ) -> None:
        list(client.generate(ask(self.QUESTION)))
        answer = client.generate(ask(self.QUESTION, chat_id="another"))
        next(answer)
        client.forget_chat("chat")
        list(answer)
        assert end_of(list(client.generate(ask(self.QUESTION)))).stats.cached_tokens == 0

    def test_all_chats_are_forgotten_at_once(self, client: EngineClient) -> None:
        for chat_id in ("chat", "another"):
            list(client.generate(ask(self.QUESTION, chat_id=chat_id)))
        client.forget_chat("")
        for chat_id in ("chat", "another"):
            end = end_of(list(client.generate(ask(self.QUESTION, chat_id=chat_id))))
            assert end.stats.cached_tokens == 0

    def test_a_prefilled_draft_needs_no_reading(self, client: EngineClient) -> None:
        client.prefill(Prefill(chat_id="chat", messages=(), draft=self.QUESTION))
        client.wait_for_prefill()
        stats = end_of(list(client.generate(ask(self.QUESTION)))).stats
        assert stats.cached_tokens > 0

    def test_reading_ahead_is_in_nobodys_way(self, client: EngineClient) -> None:
        def read_and_count() -> None:
            for _ in range(25):
                client.prefill(Prefill(chat_id="chat", messages=(), draft=self.QUESTION))
                client.count_tokens(["one"])

        interval = sys.getswitchinterval()
        sys.setswitchinterval(1e-6)  # as on a machine that lets nobody finish a thought
        try:
            with ThreadPoolExecutor(4) as pool:
                done = [pool.submit(read_and_count) for _ in range(4)]
        finally:
            sys.setswitchinterval(interval)
        assert [each.exception() for each in done] == [None] * 4

    def test_cancelling_ends_the_answer_and_the_next_one_works(self, client: EngineClient) -> None:
        cancel = CancelToken()
        events: list[GenerationEvent] = []
        for event in client.generate(ask(self.QUESTION, **self.ENDLESS), cancel):
            events.append(event)
            if isinstance(event, TextDelta):
                cancel.cancel()
        assert end_of(events).reason == "stopped"
        assert 0 < end_of(events).stats.completion_tokens < 400
        assert text_of(list(client.generate(ask(self.QUESTION))))

    def test_cancelled_before_it_began(self, client: EngineClient) -> None:
        cancel = CancelToken()
        cancel.cancel()
        events = list(client.generate(ask(self.QUESTION), cancel))
        assert [event.reason for event in events if isinstance(event, Generated)] == ["stopped"]

    def test_a_closed_answer_frees_the_engine(self, client: EngineClient) -> None:
        answer = client.generate(ask(self.QUESTION, **self.ENDLESS))
        next(event for event in answer if isinstance(event, TextDelta))
        answer.close()
        assert text_of(list(client.generate(ask(self.QUESTION))))

    def test_a_waiting_request_can_be_cancelled(self, client: EngineClient) -> None:
        answer = client.generate(ask(self.QUESTION, **self.ENDLESS))
        next(answer)
        cancel = CancelToken()
        ended: list[GenerationEvent] = []
        waiting = threading.Thread(
            target=lambda: ended.extend(client.generate(ask(self.QUESTION, "other"), cancel))
        )
        waiting.start()
        cancel.cancel()
        waiting.join()
        assert end_of(ended).reason == "stopped"
        assert isinstance(next(answer), PromptProgress | TextDelta)
        answer.close()

    def test_requests_from_several_threads_are_answered_one_by_one(
        self, client: EngineClient
    ) -> None:
        texts: list[str] = []
        threads = [
            threading.Thread(
                target=lambda chat=chat: texts.append(
                    text_of(list(client.generate(ask(self.QUESTION, chat))))
                )
            )
            for chat in "abc"
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(texts) == 3
        assert len(set(texts)) == 1

    def test_a_killed_engine_is_told_of_and_comes_back_with_its_model(
        self, client: EngineClient
    ) -> None:
        states: list[str] = []
        client.on_state(lambda state, _: states.append(state))
        events: list[GenerationEvent] = []
        with pytest.raises(WorkerStoppedError, match="SIGKILL"):
            for event in client.generate(ask(self.QUESTION, **self.ENDLESS)):
                events.append(event)
                if isinstance(event, TextDelta) and client.pid:
                    with contextlib.suppress(ProcessLookupError):
                        os.kill(client.pid, signal.SIGKILL)
        assert text_of(events)
        assert states[-1] == "failed"
        assert text_of(list(client.generate(ask(self.QUESTION))))
        assert states[-1] == "running"

    def test_a_message_longer_than_the_context_is_refused_with_a_remedy(
        self, client: EngineClient
    ) -> None:
        with pytest.raises(UserError, match="context holds") as caught:
            list(client.generate(ask("word " * 2 * CONTEXT_LENGTH)))
        assert caught.value.remedy
        assert text_of(list(client.generate(ask(self.QUESTION))))

    def test_tokens_are_counted(self, client: EngineClient) -> None:
        none, few, many = client.count_tokens(("", "some words", "some words " * 50))
        assert none == 0
        assert 0 < few < 10
        assert many >= 100

    def test_a_longer_answer_is_less_likely(self, client: EngineClient, load: LoadModel) -> None:
        client.load(load)
        question = (PromptMessage(role="user", content=self.QUESTION),)
        short, long = (
            client.score(Score(messages=question, answer="Foxes are small." * times))
            for times in (1, 2)
        )
        assert long.logprob < short.logprob < 0
        assert long.tokens > short.tokens > 0
