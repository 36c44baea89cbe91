"""The window's side of the workbench."""

from app.agent.tool import ToolError
from app.agent.workbench.protocol import (
    DrawPlot,
    PlotDrawn,
    QueryTable,
    TableResult,
    WorkbenchReply,
)
from app.core.cancellation import CancelToken
from app.core.errors import BugError, UserError
from app.store.durable_files import scratch_folder
from app.workers.confinement import Confinement
from app.workers.process import Worker

# WORKAROUND: DuckDB 2.0 does not start if it may not read the memory limit of its control group.
_CONTROL_GROUPS = "/sys/fs/cgroup"


class Workbench:
    """Starts a process for each request; may be used from any thread."""

    def query(self, request: QueryTable, cancel: CancelToken) -> TableResult:
        """Raises ToolError if the table cannot be read or computed with, and Cancelled."""
        reply = _call(request, cancel)
        if not isinstance(reply, TableResult):
            raise BugError(f"{type(reply).__name__} instead of a table")
        return reply

    def draw(self, plot: DrawPlot, cancel: CancelToken) -> bytes:
        """The chart as PNG. Raises ToolError if it cannot be drawn, and Cancelled."""
        reply = _call(plot, cancel)
        if not isinstance(reply, PlotDrawn):
            raise BugError(f"{type(reply).__name__} instead of a plot")
        return reply.png


def _call(request: QueryTable | DrawPlot, cancel: CancelToken) -> WorkbenchReply:
    read = (request.path, _CONTROL_GROUPS) if isinstance(request, QueryTable) else ()
    with scratch_folder() as scratch:
        confinement = Confinement(read=read, write=(str(scratch),), scratch=str(scratch))
        worker: Worker[WorkbenchReply] = Worker(
            "workbench", WorkbenchReply, confinement=confinement
        )
        try:
            return worker.call(request, cancel)
        except UserError as error:
            raise ToolError(str(error)) from None
        finally:
            worker.stop()
