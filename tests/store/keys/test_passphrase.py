"""Keys from passphrases and recovery codes, and their seals."""

import os
import re

import msgspec
import pytest
from argon2 import low_level
from hypothesis import given
from hypothesis import strategies as st

from app.store.keys.slot_file import (
    Argon2Params,
    new_recovery_code,
    passphrase_key,
    recovery_key,
    seal,
    unseal,
)

CHEAP = Argon2Params(memory_kib=8 * 1024, passes=1, lanes=1)
SALT = bytes(16)


def test_passphrase_key_is_argon2id_of_the_passphrase() -> None:
    expected = low_level.hash_secret_raw(b"secret", SALT, 1, 8 * 1024, 1, 32, low_level.Type.ID)
    assert passphrase_key("secret", SALT, CHEAP) == expected
    assert passphrase_key("secret", os.urandom(16), CHEAP) != expected


def test_composed_and_decomposed_letters_are_the_same_passphrase() -> None:
    assert passphrase_key("caf\u00e9", SALT, CHEAP) == passphrase_key("cafe\u0301", SALT, CHEAP)


def test_default_cost_is_the_recommended_one() -> None:
    assert Argon2Params() == Argon2Params(memory_kib=65536, passes=3, lanes=4)


@pytest.mark.parametrize(
    "hostile",
    [
        {"memory_kib": 64 * 1024 * 1024},
        {"memory_kib": 8},
        {"passes": 10_000},
        {"passes": 0},
        {"lanes": 1000},
        {"lanes": -1},
    ],
)
def test_hostile_cost_is_refused(hostile: dict[str, int]) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(hostile, Argon2Params)


def test_recovery_code_is_printable_and_opens_however_it_is_typed() -> None:
    code = new_recovery_code()
    assert re.fullmatch(r"([A-Z2-7]{4}-){7}[A-Z2-7]{4}", code)
    key = recovery_key(code, SALT)
    assert key
    typed = code.replace("O", "0").replace("I", "1").replace("B", "8").lower()
    assert recovery_key(typed.replace("-", " "), SALT) == key
    assert recovery_key(code, os.urandom(16)) != key
    assert recovery_key(new_recovery_code(), SALT) != key


@given(st.integers(0, 31), st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"))
def test_one_wrong_letter_is_noticed(place: int, letter: str) -> None:
    letters = list("SUF7SNF3L7V3A33WWQRMEXE3AV4N3IKO")
    assert recovery_key("".join(letters), SALT)
    is_same = letters[place] == letter
    letters[place] = letter
    assert (recovery_key("".join(letters), SALT) is not None) == is_same


@given(st.text())
def test_any_other_text_is_no_recovery_code(text: str) -> None:
    assert recovery_key(text, SALT) is None


def test_seal_opens_with_its_key_and_purpose_only() -> None:
    wrapping, key = os.urandom(32), os.urandom(32)
    sealed = seal(wrapping, key, "this")
    assert key not in sealed
    assert unseal(wrapping, sealed, "this") == key
    assert unseal(wrapping, sealed, "that") is None
    assert unseal(os.urandom(32), sealed, "this") is None
    assert unseal(wrapping, sealed[:-1], "this") is None
    assert unseal(wrapping, b"", "this") is None
