"""Which answers and figures are marked as supported: right ones, wrong ones and invented ones.

python -m tests.bench.citations_bench phrases FOLDER [--every N] [--model MODEL.gguf]
python -m tests.bench.citations_bench tables ANSWERS.jsonl…
python -m tests.bench.citations_bench replaced ANSWERS.jsonl…

`phrases` takes the questions of one language of XQuAD-R (FOLDER has `queries.jsonl` and
`corpus_paragraphs.jsonl`): each gets the right words, answers to other questions about the same
paragraph and, with a model, the whole sentence with the right words and the one of the others that
has most words of the question, alone and with another sentence, given that paragraph and four
others of its article. `tables` makes
questions from the rows of tables in the passages that `answers_bench ask` has stored: the right
cell, that of another year, one of another row, and a number that stands nowhere (the planted
failure, of which none may be cited). With a model, only those count that it finds again in what is
cited. `replaced` takes those sentences of the answers, and of their
passages, that are marked as supported, and replaces one number by another of the same line of the
cited passage, of its other lines, or that stands nowhere, and a name by another one of the passage.
Each prints one JSON object.
"""

import argparse
import json
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from app.answers.evidence.second_reading import (
    answering_request,
    answers_otherwise,
    is_clear,
    quoted,
    reading_request,
)
from app.answers.yes_or_no import certainty
from app.core.documents import Chunk, Citation, Hit
from app.core.messages import CitationPart
from app.engine.engine_client import EngineClient
from app.engine.engine_protocol import GenerateSamples, LoadModel, SampleText
from app.retrieval.citations import CitationStream
from app.retrieval.figures import is_year
from app.retrieval.sentences import sentence_spans
from app.retrieval.terms import content_terms, numbers
from app.retrieval.weights import weights

_OTHERS = 4
_MOST_WRONG = 3
_MOST_ROWS = 4

_ROW = re.compile(
    r"^([A-Za-z][A-Za-z ,&'/-]{6,60}?)[ .:]*((?:\$? ?\(?\d[\d,.]*\)?%? *[ ]?){2,4})$", re.M
)
_NUMBER = re.compile(r"(?<![\w.,])\d[\d.,]*\d(?![\w-])")
_NAME = re.compile(r"(?<=[^.!?] )\b[A-Z][\w’'-]{3,}(?: [A-Z][\w’'-]{2,})*")
_YEARS = re.compile(
    r"^.*?((?:19|20)\d\d)\D{1,12}((?:19|20)\d\d)(?:\D{1,12}((?:19|20)\d\d))?.*$", re.M
)


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    commands = parser.add_subparsers(required=True, dest="command")
    phrases = commands.add_parser("phrases")
    phrases.add_argument("folder", type=Path)
    phrases.add_argument("--every", type=int, default=4)
    phrases.add_argument("--model", type=Path)
    tables = commands.add_parser("tables")
    tables.add_argument("answers", type=Path, nargs="+")
    replaced = commands.add_parser("replaced")
    replaced.add_argument("answers", type=Path, nargs="+")
    options = parser.parse_args()
    if options.command == "phrases":
        has_copies = options.model is not None  # words confirm them all
        cases = _phrase_cases(options.folder, options.every, has_copies=has_copies)
    else:
        made = _table_cases if options.command == "tables" else _replaced_cases
        cases = made([line for path in options.answers for line in _lines(path)])
    engine = EngineClient() if options.command == "phrases" and options.model else None
    if engine:
        engine.load(LoadModel(path=str(options.model), context_length=4096))
    asked, cited = Counter[str](), Counter[str]()
    for kind, hits, question, answer in cases:
        asked[kind] += 1
        found = citations(hits, question, answer)
        cited[kind] += bool(found) and (not engine or reread(engine, hits, question, answer, found))
    print(json.dumps({kind: [asked[kind], round(cited[kind] / asked[kind], 3)] for kind in asked}))
    if engine:
        engine.stop()


