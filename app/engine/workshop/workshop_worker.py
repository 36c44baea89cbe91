"""The workshop worker: rewrites and measures models in a process that may be killed."""

from typing import assert_never

from app.core.errors import BugError
from app.engine.workshop.workshop_protocol import (
    CollectImportance,
    ImportanceCollected,
    Measured,
    MeasureModel,
    RewriteModel,
    Rewritten,
    ScanTemplate,
    TemplateScanned,
    TryLibrary,
    Tuned,
    TuneModel,
    WorkProgress,
    WorkshopRequest,
)
from app.workers.messages import Cancel, Reply
from app.workers.serving import Job, serve


def main() -> None:
    """Serve. Never returns."""
    serve(WorkshopRequest, _handle)


def _handle(request: WorkshopRequest, job: Job) -> Reply:
    def report(fraction: float, detail: str) -> None:
        job.reply(WorkProgress(fraction=fraction, detail=detail))

    match request:
        case RewriteModel():
            from app.engine.workshop.quantizer import rewrite

            return Rewritten(size_bytes=rewrite(request, report))
        case CollectImportance():
            from app.engine.workshop.importance import collect_importance

            tokens = collect_importance(request, job.cancel, report)
            return ImportanceCollected(tokens=tokens)
        case MeasureModel():
            from app.engine.workshop.model_measuring import measure

            return Measured(result=measure(request, job.cancel, report))
        case ScanTemplate():
            from app.engine.prompts.template_scan import scan_template

            return TemplateScanned(findings=scan_template(request.source))
        case TuneModel():
            from app.engine.llama.autotune import tune

            return Tuned(result=tune(request, job.cancel, report))
        case TryLibrary():
            from app.engine.workshop.library_trial import try_library

            return try_library(request, job.cancel, report)
        case Cancel():
            raise BugError("a cancellation belongs to the thread that reads requests")
        case _:
            assert_never(request)
