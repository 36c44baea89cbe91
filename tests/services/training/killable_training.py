"""A program that trains on the ratings in a data folder, for a test that kills it at any moment.

    python -m tests.services.training.killable_training HOME BASE

It goes on with the training in HOME, or begins one, saves a checkpoint after every step, asks a few
plain questions only, and prints each progress and, at the end, the hash of the adapter.
"""

import sys
from functools import partial
from pathlib import Path
from unittest.mock import patch

from app.bootstrap import open_services
from app.core.cancellation import CancelToken
from app.core.paths import AppPaths
from app.core.trainings import TrainingProgress
from app.services.training import evaluation, trainings
from app.training.evaluation.canary import canary_questions, development_questions
from app.training.trainer.training_protocol import TrainAdapter

PASSPHRASE = "known to the test"


def main() -> None:
    home, base = sys.argv[1:]
    often = patch(f"{trainings.__name__}.TrainAdapter", partial(TrainAdapter, save_every_s=0.0))
    few = patch.multiple(
        evaluation,
        canary_questions=lambda: canary_questions()[:4],
        development_questions=lambda: development_questions()[:4],
    )
    with often, few, open_services(AppPaths(Path(home)), PASSPHRASE) as services:
        known = services.trainings.all()
        plan = None if known else services.trainings.plan(CancelToken(), base=base)
        training = services.trainings.create(plan) if plan else known[0]
        done = services.trainings.run(training.id, CancelToken(), _show)
        print("done", done.adapter_sha256, done.state, done.problem, flush=True)


def _show(at: TrainingProgress) -> None:
    print(at.phase, at.step, flush=True)


if __name__ == "__main__":
    main()
