import pytest

from tests.conftest import KINI
from tests.tindak_lanjut.dunia import Karier, buat_karier


@pytest.fixture
def karier(db: None) -> Karier:
    """The Balai with a pejabat fungsional."""
    return buat_karier()


@pytest.fixture
def hari_ini(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock of the views stands at KINI; sessions go by it too."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: KINI)
