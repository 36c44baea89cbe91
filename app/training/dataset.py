"""Rated answers as plain values, and the preferences that follow from them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, groupby
from typing import Any, Literal

import msgspec

from app.core.feedback import Rating
from app.core.generation import Provenance
from app.core.messages import IncompleteReason
from app.engine.engine_protocol import PromptMessage

_MOST_OPPONENTS = 16

History = tuple[PromptMessage, ...]

UnusableReason = IncompleteReason | Literal["program"]
""""program": its words are the program's, or it was made from more than its prompt has: from all
documents, part by part, or from the rows of a table. A model would learn to invent such answers."""


def as_answer(text: str) -> History:
    """A plain answer as a turn."""
    return (PromptMessage(role="assistant", content=text),)


class RatedExample(msgspec.Struct, frozen=True, kw_only=True):
    """One answer to one question. `rating` is None for a variant that was not rated.

    `prompt` ends with the user's turn; `completion` is the assistant's response, including tool
    calls and results, with its text last. `question_id` is shared by all answers to the same
    prompt, across conversations. `tools` are the schemas of the available tools. `rank` is the
    user's ranking among the answers in its conversation, 1 being best. `has_wrong_source`: the user
    marked one of its citations wrong. `lacks_passages`: some of its passages are missing from the
    prompt, since their document was deleted. `unusable` is why the answer is an example of nothing
    but what its correction is better than. `has_cut_history`: the prompt begins after an earlier
    answer that the user does not stand by.
    """

    question_id: str
    message_id: str
    conversation_id: str
    prompt: History
    completion: History
    rating: Rating | None = None
    correction: str = ""
    rank: int | None = None
    has_wrong_source: bool = False
    lacks_passages: bool = False
    unusable: UnusableReason | None = None
    has_cut_history: bool = False
    tools: tuple[dict[str, Any], ...] = ()
    created: float = 0.0
    provenance: Provenance | None = None

    @property
    def answer(self) -> str:
        return "".join(turn.content for turn in self.completion[-1:] if _is_text(turn))

    @property
    def has_content(self) -> bool:
        """Whether there is an answer or a correction; an empty answer is counted if unusable."""
        return bool(self.answer or self.correction or self.unusable)

    @property
    def corrected(self) -> History:
        """The completion with the user's text instead of the model's."""
        before = self.completion[:-1] if self.answer else self.completion
        return (*before, PromptMessage(role="assistant", content=self.correction))

    @property
    def has_tool_turns(self) -> bool:
        """Whether tools were called in the prompt or for the answer."""
        return any(turn.tool_calls for turn in (*self.prompt, *self.completion))

    def without_tools(self) -> "RatedExample":
        """Without tool calls and results, also in the prompt."""
        return msgspec.structs.replace(
            self,
            prompt=tuple(
                turn for turn in self.prompt if turn.role in ("system", "user") or _is_text(turn)
            ),
            completion=tuple(filter(_is_text, self.completion)),
            tools=(),
        )

    def with_texts(self, change: Callable[[str], str]) -> "RatedExample":
        """With `change` applied to every text, including tool arguments."""
        return msgspec.structs.replace(
            self,
            prompt=changed_turns(self.prompt, change),
            completion=changed_turns(self.completion, change),
            correction=change(self.correction),
        )


def _is_text(turn: PromptMessage) -> bool:
    return turn.role == "assistant" and not turn.tool_calls


def changed_turns(turns: History, change: Callable[[str], str]) -> History:
    """With `change` applied to the texts and to the arguments of calls."""
    return tuple(
        msgspec.structs.replace(
            turn,
            content=change(turn.content),
            tool_calls=tuple(
                msgspec.structs.replace(call, arguments=changed_value(call.arguments, change))
                for call in turn.tool_calls
            ),
        )
        for turn in turns
    )


def changed_value(value: Any, change: Callable[[str], str]) -> Any:
    """A JSON value with `change` applied to every string in it."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {change(key): changed_value(item, change) for key, item in value.items()}
    if isinstance(value, list):
        return [changed_value(item, change) for item in value]
    return value


class Preference(msgspec.Struct, frozen=True, kw_only=True):
    """For this prompt, `chosen` is preferred to `rejected`.

    `conversation_ids` are the conversations of the better and the worse answer.
    """

    prompt: History
    chosen: History
    rejected: History
    tools: tuple[dict[str, Any], ...] = ()
    conversation_ids: tuple[str, str]


def by_question(examples: Iterable[RatedExample]) -> Iterator[tuple[RatedExample, ...]]:
    """Groups the variants of each question, which must be adjacent."""
    for _, variants in groupby(examples, key=lambda example: example.question_id):
        yield tuple(variants)


def preferences(variants: Sequence[RatedExample]) -> Iterator[Preference]:
    """The pairs implied by the ratings of the answers to one question.

    A correction beats its answer, a liked answer a disliked one, an answer those ranked below it.
    If all rated answers are liked, or all disliked, they are compared with unrated, unranked ones.
    Other answers are not compared with unusable ones: where those end is no choice of the model.
    """
    for example in variants:
        if example.answer and example.correction and example.correction != example.answer:
            yield _preference(example, example.corrected, example)
    variants = [example for example in variants if not example.unusable]
    liked = [example for example in variants if example.rating == "up"]
    disliked = [example for example in variants if example.rating == "down"]
    unrated = [one for one in variants if one.rating is None and one.rank is None]
    if not (liked and disliked):  # then compare rated with unrated variants
        yield from _pairs(liked, unrated)
        yield from _pairs(unrated, disliked)
    yield from _pairs(liked, disliked)
    yield from _ranked_pairs(variants)


def _pairs(better: Sequence[RatedExample], worse: Sequence[RatedExample]) -> Iterator[Preference]:
    for number, chosen in enumerate(better):
        for rejected in _opponents(worse, number):
            if chosen.answer != rejected.answer:
                yield _preference(chosen, chosen.completion, rejected)


def _opponents(worse: Sequence[RatedExample], number: int) -> Sequence[RatedExample]:
    """All of them, or a different sample for each better answer.

    Thousands of answers to one question, such as "hello", would otherwise make millions of pairs.
    """
    if len(worse) <= _MOST_OPPONENTS:
        return worse
    first = number * _MOST_OPPONENTS
    return [worse[(first + step) % len(worse)] for step in range(_MOST_OPPONENTS)]


def _ranked_pairs(variants: Sequence[RatedExample]) -> Iterator[Preference]:
    """Each ranked answer with those ranked below it in its chat, unless ratings paired them."""
    ranked = sorted((one for one in variants if one.rank), key=lambda one: one.rank or 0)
    for better, worse in combinations(ranked, 2):
        is_paired = (better.rating, worse.rating) == ("up", "down")
        if better.conversation_id == worse.conversation_id and not is_paired:
            yield from _pairs([better], [worse])


def _preference(example: RatedExample, chosen: History, rejected: RatedExample) -> Preference:
    """Tool calls and results that both answers share belong to the prompt."""
    shared = 0
    for one, other in zip(chosen[:-1], rejected.completion[:-1], strict=False):
        if one != other:
            break
        shared += 1
    return Preference(
        prompt=(*example.prompt, *chosen[:shared]),
        chosen=chosen[shared:],
        rejected=rejected.completion[shared:],
        tools=example.tools,
        conversation_ids=(example.conversation_id, rejected.conversation_id),
    )
