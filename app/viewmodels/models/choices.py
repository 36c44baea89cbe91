"""The models that work can be given to, each by itself and with each of its adapters."""

from typing import TYPE_CHECKING, NamedTuple

from app.core.model_spec import InstalledModel
from app.viewmodels.models.labels import titles

if TYPE_CHECKING:
    from app.core.model_spec import Adapter
    from app.services.models.adapters import AdapterService
    from app.services.models.model_library import ModelsService


class ModelChoice(NamedTuple):
    """`value` is the name that the services use: `MODEL` or `MODEL+ADAPTER`."""

    name: str
    value: str
    is_adapted: bool


def read_choices(models: "ModelsService", adapters: "AdapterService") -> tuple[ModelChoice, ...]:
    """The models that can be loaded, each alone and with its adapters; reads files."""
    found = [one for one in models.models() if not one.problem]
    every = adapters.all()
    named = zip(titles(found), found, strict=True)
    return tuple(choice for name, model in named for choice in _with_adapters(name, model, every))


def _with_adapters(
    name: str, model: InstalledModel, adapters: "tuple[Adapter, ...]"
) -> list[ModelChoice]:
    return [ModelChoice(name, model.spec.id, False)] + [
        ModelChoice(f"{name} + {each.name}", f"{model.spec.id}+{each.path}", True)
        for each in adapters
        if not each.problem and each.architecture == model.architecture
    ]
