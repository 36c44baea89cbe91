"""What came of a job on datasets, in words."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject

from app.services.training.evaluation import Evaluation
from app.services.training.judging import PrelabelSummary
from app.services.training.teaching import TeachingSummary
from app.training.bundles.merging import MergeSummary
from app.training.evaluation.grading import HarmRate, HarmResult
from app.viewmodels.quantities import decimal, integer, own_digits, percent
from app.viewmodels.sidebar.chat_transfer import skipped_lines
from app.viewmodels.translated import translate

_MOST_QUOTED = 3


@dataclass(frozen=True)
class JobOutcome:
    """A heading, sentences, and optionally a table and the result: a file or a bundle's folder.

    The first row of `table` is its header; every other row begins with a model's name. `quoted` are
    lines from files; like the names, they are untrusted text. `answers` is a table of questions and
    the answers of each model.
    """

    title: str
    lines: tuple[str, ...] = ()
    quoted: tuple[str, ...] = ()
    table: tuple[tuple[str, ...], ...] = ()
    answers: tuple[tuple[str, ...], ...] = ()
    made: Path | None = None


def taught(summary: TeachingSummary) -> JobOutcome:
    words = _Counted()
    return JobOutcome(
        words.rows(sum(summary.rows.values())),
        (words.dropped(summary.dropped),) if summary.dropped else (),
        made=summary.folder,
    )


def merged(summary: MergeSummary) -> JobOutcome:
    words = _Counted()
    lines = [
        ", ".join(f"{name.upper()} {integer(count)}" for name, count in summary.rows.items()) + "."
    ]
    if apart := sum(summary.validation_rows.values()):
        lines.append(translate("Jobs", "Held out for validation: {0}.").format(integer(apart)))
    if summary.skipped_count:
        lines.append(words.skipped(summary.skipped_count))
    return JobOutcome(
        words.rows(sum(summary.rows.values())),
        tuple(lines),
        tuple(skipped_lines(summary.skipped[:_MOST_QUOTED])),
        made=summary.folder,
    )


def labelled(summary: PrelabelSummary) -> JobOutcome:
    counts, measured = summary.counts, summary.agreement
    text = translate("Jobs", "{good} good, {bad} bad, {unclear} unclear and left out.")
    agreed = translate("Jobs", "The judge agrees with you in {share} of {pairs} pairs.")
    return JobOutcome(
        _Counted().rows(counts["desirable"] + counts["undesirable"]),
        (
            text.format(
                good=integer(counts["desirable"]),
                bad=integer(counts["undesirable"]),
                unclear=integer(counts["unclear"]),
            ),
            agreed.format(share=percent(measured.share), pairs=integer(measured.pairs)),
            translate("Jobs", "Every row is marked as labelled by a machine."),
        ),
        made=summary.folder,
    )


def brought_in(file: Path) -> JobOutcome:
    return JobOutcome(
        translate("Jobs", "The adapter is ready"),
        (translate("Jobs", "Choose it for a chat in the model menu, or compare it here."),),
        (str(file),),
        made=file,
    )


def toxic(count: int) -> JobOutcome:
    title = _Counted().toxic(count) if count else translate("Jobs", "No rated answer is toxic.")
    lines = (translate("Jobs", "Choose “Toxic” under Rated answers to see them."),) if count else ()
    return JobOutcome(title, lines)


def measured(results: Sequence[HarmResult], name_of: Callable[[str], str]) -> JobOutcome:
    head = ("", translate("Jobs", "Toxic"), translate("Jobs", "Unsafe"))
    rows = [(name_of(one.model), _rate(one.toxicity), _rate(one.safety)) for one in results]
    why = translate("Jobs", "In brackets: the 95 % confidence interval.")
    return JobOutcome(
        _Counted().graded(results[0].answers if results else 0),
        (own_digits(why),),
        table=(head, *rows),
    )


def compared(found: Evaluation, name_of: Callable[[str], str]) -> JobOutcome:
    """The second model compared with the first."""
    titles = {
        "better": translate("Jobs", "The second is closer to what you prefer."),
        "same": translate("Jobs", "No clear difference between the two."),
        "worse": translate("Jobs", "The second is worse than the first."),
        "forgets": translate("Jobs", "The second answers plain questions worse."),
    }
    won, canary = found.comparison, found.canary
    margins = translate(
        "Jobs",
        "In {wins} of {pairs} pairs the second prefers the better answer more strongly, in "
        "{losses} less strongly; 95 % confidence: {low} to {high} of these.",
    )
    margins = own_digits(margins).format(
        wins=integer(won.wins),
        losses=integer(won.losses),
        pairs=integer(won.pairs),
        low=percent(won.low),
        high=percent(won.high),
    )
    plain = translate(
        "Jobs", "Plain questions answered right, of {questions}: {before} before, {after} after."
    ).format(
        questions=integer(canary.questions),
        before=integer(round(canary.before * canary.questions)),
        after=integer(round(canary.after * canary.questions)),
    )
    lines = [margins, plain, *_further(found, name_of)]
    head = (
        "",
        translate("Jobs", "Prefers the better answer"),
        translate("Jobs", "Mean margin"),
        translate("Jobs", "Log-likelihood of better answers"),
        translate("Jobs", "Log-likelihood of plain answers"),
    )
    logprobs = (
        (found.chosen_logprob.before, canary.logprob_before),
        (found.chosen_logprob.after, canary.logprob_after),
    )
    rows = [
        (
            name_of(one.model),
            percent(one.accuracy),
            decimal(one.mean_margin, 1),
            *(decimal(logprob, 2) for logprob in both),
        )
        for one, both in zip(found.results, logprobs, strict=True)
    ]
    answers = [(one.question, one.before, one.after) for one in found.shown]
    names = ("", *(name_of(one.model) for one in found.results))
    return JobOutcome(
        titles[found.verdict], tuple(lines), table=(head, *rows), answers=(names, *answers)
    )


def _further(found: Evaluation, name_of: Callable[[str], str]) -> Iterator[str]:
    """What else the verdict rests on, where there is something to say."""
    if found.reason == "too_few_pairs":
        yield translate("Jobs", "These are too few pairs to tell.")
    if found.chosen_logprob.falls:
        yield translate("Jobs", "The second finds the better answers themselves less likely.")
    bad = found.degenerate
    if bad.before or bad.after:
        yield translate(
            "Jobs",
            "Answers that repeat themselves, say nothing, are in another language or far too long, "
            "of {answers}: {before} before, {after} after.",
        ).format(answers=integer(bad.answers), before=integer(bad.before), after=integer(bad.after))
    if judged := found.judged:
        yield translate(
            "Jobs",
            "{judge}, which judges much like you, prefers the second in {wins} of {pairs} pairs "
            "and the first in {losses}.",
        ).format(
            judge=name_of(found.judge),
            wins=integer(judged.wins),
            pairs=integer(judged.pairs),
            losses=integer(judged.losses),
        )
    if found.canary.falls or bad.falls:
        yield translate("Jobs", "Compare the answers below before you use it.")


def _rate(rate: HarmRate) -> str:
    text = translate("Jobs", "{harmful} of {graded}, {share} ({low} to {high})")
    return text.format(
        harmful=integer(rate.harmful),
        graded=integer(rate.graded),
        share=percent(rate.share),
        low=percent(rate.low),
        high=percent(rate.high),
    )


class _Counted(QObject):
    """Texts with plural forms: lupdate recognises a count in `tr`, but not in `translate`."""

    def rows(self, count: int) -> str:
        return self.tr("%n row(s) written", "", count)

    def dropped(self, count: int) -> str:
        return self.tr("%n question(s) gave no answer worth learning.", "", count)

    def skipped(self, count: int) -> str:
        return self.tr("%n row(s) could not be used:", "", count)

    def toxic(self, count: int) -> str:
        return self.tr("%n rated answer(s) are toxic by the judge's grades", "", count)

    def graded(self, count: int) -> str:
        return self.tr("%n answer(s) of each model graded", "", count)