def reread(
    engine: EngineClient, hits: Sequence[Hit], question: str, answer: str, cited: Sequence[Citation]
) -> bool:
    """Whether a model finds the answer in what is cited; see `SecondReading`."""
    of = {hit.chunk.id: hit for hit in hits}
    quotation = "\n".join(dict.fromkeys(quoted(each, of[each.chunk_id]) for each in cited))
    if is_clear(question, answer, quotation):
        return True
    read = reading_request("bench", quotation, question, answer)
    again = answering_request("bench", quotation, question)
    together = GenerateSamples(
        prompt=read,
        samples=(read.params, again.params),
        conversations=(read.messages, again.messages),
    )
    replies = [each for each in engine.generate_samples(together) if isinstance(each, SampleText)]
    first, second = sorted(replies, key=lambda each: each.number)
    is_other = answers_otherwise(question, answer, second.text)
    return certainty(first) >= weights().support.doubt and not is_other


def citations(hits: Sequence[Hit], question: str, answer: str) -> list[Citation]:
    """The citations that confirm what an answer says."""
    stream = CitationStream(hits, question=question)
    pieces = [*stream.feed(answer), *stream.finish()]
    found = [piece.citation for piece in pieces if isinstance(piece, CitationPart)]
    return [citation for citation in found if citation.is_confirmed]


_Case = tuple[str, Sequence[Hit], str, str]


def _phrase_cases(folder: Path, every: int, *, has_copies: bool = False) -> Iterator[_Case]:
    chance = random.Random(5)
    texts, titles = {}, {}
    for line in _lines(folder / "corpus_paragraphs.jsonl"):
        texts[line["_id"]], titles[line["_id"]] = line["text"], line["title"]
    questions = _lines(folder / "queries.jsonl")
    for question in questions[::every]:
        paragraph, right = question["metadata"]["paragraph"], question["metadata"]["answer"]
        article = [id_ for id_ in texts if titles[id_] == titles[paragraph] and id_ != paragraph]
        ids = [paragraph, *chance.sample(article, min(_OTHERS, len(article)))]
        chance.shuffle(ids)
        hits = [_hit(n, id_, texts[id_], titles[id_]) for n, id_ in enumerate(ids, start=1)]
        kind = _kind(right)
        yield f"{kind}, right", hits, question["text"], right
        others = {
            other["metadata"]["answer"]
            for other in questions
            if other["metadata"]["paragraph"] == paragraph
        }
        wrong = sorted(
            each
            for each in others
            if each not in right and right not in each and _kind(each) == kind
        )
        for each in chance.sample(wrong, min(_MOST_WRONG, len(wrong))):
            yield f"{kind}, wrong", hits, question["text"], each
        if has_copies:
            for kind, copy in _copies(texts[paragraph], question["text"], right):
                yield kind, hits, question["text"], copy


def _copies(text: str, question: str, right: str) -> Iterator[tuple[str, str]]:
    """The sentences with the right words and, of the others, those nearest to the question.

    Each alone, and with another one.
    """
    asked = set(content_terms(question))
    every = [text[start:end] for start, end in sentence_spans(text)]
    others = [each for each in every if right not in each]
    others.sort(key=lambda each: -len(asked & {*content_terms(each)}))
    for each in every:
        if right in each:
            yield "copy, right", each
            yield from (("two copies, right", f"{each} {other}") for other in others[:1])
    yield from (("copy, wrong", each) for each in others[:1])
    if len(others) > 1:
        yield "two copies, wrong", f"{others[0]} {others[1]}"


