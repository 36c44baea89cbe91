"""A window of its own process that measures itself and prints what it found as JSON."""

import json
import subprocess
from collections.abc import Mapping, Sequence
from typing import Any

from app.core.errors import UserError


def run_probe(command: Sequence[str], environment: Mapping[str, str], remedy: str) -> Any:
    """What the probe printed. Raises UserError with its last word and `remedy` where it failed."""
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no word"])[-1]
        raise UserError(f"The window did not open ({last}).", remedy)
    return json.loads(done.stdout)
