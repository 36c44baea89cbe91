"""How llama.cpp computes: settings that change the speed and the rounding, not the model."""

import msgspec


class EngineOptions(msgspec.Struct, frozen=True, kw_only=True):
    """What the tuner chooses for one model on one machine, starting from the defaults.

    `repacks` keeps a second copy of some weights, rearranged for the CPU's matrix instructions.
    `flash_attention` matters only without a GPU, with one llama.cpp decides; None is what is
    usually faster on such a CPU. `ubatch` is the number of prompt tokens a CPU computes at once.
    `threads` 0 uses the physical cores available to the program. `quantizes_cache` stores keys and
    values in 8 bits, which halves their memory and requires flash attention.
    """

    repacks: bool = True
    flash_attention: bool | None = None
    ubatch: int = 256
    threads: int = 0
    quantizes_cache: bool = False


class TuningTry(msgspec.Struct, frozen=True, kw_only=True):
    """The speed of a set of options in a chat of about a thousand tokens, in tokens/s."""

    options: EngineOptions
    load_s: float
    prompt_tokens_per_s: float
    generation_tokens_per_s: float

    @property
    def turn_s(self) -> float:
        """Seconds for a turn that reads 512 tokens and writes 128, by which trials are compared."""
        return 512 / self.prompt_tokens_per_s + 128 / self.generation_tokens_per_s


class Tuning(msgspec.Struct, frozen=True, kw_only=True):
    """The trials, defaults first, and the options chosen among them."""

    tries: tuple[TuningTry, ...]
    chosen: EngineOptions
    seconds: float

    @property
    def speed(self) -> TuningTry:
        """The trial of the chosen options."""
        return next(each for each in self.tries if each.options == self.chosen)

    @property
    def gain(self) -> float:
        """The speed-up of a turn over the defaults."""
        return self.tries[0].turn_s / self.speed.turn_s
