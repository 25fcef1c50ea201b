from decimal import Decimal

import pytest

from aturan.predikat import Predikat
from aturan.talenta import AMBANG, AmbangPotensial
from selaras.organisasi.impor.lembar import BerkasTidakTerbaca
from selaras.organisasi.models import Pegawai
from selaras.penilaian.models import StatusEvaluasi
from selaras.tindak_lanjut import services
from selaras.tindak_lanjut.models import AturanTindakLanjut, ImporPotensi
from selaras.tindak_lanjut.potensi import baca_potensi
from selaras.tindak_lanjut.selectors.karier import lembar_karier
from selaras.tindak_lanjut.selectors.talenta import Letak, peta_talenta
from tests.conftest import KINI
from tests.organisasi.factories import PegawaiFactory
from tests.tindak_lanjut.dunia import HARI, Karier, setahun

KEPALA = "NIP,NILAI,TINGKAT,SUMBER,TANGGAL\n"
NIP, LAIN = "199001012015031001", "199507152022032002"


def galat(baris: str, ambang: AmbangPotensial = AMBANG) -> list[str]:
    isi = baca_potensi((KEPALA + baris).encode(), dikelola={NIP: (7, "Budi")}, ambang=ambang, hari=HARI)
    return [satu["galat"] or satu["tingkat"] for satu in isi]


@pytest.mark.parametrize(
    ("baris", "jawaban"),
    [
        (f"'{NIP},80,,Asesmen,01-10-2026", "tinggi"),
        (f"'{NIP},,Potensial Rendah,Asesmen,01-10-2026", "rendah"),
        (f'\'{NIP},"79,99",menengah,Asesmen,2026-10-01', "menengah"),
        (f"'{LAIN},80,,Asesmen,01-10-2026", "bukan pegawai di unit"),
        (f"'{NIP},101,,Asesmen,01-10-2026", "di luar 0 sampai 100"),
        (f"'{NIP},80,rendah,Asesmen,01-10-2026", "berarti potensial tinggi"),
        (f"'{NIP},,,Asesmen,01-10-2026", "Isi nilai 0 sampai 100"),
        (f"'{NIP},80,,,01-10-2026", "Isi sumber"),
        (f"'{NIP},80,,Asesmen,07-10-2026", "paling lambat hari ini"),
        ("12345,80,,Asesmen,01-10-2026", "18"),
        ("1.99001E+17,80,,Asesmen,01-10-2026", "NIP"),
    ],
)
def test_each_row_says_what_it_is_or_what_is_wrong_with_it(baris: str, jawaban: str) -> None:
    (kata,) = galat(baris)
    assert jawaban in kata


def test_one_person_stands_once_in_a_file() -> None:
    kata = galat(f"'{NIP},80,,Asesmen,01-10-2026\n'{NIP},50,,Asesmen,01-10-2026")
    assert kata == ["tinggi", "NIP ini sudah ada di baris 2. Sisakan satu."]


def test_a_file_without_the_columns_says_which() -> None:
    with pytest.raises(BerkasTidakTerbaca, match="NIP, lalu NILAI atau TINGKAT"):
        baca_potensi(b"NAMA,UMUR\nBudi,40\n", dikelola={}, ambang=AMBANG, hari=HARI)


def impor(karier: Karier, nilai: int, *, siapa: Pegawai | None = None) -> ImporPotensi:
    baris = f"{KEPALA}'{(siapa or karier.jf).nip},{nilai},,Asesmen,01-10-2026\n'{LAIN},70,,Asesmen,01-10-2026\n"
    satu = services.unggah_potensi(
        berkas=baris.encode(), nama_berkas="nilai.csv", oleh=karier.balai.pengelola, pada=KINI
    )
    return services.setujui_potensi(impor=satu, oleh=karier.balai.pengelola, pada=KINI)


def letak(karier: Karier, siapa: Pegawai | None = None) -> Letak:
    peta = peta_talenta(karier.balai.kepala, hari=HARI, kotak="", unit=None, halaman=None)
    belum = peta_talenta(karier.balai.kepala, hari=HARI, kotak="belum", unit=None, halaman=None)
    assert peta is not None
    assert belum is not None
    return next(s for s in [*peta.orang, *belum.orang] if s.tugas.pegawai == (siapa or karier.jf))


@pytest.mark.parametrize(
    ("predikat", "nilai", "kotak"),
    [(Predikat.SANGAT_BAIK, 80, 9), (Predikat.BAIK, 79, 5), (Predikat.KURANG, 10, 1), (Predikat.BAIK, 95, 8)],
)
def test_somebody_stands_where_predikat_and_potential_meet(
    karier: Karier, predikat: Predikat, nilai: int, kotak: int
) -> None:
    setahun(karier, 2025, predikat)
    impor(karier, nilai)
    satu = letak(karier).kotak
    assert satu is not None
    assert satu.nomor == kotak


@pytest.mark.parametrize("status", [StatusEvaluasi.SELESAI, StatusEvaluasi.KEBERATAN])
def test_what_is_not_released_or_still_disputed_moves_nobody(karier: Karier, status: StatusEvaluasi) -> None:
    setahun(karier, 2024, Predikat.BAIK)
    setahun(karier, 2025, Predikat.KURANG, status=status)
    impor(karier, 80)
    assert (letak(karier).tahun, letak(karier).predikat) == (2024, Predikat.BAIK)


def test_an_import_is_taken_back_while_nothing_newer_stands_on_it(karier: Karier) -> None:
    setahun(karier, 2025)
    lama, baru = impor(karier, 50), impor(karier, 90)
    pengelola = karier.balai.pengelola
    with pytest.raises(services.TidakDapatDiurungkan):
        services.urungkan_potensi(impor=lama, oleh=pengelola, pada=KINI)
    services.urungkan_potensi(impor=baru, oleh=pengelola, pada=KINI)
    assert letak(karier).potensi == lama.nilai.get()
    services.urungkan_potensi(impor=lama, oleh=pengelola, pada=KINI)
    assert letak(karier).kurang == "nilai potensial"


def test_nobody_is_on_a_map_of_their_own(karier: Karier) -> None:
    peta = peta_talenta(karier.balai.kepala, hari=HARI, kotak="belum", unit=None, halaman=None)
    assert peta is not None
    assert karier.balai.kepala not in [satu.tugas.pegawai for satu in peta.orang]
    assert peta_talenta(PegawaiFactory.create(), hari=HARI, kotak="", unit=None, halaman=None) is None


def test_one_sees_the_own_box_only_where_the_institution_allows_it(karier: Karier) -> None:
    setahun(karier, 2025)
    impor(karier, 80)
    assert lembar_karier(karier.jf, HARI, sendiri=True).kotak is None
    AturanTindakLanjut.objects.create(talenta_terlihat_sendiri=True, potensial_tinggi=Decimal(80))
    kotak = lembar_karier(karier.jf, HARI, sendiri=True).kotak
    assert kotak is not None
    assert kotak.nomor == 8
    assert lembar_karier(karier.jf, HARI, sendiri=False).kotak is None
