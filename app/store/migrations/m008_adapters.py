"""Which LoRA adapter answers in a chat, and how strongly."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.store.database import Connection

_COLUMNS = (
    "ALTER TABLE conversation_setup ADD COLUMN adapter TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE conversation_setup ADD COLUMN adapter_strength REAL NOT NULL DEFAULT 1",
)


def apply(connection: "Connection") -> None:
    for statement in _COLUMNS:
        connection.execute(statement)
