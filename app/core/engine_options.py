"""How llama.cpp computes: settings that change the speed and the rounding, not the model."""

import msgspec


class EngineOptions(msgspec.Struct, frozen=True, kw_only=True):
    """What the tuner chooses for one model on one machine; the defaults are what it starts from.

    `repacks` keeps a second copy of some weights, rearranged for the CPU's matrix instructions.
    `flash_attention` matters without a GPU alone, with one llama.cpp decides; None is what is
    usually faster on such a CPU. `ubatch` is how many prompt tokens a CPU computes at once.
    `threads` 0 takes the physical cores that the program may use. `quantizes_cache` keeps keys
    and values in 8 bits, which takes half the memory and flash attention.
    """

    repacks: bool = True
    flash_attention: bool | None = None
    ubatch: int = 256
    threads: int = 0
    quantizes_cache: bool = False


class TuningTry(msgspec.Struct, frozen=True, kw_only=True):
    """The speed of one set of options in a chat of about a thousand tokens, in tokens/s."""

    options: EngineOptions
    load_s: float
    prompt_tokens_per_s: float
    generation_tokens_per_s: float

    @property
    def turn_s(self) -> float:
        """Seconds for a turn that reads 512 tokens and writes 128: what the tries are judged by."""
        return 512 / self.prompt_tokens_per_s + 128 / self.generation_tokens_per_s


class Tuning(msgspec.Struct, frozen=True, kw_only=True):
    """The tries, the defaults first, and the options that were chosen among them."""

    tries: tuple[TuningTry, ...]
    chosen: EngineOptions
    seconds: float

    @property
    def gain(self) -> float:
        """How many times as fast a turn is as with the defaults."""
        costs = {each.options: each.turn_s for each in self.tries}
        return self.tries[0].turn_s / costs[self.chosen]
