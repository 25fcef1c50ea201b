import pytest

from tests.organisasi.factories import InstansiFactory
from tests.penilaian.dunia import Balai, buat_balai


@pytest.fixture
def balai(db: None) -> Balai:
    """A Balai with three people to be rated."""
    InstansiFactory.create()
    return buat_balai()
