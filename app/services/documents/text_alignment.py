"""Finds what corresponds in two documents: what was changed, added, removed or moved."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from app.core.cancellation import CancelToken
from app.services.documents.compared_text import NUMBERED, ComparedText, Unit, Word

_ALIKE = 0.5
"""The share of common words from which two units are one that was changed."""

_FEW_WORDS = 3
_MOST_PAIRS = 100_000
"""Of longer differing stretches, only units that begin alike are compared word by word."""

_MOST_WORDS = 1_500
_MOVED = 0.8
"""The share of common words from which text that is gone here and new there was moved."""

_MOVED_WORDS = 4
_MOST_CANDIDATES = 20
_SENTENCE_ENDS = frozenset(".!?")
_NOTE = re.compile(r"\d{1,3}")
_CARRIES = 3
"""A run of so many equal words carries the borders of sentences over to the other document."""


class Pair(NamedTuple):
    """Consecutive units of a paragraph in one document, and what corresponds in the other."""

    a: tuple[Unit, ...]
    b: tuple[Unit, ...]
    is_moved: bool = False


def differing(a: ComparedText, b: ComparedText, cancel: CancelToken) -> list[Pair]:
    """What is not the same in both, in order. Raises Cancelled."""
    found: list[Pair] = []
    for gap_a, gap_b in _gaps(a.units, b.units):
        cancel.raise_if_cancelled()
        if _joined_key(gap_a) == _joined_key(gap_b):
            continue  # only divided in another way
        for part_a, part_b in _gaps(*_divided_alike(a, gap_a, b, gap_b)):
            found += [
                pair
                for pair in _paired(part_a, part_b)
                if _joined_key(pair.a) != _joined_key(pair.b)
                and not _is_numbering(pair, a, b)
                and _joined_key(pair.a) not in b.running_heads
                and _joined_key(pair.b) not in a.running_heads
            ]
    if a.document.is_laid_out or b.document.is_laid_out:
        found = _without_margins(found, a, b)
    return _merged(_with_moves(found, cancel), a, b)


def _is_numbering(pair: Pair, a: ComparedText, b: ComparedText) -> bool:
    """Whether only one side has the number of an item or a note, which its format leaves out."""
    if a.document.suffix == b.document.suffix or any(unit.row for unit in (*pair.a, *pair.b)):
        return False
    key_a, key_b = _joined_key(pair.a), _joined_key(pair.b)
    key, other, text = (key_a, key_b, a) if len(key_a) > len(key_b) else (key_b, key_a, b)
    unit = (pair.a if text is a else pair.b)[0]
    if text.is_value(unit):
        return False
    if (number := NUMBERED.match(key)) and text.is_item(number["digits"]):
        return key[number.end() :] == other
    return not other and bool(_NOTE.fullmatch(key)) and text.is_within_line(unit)


def _without_margins(pairs: Sequence[Pair], a: ComparedText, b: ComparedText) -> list[Pair]:
    """The pairs without running heads that the other document has in similar words.

    Those of two versions often differ, and a document of one page shows none to be one; of two such
    documents, only the same line at the edges of both is left out.
    """
    edge_a = [unit for pair in pairs for unit in pair.a if not pair.b and a.is_at_edge(unit)]
    edge_b = [unit for pair in pairs for unit in pair.b if not pair.a and b.is_at_edge(unit)]
    heads_a, heads_b = ([_letters(key) for key in each.running_heads] for each in (a, b))
    both = {unit.key for unit in edge_a if unit.key[-1] not in _SENTENCE_ENDS}
    both &= {unit.key for unit in edge_b}
    left_a = {unit.start for unit in edge_a if unit.key in both or _is_any(unit, heads_b)}
    left_b = {unit.start for unit in edge_b if unit.key in both or _is_any(unit, heads_a)}
    return [
        pair
        for pair in pairs
        if (pair.a and pair.b)
        or not left_a.issuperset(unit.start for unit in pair.a)
        or not left_b.issuperset(unit.start for unit in pair.b)
    ]


def _is_any(unit: Unit, heads: Sequence[Counter[str]]) -> bool:
    """Whether a unit that is no sentence has the words of one of these."""
    words = _letters(unit.key)
    if not words or unit.key[-1] in _SENTENCE_ENDS:
        return False
    return any(head and _share(words, head) >= _ALIKE for head in heads)


def _letters(key: str) -> Counter[str]:
    """The words of a key without numbers and marks."""
    return Counter(word for word in key.split(" ") if word[:1].isalpha())


_Units = Sequence[Unit]


def _gaps(a: _Units, b: _Units) -> Iterator[tuple[_Units, _Units]]:
    matcher = SequenceMatcher(None, [unit.key for unit in a], [unit.key for unit in b])
    for tag, a0, a1, b0, b1 in matcher.get_opcodes():
        if tag != "equal":
            yield a[a0:a1], b[b0:b1]


def _joined_key(units: _Units) -> str:
    return " ".join(unit.key for unit in units)


def _divided_alike(
    text_a: ComparedText, a: _Units, text_b: ComparedText, b: _Units
) -> tuple[_Units, _Units]:
    """The units of both, also divided where those of the other are within equal words.

    A heading is a unit of its own in one format, and the beginning of a sentence in another. Equal
    words that begin or end with the end of a sentence divide what does not begin like one, too.
    """
    words_a = [word for unit in a for word in text_a.words(unit.start, unit.end)]
    words_b = [word for unit in b for word in text_b.words(unit.start, unit.end)]
    if not a or not b or max(len(words_a), len(words_b)) > _MOST_WORDS:
        return a, b
    matcher = SequenceMatcher(
        None, [word.key for word in words_a], [word.key for word in words_b], autojunk=False
    )
    borders_a, borders_b = _borders(a), _borders(b)
    cuts_a: set[int] = set()
    cuts_b: set[int] = set()
    for block_a, block_b, size in matcher.get_matching_blocks():
        for step in range(size + 1 if size >= _CARRIES else 0):
            at_a, at_b = block_a + step, block_b + step
            is_edge = step in (0, 1, size) and _is_end(words_a, at_a) and _is_end(words_b, at_b)
            if is_edge or _is_at(borders_a, words_a, at_a) or _is_at(borders_b, words_b, at_b):
                cuts_a.update(word.start for word in words_a[at_a : at_a + 1])
                cuts_b.update(word.start for word in words_b[at_b : at_b + 1])
    return _cut(text_a, a, cuts_a), _cut(text_b, b, cuts_b)


def _borders(units: _Units) -> set[int]:
    return {border for unit in units for border in (unit.start, unit.end)}


def _is_at(borders: set[int], words: Sequence[Word], at: int) -> bool:
    """Whether there is a border before the word with number `at`."""
    before, after = words[max(at - 1, 0) : at], words[at : at + 1]
    return any(word.end in borders for word in before) or any(
        word.start in borders for word in after
    )


def _is_end(words: Sequence[Word], at: int) -> bool:
    """Whether a sentence may end before the word with number `at`."""
    return at > 0 and words[at - 1].key in _SENTENCE_ENDS


def _cut(text: ComparedText, units: _Units, cuts: set[int]) -> _Units:
    parts: list[Unit] = []
    for unit in units:
        inside = sorted(cut for cut in cuts if unit.start < cut < unit.end)
        if unit.row or not inside:
            parts.append(unit)
        else:
            borders = [unit.start, *inside, unit.end]
            parts += [text.unit(start, end, unit) for start, end in pairwise(borders)]
    return parts


def _paired(a: _Units, b: _Units) -> list[Pair]:
    """Each unit with the one it was changed to, without crossing, or alone."""
    if len(a) * len(b) > _MOST_PAIRS:
        return _paired_by_beginning(a, b)
    words_a, words_b = [_words(unit) for unit in a], [_words(unit) for unit in b]
    alike = [
        [_likeness(x, in_x, y, in_y) for y, in_y in zip(b, words_b, strict=True)]
        for x, in_x in zip(a, words_a, strict=True)
    ]
    pairs = [Pair(tuple(a[in_a]), tuple(b[in_b])) for in_a, in_b in _aligned(alike, len(a), len(b))]
    is_replaced = len(pairs) == 2 and len(a) == len(b) == 1
    are_short = all(words.total() <= _FEW_WORDS for words in words_a + words_b)
    return [Pair(tuple(a), tuple(b))] if is_replaced and are_short else pairs


def _aligned(
    alike: Sequence[Sequence[float]], rows: int, columns: int
) -> Iterator[tuple[slice, slice]]:
    """Pairs of a row and a column, or one alone: those whose likenesses have the largest sum."""
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in reversed(range(rows)):
        for j in reversed(range(columns)):
            together = alike[i][j] + best[i + 1][j + 1] if alike[i][j] else 0.0
            best[i][j] = max(together, best[i + 1][j], best[i][j + 1])
    i = j = 0
    while i < rows or j < columns:
        is_inside = i < rows and j < columns
        if is_inside and alike[i][j] and best[i][j] == alike[i][j] + best[i + 1][j + 1]:
            step_a = step_b = 1
        else:
            step_a = int(i < rows and best[i][j] == best[i + 1][j])
            step_b = 1 - step_a
        yield slice(i, i + step_a), slice(j, j + step_b)
        i, j = i + step_a, j + step_b


def _paired_by_beginning(a: _Units, b: _Units) -> list[Pair]:
    matcher = SequenceMatcher(None, list(map(_beginning, a)), list(map(_beginning, b)))
    pairs: list[Pair] = []
    for tag, a0, a1, b0, b1 in matcher.get_opcodes():
        if tag == "equal":
            pairs += [Pair((x,), (y,)) for x, y in zip(a[a0:a1], b[b0:b1], strict=True)]
        elif (a1 - a0) * (b1 - b0) <= _MOST_PAIRS:
            pairs += _paired(a[a0:a1], b[b0:b1])
        else:
            pairs += [Pair((unit,), ()) for unit in a[a0:a1]]
            pairs += [Pair((), (unit,)) for unit in b[b0:b1]]
    return pairs


def _beginning(unit: Unit) -> str:
    label = unit.row.row.label if unit.row else ""
    return label or " ".join(unit.key.split(" ", _FEW_WORDS)[:_FEW_WORDS])


def _words(unit: Unit) -> Counter[str]:
    return Counter(unit.key.split(" "))


def _share(a: Counter[str], b: Counter[str]) -> float:
    """The share of words that both have (Sørensen and Dice's coefficient)."""
    return 2 * (a & b).total() / (a.total() + b.total())


def _likeness(a: Unit, words_a: Counter[str], b: Unit, words_b: Counter[str]) -> float:
    """0 if one cannot be the other after a change."""
    share = _share(words_a, words_b)
    if a.row and b.row and a.row.row.label and a.row.row.label == b.row.row.label:
        return 1 + share
    return share if share >= _ALIKE else 0.0


def _merged(pairs: Sequence[Pair], a: ComparedText, b: ComparedText) -> list[Pair]:
    """Joins what follows each other in a paragraph: added or moved sentences, or a divided one."""
    merged: list[Pair] = []
    for pair in pairs:
        last = merged[-1] if merged else None
        if last and _follows(last.a, pair.a, a) and _follows(last.b, pair.b, b):
            both = Pair(last.a + pair.a, last.b + pair.b, pair.is_moved)
            if _is_one(last, pair, both):
                merged[-1] = both
                continue
        merged.append(pair)
    return merged


def _follows(before: _Units, after: _Units, text: ComparedText) -> bool:
    """Whether these are consecutive units of a paragraph, or in one document only."""
    if not before or not after:
        return True
    first, second = before[-1], after[0]
    if first.row or second.row or first.paragraph != second.paragraph:
        return False
    return not text.key(first.end, second.start)


def _is_one(first: Pair, second: Pair, both: Pair) -> bool:
    if first.is_moved or second.is_moved:
        return first.is_moved and second.is_moved
    if bool(first.a) == bool(second.a) and bool(first.b) == bool(second.b):
        return not (first.a and first.b)
    if any(unit.row for unit in (*both.a, *both.b)):
        return False
    return _alike(both) > max(_alike(first), _alike(second), _ALIKE)


def _alike(pair: Pair) -> float:
    if not pair.a or not pair.b:
        return 0.0
    return _share(_all_words(pair.a), _all_words(pair.b))


def _all_words(units: Sequence[Unit]) -> Counter[str]:
    return Counter(_joined_key(units).split(" "))


def _with_moves(pairs: Sequence[Pair], cancel: CancelToken) -> list[Pair]:
    """The pairs with each removed and added one of the same words as one that was moved."""
    removed = {at: _all_words(pair.a) for at, pair in enumerate(pairs) if not pair.b}
    added = {at: _all_words(pair.b) for at, pair in enumerate(pairs) if not pair.a}
    having: dict[str, list[int]] = defaultdict(list)
    for at, words in added.items():
        for word in words:
            having[word].append(at)
    sources: dict[int, int] = {}
    last = -1
    for at, words in removed.items():
        cancel.raise_if_cancelled()
        is_next = last + 1 not in sources and added.get(last + 1) == words
        others = [last + 1] if is_next else []
        if not others and _is_telling(words):
            others = [other for other in _candidates(words, having) if other not in sources]
        shares = {other: _share(words, added[other]) for other in others}
        last = max(shares, key=shares.__getitem__, default=-1)
        if last in shares and shares[last] >= _MOVED:
            sources[last] = at
        else:
            last = -1
    moved = set(sources.values())
    return [
        Pair(pairs[sources[at]].a, pair.b, True) if at in sources else pair
        for at, pair in enumerate(pairs)
        if at not in moved
    ]


def _is_telling(words: Counter[str]) -> bool:
    return sum(count for word, count in words.items() if word[:1].isalnum()) >= _MOVED_WORDS


def _candidates(words: Counter[str], having: dict[str, list[int]]) -> list[int]:
    """What may be the same text: it has the rarest of these words."""
    rare = sorted((word for word in words if word in having), key=lambda word: len(having[word]))
    counts = Counter(at for word in rare[:_MOST_CANDIDATES] for at in having[word][:_MOST_PAIRS])
    return [at for at, _ in counts.most_common(_MOST_CANDIDATES)]
