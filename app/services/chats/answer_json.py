"""The JSON of answers and of what a search finds, by the contract that scripts rely on."""

from collections.abc import Iterable, Iterator
from typing import Any

from app.answers.evidence.sentence_states import sentences
from app.core.documents import Citation, Hit
from app.core.generation import GenerationStats
from app.core.messages import Message, ReasoningPart, ToolCallPart, ToolResultPart
from app.core.tables import cell_unit
from app.services.chats.markdown_grammar import has_output
from app.services.documents.tables import CitedCell, json_number

_CODE_TOOL = "python"


def answer_json(
    answer: Message,
    identity: str | int | None = None,
    instructing: Iterable[Hit] = (),
    cells: Iterable[CitedCell] = (),
) -> dict[str, Any]:
    """Args:
    answer: a stored answer.
    identity: the `id` in the question's line of a batch.
    instructing: those of its passages that contain instructions to the model.
    cells: the cells of tables that its cited figures are in.
    """
    provenance = answer.provenance
    stats = provenance.stats if provenance else GenerationStats()
    steps, code = _steps(answer)
    return {
        "id": answer.id if identity is None else identity,
        "chat": answer.conversation_id,
        "message": answer.id,
        "answer": answer.text_with_marks,
        "reasoning": answer.reasoning,
        "citations": [citation_json(part.citation) for part in answer.citations],
        "evidence": [
            *(_evidence_json(part.citation) for part in answer.citations),
            *(_cell_json(each) for each in cells),
        ],
        "sentences": list(_sentences(answer)),
        "instructing": [{"path": hit.path, "page": hit.chunk.page} for hit in instructing],
        "steps": steps,
        "code": code,
        "has_invented_output": has_output(answer.text),
        "model": provenance.model_id if provenance else "",
        "mode": provenance.mode if provenance else "",
        "finish_reason": provenance.finish_reason if provenance else answer.status,
        "prompt_tokens": stats.prompt_tokens,
        "cached_tokens": stats.cached_tokens,
        "completion_tokens": stats.completion_tokens,
        "seed": stats.seed,
        "load_s": stats.load_s,
        "ttft_s": stats.ttft_s,
        "tokens_per_s": stats.tokens_per_s,
    }


def hit_json(hit: Hit) -> dict[str, Any]:
    """A passage found by a search; `relevance` only if a reranker scored it."""
    read = {} if hit.relevance is None else {"relevance": hit.relevance}
    return {
        "rank": hit.rank,
        "score": hit.score,
        **read,
        "path": hit.path,
        "page": hit.chunk.page,
        "char_start": hit.chunk.char_start,
        "char_end": hit.chunk.char_end,
        "text": hit.chunk.text,
        "table_heads": hit.chunk.table_heads,
    }


def citation_json(citation: Citation) -> dict[str, Any]:
    """A passage that supports a statement."""
    return {
        "n": citation.n,
        "path": citation.path,
        "page": citation.page,
        "char_start": citation.char_start,
        "char_end": citation.char_end,
        "text": citation.text,
        "score": citation.score,
    }


def _evidence_json(citation: Citation) -> dict[str, Any]:
    """What a statement rests on; quotes have no cell."""
    no_cell = {"row": "", "column": "", "unit": "", "period": "", "value": None}
    return {"kind": "quote", **citation_json(citation), **no_cell}


def _cell_json(cited: CitedCell) -> dict[str, Any]:
    """A cell that a cited figure is in; `n` is the number of the citation."""
    table, row, column, cell = cited.table, cited.row, cited.column, cited.cell
    return {
        "kind": "cell",
        "n": cited.citation.n,
        "path": cited.citation.path,
        "page": cell.page,
        "char_start": cell.char_start,
        "char_end": cell.char_end,
        "text": cell.text,
        "score": cited.citation.score,
        "row": row.label,
        "parents": row.parents,
        "column": column.text,
        "unit": cell_unit(table, row, column, cell),
        "period": column.period,
        "value": json_number(cell.value),
        "title": table.title,
        "box": cell.box,
    }


def _sentences(answer: Message) -> Iterator[dict[str, Any]]:
    for one in sentences(answer):
        text = answer.text[one.start : one.end]
        yield {"text": text, "state": one.state, "evidence": list(one.cited)}


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
