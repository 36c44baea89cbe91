"""Words with an article or a preposition attached to them are found by the word alone."""

# The index forgets a passage by what it was given of it, which is not known any more.
STATEMENTS = (
    """INSERT INTO chunk_index (chunk_index)
        SELECT 'rebuild' WHERE EXISTS (SELECT 1 FROM chunk WHERE language IN ('ar', 'he'))""",
)
