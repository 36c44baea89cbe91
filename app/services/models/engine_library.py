"""A llama.cpp library of the user's choice instead of the bundled one: tried, then used."""

import math
from pathlib import Path

import msgspec

from app.core.cancellation import CancelToken
from app.core.errors import UserError, WorkerStoppedError
from app.engine.native_build import find_library, names_library_for_session, use_library
from app.engine.workshop.workshop import JobRun, Workshop
from app.services.machine.settings_file import SettingsService
from app.services.models.model_library import ModelsService
from app.services.models.model_workshop import built_in_text

_SAME = 0.05
"""Libraries compute in different order, but with another struct layout the text is different."""


class LibraryInUse(msgspec.Struct, frozen=True, kw_only=True):
    """A library that passed its trial. `model` is the model used for it, "" if there was none."""

    folder: str
    version: str
    devices: tuple[str, ...]
    model: str = ""


class EngineLibrary:
    """Chooses which llama.cpp library is used; the engine restarts with the next question."""

    def __init__(self, models: ModelsService, settings: SettingsService) -> None:
        self._models = models
        self._settings = settings
        self._workshop = Workshop()

    @property
    def folder(self) -> str:
        """The folder of the chosen library; "" for the bundled one."""
        return self._settings.current.engine_library

    @property
    def is_set_for_session(self) -> bool:
        """Whether an environment variable selects the library, which overrides the choice here."""
        return names_library_for_session()

    def use(self, folder: Path, cancel: CancelToken) -> LibraryInUse:
        """Try the library in a separate process, then use it from now on.

        It must have every function that the bindings call, and give a text the same likelihood as
        the bundled library does, with the smallest model on this machine. Raises UserError,
        changing nothing, if the trial fails; and Cancelled.
        """
        if self.is_set_for_session:
            raise UserError(
                "LLAMA_CPP_LIB_PATH names another library for this session.",
                "Unset the variable and start again.",
            )
        found = find_library(folder.expanduser().resolve())
        if found is None:
            raise UserError(
                f"There is no shared library of llama.cpp in {folder}.",
                "Choose the folder with libllama (llama.dll); a build has it in build/bin.",
            )
        in_use = self._tried(found, cancel)
        self._settings.update(engine_library=in_use.folder)
        self._start_with(in_use.folder)
        return in_use

    def restore(self) -> None:
        self._settings.update(engine_library="")
        self._start_with("")

    def _start_with(self, folder: str) -> None:
        use_library(folder)
        self._models.unload()

    def _tried(self, folder: Path, cancel: CancelToken) -> LibraryInUse:
        here = [model for model in self._models.models() if model.path and not model.problem]
        smallest = min(here, key=lambda model: model.spec.size_bytes, default=None)
        path = Path(smallest.path) if smallest else None
        text, run = built_in_text(), JobRun(cancel)
        try:
            theirs = self._workshop.try_library(str(folder), path, text, run)
        except WorkerStoppedError as error:
            raise UserError(
                f"The library in {folder} crashed when it was tried, and is not used.",
                "Use a version of llama.cpp close to the bundled one.",
            ) from error
        ours = self._workshop.try_library("", path, text, run)
        if theirs.perplexity and ours.perplexity:
            distance = abs(math.log(theirs.perplexity / ours.perplexity))
            if not distance < _SAME:
                raise UserError(
                    f"The library in {folder} does not compute what the bundled one does: a "
                    f"perplexity of {theirs.perplexity:.4g} instead of {ours.perplexity:.4g}.",
                    f"Use a version of llama.cpp closer to {ours.version}.",
                )
        return LibraryInUse(
            folder=str(folder),
            version=theirs.version,
            devices=theirs.devices,
            model=smallest.spec.name if smallest else "",
        )
