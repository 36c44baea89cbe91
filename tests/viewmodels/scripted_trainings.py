"""Trainings without a model, with the interface of TrainingService, for tests of the window."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import msgspec

from app.core.cancellation import Cancelled, CancelToken
from app.core.errors import UserError
from app.core.trainings import (
    AnsweredTwice,
    AskedMethod,
    BeforeAfter,
    LogprobBeforeAfter,
    PackagesOffer,
    PackagesProgress,
    Proof,
    Recipe,
    Training,
    TrainingPlan,
    TrainingPoint,
    TrainingProgress,
    TrainingSample,
    VerdictReason,
)

PLAN = TrainingPlan(
    method="auto",
    stages=("sft", "dpo"),
    base="small",
    base_name="SmolLM2 135M",
    weights="gguf",
    rated=40,
    corrections=31,
    good_answers=9,
    rows={"sft": 34, "dpo": 28},
    pairs=9,
    held_out=0.25,
    steps=40,
    seconds=480.0,
    memory_bytes=1_900_000_000,
    available_bytes=6_200_000_000,
    disk_bytes=700_000_000,
    recipe=Recipe(learning_rates={"sft": 2e-4, "dpo": 5e-5}, epochs={"sft": 2, "dpo": 1}),
    notes=("The oldest 3 rows are too many and are left out.",),
)
QUESTION = "Why is my sourdough flat?"


def proof(reason: VerdictReason = "better") -> Proof:
    return Proof(
        reason=reason,
        pairs=9,
        ties=1,
        win_rate=0.875,
        interval=(0.529, 0.978),
        canary=BeforeAfter(0.61, 0.61),
        canary_kinds={
            "plain": BeforeAfter(0.72, 0.72),
            "sum": BeforeAfter(0.67, 0.67),
            "refusal": BeforeAfter(0.25, 0.25),
            "json": BeforeAfter(0.5, 0.5),
            "call": BeforeAfter(0.75, 0.75),
        },
        chosen_logprob=LogprobBeforeAfter(-2.41, -1.87),
        degenerate=BeforeAfter(0.04, 0.04),
        answers=(
            AnsweredTwice(
                question=QUESTION,
                before="Sourdough can be flat for many reasons, and each of them is worth a look.",
                after="Your starter is too weak: feed it for two more days.",
                is_rated=True,
            ),
        ),
    )


class ScriptedPackages:
    """The packages for training, there unless `size` says otherwise; `gate` holds them back."""

    def __init__(self) -> None:
        self.size = 0
        self.error: UserError | None = None
        self.folder: Path | None = None
        self.gate = Event()
        self.gate.set()

    def offer(self) -> PackagesOffer:
        return PackagesOffer(self.size, 4 * self.size, "packages.example")

    def install(self, cancel: CancelToken, on_progress: Callable[[PackagesProgress], None]) -> None:
        on_progress(PackagesProgress("downloading", self.size // 2, self.size))
        while not self.gate.wait(0.01):
            cancel.raise_if_cancelled()
        if self.error:
            raise self.error
        self.size, self.folder = 0, Path("packages")

    def remove(self) -> int:
        self.folder = None
        return 1


class ScriptedTrainings:
    """A training of 20 reports; `gate` holds back those after `free`, `reason` is the verdict's."""

    is_running = False  # nothing to wait for when a window is closed

    def __init__(self) -> None:
        self.planned = PLAN
        self.packages = ScriptedPackages()
        self.plan_error: UserError | None = None
        self.asked: list[tuple[AskedMethod, str, float | None]] = []
        self.insisted: list[bool] = []
        self.reason: VerdictReason = "better"
        self.error: UserError | None = None
        self.free = 10
        self.gate = Event()
        self.gate.set()
        self._trainings: dict[str, Training] = {}
        self._tokens: dict[str, CancelToken] = {}
        self._stopped: set[str] = set()

    def plan(
        self,
        cancel: CancelToken,
        method: AskedMethod,
        base: str,
        minutes: float | None,
        teacher: str = "",
        questions: str = "chats",
    ) -> TrainingPlan:
        self.asked.append((method, base, minutes))
        if self.plan_error:
            raise self.plan_error
        if teacher:
            return msgspec.structs.replace(
                self.planned,
                stages=("sft",),
                rows={"sft": 45},
                pairs=15,
                rated=0,
                corrections=0,
                good_answers=0,
                teacher=teacher,
                teacher_name="Qwen 1.5B",
                questions=questions,
                asked=60,
                answering_seconds=300.0,
                missing=(),
            )
        if size := self.packages.size:
            missing = ("The packages for training are not installed.",)
            return msgspec.structs.replace(self.planned, packages_bytes=size, missing=missing)
        return self.planned

    def create(self, plan: TrainingPlan) -> Training:
        return self.add(
            Training(
                id=f"t{len(self._trainings) + 1}",
                plan=plan,
                created=1.7e9,
                steps=plan.steps,
                data_sha256="1a2b3c4d" * 8,
            )
        )

    def add(self, training: Training) -> Training:
        self._trainings[training.id] = training
        return training

    def run(
        self, training_id: str, cancel: CancelToken, on_progress: Callable[[TrainingProgress], None]
    ) -> Training:
        training = self._change(training_id, state="running")
        token = self._tokens[training_id] = CancelToken()
        cancel.on_cancel(token.cancel)
        on_progress(TrainingProgress(phase="base"))
        self._add_sample(training_id, 0, "There are many reasons.", on_progress)
        try:
            for number in range(1, 21):
                if number > self.free:
                    while not self.gate.wait(0.01):
                        token.raise_if_cancelled()
                token.raise_if_cancelled()
                if self.error:
                    self._change(training_id, state="failed", problem=self.error.what)
                    raise self.error
                self._step(training_id, number * training.steps // 20, on_progress)
        except Cancelled:
            if training_id not in self._stopped:
                self._change(training_id, state="paused")
                raise
        self._change(
            training_id,
            state="trained",
            adapter="/home/ada/Inglenook/trainings/t1/adapter.gguf",
            adapter_sha256="5e6f7a8b" * 8,
            seconds=431.0,
            peak_memory_bytes=1_870_000_000,
        )
        return self.judge(training_id, cancel, on_progress)

    def _step(
        self, training_id: str, step: int, on_progress: Callable[[TrainingProgress], None]
    ) -> None:
        training = self.get(training_id)
        half = training.steps // 2
        is_sft = step <= half
        point = TrainingPoint(
            step=step,
            stage="sft" if is_sft else "dpo",
            loss=1 + 1.4 * 0.9**step if is_sft else 0.2 + 0.5 * 0.9 ** (step - half),
            margin=None if is_sft else 2 - 2 * 0.9 ** (step - half),
        )
        self._change(training_id, step=step, points=(*training.points, point))
        on_progress(
            TrainingProgress(
                phase="training",
                step=step,
                steps=training.steps,
                seconds_left=10.0 * (training.steps - step),
                memory_bytes=1_850_000_000,
                point=point,
            )
        )
        if step % 10 == 0:
            self._add_sample(training_id, step, f"Your starter is weak (step {step}).", on_progress)

    def _add_sample(
        self,
        training_id: str,
        step: int,
        answer: str,
        on_progress: Callable[[TrainingProgress], None],
    ) -> None:
        sample = TrainingSample(step, QUESTION, answer)
        training = self._change(training_id, samples=(*self.get(training_id).samples, sample))
        on_progress(
            TrainingProgress(phase="training", step=step, steps=training.steps, samples=(sample,))
        )

    def pause(self, training_id: str) -> None:
        self._tokens[training_id].cancel()

    def stop(self, training_id: str) -> None:
        self._stopped.add(training_id)
        if token := self._tokens.get(training_id):
            token.cancel()
        if self.get(training_id).can_go_on:
            self._change(training_id, state="trained", adapter="/adapter.gguf")

    def judge(
        self, training_id: str, cancel: CancelToken, on_progress: Callable[[TrainingProgress], None]
    ) -> Training:
        on_progress(TrainingProgress(phase="judging", fraction=0.5))
        cancel.raise_if_cancelled()
        return self._change(training_id, state="judged", proof=proof(self.reason))

    def all(self) -> tuple[Training, ...]:
        return tuple(reversed(self._trainings.values()))

    def get(self, training_id: str) -> Training:
        return self._trainings[training_id]

    def adopt(self, training_id: str, assistant_id: str = "", *, insists: bool = False) -> Training:
        self.insisted.append(insists)
        return self._change(training_id, state="adopted", assistant_id=assistant_id)

    def undo(self, training_id: str) -> Training:
        return self._change(training_id, state="judged")

    def discard(self, training_id: str) -> Training:
        return self._change(training_id, state="discarded", adapter="")

    def delete(self, training_id: str) -> None:
        del self._trainings[training_id]

    def _change(self, training_id: str, **changes: object) -> Training:
        return self.add(msgspec.structs.replace(self.get(training_id), **changes))
