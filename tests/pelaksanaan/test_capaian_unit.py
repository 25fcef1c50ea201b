from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from selaras.common.errors import TidakBerwenang
from selaras.common.versi import VersiBasi
from selaras.jejak.models import Jejak
from selaras.organisasi.models import Pegawai
from selaras.pelaksanaan import services
from selaras.pelaksanaan.models import CapaianIndikator
from selaras.pelaksanaan.services.capaian import CapaianBelumTiba
from selaras.pelaksanaan.services.realisasi import AngkaNegatif
from selaras.perencanaan.models import IndikatorSasaran, PeriodeEvaluasi
from tests.conftest import KINI
from tests.organisasi.factories import PegawaiFactory, PenempatanFactory, PeranFactory
from tests.pelaksanaan.factories import CapaianIndikatorFactory
from tests.perencanaan.factories import IndikatorSasaranFactory, PeriodeEvaluasiFactory, PeriodeKinerjaFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def indikator() -> IndikatorSasaran:
    pimpinan = PegawaiFactory.create(luar=True)
    return IndikatorSasaranFactory.create(
        sasaran__perjanjian__status="ditetapkan",
        sasaran__perjanjian__ditetapkan_oleh=pimpinan,
        sasaran__perjanjian__ditetapkan_pada=KINI,
    )


@pytest.fixture
def pengelola(indikator: IndikatorSasaran) -> Pegawai:
    pegawai: Pegawai = PeranFactory.create(unit=indikator.sasaran.perjanjian.unit).pegawai
    return pegawai


def isi(indikator: IndikatorSasaran, oleh: Pegawai, **lain: Any) -> CapaianIndikator:
    bawaan = {"nilai": Decimal(88), "versi": 0, "pada": KINI}
    periode: PeriodeEvaluasi = lain.pop("periode", None) or PeriodeEvaluasiFactory.create()
    return services.isi_capaian_indikator(indikator=indikator, periode=periode, oleh=oleh, **bawaan | lain)


def test_the_pengelola_and_the_head_write_it_and_the_trail_keeps_both_figures(
    indikator: IndikatorSasaran, pengelola: Pegawai
) -> None:
    kepala = PenempatanFactory.create(unit=indikator.sasaran.perjanjian.unit, kepala=True).pegawai
    isi(indikator, pengelola)
    baris = isi(indikator, kepala, nilai=Decimal("88.5"), versi=1, keterangan="Data akhir.")
    assert (baris.nilai, baris.versi, baris.keterangan) == (Decimal("88.5"), 2, "Data akhir.")
    rincian = Jejak.objects.order_by("-pk")[0].rincian
    assert '"semula": "88"' in rincian
    assert '"menjadi": "88,5"' in rincian


def test_zero_is_a_figure(indikator: IndikatorSasaran, pengelola: Pegawai) -> None:
    assert isi(indikator, pengelola, nilai=Decimal(0)).versi == 1


def test_a_figure_below_zero_is_refused(indikator: IndikatorSasaran, pengelola: Pegawai) -> None:
    with pytest.raises(AngkaNegatif):
        isi(indikator, pengelola, nilai=Decimal(-1))


def test_the_same_figure_again_is_no_second_write(indikator: IndikatorSasaran, pengelola: Pegawai) -> None:
    isi(indikator, pengelola)
    assert isi(indikator, pengelola).versi == 1
    assert Jejak.objects.count() == 1


def test_a_stale_write_is_told_what_stands_there_now(indikator: IndikatorSasaran, pengelola: Pegawai) -> None:
    isi(indikator, pengelola)
    with pytest.raises(VersiBasi) as galat:
        isi(indikator, pengelola, nilai=Decimal(90))
    assert list(galat.value.beda) == [("90", "88")]


def test_nobody_else_writes_it(indikator: IndikatorSasaran) -> None:
    pengawas = PeranFactory.create(jenis="pengawas", unit=indikator.sasaran.perjanjian.unit).pegawai
    for orang in (pengawas, PegawaiFactory.create(), PeranFactory.create().pegawai):
        with pytest.raises(TidakBerwenang):
            isi(indikator, orang)


def test_a_draft_agreement_takes_no_figures() -> None:
    indikator = IndikatorSasaranFactory.create()
    with pytest.raises(TidakBerwenang, match="setelah perjanjian"):
        isi(indikator, PeranFactory.create(unit=indikator.sasaran.perjanjian.unit).pegawai)


def test_a_period_to_come_or_of_another_year_is_refused(indikator: IndikatorSasaran, pengelola: Pegawai) -> None:
    nanti = PeriodeEvaluasiFactory.create(
        urut=4, mulai=date(2026, 10, 7), selesai=date(2026, 12, 31), tenggat=date(2027, 1, 15)
    )
    lain = PeriodeEvaluasiFactory.create(periode=PeriodeKinerjaFactory.create(tahun=2025))
    for periode in (nanti, lain):
        with pytest.raises(CapaianBelumTiba):
            isi(indikator, pengelola, periode=periode)


def test_what_stands_there_is_written_as_people_write() -> None:
    assert CapaianIndikatorFactory.create(nilai=Decimal("1250.50")).tertulis == "1.250,5"
