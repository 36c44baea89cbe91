"""Reads and writes the settings file; a broken one is set aside, never fatal."""

import json
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec

from app.core.errors import UserError, cause_of
from app.core.listeners import Listeners
from app.core.settings import Settings
from app.core.text_files import parse_json
from app.core.unicode_text import encodable
from app.core.web_addresses import web_address
from app.store.durable_files import write_file
from app.store.store import PrivateValues

_INSTRUCTIONS = "instructions"


class SettingsService:
    """The current settings. Changes are on disk before `update` returns.

    Args:
        path: the settings file, or None to start with the defaults.
        is_kept: whether changes are written to it or apply only to this session.
        private: stores the instructions, which are the user's own text and not written to the file.

    Threads: any method may be called from any thread; listeners are called in the thread that made
    the change.
    """

    def __init__(
        self, path: Path | None, *, is_kept: bool = True, private: PrivateValues | None = None
    ) -> None:
        self._path = path
        self._private = private
        self._is_kept = is_kept
        self._lock = threading.Lock()
        self.on_change = Listeners[Settings]()
        self.problem: UserError | None = None
        """Why the file could not be read, and what became of it."""
        self.current = self._with_instructions(self._read())

    def update(self, **changes: Any) -> Settings:
        """Apply `changes` by field name. Raises UserError for an invalid value."""
        return self.revise(lambda _current: changes)

    def revise(self, change: Callable[[Settings], dict[str, Any]]) -> Settings:
        """Like `update`, with values that `change` computes atomically from the current ones."""
        with self._lock:
            settings = _merged(self.current, change(self.current))
            self._write(settings)
            self.current = settings
        self.on_change.tell(settings)
        return settings

    def add_to(self, field: str, value: str) -> None:
        """Append `value` to a list, unless the list contains it."""

        def with_value(current: Settings) -> dict[str, Any]:
            known = getattr(current, field)
            return {} if value in known else {field: (*known, value)}

        self.revise(with_value)

    def take_from(self, field: str, value: str) -> None:
        """Remove `value` from a list."""
        self.revise(
            lambda current: {
                field: tuple(each for each in getattr(current, field) if each != value)
            }
        )

    def _read(self) -> Settings:
        if self._path is None or not self._path.exists():
            return Settings()
        try:
            content = self._path.read_bytes()
            return _checked(parse_json(content, Settings))
        except msgspec.DecodeError as error:
            settings, invalid = _valid_part(content)
            self.problem = self._set_aside(self._path, error, invalid)
            with suppress(UserError):  # the problem is already being reported
                self._write_file(settings)
            return settings
        except OSError as error:
            self.problem = self._set_aside(self._path, error)
            return Settings()

    def _with_instructions(self, settings: Settings) -> Settings:
        """With the stored instructions. Those in the file, of an earlier version, are moved."""
        if self._private is None:
            return settings
        if not settings.system_prompt:
            text = self._private.text(_INSTRUCTIONS)
            return msgspec.structs.replace(settings, system_prompt=text)
        with suppress(UserError):  # they stay in the file until it can be written
            self._write(settings)
        return settings

    def _set_aside(self, path: Path, error: Exception, invalid: tuple[str, ...] = ()) -> UserError:
        kept = _set_aside(path) if self._is_kept else path
        what = (
            f"These settings were not valid and were reset to their defaults: {', '.join(invalid)}."
            if invalid
            else f"The settings could not be read ({cause_of(error)}) and were reset to their "
            "defaults."
        )
        return UserError(what, f"The earlier file is kept as {kept}.")

    def _write(self, settings: Settings) -> None:
        if self._private is not None and self._is_kept:
            if settings.system_prompt != self._private.text(_INSTRUCTIONS):
                self._private.save(_INSTRUCTIONS, settings.system_prompt)
            settings = msgspec.structs.replace(settings, system_prompt="")
        self._write_file(settings)

    def _write_file(self, settings: Settings) -> None:
        if self._path is None or not self._is_kept:
            return
        text = msgspec.json.format(msgspec.json.encode(settings))
        try:
            write_file(self._path, text)
        except OSError as error:
            raise UserError(
                f"The settings could not be saved: {cause_of(error)}.",
                "Free some space or check the permissions of the data folder.",
            ) from error


def _set_aside(path: Path) -> Path:
    """Where it is now; where it was if it cannot be moved. An earlier one is not replaced."""
    target = path.with_suffix(".broken")
    if target.exists():
        target = path.with_suffix(f".broken-{time.time_ns()}")
    try:
        return path.replace(target)
    except OSError:
        return path


def _valid_part(content: bytes) -> tuple[Settings, tuple[str, ...]]:
    """The settings in `content` that are valid, the others at their defaults, and their names.

    Read by Python's own parser: a number that is too large, or none, costs only its own setting.
    """
    try:
        stored = encodable(json.loads(content, parse_constant=lambda _: None))
    except (ValueError, RecursionError):
        return Settings(), ()
    if not isinstance(stored, dict):
        return Settings(), ()
    settings, invalid = Settings(), []
    params = stored.pop("params", {})
    if not isinstance(params, dict):
        params, invalid = {}, ["params"]
    for name, value in stored.items():
        settings, is_valid = _with(settings, {name: value})
        invalid += [] if is_valid else [name]
    for name, value in params.items():
        changed = msgspec.to_builtins(settings.params) | {name: value}
        settings, is_valid = _with(settings, {"params": changed})
        invalid += [] if is_valid else [name]
    return settings, tuple(invalid)


def _with(settings: Settings, changes: dict[str, Any]) -> tuple[Settings, bool]:
    try:
        return _merged(settings, changes), True
    except UserError:
        return settings, False


def _checked(settings: Settings) -> Settings:
    """Raises ValidationError for an address that only looks like one, as with port 99999."""
    for name in ("hub_endpoint", "server_address"):
        address = getattr(settings, name)
        if address and web_address(address) is None:
            raise msgspec.ValidationError(f"{name} is not the address of a server")
    return settings


def _merged(settings: Settings, changes: dict[str, Any]) -> Settings:
    merged = msgspec.to_builtins(settings) | msgspec.to_builtins(changes)
    try:
        return _checked(msgspec.convert(merged, Settings))
    except msgspec.ValidationError as error:
        raise UserError(f"This setting is not valid: {error}.", "Choose another value.") from None
