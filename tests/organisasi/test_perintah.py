"""The commands of the operator: import, code, role."""

import io
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from selaras.organisasi.models import Impor, Pegawai, Penilai, Peran, UnitKerja
from selaras.organisasi.services import aktifkan_akun
from selaras.organisasi.wewenang import wewenang
from tests.organisasi.factories import PegawaiFactory, UnitKerjaFactory
from tests.organisasi.lembar_siasn import BALAI, balai, lembar, orang


@pytest.fixture
def berkas(tmp_path: Path) -> Path:
    jalan = tmp_path / "data utama.xlsx"
    jalan.write_bytes(lembar([*balai(), orang(910, NIP_BARU=1.0)]))
    return jalan


def perintah(nama: str, *kata: str | Path, **pilihan: object) -> str:
    keluaran = io.StringIO()
    call_command(nama, *map(str, kata), stdout=keluaran, **pilihan)
    return keluaran.getvalue()


@pytest.mark.django_db
def test_a_dry_run_tells_everything_and_changes_nothing(berkas: Path) -> None:
    keluaran = perintah("import_pegawai", berkas, "--dry-run")
    assert "DITOLAK  Baris 8, kolom NIP BARU: Sel NIP ini berisi angka" in keluaran
    assert "PERIKSA  Baris 2, kolom UNOR NAMA: Atasan Budi Contoh 900 tidak ada" in keluaran
    assert "baru  Budi Contoh 900: PNS, golongan III/b; Kepala Balai, memimpin" in keluaran
    assert "Belum ada yang diubah. Ulangi tanpa --dry-run untuk mengimpor." in keluaran
    assert not Pegawai.objects.exists()


@pytest.mark.django_db
def test_an_import_does_what_it_told(berkas: Path) -> None:
    keluaran = perintah("import_pegawai", berkas, "--mulai", "2026-02-01", "--unit-induk", "Ditjen Contoh")
    assert keluaran.splitlines()[-1] == "Selesai: 6 pegawai ditambah atau diubah."
    assert UnitKerja.objects.get(nama="Ditjen Contoh").parent is None
    assert set(Penilai.objects.values_list("mulai", flat=True)) == {date(2026, 2, 1)}


@pytest.mark.django_db
def test_without_a_day_assessors_hold_from_the_first_of_january(berkas: Path) -> None:
    perintah("import_pegawai", berkas)
    (mulai,) = set(Penilai.objects.values_list("mulai", flat=True))
    assert mulai == timezone.localdate().replace(month=1, day=1)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("isi", "pesan"), [(b"", "Berkas ini kosong"), (b"rusak", "tidak dapat dibaca"), (None, "tidak dapat dibuka")]
)
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, isi: bytes | None, pesan: str) -> None:
    jalan = tmp_path / "a.xlsx"
    if isi is not None:
        jalan.write_bytes(isi)
    with pytest.raises(CommandError, match=pesan):
        perintah("import_pegawai", jalan)


@pytest.mark.django_db
def test_a_file_over_the_limit_is_told_its_limit(berkas: Path, settings: Settings) -> None:
    settings.UKURAN_BERKAS_MAKS = 1024
    with pytest.raises(CommandError, match=r"paling besar 1 KB\. Hapus kolom"):
        perintah("import_pegawai", berkas)


@pytest.mark.django_db
def test_an_import_by_command_stands_among_the_others(
    berkas: Path, gudang: Path, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        perintah("import_pegawai", berkas)
    impor = Impor.objects.get()
    assert (impor.nama, impor.nama_berkas, impor.keadaan) == ("Operator server", "data utama.xlsx", "selesai")
    assert [satu.judul for satu in impor.catatan.filter(jenis="ditolak")] == ["Budi Contoh 910"]
    assert list(gudang.glob("impor/*")) == []
    assert perintah("import_pegawai", berkas).splitlines()[-1] == "Belum ada yang diubah. Tidak ada yang perlu diubah."


@pytest.mark.django_db
def test_how_far_the_reading_is_is_told(berkas: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("selaras.organisasi.impor.orang.SEKABAR", 3)
    kabar = io.StringIO()
    perintah("import_pegawai", berkas, "--dry-run", stderr=kabar)
    assert kabar.getvalue().splitlines() == ["3 dari 7 baris", "6 dari 7 baris"]


@pytest.mark.django_db
def test_a_code_is_printed_and_works() -> None:
    pegawai = PegawaiFactory.create(pengguna=None, nama="Ratna Contoh")
    baris, keterangan = perintah("kode_aktivasi", pegawai.nip).splitlines()
    nama, kode = baris.split(": ")
    assert (nama, keterangan.startswith("Berlaku sekali, sampai")) == ("Ratna Contoh", True)
    assert aktifkan_akun(nip=pegawai.nip, kode=kode.replace("-", ""), sandi="kereta api contoh", pada=timezone.now())


@pytest.mark.django_db
def test_a_code_for_nobody_is_refused() -> None:
    with pytest.raises(CommandError, match="Tidak ada pegawai dengan NIP itu"):
        perintah("kode_aktivasi", "199001152015031999")


@pytest.mark.django_db
def test_the_first_admin_is_made_by_command() -> None:
    pegawai, unit = PegawaiFactory.create(nama="Ratna Contoh"), UnitKerjaFactory.create(nama=BALAI)
    assert perintah("beri_peran", pegawai.nip, "admin") == f"Ratna Contoh kini admin sistem di {BALAI}.\n"
    assert wewenang(pegawai).unit_diadmin == {unit.pk}
    with pytest.raises(CommandError, match="sudah memegang peran itu"):
        perintah("beri_peran", pegawai.nip, "admin")


@pytest.mark.django_db
def test_a_role_is_given_in_exactly_one_unit() -> None:
    pegawai = PegawaiFactory.create()
    UnitKerjaFactory.create(nama="Seksi A")
    UnitKerjaFactory.create(nama="Seksi B")
    with pytest.raises(CommandError, match="Sebutkan tepat satu unit"):
        perintah("beri_peran", pegawai.nip, "pengelola")
    perintah("beri_peran", pegawai.nip, "pengelola", "--unit", "Seksi B")
    assert Peran.objects.get().unit.nama == "Seksi B"


def test_commands_may_be_written_with_hyphens() -> None:
    hasil = subprocess.run(
        [Path(sys.executable).with_name("selaras"), "import-pegawai", "--help"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (hasil.returncode, "--dry-run" in hasil.stdout) == (0, True)
