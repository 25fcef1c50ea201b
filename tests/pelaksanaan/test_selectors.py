from datetime import date, timedelta
from decimal import Decimal

import pytest
from pytest_django import DjangoAssertNumQueries

from selaras.pelaksanaan import selectors, services
from selaras.pelaksanaan.services import Isian
from selaras.perencanaan.models import Indikator, Konsolidasi
from tests.conftest import KINI
from tests.organisasi.factories import InstansiFactory, PegawaiFactory, PenilaiFactory, PeranFactory
from tests.pelaksanaan.factories import (
    PADA,
    SEPTEMBER,
    CapaianIndikatorFactory,
    RealisasiFactory,
    UmpanBalikFactory,
)
from tests.perencanaan.factories import IndikatorFactory, IndikatorSasaranFactory, SKPFactory

pytestmark = pytest.mark.django_db
JULI, AGUSTUS = date(2026, 7, 1), date(2026, 8, 1)
HARI = KINI.date()


@pytest.mark.parametrize(
    ("cara", "gabungan"),
    [(Konsolidasi.JUMLAH, "25"), (Konsolidasi.RATA_RATA, "8.333333333333333333333333333"), (Konsolidasi.TERAKHIR, "4")],
)
def test_months_become_one_figure_as_planned(cara: Konsolidasi, gabungan: str) -> None:
    indikator = IndikatorFactory.create(konsolidasi=cara, hasil__skp__ditetapkan=True)
    for bulan, nilai in ((SEPTEMBER, 4), (JULI, 9), (AGUSTUS, 12), (date(2026, 10, 1), 99)):
        RealisasiFactory.create(indikator=indikator, bulan=bulan, nilai=nilai)
    angka = selectors.angka_bulanan(indikator.hasil.skp, date(2026, 9, 30))
    capaian = selectors.rangkum(indikator, angka[indikator.pk])
    assert capaian.nilai == Decimal(gabungan)
    assert [b for b, _ in capaian.bulan] == [JULI, AGUSTUS, SEPTEMBER]


def test_an_indicator_without_figures_is_there_without_a_value() -> None:
    indikator = IndikatorFactory.create()
    kata = IndikatorFactory.create(hasil=indikator.hasil, target_angka=None)
    RealisasiFactory.create(indikator=kata, nilai=None, uraian="Selesai dibahas.")
    angka = selectors.angka_bulanan(indikator.hasil.skp, HARI)
    hasil = [selectors.rangkum(i, angka[i.pk]) for i in (indikator, kata)]
    assert [satu.nilai for satu in hasil] == [None, None]
    assert hasil[1].batang(waktu=50).keterangan == "Target belum ada"


def test_the_bar_knows_a_range_and_a_running_total() -> None:
    indikator = IndikatorFactory.build(
        target_angka=Decimal(90), target_atas=Decimal(95), satuan="%", konsolidasi="rata_rata"
    )
    assert selectors.CapaianIndikatorSKP(indikator, Decimal(97)).batang(waktu=50).kepala == "97%, target 90–95%"
    jumlah: Indikator = IndikatorFactory.build(target_angka=Decimal(72))
    batang = selectors.CapaianIndikatorSKP(jumlah, Decimal(55)).batang(waktu=76)
    assert (batang.kepala, batang.waktu) == ("55 dari 72", 76)


