"""The workbench's own side: parses tables and draws charts under limits."""

from app.agent.workbench.protocol import DrawPlot, QueryTable, WorkbenchRequest
from app.core.errors import BugError
from app.index.limits import parsing_limits
from app.workers.messages import Reply
from app.workers.serving import Job, serve


def handle(request: WorkbenchRequest, job: Job) -> Reply:
    """Answer one request; each kind imports only the library it needs."""
    match request:
        case QueryTable():
            from app.agent.workbench.tables import query_table

            with parsing_limits():
                return query_table(request, job.cancel)
        case DrawPlot():
            from app.agent.workbench.plotting import draw_plot

            with parsing_limits():
                return draw_plot(request)
    raise BugError(f"{type(request).__name__} is nothing for the workbench")


def main() -> None:
    """Run the worker on the standard streams. Never returns."""
    serve(WorkbenchRequest, handle)
