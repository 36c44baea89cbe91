"""Shows an answer on the terminal while it is made: its text, and what happens meanwhile.

Calls of tools are decided about by option, by asking, or not allowed.
"""

import sys
from collections.abc import Callable, Collection

import msgspec

from app.cli.console import confirm
from app.cli.output import ProgressLine, note, print_text, time_left
from app.core.documents import NotRead, page_reference
from app.core.events import (
    AnswerFinished,
    ChatEvent,
    CitationAdded,
    CitationDoubted,
    ContextTrimmed,
    ModeChosen,
    PassagesFound,
    StageProgress,
    TextAppended,
    ToolCalled,
    ToolReturned,
)
from app.core.messages import ApprovalDecision, ApprovalPart, Message, ToolCallPart
from app.core.model_spec import ModelSpec

_SHOWN_CELLS = 3
_STAGES = {
    "waiting": "Waiting for another answer",
    "loading_model": "Loading model",
    "indexing": "Indexing",
    "searching": "Searching the documents",
    "reading_prompt": "Reading prompt",
    "thinking": "Thinking",
    "running_tool": "Running",
    "starting_servers": "Starting tool servers",
    "rereading": "Reading again what is cited",
}


def show_quietly(progress: ProgressLine) -> Callable[[ChatEvent], None]:
    """Show progress and warnings only."""

    def show(event: ChatEvent) -> None:
        if not isinstance(event, StageProgress):
            progress.clear()
        match event:
            case StageProgress(stage="reading_part", detail=detail):
                progress.show(f"Reading part {detail}")
            case StageProgress(stage="asking_documents", detail=detail, remaining_s=seconds):
                left = "" if seconds is None else f": about {time_left(seconds)}"
                progress.show(f"Reading all documents ({detail}){left}")
            case StageProgress(stage=stage, fraction=fraction, detail=detail):
                done = "" if fraction is None else f" {fraction:.0%}"
                progress.show(f"{_STAGES[stage]}{done} {detail}".rstrip())
            case PassagesFound(instructing_hits=hits) if hits:
                for page in sorted({page_reference(hit.path, hit.chunk.page) for hit in hits}):
                    note(f"{page}: some of its text reads like instructions to the model.")
            case PassagesFound(embedder=ModelSpec(id=model_id)):
                note(
                    "The documents are in another language than the question, which the embedding "
                    f"model lacks. Use one that knows both: models documents --embedder {model_id}"
                )
            case NotRead(waiting=waiting, failed=failed, partial=partial):
                note(
                    f"Not searched: {waiting} documents still to be read, {failed} that failed, "
                    f"and parts of {partial}."
                )
            case ContextTrimmed(messages=messages):
                note(f"The {messages} oldest messages did not fit and were left out.")
            case AnswerFinished(answer=answer) if answer.repeats_itself:
                note("The answer only repeated itself and was stopped. Try a larger model.")

    return show


def show_streaming(progress: ProgressLine) -> Callable[[ChatEvent], None]:
    """Show what was found, then the text as it is written, and the calls of tools."""
    quietly = show_quietly(progress)

    def show(event: ChatEvent) -> None:
        quietly(event)
        match event:
            case PassagesFound(figures=figures):
                for each in figures.computed:
                    note(each.text)
                for cell in figures.cells[:_SHOWN_CELLS]:
                    note(f"{cell.about}: {cell.in_words} ({page_reference(cell.path, cell.page)})")
                for quote in event.quotes:
                    text = " ".join(quote.text.split())
                    note(f"“{text}” ({page_reference(quote.path, quote.page)})")
            case TextAppended(text=text):
                print_text(text, has_more=True)
            case CitationAdded(part=part):
                print_text(f" {part.citation.mark}", has_more=True)
            case CitationDoubted(part=part):
                note(
                    f"[{part.citation.n}] is not confirmed: read again, it may say something else."
                )
            case ModeChosen(mode=mode, reason=reason):
                note(f"Answering in mode {mode}: {reason}")
            case ToolCalled(call=call):
                note(f"{call.name} {msgspec.json.encode(call.arguments).decode()}")
            case ToolReturned(result=result):
                note(f"  {result.content}")

    return show


_REASONS = {
    "tainted": "Documents or other tools have been read; this may be their idea, not yours.",
    "outdated": "What it would do has changed since you allowed it.",
    "changed": "This tool has changed since you last allowed it.",
}


def can_ask() -> bool:
    """Whether somebody sits at a terminal."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def decide(
    call: ToolCallPart, approval: ApprovalPart, allowed: Collection[str]
) -> ApprovalDecision:
    """What the user says to `call`: yes for tools in `allowed`; who cannot be asked says no."""
    if call.name in allowed:
        return "once"
    if not can_ask():
        note(f"{call.name} was not allowed to run; allow it with --allow {call.name}.")
        return "denied"
    note(f"\n{call.name} {msgspec.json.encode(call.arguments).decode()}")
    for text in (
        approval.description,
        *approval.touches,
        approval.preview,
        _REASONS.get(approval.reason, ""),
    ):
        if text:
            note(text)
    if approval.tainted:
        note(f"Taken from what was read: {', '.join(approval.tainted)}.")
    return "once" if confirm("Allow this call?") else "denied"


def waiting_call(answer: Message) -> tuple[ToolCallPart, ApprovalPart] | None:
    """The call of `answer` that the user is being asked about."""
    calls = {part.call_id: part for part in answer.parts if isinstance(part, ToolCallPart)}
    for part in answer.parts:
        if isinstance(part, ApprovalPart) and part.decision == "pending":
            return calls[part.call_id], part
    return None
