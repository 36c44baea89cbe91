"""The token loop alone: against a bare loop of C calls, and with and without drafts."""

from collections.abc import Iterator

from app.cli.bench.chats import CONTEXT_LENGTH
from app.cli.bench.engine_samples import STORY, Sample, Timing, code_prompt, prose
from app.core.generation import GenerationParams
from app.engine.client import EngineClient
from app.engine.protocol import Generate, LoadModel, PromptMessage, TextDelta

_TOKENS = 192
_PROMPTS = {
    "rewrite": code_prompt(),
    "quote": f"Repeat the following text word for word.\n\n{prose(200, 9)}",
    "prose": STORY,
}


def overhead(model: str, threads: int) -> Sample:
    """Our speed at the window's end of the pipe, and that of a bare loop in this process."""
    from app.engine.llama.bare_loop import bare_speed  # late: only this process may load llama.cpp

    client = _loaded(model, threads)
    try:
        ours = Timing(_pieces(client, _PROMPTS["prose"], speculates=False)).speed(8)
    finally:
        client.stop()
    bare = bare_speed(model, _PROMPTS["prose"], _TOKENS, CONTEXT_LENGTH, threads)
    return {"tokens_per_s": ours, "bare_tokens_per_s": bare, "ratio_to_bare": ours / bare}


def speculation(model: str, threads: int) -> Sample:
    """Speeds with drafts, and how many times those without."""
    client = _loaded(model, threads)
    sample: Sample = {}
    try:
        for name, prompt in _PROMPTS.items():
            Timing(_pieces(client, prompt, speculates=False, tokens=1))
            without = Timing(_pieces(client, prompt, speculates=False))
            drafted = Timing(_pieces(client, prompt, speculates=True))
            sample[f"{name}_tokens_per_s"] = drafted.speed()
            sample[f"{name}_gain"] = drafted.speed() / without.speed()
            sample[f"{name}_is_same"] = float(drafted.text == without.text)
    finally:
        client.stop()
    return sample


def _loaded(model: str, threads: int) -> EngineClient:
    client = EngineClient()
    client.load(LoadModel(path=model, context_length=CONTEXT_LENGTH, threads=threads))
    return client


def _pieces(
    client: EngineClient, prompt: str, *, speculates: bool, tokens: int = _TOKENS
) -> Iterator[str]:
    request = Generate(
        chat_id="loop",
        messages=(PromptMessage(role="user", content=prompt),),
        params=GenerationParams(temperature=0, max_tokens=tokens),
        speculates=speculates,
    )
    for event in client.generate(request):
        if isinstance(event, TextDelta):
            yield event.text
