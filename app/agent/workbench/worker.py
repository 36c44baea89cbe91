"""The workbench's own side: parses tables and draws charts under limits."""

from app.agent.workbench.protocol import DrawPlot, QueryTable, WorkbenchRequest
from app.index.limits import parsing_limits
from app.workers.messages import Reply
from app.workers.serving import Job, serve


def handle(request: WorkbenchRequest, job: Job) -> Reply:
    """Answer one request; each kind imports only the library it needs."""
    with parsing_limits():
        match request:
            case QueryTable():
                from app.agent.workbench.tables import query_table

                return query_table(request, job.cancel)
            case DrawPlot():
                from app.agent.workbench.plotting import draw_plot

                return draw_plot(request)


def main() -> None:
    """Run the worker on the standard streams. Never returns."""
    serve(WorkbenchRequest, handle)
