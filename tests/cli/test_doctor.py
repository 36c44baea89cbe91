"""`inglenook doctor` tries every part for real, and names a remedy for each that fails."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

pytestmark = pytest.mark.models

CHECKS = {
    "engine", "documents", "confinement", "keyring", "database", "sandbox", "redaction",
    "training",
    "display", "disk", "clock", "network", "history",
}  # fmt: skip


@pytest.fixture(scope="module")
def checks(shared_folder: Path, converted_models: Path) -> dict[str, dict[str, Any]]:
    """What it says on a machine without session bus and display, by the name of each check."""
    home, said = shared_folder / "doctor", shared_folder / "doctor.json"
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    with FileLock(shared_folder / "doctor.lock"):
        if not said.exists():
            home.mkdir()
            (home / "models").symlink_to(converted_models)
            done = subprocess.run(
                [sys.executable, "-m", "app", "--home", str(home), "doctor", "--json"],
                env=kept | {"PYTHONUTF8": "1"},
                capture_output=True,
                text=True,
                check=True,
                timeout=240,
            )
            # What the check of the network tried, and should.
            assert "refused" not in done.stderr
            said.write_text(done.stdout)
    return {check["name"]: check for check in json.loads(said.read_text())["checks"]}


def test_every_part_is_tried_and_every_problem_has_a_remedy(
    checks: dict[str, dict[str, Any]],
) -> None:
    assert checks.keys() >= CHECKS
    for check in checks.values():
        assert check["detail"] and check["ok"] is (not check["remedy"]), check


def test_what_trains_is_imported_in_its_worker(checks: dict[str, dict[str, Any]]) -> None:
    assert re.match(r"works with TRL \d.*, PEFT \d.*, torch \d", checks["training"]["detail"])


def test_the_engine_says_what_it_runs_on(checks: dict[str, dict[str, Any]]) -> None:
    detail = checks["engine"]["detail"]
    assert checks["engine"]["ok"] and "tokens/s on " in detail
    assert "llama-cpp-python" in detail and "built with " in detail


@pytest.mark.skipif(sys.platform != "linux", reason="confinement is Linux's")
def test_what_is_left_to_a_confined_worker_is_said(checks: dict[str, dict[str, Any]]) -> None:
    check = checks["confinement"]
    if not check["ok"]:
        pytest.skip(f"this kernel does not confine: {check['detail']}")
    assert "it can still see that a file exists, and use up processor time" in check["detail"]


@pytest.mark.parametrize("name", sorted(CHECKS - {"engine", "confinement", "keyring", "display"}))
def test_what_needs_no_desktop_works(checks: dict[str, dict[str, Any]], name: str) -> None:
    assert checks[name]["ok"], checks[name]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere both are always there")
def test_what_a_bare_machine_lacks_is_said(checks: dict[str, dict[str, Any]]) -> None:
    assert not checks["keyring"]["ok"] and not checks["display"]["ok"]
    assert "passphrase" in checks["keyring"]["remedy"].casefold()
