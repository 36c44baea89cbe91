"""A token that a server asks for: in the keyring, or in a variable of this session."""

import os

from app.core.errors import UserError
from app.store.errors import NoKeyringError
from app.store.keys import system_keyring


class AccessToken:
    """Stored in the keyring under `item`; the environment's `variable` takes precedence."""

    def __init__(self, item: str, variable: str) -> None:
        self._item = item
        self._variable = variable

    def save(self, token: str) -> None:
        """Store it in the keyring. Raises UserError, with a remedy, if there is no keyring."""
        try:
            system_keyring.save(self._item, token.encode())
        except NoKeyringError as error:
            raise UserError(
                "There is no keyring here that can protect a token.",
                f"Start Inglenook with the token in the variable {self._variable}.",
            ) from error

    def forget(self) -> None:
        """Delete it from the keyring. Raises UserError if there is no keyring."""
        system_keyring.forget(self._item, "")

    def load(self) -> str | None:
        """The token, or None if there is none; most servers need none."""
        if token := os.environ.get(self._variable):
            return token
        try:
            kept = system_keyring.load(self._item, "")
        except UserError:  # without a keyring there is no token
            return None
        return kept.decode() if kept else None
