"""Questions that a model answers with yes or no, and how much more likely one is than the other."""

from app.core.generation import GenerationParams, TokenLogprob
from app.engine.engine_protocol import Generate, PromptMessage, SampleText
from app.retrieval.context_packing import neutralised

LEAST = -8.0
"""The log-probability of what is not among the most likely tokens."""

ALTERNATIVES = 12
"""How many of the most likely tokens are looked at: “Yes”, “yes” and “ yes” are three."""


def yes_or_no(chat_id: str, instruction: str, question: str) -> Generate:
    """The request for one token; `question` may hold text of documents."""
    params = GenerationParams(temperature=0.0, max_tokens=1, logprobs=ALTERNATIVES)
    return asked_apart(chat_id, instruction, question, params)


def asked_apart(
    chat_id: str, instruction: str, question: str, params: GenerationParams
) -> Generate:
    """A request without a chat before it; `question` may hold text of documents."""
    return Generate(
        chat_id=chat_id,
        messages=(
            PromptMessage(role="system", content=instruction),
            PromptMessage(role="user", content=neutralised(question)),
        ),
        params=params,
        enable_thinking=False,
    )


def certainty(answer: SampleText) -> float:
    """How much more likely a yes was than a no, as a difference of log-probabilities."""
    of = {b"yes": LEAST, b"no": LEAST}
    written = TokenLogprob(answer.text.encode(), 0.0)
    for each in answer.logprobs[0].top if answer.logprobs else [written]:
        word = each.token.strip().lower()
        of[word] = max(of.get(word, LEAST), each.logprob)
    return of[b"yes"] - of[b"no"]
