"""The frozen program: INGLENOOK_BUNDLE names the folder that packaging/build.py made."""

import os
import re
import subprocess
from pathlib import Path

import pytest

CHECK = Path(__file__).parent.parent.parent / "packaging" / "check.sh"
BUNDLE = os.environ.get("INGLENOOK_BUNDLE", "")

pytestmark = pytest.mark.skipif(not BUNDLE, reason="INGLENOOK_BUNDLE names no build")


def test_the_program_works_where_programs_usually_fail() -> None:
    done = subprocess.run([CHECK, BUNDLE], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(re.findall("^ok ", done.stdout, re.MULTILINE)) == 5


def test_no_process_of_it_opens_an_internet_socket(tmp_path: Path) -> None:
    log = tmp_path / "calls"
    trace = ["strace", "-f", "-qq", "-e", "trace=%network", "-o", str(log), "--"]
    command = [*trace, str(Path(BUNDLE) / "inglenook"), "selftest"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert not re.findall(r"socket\(AF_INET6?\b.*", log.read_text("utf-8"))
