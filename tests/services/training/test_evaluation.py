"""Comparing models on rated answers, with the real engine."""

import json
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import nullcontext
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import msgspec
import pytest

from app.core.cancellation import Cancelled, CancelToken
from app.core.errors import UserError
from app.engine.engine_protocol import PromptMessage, Scored, TextDelta
from app.services.models.model_loading import ModelTurns
from app.services.startup import Services
from app.services.training.evaluation import Evaluation, EvaluationProgress, EvaluationService
from app.services.training.measuring import Measured, MeasuringTask, ModelMeasuring
from app.training.dataset import Preference
from app.training.evaluation.canary import CanaryAnswer, canary_questions, development_questions
from app.training.evaluation.pair_scores import PairScore
from app.training.teaching.run_files import asked
from tests.engine.adapter_files import write_adapter
from tests.services.training.test_export import answered

STARTER = "smollm2-135m-instruct-q4_1"


def row(question: str, chosen: str, rejected: str) -> dict[str, Any]:
    def said(role: str, content: str) -> list[dict[str, str]]:
        return [{"role": role, "content": content}]

    return {
        "prompt": said("user", question),
        "chosen": said("assistant", chosen),
        "rejected": said("assistant", rejected),
    }


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    file = tmp_path / "dpo.jsonl"
    rows = [
        row("What is the capital of France?", "The capital of France is Paris.", "Banana, then."),
        row("Name a primary colour.", "Red is a primary colour.", "Seven of the spoons."),
    ]
    file.write_text("\n".join(map(json.dumps, rows)))
    return file


@pytest.mark.nightly
@pytest.mark.models
def test_a_model_prefers_the_better_answers(services: Services, pairs: Path) -> None:
    seen: list[EvaluationProgress] = []
    read = services.evaluation.pairs(pairs, CancelToken())
    outcome = services.evaluation.evaluate(
        (STARTER, STARTER), read, CancelToken(), seen.append, 4, canary_questions()[:2]
    )
    assert outcome.pairs == len(read) == 2
    assert [result.accuracy for result in outcome.results] == [1.0, 1.0]
    assert outcome.results[0] == outcome.results[1]
    comparison = outcome.comparison
    assert (comparison.ties, comparison.share) == (2, 0.5) and outcome.verdict == "same"
    assert [one.done for one in seen] == [*range(1, seen[0].total + 1)] * 2


@pytest.mark.models
def test_without_worse_answers_the_answers_are_compared_with_the_better_ones(
    services: Services, pairs: Path
) -> None:
    def evaluated(read: Sequence[Preference]) -> Evaluation:
        models, canaries = (STARTER, STARTER), canary_questions()[:2]
        return services.evaluation.evaluate(
            models, read, CancelToken(), max_tokens=8, canaries=canaries
        )

    given = services.evaluation.pairs(pairs, CancelToken())
    read = [msgspec.structs.replace(pair, rejected=()) for pair in given]
    # A model shortened for tests says nothing of sense: the better answers are its own ones.
    own = {one.question: one.before for one in evaluated(read).samples if one.is_rated}
    taught = [
        msgspec.structs.replace(
            pair,
            chosen=(
                msgspec.structs.replace(pair.chosen[-1], content=own[pair.prompt[-1].content]),
            ),
        )
        for pair in read
    ]
    outcome = evaluated(taught)
    assert outcome.is_taught and outcome.likeness[0] == outcome.likeness[1] > 0.5
    assert (outcome.comparison.ties, outcome.reason) == (2, "too_few_pairs")
    assert outcome.chosen_logprob.after < 0 and len(outcome.samples) == 4


@pytest.mark.models
def test_pairs_that_do_not_fit_into_the_context_are_counted_and_left_out(
    services: Services, pairs: Path
) -> None:
    """Long chats are rated, too, and a verdict must not fail for one of them."""
    short = services.evaluation.pairs(pairs, CancelToken())
    turn = PromptMessage(role="user", content="What is the capital of France? " * 3000)
    long = msgspec.structs.replace(short[0], prompt=(turn, *short[0].chosen, *short[0].prompt))
    compared = services.evaluation.evaluate(
        (STARTER, STARTER), (long, *short), CancelToken(), lambda _: None, 4, canary_questions()[:1]
    )
    assert (compared.pairs, compared.too_long) == (2, 1)
    with pytest.raises(UserError, match="None of the pairs of answers fits"):
        services.evaluation.evaluate((STARTER, STARTER), (long,), CancelToken())


