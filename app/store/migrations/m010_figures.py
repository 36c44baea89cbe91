"""Store the share of digits around each passage."""

from app.core.figure_share import NEIGHBOURS

STATEMENTS = (
    "ALTER TABLE chunk ADD COLUMN figures REAL NOT NULL DEFAULT 0",
    f"""
    WITH around AS MATERIALIZED (
        SELECT number, figure_share(group_concat(text, ' ') OVER (
            PARTITION BY document_id, page ORDER BY ordinal
            ROWS BETWEEN {NEIGHBOURS} PRECEDING AND {NEIGHBOURS} FOLLOWING
        )) AS share
        FROM chunk
    )
    UPDATE chunk SET figures = share FROM around WHERE around.number = chunk.number""",
)
