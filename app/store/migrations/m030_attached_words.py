"""Words with an article or a preposition attached to them are found by the word alone."""

_WHERE = "WHERE EXISTS (SELECT 1 FROM chunk WHERE language IN ('ar', 'he'))"

# The index forgets a passage by what it was given of it, which is not known any more. What is built
# anew is in many parts, in which a search takes longer.
STATEMENTS = (
    f"INSERT INTO chunk_index (chunk_index) SELECT 'rebuild' {_WHERE}",
    f"INSERT INTO chunk_index (chunk_index) SELECT 'optimize' {_WHERE}",
)
