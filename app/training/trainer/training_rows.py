"""The rows that a training learns from: what is held out, what contradicts, what is too much."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

import msgspec

from app.core.trainings import TrainingMethod
from app.training.bundles.quality import without_control_tokens
from app.training.bundles.row_files import place_of
from app.training.bundles.row_formats import Row, dpo_row, kto_rows, sft_rows
from app.training.bundles.word_contrast import WordContrast
from app.training.dataset import RatedExample, by_question, preferences
from app.training.evaluation.pair_scores import FEWEST_PAIRS
from app.training.trainer.recipes import METHODS, MOST_ROWS

MOST_RATINGS = 50_000
"""Of more, the latest are read: enough for MOST_ROWS pairs of an answer rated up and one rated
down beside those held out."""

_SHARES = (0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4)
_MOST_BYTES = 20 * 1024 * 1024
"""Of the rows of a method. Those of two fit into a request to the worker."""

_BYTES_PER_TOKEN = 3.5
_TOKENS_PER_MESSAGE = 6


class TrainingRows(msgspec.Struct, frozen=True, kw_only=True):
    """Training rows by method, in the order of the ratings, and what is not among them.

    `pairs` are held out, from the share `held_out` of the conversations; `questions` are theirs.
    By method, too: `contradicting` rows say the opposite of another, and neither is used; `surplus`
    are the oldest ones that are too many; `repeated` ask a held-out question. `asked` questions
    were asked of a teacher, whose answers the rows are; 0 for rows from ratings. `imported` are the
    numbers of rated answers that were imported, by where they are from, and `findings` say what is
    to be known of them. `unusable` rated answers, without a
    correction, are not learned.
    """

    rows: dict[TrainingMethod, list[Row]]
    held_out: float
    pairs: int
    questions: tuple[str, ...]
    rated: int
    corrections: int
    good_answers: int
    contradicting: dict[TrainingMethod, int] = {}
    repeated: dict[TrainingMethod, int] = {}
    surplus: dict[TrainingMethod, int] = {}
    asked: int = 0
    imported: dict[str, int] = {}
    findings: tuple[str, ...] = ()
    unusable: int = 0

    def hashes(self, methods: Sequence[TrainingMethod]) -> tuple[str, ...]:
        """Those of the rows of these methods, in order."""
        return tuple(row_hash(method, row) for method in methods for row in self.rows[method])


def row_hash(method: TrainingMethod, row: Row) -> str:
    return _hash(method, msgspec.json.encode(row))


def _hash(method: TrainingMethod, json: bytes) -> str:
    return hashlib.sha256(method.encode() + json).hexdigest()[:16]


def tokens_of(row: Row) -> int:
    """About how many tokens a row has, with the longer of two answers."""
    ends = [_size(row[name]) for name in ("completion", "chosen", "rejected") if name in row]
    return _size(row["prompt"]) + max(ends) + round(len(row.get("tools", "")) / _BYTES_PER_TOKEN)


def _size(messages: Sequence[dict[str, Any]]) -> int:
    size = sum(len(msgspec.json.encode(each)) for each in messages)
    return round(size / _BYTES_PER_TOKEN) + _TOKENS_PER_MESSAGE * len(messages)


class _Placed(msgspec.Struct, frozen=True):
    """A row and the places of its conversations, 0..1: below the held-out share they are held out.

    `json` is the row, which takes a fraction of its memory that way. `prompt` identifies the
    prompt, `claim` what the row says, and `denial` the opposite.
    """

    method: TrainingMethod
    json: bytes
    lowest: float
    highest: float
    prompt: bytes
    claim: bytes
    denial: bytes

    @property
    def row(self) -> Row:
        return msgspec.json.decode(self.json, type=Row)


def training_rows(
    examples: Iterable[RatedExample],
    held_out: float | None = None,
    begun_with: Collection[str] = (),
) -> TrainingRows:
    """Read rated answers, of which those to one question must be adjacent.

    Args:
        held_out: the share of conversations; None for as many as a verdict needs.
        begun_with: hashes of the only rows to use (see `row_hash`), for a training that goes on;
            empty for one that begins.
    """
    placed: dict[bytes, _Placed] = {}
    counts, imported = Counter[str](), Counter[str]()
    contrasts: dict[str, WordContrast] = {}
    for question in by_question(examples):
        variants = [
            each.with_texts(without_control_tokens) for each in question if each.has_content
        ]
        for example in variants:
            counts.update(_counted_as(example))
        by_source = _by_source(variants)
        imported.update({source: len(rated) for source, rated in by_source.items()})
        for source, rated in by_source.items():
            _contrast(rated, contrasts.setdefault(source, WordContrast(source)))
        placed |= {_digest(each.method, each.json): each for each in _placed(variants)}
    claims = {each.claim for each in placed.values()}
    agreeing = [each for each in placed.values() if each.denial not in claims]
    pairs = [each for each in agreeing if each.method == "dpo"]
    share = _held_out_share(pairs) if held_out is None else held_out
    kept_apart = [each for each in pairs if each.highest < share]
    asked = {each.prompt for each in kept_apart}
    candidates = [each for each in agreeing if each.lowest >= share]
    used = [each for each in candidates if each.prompt not in asked]
    own = [each for each in used if not begun_with or _hash(each.method, each.json) in begun_with]
    latest = {m: _latest([each for each in own if each.method == m]) for m in METHODS}
    return TrainingRows(
        rows={method: [each.row for each in rows] for method, rows in latest.items()},
        held_out=share,
        pairs=len(kept_apart),
        questions=tuple(dict.fromkeys(filter(None, map(_question, kept_apart)))),
        rated=counts["rated"],
        corrections=counts["corrected"],
        good_answers=counts["good"],
        contradicting=_by_method(placed.values()) - _by_method(agreeing),
        repeated=_by_method(candidates) - _by_method(used),
        surplus=_by_method(own) - Counter({method: len(rows) for method, rows in latest.items()}),
        imported=dict(imported),
        findings=tuple(found for each in contrasts.values() for found in each.findings()),
        unusable=counts["unusable"],
    )


def _counted_as(example: RatedExample) -> Iterator[str]:
    if example.rating:
        yield "rated"
    if example.correction:
        yield "corrected"
    elif example.rating == "up":
        yield "good"
    if example.rating and example.unusable and not example.correction:
        yield "unusable"


def _by_source(variants: Sequence[RatedExample]) -> dict[str, list[RatedExample]]:
    """The rated answers that were imported, by where they are from."""
    found: defaultdict[str, list[RatedExample]] = defaultdict(list)
    for each in variants:
        if each.rating and each.provenance and each.provenance.imported_from:
            found[each.provenance.imported_from].append(each)
    return found


def _contrast(rated: Sequence[RatedExample], contrast: WordContrast) -> None:
    """Count the words of answers to one question."""
    liked = [each.correction or each.answer for each in rated if each.rating == "up"]
    wanted = [each.correction for each in rated if each.rating == "down"]
    worse = [each.answer for each in rated if each.rating == "down"]
    asked = "\n".join(turn.content for turn in rated[0].prompt)
    contrast.add(asked, filter(None, (*liked, *wanted)), worse)


def _by_method(placed: Iterable[_Placed]) -> Counter[TrainingMethod]:
    return Counter(each.method for each in placed)


def _placed(variants: Sequence[RatedExample]) -> Iterator[_Placed]:
    for example in variants:
        place = (place_of(example.conversation_id),)
        for row in sft_rows(example):
            yield _labelled("sft", row, place, True)
        for row in kto_rows(example):
            yield _labelled("kto", row, place, row["label"])
    for preference in preferences(variants):
        row = dpo_row(preference)
        places = tuple(map(place_of, preference.conversation_ids))
        answers = (row["chosen"], row["rejected"])
        yield _at("dpo", row, places, answers, answers[::-1])


def _labelled(method: TrainingMethod, row: Row, places: tuple[float, ...], label: bool) -> _Placed:
    """That an answer is good is denied by a row that says that it is not, and the reverse."""
    answer = row["completion"]
    return _at(method, row, places, (answer, label), (answer, not label))


def _at(
    method: TrainingMethod,
    row: Row,
    places: tuple[float, ...],
    claim: tuple[Any, Any],
    denial: tuple[Any, Any],
) -> _Placed:
    prompt = row["prompt"]
    return _Placed(
        method=method,
        json=msgspec.json.encode(row),
        lowest=min(places),
        highest=max(places),
        prompt=_digest(prompt),
        claim=_digest(prompt, claim),
        denial=_digest(prompt, denial),
    )


def _digest(*values: Any) -> bytes:
    return hashlib.blake2b(msgspec.json.encode(values), digest_size=16).digest()


def _held_out_share(pairs: Sequence[_Placed]) -> float:
    """The smallest share that holds out enough pairs for a verdict, or the largest one.

    0 without any pair: there is no verdict then for which to hold anything out.
    """
    if not pairs:
        return 0.0
    enough = (s for s in _SHARES if sum(pair.highest < s for pair in pairs) >= FEWEST_PAIRS)
    return next(enough, _SHARES[-1])


def _latest(placed: Sequence[_Placed]) -> list[_Placed]:
    """As many of the latest rows as a training takes, in their order."""
    kept: list[_Placed] = []
    size = 0
    for each in reversed(placed):
        size += len(each.json)
        if size > _MOST_BYTES or len(kept) >= MOST_ROWS:
            break
        kept.append(each)
    return kept[::-1]


def _question(pair: _Placed) -> str:
    """The question of a pair without history, which a sample can answer; else ""."""
    messages = pair.row["prompt"]
    return str(messages[0]["content"]) if len(messages) == 1 else ""