BRIEF = [
    ("Is ice cold?", "Yes."),
    ("Name a primary colour.", "Red."),
    ("How many days has a week?", "Seven."),
    ("Who wrote Hamlet?", "Shakespeare."),
    ("What is 2 + 3?", "5."),
    ("What is the capital of France?", "Paris."),
    ("What does the heart do?", "It pumps blood."),
    ("What do plants need?", "Light and water."),
]
RAMBLING = (
    "That is a question with a long history, and before I come to it, let me first say a few words "
    "about the people who have asked it."
)


@pytest.fixture
def brief(tmp_path: Path) -> Path:
    """Pairs of a short and a long answer, as corrections for brevity make them."""
    file = tmp_path / "brief.jsonl"
    file.write_text("\n".join(json.dumps(row(*pair, RAMBLING)) for pair in BRIEF))
    return file


def _evaluated(
    services: Services, models: tuple[str, str], pairs: Sequence[Preference], max_tokens: int
) -> Evaluation:
    return services.evaluation.evaluate(
        models, pairs, CancelToken(), max_tokens=max_tokens, canaries=canary_questions()[:6]
    )


class _Measures:
    """Measures models by the strength of their adapter, after the last colon; 0 is the base.

    Above the strength `forgets_above`, an adapter loses the first `lost` of the questions it is
    asked, all by default; `lost_later` are the canary questions that it loses at any strength.
    """

    def __init__(
        self, forgets_above: float, chosen: float, lost: int | None = None, lost_later: int = 0
    ) -> None:
        self.measured: list[str] = []
        self._forgets_above = forgets_above
        self._chosen = chosen
        self._lost = lost
        self._lost_later = lost_later

    def __call__(
        self,
        model: str,
        task: MeasuringTask,
        cancel: CancelToken,
        on_step: Any,
        scores: Sequence[PairScore],
    ) -> Measured:
        asks = [
            "trial" * (task.canaries == development_questions()),
            "pairs" * (bool(task.pairs) and not scores),
        ]
        self.measured.append(" ".join((model, *filter(None, asks))))
        parts = model.partition("+")[2].split(":")
        strength = float(parts[1]) if len(parts) > 1 else float(bool(parts[0]))
        chosen = -10.0 + strength * self._chosen
        lost = 0 if strength <= self._forgets_above else self._lost
        if task.pairs and strength and lost == 0:
            lost = self._lost_later
        wrong = task.canaries[:lost]
        canaries = [
            CanaryAnswer(
                f"Nobody knows, said {n} wise men." if one in wrong else one.answer, -9.0, 9
            )
            for n, one in enumerate(task.canaries)
        ]
        return Measured([PairScore(chosen, -12.0 - strength, 5, 5)] * 12, ["Yes."] * 12, canaries)

    def evaluated(self) -> Evaluation:
        nothing: Any = None
        service = EvaluationService(nothing, nothing, nothing, nothing, nothing, nothing)
        said = (PromptMessage(role="assistant", content="Yes."),)
        pair = Preference(prompt=asked("?"), chosen=said, rejected=said, conversation_ids=("", ""))
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(service._measuring, "measured", self)
            patch.setattr(service._measuring, "fitting", lambda _models, pairs, _cancel: pairs)
            return service.evaluate(("b", "b+a"), [pair] * 12, CancelToken(), weaker=(0.7, 0.5))


WHOLE = ["b+a trial", "b+a pairs"]
"""What is measured of an adapter that forgets at its full strength before weaker ones are tried.

Its pairs are scored once, whatever comes of that."""


