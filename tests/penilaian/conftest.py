import pytest

from selaras.organisasi.models import Instansi
from tests.conftest import KINI
from tests.organisasi.factories import InstansiFactory
from tests.penilaian.dunia import Balai, buat_balai


@pytest.fixture
def balai(db: None) -> Balai:
    """A Balai with three people to be rated."""
    if not Instansi.objects.exists():
        InstansiFactory.create()
    return buat_balai()


@pytest.fixture
def hari_ini(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock of the views stands at KINI; sessions go by it too."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: KINI)
