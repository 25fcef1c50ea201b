"""The perjanjian kinerja of a unit: written as a draft, read once set."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from aturan.capaian import Polarisasi
from selaras.common.errors import TidakBerwenang
from selaras.common.versi import VersiBasi
from selaras.jejak.models import Jejak
from selaras.perencanaan import selectors
from selaras.perencanaan import services as s
from selaras.perencanaan.models import IndikatorSasaran, PerjanjianKinerja, Sasaran, StatusPerjanjian
from tests.conftest import KINI
from tests.perencanaan.dunia import Dunia
from tests.perencanaan.factories import HasilKerjaFactory, IndikatorSasaranFactory, SasaranFactory

ISI: dict[str, Any] = {
    "kode": "IKK1.1", "rumusan": "Sarana laik operasi", "satuan": "%", "polarisasi": Polarisasi.MAKSIMAL,
    "target": Decimal(90),
}  # fmt: skip


@pytest.fixture
def perjanjian(dunia: Dunia) -> PerjanjianKinerja:
    return s.susun_perjanjian(unit=dunia.unit, periode=dunia.periode, oleh=dunia.pengelola, pada=KINI)


def oleh(dunia: Dunia) -> dict[str, Any]:
    return {"oleh": dunia.kepala, "pada": KINI}


def test_a_unit_has_one_perjanjian_a_year(dunia: Dunia, perjanjian: PerjanjianKinerja) -> None:
    assert s.susun_perjanjian(unit=dunia.unit, periode=dunia.periode, **oleh(dunia)) == perjanjian
    assert [j.peristiwa for j in Jejak.objects.all()] == ["perjanjian.dibuat"]


def test_only_a_unit_kerja_mandiri_has_one(dunia: Dunia) -> None:
    with pytest.raises(s.UnitTidakMandiri):
        s.susun_perjanjian(unit=dunia.seksi, periode=dunia.periode, **oleh(dunia))


@pytest.mark.parametrize("siapa", ["pegawai", "penilai", "atasan"])
def test_only_its_leaders_and_the_pengelola_write_it(dunia: Dunia, siapa: str) -> None:
    with pytest.raises(TidakBerwenang):
        s.susun_perjanjian(unit=dunia.unit, periode=dunia.periode, oleh=getattr(dunia, siapa), pada=KINI)


def test_a_perjanjian_is_written_row_by_row(dunia: Dunia, perjanjian: PerjanjianKinerja) -> None:
    sasaran = s.tambah_sasaran(perjanjian=perjanjian, rumusan="Meningkatnya keandalan", **oleh(dunia))
    sasaran = s.ubah_sasaran(sasaran=sasaran, versi=1, rumusan="Meningkatnya keandalan sarana", **oleh(dunia))
    indikator = s.tambah_indikator_sasaran(sasaran=sasaran, **ISI, **oleh(dunia))
    indikator = s.ubah_indikator_sasaran(indikator=indikator, versi=1, **ISI | {"target": Decimal(95)}, **oleh(dunia))
    assert (sasaran.rumusan, sasaran.versi) == ("Meningkatnya keandalan sarana", 2)
    assert (indikator.target, indikator.versi) == (95, 2)
    assert '"dari": {"target": "90.00"}' in Jejak.objects.latest("pk").rincian


def test_the_same_row_is_not_added_twice(dunia: Dunia, perjanjian: PerjanjianKinerja) -> None:
    for _ in range(2):
        sasaran = s.tambah_sasaran(perjanjian=perjanjian, rumusan="Meningkatnya keandalan", **oleh(dunia))
        s.tambah_indikator_sasaran(sasaran=sasaran, **ISI, **oleh(dunia))
    assert (Sasaran.objects.count(), IndikatorSasaran.objects.count()) == (1, 1)


def test_a_stale_write_keeps_both_texts(dunia: Dunia, perjanjian: PerjanjianKinerja) -> None:
    sasaran = SasaranFactory.create(perjanjian=perjanjian, rumusan="Lama", versi=2)
    with pytest.raises(VersiBasi) as galat:
        s.ubah_sasaran(sasaran=sasaran, versi=1, rumusan="Baru", **oleh(dunia))
    assert galat.value.beda == [("Baru", "Lama")]


def test_rows_after_a_deleted_one_move_up(dunia: Dunia, perjanjian: PerjanjianKinerja) -> None:
    sasaran = SasaranFactory.create(perjanjian=perjanjian)
    satu, dua, tiga = (IndikatorSasaranFactory.create(sasaran=sasaran, urut=n) for n in (1, 2, 3))
    s.hapus_indikator_sasaran(indikator=satu, **oleh(dunia))
    assert list(sasaran.indikator.order_by("urut").values_list("pk", "urut")) == [(dua.pk, 1), (tiga.pk, 2)]


def test_what_is_served_or_measured_stays(dunia: Dunia, perjanjian: PerjanjianKinerja) -> None:
    indikator = IndikatorSasaranFactory.create(sasaran__perjanjian=perjanjian)
    HasilKerjaFactory.create(induk_sasaran=indikator)
    with pytest.raises(s.BarisDipakai):
        s.hapus_indikator_sasaran(indikator=indikator, **oleh(dunia))
    with pytest.raises(s.BarisDipakai):
        s.hapus_sasaran(sasaran=indikator.sasaran, **oleh(dunia))
    assert not Jejak.objects.filter(peristiwa__endswith=".dihapus").exists()


def test_an_empty_sasaran_may_go(dunia: Dunia, perjanjian: PerjanjianKinerja) -> None:
    s.hapus_sasaran(sasaran=SasaranFactory.create(perjanjian=perjanjian), **oleh(dunia))
    assert not Sasaran.objects.exists()


def test_once_set_it_is_read_not_written(dunia: Dunia, perjanjian: PerjanjianKinerja) -> None:
    indikator = IndikatorSasaranFactory.create(sasaran__perjanjian=perjanjian)
    for versi in (1, 1):  # the button pressed twice
        ditetapkan = s.tetapkan_perjanjian(perjanjian=perjanjian, versi=versi, **oleh(dunia))
    assert (ditetapkan.status, ditetapkan.ditetapkan_oleh, ditetapkan.versi) == (
        StatusPerjanjian.DITETAPKAN, dunia.kepala, 2,
    )  # fmt: skip
    laku: list[Callable[[], object]] = [
        lambda: s.tambah_sasaran(perjanjian=perjanjian, rumusan="x", **oleh(dunia)),
        lambda: s.ubah_sasaran(sasaran=indikator.sasaran, versi=1, rumusan="x", **oleh(dunia)),
        lambda: s.hapus_sasaran(sasaran=indikator.sasaran, **oleh(dunia)),
        lambda: s.tambah_indikator_sasaran(sasaran=indikator.sasaran, **ISI, **oleh(dunia)),
        lambda: s.ubah_indikator_sasaran(indikator=indikator, versi=1, **ISI, **oleh(dunia)),
        lambda: s.hapus_indikator_sasaran(indikator=indikator, **oleh(dunia)),
    ]
    for satu in laku:
        with pytest.raises(TidakBerwenang, match="terkunci"):
            satu()


def test_what_promises_nothing_or_cannot_be_measured_is_not_set(dunia: Dunia, perjanjian: PerjanjianKinerja) -> None:
    with pytest.raises(s.PerjanjianBelumLengkap):
        s.tetapkan_perjanjian(perjanjian=perjanjian, versi=1, **oleh(dunia))
    IndikatorSasaranFactory.create(sasaran__perjanjian=perjanjian)
    SasaranFactory.create(perjanjian=perjanjian)
    with pytest.raises(s.PerjanjianBelumLengkap):
        s.tetapkan_perjanjian(perjanjian=perjanjian, versi=1, **oleh(dunia))


def test_a_stale_penetapan_is_refused(dunia: Dunia, perjanjian: PerjanjianKinerja) -> None:
    with pytest.raises(VersiBasi):
        s.tetapkan_perjanjian(perjanjian=perjanjian, versi=0, **oleh(dunia))


def test_a_draft_is_seen_by_its_leaders_and_what_is_set_by_everybody(
    dunia: Dunia, perjanjian: PerjanjianKinerja
) -> None:
    def melihat(siapa: str) -> bool:
        return selectors.perjanjian_terlihat(getattr(dunia, siapa)).exists()

    assert [melihat(siapa) for siapa in ("kepala", "pengelola", "pegawai")] == [True, True, False]
    IndikatorSasaranFactory.create(sasaran__perjanjian=perjanjian)
    s.tetapkan_perjanjian(perjanjian=perjanjian, versi=1, **oleh(dunia))
    assert [melihat(siapa) for siapa in ("pegawai", "atasan")] == [True, False]
