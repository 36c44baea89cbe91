"""The vectors of the sentences of each chunk, as a multilingual embedder has made them."""

STATEMENTS = ("ALTER TABLE chunk ADD COLUMN sentences BLOB",)
