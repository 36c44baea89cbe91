"""The time on this machine's clock."""

from datetime import UTC, datetime


def local_time(moment: float | None = None) -> datetime:
    """`moment`, in seconds since 1970, or now, with its zone.

    In UTC where the machine's zone is a day or more away from it: `datetime` refuses to.
    """
    found = datetime.now(UTC) if moment is None else datetime.fromtimestamp(moment, UTC)
    try:
        return found.astimezone()
    except ValueError:
        return found
