"""Votes on answers of two models whose names the voter does not see.

Which model is on the left is drawn at random for every question, so that neither reading habits nor
guesses favour one of them (the arena of Chiang et al. 2024, https://arxiv.org/abs/2403.04132).
"""

import random
from collections.abc import Iterable

from app.core.blind import BlindComparison, BlindOutcome, BlindPair, Spoken
from app.engine.engine_protocol import PromptMessage
from app.training.dataset import History, Preference, as_answer
from app.training.evaluation.pair_scores import wilson_interval


def drawn(
    prompts: Iterable[tuple[tuple[Spoken, ...], str | None]], seed: int
) -> tuple[BlindPair, ...]:
    """Unanswered pairs with randomly assigned sides; each prompt comes with its chat, if any."""
    lot = random.Random(seed)  # noqa: S311 - not for security
    return tuple(
        BlindPair(
            position=position,
            prompt=prompt,
            is_swapped=lot.random() < 0.5,
            conversation_id=conversation_id,
        )
        for position, (prompt, conversation_id) in enumerate(prompts)
    )


def outcome(pairs: Iterable[BlindPair]) -> BlindOutcome:
    """Count the votes given so far."""
    votes = [pair.vote for pair in pairs]
    wins, losses = votes.count("second"), votes.count("first")
    decided = wins + losses
    low, high = wilson_interval(wins, decided) if decided else (0.0, 1.0)
    return BlindOutcome(
        wins=wins,
        losses=losses,
        ties=votes.count("tie"),
        share=wins / decided if decided else 0.5,
        low=low,
        high=high,
    )


def turns_of(pair: BlindPair) -> History:
    """The question as sent to the models."""
    return tuple(
        PromptMessage(
            role=turn.role,
            content=f"{turn.passages}\n\n{turn.content}" if turn.passages else turn.content,
        )
        for turn in pair.prompt
    )


def voted_preferences(comparison: BlindComparison) -> tuple[Preference, ...]:
    """The decided votes as pairs to train on."""
    found = []
    for pair in comparison.pairs:
        first, second = pair.answers
        if first is None or second is None or pair.vote in (None, "tie"):
            continue
        better, worse = (second, first) if pair.vote == "second" else (first, second)
        source = pair.conversation_id or f"{comparison.id}:{pair.position}"
        found.append(
            Preference(
                prompt=turns_of(pair),
                chosen=as_answer(better),
                rejected=as_answer(worse),
                conversation_ids=(source, source),
            )
        )
    return tuple(found)
