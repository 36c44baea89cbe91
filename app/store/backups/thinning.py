"""Which backups to keep: many recent ones, fewer older ones."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

LATEST, DAYS, WEEKS, MONTHS = 3, 7, 4, 12
LONGEST = timedelta(days=366)
"""No backup is kept longer, as users are told when they delete something, except the latest few if
there are no newer ones."""

# The newest backup of each day, week and month is kept for that period.
_PERIODS: tuple[tuple[Callable[[datetime], object], int], ...] = (
    (lambda time: time, LATEST),
    (lambda time: time.date(), DAYS),
    (lambda time: time.isocalendar()[:2], WEEKS),
    (lambda time: (time.year, time.month), MONTHS),
)


def kept(times: Iterable[datetime]) -> set[datetime]:
    """The times to keep: the latest few, and the newest one of each recent day, week and month."""
    newest_first = sorted(times, reverse=True)
    keep: set[datetime] = set()
    for period, count in _PERIODS:
        newest_of = {period(time): time for time in reversed(newest_first)}
        keep.update(sorted(newest_of.values(), reverse=True)[:count])
    latest = newest_first[:LATEST]
    return {time for time in keep if time in latest or newest_first[0] - time <= LONGEST}
