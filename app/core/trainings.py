"""Trainings: what a run on the user's ratings would do, how far it is, and what came of it."""

from collections.abc import Iterator
from typing import Any, Literal, NamedTuple, get_args

import msgspec

from app.core.blind import ModelComparison
from app.core.errors import UserError
from app.core.wording import translatable

TrainingMethod = Literal["sft", "dpo", "kto"]
"""Imitating good answers, preferring better answers to worse ones, and single labelled answers."""

AskedMethod = Literal["auto", "sft", "dpo", "kto"]
"""`auto`: what the ratings allow, sft first."""

METHODS: tuple[AskedMethod, ...] = get_args(AskedMethod)

TrainingState = Literal[
    "planned",
    "running",
    "paused",
    "interrupted",
    "trained",
    "judged",
    "adopted",
    "discarded",
    "failed",
]
"""Interrupted: the program ended meanwhile. Paused, interrupted and failed ones can go on. Trained:
there is an adapter without a verdict yet. Discarded: only the record is left."""

TrainingVerdict = Literal["better", "same", "worse", "forgets"]
"""A second model against a first. `better`: it prefers the better answers more clearly, and neither
their likelihood nor the canary questions fall. `forgets`: the canary questions fall. `worse`: the
better answers become less likely, or less clearly preferred, or the answers given are degenerate or
graded lower by the judge."""

VerdictReason = Literal[
    "better",
    "no_difference",
    "too_few_pairs",
    "less_likely",
    "less_preferred",
    "degenerate",
    "judged_worse",
    "forgets",
]
"""Why a verdict is as it is. `too_few_pairs`: the verdict is `same` because nothing else could be
told from so few."""


class _Meaning(NamedTuple):
    verdict: TrainingVerdict
    words: str


_MEANINGS: dict[VerdictReason, _Meaning] = {
    "better": _Meaning(
        "better", "is better: it prefers your better answers more clearly, and nothing else falls."
    ),
    "no_difference": _Meaning("same", "is not clearly better or worse."),
    "too_few_pairs": _Meaning(
        "same", "is not clearly better or worse: there are too few pairs to tell."
    ),
    "less_likely": _Meaning("worse", "is worse: your better answers become less likely."),
    "less_preferred": _Meaning("worse", "is worse: it prefers your better answers less clearly."),
    "degenerate": _Meaning(
        "worse", "is worse: more of its answers repeat themselves, say nothing or do not end."
    ),
    "judged_worse": _Meaning(
        "worse", "is worse: the judge, which judges much like you, grades its answers lower."
    ),
    "forgets": _Meaning("forgets", "forgets: its answers to plain questions become worse."),
}


_OF_A_TEACHER: dict[VerdictReason, str] = {
    "better": "is better: it answers more like its teacher, and nothing else falls.",
    "less_likely": "is worse: the teacher's answers become less likely.",
    "less_preferred": "is worse: it answers less like its teacher.",
    "too_few_pairs": "is not clearly better or worse: there are too few questions to tell.",
}
"""Words for a model that learned from another one, where they differ."""


def verdict_of(reason: VerdictReason) -> TrainingVerdict:
    return _MEANINGS[reason].verdict


def verdict_words(reason: VerdictReason) -> str:
    """What follows the name of a model that was compared with another."""
    return _MEANINGS[reason].words


class Recipe(msgspec.Struct, frozen=True, kw_only=True):
    """How an adapter is trained; `app.training.trainer.recipes` says where the values are from.

    `rank` and `alpha` are LoRA's. Learning rates are by method. `batch` rows make one step. `betas`
    are those of DPO and KTO; `sft_weight` is the weight of the likelihood of the chosen answer in
    the loss of DPO. `context` is the longest row in tokens. `rehearses`: the base's own answers to
    plain questions are among the rows of SFT.
    """

    rank: int = 16
    alpha: int = 32
    learning_rates: dict[TrainingMethod, float] = {}
    epochs: dict[TrainingMethod, int] = {}
    batch: int = 4
    betas: dict[TrainingMethod, float] = {}
    sft_weight: float = 1.0
    context: int = 2048
    seed: int = 0
    rehearses: bool = False


