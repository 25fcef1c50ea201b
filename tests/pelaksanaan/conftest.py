from pathlib import Path

import pytest
from django.conf import settings as pengaturan
from pytest_django import Settings

from tests.conftest import KINI


@pytest.fixture
def jam(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock that views read stands at KINI: Tuesday, 6 October 2026, 10.00 in Jakarta."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: KINI)


@pytest.fixture
def berkas_dir(settings: Settings, tmp_path: Path) -> Path:
    """An empty place where files are kept, for one test."""
    awal = pengaturan.STORAGES["default"]
    settings.STORAGES = pengaturan.STORAGES | {"default": awal | {"OPTIONS": {"location": tmp_path / "berkas"}}}
    return tmp_path / "berkas"
