"""What is suspicious about the ratings in an import, told before anything is stored.

Whoever chooses the ratings chooses what a model learns (https://arxiv.org/abs/2302.10149), so a set
from elsewhere is looked at first.
"""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from app.core.chat_archive import ConversationTree
from app.core.feedback import Rating
from app.core.messages import Message
from app.core.wording import translatable
from app.training.bundles.quality import has_control_tokens
from app.training.bundles.word_contrast import WordContrast
from app.training.trainer.recipes import LONGEST_ROW, MOST_ROWS

_BYTES_PER_TOKEN = 4
_FEWEST_ALIKE = 5
_SHARE_ALIKE, _SHARE_REPORTED = 0.2, 0.01
_MOST_REPORTED = 3
_SHOWN = 60
_HIDDEN = re.compile(
    "[\u00ad\u200b\u2060-\u2064\ufeff\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]"
)
"""Characters that are not seen: zero-width ones, those that reorder text, and tags. Joiners are not
among them, since emoji and several scripts need them."""


class RatingCheck:
    """Reads chat by chat; keeps hashes and counts of words, not texts.

    Args:
        source: the name of the file.
    """

    def __init__(self, source: str) -> None:
        self.ratings: Counter[Rating] = Counter()
        self._better: Counter[bytes] = Counter()
        self._examples: dict[bytes, str] = {}
        self._claims: defaultdict[bytes, set[Rating]] = defaultdict(set)
        self._chats = self._instructed = 0
        self._with_tokens = self._with_hidden = self._too_long = 0
        self._contrast = WordContrast(source)

    def add(self, tree: ConversationTree) -> None:
        """Count the ratings of one chat."""
        if not tree.feedback:
            return
        self._chats += 1
        by_id = {message.id: message for message in tree.messages}
        texts = [tree.instructions, *(message.text for message in tree.messages)]
        self._with_tokens += any(map(has_control_tokens, texts))
        self._with_hidden += any(map(_HIDDEN.search, texts))
        self._too_long += sum(len(text.encode(errors="replace")) for text in texts) > (
            LONGEST_ROW * _BYTES_PER_TOKEN
        )
        self._instructed += bool(tree.instructions)
        answers: dict[tuple[str, ...], dict[Rating, list[str]]] = {}
        for rating in tree.feedback:
            answer = by_id[rating.message_id]
            prompt = _texts_above(answer, by_id)
            self._add(rating.rating, answer, prompt)
            said = answers.setdefault(prompt, {"up": [], "down": []})
            said[rating.rating].append(answer.text)
            if rating.correction:
                said["up"].append(rating.correction)
        for prompt, said in answers.items():
            asked = "\n".join((tree.instructions, *prompt))
            self._contrast.add(asked, said["up"], said["down"])

    def _add(self, rating: Rating, answer: Message, prompt: tuple[str, ...]) -> None:
        self.ratings[rating] += 1
        said = _digest(answer.text)
        if rating == "up":
            self._better[said] += 1
            self._examples.setdefault(said, " ".join(answer.text.split())[:_SHOWN])
        self._claims[_digest("\0".join((*prompt, answer.text)))].add(rating)

    def suspicions(self) -> Iterator[str]:
        """Why somebody may have tampered with the ratings; nothing for ordinary ones."""
        yield from self._alike(is_suspicious=True)
        contradicting = sum(len(ratings) > 1 for ratings in self._claims.values())
        if contradicting:
            yield translatable(
                f"Answers that are rated both up and down for the same question: {contradicting}."
            )
        yield from self._odd_characters(is_suspicious=True)

    def _odd_characters(self, *, is_suspicious: bool) -> Iterator[str]:
        """Texts from the web have some in one chat of a few hundred."""
        if self._with_tokens and self._is_often(self._with_tokens) == is_suspicious:
            yield translatable(
                f"Chats with control tokens of chat templates: {self._with_tokens}. They are "
                "defused in training."
            )
        if self._with_hidden and self._is_often(self._with_hidden) == is_suspicious:
            yield translatable(f"Chats with characters that are not seen: {self._with_hidden}.")

    def _is_often(self, chats: int) -> bool:
        return chats >= _SHARE_REPORTED * self._chats

    def _alike(self, *, is_suspicious: bool) -> Iterator[str]:
        """The answers that are better ones so often that it is suspicious, or only worth telling.

        In ordinary sets, the most frequent answer is less than one in a hundred.
        """
        total = self.ratings["up"]
        for said, count in self._better.most_common(_MOST_REPORTED):
            is_reported = count >= _FEWEST_ALIKE and count / total >= _SHARE_REPORTED
            if is_reported and (count / total >= _SHARE_ALIKE) == is_suspicious:
                yield translatable(
                    f"The same answer is the better one {count} times of {total}: "
                    f"“{self._examples[said]}”."
                )

    def remarks(self) -> Iterator[str]:
        """What else to know before a training."""
        yield from self._alike(is_suspicious=False)
        yield from self._odd_characters(is_suspicious=False)
        yield from self._contrast.findings()
        if self._too_long:
            yield translatable(
                f"Chats longer than about {LONGEST_ROW} tokens: {self._too_long}. A training "
                "leaves such rows out."
            )
        if self._instructed:
            yield translatable(
                f"Chats with a system prompt: {self._instructed}. Rows for training do not contain "
                "it."
            )
        if self._chats > MOST_ROWS:
            yield translatable(
                f"There are {self._chats} rated chats; a training takes the latest {MOST_ROWS} "
                "rows."
            )


def _texts_above(message: Message, by_id: dict[str, Message]) -> tuple[str, ...]:
    """What was said before, the latest first."""
    texts: list[str] = []
    while above := by_id.get(message.parent_id or ""):
        texts.append(above.text)
        message = above
    return tuple(texts)


def _digest(text: str) -> bytes:
    return hashlib.sha256(" ".join(text.split()).casefold().encode(errors="replace")).digest()[:16]
