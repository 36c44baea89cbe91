"""The JSON of answers and of what a search finds, by the contract that scripts rely on."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import count
from typing import Any

import msgspec

from app.answers.evidence.sentence_states import sentences
from app.core.documents import Citation, Hit
from app.core.generation import GenerationStats
from app.core.messages import Message, ReasoningPart, ToolCallPart, ToolResultPart
from app.core.tables import NO_FIGURES, CellFigure, ComputedFigure, Figures, TableCell
from app.services.chats.markdown_grammar import has_output
from app.services.documents.tables import CitedCell, json_number

_CODE_TOOL = "python"
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def answer_json(
    answer: Message,
    identity: str | int | None = None,
    instructing: Iterable[Hit] = (),
    cells: Iterable[CitedCell] = (),
    figures: Figures = NO_FIGURES,
    nearest: Iterable[Citation] = (),
) -> dict[str, Any]:
    """A stored answer with what it rests on, as `ask --json` prints it.

    Args:
        identity: the `id` in the question's line of a batch.
        instructing: those of its passages that contain instructions to the model.
        cells: the cells of tables that its cited figures are in.
        figures: those that the program found and computed for its question.
        nearest: the sentences that come nearest to its question.
    """
    provenance = answer.provenance
    stats = provenance.stats if provenance else GenerationStats()
    steps, code = _steps(answer)
    missing = provenance.not_read if provenance else None
    return {
        "id": answer.id if identity is None else identity,
        "chat": answer.conversation_id,
        "message": answer.id,
        "answer": answer.text_with_marks,
        "reasoning": answer.reasoning,
        "citations": [citation_json(part.citation) for part in answer.citations],
        "evidence": _evidence(answer, cells, figures, nearest),
        "sentences": [
            {"text": answer.text[one.start : one.end], "state": one.state, "evidence": [*one.cited]}
            for one in sentences(answer)
        ],
        "instructing": [{"path": hit.path, "page": hit.chunk.page} for hit in instructing],
        "steps": steps,
        "code": code,
        "has_invented_output": has_output(answer.text),
        "model": provenance.model_id if provenance else "",
        "mode": provenance.mode if provenance else "",
        "finish_reason": provenance.finish_reason if provenance else answer.status,
        # Only of an answer that was written without some documents.
        **({"not_read": msgspec.structs.asdict(missing)} if missing else {}),
        **_fields(stats, "prompt_tokens", "cached_tokens", "completion_tokens"),
        **_fields(stats, "seed", "load_s", "ttft_s", "tokens_per_s"),
    }


def _fields(of: object, *names: str) -> dict[str, Any]:
    return {name: getattr(of, name) for name in names}


def hit_json(hit: Hit) -> dict[str, Any]:
    """A passage found by a search; `relevance` only if a reranker scored it."""
    read = {} if hit.relevance is None else {"relevance": hit.relevance}
    return {
        **_fields(hit, "rank", "score"),
        **read,
        "path": hit.path,
        **_fields(hit.chunk, "page", "char_start", "char_end", "text", "table_heads"),
    }


def citation_json(citation: Citation) -> dict[str, Any]:
    """A passage that supports a statement."""
    return _fields(citation, "n", "path", "page", "char_start", "char_end", "text", "score")


def _evidence(
    answer: Message, cited: Iterable[CitedCell], figures: Figures, nearest: Iterable[Citation]
) -> list[dict[str, Any]]:
    """What was computed and which cells and sentences the question asks for, then what is cited.

    Citations have their own numbers, and the others the next ones. A cell that is both has that of
    the citation.
    """
    citations = [part.citation for part in answer.citations]
    numbers = {(each.citation.document_id, each.cell.char_start): each for each in cited}
    free = count(max((citation.n for citation in citations), default=0) + 1)
    found = [_computed_json(each, next(free)) for each in figures.computed]
    for cell in figures.cells:
        of_citation = numbers.pop((cell.document_id, cell.char_start), None)
        citation = of_citation.citation if of_citation else None
        n = citation.n if citation else next(free)
        found.append(_figure_json(cell, n, citation.score if citation else None))
    quotes = {(each.n, each.path, each.char_start, each.char_end): each for each in citations}
    own = [(each.document_id, range(each.char_start, each.char_end)) for each in citations]
    others = (
        each
        for each in nearest
        if not any(each.document_id == id_ and each.char_start in span for id_, span in own)
    )
    found += ({**_quote_json(each), "n": next(free), "score": None} for each in others)
    found += map(_quote_json, quotes.values())
    for each in numbers.values():
        found.append(_figure_json(each.figure, each.citation.n, each.citation.score))
    return found + [{**each, "n": next(free)} for each in _of_tables(answer)]


def _of_tables(answer: Message) -> Iterator[dict[str, Any]]:
    """What the program computed from all rows of a table: of each group, the value."""
    calls = {
        part.call_id: part.arguments for part in answer.parts if isinstance(part, ToolCallPart)
    }
    is_ours = answer.provenance is not None and answer.provenance.mode == "table"
    results = [part for part in answer.parts if isinstance(part, ToolResultPart)]
    for result in (each for each in results if is_ours and not each.is_error):
        asked, (label, _, *lines) = calls[result.call_id], result.content.splitlines()
        rows = result.table.rows if result.table else ()
        values = [(row.label, row.cells) if row.cells else ("", [row.label]) for row in rows]
        for group, found in values or [("", lines[:1])]:
            cells = [each.text if isinstance(each, TableCell) else each or "" for each in found]
            # A computed value is the last of its row; of rows that are listed, all cells count.
            shown = " | ".join(filter(None, cells)) if asked["how"] == "list" else cells[-1]
            yield {
                "kind": "computed",
                "n": 0,
                "path": asked["path"],
                "page": 1,
                "char_start": 0,
                "char_end": 0,
                "text": f"{label}: {' '.join(filter(None, (group, shown)))}",
                "score": None,
                "row": group,
                "column": asked.get("column", ""),
                "unit": "",
                "period": "",
                "value": json_number(Decimal(shown)) if _NUMBER.fullmatch(shown) else None,
                "inputs": [],
            }


def _quote_json(citation: Citation) -> dict[str, Any]:
    """What a statement rests on; quotes have no cell."""
    no_cell = {"row": "", "column": "", "unit": "", "period": "", "value": None}
    return {"kind": "quote", **citation_json(citation), **no_cell}


def _figure_json(cell: CellFigure, n: int, score: float | None) -> dict[str, Any]:
    """A cell; `score` is null if the answer does not cite it."""
    return {
        "kind": "cell",
        "n": n,
        **_fields(cell, "path", "page", "char_start", "char_end", "text"),
        "score": score,
        **_fields(cell, "row", "parents", "column", "unit", "period"),
        "value": json_number(Decimal(cell.value)) if cell.value else None,
        **_fields(cell, "title", "box"),
    }


def _computed_json(computed: ComputedFigure, n: int) -> dict[str, Any]:
    """What the program computed; it is where its first input is, and `inputs` are all of them."""
    return {
        "kind": "computed",
        "n": n,
        **_fields(computed.inputs[0], "path", "page", "char_start", "char_end"),
        "text": computed.text,
        "score": None,
        "row": computed.name,
        "column": "",
        **_fields(computed, "unit", "period"),
        "value": json_number(Decimal(computed.value)),
        "inputs": [_figure_json(cell, n, None) for cell in computed.inputs],
    }


def _steps(answer: Message) -> tuple[list[dict[str, Any]], str]:
    """Each tool call with the reasoning before it and its result; and the last program."""
    steps: dict[str, dict[str, Any]] = {}
    thought, code = "", ""
    for part in answer.parts:
        match part:
            case ReasoningPart(text=text):
                thought = text
            case ToolCallPart(call_id=call_id, name=name, arguments=arguments):
                steps[call_id] = {
                    "thought": thought,
                    "tool": name,
                    "arguments": arguments,
                    "observation": "",
                }
                thought = ""
                code = str(arguments.get("code", code)) if name == _CODE_TOOL else code
            case ToolResultPart(call_id=call_id, content=content) if call_id in steps:
                steps[call_id]["observation"] = content
    return list(steps.values()), code
