"""Trainings: planned from the ratings, run in a worker that may be killed, adopted and undone."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
import psutil
import pytest

from app.answers.answer_gate import AnswerGate
from app.answers.request import AskRequest
from app.bootstrap import open_services
from app.core.cancellation import Cancelled, CancelToken
from app.core.errors import UserError, WorkerStoppedError
from app.core.feedback import Feedback
from app.core.generation import NO_ADAPTER, AdapterUse, GenerationParams
from app.core.messages import TextPart
from app.core.paths import AppPaths
from app.core.trainings import (
    BeforeAfter,
    LogprobBeforeAfter,
    Proof,
    Recipe,
    Training,
    TrainingProgress,
    TrainingVerdict,
    VerdictReason,
)
from app.engine.gguf.gguf_header import read_header
from app.services.startup import Services
from app.services.training import training_plans
from app.services.training.distillation import DistillationService
from app.services.training.training_run import TrainingRun
from app.services.training.trainings import TrainingService
from app.store.chats import conversations
from app.store.store import Store
from app.training.dataset import History
from app.training.teaching.run_files import asked
from app.training.trainer.recipes import steps_of
from app.training.trainer.training_protocol import TrainAdapter
from tests.engine.adapter_files import write_adapter
from tests.engine.tiny_models import write_llama_model, write_recurrent_model
from tests.store.values import message
from tests.training.tiny_models import TEMPLATE

_REASONS: dict[TrainingVerdict, VerdictReason] = {
    "better": "better",
    "worse": "less_likely",
    "forgets": "forgets",
}


def _proof(verdict: TrainingVerdict = "better") -> Proof:
    return Proof(
        reason=_REASONS[verdict],
        pairs=9,
        win_rate=1.0,
        interval=(0.7, 1.0),
        canary=BeforeAfter(0.5, 0.5),
        chosen_logprob=LogprobBeforeAfter(-2.0, -1.0),
    )


class _Judge:
    """Gives the same verdict to every adapter, or says why it cannot."""

    def __init__(self) -> None:
        self.verdict: TrainingVerdict = "better"
        self.strength = 1.0
        self.problem = ""

    def __call__(
        self,
        training: Training,
        cancel: CancelToken,
        on_progress: Callable[[float, float | None], None],
    ) -> Proof:
        assert Path(training.adapter).exists()
        on_progress(1.0, 0.0)
        if self.problem:
            raise UserError(self.problem, "Rate more.")
        return msgspec.structs.replace(_proof(self.verdict), strength=self.strength)


class _Teacher:
    """Asks 30 questions and answers them, of which some are refused or cut off."""

    def __init__(self) -> None:
        self.questions = 30
        self.answered: list[str] = []
        self.on_answer: Callable[[int], None] = lambda _number: None

    def prompts(self, source: Any) -> tuple[History, ...]:
        return tuple(asked(f"What is Zembla {n} made of?") for n in range(self.questions))

    def answer(
        self, model: str, messages: History, params: GenerationParams, cancel: CancelToken
    ) -> str:
        number = len(self.answered)
        self.on_answer(number)
        cancel.raise_if_cancelled()
        self.answered.append(messages[-1].content)
        answers = {2: "", 3: "I'm sorry, but I can't help with that."}
        return answers.get(number, f"Number {number} is made of {number * 7} kinds of glass.")


@pytest.fixture
def services(private_home: Path) -> Iterator[Services]:
    """A temporary session without documents, which therefore needs no embedder."""
    with open_services(AppPaths(private_home), is_temporary=True) as opened:
        yield opened


@pytest.fixture
def store(services: Services) -> Store:
    return services.feedback._store


@pytest.fixture
def base(tmp_path: Path) -> str:
    path = write_llama_model(tmp_path / "tiny.gguf", (b"<|end|>",), TEMPLATE)
    return str(path)


@pytest.fixture
def judge() -> _Judge:
    return _Judge()


@pytest.fixture
def gate() -> AnswerGate:
    return AnswerGate()


@pytest.fixture
def teacher() -> "_Teacher":
    return _Teacher()


@pytest.fixture
def open_trainings(
    services: Services,
    store: Store,
    judge: _Judge,
    gate: AnswerGate,
    teacher: Any,
    tmp_path: Path,
) -> Iterator[Callable[[], TrainingService]]:
    """Opens the service, as a start of the program does."""
    opened: list[TrainingService] = []

    def open_service() -> TrainingService:
        opened.append(
            TrainingService(
                store.trainings,
                services.export,
                services.models,
                services.adapters,
                gate,
                judge,
                DistillationService(store.trainings, teacher, services.models, gate),
                tmp_path / "trainings",
                services.trainings.packages,
            )
        )
        return opened[-1]

    yield open_service
    for each in opened:
        each.close()


def rate(store: Store, count: int, correction: str = "yes {n}", rating: Any = "down") -> None:
    """Rated answers in chats whose ids, and so the held-out ones, are always the same."""
    for n in range(count):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(conversations, "new_id", partial("{:032x}".format, n))
            chat = store.conversations.create("").id
        asked = message(chat, parts=(TextPart(f"Where is Zembla {n}?"),))
        said = message(chat, asked, role="assistant", parts=(TextPart(f"no, never {n}"),))
        for each in (asked, said):
            store.conversations.add_message(each)
        store.feedback.save(
            Feedback(
                message_id=said.id,
                rating=rating,
                correction=correction.format(n=n),
                created=said.created,
            )
        )


def _trained(
    service: TrainingService, store: Store, base: str, tmp_path: Path, **changes: Any
) -> Training:
    """A training with an adapter that was not trained here."""
    training = service.create(service.plan(CancelToken(), base=base))
    folder = tmp_path / "trainings" / training.id
    folder.mkdir(parents=True)
    adapter = write_adapter(folder / "adapter.gguf", width=64)
    training = msgspec.structs.replace(
        training, state="judged", adapter=str(adapter), proof=_proof(), **changes
    )
    store.trainings.put(training)
    return training


def test_the_plan_is_what_the_ratings_allow(
    store: Store, open_trainings: Callable[[], TrainingService], base: str
) -> None:
    rate(store, 40)
    plan = open_trainings().plan(CancelToken(), base=base)
    assert plan.can_start and plan.stages == ("sft", "dpo") and plan.weights == "gguf"
    assert (plan.rated, plan.corrections, plan.good_answers) == (40, 40, 0)
    assert plan.rows == {"sft": 40 - plan.pairs, "dpo": 40 - plan.pairs} and plan.pairs >= 10
    assert plan.base == base and plan.steps > 0 and plan.seconds > 0
    single = open_trainings().plan(CancelToken(), "kto", base, minutes=1)
    assert single.stages == ("kto",) and single.seconds <= 60


@pytest.mark.parametrize(
    ("count", "correction", "rating", "missing"),
    [
        (0, "", "up", "No answer is rated yet"),
        (3, "yes {n}", "down", "Training needs at least 8 rows beside those held out and has 6"),
        (30, "", "down", "All ratings are down"),
        (30, "yes " * 5000, "down", "About 21 rows are too long"),
    ],
)
def test_too_few_ratings_say_what_to_do(
    store: Store,
    open_trainings: Callable[[], TrainingService],
    base: str,
    count: int,
    correction: str,
    rating: Any,
    missing: str,
) -> None:
    rate(store, count, correction, rating)
    service = open_trainings()
    plan = service.plan(CancelToken(), base=base)
    assert plan.missing[0].startswith(missing) and not plan.can_start
    with pytest.raises(UserError, match=missing):
        service.create(plan)
    assert service.all() == ()


def test_liked_answers_alone_are_imitated_without_a_verdict_to_expect(
    store: Store, open_trainings: Callable[[], TrainingService], base: str
) -> None:
    rate(store, 30, "", "up")
    plan = open_trainings().plan(CancelToken(), base=base)
    assert plan.can_start and plan.stages == ("sft",)
    assert plan.rows == {"sft": 30} and plan.held_out == 0
    assert "there will be no verdict" in plan.notes[0]


def test_a_base_that_cannot_be_trained_is_said(
    open_trainings: Callable[[], TrainingService], tmp_path: Path
) -> None:
    path = write_recurrent_model(tmp_path / "mamba.gguf")
    with pytest.raises(UserError, match="architecture mamba cannot be trained"):
        open_trainings().plan(CancelToken(), base=str(path))


def test_an_adopted_adapter_answers_until_that_is_undone(
    services: Services,
    store: Store,
    open_trainings: Callable[[], TrainingService],
    base: str,
    tmp_path: Path,
) -> None:
    rate(store, 30)
    service = open_trainings()
    first, second = (_trained(service, store, base, tmp_path) for _ in range(2))
    assert services.adapters.default_for(base) is None

    def answering(chosen: AdapterUse | None = None) -> str:
        question = message(store.conversations.create("").id, text="Hello")
        services.adapters.choose(question.conversation_id, chosen)
        store.conversations.add_message(question)
        asked = AskRequest(text="Hello", model=base)
        adapter = services.chat._requests.resolved(question, asked).adapter
        return adapter.path if adapter else ""

    assert service.adopt(first.id).state == "adopted" and answering() == first.adapter
    assert answering(NO_ADAPTER) == ""  # a chat may do without it
    assert service.adopt(second.id).replaced == first.adapter and answering() == second.adapter
    assert service.get(first.id).state == "judged"
    assert service.undo(second.id).state == "judged" and answering() == first.adapter
    assert service.named("", "paused", "adopted").id == first.id  # whose adoption can be undone
    assert service.undo(first.id).state == "judged" and answering() == ""
    service.adopt(first.id)
    with pytest.raises(UserError, match="not adopted"):
        service.undo(second.id)
    service.adopt(second.id)
    with pytest.raises(UserError, match="is over"):
        service.stop(first.id)
    assert service.discard(first.id).adapter == "" and not Path(first.adapter).exists()
    with pytest.raises(UserError, match="was discarded"):
        service.adopt(first.id, insists=True)
    service.delete(second.id)  # what it replaced is gone
    assert answering() == "" and [each.state for each in service.all()] == ["discarded"]


@pytest.mark.parametrize("verdict", ["worse", "forgets", None])
def test_an_adapter_that_harms_or_has_no_verdict_is_not_adopted(
    services: Services,
    store: Store,
    open_trainings: Callable[[], TrainingService],
    base: str,
    tmp_path: Path,
    verdict: TrainingVerdict | None,
) -> None:
    rate(store, 30)
    service = open_trainings()
    training = _trained(service, store, base, tmp_path)
    proof = _proof(verdict) if verdict else None
    store.trainings.put(msgspec.structs.replace(training, proof=proof))
    with pytest.raises(UserError, match=f"“{verdict}”" if verdict else "no verdict"):
        service.adopt(training.id)
    assert services.adapters.default_for(base) is None


def test_an_adapter_that_forgets_at_its_full_strength_is_made_weaker(
    services: Services,
    store: Store,
    open_trainings: Callable[[], TrainingService],
    base: str,
    judge: _Judge,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rate(store, 30)
    service = open_trainings()
    training = _trained(service, store, base, tmp_path, note="It was stopped early.")
    services.adapters.import_file(Path(training.adapter))
    strengths = []

    def convert(folder: Path, of: str, target: Path, *rest: Any) -> None:
        strengths.append(rest[-1])
        write_adapter(target, width=64)

    monkeypatch.setattr(services.adapters, "convert", convert)
    judge.strength = 0.7
    judged = service.judge(training.id, CancelToken())
    assert strengths == [0.7] and judged.state == "judged" and judged.proof
    assert judged.adapter.endswith("-70.gguf") and not Path(training.adapter).exists()
    assert [each.path for each in services.adapters.all()] == [judged.adapter]
    assert judged.notes == (
        "It was stopped early.",
        "The whole adapter was worse at plain questions, so 70 % of it was kept.",
    )
    for share, kept in ((1.0, 70), (0.7, 49)):  # what is compared again is the weaker one
        judge.strength = share
        judged = service.judge(training.id, CancelToken())
        assert judged.notes[1:] == (
            f"The whole adapter was worse at plain questions, so {kept} % of it was kept.",
        )
        assert judged.adapter.endswith(f"-{kept}.gguf") and Path(judged.adapter).exists()
    assert strengths == [0.7, pytest.approx(0.49)]


def test_its_packages_are_not_removed_while_it_trains(
    store: Store,
    open_trainings: Callable[[], TrainingService],
    base: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rate(store, 30)
    service = open_trainings()
    training = service.create(service.plan(CancelToken(), base=base))
    monkeypatch.setattr(TrainingRun, "train", lambda *_: service.remove_packages())
    with pytest.raises(UserError, match="A training is running"):
        service.run(training.id, CancelToken())
    assert service.remove_packages() == 0


@pytest.fixture
def large(tmp_path: Path) -> str:
    return str(write_llama_model(tmp_path / "large.gguf", (b"<|end|>",), TEMPLATE))


@pytest.fixture
def requests(monkeypatch: pytest.MonkeyPatch) -> list[TrainAdapter]:
    """What workers were asked to train, which none does."""
    found: list[TrainAdapter] = []

    def train(_run: TrainingRun, request: TrainAdapter, *_: Any) -> None:
        found.append(request)
        raise UserError("The disk is full.", "Free some space.")

    monkeypatch.setattr(TrainingRun, "train", train)
    return found


def test_a_teachers_good_answers_are_what_is_trained_on(
    open_trainings: Callable[[], TrainingService],
    base: str,
    large: str,
    requests: list[TrainAdapter],
) -> None:
    service = open_trainings()
    plan = service.plan(CancelToken(), base=base, teacher=large)
    assert plan.can_start and plan.stages == ("sft",) and plan.asked == 30
    assert plan.rows == {"sft": 18} and plan.pairs == 12
    assert plan.answering_seconds and plan.answering_seconds > 0
    training = service.create(plan)
    shown: list[TrainingProgress] = []
    with pytest.raises(UserError, match="disk is full"):
        service.run(training.id, CancelToken(), shown.append)
    answering = [at for at in shown if at.phase == "answering"]
    assert [(at.step, at.steps) for at in answering] == [(n, 30) for n in range(30)]
    training = service.get(training.id)
    assert training.left_out == {"cut off or empty": 1, "refusal": 1}
    (request,) = requests
    count = len(request.rows["sft"]) - len(training_plans.rehearsed_calls())
    assert 16 <= count <= 18 and request.stages == ("sft",)
    learned = {row["prompt"][0]["content"] for row in request.rows["sft"]}
    assert learned.isdisjoint(request.questions) and len(request.questions) == 2


def test_what_a_teacher_answered_is_not_asked_again(
    open_trainings: Callable[[], TrainingService],
    base: str,
    large: str,
    teacher: _Teacher,
    requests: list[TrainAdapter],
) -> None:
    service, cancel = open_trainings(), CancelToken()
    training = service.create(service.plan(cancel, base=base, teacher=large))
    teacher.on_answer = lambda number: service.pause(training.id) if number == 7 else None
    with pytest.raises(Cancelled):
        service.run(training.id, cancel)
    paused = service.get(training.id)
    assert paused.state == "paused" and paused.can_go_on
    assert sum(each.answer is not None for each in paused.lessons) == 7
    teacher.on_answer = lambda _number: None
    with pytest.raises(UserError, match="disk is full"):
        service.run(training.id, cancel)
    assert len(teacher.answered) == len(set(teacher.answered)) == 30 and len(requests) == 1


def test_a_training_that_waits_for_another_says_so(
    open_trainings: Callable[[], TrainingService],
    base: str,
    large: str,
    teacher: _Teacher,
    requests: list[TrainAdapter],
) -> None:
    service, cancel = open_trainings(), CancelToken()
    plan = service.plan(cancel, base=base, teacher=large)
    first, second = service.create(plan), service.create(plan)
    shown: list[TrainingProgress] = []

    def start_second(number: int) -> None:
        if number == 1:
            stopped = CancelToken()
            stopped.cancel()
            with pytest.raises(Cancelled):
                service.run(second.id, stopped, shown.append)

    teacher.on_answer = start_second
    with pytest.raises(UserError, match="disk is full"):
        service.run(first.id, cancel)
    assert [at.phase for at in shown] == ["queued"]
    assert service.get(second.id).state == "planned" and requests


def test_a_teacher_without_use_is_said(
    open_trainings: Callable[[], TrainingService],
    base: str,
    large: str,
    teacher: _Teacher,
    requests: list[TrainAdapter],
) -> None:
    service = open_trainings()
    with pytest.raises(UserError, match="cannot teach itself"):
        service.plan(CancelToken(), base=base, teacher=base)
    teacher.questions = 10
    missing = service.plan(CancelToken(), base=base, teacher=large).missing
    assert missing[0].startswith("There are 10 questions; it needs at least 8 beside those held")
    teacher.questions = 13
    training = service.create(service.plan(CancelToken(), base=base, teacher=large))
    with pytest.raises(UserError, match=r"Only [67] answers .*left out: 1 × cut off or empty"):
        service.run(training.id, CancelToken())
    assert service.get(training.id).state == "failed" and requests == []


def test_a_start_finds_what_a_crash_left(
    store: Store, open_trainings: Callable[[], TrainingService], base: str, tmp_path: Path
) -> None:
    rate(store, 30)
    service = open_trainings()
    training = service.create(service.plan(CancelToken(), base=base))
    store.trainings.put(msgspec.structs.replace(training, state="running"))
    assert service.named("").can_go_on  # the disk was full: only one program has the data folder
    abandoned = tmp_path / "trainings" / "of nobody"
    abandoned.mkdir(parents=True)
    converted = _trained(service, store, base, tmp_path)
    (tmp_path / "trainings" / converted.id / "base").mkdir()
    again = open_trainings()
    assert again.get(training.id).state == "interrupted" and not abandoned.exists()
    left = [path.name for path in (tmp_path / "trainings" / converted.id).iterdir()]
    assert left == ["adapter.gguf"]


@pytest.mark.training
@pytest.mark.real_start
@pytest.mark.nightly
def test_a_killed_training_goes_on_and_ends_with_an_adapter(
    store: Store,
    open_trainings: Callable[[], TrainingService],
    gate: AnswerGate,
    judge: _Judge,
    base: str,
    tmp_path: Path,
) -> None:
    """Killed in the second stage after a checkpoint: the steps after it are made again alike.

    It stands still while an answer is made, no text of the ratings is on the disk, and what cannot
    be judged keeps its adapter. What the base answers in full is rehearsed, which adds to the steps
    planned.
    """
    rate(store, 14)
    service = open_trainings()
    plan = service.plan(CancelToken(), base=base)
    few = msgspec.structs.replace(plan.recipe, epochs={"sft": 1, "dpo": 2})
    plan = msgspec.structs.replace(plan, recipe=few, steps=_steps(plan.rows["sft"], few))
    training = service.create(plan)
    folder = tmp_path / "trainings" / training.id
    before: dict[int, float] = {}

    def kill(at: TrainingProgress) -> None:
        if at.point:
            before[at.point.step] = at.point.loss
        if at.phase == "training" and at.step == at.steps - 1:
            assert not [path for path in _files(folder) if b"Zembla" in path.read_bytes()]
            (worker,) = _workers()
            worker.kill()

    with pytest.raises(WorkerStoppedError, match="SIGKILL"):
        service.run(training.id, CancelToken(), kill)
    killed = service.get(training.id)
    assert killed.state == "interrupted" and killed.can_go_on and killed.data_sha256
    steps = max(before) + 1
    assert steps >= training.steps and list(before) == list(range(1, steps))

    after: dict[int, float] = {}
    phases: list[str] = []

    def watch(at: TrainingProgress) -> None:
        phases.append(at.phase)
        assert at.phase != "training" or at.steps == steps
        if at.point:
            after[at.point.step] = at.point.loss
        if at.phase == "training" and not at.point and not answer:
            answer.append(gate.answering())
            answer[0].__enter__()
        if at.phase == "waiting":
            (worker,) = _workers()
            while worker.status() != psutil.STATUS_STOPPED:
                pass  # the signal is on its way
            answer[0].__exit__(None, None, None)

    answer: list[Any] = []
    judge.problem = "None of your pairs is held out."
    trained = service.run(training.id, CancelToken(), watch)
    assert "waiting" in phases and phases[-1] == "judging"
    assert min(after) > steps_of(plan.rows["sft"], "sft", few)  # the first stage was done
    for step in before.keys() & after.keys():
        assert after[step] == pytest.approx(before[step], rel=1e-5)
    assert trained.state == "trained" and "held out" in trained.problem
    assert [point.step for point in trained.points] == list(range(1, steps + 1))
    assert trained.peak_memory_bytes > 0 and trained.seconds > 0
    header = read_header(Path(trained.adapter))
    assert header.text("general.type") == "adapter" and len(header.tensors) == 2 * 7 * 3
    assert header.text("inglenook.training.data_sha256") == killed.data_sha256
    assert '"rank":16' in header.text("inglenook.training.recipe")
    left = {path.name for path in folder.iterdir()}
    assert left == {"adapter", "base.gguf", Path(trained.adapter).name}
    judge.problem = ""
    assert service.run(training.id, CancelToken()).state == "judged"
    with pytest.raises(UserError, match="is over"):
        service.run(training.id, CancelToken())


def _steps(rows: int, recipe: Recipe) -> int:
    """Of SFT and DPO on as many rows each."""
    return steps_of(rows, "sft", recipe) + steps_of(rows, "dpo", recipe)


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]


def _workers() -> list[psutil.Process]:
    children = psutil.Process().children(recursive=True)
    return [each for each in children if "training" in each.cmdline()]
