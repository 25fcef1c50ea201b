"""The end of service, and what follows when it was recorded wrongly."""

from datetime import date, timedelta

import pytest

from selaras.organisasi.models import (
    AnggotaTim,
    Kedudukan,
    Pegawai,
    Penempatan,
    Penilai,
    Peran,
    UnitKerja,
)
from selaras.organisasi.permissions import OPERATOR
from selaras.organisasi.services.berakhir import SudahBerakhir, akhiri_tugas
from selaras.perencanaan.models import StatusSKP
from tests.conftest import KINI, Masuk
from tests.organisasi.factories import (
    AnggotaTimFactory,
    PegawaiFactory,
    PenempatanFactory,
    PenilaiFactory,
    PeranFactory,
    TimKerjaFactory,
)
from tests.organisasi.laku import HARI, alamat, lakukan, teks
from tests.perencanaan.factories import SKPFactory

pytestmark = pytest.mark.django_db
KEMARIN, BESOK = HARI - timedelta(days=1), HARI + timedelta(days=1)


@pytest.mark.parametrize(
    ("nama", "kedudukan"),
    [("pensiun", Kedudukan.PENSIUN), ("berhenti", Kedudukan.BERHENTI), ("meninggal", Kedudukan.MENINGGAL)],
)
def test_the_end_of_service_leaves_nothing_hanging_and_nobody_unnamed(
    pengelola: Masuk, orang: Pegawai, balai: UnitKerja, nama: str, kedudukan: Kedudukan
) -> None:
    anak_buah = PenilaiFactory.create(penilai=orang, pegawai__nama="Dewi Bawahan").pegawai
    tim = TimKerjaFactory.create(nama="Tim Dasbor", ketua=None)
    AnggotaTimFactory.create(tim=tim, pegawai=orang, ketua=True)
    PeranFactory.create(pegawai=orang, unit=balai)
    akan, kartu = lakukan(pengelola, orang, nama)
    for kata in ("Perlu penilai baru: Dewi Bawahan", "Tim Dasbor perlu ketua baru", "Akunnya tertutup"):
        assert kata in akan
    orang.refresh_from_db()
    assert (orang.sebab_berhenti, orang.bertugas_sampai) == (kedudukan, HARI)
    for baris in (orang.penempatan, orang.penilai, orang.peran, orang.keanggotaan, anak_buah.penilai):
        assert baris.get().selesai == HARI
    assert kedudukan.label in kartu


def test_an_end_is_recorded_once(pengelola: Masuk, orang: Pegawai) -> None:
    lakukan(pengelola, orang, "pensiun")
    assert pengelola.post(alamat(orang, "berhenti"), {"terakhir": HARI}).status_code == 404
    with pytest.raises(SudahBerakhir, match="Sudah tercatat pensiun"):
        akhiri_tugas(pegawai=orang, sebab=Kedudukan.BERHENTI, terakhir=HARI, dasar="", oleh=OPERATOR, pada=KINI)


def test_a_back_dated_end_names_what_would_have_begun_after_it(
    pengelola: Masuk, orang: Pegawai, seksi: UnitKerja
) -> None:
    AnggotaTimFactory.create(tim__nama="Tim Nanti", tim__unit=seksi, tim__ketua=None, pegawai=orang, mulai=HARI)
    PenilaiFactory.create(pegawai__nama="Dewi Bawahan", penilai=orang, mulai=HARI)
    PeranFactory.create(pegawai=orang, unit=seksi, mulai=HARI)
    akan, _ = lakukan(pengelola, orang, "berhenti", terakhir=KEMARIN)
    for kata in ("Keanggotaan Tim Nanti batal", "Penilaian Dewi Bawahan oleh Eko Budi batal", "Peran tim pengelola"):
        assert kata in akan
    assert not AnggotaTim.objects.exists()
    assert not Penilai.objects.filter(penilai=orang).exists()


def test_a_wrong_end_is_taken_back_to_the_last_row(pengelola: Masuk, orang: Pegawai, balai: UnitKerja) -> None:
    skp = SKPFactory.create(pegawai=orang, ditetapkan=True)
    AnggotaTimFactory.create(tim__nama="Tim Dasbor", tim__ketua=None, pegawai=orang, ketua=True, selesai=BESOK)
    PenilaiFactory.create(penilai=orang, pegawai__nama="Dewi Bawahan")
    PeranFactory.create(pegawai=orang, unit=balai, mulai=BESOK)
    tabel = (Penempatan, Penilai, Peran, AnggotaTim)
    semula = [list(model.objects.order_by("pk").values()) for model in tabel]
    lakukan(pengelola, orang, "pensiun")
    akan, kartu = lakukan(pengelola, orang, "pulih", dasar="Salah orang")
    for kata in (
        "dibatalkan",
        "Teknisi Sarana di Seksi Sarana berlanjut",
        "Menilai lagi: Dewi Bawahan",
        "SKP 2026 berlanjut",
    ):
        assert kata in akan
    assert [list(model.objects.order_by("pk").values()) for model in tabel] == semula
    orang.refresh_from_db()
    skp.refresh_from_db()
    assert (orang.sebab_berhenti, skp.status, skp.selesai) == ("", StatusSKP.DITETAPKAN, date(2026, 12, 31))
    assert "Pensiun" not in kartu.partition("Riwayat")[2]


def test_an_end_whose_place_was_filled_stays(pengelola: Masuk, orang: Pegawai, seksi: UnitKerja) -> None:
    Penempatan.objects.filter(pegawai=orang).update(kepala=True)
    dewi = PenilaiFactory.create(penilai=orang, pegawai__nama="Dewi Bawahan").pegawai
    lakukan(pengelola, orang, "pensiun", terakhir=KEMARIN)
    PenempatanFactory.create(unit=seksi, kepala=True, mulai=HARI, pegawai__nama="Kepala Baru")
    PenilaiFactory.create(pegawai=dewi, mulai=HARI, penilai__nama="Sri Baru")
    jawaban = pengelola.post(alamat(orang, "pulih"), {"dasar": "Salah orang"})
    assert jawaban.status_code == 409
    for kata in ("Seksi Sarana sudah dipimpin Kepala Baru.", "Dewi Bawahan sudah dinilai Sri Baru."):
        assert kata in teks(jawaban)
    orang.refresh_from_db()
    assert orang.sebab_berhenti == Kedudukan.PENSIUN


def test_an_end_that_came_with_an_import_is_taken_back_with_it(pengelola: Masuk, seksi: UnitKerja) -> None:
    pergi = PegawaiFactory.create(pensiun=True)
    PenempatanFactory.create(pegawai=pergi, unit=seksi, mulai=date(2020, 1, 1), selesai=pergi.bertugas_sampai)
    jawaban = pengelola.post(alamat(pergi, "pulih"), {"dasar": "Salah orang"})
    assert (jawaban.status_code, "lewat impor" in teks(jawaban)) == (409, True)
