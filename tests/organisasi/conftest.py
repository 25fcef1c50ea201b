from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_django import Settings

from selaras.organisasi.models import Pegawai, UnitKerja
from tests.conftest import Masuk
from tests.organisasi.factories import PegawaiFactory, PenempatanFactory, PenilaiFactory, PeranFactory, UnitKerjaFactory


@pytest.fixture
def gudang(settings: Settings, tmp_path: Path) -> Path:
    """Where uploads are kept in these tests."""
    settings.STORAGES = settings.STORAGES | {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": tmp_path}}
    }
    settings.BERKAS_DIR = tmp_path
    return tmp_path


@pytest.fixture
def balai(db: None) -> UnitKerja:
    """The unit on top."""
    return UnitKerjaFactory.create(nama="Balai")


@pytest.fixture
def seksi(balai: UnitKerja) -> UnitKerja:
    """A unit below it."""
    return UnitKerjaFactory.create(nama="Seksi Sarana", parent=balai)


@pytest.fixture
def pengelola(balai: UnitKerja, masuk_sebagai: Callable[[Pegawai], Masuk]) -> Masuk:
    """Who looks after both, signed in."""
    return masuk_sebagai(PeranFactory.create(unit=balai).pegawai)


@pytest.fixture
def orang(seksi: UnitKerja) -> Pegawai:
    """Somebody with a post and an assessor in the lower one."""
    pegawai = PegawaiFactory.create(nama="Eko Budi")
    PenempatanFactory.create(pegawai=pegawai, unit=seksi, jabatan__nama="Teknisi Sarana")
    PenilaiFactory.create(pegawai=pegawai, penilai__nama="Ratna Lama")
    return pegawai
