"""The dialog kinerja, what is expected, the annex."""

from typing import Any

import pytest

from aturan.berakhlak import NilaiDasar
from aturan.skp import BagianLampiran, JenisHasil
from selaras.common.errors import TidakBerwenang
from selaras.common.versi import VersiBasi
from selaras.jejak.models import Jejak
from selaras.organisasi.models import Pegawai
from selaras.perencanaan import selectors
from selaras.perencanaan import services as s
from selaras.perencanaan.models import SKP, EkspektasiKhusus, HasilKerja
from tests.conftest import KINI
from tests.organisasi.factories import PegawaiFactory
from tests.perencanaan.factories import HasilKerjaFactory, SKPFactory

pytestmark = pytest.mark.django_db


def katakan(hasil: HasilKerja, oleh: Pegawai, isi: str = "", *, sepakat: bool = False) -> None:
    s.katakan(hasil=hasil, isi=isi, sepakat=sepakat, oleh=oleh, pada=KINI)


def test_both_speak_and_nobody_is_made_to_repeat() -> None:
    hasil = HasilKerjaFactory.create()
    for _ in range(2):  # the button pressed twice
        katakan(hasil, hasil.skp.penilai, "Untuk siapa?")
    katakan(hasil, hasil.skp.pegawai, "Untuk rapat suku cadang.")
    assert list(hasil.dialog.order_by("pk").values_list("isi", flat=True)) == [
        "Untuk siapa?", "Untuk rapat suku cadang.",
    ]  # fmt: skip


def test_it_is_agreed_when_both_agree_and_open_again_when_one_speaks() -> None:
    hasil = HasilKerjaFactory.create()

    def disepakati() -> bool:
        return selectors.baca_hasil(hasil.skp)[JenisHasil.UTAMA][0].disepakati

    katakan(hasil, hasil.skp.penilai, "Cukup.", sepakat=True)
    assert not disepakati()
    katakan(hasil, hasil.skp.pegawai, sepakat=True)
    assert disepakati()
    katakan(hasil, hasil.skp.pegawai, "Sebentar, targetnya?")
    assert not disepakati()


@pytest.mark.parametrize("status", ["diajukan", "ditetapkan"])
def test_the_dialogue_is_open_until_the_skp_is_set(status: str) -> None:
    hasil = HasilKerjaFactory.create(skp=SKPFactory.create(**{status: True}))
    if status == "ditetapkan":
        with pytest.raises(TidakBerwenang, match="ditetapkan"):
            katakan(hasil, hasil.skp.penilai, "Terlambat")
    else:
        katakan(hasil, hasil.skp.penilai, "Masih sempat")
    assert hasil.dialog.count() == (status == "diajukan")


def test_nobody_else_speaks() -> None:
    hasil = HasilKerjaFactory.create(skp__atasan_penilai=PegawaiFactory.create())
    for orang in (hasil.skp.atasan_penilai, PegawaiFactory.create()):
        with pytest.raises(TidakBerwenang):
            katakan(hasil, orang, "Halo")


def harap(skp: SKP, teks: str, versi: int, oleh: Pegawai | None = None) -> EkspektasiKhusus:
    nilai = NilaiDasar.ADAPTIF
    return s.ubah_ekspektasi(skp=skp, nilai=nilai, teks=teks, versi=versi, oleh=oleh or skp.penilai, pada=KINI)


def test_the_penilai_writes_changes_and_takes_away_an_expectation() -> None:
    skp = SKPFactory.create()
    assert harap(skp, "Coba alat baru", 0).versi == 1
    assert harap(skp, "Coba dua alat baru", 1).versi == 2
    assert harap(skp, "", 2).teks == ""
    assert Jejak.objects.count() == 3


def test_nothing_expected_is_no_row() -> None:
    harap(SKPFactory.create(), "", 0)
    assert not EkspektasiKhusus.objects.exists()


def test_a_stale_expectation_is_refused() -> None:
    skp = SKPFactory.create()
    harap(skp, "Satu", 0)
    with pytest.raises(VersiBasi) as galat:
        harap(skp, "Dua", 0)
    assert galat.value.beda == [("Dua", "Satu")]


def test_only_the_penilai_expects_and_only_until_it_is_set() -> None:
    skp = SKPFactory.create()
    with pytest.raises(TidakBerwenang, match="pejabat penilai"):
        harap(skp, "x", 0, oleh=skp.pegawai)
    with pytest.raises(TidakBerwenang, match="ditetapkan"):
        harap(SKPFactory.create(ditetapkan=True), "x", 0)


def butir(skp: SKP, teks: str, **lain: Any) -> Any:
    isi = {"jenis": BagianLampiran.SUMBER_DAYA, "oleh": skp.pegawai, "pada": KINI}
    return s.tambah_butir_lampiran(skp=skp, teks=teks, **isi | lain)


def test_the_annex_is_written_line_by_line() -> None:
    skp = SKPFactory.create()
    satu, dua = butir(skp, "Laptop"), butir(skp, "Akses data")
    assert butir(skp, "Laptop") == satu
    satu = s.ubah_butir_lampiran(butir=satu, teks="Dua laptop", versi=1, oleh=skp.pegawai, pada=KINI)
    assert (satu.teks, satu.versi) == ("Dua laptop", 2)
    s.hapus_butir_lampiran(butir=satu, oleh=skp.pegawai, pada=KINI)
    assert list(skp.lampiran.values_list("pk", "urut")) == [(dua.pk, 1)]


def test_a_stale_line_is_refused() -> None:
    satu = butir(SKPFactory.create(), "Laptop")
    with pytest.raises(VersiBasi):
        s.ubah_butir_lampiran(butir=satu, teks="Dua laptop", versi=0, oleh=satu.skp.pegawai, pada=KINI)


def test_the_annex_is_closed_to_others_and_once_submitted() -> None:
    skp = SKPFactory.create()
    satu = butir(skp, "Laptop")
    with pytest.raises(TidakBerwenang):
        butir(skp, "Kursi", oleh=skp.penilai)
    with pytest.raises(TidakBerwenang):
        s.ubah_butir_lampiran(butir=satu, teks="x", versi=1, oleh=skp.penilai, pada=KINI)
    with pytest.raises(TidakBerwenang):
        s.hapus_butir_lampiran(butir=satu, oleh=skp.penilai, pada=KINI)
    with pytest.raises(TidakBerwenang, match="terkunci"):
        butir(SKPFactory.create(diajukan=True), "Kursi")
