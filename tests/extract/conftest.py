"""What the grammar reads by itself, before learned weights choose among its readings."""

from collections.abc import Iterator

import pytest

from kabar.extract import weights


@pytest.fixture(scope="module")
def grammar_alone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Read as a package does whose weights were not made yet."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(weights, "MODELS", tmp_path_factory.mktemp("no weights"))
        weights.packaged.cache_clear()
        yield
    weights.packaged.cache_clear()
