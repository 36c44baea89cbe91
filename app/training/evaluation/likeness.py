"""How much an answer is like another one, such as a teacher's."""

import re
from collections.abc import Sequence

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|\w+")


def likeness(answer: str, reference: str) -> float:
    """ROUGE-L: the F-measure, 0..1, of the words that both have in the same order.

    C.-Y. Lin, ROUGE: A package for automatic evaluation of summaries, 2004
    (https://aclanthology.org/W04-1013). Distilled models are compared with references by it, as in
    Y. Gu et al., MiniLLM, 2023 (https://arxiv.org/abs/2306.08543).
    """
    ours, theirs = (_WORD.findall(text.casefold()) for text in (answer, reference))
    common = _longest_common(ours, theirs)
    return 2 * common / (len(ours) + len(theirs)) if common else 0.0


def _longest_common(first: Sequence[str], second: Sequence[str]) -> int:
    """The length of the longest common subsequence."""
    row = [0] * (len(second) + 1)
    for word in first:
        above_left = 0
        for at, other in enumerate(second, start=1):
            above_left, row[at] = (
                row[at],
                above_left + 1 if word == other else max(row[at], row[at - 1]),
            )
    return row[-1]
