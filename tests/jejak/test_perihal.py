"""Each row of the trail says whom and which unit it is about, however deep its object hangs."""

from collections.abc import Callable

import pytest
from django.db.models import Model

from selaras.jejak.models import perihal
from selaras.jejak.selectors import keadaan_rantai, periksa_rantai, sidik_terakhir
from selaras.jejak.services import catat
from selaras.jejak.tasks import segel
from selaras.organisasi.models import UnitKerja
from selaras.organisasi.permissions import OPERATOR
from selaras.perencanaan.models import SKP, IndikatorSasaran
from tests.conftest import KINI
from tests.jejak.test_rantai import cacat, sql
from tests.organisasi.factories import InstansiFactory, PegawaiFactory, PenilaiFactory, PeranFactory
from tests.penilaian.factories import EvaluasiFactory, PenetapanCapaianFactory
from tests.perencanaan.factories import IndikatorFactory, IndikatorSasaranFactory, PeriodeEvaluasiFactory, SKPFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "benda",
    [
        lambda skp: skp,
        lambda skp: IndikatorFactory.create(hasil__skp=skp).hasil,
        lambda skp: IndikatorFactory.create(hasil__skp=skp),
        lambda skp: EvaluasiFactory.create(skp=skp),
    ],
    ids=["skp", "hasil", "indikator", "evaluasi"],
)
def test_what_hangs_on_a_plan_is_about_its_person_and_its_unit(benda: Callable[[SKP], Model]) -> None:
    skp = SKPFactory.create()
    assert perihal(benda(skp)) == (skp.pegawai_id, skp.unit_id)


def test_a_person_and_what_belongs_to_one() -> None:
    pegawai, peran, penilai = PegawaiFactory.create(), PeranFactory.create(), PenilaiFactory.create()
    assert perihal(pegawai) == (pegawai.pk, None)
    assert perihal(peran) == (peran.pegawai_id, peran.unit_id)
    assert perihal(penilai) == (penilai.pegawai_id, None)


def test_what_a_unit_promises_is_about_the_unit() -> None:
    indikator: IndikatorSasaran = IndikatorSasaranFactory.create()
    unit: UnitKerja = indikator.sasaran.perjanjian.unit
    capaian = PenetapanCapaianFactory.create()
    assert perihal(indikator) == perihal(indikator.sasaran) == (None, unit.pk)
    assert perihal(capaian) == (None, capaian.unit_id)
    assert perihal(unit) == (None, unit.pk)


def test_what_is_of_the_whole_institution_is_about_nobody() -> None:
    evaluasi = PeriodeEvaluasiFactory.create()
    assert perihal(InstansiFactory.create()) == perihal(evaluasi) == perihal(evaluasi.periode) == (None, None)


def test_whom_a_row_is_about_is_sealed_with_it() -> None:
    jejak = catat("uji.terjadi", objek=SKPFactory.create(), oleh=OPERATOR, pada=KINI)
    segel()
    assert periksa_rantai() == []
    sql("UPDATE jejak_jejak SET tentang = NULL, unit = NULL")
    assert cacat() == [f"baris {jejak.pk} diubah setelah disegel"]


def test_the_state_of_the_chain_is_told_cheaply() -> None:
    kosong = keadaan_rantai()
    assert (kosong.segel, kosong.sidik, kosong.menunggu) == (0, sidik_terakhir(), 0)
    for _ in range(3):
        catat("uji.terjadi", objek=InstansiFactory.build(pk=1), oleh=OPERATOR, pada=KINI)
    assert keadaan_rantai().menunggu == 3
    segel()
    kini = keadaan_rantai()
    assert (kini.segel > 0, kini.sidik, kini.menunggu) == (True, sidik_terakhir(), 0)