def _table_cases(lines: Sequence[dict[str, Any]]) -> Iterator[_Case]:
    chance = random.Random(3)
    seen: set[str] = set()
    for line in lines:
        hits = msgspec.convert(line["hits"], tuple[Hit, ...])
        for hit in hits:
            text, years = hit.chunk.text, _YEARS.search(hit.chunk.text)
            if years is None or text in seen or hit.chunk.table_heads:
                continue  # heads that are not in the text are not known here
            seen.add(text)
            columns = [year for year in years.groups() if year]
            rows = [
                (row[1].strip(), re.findall(r"\d[\d,.]*\d|\d", row[2]))
                for row in _ROW.finditer(text, years.end())
            ]
            rows = [
                row for row in rows if len(row[1]) == len(columns) and min(map(len, row[1])) > 2
            ]
            chance.shuffle(rows)
            for label, cells in rows[:_MOST_ROWS]:
                others = [c for other in rows for c in other[1] if c not in cells]
                for at, year in enumerate(columns[:2]):
                    question = f"What was {label.lower()} in {year}?"
                    answers = {"right": cells[at], "planted": str(chance.randint(10001, 99999))}
                    if cells[0] != cells[1]:
                        answers["other year"] = cells[1 - at]
                    if others:
                        answers["other row"] = chance.choice(others)
                    for kind, cell in answers.items():
                        yield f"bare, {kind}", hits, question, f"${cell} million"
                        told = f"{label} was ${cell} million in {year}."
                        yield f"sentence, {kind}", hits, question, told


def _replaced_cases(lines: Sequence[dict[str, Any]]) -> Iterator[_Case]:
    chance = random.Random(4)
    for line in lines:
        hits = msgspec.convert(line["hits"], tuple[Hit, ...])
        told = [(line["question"], line["answer"])] + [("", hit.chunk.text) for hit in hits[:3]]
        for question, text in told:
            for start, end in sentence_spans(text):
                sentence = " ".join(text[start:end].split())
                if not sentence.endswith(".") or not _NUMBER.search(sentence):
                    continue
                cited = citations(hits, question, sentence)
                source = "answer" if question else "passage"
                yield f"{source}, as it is", hits, question, sentence
                if cited:
                    passage = next(hit for hit in hits if hit.chunk.id == cited[0].chunk_id)
                    others = _other_numbers(sentence, passage.chunk.text, hits, chance)
                    named = _other_names(sentence, passage.chunk.text, chance)
                    for kind, other in (*others, *named):
                        yield f"{source}, {kind}", hits, question, other


def _other_numbers(
    sentence: str, passage: str, hits: Sequence[Hit], chance: random.Random
) -> Iterator[tuple[str, str]]:
    """The sentence with each of its numbers replaced, and by what."""
    everywhere = {number for hit in hits for number in numbers(hit.chunk.full_text)}
    for place in _NUMBER.finditer(sentence):
        line = next((each for each in passage.splitlines() if place[0] in each), "")
        alike = [
            other
            for other in _NUMBER.findall(passage)
            if _shape(other) == _shape(place[0]) and not numbers(other) & numbers(sentence)
        ]
        invented = re.sub(r"\d", lambda _: str(chance.randint(1, 9)), place[0])
        replacements = {
            "same line": [other for other in alike if other in line],
            "same passage": [other for other in alike if other not in line],
            "nowhere (planted)": [] if numbers(invented) & everywhere else [invented],
        }
        for kind, others in replacements.items():
            if others:
                other = chance.choice(others)
                yield kind, sentence[: place.start()] + other + sentence[place.end() :]


def _other_names(sentence: str, passage: str, chance: random.Random) -> Iterator[tuple[str, str]]:
    """The sentence with one of its names replaced by one that it does not have."""
    others = [
        name
        for name in _NAME.findall(passage)
        if not any(word in sentence for word in name.split())
    ]
    if others and (own := list(_NAME.finditer(sentence))):
        place = chance.choice(own)
        other = chance.choice(others)
        yield "another name", sentence[: place.start()] + other + sentence[place.end() :]


def _shape(number: str) -> tuple[bool, bool]:
    return "." in number, is_year(number)


def _hit(n: int, id_: str, text: str, title: str) -> Hit:
    chunk = Chunk(id_, id_, 0, text, 1, 0, len(text))
    return Hit(chunk=chunk, path=f"/{title}.txt", score=1.0, rank=n)


def _kind(answer: str) -> str:
    return "number" if numbers(answer) and len(answer.split()) <= 5 else "phrase"


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


if __name__ == "__main__":
    main()
