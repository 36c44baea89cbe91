"""A token that a server asks for: in the keyring, or in a variable of this session."""

import os

from app.core.errors import UserError
from app.store.errors import NoKeyringError
from app.store.keys import system_keyring


class AccessToken:
    """Kept in the keyring under `item`; the environment's `variable` goes before it."""

    def __init__(self, item: str, variable: str) -> None:
        self._item = item
        self._variable = variable

    def save(self, token: str) -> None:
        """Keep it in the keyring. Raises UserError, which tells what to do where there is none."""
        try:
            system_keyring.save(self._item, token.encode())
        except NoKeyringError as error:
            raise UserError(
                "There is no keyring here that can protect a token.",
                f"Start Inglenook with the token in the variable {self._variable}.",
            ) from error

    def forget(self) -> None:
        """Remove it from the keyring. Raises UserError where there is none."""
        system_keyring.forget(self._item, "")

    def load(self) -> str | None:
        """The token, None where there is none; most need none."""
        if token := os.environ.get(self._variable):
            return token
        try:
            kept = system_keyring.load(self._item, "")
        except UserError:  # without a keyring there is no token
            return None
        return kept.decode() if kept else None
