"""Another llama.cpp library is tried before it is used, and there is a way back."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import llama_cpp
import pytest

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.engine.native_build import LIBRARY_VARIABLE, use_library
from app.services.startup import Services
from tests.engine.tiny_models import write_llama_model

OWN = Path(llama_cpp.__file__).parent / "lib"
pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="libraries have other names there"),
    pytest.mark.real_start,
]


@pytest.fixture(autouse=True)
def no_library_stays() -> Iterator[None]:
    yield
    use_library("")


@pytest.fixture
def build(tmp_path: Path) -> Path:
    """As a build of llama.cpp leaves it."""
    shutil.copytree(OWN, tmp_path / "llama.cpp" / "build" / "bin", symlinks=True)
    return tmp_path / "llama.cpp"


def test_a_library_that_computes_the_same_is_used_and_left_again(
    services: Services, build: Path, tmp_path: Path
) -> None:
    services.models.import_file(write_llama_model(tmp_path / "tiny.gguf"), CancelToken())
    services.models.use(str(tmp_path / "tiny.gguf"))
    in_use = services.engine_library.use(build, CancelToken())
    folder = str(build / "build" / "bin")
    assert in_use.folder == folder and in_use.version.startswith("llama.cpp ")
    assert in_use.model == "tiny" and any("CPU" in device for device in in_use.devices)
    assert services.settings.current.engine_library == folder
    assert folder in _loaded_version(services)
    services.engine_library.restore()
    assert services.engine_library.folder == "" and LIBRARY_VARIABLE not in os.environ
    assert folder not in _loaded_version(services)


def test_one_that_lacks_a_function_is_refused_by_its_name(services: Services, build: Path) -> None:
    library = (build / "build" / "bin" / "libllama.so").resolve()
    library.write_bytes(library.read_bytes().replace(b"\0llama_version\0", b"\0llama_verslon\0"))
    with pytest.raises(UserError, match=r"lacks a function .*: llama_version"):
        services.engine_library.use(build, CancelToken())
    assert services.engine_library.folder == "" and LIBRARY_VARIABLE not in os.environ


def test_what_is_no_library_is_refused(services: Services, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no shared library"):
        services.engine_library.use(tmp_path, CancelToken())
    (tmp_path / "libllama.so").write_bytes(b"not a library")
    with pytest.raises(UserError, match="cannot be loaded"):
        services.engine_library.use(tmp_path, CancelToken())


def test_what_the_session_names_goes_first(
    services: Services, build: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(LIBRARY_VARIABLE, "/of/this/session")
    assert services.engine_library.is_set_for_session
    with pytest.raises(UserError, match="names another library for this session"):
        services.engine_library.use(build, CancelToken())
    use_library(str(build))
    assert os.environ[LIBRARY_VARIABLE] == "/of/this/session"


def _loaded_version(services: Services) -> str:
    for _ in services.models.load(CancelToken()):
        pass
    info = services.models.info()
    assert info
    return info.engine_version
