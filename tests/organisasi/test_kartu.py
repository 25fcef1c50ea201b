"""A person's card: what all of the institution may know, and the history for the few who may see it."""

from collections.abc import Callable
from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from selaras.organisasi.models import AlasanPenilai, JenisPeran, Pegawai, UnitKerja
from selaras.organisasi.permissions import boleh_melihat_riwayat
from tests.conftest import Masuk
from tests.halaman import utama
from tests.organisasi.factories import (
    AnggotaTimFactory,
    PegawaiFactory,
    PenempatanFactory,
    PenilaiFactory,
    PeranFactory,
    UnitKerjaFactory,
)

pytestmark = pytest.mark.django_db
NIP = "199001152015031900"
type Dunia = tuple[Pegawai, UnitKerja]


@pytest.fixture
def dunia() -> Dunia:
    """Ani, who moved to a new post in a section of the Balai, and that section."""
    balai = UnitKerjaFactory.create(nama="Balai Contoh")
    seksi = UnitKerjaFactory.create(nama="Seksi Sarana", parent=balai)
    ani = PegawaiFactory.create(nama="Ani Contoh", gelar_belakang="S.T.", nip=NIP, pangkat__golongan="III/d")
    PenempatanFactory.create(
        pegawai=ani, unit=balai, jabatan__nama="Arsiparis", mulai=date(2022, 1, 3), selesai=date(2025, 6, 30)
    )
    PenempatanFactory.create(pegawai=ani, unit=seksi, jabatan__nama="Analis Sarana", mulai=date(2025, 7, 1))
    return ani, seksi


def pimpinan(seksi: UnitKerja) -> Pegawai:
    return PenempatanFactory.create(unit=seksi, kepala=True).pegawai


def pimpinan_di_atas(seksi: UnitKerja) -> Pegawai:
    assert seksi.parent is not None
    return PenempatanFactory.create(unit=seksi.parent, kepala=True).pegawai


def berperan(jenis: JenisPeran) -> Callable[[UnitKerja], Pegawai]:
    return lambda seksi: PeranFactory.create(jenis=jenis, unit=seksi.parent).pegawai


def penilai(seksi: UnitKerja) -> Pegawai:
    return PenilaiFactory.create(pegawai=Pegawai.objects.get(nip=NIP)).penilai


def penilai_luar(seksi: UnitKerja) -> Pegawai:
    luar = PegawaiFactory.create(luar=True)
    return PenilaiFactory.create(pegawai=Pegawai.objects.get(nip=NIP), penilai=luar).penilai


def diri(seksi: UnitKerja) -> Pegawai:
    return Pegawai.objects.get(nip=NIP)


def rekan(seksi: UnitKerja) -> Pegawai:
    return PenempatanFactory.create(unit=seksi).pegawai


def bekas_penilai(seksi: UnitKerja) -> Pegawai:
    return PenilaiFactory.create(pegawai=Pegawai.objects.get(nip=NIP), selesai=date(2026, 6, 30)).penilai


def pengelola_unit_lain(seksi: UnitKerja) -> Pegawai:
    return PeranFactory.create(jenis=JenisPeran.PENGELOLA).pegawai


MELIHAT = {
    "diri sendiri": diri,
    "kepala unitnya": pimpinan,
    "kepala unit di atasnya": pimpinan_di_atas,
    "penilai": penilai,
    "penilai di luar instansi": penilai_luar,
    "pengelola": berperan(JenisPeran.PENGELOLA),
    "pengawas": berperan(JenisPeran.PENGAWAS),
    "admin": berperan(JenisPeran.ADMIN),
}
TIDAK_MELIHAT = {"rekan seunit": rekan, "bekas penilai": bekas_penilai, "pengelola unit lain": pengelola_unit_lain}


@pytest.mark.parametrize("siapa", [*MELIHAT, *TIDAK_MELIHAT])
def test_history_and_nip_are_for_the_few(siapa: str, dunia: Dunia, masuk_sebagai: Callable[[Pegawai], Masuk]) -> None:
    ani, seksi = dunia
    pembaca = (MELIHAT | TIDAK_MELIHAT)[siapa](seksi)
    halaman = utama(masuk_sebagai(pembaca).get(f"/pegawai/{ani.pk}/"))
    assert "Ani Contoh, S.T." in halaman
    assert "Analis Sarana, Seksi Sarana" in halaman
    boleh = siapa in MELIHAT
    terbaca = [kata in halaman for kata in ("19900115 201503 1 900", "Penata Tk. I / III/d", "Menjabat Arsiparis")]
    assert terbaca == [boleh] * 3
    assert (NIP in halaman, f"/pegawai/{ani.pk}/kinerja/" in halaman) == (False, boleh)


