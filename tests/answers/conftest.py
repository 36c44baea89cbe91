"""Answers are tested with the services that ask for them."""

from tests.services.conftest import services as services
from tests.services.conftest import shared_services as shared_services
from tests.services.conftest import store as store
