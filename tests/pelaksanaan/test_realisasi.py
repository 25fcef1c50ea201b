from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from selaras.common.errors import DomainError, TidakBerwenang
from selaras.common.versi import VersiBasi
from selaras.jejak.models import Jejak
from selaras.organisasi.models import Pegawai
from selaras.pelaksanaan import services
from selaras.pelaksanaan.models import KunciPelaksanaan, Realisasi
from selaras.pelaksanaan.services import Isian
from selaras.pelaksanaan.services.kunci import BulanBelumTiba, BulanDiLuarSKP, PelaksanaanTerkunci
from selaras.pelaksanaan.services.realisasi import IsianKosong
from selaras.perencanaan.models import SKP, Indikator
from tests.conftest import KINI
from tests.organisasi.factories import PegawaiFactory
from tests.pelaksanaan.factories import SEPTEMBER, RealisasiFactory
from tests.perencanaan.factories import IndikatorFactory, SKPFactory

pytestmark = pytest.mark.django_db
TUJUH = Decimal(7)


@pytest.fixture
def indikator() -> Indikator:
    return IndikatorFactory.create(hasil__skp__ditetapkan=True)


def isi(
    indikator: Indikator,
    *,
    bulan: date = SEPTEMBER,
    nilai: Decimal | None = TUJUH,
    versi: int = 0,
    oleh: Pegawai | None = None,
    pada: datetime = KINI,
) -> Realisasi:
    return services.isi_realisasi(
        indikator=indikator,
        bulan=bulan,
        isian=Isian(versi, nilai),
        oleh=oleh or indikator.hasil.skp.pegawai,
        pada=pada,
    )


def test_the_pegawai_writes_a_figure_and_the_trail_keeps_before_and_after(indikator: Indikator) -> None:
    isi(indikator)
    isi(indikator, nilai=Decimal("8.5"), versi=1)
    baris = Realisasi.objects.get()
    assert (baris.nilai, baris.versi) == (Decimal("8.5"), 2)
    jejak = Jejak.objects.filter(peristiwa="realisasi.diisi").order_by("pk")
    assert ['"menjadi": "8,5"' in j.rincian and '"semula": "7"' in j.rincian for j in jejak] == [False, True]


def test_words_stand_where_the_target_is_no_number(indikator: Indikator) -> None:
    isian = Isian(0, uraian="Pedoman selesai dibahas dengan Direktorat.")
    services.isi_realisasi(
        indikator=indikator, bulan=SEPTEMBER, isian=isian, oleh=indikator.hasil.skp.pegawai, pada=KINI
    )
    assert Realisasi.objects.get().tertulis == "Pedoman selesai dibahas dengan Direktorat."


def test_nobody_else_writes_it_not_even_the_penilai(indikator: Indikator) -> None:
    for orang in (indikator.hasil.skp.penilai, PegawaiFactory.create()):
        with pytest.raises(TidakBerwenang):
            isi(indikator, oleh=orang)
    assert not Realisasi.objects.exists()


@pytest.mark.parametrize("ciri", [{}, {"diajukan": True}])
def test_a_plan_that_was_not_set_takes_no_figures(ciri: dict[str, bool]) -> None:
    skp: SKP = SKPFactory.create(**ciri)
    with pytest.raises(TidakBerwenang, match="setelah SKP ini ditetapkan"):
        isi(IndikatorFactory.create(hasil__skp=skp))


@pytest.mark.parametrize(
    ("bulan", "galat"),
    [
        (date(2026, 11, 1), BulanBelumTiba),
        (date(2025, 12, 1), BulanDiLuarSKP),
        (date(2027, 1, 1), BulanDiLuarSKP),
        (date(2026, 9, 2), BulanDiLuarSKP),
    ],
)
def test_a_month_that_is_not_there_is_refused(indikator: Indikator, bulan: date, galat: type[DomainError]) -> None:
    with pytest.raises(galat):
        isi(indikator, bulan=bulan)
    assert not Realisasi.objects.exists()


def test_a_plan_that_begins_within_a_month_has_that_month() -> None:
    skp = SKPFactory.create(ditetapkan=True, mulai=date(2026, 9, 16), selesai=date(2026, 10, 3))
    indikator = IndikatorFactory.create(hasil__skp=skp)
    assert isi(indikator).versi == 1
    assert isi(indikator, bulan=date(2026, 10, 1)).versi == 1
    with pytest.raises(BulanDiLuarSKP):
        isi(indikator, bulan=date(2026, 8, 1))


