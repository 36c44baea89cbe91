"""Chain of thought (Wei et al. 2022, arXiv:2201.11903) for models that do not think by themselves.

The model writes notes first, then the answer below them. The notes are shown folded and are not
part of the answer; both come from one prompt, whose cells are read once.
"""

import re
from collections.abc import Generator, Iterator, Sequence

import msgspec

from app.agent.events import AgentEvent, AgentFinished
from app.agent.generation import ModelTurn, SampledTurn, SampleGenerator, total_stats
from app.agent.numbers import number_text
from app.agent.prompts import prompt
from app.agent.voting import Votes
from app.core.cancellation import Cancelled, CancelToken
from app.core.events import ReasoningAppended, StageProgress, TextAppended
from app.core.generation import FinishReason, GenerationParams
from app.engine.protocol import Generate, GenerateSamples, PromptMessage, SampleText

_ANSWER = "Answer:"
_MARK = re.compile(r"(?:^|\n)[#* ]*Answer:[* ]*", re.IGNORECASE)
_NOTES_TOKENS = 512
_VOTER_TEMPERATURE = 0.7
_DRESSING = " \t\n.*$€£`\"'"
"""What stands around a short answer without changing it."""


class ReasonedAnswer:
    """Answers after notes, or by the vote of several chains of thought.

    Args:
        engine: runs the model.
    """

    def __init__(self, engine: SampleGenerator) -> None:
        self._engine = engine

    def run(
        self,
        messages: Sequence[PromptMessage],
        params: GenerationParams,
        cancel: CancelToken,
        *,
        chat_id: str,
        samples: int = 1,
    ) -> Iterator[AgentEvent]:
        """Answer the last of `messages`; ends with AgentFinished, also when stopped.

        Args:
            samples: how many chains vote. They are asked for a short answer, since only those can
                be the same; more than one with a schema or grammar is taken as one.
        """
        run = _Run(self._engine, cancel, chat_id)
        reason: FinishReason
        try:
            if samples > 1 and not (params.json_schema or params.grammar):
                yield from run.vote(messages, params, samples)
            else:
                yield from run.think_and_answer(messages, params)
            reason = run.turns[-1].reason
        except Cancelled:
            reason = "stopped"
        yield AgentFinished(reason, total_stats([turn.stats for turn in run.turns]))


class _Run:
    """The state of one answer."""

    def __init__(self, engine: SampleGenerator, cancel: CancelToken, chat_id: str) -> None:
        self._engine = engine
        self._cancel = cancel
        self._chat_id = chat_id
        self.turns: list[ModelTurn | SampledTurn] = []

    def think_and_answer(
        self, messages: Sequence[PromptMessage], params: GenerationParams
    ) -> Iterator[AgentEvent]:
        asked = _asked(messages, "reason")
        notes_params = msgspec.structs.replace(
            params,
            max_tokens=_NOTES_TOKENS,
            json_schema=None,
            grammar=None,
            stop=(*params.stop, _ANSWER),
        )
        notes = self._begun(asked, notes_params)
        for event in notes:
            yield ReasoningAppended(event.text) if isinstance(event, TextAppended) else event
        begun = "\n".join(filter(None, (notes.text.rstrip(" *#\n"), _ANSWER)))
        has_begun = False
        for event in self._begun(asked, params, begun):
            if not isinstance(event, TextAppended):
                yield event
            elif text := event.text if has_begun else event.text.lstrip(" *\n"):
                has_begun = True
                yield TextAppended(text)

    def vote(
        self, messages: Sequence[PromptMessage], params: GenerationParams, samples: int
    ) -> Generator[AgentEvent, None, None]:
        yield StageProgress("thinking")
        asked = Generate(
            chat_id=self._chat_id,
            messages=_asked(messages, "reason_briefly"),
            params=params,
            enable_thinking=False,
        )
        voters = tuple(_voter(params, seed) for seed in range(samples))
        turn = SampledTurn(
            self._engine, GenerateSamples(prompt=asked, samples=voters), self._cancel
        )
        self.turns.append(turn)
        votes: Votes[tuple[str, str]] = Votes(samples)
        for event in turn:
            if not isinstance(event, SampleText):
                yield event
                continue
            notes, answer = _split(event.text)
            votes.add(event.number, _plain(answer) or None, (notes, answer))
            if votes.is_decided:
                turn.end()
        if (won := votes.winner()) is None:
            yield from self.think_and_answer(messages, params)
            return
        notes, answer = won.sample
        if notes:
            yield ReasoningAppended(notes)
        yield TextAppended(answer)

    def _begun(
        self, messages: tuple[PromptMessage, ...], params: GenerationParams, begun: str = ""
    ) -> ModelTurn:
        request = Generate(
            chat_id=self._chat_id,
            messages=messages,
            params=params,
            assistant_prefix=begun,
            enable_thinking=False,
        )
        turn = ModelTurn(self._engine, request, self._cancel)
        self.turns.append(turn)
        return turn


def _asked(messages: Sequence[PromptMessage], name: str) -> tuple[PromptMessage, ...]:
    *before, last = messages
    content = prompt(name, question=last.content)
    return (*before, msgspec.structs.replace(last, content=content))


def _voter(params: GenerationParams, seed: int) -> GenerationParams:
    """The first chain is the likeliest, the others differ from it and from each other."""
    return msgspec.structs.replace(
        params,
        temperature=_VOTER_TEMPERATURE if seed else 0.0,
        seed=seed,
        max_tokens=_NOTES_TOKENS + params.max_tokens,
    )


def _split(text: str) -> tuple[str, str]:
    """The notes and the answer below them; text without the mark is all answer."""
    marks = list(_MARK.finditer(text))
    if not marks:
        return "", text.strip()
    return text[: marks[-1].start()].strip(), text[marks[-1].end() :].strip()


def _plain(answer: str) -> str:
    """Equal for answers that say the same."""
    text = " ".join(answer.casefold().split()).strip(_DRESSING)
    return number_text(text.replace(",", "")) if text.replace(",", "")[:1].isdigit() else text
