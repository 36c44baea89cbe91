"""Chain of thought (Wei et al. 2022, arXiv:2201.11903) for models without built-in reasoning.

The model first writes notes, then the answer below them. The notes are shown folded and are not
part of the answer; both come from one prompt, whose cells are read only once.
"""

import re
import secrets
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import msgspec

from app.agent.generation import TextGenerator, Turns
from app.agent.numbers import number_text
from app.agent.prompts import reworded
from app.core.cancellation import CancelToken
from app.core.events import (
    ChatEvent,
    ReasoningAppended,
    SampleCompleted,
    StageProgress,
    TextAppended,
)
from app.core.generation import FinishReason, GenerationParams
from app.core.messages import SamplePart
from app.engine.engine_protocol import Generate, GenerateSamples, PromptMessage, SampleText

_TEMPERATURE = 0.7
_TOGETHER = 2
_LEAD = 2

Sample = TypeVar("Sample")


@dataclass(frozen=True)
class Winner(Generic[Sample]):
    """The value with `votes` of the `counted` samples, and the most likely sample that gave it."""

    value: str
    sample: Sample
    votes: int
    counted: int


class Votes(Generic[Sample]):
    """The values given by samples so far. Equal values are counted together."""

    def __init__(self) -> None:
        self._counted = 0
        self._by_value: dict[str, dict[int, Sample]] = {}

    def add(self, number: int, value: str | None, sample: Sample) -> None:
        """Count sample `number`, 0 being the most likely; samples without a value do not vote."""
        self._counted += 1
        if value is not None:
            self._by_value.setdefault(value, {})[number] = sample

    def is_decided(self) -> bool:
        """Whether one value leads by two votes."""
        counts = sorted((len(voters) for voters in self._by_value.values()), reverse=True)
        first, second, *_ = (*counts, 0, 0)
        return first - second >= _LEAD

    def winner(self) -> Winner[Sample] | None:
        """The value with most votes; in a tie, the one the model finds most likely."""
        if not self._by_value:
            return None
        value, voters = max(self._by_value.items(), key=lambda item: (len(item[1]), -min(item[1])))
        return Winner(value, voters[min(voters)], len(voters), self._counted)


def vote(
    turns: Turns,
    request: Generate,
    samples: int,
    judged: Callable[[str], tuple[str | None, Sample]],
    earlier: Sequence[SamplePart] = (),
) -> Generator[StageProgress | SampleCompleted, None, Winner[Sample] | None]:
    """The majority among up to `samples` answers to `request`; None if none has a value.

    They are generated two at a time until one value leads by two votes: two answers that agree at
    once are seldom wrong, and correct ones seldom agree late. The first is the most likely answer;
    the others are random samples.

    Args:
        judged: maps an answer's text to the value it votes for, if any, and to what is kept of it.
        earlier: the samples that were complete when this vote was stopped.
    """
    voters = tuple(
        msgspec.structs.replace(
            request.params, temperature=_TEMPERATURE if seed else 0.0, seed=seed
        )
        for seed in range(samples)
    )
    votes: Votes[Sample] = Votes()
    yield StageProgress("thinking")
    for sample in earlier:
        votes.add(sample.number, *judged(sample.text))
    given = {sample.number for sample in earlier}
    lacking = [number for number in range(samples) if number not in given]
    while lacking and not votes.is_decided():
        pair, lacking = lacking[:_TOGETHER], lacking[_TOGETHER:]
        done = samples - len(pair) - len(lacking)
        asked = GenerateSamples(prompt=request, samples=tuple(voters[n] for n in pair))
        turn = turns.begin_samples(asked)
        for event in turn:
            if isinstance(event, SampleText):
                number = pair[event.number]
                yield SampleCompleted(SamplePart(number, event.text))
                votes.add(number, *judged(event.text))
                if votes.is_decided():
                    turn.end()
            else:
                yield _of_all(event, done, len(pair), samples)
    return votes.winner()


def _of_all(stage: StageProgress, done: int, pair: int, samples: int) -> StageProgress:
    """The progress of some samples, after so many others, as a share of their maximum number."""
    if stage.stage != "thinking" or stage.fraction is None:
        return stage
    return msgspec.structs.replace(stage, fraction=(done + stage.fraction * pair) / samples)


