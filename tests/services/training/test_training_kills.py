"""A training, or the whole program, is killed wherever it is at that moment: thirty times."""

import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from app.bootstrap import open_services
from app.core.paths import AppPaths
from tests.engine.tiny_models import write_llama_model
from tests.services.training.killable_training import PASSPHRASE
from tests.services.training.test_trainings import rate
from tests.training.tiny_models import TEMPLATE

RUNS, KILLS = 3, 10
RATINGS, STEPS = 24, 12
# Where the program is when it is killed, and up to how many seconds later that happens.
MOMENTS = {"": 4.0, "base": 8.0, "training": 0.5, "converting": 0.3, "judging": 4.0}


class _Program:
    """The program that trains, in a data folder."""

    def __init__(self, home: Path, base: Path, temporary: Path) -> None:
        temporary.mkdir(exist_ok=True)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.services.training.killable_training", home, base],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env={**os.environ, "TMPDIR": str(temporary)},
        )
        self._output: list[str] = []

    def _lines(self) -> Iterator[str]:
        assert self._process.stdout
        for line in () if self._process.stdout.closed else self._process.stdout:
            self._output.append(line)
            yield line
        self._process.stdout.close()

    def end(self) -> list[str]:
        """Wait until it is done; the hash of the adapter, the state and, if there is one, why it
        was not judged."""
        list(self._lines())
        assert self._process.wait() == 0, "".join(self._output)
        return self._output[-1].split()[1:]

    def kill(self, moment: str, step: int, delay: float, *, whole: bool) -> bool:
        """Kill it, or its training worker, after it reports `moment`; False if it is past that."""
        for line in self._lines() if moment else ():
            phase, number = line.split()[:2]
            if phase == moment and (phase != "training" or int(number) >= step):
                break
            if phase == "done":
                return False
        time.sleep(delay)
        processes = [psutil.Process(self._process.pid)]
        processes += processes[0].children(recursive=True)
        workers = [each for each in processes[1:] if _is_trainer(each)]
        (processes[0] if whole or not workers else workers[0]).kill()
        list(self._lines())
        _gone, left = psutil.wait_procs(processes[1:], timeout=60)
        assert left == []
        return self._process.wait() != 0


def _is_trainer(process: psutil.Process) -> bool:
    with suppress(psutil.Error):  # it has just ended
        return "training" in process.cmdline()
    return False


@pytest.mark.nightly
@pytest.mark.timeout(1500)
@pytest.mark.training
@pytest.mark.real_start
@pytest.mark.parametrize("run", range(RUNS))
def test_a_training_that_is_killed_again_and_again_ends_with_the_same_adapter(
    tmp_path: Path, run: int
) -> None:
    """Nothing but the adapter, in both formats, is left behind."""
    base = write_llama_model(tmp_path / "tiny.gguf", (b"<|end|>",), TEMPLATE)
    rated, home, temporary = (tmp_path / name for name in ("rated", "killed", "temporary"))
    with open_services(AppPaths(rated), PASSPHRASE) as services:
        rate(services.feedback._store, RATINGS)

    def begun() -> Path:
        shutil.rmtree(home, ignore_errors=True)
        return Path(shutil.copytree(rated, home))

    def completed(program: _Program) -> str:
        sha256, state, *problem = program.end()
        assert (state, problem) == ("judged", [])
        (folder,) = (home / "trainings").iterdir()
        left = {path.name for path in folder.iterdir() if path.suffix != ".gguf"}
        assert left == {"adapter"} and len(list(folder.iterdir())) == 3
        assert list(temporary.iterdir()) == []
        return sha256

    begun()
    expected = completed(_Program(home, base, temporary))
    seed = os.environ.get("INGLENOOK_TEST_SEED", str(os.getpid()))
    print(f"INGLENOOK_TEST_SEED={seed}")
    chance = random.Random(f"{seed} {run}")
    kills = 0
    begun()
    while kills < KILLS:
        moment = chance.choice(list(MOMENTS))
        step, delay = chance.randint(0, STEPS), chance.uniform(0, MOMENTS[moment])
        whole = chance.random() < 0.5
        print(f"{kills}: {moment or 'start'} step {step} + {delay:.2f} s, {whole=}", flush=True)
        program = _Program(home, base, temporary)
        if program.kill(moment, step, delay, whole=whole):
            kills += 1
        else:
            assert completed(program) == expected
            begun()
    assert completed(_Program(home, base, temporary)) == expected
