"""`train`: what it says on the terminal and in JSON."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any

import msgspec
import pytest
from click.testing import CliRunner

from app.cli.command_line import Launch, inglenook
from app.cli.session import Session
from app.core.trainings import BeforeAfter, LogprobBeforeAfter, Proof
from tests.services.training.test_proof import TRAINING
from tests.viewmodels.scripted_trainings import ScriptedPackages


@pytest.fixture
def packages(monkeypatch: pytest.MonkeyPatch) -> ScriptedPackages:
    scripted = ScriptedPackages()
    scripted.size = 71_000_000

    @contextmanager
    def services(_session: Session, **_: bool) -> Iterator[Any]:
        trainings = SimpleNamespace(packages=scripted, remove_packages=scripted.remove)
        yield SimpleNamespace(trainings=trainings)

    monkeypatch.setattr(Session, "services", services)
    return scripted


def run(*arguments: str) -> Any:
    done = CliRunner().invoke(inglenook, arguments, obj=Launch(arguments, lambda *_: 0))
    assert done.exit_code == 0, done.output
    return done


def test_the_size_and_the_source_are_told_before_anything_is_downloaded(
    packages: ScriptedPackages,
) -> None:
    told = run("train", "install")
    assert "71 MB to download from packages.example, about 0.3 GB on the disk." in told.stderr
    assert told.stdout == "The packages for training are installed.\n"


def test_both_end_with_json(packages: ScriptedPackages) -> None:
    told = json.loads(run("train", "install", "--json").stdout)
    assert told == {"folder": "packages", "downloaded_bytes": 71_000_000}
    assert json.loads(run("train", "uninstall", "--json").stdout) == {"freed_bytes": 1}


def test_wins_are_shares_of_the_pairs_that_differ(monkeypatch: pytest.MonkeyPatch) -> None:
    proof = Proof(
        reason="too_few_pairs",
        pairs=6,
        win_rate=1.0,
        interval=(0.21, 1.0),
        ties=5,
        canary=BeforeAfter(0.7, 0.7),
        chosen_logprob=LogprobBeforeAfter(-2.0, -2.0),
    )
    judged = msgspec.structs.replace(TRAINING, state="judged", proof=proof)

    @contextmanager
    def services(_session: Session, **_: bool) -> Iterator[Any]:
        yield SimpleNamespace(trainings=SimpleNamespace(named=lambda _: judged))

    monkeypatch.setattr(Session, "services", services)
    told = run("train", "show").stdout
    assert "1 held-out pairs: wins 100% (95 % interval 21% to 100%); 5 without a diff" in told
