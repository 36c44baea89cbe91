"""A temporary session that is killed leaves nothing on the disk, nor in memory that outlives it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.models

_SESSION = """
import sys
from pathlib import Path
from app.bootstrap import open_services
from app.core.cancellation import CancelToken
from app.core.paths import AppPaths
from app.services import startup

startup._IN_MEMORY = Path(sys.argv[2])
services = open_services(AppPaths(Path(sys.argv[1])), is_temporary=True)
collection = services.library.create("notes")
for _ in services.library.add([Path(sys.argv[3])], collection.id, CancelToken()):
    pass
print(len(services.library.search("lighthouse", collection.id, 5)), flush=True)
sys.stdin.read()
"""


def test_killed_temporary_session_leaves_nothing(prepared_home: Path, tmp_path: Path) -> None:
    memory, temporary, note = tmp_path / "memory", tmp_path / "tmp", tmp_path / "note.txt"
    models = prepared_home / "models"
    converted = set(models.rglob("*"))  # other tests share it
    memory.mkdir()
    temporary.mkdir()
    note.write_text("The lighthouse was first lit in 1871. " * 50)
    command = [sys.executable, "-c", _SESSION, str(prepared_home), str(memory), str(note)]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "TMPDIR": str(temporary)},
    ) as session:
        assert session.stdout
        assert int(session.stdout.readline()) > 0
        assert list(memory.rglob("chroma.sqlite3")), "Chroma has files, but in memory"
        session.send_signal(signal.SIGKILL)
        session.wait()
    while list(memory.iterdir()):  # another process is about to delete it
        pass
    assert {path.name for path in prepared_home.iterdir()} == {"models", "models.toml"}
    # A model that is converted for this machine is no part of the session.
    assert {path.suffix for path in set(models.rglob("*")) - converted} <= {".onnx"}
    assert list(temporary.iterdir()) == []
