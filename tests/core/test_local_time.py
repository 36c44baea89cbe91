"""A time zone that cannot be must not keep the chats, the clock and the doctor from working."""

import time
from collections.abc import Iterator

import pytest

from app.agent.tools.date_time import date_time
from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.local_time import local_time
from app.services.machine.diagnosis import clock

pytestmark = pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone is the system's")


@pytest.fixture
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as patch:
        patch.setenv("TZ", request.param)
        time.tzset()
        yield
    time.tzset()


@pytest.mark.parametrize("zone", ["UTC+25", "UTC-24"], indirect=True)
@pytest.mark.usefixtures("zone")
def test_a_zone_a_day_away_is_read_as_utc_and_named_by_the_doctor() -> None:
    assert f"{local_time(0):%Y-%m-%d %H:%M %z}" == "1970-01-01 00:00 +0000"
    assert "UTC" in str(date_time().accessed({}).run({}, CancelToken()))
    with pytest.raises(UserError, match="time zone"):
        clock()


@pytest.mark.parametrize("zone", ["XYZ-5:30"], indirect=True)
@pytest.mark.usefixtures("zone")
def test_any_other_zone_holds() -> None:
    assert f"{local_time(0):%Y-%m-%d %H:%M %z}" == "1970-01-01 05:30 +0530"
    assert clock().endswith("+0530")