class TrainingPlan(msgspec.Struct, frozen=True, kw_only=True):
    """What a training would do, from the ratings as they are now; nothing has started.

    `method` is what was asked for, and `stages` are what it comes to, in order. `base` is the model
    (id or file) that the adapter is for, `weights` where its weights are read from: the GGUF file
    itself, or the original ones beside it. `rows` are training rows by method of `stages`, `pairs`
    the held-out pairs, and `held_out` the held-out share of conversations, 0..1. Of the rows left
    out, `too_long` exceed the context, `contradicting` say the opposite of another, and `surplus`
    are more than one training takes. `seconds` is a rough estimate for training alone, and the
    memory is the peak of the worker. `missing` are the reasons why it cannot start, and `notes`
    what to know before it does: complete sentences, each with what to do. `packages_bytes` is the
    download size of the packages that are missing and can be installed, 0 if none are.

    `teacher` is the model (id or file) whose answers are learned instead of the ratings, "" for
    none, `teacher_name` its name, and `questions` where its questions are from: "chats", or the
    path of a file. There are `asked` of them; rows and pairs are then at most so many. Answering
    takes about `answering_seconds`, None if another machine does it.
    """

    method: AskedMethod
    stages: tuple[TrainingMethod, ...]
    base: str
    base_name: str
    weights: Literal["gguf", "original"]
    rated: int
    corrections: int
    good_answers: int
    rows: dict[TrainingMethod, int]
    pairs: int
    held_out: float
    too_long: int = 0
    contradicting: int = 0
    surplus: int = 0
    steps: int = 0
    seconds: float = 0.0
    memory_bytes: int = 0
    available_bytes: int = 0
    disk_bytes: int = 0
    minutes: float | None = None
    recipe: Recipe = Recipe()
    teacher: str = ""
    teacher_name: str = ""
    questions: str = ""
    asked: int = 0
    answering_seconds: float | None = None
    missing: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    packages_bytes: int = 0

    @property
    def can_start(self) -> bool:
        return not self.missing


class Lesson(msgspec.Struct, frozen=True):
    """A question for the teacher, as messages in TRL's format, and its answer.

    The answer is None until it is made, and "" if it was cut off, since it was too long.
    """

    prompt: list[dict[str, Any]]
    answer: str | None = None

    @property
    def question(self) -> str:
        return str(self.prompt[-1]["content"])


class TrainingSample(msgspec.Struct, frozen=True):
    """What the model in training answers to a held-out question after `step` steps."""

    step: int
    question: str
    answer: str


class TrainingPoint(msgspec.Struct, frozen=True, kw_only=True):
    """A point of the curves.

    `loss` is that of the method of this stage. `margin` is the mean reward of the chosen minus that
    of the rejected answers, and `accuracy` the share of pairs where it is positive; both None in a
    stage without pairs.
    """

    step: int
    stage: TrainingMethod
    loss: float
    margin: float | None = None
    accuracy: float | None = None


TrainingPhase = Literal[
    "queued", "answering", "base", "rehearsing", "training", "waiting", "converting", "judging"
]
"""Another training runs; the teacher answers (`step` of `steps` questions); reading the base
weights; the base answers the plain questions to rehearse (likewise); training; an answer is being
made, and training stands still; writing the adapter; comparing it with the base."""


class TrainingProgress(msgspec.Struct, frozen=True, kw_only=True):
    """How far a run is: `step` of `steps` over all stages.

    `seconds_left` is measured in this run, None until it can be. `memory_bytes` is the worker's
    resident memory. `point` and `samples` are new since the last progress; all of them are in the
    stored training. `fraction` (0..1) is that of judging.
    """

    phase: TrainingPhase
    step: int = 0
    steps: int = 0
    fraction: float = 0.0
    seconds_left: float | None = None
    memory_bytes: int = 0
    point: TrainingPoint | None = None
    samples: tuple[TrainingSample, ...] = ()


class PackagesOffer(NamedTuple):
    """What installing the packages for training downloads, from which host, and takes on disk."""

    download_bytes: int
    disk_bytes: int
    host: str


class PackagesProgress(NamedTuple):
    """How far the installation is: `done_bytes` of `total_bytes`, then unpacking and checking."""

    phase: Literal["downloading", "unpacking", "checking"]
    done_bytes: int
    total_bytes: int


class BeforeAfter(NamedTuple):
    """A measurement of the base and of the base with the adapter."""

    before: float
    after: float


class LogprobBeforeAfter(NamedTuple):
    """A log-likelihood of the base and of the base with the adapter.

    None is what a broken adapter gives: not a number.
    """

    before: float
    after: float | None


class AnsweredTwice(msgspec.Struct, frozen=True, kw_only=True):
    """A question with the answers of the first and the second model, such as that with the adapter.

    `is_rated`: it is from a pair of rated answers, otherwise a plain question.
    """

    question: str
    before: str
    after: str
    is_rated: bool = False


