"""Backups are thinned by day, week and month."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.store.backups.backup_writing import DAYS, LATEST, LONGEST, MONTHS, WEEKS, kept

NOON = datetime(2026, 3, 15, 12, tzinfo=UTC)


def test_few_backups_are_all_kept() -> None:
    times = {NOON - timedelta(minutes=minutes) for minutes in range(LATEST)}
    assert kept(times) == times


def test_the_newest_of_each_day_week_and_month_stay() -> None:
    hourly = [NOON - timedelta(hours=hours) for hours in range(24 * 400)]
    keep = sorted(kept(hourly), reverse=True)
    assert keep[:LATEST] == hourly[:LATEST]
    days = [time for time in keep if time.hour == 23]
    assert {time.date() for time in days} >= {
        (NOON - timedelta(days=day)).date() for day in range(1, DAYS)
    }
    assert datetime(2025, 4, 30, 23, tzinfo=UTC) in keep
    assert datetime(2025, 3, 31, 23, tzinfo=UTC) not in keep


def test_thinning_a_daily_habit_settles() -> None:
    held: set[datetime] = set()
    for day in range(800):
        held = kept({*held, NOON + timedelta(days=day)})
    assert DAYS < len(held) <= LATEST + DAYS + WEEKS + MONTHS
    assert min(held) < NOON + timedelta(days=800 - 300)


def test_no_backup_but_the_latest_outlives_a_year_however_rarely_one_is_made() -> None:
    rarely = [NOON - timedelta(days=100 * number) for number in range(10)]
    assert kept(rarely) == {time for time in rarely if NOON - time <= LONGEST}
    hardly_ever = [NOON - timedelta(days=500 * number) for number in range(10)]
    assert kept(hardly_ever) == set(hardly_ever[:LATEST])


@given(st.sets(st.datetimes(timezones=st.just(UTC))))
def test_newest_always_stays_and_thinning_again_removes_nothing(times: set[datetime]) -> None:
    keep = kept(times)
    assert keep <= times
    assert kept(keep) == keep
    if times:
        assert max(times) in keep
