"""The window's side of the workbench."""

from typing import TypeVar

from app.agent.tool import ToolError
from app.agent.workbench.protocol import (
    DrawPlot,
    PlotDrawn,
    QueryTable,
    TableResult,
    WorkbenchReply,
)
from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.store.durable_files import scratch_folder
from app.workers.confinement import Confinement
from app.workers.process import Worker

# WORKAROUND for https://github.com/duckdb/duckdb-java/issues/154: DuckDB does not start if it may
# not read the memory limit of its control group.
_CONTROL_GROUPS = "/sys/fs/cgroup"

_Result = TypeVar("_Result", TableResult, PlotDrawn)


class Workbench:
    """Starts a process for each request; may be used from any thread."""

    def query(self, request: QueryTable, cancel: CancelToken) -> TableResult:
        """Raises ToolError if the table cannot be read or computed with, and Cancelled."""
        return _ask(request, TableResult, cancel)

    def draw(self, plot: DrawPlot, cancel: CancelToken) -> bytes:
        """The chart as PNG. Raises ToolError if it cannot be drawn, and Cancelled."""
        return _ask(plot, PlotDrawn, cancel).png


def _ask(request: QueryTable | DrawPlot, expected: type[_Result], cancel: CancelToken) -> _Result:
    read = (request.path, _CONTROL_GROUPS) if isinstance(request, QueryTable) else ()
    with scratch_folder() as scratch:
        confinement = Confinement(read=read, write=(str(scratch),), scratch=str(scratch))
        try:
            with Worker[WorkbenchReply]("workbench", WorkbenchReply, confinement) as worker:
                return worker.ask(request, expected, cancel)
        except UserError as error:
            raise ToolError(str(error)) from None
