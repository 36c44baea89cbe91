"""The connections made since the program started, live."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from app.hub.network_gate import Connection, NetworkGate


class NetworkViewModel(QObject):
    """Follows the gate, whoever asked it for a connection.

    Signals:
        changed: `made` has another connection.
    """

    changed = Signal()

    def __init__(self, gate: "NetworkGate", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gate = gate
        gate.on_made(self.changed.emit)  # in any thread; the signal brings it to this one

    @property
    def made(self) -> "tuple[Connection, ...]":
        """Every connection so far, those that have ended included."""
        return self._gate.made()
