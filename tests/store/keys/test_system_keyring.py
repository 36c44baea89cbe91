"""The four states of a real keyring: usable, locked, away, and one that forgets."""

import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from app.core.paths import AppPaths
from app.store.keys import system_keyring
from app.store.store_errors import KeyringLockedError, NoKeyringError

ROOT = Path(__file__).parents[3]
STEPS = [sys.executable, "-m", "tests.store.keys.keyring_steps"]
UNLOCKED = "echo -n password | gnome-keyring-daemon --unlock --components=secrets >/dev/null"
LOCKED = "gnome-keyring-daemon --start --components=secrets >/dev/null"

needs_session_bus = pytest.mark.skipif(
    not (shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon")),
    reason="needs dbus-run-session and gnome-keyring-daemon",
)


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """A home without any keyring of the developer's."""
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    kept = ("PATH", "LANG", "VIRTUAL_ENV")
    return {
        **{name: os.environ[name] for name in kept if name in os.environ},
        "HOME": str(tmp_path),
        "XDG_RUNTIME_DIR": str(runtime),
        "XDG_DATA_HOME": str(tmp_path / "data"),
    }


def _run(environment: dict[str, str], command: list[str]) -> list[str]:
    done = subprocess.run(
        command, env=environment, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def _run_in_session(
    environment: dict[str, str], keyring: str, paths: AppPaths, *steps: str
) -> list[str]:
    """What the steps print inside a new session bus, after `keyring` has started its daemon."""
    inside = ["sh", "-c", f'{keyring} && exec "$@"', "sh", *STEPS, str(paths.home), *steps]
    return _run(environment, ["dbus-run-session", "--", *inside])


@needs_session_bus
def test_usable_keyring_keeps_secrets(environment: dict[str, str], paths: AppPaths) -> None:
    assert _run_in_session(environment, UNLOCKED, paths, "save") == [
        "keyring.backends.SecretService.Keyring b'secret'",
        "None",
    ]


@needs_session_bus
def test_usable_keyring_opens_the_store_again_and_after_a_change_of_key(
    environment: dict[str, str], paths: AppPaths
) -> None:
    steps = ("open", "open", "rotate", "open")
    assert _run_in_session(environment, UNLOCKED, paths, *steps) == [
        "opened 1",
        "opened 1",
        "rotated",
        "opened 1",
    ]


@needs_session_bus
def test_locked_keyring_is_named_and_costs_nothing(
    environment: dict[str, str], paths: AppPaths
) -> None:
    assert _run_in_session(environment, UNLOCKED, paths, "open") == ["opened 1"]
    assert _run_in_session(environment, LOCKED, paths, "open") == ["KeyringLockedError"]
    assert _run_in_session(environment, UNLOCKED, paths, "open") == ["opened 1"]


def test_without_a_session_bus_there_is_no_keyring(
    environment: dict[str, str], paths: AppPaths
) -> None:
    command = [*STEPS, str(paths.home), "save", "open"]
    assert _run(environment, command) == ["NoKeyringError", "PassphraseNeeded"]


def test_backend_that_forgets_is_not_trusted(environment: dict[str, str], paths: AppPaths) -> None:
    environment["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"
    command = [*STEPS, str(paths.home), "save", "open"]
    assert _run(environment, command) == ["NoKeyringError", "PassphraseNeeded"]


@needs_session_bus
def test_store_made_by_a_keyring_still_opens_when_another_backend_is_configured(
    environment: dict[str, str], paths: AppPaths
) -> None:
    assert _run_in_session(environment, UNLOCKED, paths, "open") == ["opened 1"]
    environment["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"
    assert _run_in_session(environment, UNLOCKED, paths, "open") == ["opened 1"]


class _Backend:
    """A backend that passes for a trusted one and forgets what it is given."""

    def __init__(self, get_password: Callable[..., None] = lambda *_: None) -> None:
        self.get_password = get_password

    def set_password(self, service: str, item: str, secret: str) -> None:
        """Accept it."""


def test_secret_that_cannot_be_read_back_is_not_stored(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_keyring, "_backends", lambda also="": iter([_Backend()]))
    with pytest.raises(NoKeyringError):
        system_keyring.save("item", b"secret")


def test_prompt_that_nobody_answers_ends_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    answered = threading.Event()

    def hang(*_: object) -> None:
        answered.wait()

    monkeypatch.setattr(system_keyring, "_backends", lambda also="": iter([_Backend(hang)]))
    started = time.monotonic()
    with pytest.raises(KeyringLockedError, match="does not answer"):
        system_keyring.load("item", "backend", timeout_s=0.1)
    assert time.monotonic() - started < 5
    answered.set()
    for thread in threading.enumerate():
        if thread.name == "keyring":
            thread.join()
