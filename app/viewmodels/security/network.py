"""The connections made since the program started, live."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from app.hub.network_gate import Connection, NetworkGate


class NetworkViewModel(QObject):
    """Follows the network gate, which sees every connection.

    Signals:
        changed: `made` has a new connection.
    """

    changed = Signal()

    def __init__(self, gate: "NetworkGate", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gate = gate
        gate.on_made(self.changed.emit)  # in any thread; the signal passes it to this one

    @property
    def made(self) -> "tuple[Connection, ...]":
        """Every connection so far, including closed ones."""
        return self._gate.made()
