from collections.abc import Callable
from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from selaras.organisasi.models import Pegawai, TimKerja
from selaras.pelaksanaan.models import PeranPemberi
from selaras.pelaksanaan.selectors import cari_orang, hubungan, orang_dekat
from tests.conftest import KINI
from tests.organisasi.factories import (
    AnggotaTimFactory,
    InstansiFactory,
    PegawaiFactory,
    PenempatanFactory,
    PenilaiFactory,
    TimKerjaFactory,
    UnitKerjaFactory,
)
from tests.perencanaan.factories import HasilKerjaFactory, SKPFactory

pytestmark = pytest.mark.django_db
HARI = KINI.date()
type Pasangan = tuple[Pegawai, Pegawai]  # who gives, and to whom


def menurut_penilai() -> Pasangan:
    baris = PenilaiFactory.create()
    return baris.penilai, baris.pegawai


def menurut_skp() -> Pasangan:
    skp = SKPFactory.create(ditetapkan=True)
    return skp.penilai, skp.pegawai


def dari_unit_di_atas() -> Pasangan:
    balai = UnitKerjaFactory.create()
    kepala = PenempatanFactory.create(unit=balai, kepala=True).pegawai
    return kepala, PenempatanFactory.create(unit=UnitKerjaFactory.create(parent=balai)).pegawai


def ketua(tim: TimKerja) -> Pegawai:
    return tim.anggota.get(ketua=True).pegawai


def dari_ketua_tim() -> Pasangan:
    anggota = AnggotaTimFactory.create()
    return ketua(anggota.tim), anggota.pegawai


def dari_pemilik_hasil_induk() -> Pasangan:
    induk = HasilKerjaFactory.create(skp__ditetapkan=True)
    anak = HasilKerjaFactory.create(skp__ditetapkan=True, induk=induk)
    return induk.skp.pegawai, anak.skp.pegawai


def dari_rekan_seunit() -> Pasangan:
    unit = UnitKerjaFactory.create()
    kiri, kanan = PenempatanFactory.create_batch(2, unit=unit)
    return kiri.pegawai, kanan.pegawai


def dari_rekan_setim() -> Pasangan:
    kiri, kanan = AnggotaTimFactory.create_batch(2, tim=TimKerjaFactory.create())
    return kiri.pegawai, kanan.pegawai


def balik(pasangan: Callable[[], Pasangan]) -> Callable[[], Pasangan]:
    return lambda: pasangan()[::-1]


ATURAN = [
    (menurut_penilai, PeranPemberi.PENILAI),
    (menurut_skp, PeranPemberi.PENILAI),
    (dari_unit_di_atas, PeranPemberi.PIMPINAN),
    (dari_ketua_tim, PeranPemberi.PEMBERI_TUGAS),
    (dari_pemilik_hasil_induk, PeranPemberi.PEMBERI_TUGAS),
    (dari_rekan_seunit, PeranPemberi.REKAN),
    (dari_rekan_setim, PeranPemberi.REKAN),
    (balik(menurut_penilai), PeranPemberi.BAWAHAN),
    (balik(menurut_skp), PeranPemberi.BAWAHAN),
    (balik(dari_unit_di_atas), PeranPemberi.BAWAHAN),
    (balik(dari_ketua_tim), PeranPemberi.BAWAHAN),
]


@pytest.mark.parametrize(("pasangan", "peran"), ATURAN)
def test_the_role_follows_from_who_works_with_whom(pasangan: Callable[[], Pasangan], peran: PeranPemberi) -> None:
    InstansiFactory.create()
    oleh, untuk = pasangan()
    kenal = hubungan(oleh=oleh, untuk=untuk, hari=HARI)
    assert (kenal.peran, kenal.dekat) == (peran, True)
    assert kenal.boleh_rahasia is (peran in (PeranPemberi.REKAN, PeranPemberi.BAWAHAN))


@pytest.mark.parametrize(("pasangan", "peran"), ATURAN)
def test_strangers_are_peers_who_must_give_their_name(pasangan: Callable[[], Pasangan], peran: PeranPemberi) -> None:
    _, untuk = pasangan()
    kenal = hubungan(oleh=PenempatanFactory.create().pegawai, untuk=untuk, hari=HARI)
    assert (kenal.peran, kenal.dekat, kenal.boleh_rahasia) == (PeranPemberi.REKAN, False, False)


