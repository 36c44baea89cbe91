"""The time on this machine's clock."""

from datetime import UTC, datetime


def local_time(moment: float | None = None) -> datetime:
    """`moment`, in Unix seconds, or now, with its time zone.

    In UTC if the machine's zone is a day or more away from it, which `datetime` rejects.
    """
    found = datetime.now(UTC) if moment is None else datetime.fromtimestamp(moment, UTC)
    try:
        return found.astimezone()
    except ValueError:
        return found