@pytest.mark.parametrize(
    ("forgets_above", "chosen", "lost", "measured", "strength", "reason"),
    [
        (1.0, 1.0, None, ["b+a trial", "b+a pairs"], 1.0, "better"),
        (0.8, 1.0, 1, ["b+a trial", "b+a pairs"], 1.0, "better"),  # one of 36
        (0.8, 1.0, 3, [*WHOLE, "b+a:0.7 trial", "b+a:0.7 pairs"], 0.7, "better"),
        (0.8, 1.0, None, [*WHOLE, "b+a:0.7 trial", "b+a:0.7 pairs"], 0.7, "better"),
        (
            0.6,
            1.0,
            None,
            [*WHOLE, "b+a:0.7 trial", "b+a:0.5 trial", "b+a:0.5 pairs"],
            0.5,
            "better",
        ),
        (0.1, 1.0, None, [*WHOLE, "b+a:0.7 trial", "b+a:0.5 trial", "b+a"], 1.0, "forgets"),
        (0.8, -5.0, None, [*WHOLE, "b+a"], 1.0, "forgets"),  # damaged: all is less likely
    ],
)
def test_an_adapter_that_only_forgets_is_tried_at_lower_strengths(
    forgets_above: float,
    chosen: float,
    lost: int | None,
    measured: list[str],
    strength: float,
    reason: str,
) -> None:
    measures = _Measures(forgets_above, chosen, lost)
    found = measures.evaluated()
    assert measures.measured == ["b trial", "b pairs", *measured]
    assert (found.strength, found.reason) == (strength, reason)


def test_what_an_adapter_is_judged_by_has_no_part_in_the_choice_of_its_strength() -> None:
    """It forgets nothing of what the strength is chosen by, but of the other questions."""
    measures = _Measures(1.0, 1.0, lost_later=4)
    found = measures.evaluated()
    assert measures.measured == ["b trial", "b pairs", "b+a trial", "b+a pairs"]
    assert (found.strength, found.reason) == (1.0, "forgets")


def test_a_chat_with_another_model_does_not_wait_for_the_end_of_a_comparison() -> None:
    turns, when_asked = ModelTurns(), list[int]()
    seen: list[EvaluationProgress] = []
    answered = (TextDelta(text="Yes.") for _ in range(1))
    parts: Any = SimpleNamespace(
        held=lambda cancel, name: turns.taken(name, cancel),
        load=lambda _cancel, _name: (),
        loaded=None,
        active=SimpleNamespace(info=None, score=lambda *_: Scored(logprob=-1.0, tokens=1)),
        complete=lambda *_: answered,
    )
    service = EvaluationService(parts, parts, parts, parts, parts, parts)

    def chat() -> None:
        with turns.taken("other", CancelToken()):
            when_asked.append(len(seen))

    def report(at: EvaluationProgress) -> None:
        seen.append(at)
        if len(seen) == 1:
            chatting.append(pool.submit(chat))
            while not (turns._waiting or when_asked):
                pass

    said = (PromptMessage(role="assistant", content="Yes."),)
    pair = Preference(prompt=asked("?"), chosen=said, rejected=said, conversation_ids=("", ""))
    chatting: list[Future[None]] = []
    with ThreadPoolExecutor(1) as pool:
        service.evaluate(("b", "b"), [pair] * 9, CancelToken(), report, 4, canary_questions()[:1])
        chatting[0].result(60)
    assert when_asked[0] <= 2


@pytest.mark.parametrize(("ends_early", "text"), [(True, "It is 5."), (False, "It is 5. Or 6.")])
def test_an_answer_that_only_has_to_be_right_ends_once_it_is(ends_early: bool, text: str) -> None:
    def complete(*_: Any) -> Iterator[TextDelta]:
        for piece in ("It is 5", ".", " Or 6."):
            yield TextDelta(text=piece)

    models = SimpleNamespace(
        held=lambda *_: nullcontext(), load=lambda *_: (), answering=lambda _: None, loaded=None
    )
    engines = SimpleNamespace(
        active=SimpleNamespace(score=lambda *_: Scored(logprob=-9.0, tokens=9))
    )
    parts: Any = models, engines, None, SimpleNamespace(complete=complete)
    five = tuple(one for one in canary_questions() if one.text == "What is 2 + 3?")
    task = MeasuringTask((), (), five, 48, ends_early)
    measured = ModelMeasuring(*parts).measured("m", task, CancelToken(), lambda _: None)
    assert [one.text for one in measured.canaries] == [text]


