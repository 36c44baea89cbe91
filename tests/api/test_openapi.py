"""The OpenAPI document says what the server does: schemathesis asks it everything."""

import json
from typing import Any

import httpx2
from hypothesis import HealthCheck, Phase, given, settings

from app.api.server import ENDPOINTS
from tests.api.conftest import TOKEN, Api, StartScripted

_EXAMPLES = 12


def test_the_document_needs_no_token_and_lists_every_endpoint(api: Api) -> None:
    answer = httpx2.get(api.url.replace("/v1", "/openapi.json"), trust_env=False)
    document = answer.json()
    assert {(m.upper(), p) for p, ops in document["paths"].items() for m in ops} == {
        (e.method, e.path) for e in ENDPOINTS
    }
    assert all(op["summary"] for ops in document["paths"].values() for op in ops.values())
    assert "token" not in json.dumps(document["info"])


def test_every_endpoint_does_what_the_document_says(scripted_api: StartScripted) -> None:
    import schemathesis
    from schemathesis.checks import load_all_checks

    load_all_checks()
    api = scripted_api({"answers": [{"text": "Yes."}]})
    document = api.client.get(api.url.replace("/v1", "/openapi.json")).json()
    whole = schemathesis.openapi.from_dict(document)
    # The model list and the answers would start the real engine for each example.
    schema: Any = whole.exclude(path_regex="/answers$")
    for result in schema.get_all_operations():
        _ask_anything(result.ok(), api)


def _ask_anything(operation: Any, api: Api) -> None:
    from schemathesis.checks import not_a_server_error
    from schemathesis.specs.openapi.checks import (
        content_type_conformance,
        response_schema_conformance,
        status_code_conformance,
    )

    @given(case=operation.as_strategy())
    @settings(
        max_examples=_EXAMPLES,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    def ask(case: Any) -> None:
        case.call_and_validate(
            base_url=api.url.removesuffix("/v1"),
            timeout=60,  # a busy machine is no failure of the server
            headers={"authorization": f"Bearer {TOKEN}"},
            checks=[
                not_a_server_error,
                content_type_conformance,
                response_schema_conformance,
                status_code_conformance,
            ],
        )

    ask()