class Proof(msgspec.Struct, frozen=True, kw_only=True):
    """The adapter compared with its base on what it was not trained on.

    `win_rate` is the share of held-out pairs (or blind votes) that the adapter wins, with its 95 %
    `interval`; `canary` the shares of plain questions answered right, of all and by their kinds;
    `chosen_logprob` the mean log-likelihood of the better answers in nats per token; `degenerate`
    the shares of degenerate answers. `judged` is the win rate by the grades of `judge`, a model,
    with its interval; None without a judge that judges like the user.

    `likeness` is that of the answers given to the better ones (ROUGE-L, 0..1), None in proofs of
    earlier versions. `is_taught`: the better ones are a teacher's, and those answers win that are
    more like them. `strength` is the share of the trained adapter that was judged: less than 1 if
    the whole of it forgets. `too_long` further pairs do not fit into the context.
    """

    reason: VerdictReason
    pairs: int
    win_rate: float
    interval: tuple[float, float]
    canary: BeforeAfter
    chosen_logprob: LogprobBeforeAfter
    ties: int = 0
    canary_kinds: dict[str, BeforeAfter] = {}
    degenerate: BeforeAfter = BeforeAfter(0.0, 0.0)
    judge: str = ""
    judged: tuple[float, float, float] | None = None
    answers: tuple[AnsweredTwice, ...] = ()
    likeness: BeforeAfter | None = None
    is_taught: bool = False
    strength: float = 1.0
    too_long: int = 0

    @property
    def verdict(self) -> TrainingVerdict:
        return verdict_of(self.reason)

    @property
    def notes(self) -> Iterator[str]:
        """What to know of the adapter and of its verdict, in sentences."""
        if self.strength != 1:
            percent = round(100 * self.strength)
            yield translatable(
                f"The whole adapter was worse at plain questions, so {percent} % of it was kept."
            )
        if count := self.too_long:
            yield translatable(
                f"Held-out pairs that do not fit into the context were not judged: {count}."
            )

    @property
    def sentence(self) -> str:
        words = verdict_words(self.reason)
        if self.is_taught:
            words = _OF_A_TEACHER.get(self.reason, words)
        if self.loses_some:
            before, after = self.canary
            lost = f"answers {after:.0%} of the plain questions right instead of {before:.0%}"
            words = words.replace("nothing else falls", f"{lost}, which may be chance")
        return f"The adapter {words}"

    @property
    def loses_some(self) -> bool:
        """Whether an adapter that is better answers fewer plain questions right."""
        return self.reason == "better" and self.canary.after < self.canary.before


class Training(msgspec.Struct, frozen=True, kw_only=True):
    """A run, from its plan to what became of its adapter.

    Times are Unix seconds; `seconds` is how long it has trained so far, without pauses.
    `base_sha256` is the hash of the base's file, and `data` those of the training rows, in order:
    the rows themselves are kept nowhere but in the ratings. `adapter` is the path of the GGUF file,
    "" until there is one. `replaced` is the adapter that was the model's own before this one was
    adopted, and `assistant_id` the assistant that it was adopted for, "" for the model. `note` is
    why it ended early; `problem` is why it failed or why it has no proof. `lessons` are those of a
    teacher, and `left_out` how many are not learned from, by reason. `votes` are those of the
    latest blind vote on the answers of the base and of the adapter, None without any.
    """

    id: str
    plan: TrainingPlan
    state: TrainingState = "planned"
    created: float
    started: float | None = None
    seconds: float = 0.0
    step: int = 0
    steps: int = 0
    points: tuple[TrainingPoint, ...] = ()
    samples: tuple[TrainingSample, ...] = ()
    peak_memory_bytes: int = 0
    base_sha256: str = ""
    data: tuple[str, ...] = ()
    data_sha256: str = ""
    adapter: str = ""
    adapter_sha256: str = ""
    proof: Proof | None = None
    replaced: str = ""
    assistant_id: str = ""
    note: str = ""
    problem: str = ""
    lessons: tuple[Lesson, ...] = ()
    left_out: dict[str, int] = {}
    votes: ModelComparison | None = None

    @property
    def notes(self) -> tuple[str, ...]:
        """Why it ended early, and what to know of its verdict."""
        of_verdict = self.proof.notes if self.proof else ()
        lines = (*self.note.split("\n"), *of_verdict)
        return tuple(dict.fromkeys(filter(None, lines)))

    @property
    def can_go_on(self) -> bool:
        """Whether `run` would train on from where it ended."""
        return self.state in ("planned", "paused", "interrupted", "failed") and not self.adapter

    def require_unfinished(self) -> None:
        """Raises UserError if it does not go on."""
        if not self.can_go_on:
            raise UserError(
                "This training is over.", "Start a new one, or adopt or delete this one."
            )

    def require_adapter(self) -> None:
        """Raises UserError if there is none, or none any more."""
        if self.state == "discarded":
            raise UserError("The adapter of this training was discarded.", "Start a new training.")
        if not self.adapter:
            raise UserError(
                "This training has no adapter.",
                "Train it to its end, or stop it to keep what it has learned.",
            )

    def require_proof(self, *, insists: bool) -> None:
        """Raises UserError without an adapter or a verdict, or with one against the adapter.

        Args:
            insists: the user wants the adapter in spite of its verdict.
        """
        self.require_adapter()
        if self.proof is None:
            raise UserError(
                "This adapter has no verdict, so nothing shows that it is better.",
                "Judge it first; or try it in single chats.",
            )
        if self.proof.verdict in ("worse", "forgets") and not insists:
            raise UserError(
                f"This adapter is not adopted, because its verdict is “{self.proof.verdict}”.",
                "Rate more answers and train again, try it in single chats, or insist (--anyway).",
            )
