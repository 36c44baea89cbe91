"""Passphrases of test stores are hashed at the lowest cost: the real one takes 0.26 s each time.

Imported by `tests/conftest.py` and by the scripts that tests start; a process of the program itself
hashes anew, at the real cost, what was hashed so cheaply.
"""

from app.store.keys import slots
from app.store.keys.slot_file import Argon2Params

CHEAP = Argon2Params(memory_kib=8 * 1024, passes=1, lanes=1)

vars(slots)["Argon2Params"] = lambda: CHEAP
