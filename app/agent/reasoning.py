"""Chain of thought (Wei et al. 2022, arXiv:2201.11903) for models without built-in reasoning.

The model first writes notes, then the answer below them. The notes are shown folded and are not
part of the answer; both come from one prompt, whose cells are read only once.
"""

import re
import secrets
from collections.abc import Generator, Iterator, Sequence

import msgspec

from app.agent.generation import SampleGenerator, Turns
from app.agent.numbers import number_text
from app.agent.prompts import reworded
from app.agent.voting import vote
from app.core.cancellation import CancelToken
from app.core.events import ChatEvent, ReasoningAppended, TextAppended
from app.core.generation import FinishReason, GenerationParams
from app.core.messages import SamplePart
from app.engine.engine_protocol import Generate, PromptMessage

_ANSWER = "Answer:"
_MARK = re.compile(r"(?:^|\n)[#* ]*Answer:[* ]*", re.IGNORECASE)
_NOTES_TOKENS = 512
_DRESSING = " \t\n.*$€£`\"'"
"""Characters around a short answer that do not change it."""


class ReasonedAnswer:
    """Answers after taking notes, or by a vote of several chains of thought.

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
        earlier: Sequence[SamplePart] = (),
    ) -> Iterator[ChatEvent]:
        """Answer the last of `messages`; ends with GenerationFinished, even when stopped.

        Args:
            samples: the number of chains that vote. They are asked for short answers, since only
                those can agree; treated as 1 if there is a schema or grammar.
            earlier: the chains that were complete when the answer was stopped.
        """
        turns = Turns(self._engine, cancel)
        run = _Run(turns, chat_id, earlier)
        return turns.until_finished(run.answer(messages, params, samples))


class _Run:
    """The state of one answer."""

    def __init__(
        self, turns: Turns[SampleGenerator], chat_id: str, earlier: Sequence[SamplePart]
    ) -> None:
        self._turns = turns
        self._chat_id = chat_id
        self._earlier = earlier

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
    return number_text(text.replace(",", "")) if text.replace(",", "")[:1].isdigit() else text
