"""An answer is stored with how it was to be made, so that it goes on in the same way."""

STATEMENTS = ("ALTER TABLE message ADD COLUMN request TEXT",)
