"""Which LoRA adapter answers in a chat, and how strongly."""

STATEMENTS = (
    "ALTER TABLE conversation_setup ADD COLUMN adapter TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE conversation_setup ADD COLUMN adapter_strength REAL NOT NULL DEFAULT 1",
)
