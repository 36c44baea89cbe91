"""The token loop alone: against a bare loop of C calls, and with and without drafts."""

import statistics
from collections.abc import Iterator

from app.cli.bench.chats import CONTEXT_LENGTH
from app.cli.bench.engine_samples import STORY, Sample, Timing, code_prompt, quote_prompt
from app.core.generation import GenerationParams
from app.engine.engine_client import EngineClient
from app.engine.engine_protocol import Generate, Generated, LoadModel, PromptMessage, TextDelta

_TOKENS = 192
_TIMES = 5
_PROMPTS = {"rewrite": code_prompt(), "quote": quote_prompt(), "prose": STORY}


def overhead(model: str, threads: int) -> Sample:
    """Our speed at the window's end of the pipe and that of a bare loop in this process, by turns,
    and the share of a token's time that ours takes beyond it."""
    from app.engine.llama.peers import BareLoop  # late: only this process may load llama.cpp

    client = _loaded(model, threads)
    bare = BareLoop(model, CONTEXT_LENGTH, threads)
    ours, bares = [], []
    try:
        for _ in range(_TIMES):
            ours.append(_speed(client, STORY, speculates=False)[0])
            bares.append(bare.speed(STORY, _TOKENS))
    finally:
        bare.close()
        client.stop()
    fast, yardstick = statistics.median(ours), statistics.median(bares)
    return {
        "tokens_per_s": fast,
        "bare_tokens_per_s": yardstick,
        "ratio_to_bare": fast / yardstick,
    }


def speculation(model: str, threads: int) -> Sample:
    """Speeds with drafts, and how many times those without."""
    client = _loaded(model, threads)
    sample: Sample = {}
    try:
        for name, prompt in _PROMPTS.items():
            _speed(client, prompt, speculates=False, tokens=1)
            without, plain = _speed(client, prompt, speculates=False)
            drafted, text = _speed(client, prompt, speculates=True)
            sample[f"{name}_tokens_per_s"] = drafted
            sample[f"{name}_gain"] = drafted / without
            sample[f"{name}_is_same"] = float(text == plain)
    finally:
        client.stop()
    return sample


def _loaded(model: str, threads: int) -> EngineClient:
    client = EngineClient()
    client.load(LoadModel(path=model, context_length=CONTEXT_LENGTH, threads=threads))
    return client


def _speed(
    client: EngineClient, prompt: str, *, speculates: bool, tokens: int = _TOKENS
) -> tuple[float, str]:
    """Tokens per second, and the text."""
    ends: list[Generated] = []
    request = Generate(
        chat_id="loop",
        messages=(PromptMessage(role="user", content=prompt),),
        params=GenerationParams(temperature=0, max_tokens=tokens),
        speculates=speculates,
    )

    def pieces() -> Iterator[str]:
        for event in client.generate(request):
            if isinstance(event, TextDelta):
                yield event.text
            elif isinstance(event, Generated):
                ends.append(event)

    timing = Timing(pieces())
    return timing.speed(ends[0].stats.completion_tokens), timing.text
