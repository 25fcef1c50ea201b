from pathlib import Path

import pytest
from pytest_django import Settings


@pytest.fixture
def gudang(settings: Settings, tmp_path: Path) -> Path:
    """Where uploads are kept in these tests."""
    settings.STORAGES = settings.STORAGES | {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": tmp_path}}
    }
    settings.BERKAS_DIR = tmp_path
    return tmp_path
