"""Whether what the tuner chooses is faster than the defaults, in the real engine, alternated.

python -m tests.bench.tuning_bench MODEL.gguf… [--rounds 3] [--prompt 600] [--answer 48]
"""

import argparse
import statistics
from pathlib import Path

import msgspec

from app.core.engine_options import EngineOptions
from app.core.generation import GenerationParams
from app.engine.engine_client import EngineClient
from app.engine.engine_protocol import Generate, Generated, LoadModel, PromptMessage
from app.engine.workshop.workshop import Workshop
from app.services.models.model_workshop import built_in_text


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("models", nargs="+", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--prompt", type=int, default=600, help="words")
    parser.add_argument("--answer", type=int, default=48, help="tokens")
    parser.add_argument("--try", dest="tried", action="append", default=[], metavar="NAME=VALUE")
    asked = parser.parse_args()
    for model in asked.models:
        chosen = _given(asked.tried) or _tuned(model)
        if chosen == EngineOptions():
            continue
        turns: dict[EngineOptions, list[float]] = {EngineOptions(): [], chosen: []}
        for _ in range(asked.rounds):
            for options, seconds in turns.items():
                seconds.append(_turn(model, options, asked.prompt, asked.answer))
        default, tuned = (statistics.median(seconds) for seconds in turns.values())
        samples = "; ".join(" ".join(f"{s:.2f}" for s in each) for each in turns.values())
        print(f"{model.name}: {default / tuned:.2f} times as fast ({samples})", flush=True)


def _tuned(model: Path) -> EngineOptions:
    tuning = Workshop().tune(model)
    for each in tuning.tries:
        print(
            f"  {each.options} load {each.load_s:.2f} s, prompt {each.prompt_tokens_per_s:.0f}/s, "
            f"answer {each.generation_tokens_per_s:.1f}/s, turn {each.turn_s:.1f} s"
        )
    print(f"{model.name}: {tuning.seconds:.1f} s of trying, {tuning.chosen}", flush=True)
    return tuning.chosen


def _given(pairs: list[str]) -> EngineOptions | None:
    """Options from the command line, to see what the tuner passed over."""
    values = dict(pair.split("=") for pair in pairs)
    return msgspec.convert(values, EngineOptions, strict=False) if values else None


def _turn(model: Path, options: EngineOptions, prompt: int, answer: int) -> float:
    """Seconds that the engine takes for a prompt and an answer, the model being loaded."""
    client = EngineClient()
    try:
        client.load(LoadModel(path=str(model), context_length=4096, options=options))
        text = " ".join((built_in_text() * 4).split()[:prompt])
        request = Generate(
            chat_id="",
            messages=(PromptMessage(role="user", content=text),),
            params=GenerationParams(temperature=0, max_tokens=answer),
            speculates=False,
        )
        *_, ending = client.generate(request)
        assert isinstance(ending, Generated)
        stats = ending.stats
        return stats.prompt_s + stats.completion_tokens / stats.tokens_per_s
    finally:
        client.stop()


if __name__ == "__main__":
    main()