_ANSWER = "Answer:"
_MARK = re.compile(r"(?:^|\n)[#* ]*Answer:[* ]*", re.IGNORECASE)
_NOTES_TOKENS = 512
_DRESSING = " \t\n.*$€£`\"'"
"""Characters around a short answer that do not change it."""


def reasoned_answer(
    engine: TextGenerator,
    messages: Sequence[PromptMessage],
    params: GenerationParams,
    cancel: CancelToken,
    *,
    chat_id: str,
    samples: int = 1,
    earlier: Sequence[SamplePart] = (),
) -> Iterator[ChatEvent]:
    """Answer the last of `messages` after taking notes, or by a vote of several chains of thought.

    Ends with GenerationFinished, even when stopped.

    Args:
        samples: the number of chains that vote. They are asked for short answers, since only those
            can agree; treated as 1 if there is a schema or grammar.
        earlier: the chains that were complete when the answer was stopped.
    """
    turns = Turns(engine, cancel)
    run = _Run(turns, chat_id, earlier)
    return turns.until_finished(run.answer(messages, params, samples))


@dataclass(eq=False)
class _Run:
    """The state of one answer."""

    _turns: Turns
    _chat_id: str
    _earlier: Sequence[SamplePart]

    def answer(
        self, messages: Sequence[PromptMessage], params: GenerationParams, samples: int
    ) -> Generator[ChatEvent, None, FinishReason | None]:
        if params.seed is None:  # one for all turns, so that the answer is reproducible
            params = msgspec.structs.replace(params, seed=secrets.randbits(31))
        if samples > 1 and not (params.json_schema or params.grammar):
            return (yield from self._vote(messages, params, samples))
        yield from self._think_and_answer(messages, params)
        return None

    def _think_and_answer(
        self, messages: Sequence[PromptMessage], params: GenerationParams
    ) -> Iterator[ChatEvent]:
        asked = reworded(messages, "reason")
        notes_params = msgspec.structs.replace(
            params,
            max_tokens=_NOTES_TOKENS,
            json_schema=None,
            grammar=None,
            stop=(*params.stop, _ANSWER),
        )
        notes = self._turns.begin(self._request(asked, notes_params))
        for event in notes:
            yield ReasoningAppended(event.text) if isinstance(event, TextAppended) else event
        begun = "\n".join(filter(None, (notes.text.rstrip(" *#\n"), _ANSWER)))
        has_begun = False
        for event in self._turns.begin(self._request(asked, params, begun)):
            if not isinstance(event, TextAppended):
                yield event
            elif text := event.text if has_begun else event.text.lstrip(" *\n"):
                has_begun = True
                yield TextAppended(text)

    def _vote(
        self, messages: Sequence[PromptMessage], params: GenerationParams, samples: int
    ) -> Generator[ChatEvent, None, FinishReason | None]:
        longer = msgspec.structs.replace(params, max_tokens=_NOTES_TOKENS + params.max_tokens)
        request = self._request(reworded(messages, "reason_briefly"), longer)
        won = yield from vote(self._turns, request, samples, _judged, self._earlier)
        if won is None:
            yield from self._think_and_answer(messages, params)
            return None
        notes, answer = won.sample
        if notes:
            yield ReasoningAppended(notes)
        yield TextAppended(answer)
        return "stop"

    def _request(
        self, messages: tuple[PromptMessage, ...], params: GenerationParams, begun: str = ""
    ) -> Generate:
        return Generate(
            chat_id=self._chat_id,
            messages=messages,
            params=params,
            assistant_prefix=begun,
            enable_thinking=False,
        )


def _judged(text: str) -> tuple[str | None, tuple[str, str]]:
    notes, answer = _split(text)
    return _plain(answer) or None, (notes, answer)


def _split(text: str) -> tuple[str, str]:
    """The notes and the answer after them; text without the mark is all answer."""
    marks = list(_MARK.finditer(text))
    if not marks:
        return "", text.strip()
    return text[: marks[-1].start()].strip(), text[marks[-1].end() :].strip()


def _plain(answer: str) -> str:
    """Equal for answers that mean the same."""
    text = " ".join(answer.casefold().split()).strip(_DRESSING)
    return number_text(text.replace(",", "")) if text.replace(",", "")[:1].isdecimal() else text