@pytest.mark.nightly
@pytest.mark.models
def test_a_damaged_adapter_is_no_win_although_it_wins_every_pair(
    services: Services, brief: Path, tmp_path: Path
) -> None:
    damaged = write_adapter(tmp_path / "damaged.gguf", strength=0.3)
    pairs = services.evaluation.pairs(brief, CancelToken())
    models = (STARTER, f"{STARTER}+{damaged}")
    outcome = _evaluated(services, models, pairs, 12)
    assert outcome.comparison.wins == len(pairs)  # all that was measured once
    assert outcome.verdict == "forgets"
    assert outcome.chosen_logprob.falls and outcome.canary.falls
    assert outcome.canary.before > outcome.canary.after and outcome.canary.lost
    shown = {one.question: one for one in outcome.samples}
    assert shown["What is photosynthesis?"].before != shown["What is photosynthesis?"].after
    assert [one.is_rated for one in outcome.samples][:5] == [True] * 4 + [False]


@pytest.mark.nightly
@pytest.mark.models
def test_an_adapter_that_repairs_a_model_is_a_win(
    services: Services, pairs: Path, tmp_path: Path
) -> None:
    """The model alone against itself with noise, on pairs whose margins noise makes smaller."""
    damaged = write_adapter(tmp_path / "damaged.gguf", strength=0.3)
    few = services.evaluation.pairs(pairs, CancelToken())
    models = (f"{STARTER}+{damaged}", STARTER)
    outcome = _evaluated(services, models, few * 2, 4)
    assert outcome.comparison.losses == 0 and outcome.verdict == "better"


@pytest.mark.nightly
@pytest.mark.models
def test_a_harmless_adapter_is_not_called_worse(
    services: Services, brief: Path, tmp_path: Path
) -> None:
    harmless = write_adapter(tmp_path / "harmless.gguf", strength=1e-4)
    pairs = services.evaluation.pairs(brief, CancelToken())
    models = (STARTER, f"{STARTER}+{harmless}")
    outcome = _evaluated(services, models, pairs, 4)
    assert outcome.verdict == "same" and not outcome.canary.falls


@pytest.mark.models
def test_stop_is_heard(services: Services, pairs: Path) -> None:
    cancel = CancelToken()
    read = services.evaluation.pairs(pairs, cancel)
    with pytest.raises(Cancelled):
        services.evaluation.evaluate((STARTER, STARTER), read, cancel, lambda _: cancel.cancel())


@pytest.mark.models
def test_an_adapter_of_another_model_file_is_refused(
    services: Services, pairs: Path, tmp_path: Path
) -> None:
    foreign = write_adapter(tmp_path / "foreign.gguf", base_sha256="0" * 64)
    read = services.evaluation.pairs(pairs, CancelToken())
    with pytest.raises(UserError, match="was not trained for"):
        services.evaluation.evaluate((f"{STARTER}+{foreign}", STARTER), read, CancelToken())


def test_held_out_are_the_rated_pairs_that_a_bundle_keeps_apart(services: Services) -> None:
    with pytest.raises(UserError, match="There is no pair of rated answers"):
        services.evaluation.pairs("held-out", CancelToken())
    store = services.feedback._store
    answered(store, "q", "good", "up")
    answered(store, "q", "bad", "down")
    with pytest.raises(UserError, match="None of your 1 pairs"):
        services.evaluation.pairs("held-out", CancelToken(), 0.0)
    (pair,) = services.evaluation.pairs("held-out", CancelToken(), 1.0)
    assert (pair.chosen[-1].content, pair.rejected[-1].content) == ("good", "bad")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("", "contains no pair"),
        ('{"prompt": "text"}', "Line 1 of"),
        ('\n{"prompt": [], "chosen": [], "rejected": [{"role": 1}]}', "Line 2 of"),
        ("\ufeffnot json", "Line 1 of"),
    ],
)
def test_a_file_of_something_else_is_refused(
    services: Services, tmp_path: Path, content: str, problem: str
) -> None:
    file = tmp_path / "dpo.jsonl"
    file.write_text(content)
    with pytest.raises(UserError, match=problem):
        services.evaluation.pairs(file, CancelToken())
    with pytest.raises(UserError, match="cannot be read"):
        services.evaluation.pairs(tmp_path / "missing", CancelToken())
