import pytest

from tests.conftest import KINI
from tests.perencanaan.dunia import Dunia, buat_dunia


@pytest.fixture
def dunia(db: None) -> Dunia:
    """A small Balai with its year open."""
    return buat_dunia()


@pytest.fixture
def hari_ini(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock of the views stands at KINI; sessions go by it too."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: KINI)
