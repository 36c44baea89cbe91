"""An index client over real worker processes, and files to feed it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.index.index_client import IndexClient
from app.index.index_protocol import ConfigureIndex, EmbedderPlace

MAX_TOKENS = 256


@pytest.fixture
def vectors(tmp_path: Path) -> Path:
    folder = tmp_path / "vectors"
    folder.mkdir()
    return folder


def _configuration(embedder: Path, vectors: Path, models: Path) -> ConfigureIndex:
    return ConfigureIndex(
        embedder=EmbedderPlace(path=str(embedder), max_tokens=MAX_TOKENS),
        vectors_path=str(vectors),
        models_path=str(models),
    )


@pytest.fixture
def configuration(embedder_folder: Path, vectors: Path, converted_models: Path) -> ConfigureIndex:
    return _configuration(embedder_folder, vectors, converted_models)


@pytest.fixture
def client(configuration: ConfigureIndex) -> Iterator[IndexClient]:
    client = IndexClient(configuration)
    yield client
    client.stop()


@pytest.fixture(scope="module")
def reading_client(
    embedder_folder: Path, converted_models: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[IndexClient]:
    """One for all tests of a file, which only read: the recogniser is loaded once."""
    vectors = tmp_path_factory.mktemp("vectors")
    client = IndexClient(_configuration(embedder_folder, vectors, converted_models))
    yield client
    client.stop()
