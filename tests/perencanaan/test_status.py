"""The way of an SKP: submitted, taken back or returned, set, closed."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from aturan.skp import JenisHasil, Pendekatan
from selaras.common.errors import DomainError, TidakBerwenang
from selaras.common.versi import VersiBasi
from selaras.jejak.models import Jejak
from selaras.organisasi.models import Pegawai
from selaras.perencanaan import services as s
from selaras.perencanaan.kunci import kunci
from selaras.perencanaan.models import SKP, StatusSKP
from tests.conftest import KINI
from tests.organisasi.factories import PegawaiFactory, PeranFactory
from tests.perencanaan.factories import HasilKerjaFactory, IndikatorFactory, SKPFactory

pytestmark = pytest.mark.django_db
JUNI = date(2026, 6, 30)


def lengkap(**ciri: Any) -> SKP:
    return IndikatorFactory.create(hasil__skp=SKPFactory.create(**ciri)).hasil.skp


def ajukan(skp: SKP, oleh: Pegawai | None = None, versi: int | None = None) -> SKP:
    return s.ajukan_skp(skp=skp, versi=skp.versi if versi is None else versi, oleh=oleh or skp.pegawai, pada=KINI)


def kembalikan(skp: SKP, oleh: Pegawai | None = None, catatan: str = "Sebutkan gunanya.") -> SKP:
    return s.kembalikan_skp(skp=skp, catatan=catatan, versi=skp.versi, oleh=oleh or skp.penilai, pada=KINI)


def tetapkan(skp: SKP, oleh: Pegawai | None = None) -> SKP:
    return s.tetapkan_skp(skp=skp, versi=skp.versi, oleh=oleh or skp.penilai, pada=KINI)


def tarik(skp: SKP, oleh: Pegawai | None = None) -> SKP:
    return s.tarik_skp(skp=skp, versi=skp.versi, oleh=oleh or skp.pegawai, pada=KINI)


def tutup(skp: SKP, oleh: Pegawai | None = None, selesai: date = JUNI) -> SKP:
    return s.tutup_skp(skp=skp, selesai=selesai, versi=skp.versi, oleh=oleh or skp.penilai, pada=KINI)


def test_the_whole_way() -> None:
    skp = kembalikan(ajukan(lengkap()))
    assert (skp.status, skp.catatan, skp.diajukan_pada) == (StatusSKP.DIKEMBALIKAN, "Sebutkan gunanya.", None)
    skp = tarik(ajukan(skp))
    assert (skp.status, skp.catatan, skp.diajukan_pada) == (StatusSKP.DRAF, "", None)
    skp = tetapkan(ajukan(skp))
    assert (skp.status, skp.ditetapkan_oleh, skp.ditetapkan_pada) == (StatusSKP.DITETAPKAN, skp.penilai, KINI)
    skp = tutup(skp)
    assert (skp.status, skp.selesai, skp.versi) == (StatusSKP.DITUTUP, JUNI, 8)
    assert [j.peristiwa for j in Jejak.objects.order_by("pk")] == [
        "skp.diajukan", "skp.dikembalikan", "skp.diajukan", "skp.ditarik", "skp.diajukan", "skp.ditetapkan",
        "skp.ditutup",
    ]  # fmt: skip


@pytest.mark.parametrize("laku", [ajukan, tarik, kembalikan, tetapkan, tutup])
def test_a_button_pressed_twice_is_harmless(laku: Callable[[SKP], SKP]) -> None:
    skp = lengkap(**{ajukan: {}, tutup: {"ditetapkan": True}}.get(laku, {"diajukan": True}))
    pertama = laku(skp)
    assert laku(skp).versi == pertama.versi == 2
    assert Jejak.objects.count() == 1


def test_what_is_missing_stops_submission_and_names_the_rows() -> None:
    kosong = HasilKerjaFactory.create(rumusan=" ", urut=1)
    baris = IndikatorFactory.create(hasil=HasilKerjaFactory.create(skp=kosong.skp, urut=2), aspek="", target="")
    with pytest.raises(s.SKPBelumLengkap, match="4 hal") as galat:
        ajukan(kosong.skp)
    assert [(t.kode, t.kunci) for t in galat.value.rincian] == [
        ("rumusan_kosong", kunci(kosong)), ("tanpa_indikator", kunci(kosong)),
        ("tanpa_aspek", kunci(baris)), ("target_kosong", kunci(baris)),
    ]  # fmt: skip
    kosong.skp.refresh_from_db()
    assert (kosong.skp.status, kosong.skp.versi) == (StatusSKP.DRAF, 1)


def test_the_form_of_heads_asks_for_a_perspektif() -> None:
    skp = lengkap(kepala=True)
    with pytest.raises(s.SKPBelumLengkap) as galat:
        ajukan(skp)
    assert [t.kode for t in galat.value.rincian] == ["tanpa_perspektif"]
    skp.hasil.update(perspektif="anggaran")
    assert ajukan(skp).status == StatusSKP.DIAJUKAN


def test_an_skp_of_additional_results_alone_is_no_skp() -> None:
    skp = lengkap(pendekatan=Pendekatan.KUALITATIF)
    skp.hasil.update(jenis=JenisHasil.TAMBAHAN)
    with pytest.raises(s.SKPBelumLengkap) as galat:
        ajukan(skp)
    assert [t.kode for t in galat.value.rincian] == ["tanpa_hasil_utama"]


def test_a_hint_of_the_coach_never_blocks() -> None:
    skp = lengkap()
    skp.hasil.update(rumusan="Menyusun laporan")
    assert ajukan(skp).status == StatusSKP.DIAJUKAN


@pytest.mark.parametrize("laku", [kembalikan, tetapkan])
def test_only_the_named_penilai_decides(laku: Callable[[SKP, Pegawai], SKP]) -> None:
    skp = lengkap(diajukan=True, atasan_penilai=PegawaiFactory.create())
    for orang in (skp.pegawai, skp.atasan_penilai, PegawaiFactory.create()):
        with pytest.raises(TidakBerwenang, match="pejabat penilai"):
            laku(skp, orang)
    skp.refresh_from_db()
    assert (skp.status, skp.versi) == (StatusSKP.DIAJUKAN, 1)


@pytest.mark.parametrize("laku", [ajukan, tarik])
def test_only_its_pegawai_submits_and_takes_back(laku: Callable[[SKP, Pegawai], SKP]) -> None:
    skp = lengkap(diajukan=laku is tarik)
    for orang in (skp.penilai, PegawaiFactory.create()):
        with pytest.raises(TidakBerwenang):
            laku(skp, orang)


@pytest.mark.parametrize(
    ("laku", "ciri", "kode"),
    [
        (tetapkan, {}, "skp_belum_diajukan"),
        (kembalikan, {}, "skp_belum_diajukan"),
        (kembalikan, {"ditetapkan": True}, "skp_sudah_ditetapkan"),
        (tarik, {"ditetapkan": True}, "tidak_berwenang"),
        (ajukan, {"ditetapkan": True}, "tidak_berwenang"),
    ],
)
def test_each_step_has_its_place(laku: Callable[[SKP], SKP], ciri: dict[str, bool], kode: str) -> None:
    with pytest.raises(DomainError) as galat:
        laku(lengkap(**ciri))
    assert galat.value.kode == kode
    assert not Jejak.objects.exists()


def test_what_was_taken_back_meanwhile_is_not_set() -> None:
    skp = ajukan(lengkap())
    tarik(skp)
    with pytest.raises(VersiBasi):
        tetapkan(skp)


@pytest.mark.parametrize("hari", [date(2025, 12, 31), date(2027, 1, 1)])
def test_an_skp_ends_within_itself(hari: date) -> None:
    with pytest.raises(s.TanggalDiLuarSKP, match="1 Januari 2026 sampai 31 Desember 2026"):
        tutup(lengkap(ditetapkan=True), selesai=hari)


def test_the_pengelola_of_the_unit_may_close_an_skp_and_others_may_not() -> None:
    skp = lengkap(ditetapkan=True)
    for orang in (skp.pegawai, PeranFactory.create().pegawai):
        with pytest.raises(TidakBerwenang):
            tutup(skp, orang)
    assert tutup(skp, PeranFactory.create(unit=skp.unit).pegawai).status == StatusSKP.DITUTUP


@pytest.mark.parametrize("ciri", [{}, {"diajukan": True}])
def test_an_skp_that_was_never_set_lapses_and_a_new_one_may_begin(ciri: dict[str, bool]) -> None:
    skp = tutup(lengkap(**ciri))
    assert (skp.status, skp.selesai) == (StatusSKP.GUGUR, JUNI)
    assert Jejak.objects.get().peristiwa == "skp.gugur"
    assert tutup(skp).versi == skp.versi
