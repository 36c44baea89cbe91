"""A model's facts in a few words, for the picker and the models screen."""

from collections import Counter
from collections.abc import Sequence

from app.core.documents import distinct_names
from app.core.model_spec import (
    UNKNOWN_LICENSE,
    Fit,
    HubSource,
    InstalledModel,
    LoadAdjustment,
    MemoryEstimate,
    ModelSource,
    ModelSpec,
    PackageSource,
    ServerSource,
)
from app.viewmodels.quantities import data_size, integer
from app.viewmodels.translated import translate


def facts(model: InstalledModel) -> str:
    """Quantization, size and fit, as far as known: `Q4_K_M · 2.5 GB · fits`."""
    fit = fit_word(model).lower()
    return " · ".join(part for part in (spec_facts(model.spec), fit) if part)


def title(model: InstalledModel) -> str:
    """What distinguishes the model in a list: `Qwen3 4B · Q4_K_M`."""
    return " · ".join(part for part in (model.spec.name, model.spec.quantization) if part)


def titles(models: Sequence[InstalledModel]) -> list[str]:
    """A `title` for each model; their files distinguish models with the same title."""
    return [f"{title(model)}{file}" for model, file in zip(models, _files(models), strict=True)]


def names(models: Sequence[InstalledModel]) -> list[str]:
    """The name of each model; their files distinguish models with the same title."""
    return [f"{model.spec.name}{file}" for model, file in zip(models, _files(models), strict=True)]


def _files(models: Sequence[InstalledModel]) -> list[str]:
    """What follows the name of each model: its file, if others have the same title."""
    counts = Counter(map(title, models))
    files = distinct_names(model.path for model in models)
    return [
        f" ({files[model.path].removesuffix('.gguf')})"
        if counts[title(model)] > 1 and model.path
        else ""
        for model in models
    ]


def spec_facts(spec: ModelSpec) -> str:
    """Quantization and size, as far as known: `Q4_K_M · 2.5 GB`."""
    size = data_size(spec.size_bytes) if spec.size_bytes else ""
    return " · ".join(part for part in (spec.quantization, size) if part)


def fit_word(model: InstalledModel) -> str:
    """Fits, Tight or Won't fit; empty without an estimate."""
    return fit_name(model.estimate.fit) if model.estimate else ""


def fit_name(fit: Fit) -> str:
    return {
        "fits": translate("ModelLabels", "Fits"),
        "tight": translate("ModelLabels", "Tight"),
        "no": translate("ModelLabels", "Won't fit"),
    }[fit]


def rough_memory(estimate: MemoryEstimate) -> str:
    """The estimated memory use of a file that is not downloaded yet."""
    return translate("ModelLabels", "about {size} of memory").format(size=data_size(estimate.total))


def memory_text(model: InstalledModel) -> str:
    """The model's memory use at its context length; empty if unknown."""
    if model.estimate is None:
        return ""
    text = translate(
        "ModelLabels",
        "{size} of memory at {tokens} tokens of context, and up to {cache} for cached prompts",
    )
    return text.format(
        size=data_size(model.estimate.total),
        tokens=integer(model.estimate.context_length),
        cache=data_size(model.estimate.prompt_caches),
    )


def abilities_text(spec: ModelSpec) -> str:
    """What the model can do besides writing, according to its file: `Tools, Vision`."""
    words = {
        "tools": translate("ModelLabels", "Tools"),
        "reasoning": translate("ModelLabels", "Reasoning"),
        "vision": translate("ModelLabels", "Vision"),
    }
    return ", ".join(words[each] for each in spec.capabilities)


def adjustment_text(adjustments: Sequence[LoadAdjustment]) -> str:
    """What was reduced to load the model; empty if nothing was."""
    words = {
        "context_length": translate(
            "ModelLabels", "Memory is short: the context is {got} tokens instead of {wanted}."
        ),
        "cache_bits": translate(
            "ModelLabels", "Memory is short: chats are held in {got} bits instead of {wanted}."
        ),
        "gpu_layers": translate(
            "ModelLabels", "Memory is short: {got} layers run on the graphics card, not {wanted}."
        ),
    }
    return " ".join(
        words[each.setting].format(
            got=integer(each.got),
            wanted=integer(each.wanted) if each.wanted >= 0 else translate("ModelLabels", "all"),
        )
        for each in adjustments
    )


def license_text(spec: ModelSpec) -> str:
    """The licence as the file, the catalogue or the hub names it."""
    if spec.license == UNKNOWN_LICENSE:
        return translate("ModelLabels", "licence not given")
    return spec.license


def source_text(source: ModelSource) -> str:
    """Where the weights come from: a package, a repository or the user's file."""
    if isinstance(source, PackageSource):
        return translate("ModelLabels", "in the package {name}").format(name=source.package)
    if isinstance(source, HubSource):
        text = translate("ModelLabels", "Hugging Face: {name}")
        return text.format(name=source.repository)
    if isinstance(source, ServerSource):
        return translate("ModelLabels", "on the server {name}").format(name=source.address)
    return translate("ModelLabels", "your file {name}").format(name=source.path)
