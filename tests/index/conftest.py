"""An index client over real worker processes, and files to feed it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.index.client import IndexClient
from app.index.protocol import ConfigureIndex

DIMENSION, MAX_TOKENS = 384, 256


@pytest.fixture(scope="session")
def converted_models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The embedder is converted once for the whole run."""
    return tmp_path_factory.mktemp("models")


@pytest.fixture
def vectors(tmp_path: Path, converted_models: Path) -> Path:
    folder = tmp_path / "vectors"
    folder.mkdir()
    (folder / "models").symlink_to(converted_models)
    return folder


@pytest.fixture
def configuration(embedder_folder: Path, vectors: Path) -> ConfigureIndex:
    return ConfigureIndex(
        embedder_path=str(embedder_folder),
        dimension=DIMENSION,
        max_tokens=MAX_TOKENS,
        vectors_path=str(vectors),
    )


@pytest.fixture
def client(configuration: ConfigureIndex) -> Iterator[IndexClient]:
    client = IndexClient(configuration)
    yield client
    client.stop()
