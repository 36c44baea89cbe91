"""Tools have the titles that they declare."""

import pytest

from app.viewmodels.settings.tools import tool_title
from tests.agent.plug_in import zebra as zebra


@pytest.mark.usefixtures("zebra")
def test_title_is_declared_by_the_tool_or_is_the_name_that_a_server_gave() -> None:
    assert tool_title("calculator") == "Calculator"
    assert tool_title("zebra") == "Zebra"
    assert tool_title("weather__forecast") == "forecast"