def test_the_figures_of_a_plan_cost_one_statement(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    skp = SKPFactory.create(ditetapkan=True)
    RealisasiFactory.create_batch(6, indikator__hasil__skp=skp)
    with django_assert_num_queries(1):
        assert len(selectors.angka_bulanan(skp, HARI)) == 6


@pytest.mark.parametrize(
    ("hari", "persen"),
    [(date(2025, 12, 1), 0), (date(2026, 1, 1), 0.27), (date(2026, 12, 31), 100), (date(2027, 3, 1), 100)],
)
def test_time_gone_stays_within_the_plan(hari: date, persen: float) -> None:
    assert selectors.waktu_berjalan(SKPFactory.build(), hari) == pytest.approx(persen, abs=0.01)


def test_the_unit_has_its_indicators_with_and_without_figures() -> None:
    terisi = CapaianIndikatorFactory.create(keterangan="Dua sarana menunggu suku cadang.")
    sasaran = terisi.indikator.sasaran
    kosong = IndikatorSasaranFactory.create(sasaran=sasaran)
    CapaianIndikatorFactory.create(indikator=kosong, periode__urut=2)
    isi = selectors.capaian_perjanjian(sasaran.perjanjian_id, terisi.periode_id)
    assert [(c.indikator, c.nilai, c.versi) for c in isi] == [(terisi.indikator, 88, 1), (kosong, None, 0)]
    assert isi[0].batang().kepala == "88%, target 90%"


def test_named_feedback_is_read_by_the_two_the_assessors_of_then_and_the_pengawas() -> None:
    InstansiFactory.create()
    baris = UmpanBalikFactory.create(penilai=PegawaiFactory.create(), atasan_penilai=PegawaiFactory.create())
    pengawas = PeranFactory.create(jenis="pengawas", unit=baris.unit).pegawai
    boleh = [baris.untuk, baris.oleh, baris.penilai, baris.atasan_penilai, pengawas]
    tidak = [
        PegawaiFactory.create(),
        PeranFactory.create(unit=baris.unit).pegawai,
        PenilaiFactory.create(pegawai=baris.untuk).penilai,  # of today, not of then
        UmpanBalikFactory.create(untuk=baris.untuk).oleh,
    ]
    for orang, banyak in [*((o, 1) for o in boleh[1:]), *((o, 0) for o in tidak[:3])]:
        assert len(selectors.umpan_balik_untuk(baris.untuk, orang, SEPTEMBER, HARI).bernama) == banyak
    assert baris not in selectors.umpan_balik_untuk(baris.untuk, tidak[3], SEPTEMBER, HARI).bernama
    assert len(selectors.umpan_balik_untuk(baris.untuk, baris.untuk, SEPTEMBER, HARI).bernama) == 2


def test_a_span_of_days_is_local_and_newest_first() -> None:
    InstansiFactory.create()
    saya = PegawaiFactory.create()
    malam = PADA.replace(day=30, hour=17)  # 1 October, 00.00 in Jakarta
    oktober = UmpanBalikFactory.create(untuk=saya, pada=malam)
    september = UmpanBalikFactory.create(untuk=saya, perlu=True, pada=malam - timedelta(seconds=1))
    isi = selectors.umpan_balik_untuk(saya, saya, SEPTEMBER, date(2026, 10, 31))
    assert isi.bernama == (oktober, september)
    assert (isi.baik, isi.perlu, isi.menurut("perlu")) == (1, 1, (september,))
    assert selectors.umpan_balik_untuk(saya, saya, SEPTEMBER, date(2026, 9, 30)).bernama == (september,)


def test_feedback_costs_two_statements_however_much(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    InstansiFactory.create()
    saya = PegawaiFactory.create()
    selectors.umpan_balik_untuk(saya, saya, SEPTEMBER, HARI)
    for _ in range(2):
        for baris in UmpanBalikFactory.create_batch(5, untuk=saya):
            services.balas(umpan_balik=baris, isi="Terima kasih.", oleh=saya, pada=KINI)
        with django_assert_num_queries(2):
            selectors.umpan_balik_untuk(saya, saya, SEPTEMBER, HARI)


def test_the_pulse_of_a_team_counts_what_its_penilai_said() -> None:
    saya = PegawaiFactory.create()
    ani = PenilaiFactory.create(penilai=saya, pegawai__nama="Ani Contoh").pegawai
    budi = PenilaiFactory.create(penilai=saya, pegawai__nama="Budi Contoh").pegawai
    PenilaiFactory.create(penilai=saya, selesai=date(2026, 9, 30))
    UmpanBalikFactory.create(untuk=ani, oleh=saya, perlu=True)
    UmpanBalikFactory.create(untuk=ani, oleh=saya)
    UmpanBalikFactory.create(untuk=ani)
    UmpanBalikFactory.create(untuk=ani, oleh=saya, pada=PADA - timedelta(days=500))
    assert [(o, sorted(d)) for o, d in selectors.denyut_tim(saya, HARI)] == [
        (ani, [(date(2026, 9, 28), False), (date(2026, 9, 28), True)]),
        (budi, []),
    ]


def test_what_is_written_is_what_is_read() -> None:
    indikator = IndikatorFactory.create(hasil__skp__ditetapkan=True)
    skp = indikator.hasil.skp
    services.isi_realisasi(
        indikator=indikator, bulan=SEPTEMBER, isian=Isian(0, Decimal("7.5")), oleh=skp.pegawai, pada=KINI
    )
    assert selectors.angka_bulanan(skp, HARI)[indikator.pk] == [(SEPTEMBER, Decimal("7.5"))]
