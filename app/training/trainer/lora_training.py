"""Runs TRL's trainers, one after the other on the same LoRA adapter, and keeps checkpoints.

A checkpoint is whole or not there, so whatever ends this process, the next run goes on from the
last one, with the same rows in the same order and the same state of the optimizer.
"""

import gc
import math
import shutil
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import mean
from typing import Any, get_args

import datasets
import msgspec
import peft
import psutil
import torch
import transformers
import trl
from trl.trainer import utils as trl_utils

from app.core.errors import UserError
from app.core.trainings import Recipe, TrainingMethod, TrainingPoint, TrainingSample
from app.core.wording import translatable
from app.training.bundles.row_formats import Row, answer_row
from app.training.teaching.run_files import asked
from app.training.trainer.base_weights import load_base
from app.training.trainer.checkpoints import (
    ADAPTER,
    BASE,
    COMPLETE,
    DONE,
    REHEARSED,
    STAGES,
    copy_adapter,
    last_checkpoint,
    step_of,
)
from app.training.trainer.recipes import COST, LONGEST_REHEARSED, batching, in_order, steps_of
from app.training.trainer.training_protocol import (
    AdapterTrained,
    BaseRead,
    Rehearsed,
    SamplesMade,
    StepMade,
    TrainAdapter,
)
from app.workers.serving import Job

_SAMPLED = 4
"""How often samples are made, besides those of the base at the start."""

_SAMPLE_TOKENS = 40
_LONGEST_QUESTION = 512
_REHEARSED_AT_ONCE = 22
"""Each question takes three fifths of the time that it takes among eight, and among 66 not much
less."""
_REHEARSING_SHARE = 0.2
"""The largest share of a limited time in which the base answers what it rehearses."""

_LATEST = 8
_TICK_S, _LONGEST_TICK_S = 0.25, 2.0


def train(request: TrainAdapter, job: Job) -> AdapterTrained:
    """Train all stages. Raises UserError, Cancelled after saving a checkpoint, and OSError."""
    torch.set_num_threads(request.threads or torch.get_num_threads())
    _score_only_answers()
    return _Run(request, job).train()


def versions() -> tuple[str, ...]:
    """What trains; raises ImportError if a trainer lacks something."""
    library: Any = trl
    for method in get_args(TrainingMethod):
        getattr(library, f"{method.upper()}Trainer")  # imported when it is asked for
    parts: dict[str, Any] = {"TRL": trl, "PEFT": peft, "torch": torch}
    return tuple(f"{name} {part.__version__}" for name, part in parts.items())


def _score_only_answers() -> None:
    """Have TRL compute the scores of the vocabulary for the tokens of answers only.

    WORKAROUND for `add_fused_lm_head` of TRL 1.16: without Triton, as on processors, it also does
    so for prompts and padding, which takes a quarter of a training.
    """
    if hasattr(trl_utils, "_use_triton"):  # decides nothing else there
        trl_utils._use_triton = lambda _device: True


class _Stage:
    """A method with its rows, its folder, and how many steps the stages before it make.

    `steps` are fewer once it ended early. `work` is what this run has to do, in tokens as SFT reads
    them.
    """

    def __init__(
        self,
        method: TrainingMethod,
        rows: Sequence[Row],
        folder: Path,
        first: int,
        recipe: Recipe,
        lengths: Sequence[int],
    ) -> None:
        self.method = method
        self.rows = in_order(rows, lengths, method, recipe)
        self.folder = folder
        self.first = first
        self.longest = max(lengths)
        self.work_per_step = COST[method] * mean(lengths)
        self.steps = self.step if self.adapter.is_dir() else steps_of(len(rows), method, recipe)
        self.work = (self.steps - self.step) * self.work_per_step

    @property
    def adapter(self) -> Path:
        """Where its result is, once it is done."""
        return self.folder / DONE

    @property
    def checkpoint(self) -> Path | None:
        return last_checkpoint(self.folder)

    @property
    def step(self) -> int:
        """How many of its steps are made and saved."""
        return step_of(self.checkpoint) if self.checkpoint else 0


