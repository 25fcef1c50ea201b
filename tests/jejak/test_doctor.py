"""`selaras doctor` says in plain words what is in order and what is not."""

import io
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.checks import Error
from django.core.management import CommandError, call_command
from django.utils import timezone
from pytest_django import Settings

from selaras.common.jadwal import MASIH_HIDUP, denyut
from selaras.jejak.management.commands import doctor
from selaras.jejak.models import Jejak
from selaras.jejak.selectors import sidik_terakhir
from selaras.jejak.tasks import segel
from tests.jejak.test_rantai import sql, tulis

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def sehat(settings: Settings, tmp_path: Path) -> None:
    """A folder that can be written to, and a worker that has just ticked."""
    settings.BERKAS_DIR = tmp_path / "berkas"
    denyut(timezone.now())


def periksa() -> tuple[str, str]:
    """What the doctor writes, and how it ends."""
    keluaran = io.StringIO()
    try:
        call_command("doctor", stdout=keluaran)
    except CommandError as akhir:
        return keluaran.getvalue(), str(akhir)
    return keluaran.getvalue(), ""


def test_a_healthy_installation_has_a_line_for_each_examination_and_the_last_hash() -> None:
    tulis(2)
    segel()
    tulis()
    keluaran, akhir = periksa()
    assert akhir == ""
    nama = ("Pengaturan", "Migrasi", "Penyimpanan", "Pekerja latar", "Jejak")
    assert [baris.split(":")[0] for baris in keluaran.splitlines()[:5]] == [f"beres  {satu}" for satu in nama]
    assert "3 baris jejak, 1 menunggu segel." in keluaran
    assert sidik_terakhir() in keluaran


def test_rows_changed_deleted_and_slipped_in_by_sql_are_each_named() -> None:
    diubah, dihapus, _ = tulis(3)
    segel()
    sql("UPDATE jejak_jejak SET nama = 'Orang Lain' WHERE id = %s", diubah)
    sql("DELETE FROM jejak_jejak WHERE id = %s", dihapus)
    sql(
        "INSERT INTO jejak_jejak (peristiwa, objek, oleh, nama, pada, rincian)"
        " SELECT peristiwa, objek, oleh, nama, pada, rincian FROM jejak_jejak WHERE id = %s",
        diubah,
    )
    keluaran, akhir = periksa()
    sisipan = Jejak.objects.order_by("pk").last()
    assert sisipan is not None
    assert akhir == "3 hal perlu diperbaiki."
    for cacat in (
        f"baris {diubah} diubah setelah disegel",
        f"baris {dihapus} dihapus",
        f"baris {sisipan.pk} disisipkan: tidak ada di antrean maupun segel",
    ):
        assert f"CACAT  Jejak: {cacat}\n" in keluaran


def test_a_worker_that_never_ticked_is_a_defect() -> None:
    sql("DELETE FROM common_jadwal")
    keluaran, akhir = periksa()
    assert "CACAT  Pekerja latar: belum pernah berdenyut. Jalankan: selaras serve" in keluaran
    assert akhir == "1 hal perlu diperbaiki."


def test_a_worker_that_stopped_is_named_with_its_last_tick() -> None:
    sql("DELETE FROM common_jadwal")
    denyut(timezone.now() - MASIH_HIDUP - timedelta(minutes=2))
    keluaran, _ = periksa()
    assert "CACAT  Pekerja latar: terakhir berdenyut" in keluaran


def test_a_folder_that_cannot_be_written_to_is_named(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "penghalang").write_text("bukan folder")
    settings.BERKAS_DIR = tmp_path / "penghalang" / "berkas"
    keluaran, _ = periksa()
    assert f"CACAT  Penyimpanan: {settings.BERKAS_DIR} tidak dapat ditulisi" in keluaran


def test_a_migration_that_has_not_run_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "migrasi_tertunda", lambda: ["jejak.0002_contoh"])
    keluaran, _ = periksa()
    assert "CACAT  Migrasi: jejak.0002_contoh belum dijalankan. Jalankan: selaras migrate" in keluaran


def test_a_setting_that_django_finds_wrong_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "run_checks", lambda: [Error("Ada yang salah.")])
    keluaran, _ = periksa()
    assert "CACAT  Pengaturan: Ada yang salah." in keluaran
