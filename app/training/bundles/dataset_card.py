"""The dataset card: a README.md in Hugging Face's format that says where the data is from."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from app.core.generation import GenerationParams
from app.core.parameters import parameters_of
from app.core.wording import translatable
from app.training.bundles.spool import Spool
from app.training.dataset import RatedExample, UnusableReason
from app.training.redaction.redactor import Coverage

_PURPOSES = {
    "sft": "a prompt and an answer worth imitating (supervised fine-tuning)",
    "dpo": "a better and a worse answer to the same prompt (direct preference optimisation)",
    "kto": "single answers labelled desirable or not (Kahneman-Tversky optimisation)",
    "reward": "a better and a worse conversation (reward modelling)",
    "prompts": "prompts alone (trainers that sample their own completions)",
}
_WHY_EMPTY = {
    "sft": translatable("No answer was rated up or corrected."),
    "dpo": translatable(
        "No prompt has both a better and a worse answer: regenerate an answer and rate both, "
        "or write a correction."
    ),
    "kto": translatable("No answer was rated."),
}
_USUAL_SAMPLERS = ("temperature", "top_k", "top_p", "min_p", "repeat_penalty")
_WHY_EMPTY["reward"], _WHY_EMPTY["prompts"] = _WHY_EMPTY["dpo"], _WHY_EMPTY["kto"]


_UNUSABLE: dict[UnusableReason, str] = {
    "length": "cut off at the length limit",
    "stopped": "stopped",
    "repeating": "repeating themselves",
    "failed": "failed",
    "program": "written by the program or from whole documents",
}

_CONSENT = (
    "Exported by the person who rated these answers. Chats that they withheld from training and "
    "answers that they excluded are not included."
)


class BundleSummary(msgspec.Struct, frozen=True, kw_only=True):
    """What was written: training and validation rows by format, and redacted places.

    `rows` has every requested format. `warnings` say what prevents training as requested, such as
    answers of only one label; `coverage` is what redaction searched for, None without it;
    `not_for_llama_factory` are rows that its files lack. There is no date of export: the same
    ratings give the same card.
    """

    rows: dict[str, int]
    validation_rows: dict[str, int]
    redacted: int
    folder: Path
    warnings: tuple[str, ...] = ()
    coverage: Coverage | None = None
    not_for_llama_factory: int = 0

    @property
    def present(self) -> list[str]:
        """The formats that have a file."""
        return [name for name, count in self.rows.items() if count + self.validation_rows[name]]


class CardFacts:
    """Collects the contents of the card, row by row.

    Args:
        spool: remembers which conversations were counted.
    """

    def __init__(self, spool: Spool) -> None:
        self._spool = spool
        self._models: Counter[tuple[str, ...]] = Counter()
        self._samplers: Counter[str] = Counter()
        self._ratings: Counter[str] = Counter()
        self._conversations = self._misled = self._ungrounded = self._with_control_tokens = 0
        self._unusable: Counter[UnusableReason] = Counter()
        self._shortened = 0
        self._first = self._last = 0.0

    def add(self, example: RatedExample) -> None:
        is_marked = bool(example.rating or example.rank)
        self._ratings["corrected"] += bool(example.correction)
        if example.unusable:
            self._unusable[example.unusable] += is_marked
        else:
            self._ratings[example.rating or "unrated"] += 1
        self._shortened += example.has_cut_history and is_marked
        self._misled += example.has_wrong_source and not example.correction
        self._ungrounded += example.lacks_passages
        self._conversations += self._spool.add("conversation", example.conversation_id.encode())
        if example.created:
            self._first = min(self._first or example.created, example.created)
            self._last = max(self._last, example.created)
        if example.provenance:
            self._models[
                (
                    example.provenance.model_name,
                    example.provenance.quantization,
                    example.provenance.model_sha256[:16],
                    example.provenance.template_sha256[:16],
                )
            ] += 1
            self._samplers[_sampler(example.provenance.params)] += 1

    def add_control_tokens(self, had_some: bool) -> None:
        """Count an answer whose text contained control tokens."""
        self._with_control_tokens += had_some

    def warnings(self, bundle: BundleSummary) -> Iterator[str]:
        """What prevents training as requested."""
        for name in bundle.rows:
            if name not in bundle.present:
                yield translatable(f"`{name}`: {_WHY_EMPTY[name]}")
        liked = self._ratings["up"] + self._ratings["corrected"]
        if "kto" in bundle.present and not (liked and self._ratings["down"]):
            yield translatable(
                "`kto`: all answers have the same label; rate some of the other kind before "
                "training."
            )
        if self.unusable:
            counted = ", ".join(
                f"{words}: {count}"
                for reason, words in _UNUSABLE.items()
                if (count := self._unusable[reason])
            )
            yield translatable(
                f"{self.unusable} rated answers are left out ({counted}), except for your "
                "corrections and as the worse answer beside them."
            )
        if self._shortened:
            yield translatable(
                f"The prompts of {self._shortened} rated answers begin after an answer that was "
                "rated down without a correction, excluded, or incomplete."
            )
        if self._ungrounded:
            yield translatable(
                f"{self._ungrounded} answers were given from passages of documents that have been "
                "deleted since: their rows have the question without the passages, which teaches a "
                "model to answer without sources."
            )
        if count := bundle.not_for_llama_factory:
            yield translatable(
                f"{count} rows are not in the files for LLaMA-Factory: its form has no words "
                "beside a tool call, no two results in a row, and no tool calls within an answer "
                "of a pair."
            )

    @property
    def unusable(self) -> int:
        """How many rated answers are left out."""
        return self._unusable.total()

    def card(self, bundle: BundleSummary) -> str:
        """The contents of README.md."""
        sections = [
            _front_matter(bundle),
            "# Rated answers",
            "Exported by Inglenook from the ratings that one user gave on their own machine.",
            _table(
                ("Format", "Rows", "Validation", "What a row is"),
                [_format_row(name, bundle) for name in bundle.rows],
            ),
            *self.warnings(bundle),
            "## Provenance",
            self._source(),
            self._wrong_sources(),
            self._control_tokens(),
            _table(
                ("Model", "Quantization", "SHA-256", "Template", "Answers"),
                [(*model, str(count)) for model, count in sorted(self._models.items())],
            ),
            _table(
                ("Sampler", "Answers"), [(k, str(n)) for k, n in sorted(self._samplers.items())]
            ),
            "## Consent and privacy",
            _CONSENT,
            _privacy(bundle),
            "## Usage",
            _usage(bundle.present[0]),
        ]
        return "\n\n".join(section for section in sections if section) + "\n"

    def _source(self) -> str:
        counted = ", ".join(
            f"{count} {name}" for name, count in sorted(self._ratings.items()) if count
        )
        days = (
            f" Answered between {_day(self._first)} and {_day(self._last)}." if self._last else ""
        )
        return f"Answers from {self._conversations} conversations: {counted}.{days}"

    def _wrong_sources(self) -> str:
        if not self._misled:
            return ""
        return (
            f"Answers that cite a source the user marked as wrong: {self._misled}. They are "
            "excluded from `sft`; in the other formats they keep the user's rating."
        )

    def _control_tokens(self) -> str:
        if not self._with_control_tokens:
            return ""
        return (
            "Answers with control tokens of a chat template, such as `<|im_end|>`, in the text: "
            f"{self._with_control_tokens}. A zero-width space (U+200B) after the first character "
            "of each keeps trainers from reading it as the end of a turn."
        )


def _sampler(params: GenerationParams) -> str:
    """The usual samplers, and each other parameter that is not at its default."""
    shown = [
        f"{name} {getattr(params, name):g}"
        for name, declared in parameters_of(GenerationParams).items()
        if name in _USUAL_SAMPLERS or getattr(params, name) != declared.default
    ]
    return ", ".join(shown)


def _front_matter(bundle: BundleSummary) -> str:
    """The YAML header; JSON strings are valid YAML."""
    lines = ["---", 'pretty_name: "Rated answers"', "tags:", "- inglenook", "- trl"]
    lines += [f"- {name}" for name in bundle.present]
    lines += configurations(bundle.rows, bundle.validation_rows)
    return "\n".join([*lines, "---"])


def configurations(rows: Mapping[str, int], validation_rows: Mapping[str, int]) -> list[str]:
    """The lines of a card that map splits to files; see RowFiles for their names."""
    lines = ["configs:"]
    for name in rows:
        sides = {"train": (rows[name], ""), "validation": (validation_rows[name], ".validation")}
        present = {split: f"{name}{mark}" for split, (count, mark) in sides.items() if count}
        if present:
            lines += [f"- config_name: {name}", "  data_files:"]
        for split, stem in present.items():
            lines += [f"  - split: {split}", f"    path: {json.dumps(f'{stem}.jsonl')}"]
    return lines


def _format_row(name: str, bundle: BundleSummary) -> tuple[str, ...]:
    counts = str(bundle.rows[name]), str(bundle.validation_rows[name])
    return f"`{name}`", *counts, _PURPOSES[name]


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    if not rows:
        return ""
    lines = [head, ("---",) * len(head), *(tuple(map(_cell, row)) for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _privacy(bundle: BundleSummary) -> str:
    coverage = bundle.coverage
    if coverage is None:
        return "Nothing was redacted: the rows contain the conversations verbatim."
    return (
        f"{bundle.redacted} places were replaced by pseudonyms such as `[EMAIL_1]`; a value has "
        f"the same one throughout. Searched for: {', '.join(coverage.covered)}, and the user's own "
        f"list. Not searched for, or often missed: {', '.join(coverage.not_covered)}. "
        f"Recogniser of names: {coverage.recogniser or 'none, only lists and patterns'}."
    )


def _usage(name: str) -> str:
    return (
        f"```python\nfrom datasets import load_dataset\n\n"
        f'rows = load_dataset(".", "{name}", split="train")\n```'
    )


def _day(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d")
