"""What this program is connected to, and why."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale
from PySide6.QtWidgets import QGridLayout, QWidget

from app.gui.controls.buttons import button
from app.gui.controls.labels import label
from app.gui.controls.panes import EmptyState, scrolled
from app.gui.layouts.boxes import hbox
from app.gui.layouts.on_screen import Dialog, size_on_screen

if TYPE_CHECKING:
    from app.viewmodels.security.protection import Connection, Listening

_WIDTH, _HEIGHT = 520, 320


class NetworkLogDialog(Dialog):
    """Lists the connections since the start; an empty list is normal, and says so."""

    def __init__(
        self,
        connections: "Sequence[Connection]",
        listeners: "Sequence[Listening]" = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        lines = [(one.opened, one.host, one.purpose) for one in connections]
        lines += [
            (one.opened, self.tr("this machine, port {port}").format(port=one.port), one.purpose)
            for one in listeners
        ]
        self.setObjectName("networkLog")
        self.setWindowTitle(self.tr("Network"))
        self.resize(size_on_screen(_WIDTH, _HEIGHT))
        close = button(self.tr("Close"), on_click=self.accept)
        close.setDefault(True)
        shown = scrolled(_table(sorted(lines))) if lines else self._nothing()
        self.lay_out((shown, 1), hbox("stretch", close))

    def _nothing(self) -> EmptyState:
        return EmptyState(
            "wifi-off",
            self.tr("No connections"),
            self.tr(
                "Models, documents and conversations stay on this machine. Only what you start "
                "yourself appears here: a search of the hub, a download, your own server."
            ),
        )


def _table(lines: Sequence[tuple[float, str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(20)
    grid.setColumnStretch(2, 1)
    for row, (opened, host, purpose) in enumerate(lines):
        time = QDateTime.fromSecsSinceEpoch(int(opened)).time()
        shown = QLocale().toString(time, QLocale.FormatType.ShortFormat)
        grid.addWidget(label(shown, "muted", wraps=False), row, 0)
        grid.addWidget(label(host, wraps=False), row, 1)
        grid.addWidget(label(purpose, "muted"), row, 2)
    return grid