class _Run:
    """The stages of a request."""

    def __init__(self, request: TrainAdapter, job: Job) -> None:
        self.request = request
        self.job = job
        self.clock = _AwakeClock()
        self.stages: list[_Stage] = []
        self._folder = Path(request.folder)
        self._base, self.tokenizer = self._read_base()
        self._sampled = [
            each
            for each in request.questions
            if self._tokens(_messages(each), None) <= _LONGEST_QUESTION
        ]
        too_long = 0
        for number, method in enumerate(request.stages, start=1):
            rows = request.rows.get(method, [])
            lengths = [self._length(row) for row in rows]
            most = request.recipe.context
            kept = [row for row, length in zip(rows, lengths, strict=True) if length <= most]
            fitting = [length for length in lengths if length <= most]
            too_long += len(rows) - len(kept)
            if kept and method == "sft":
                rehearsed = self._rehearsed()
                kept += rehearsed
                fitting += map(self._length, rehearsed)
            if kept:
                place = self._folder / STAGES / f"{number}-{method}"
                stage = _Stage(method, kept, place, self.steps, request.recipe, fitting)
                self.stages.append(stage)
        if not self.stages:
            raise UserError(
                f"All {too_long} rows are longer than {request.recipe.context} tokens.",
                "Rate shorter conversations, or train a model with a longer context.",
            )
        self._prepared = self.clock.seconds
        step = sum(stage.step for stage in self.stages)
        job.reply(BaseRead(step=step, steps=self.steps, too_long=too_long))

    @property
    def steps(self) -> int:
        return sum(stage.steps for stage in self.stages)

    def deadline(self, stage: _Stage) -> float:
        """Until when a stage may train: each has the share of the time that it has of the work.

        What was spent on reading and rehearsing is taken from all of them.
        """
        if self.request.seconds is None:
            return math.inf
        work = sum(each.work for each in self.stages if each.first <= stage.first)
        share = work / max(1.0, sum(each.work for each in self.stages))
        return self._prepared + share * max(0.0, self.request.seconds - self._prepared)

    def train(self) -> AdapterTrained:
        note = ""
        previous: Path | None = None
        for number, stage in enumerate(self.stages):
            stage.first = sum(each.steps for each in self.stages[:number])
            if not stage.adapter.is_dir():
                note = self._train(stage, previous) or note
                stage.steps = stage.step
            previous = stage.adapter
        assert previous, "there is a stage"
        copy_adapter(previous, self._folder / ADAPTER)
        return AdapterTrained(note=note)

    def _read_base(self) -> tuple[Any, Any]:
        model, tokenizer = load_base(Path(self.request.weights), self._folder / BASE)
        if self.request.template:
            tokenizer.chat_template = self.request.template
        if tokenizer.pad_token is None:
            tokenizer.pad_token = tokenizer.eos_token
        return model, tokenizer

    def _rehearsed(self) -> list[Row]:
        """Rows of the base's own answers, as many as the time allows; those of an earlier run, if
        there was one.
        """
        file = self._folder / STAGES / REHEARSED
        if file.is_file():
            return msgspec.json.decode(file.read_bytes(), type=list[Row])
        rows: list[Row] = []
        asked, total = 0, len(self.request.rehearsed)
        given = math.inf if self.request.seconds is None else self.request.seconds
        end = self.clock.seconds + _REHEARSING_SHARE * given
        batches = math.ceil(total / _REHEARSED_AT_ONCE)
        for number in range(batches):
            if self.clock.seconds >= end:
                break
            self.job.reply(Rehearsed(done=asked, total=total))
            questions = self.request.rehearsed[number::batches]  # of every kind in each batch
            rows += self._whole_answers(questions)
            self.job.cancel.raise_if_cancelled()
            asked += len(questions)
        file.parent.mkdir(parents=True, exist_ok=True)
        part = file.with_name(f"{file.name}.part")
        part.write_bytes(msgspec.json.encode(rows))
        part.rename(file)
        return rows

    def _whole_answers(self, questions: Sequence[str]) -> Iterator[Row]:
        """The base's answers to the questions, as rows; not those that are too long."""
        encoded = self._encoded(questions, self._base)
        answers = self._most_likely(self._base, encoded, LONGEST_REHEARSED)
        for question, answer in zip(questions, answers, strict=True):
            text = self._text(answer)
            is_whole = answer[-1] in (self.tokenizer.pad_token_id, self.tokenizer.eos_token_id)
            if text and is_whole:
                yield answer_row(asked(question), text)

    def _encoded(self, questions: Sequence[str], model: Any) -> Any:
        return self.tokenizer.apply_chat_template(
            [_messages(each) for each in questions],
            add_generation_prompt=True,
            padding=True,
            tokenizer_kwargs={"padding_side": "left"},
            return_tensors="pt",
            return_dict=True,
        ).to(model.device)

    def _most_likely(self, model: Any, encoded: Any, most: int) -> Any:
        """The answers of at most so many tokens to encoded questions, as tokens.

        Cut off if the job is cancelled.
        """

        def is_cancelled(written: Any, _scores: Any) -> Any:
            return torch.full((len(written),), self.job.cancel.is_cancelled, device=written.device)

        with torch.no_grad():
            written = model.generate(
                **encoded,
                max_new_tokens=most,
                do_sample=False,
                pad_token_id=self.tokenizer.pad_token_id,
                stopping_criteria=transformers.StoppingCriteriaList([is_cancelled]),
            )
        return written[:, encoded["input_ids"].shape[1] :]

    def _text(self, tokens: Any) -> str:
        text: str = self.tokenizer.decode(tokens, skip_special_tokens=True)
        return text.strip()

    def _train(self, stage: _Stage, previous: Path | None) -> str:
        """Train a stage to its end; returns why that is an early one, "" if it is not."""
        self.job.cancel.raise_if_cancelled()
        model = self._with_adapter(previous)
        if stage.step == 0 and previous is None:
            self.answer(model, 0)
        checkpoint = stage.checkpoint
        watch = _Watch(self, stage)
        trainer = self._trainer(stage, model, watch)
        trainer.train(resume_from_checkpoint=str(checkpoint) if checkpoint else None)
        if watch.step < stage.steps and not (watch.is_broken or watch.is_out_of_time):
            self.job.cancel.raise_if_cancelled()
        if watch.is_broken:
            return _keep_last_good(stage, previous, watch.step)
        part = stage.folder / "part"
        shutil.rmtree(part, ignore_errors=True)
        trainer.model.save_pretrained(part, selected_adapters=["default"])
        part.rename(stage.adapter)
        return translatable("The time that it was given is over.") if watch.is_out_of_time else ""

    def _with_adapter(self, previous: Path | None) -> Any:
        """The base with the adapter of the stage before, or a new one."""
        base, self._base = self._base, None
        if base is None:  # trainers change the model that they are given
            gc.collect()
            base, _ = self._read_base()
        transformers.set_seed(self.request.recipe.seed)
        if previous:
            return peft.PeftModel.from_pretrained(base, str(previous), is_trainable=True)
        config = peft.LoraConfig(
            r=self.request.recipe.rank,
            lora_alpha=self.request.recipe.alpha,
            target_modules="all-linear",
            task_type="CAUSAL_LM",
        )
        return peft.get_peft_model(base, config)

    def _trainer(self, stage: _Stage, model: Any, watch: "_Watch") -> Any:
        prefix = stage.method.upper()
        trainer_type = getattr(trl, f"{prefix}Trainer")
        config_type = getattr(trl, f"{prefix}Config")
        return trainer_type(
            model=model,
            args=config_type(**self._arguments(stage)),
            train_dataset=datasets.Dataset.from_list(list(stage.rows)),
            processing_class=self.tokenizer,
            callbacks=[watch],
        )

    def _arguments(self, stage: _Stage) -> dict[str, Any]:
        recipe, method = self.request.recipe, stage.method
        has_cuda = torch.cuda.is_available()
        at_once = batching(stage.longest, method, recipe)
        arguments: dict[str, Any] = {
            "output_dir": str(stage.folder),
            "max_steps": stage.steps,
            "train_sampling_strategy": "sequential",
            "per_device_train_batch_size": at_once.rows,
            "gradient_accumulation_steps": recipe.batch // at_once.rows,
            "learning_rate": recipe.learning_rates[method],
            "lr_scheduler_type": "constant_with_warmup",
            "warmup_steps": min(5, max(1, stage.steps // 10)),
            "max_length": recipe.context,
            "logging_steps": 1,
            "logging_nan_inf_filter": False,
            "save_strategy": "no",  # the callback decides
            "save_total_limit": 2,
            "report_to": [],
            "use_cpu": not (has_cuda or torch.backends.mps.is_available()),
            "bf16": has_cuda and torch.cuda.is_bf16_supported(),
            "gradient_checkpointing": at_once.recomputes,
            "dataloader_pin_memory": False,
            "disable_tqdm": True,
            "seed": recipe.seed,
        }
        if method != "sft":
            arguments["beta"] = recipe.betas[method]
        if method == "dpo":
            arguments["loss_type"] = ["sigmoid_norm", "sft"]
            arguments["loss_weights"] = [1.0, recipe.sft_weight]
        return arguments

    def _length(self, row: Row) -> int:
        """In tokens, with the longer of two answers."""
        ends = [row[name] for name in ("completion", "chosen", "rejected") if name in row]
        return max(self._tokens([*row["prompt"], *end], row.get("tools")) for end in ends)

    def _tokens(self, messages: Sequence[Row], tools: str | None) -> int:
        text = self.tokenizer.apply_chat_template(messages, tools=tools, tokenize=False)
        return len(self.tokenizer(text, add_special_tokens=False)["input_ids"])

    def answer(self, model: Any, step: int) -> None:
        """Send what the model answers to the questions of the samples now."""
        if not self._sampled:
            return
        was_training = model.training
        model.eval()
        answers = self._most_likely(model, self._encoded(self._sampled, model), _SAMPLE_TOKENS)
        model.train(was_training)
        if not self.job.cancel.is_cancelled:
            texts = zip(self._sampled, map(self._text, answers), strict=True)
            samples = tuple(TrainingSample(step, *each) for each in texts)
            self.job.reply(SamplesMade(samples=samples))


def _messages(question: str) -> list[Row]:
    return [{"role": "user", "content": question}]


class _Watch(transformers.TrainerCallback):  # type: ignore[misc]
    """Reports each step, saves now and then, and ends a stage that is told to or breaks."""

    def __init__(self, run: _Run, stage: _Stage) -> None:
        self._run = run
        self._stage = stage
        self._saved = self._began = run.clock.seconds
        self._times: list[float] = []
        self.step = stage.step
        self.is_broken = self.is_out_of_time = False

    def on_step_begin(self, *_: Any, **__: Any) -> None:
        self._began = self._run.clock.seconds

    def on_step_end(self, args: Any, state: Any, control: Any, **given: Any) -> None:  # noqa: ARG002
        now = self._run.clock.seconds
        self._times.append(now - self._began)
        self.step = state.global_step
        is_over = now >= self._run.deadline(self._stage)
        self.is_out_of_time = is_over and self.step < self._stage.steps
        if self.is_out_of_time or self._run.job.cancel.is_cancelled:
            control.should_training_stop = True
        if (
            control.should_training_stop
            or now - self._saved >= self._run.request.save_every_s
            or self.step == 1
        ):
            control.should_save = True
        done, steps = self._stage.first + self.step, self._run.steps
        if done * _SAMPLED // steps > (done - 1) * _SAMPLED // steps:
            self._run.answer(given["model"], done)

    def on_log(self, args: Any, state: Any, control: Any, **given: Any) -> None:  # noqa: ARG002
        logs = given.get("logs")
        if not logs or "loss" not in logs:
            return  # the summary at the end
        loss, norm = float(logs["loss"]), float(logs.get("grad_norm", 0.0))
        if not (math.isfinite(loss) and math.isfinite(norm)):
            self.is_broken = control.should_training_stop = True
            control.should_save = False
            return
        point = TrainingPoint(
            step=self._stage.first + state.global_step,
            stage=self._stage.method,
            loss=loss,
            margin=logs.get("rewards/margins"),
            accuracy=logs.get("rewards/accuracies"),
        )
        self._run.job.reply(
            StepMade(
                point=point,
                seconds=self._run.clock.seconds,
                seconds_left=self._seconds_left(),
                steps=self._run.steps,
                memory_bytes=_peak_memory(),
            )
        )

    def on_save(self, args: Any, state: Any, control: Any, **_: Any) -> None:  # noqa: ARG002
        (self._stage.folder / f"checkpoint-{state.global_step}" / COMPLETE).touch()
        self._saved = self._run.clock.seconds

    def _seconds_left(self) -> float:
        """At the speed of the latest steps; those of later stages differ by their cost."""
        seconds_per_work = mean(self._times[-_LATEST:]) / self._stage.work_per_step
        left = (self._stage.steps - self.step) * self._stage.work_per_step
        left += sum(stage.work for stage in self._run.stages if stage.first > self._stage.first)
        given = self._run.deadline(self._run.stages[-1]) - self._run.clock.seconds
        return max(0.0, min(left * seconds_per_work, given))


class _AwakeClock(threading.Thread):
    """Seconds of this process, without those in which it was suspended for an answer."""

    def __init__(self) -> None:
        super().__init__(name="clock", daemon=True)
        self.seconds = 0.0
        self.start()

    def run(self) -> None:
        last = time.monotonic()
        while True:
            time.sleep(_TICK_S)
            now = time.monotonic()
            self.seconds += min(now - last, _LONGEST_TICK_S)
            last = now


def _keep_last_good(stage: _Stage, previous: Path | None, broken: int) -> str:
    """Take the state before the loss was no number as a stage's result; returns what happened."""
    source = stage.checkpoint or previous
    if source is None:
        raise UserError(
            "The loss is not a number from the first step on, so nothing was learned.",
            "Look for damaged rows among your ratings, or train another model.",
        )
    copy_adapter(source, stage.adapter)
    return translatable(
        f"The loss was not a number after step {stage.first + broken}, so the adapter is that of "
        f"step {stage.first + stage.step}."
    )


def _peak_memory() -> int:
    """The most memory that this process has held so far, in bytes."""
    if sys.platform == "win32":
        return int(psutil.Process().memory_info().peak_wset)
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
