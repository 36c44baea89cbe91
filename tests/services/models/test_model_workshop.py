"""Where a smaller model is put."""

from pathlib import Path

import pytest

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.services.startup import Services
from tests.engine.tiny_models import write_llama_model


@pytest.mark.nightly
@pytest.mark.whole_model
def test_nothing_is_put_into_the_package_that_a_model_came_with(services: Services) -> None:
    (starter,) = (m for m in services.models.models() if m.spec.is_starter)
    before = set(Path(starter.path).parent.iterdir())
    made = services.workshop.prune(starter.spec.id, range(4, 28))
    assert made.parent.parts[-2:] == ("models", "made")
    assert set(Path(starter.path).parent.iterdir()) == before
    assert services.models.resolve(str(made)).spec.parameters < starter.spec.parameters
    model = services.models.import_file(made, CancelToken())
    assert model.is_ours
    size = made.stat().st_size
    assert services.models.remove(model.spec.id) == size and not made.exists()
    assert model.path not in services.settings.current.imported_models


def test_what_is_made_of_a_file_lies_beside_it_or_in_the_folder_that_was_named(
    services: Services, tmp_path: Path
) -> None:
    model = write_llama_model(tmp_path / "tiny.gguf")
    assert services.workshop.prune(str(model), (1,)).parent == tmp_path
    other = tmp_path / "other"
    other.mkdir()
    assert services.workshop.prune(str(model), (1,), other).parent == other


def test_a_model_on_a_server_has_no_file_to_work_on(services: Services) -> None:
    services.settings.update(server_address="http://127.0.0.1:9", server_models=("far",))
    with pytest.raises(UserError, match=r"far on .* is not on this machine"):
        services.workshop.prune("far@127.0.0.1", (1,))