def test_a_relation_that_is_over_is_none() -> None:
    baris = PenilaiFactory.create(selesai=date(2026, 10, 5))
    anggota = AnggotaTimFactory.create(selesai=date(2026, 10, 5))
    assert not hubungan(oleh=baris.penilai, untuk=baris.pegawai, hari=HARI).dekat
    assert not hubungan(oleh=ketua(anggota.tim), untuk=anggota.pegawai, hari=HARI).dekat
    assert hubungan(oleh=baris.penilai, untuk=baris.pegawai, hari=date(2026, 10, 5)).dekat


def test_the_nearest_relation_counts() -> None:
    baris = PenilaiFactory.create()
    PenempatanFactory.create(pegawai=baris.pegawai, unit=(u := UnitKerjaFactory.create()))
    PenempatanFactory.create(pegawai=baris.penilai, unit=u, kepala=True)
    assert hubungan(oleh=baris.penilai, untuk=baris.pegawai, hari=HARI).peran == PeranPemberi.PENILAI


def test_it_says_who_else_reads_and_what_the_institution_set() -> None:
    InstansiFactory.create(rahasia_paling_sedikit=5, umpan_balik_ubah_menit=30)
    baris = PenilaiFactory.create()
    atasan = PenilaiFactory.create(pegawai=baris.penilai).penilai
    PenilaiFactory.create(pegawai=PegawaiFactory.create(), penilai=baris.pegawai)
    tempat = PenempatanFactory.create(pegawai=baris.pegawai)
    kenal = hubungan(oleh=PegawaiFactory.create(), untuk=baris.pegawai, hari=HARI)
    assert (kenal.penilai_id, kenal.penilai_nama, kenal.atasan_penilai_id) == (
        baris.penilai_id,
        baris.penilai.nama,
        atasan.pk,
    )
    assert (kenal.unit_id, kenal.jabatan) == (tempat.unit_id, tempat.jabatan.nama)
    assert (kenal.paling_sedikit, kenal.ubah_menit) == (5, 30)


def test_without_dated_rows_the_plan_says_it() -> None:
    skp = SKPFactory.create(ditetapkan=True, atasan_penilai=PegawaiFactory.create())
    kenal = hubungan(oleh=PegawaiFactory.create(), untuk=skp.pegawai, hari=HARI)
    assert (kenal.penilai_id, kenal.penilai_nama, kenal.unit_id) == (skp.penilai_id, skp.penilai.nama, skp.unit_id)
    assert kenal.atasan_penilai_id == skp.atasan_penilai_id


def test_people_come_in_the_order_in_which_one_speaks_of_them(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    unit = UnitKerjaFactory.create()
    saya = PenempatanFactory.create(unit=unit).pegawai
    rekan = PenempatanFactory.create(unit=unit, pegawai__nama="Cici Contoh").pegawai
    setim = AnggotaTimFactory.create(tim=AnggotaTimFactory.create(pegawai=saya, tim__ketua=None).tim).pegawai
    penilai = PenilaiFactory.create(pegawai=saya).penilai
    dinilai = PenilaiFactory.create(penilai=saya, pegawai__nama="Zaki Contoh").pegawai
    PenilaiFactory.create(penilai=saya, pegawai__pensiun=True)
    PegawaiFactory.create()
    PenilaiFactory.create(pegawai=dinilai, penilai__luar=True, mulai=date(2020, 1, 1), selesai=date(2025, 12, 31))
    orang_dekat(saya, HARI)  # the rights of a person are read once
    with django_assert_num_queries(1):
        assert orang_dekat(saya, HARI)[:4] == [dinilai, setim, rekan, penilai]


def test_the_others_are_found_by_name_but_not_from_outside() -> None:
    saya = PegawaiFactory.create(nama="Tri Contoh")
    cocok = PegawaiFactory.create(nama="Tri Handayani")
    PegawaiFactory.create(nama="Tri Pensiun", pensiun=True)
    PegawaiFactory.create(nama="Tri Luar", luar=True)
    assert cari_orang(saya, " tri ", HARI) == [cocok]
    assert cari_orang(saya, "t", HARI) == []
    assert cari_orang(saya, "%_", HARI) == []
    assert cari_orang(PegawaiFactory.create(luar=True), "tri", HARI) == []
