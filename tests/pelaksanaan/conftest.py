from pathlib import Path

import pytest
from django.conf import settings as pengaturan
from pytest_django import Settings


@pytest.fixture
def berkas_dir(settings: Settings, tmp_path: Path) -> Path:
    """An empty place where files are kept, for one test."""
    awal = pengaturan.STORAGES["default"]
    settings.STORAGES = pengaturan.STORAGES | {"default": awal | {"OPTIONS": {"location": tmp_path / "berkas"}}}
    return tmp_path / "berkas"
