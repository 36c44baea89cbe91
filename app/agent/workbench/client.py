"""The window's side of the workbench."""

from app.agent.tool import ToolError
from app.agent.workbench.protocol import (
    DrawPlot,
    PlotDrawn,
    ReadTable,
    TableRead,
    WorkbenchReply,
)
from app.core.cancellation import CancelToken
from app.core.errors import BugError, UserError
from app.store.durable_files import scratch_folder
from app.workers.confinement import Confinement
from app.workers.process import Worker


class Workbench:
    """Starts a process for each request; may be used from any thread."""

    def read_table(self, path: str, sheet: str, cancel: CancelToken) -> TableRead:
        """Raises ToolError if the table cannot be read, and Cancelled."""
        reply = _call(ReadTable(path=path, sheet=sheet), cancel)
        if not isinstance(reply, TableRead):
            raise BugError(f"{type(reply).__name__} instead of a table")
        return reply

    def read_whole_table(self, path: str, sheet: str, cancel: CancelToken) -> TableRead:
        """Like `read_table`, for computing: raises ToolError if not all rows fit."""
        found = self.read_table(path, sheet, cancel)
        if len(found.rows) < found.total:
            raise ToolError(
                f"Only {len(found.rows)} of the {found.total} rows of this table fit, so nothing "
                "was computed. Split the file, or leave out columns and rows."
            )
        return found

    def draw(self, plot: DrawPlot, cancel: CancelToken) -> bytes:
        """The chart as PNG. Raises ToolError if it cannot be drawn, and Cancelled."""
        reply = _call(plot, cancel)
        if not isinstance(reply, PlotDrawn):
            raise BugError(f"{type(reply).__name__} instead of a plot")
        return reply.png


def _call(request: ReadTable | DrawPlot, cancel: CancelToken) -> WorkbenchReply:
    read = (request.path,) if isinstance(request, ReadTable) else ()
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
