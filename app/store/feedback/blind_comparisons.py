"""Blind votes: answers of two models; at most one comparison is kept."""

from typing import get_args

import msgspec

from app.core.blind import BlindComparison, BlindPair, Spoken, Vote
from app.store.database import Connection, Repository, erasure, json_text

_ANSWERS = ("first_answer", "second_answer")
_PAIRS = (
    "SELECT position, conversation_id, prompt, first_answer, second_answer, is_swapped, vote"
    " FROM blind_pair WHERE comparison_id = ? ORDER BY position"
)


class BlindComparisonRepository(Repository):
    """A new comparison replaces the previous one, whose text is erased from the file."""

    def current(self) -> BlindComparison | None:
        return self._database.run(_current)

    @erasure
    def save(self, connection: Connection, comparison: BlindComparison) -> None:
        """Store a new comparison, without answers and votes."""
        pairs = [
            (comparison.id, p.position, p.conversation_id, json_text(p.prompt), int(p.is_swapped))
            for p in comparison.pairs
        ]
        connection.execute("DELETE FROM blind_comparison")
        connection.execute(
            "INSERT INTO blind_comparison VALUES (?, ?, ?, ?)",
            (comparison.id, *comparison.models, comparison.created),
        )
        connection.executemany(
            "INSERT INTO blind_pair"
            " (comparison_id, position, conversation_id, prompt, is_swapped)"
            " VALUES (?, ?, ?, ?, ?)",
            pairs,
        )

    def answer(self, position: int, model: int, text: str) -> None:
        """Store the answer of the first (0) or second (1) model.

        Raises KeyError if the pair no longer exists.
        """
        sql = f"UPDATE blind_pair SET {_ANSWERS[model]} = ? WHERE position = ?"
        self._database.change(sql, text, position)

    def vote(self, position: int, vote: Vote | None) -> None:
        """Store a vote or remove it. Raises KeyError if the pair no longer exists."""
        self._database.change("UPDATE blind_pair SET vote = ? WHERE position = ?", vote, position)

    def remove(self) -> None:
        """Delete the comparison, if there is one."""
        self._database.erase(lambda connection: connection.execute("DELETE FROM blind_comparison"))


def _current(connection: Connection) -> BlindComparison | None:
    row = connection.execute(
        "SELECT id, first_model, second_model, created FROM blind_comparison"
    ).fetchone()
    if row is None:
        return None
    id_, first, second, created = row
    pairs = tuple(_pair(*values) for values in connection.execute(_PAIRS, (id_,)))
    return BlindComparison(id=id_, models=(first, second), pairs=pairs, created=created)


def _pair(
    position: int,
    conversation_id: str | None,
    prompt: str,
    first: str | None,
    second: str | None,
    is_swapped: int,
    vote: str | None,
) -> BlindPair:
    known = next((one for one in get_args(Vote) if one == vote), None)
    return BlindPair(
        position=position,
        prompt=msgspec.json.decode(prompt, type=tuple[Spoken, ...]),
        answers=(first, second),
        is_swapped=bool(is_swapped),
        vote=known,
        conversation_id=conversation_id,
    )