def test_the_history_is_told_in_words_newest_first(dunia: Dunia, masuk_sebagai: Callable[[Pegawai], Masuk]) -> None:
    ani, seksi = dunia
    PenempatanFactory.create(
        pegawai=ani, unit=seksi, jabatan__nama="Kepala Seksi Sarana", jenis="plt", kepala=True, mulai=date(2026, 3, 1)
    )
    PenilaiFactory.create(
        pegawai=ani,
        penilai__nama="Bu Ratna",
        alasan=AlasanPenilai.PLT,
        mulai=date(2025, 7, 1),
        selesai=date(2026, 2, 28),
    )
    AnggotaTimFactory.create(pegawai=ani, tim__nama="Tim Dasbor", mulai=date(2026, 1, 5))
    AnggotaTimFactory.create(
        pegawai=ani, ketua=True, tim__nama="Tim Bengkel", mulai=date(2024, 1, 2), selesai=date(2024, 12, 31)
    )
    PeranFactory.create(pegawai=ani, unit=seksi, jenis=JenisPeran.PENGELOLA, mulai=date(2099, 1, 1))
    halaman = utama(masuk_sebagai(ani).get(f"/pegawai/{ani.pk}/")).partition("Terbaru di atas")[2]
    kalimat = (
        'Tim pengelola kinerja</strong> <span class="block">Untuk Seksi Sarana dan semua unit di bawahnya',
        "1 Januari 2099 · belum berlaku",
        'Menjabat Plt. Kepala Seksi Sarana</strong> <span class="block">Memimpin Seksi Sarana',
        "1 Maret 2026 sampai sekarang",
        "Bergabung di Tim Dasbor",
        "Menjabat Analis Sarana",
        'Dinilai oleh Bu Ratna</strong> <span class="block">Pelaksana tugas',
        "1 Juli 2025 sampai 28 Februari 2026",
        "Memimpin Tim Bengkel",
        'Menjabat Arsiparis</strong> <span class="block">Balai Contoh',
    )
    letak = [halaman.find(satu) for satu in kalimat]
    assert -1 not in letak
    assert letak == sorted(letak)


def test_the_card_leads_to_unit_assessor_and_team(dunia: Dunia, masuk: Masuk) -> None:
    ani, seksi = dunia
    atasan = PenilaiFactory.create(pegawai=ani, penilai__nama="Bu Ratna").penilai
    tim = AnggotaTimFactory.create(pegawai=ani, tim__nama="Tim Dasbor").tim
    AnggotaTimFactory.create(pegawai=ani, tim__nama="Tim Lama", selesai=date(2026, 2, 1))
    halaman = utama(masuk.get(f"/pegawai/{ani.pk}/"))
    for alamat in (f"/struktur/{seksi.pk}/", f"/pegawai/{atasan.pk}/", f"/tim/{tim.pk}/", f"untuk={ani.pk}"):
        assert alamat in halaman
    assert "Tim Lama" not in halaman


def test_somebody_outside_sees_the_cards_of_those_they_assess_alone(
    dunia: Dunia, masuk_sebagai: Callable[[Pegawai], Masuk]
) -> None:
    ani, seksi = dunia
    luar = masuk_sebagai(penilai_luar(seksi))
    bawahan = PenilaiFactory.create(penilai=ani).pegawai
    halaman = utama(luar.get(f"/pegawai/{ani.pk}/"))
    assert ("Seksi Sarana" in halaman, "/struktur/" in halaman) == (True, False)
    assert luar.get(f"/pegawai/{bawahan.pk}/").status_code == 200
    assert luar.get(f"/pegawai/{rekan(seksi).pk}/").status_code == 404


def test_who_looks_after_somebody_finds_the_acts_and_the_account(
    dunia: Dunia, masuk_sebagai: Callable[[Pegawai], Masuk]
) -> None:
    ani, seksi = dunia
    akun = f"/pegawai/{ani.pk}/akun/"
    assert akun in utama(masuk_sebagai(berperan(JenisPeran.ADMIN)(seksi)).get(f"/pegawai/{ani.pk}/"))
    assert akun not in utama(masuk_sebagai(pimpinan(seksi)).get(f"/pegawai/{ani.pk}/"))


def test_who_serves_nowhere_is_seen_whole_by_whom_looks_after_all(
    dunia: Dunia, masuk_sebagai: Callable[[Pegawai], Masuk]
) -> None:
    _, seksi = dunia
    pensiunan = PegawaiFactory.create()
    puncak = berperan(JenisPeran.ADMIN)(seksi)
    assert "Tidak menjabat hari ini" in utama(masuk_sebagai(puncak).get(f"/pegawai/{pensiunan.pk}/"))
    assert boleh_melihat_riwayat(puncak, pensiunan)
    assert not boleh_melihat_riwayat(PeranFactory.create(unit=seksi).pegawai, pensiunan)


@pytest.mark.parametrize("banyak", [1, 9])
def test_a_card_costs_the_same_however_long_the_history(
    dunia: Dunia,
    masuk_sebagai: Callable[[Pegawai], Masuk],
    banyak: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    ani, seksi = dunia
    AnggotaTimFactory.create_batch(banyak, pegawai=ani)
    for tahun in range(banyak):
        PenilaiFactory.create(pegawai=ani, mulai=date(2010 + tahun, 1, 1), selesai=date(2010 + tahun, 12, 31))
    client = masuk_sebagai(berperan(JenisPeran.PENGELOLA)(seksi))
    with django_assert_num_queries(9):  # session, account, rights (2), person, posts of the person, history, frame
        client.get(f"/pegawai/{ani.pk}/")