def test_the_current_month_may_be_written_from_its_first_local_hour(indikator: Indikator) -> None:
    malam = KINI.replace(month=9, day=30, hour=17, minute=0)  # 1 October, 00.00 in Jakarta
    with pytest.raises(BulanBelumTiba):
        isi(indikator, bulan=date(2026, 10, 1), pada=malam - timedelta(seconds=1))
    assert isi(indikator, bulan=date(2026, 10, 1), pada=malam).versi == 1


def test_what_was_released_is_fixed(indikator: Indikator) -> None:
    services.kunci_pelaksanaan(skp=[indikator.hasil.skp_id], sampai=date(2026, 9, 30))
    with pytest.raises(PelaksanaanTerkunci, match="30 September 2026"):
        isi(indikator)
    assert isi(indikator, bulan=date(2026, 10, 1)).versi == 1


def test_a_lock_is_never_moved_back(indikator: Indikator) -> None:
    skp = indikator.hasil.skp_id
    for hari in (date(2026, 9, 30), date(2026, 6, 30), date(2026, 9, 30)):
        services.kunci_pelaksanaan(skp=[skp, skp], sampai=hari)
    assert KunciPelaksanaan.objects.get().sampai == date(2026, 9, 30)


def test_a_stale_write_is_told_what_stands_there_now(indikator: Indikator) -> None:
    isi(indikator)
    with pytest.raises(VersiBasi) as galat:
        isi(indikator, nilai=Decimal("9.50"))
    assert list(galat.value.beda) == [("9,5", "7")]
    assert Realisasi.objects.get().nilai == 7


def test_the_same_figure_sent_again_is_no_second_write(indikator: Indikator) -> None:
    isi(indikator)
    assert isi(indikator, nilai=Decimal("7.00")).versi == 1
    assert Jejak.objects.count() == 1


def test_a_cleared_cell_is_no_row_and_may_be_filled_again(indikator: Indikator) -> None:
    isi(indikator)
    assert isi(indikator, nilai=None, versi=1).versi == 0
    assert not Realisasi.objects.exists()
    assert isi(indikator, nilai=None).versi == 0
    assert isi(indikator).versi == 1
    assert Jejak.objects.count() == 3


@pytest.mark.parametrize("nilai", ["-0.01", "NaN", "Infinity"])
def test_a_figure_is_a_number_from_zero_on(indikator: Indikator, nilai: str) -> None:
    with pytest.raises(DomainError, match="Angka tidak boleh kurang dari nol"):
        isi(indikator, nilai=Decimal(nilai))


def test_what_holds_nothing_of_the_plan_is_refused(indikator: Indikator) -> None:
    asing, skp = IndikatorFactory.create(hasil__skp__ditetapkan=True), indikator.hasil.skp
    for isian in ({}, {asing.pk: Isian(0, TUJUH)}):
        with pytest.raises(IsianKosong):
            services.isi_banyak(skp=skp, bulan=SEPTEMBER, isian=isian, oleh=skp.pegawai, pada=KINI)


def test_a_row_without_content_cannot_be(indikator: Indikator) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        RealisasiFactory.create(indikator=indikator, nilai=None)


def test_many_are_written_together_or_not_at_all(indikator: Indikator) -> None:
    skp = indikator.hasil.skp
    kedua = IndikatorFactory.create(hasil=indikator.hasil)
    asing = IndikatorFactory.create(hasil__skp__ditetapkan=True)
    isian = {indikator.pk: Isian(0, TUJUH), kedua.pk: Isian(0, Decimal(100)), asing.pk: Isian(0, TUJUH)}
    hasil = services.isi_banyak(skp=skp, bulan=SEPTEMBER, isian=isian, oleh=skp.pegawai, pada=KINI)
    assert set(hasil) == {indikator.pk, kedua.pk}
    basi = {indikator.pk: Isian(1, Decimal(8)), kedua.pk: Isian(0, Decimal(99))}
    with pytest.raises(VersiBasi):
        services.isi_banyak(skp=skp, bulan=SEPTEMBER, isian=basi, oleh=skp.pegawai, pada=KINI)
    assert Realisasi.objects.get(indikator=indikator).nilai == 7
