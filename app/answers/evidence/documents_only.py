"""Keeps an answer to what the documents say, by sentence, and tells where they say nothing."""

from collections.abc import Callable, Iterator, Sequence

from app.core.documents import Citation, Hit
from app.core.events import ChatEvent, CitationAdded, TextAppended, ToolReturned
from app.core.generation import UNFINISHED, FinishReason
from app.core.language_packs import Refusals
from app.core.languages import packs
from app.core.messages import CitationPart
from app.core.tables import ComputedFigure
from app.core.unicode_text import on_one_line
from app.retrieval.grounds import Grounds, is_denial
from app.retrieval.sentences import sentence_end
from app.retrieval.terms import content_terms, numbers
from app.store.search.language_detection import asked_language

_FENCE = "```"
_QUOTE_CHARACTERS = 280


class DocumentsOnly:
    """Passes on a sentence once it is complete and supported by a passage.

    Lead-ins ("In 2018:") wait for what follows, and so do an unsupported yes or no and the model's
    own statement that the documents do not say something.

    Args:
        question: in the user's words.
        hits: the passages sent with the question; passages found by tools are added.
        written: the answer so far, if it is being continued.
        passages: looks up the passages that a tool found.
        computed: the figures that the program computed from documents.
        opening: what the program itself writes first; it passes.
    """

    def __init__(
        self,
        question: str,
        hits: Sequence[Hit],
        written: str,
        passages: Callable[[Sequence[str]], Sequence[Hit]],
        computed: Sequence[ComputedFigure] = (),
        opening: str = "",
    ) -> None:
        self._grounds = Grounds(question, hits, [each.statements for each in computed])
        self._opening = opening
        self._passages = passages
        self.has_passed = bool(written)
        """Whether there is an answer."""
        self._unfinished = ""
        self._waiting: list[str] = []

    def can_answer(self) -> bool:
        """Whether the passages relate to the question, so that a model should read them."""
        return self._grounds.can_answer()

    def mentions(self, value: str) -> bool:
        """Whether a passage has all names and numbers of a value that a program will read."""
        return self._grounds.mentions(value)

    def push(self, event: ChatEvent) -> Iterator[ChatEvent]:
        if isinstance(event, TextAppended) and event.text == self._opening:
            self.has_passed = True
        elif isinstance(event, TextAppended):
            self._unfinished += event.text
            while end := _end(self._unfinished):
                sentence, self._unfinished = self._unfinished[:end], self._unfinished[end:]
                yield from self._judge(sentence)
            return
        if isinstance(event, ToolReturned):
            self._grounds.add(self._passages(event.result.chunk_ids))
        yield event

    def finish(self, reason: FinishReason = "stop") -> Iterator[ChatEvent]:
        """Only an answer that was not interrupted has a complete last sentence."""
        if reason in UNFINISHED:
            return
        yield from self._judge(self._unfinished)
        if self.has_passed:
            yield from self._pass([each for each in self._waiting if is_denial(each)])

    def _judge(self, sentence: str) -> Iterator[ChatEvent]:
        if _waits(sentence):
            self._waiting.append(sentence)
        elif self._grounds.supports(sentence):
            yield from self._pass([*self._waiting, sentence])
            self._waiting = []
        elif self._grounds.repeats_question(sentence):
            self._waiting.append(sentence)

    def _pass(self, sentences: Sequence[str]) -> Iterator[ChatEvent]:
        text = "".join(sentences)
        if text:
            yield TextAppended(text if self.has_passed else text.lstrip())
            self.has_passed = True


def _waits(sentence: str) -> bool:
    """Whether a sentence makes no claim of its own."""
    text = sentence.strip()
    says_nothing = not content_terms(text) and not numbers(text)
    is_lead = text.endswith(":") or text.startswith("#")
    return says_nothing or is_lead or is_denial(text)


def _end(text: str) -> int | None:
    """Where the first sentence of `text` ends; a code block counts as one.

    White space belongs to what follows, since how much of it ends a sentence depends on that.
    """
    end = sentence_end(text, is_answer=True)
    while end and text.count(_FENCE, 0, end) % 2:
        end = sentence_end(text, end, is_answer=True)
    return len(text[:end].rstrip()) if end else None


def refusal(question: str) -> str:
    """For a question that nothing in the whole collection comes near."""
    return _refusals(question).text


def unconfirmed(question: str, passages: int, pages: int, *, are_all_read: bool) -> str:
    """For a question whose answer was not confirmed.

    Args:
        passages: how many were read, of documents with so many `pages`.
        are_all_read: these are all of the text.
    """
    refusals = _refusals(question)
    if are_all_read:
        return refusals.all_read
    # Plain text counts as one page.
    of = f" {refusals.of_pages.format(pages=pages)}" if pages > 1 else ""
    return refusals.unconfirmed.format(passages=passages, of=of)


def with_nearest(question: str, text: str, nearest: Sequence[Citation]) -> Iterator[ChatEvent]:
    """`text`, and below it the evidence that comes nearest to the question, quoted."""
    if nearest:
        text = f"{text} {nearest_heading(question)}"
    yield TextAppended(text)
    offset = len(text)
    for citation in nearest:
        quote = "\n\n> " + on_one_line(citation.text, _QUOTE_CHARACTERS)
        offset += len(quote)
        yield TextAppended(quote)
        yield CitationAdded(CitationPart(citation, offset))


def nearest_heading(question: str) -> str:
    """What precedes the evidence that comes nearest to the question."""
    return _refusals(question).nearest


def _refusals(question: str) -> Refusals:
    return packs()[asked_language(question)].refusals
