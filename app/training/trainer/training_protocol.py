"""The messages between the window process and the worker that trains."""

from app.core.trainings import Recipe, TrainingMethod, TrainingPoint, TrainingSample
from app.training.bundles.row_formats import Row
from app.workers.messages import FinalReply, Reply, Request


class TrainAdapter(Request, frozen=True, kw_only=True, tag="train_adapter"):
    """Train in `folder` from where an earlier run ended; cancelling it saves a checkpoint first.

    `weights` is a GGUF file, or a folder in the format of transformers. `template` is the chat
    template, "" for the one that comes with the weights. `rows` are those of each of `stages`, in
    TRL's formats. `questions` are answered now and then as samples. The base's own answers to
    `rehearsed` questions are further rows of SFT. `seconds` is the longest that it may train, None
    for no limit. A checkpoint is saved every `save_every_s` seconds. `packages`
    is the folder of packages that the program itself lacks, "" for none.
    """

    folder: str
    weights: str
    template: str
    stages: tuple[TrainingMethod, ...]
    rows: dict[TrainingMethod, list[Row]]
    questions: tuple[str, ...]
    recipe: Recipe
    rehearsed: tuple[str, ...] = ()
    seconds: float | None = None
    threads: int = 0
    save_every_s: float = 30.0
    packages: str = ""


class CheckPackages(Request, frozen=True, kw_only=True, tag="check_packages"):
    """Import everything that training needs, with the folder `packages`."""

    packages: str


TrainingRequest = TrainAdapter | CheckPackages


class BaseRead(Reply, frozen=True, kw_only=True, tag="base_read"):
    """The base is loaded. `steps` are to be made, of which an earlier run made `step`.

    `too_long` rows exceed the context and are left out.
    """

    step: int
    steps: int
    too_long: int


class Rehearsed(Reply, frozen=True, kw_only=True, tag="rehearsed"):
    """The base has answered `done` of `total` plain questions."""

    done: int
    total: int


class StepMade(Reply, frozen=True, kw_only=True, tag="step_made"):
    """A step was made, of `steps` in all: fewer than were planned once a stage ended early.

    `seconds` have been spent in this run, `memory_bytes` is the peak so far.
    """

    point: TrainingPoint
    seconds: float
    seconds_left: float
    steps: int
    memory_bytes: int


class SamplesMade(Reply, frozen=True, kw_only=True, tag="samples_made"):
    samples: tuple[TrainingSample, ...]


class AdapterTrained(FinalReply, frozen=True, kw_only=True, tag="adapter_trained"):
    """The adapter is in the folder `ADAPTER`, in PEFT's format; `note` says why it ended early."""

    note: str = ""


class PackagesWork(FinalReply, frozen=True, kw_only=True, tag="packages_work"):
    """Training works with these `versions`, such as "TRL 1.16.0"."""

    versions: tuple[str, ...]


TrainingReply = BaseRead | Rehearsed | StepMade | SamplesMade | AdapterTrained | PackagesWork
