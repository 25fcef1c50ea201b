"""Writing in an SKP: results, their measures, what they serve."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from aturan.capaian import Polarisasi
from aturan.skp import Aspek, JenisHasil, KeluargaSKP, Pendekatan
from selaras.common.errors import TidakBerwenang
from selaras.common.versi import VersiBasi
from selaras.jejak.models import Jejak
from selaras.perencanaan import selectors
from selaras.perencanaan import services as s
from selaras.perencanaan.models import SKP, DialogKinerja, HasilKerja, Indikator, Konsolidasi
from tests.conftest import KINI
from tests.organisasi.factories import AnggotaTimFactory, PegawaiFactory
from tests.perencanaan.factories import (
    PADA,
    HasilKerjaFactory,
    IndikatorFactory,
    IndikatorSasaranFactory,
    PerjanjianKinerjaFactory,
    SKPFactory,
)

pytestmark = pytest.mark.django_db


def oleh(skp: SKP) -> dict[str, Any]:
    return {"oleh": skp.pegawai, "pada": KINI}


def tambah(skp: SKP, rumusan: str = "", jenis: JenisHasil = JenisHasil.UTAMA) -> HasilKerja:
    return s.tambah_hasil(skp=skp, jenis=jenis, rumusan=rumusan, **oleh(skp))


def test_results_are_added_at_the_end_of_their_part() -> None:
    skp = SKPFactory.create()
    for rumusan in ("Satu", "Dua"):
        tambah(skp, rumusan)
    tambah(skp, "Tambahan", JenisHasil.TAMBAHAN)
    assert list(skp.hasil.order_by("pk").values_list("jenis", "urut")) == [
        ("utama", 1), ("utama", 2), ("tambahan", 1),
    ]  # fmt: skip


def test_a_second_empty_row_is_refused() -> None:
    skp = SKPFactory.create()
    hasil = tambah(skp)
    with pytest.raises(s.MasihAdaBarisKosong):
        tambah(skp)
    with pytest.raises(s.MasihAdaBarisKosong):
        s.tambah_indikator(hasil=hasil, **oleh(skp))
    assert tambah(skp, jenis=JenisHasil.TAMBAHAN).urut == 1


@pytest.mark.parametrize(
    ("keluarga", "pendekatan", "aspek"),
    [
        (KeluargaSKP.JA_JF, Pendekatan.KUANTITATIF, "kuantitas"),
        (KeluargaSKP.JA_JF, Pendekatan.KUALITATIF, ""),
        (KeluargaSKP.PIMPINAN, Pendekatan.KUANTITATIF, ""),
    ],
)
def test_a_new_result_has_a_row_of_its_form(keluarga: KeluargaSKP, pendekatan: Pendekatan, aspek: str) -> None:
    hasil = tambah(SKPFactory.create(keluarga=keluarga, pendekatan=pendekatan))
    assert hasil.indikator.get().aspek == aspek


def test_aspects_come_one_after_the_other() -> None:
    skp = SKPFactory.create()
    hasil = tambah(skp, "Tersedianya data")
    for _ in range(5):
        baris = hasil.indikator.latest("urut")
        s.ubah_indikator(indikator=baris, versi=1, rumusan="x", target="1 x", **oleh(skp))
        s.tambah_indikator(hasil=hasil, **oleh(skp))
    assert [i.aspek for i in hasil.indikator.order_by("urut")] == [*Aspek, Aspek.KUANTITAS, Aspek.KUANTITAS]


def test_a_result_is_reworded_with_both_texts_in_the_trail() -> None:
    hasil = HasilKerjaFactory.create(rumusan="Lama")
    hasil = s.ubah_hasil(hasil=hasil, versi=1, rumusan="Baru", penugasan_dari="Kepala Balai", **oleh(hasil.skp))
    assert (hasil.rumusan, hasil.penugasan_dari, hasil.versi) == ("Baru", "Kepala Balai", 2)
    jejak = Jejak.objects.get()
    assert jejak.peristiwa == "hasil.diubah"
    assert '"dari": {"penugasan_dari": "", "rumusan": "Lama"}' in jejak.rincian


def test_the_same_text_again_writes_nothing_however_stale() -> None:
    hasil = HasilKerjaFactory.create(rumusan="Sama", versi=3)
    hasil = s.ubah_hasil(hasil=hasil, versi=1, rumusan="Sama", **oleh(hasil.skp))
    assert hasil.versi == 3
    assert not Jejak.objects.exists()


def test_a_stale_text_is_refused_and_both_are_shown() -> None:
    hasil = HasilKerjaFactory.create(rumusan="Tersimpan", versi=3)
    with pytest.raises(VersiBasi) as galat:
        s.ubah_hasil(hasil=hasil, versi=2, rumusan="Ketikan", **oleh(hasil.skp))
    assert (galat.value.kini.versi, galat.value.beda) == (3, [("Ketikan", "Tersimpan")])
    hasil.refresh_from_db()
    assert hasil.rumusan == "Tersimpan"


def test_the_suggestion_of_the_coach_is_taken_over() -> None:
    hasil = HasilKerjaFactory.create(rumusan="Menyusun laporan perawatan")
    hasil = s.pakai_saran(hasil=hasil, versi=1, **oleh(hasil.skp))
    assert hasil.rumusan == "Tersusunnya laporan perawatan"
    assert s.pakai_saran(hasil=hasil, versi=2, **oleh(hasil.skp)).versi == 2


def test_a_hint_that_was_left_stays_away() -> None:
    hasil = HasilKerjaFactory.create(rumusan="Menyusun laporan perawatan")

    def pelatih() -> object:
        return selectors.baca_hasil(hasil.skp)[JenisHasil.UTAMA][0].pelatih

    assert pelatih()
    for _ in range(2):
        s.biarkan_rumusan(hasil=hasil, **oleh(hasil.skp))
    assert pelatih() is None
    assert Jejak.objects.count() == 1


def test_a_number_in_a_target_is_read() -> None:
    indikator = IndikatorFactory.create(target="", target_angka=None, satuan="")
    skp = indikator.hasil.skp
    indikator = s.ubah_indikator(indikator=indikator, versi=1, rumusan="Mutu", target="85–100%", **oleh(skp))
    assert (indikator.target_angka, indikator.target_atas, indikator.satuan, indikator.konsolidasi) == (
        Decimal(85), Decimal(100), "%", Konsolidasi.RATA_RATA,
    )  # fmt: skip
    indikator = s.ubah_indikator(indikator=indikator, versi=2, rumusan="Mutu", target="Juni 2026", **oleh(skp))
    assert (indikator.target_angka, indikator.target_atas, indikator.satuan) == (None, None, "")


def test_how_figures_are_read_is_kept_until_the_unit_changes() -> None:
    indikator = IndikatorFactory.create()
    skp = indikator.hasil.skp
    indikator = s.ubah_cara_hitung(
        indikator=indikator, versi=1, polarisasi=Polarisasi.MINIMAL, konsolidasi=Konsolidasi.TERAKHIR, **oleh(skp)
    )
    indikator = s.ubah_indikator(indikator=indikator, versi=2, rumusan="x", target="24 analisis", **oleh(skp))
    assert (indikator.konsolidasi, indikator.polarisasi) == (Konsolidasi.TERAKHIR, Polarisasi.MINIMAL)
    indikator = s.ubah_indikator(
        indikator=indikator, versi=3, rumusan="x", target="24%", aspek=Aspek.BIAYA, **oleh(skp)
    )
    assert (indikator.konsolidasi, indikator.aspek) == (Konsolidasi.RATA_RATA, Aspek.BIAYA)


def test_a_deleted_result_leaves_its_words_in_the_trail() -> None:
    skp = SKPFactory.create()
    satu, dua = (HasilKerjaFactory.create(skp=skp, urut=n, rumusan=f"Hasil {n}") for n in (1, 2))
    IndikatorFactory.create(hasil=satu, rumusan="Ukuran satu")
    DialogKinerja.objects.create(hasil=satu, oleh=skp.penilai, pada=PADA, isi="Untuk siapa?")
    s.hapus_hasil(hasil=satu, **oleh(skp))
    dua.refresh_from_db()
    assert (skp.hasil.get(), dua.urut) == (dua, 1)
    rincian = Jejak.objects.get().rincian
    assert all(kata in rincian for kata in ("Hasil 1", "Ukuran satu", "Untuk siapa?"))


def test_a_result_that_another_serves_stays() -> None:
    hasil = HasilKerjaFactory.create()
    IndikatorFactory.create(hasil=hasil)
    HasilKerjaFactory.create(induk=hasil)
    with pytest.raises(s.BarisDipakai):
        s.hapus_hasil(hasil=hasil, **oleh(hasil.skp))
    assert Indikator.objects.filter(hasil=hasil).exists()
    assert not Jejak.objects.exists()


def test_a_deleted_indicator_leaves_its_words_in_the_trail() -> None:
    indikator = IndikatorFactory.create(rumusan="Ukuran satu")
    s.hapus_indikator(indikator=indikator, **oleh(indikator.hasil.skp))
    assert not Indikator.objects.exists()
    assert "Ukuran satu" in Jejak.objects.get().rincian


# --- what a result serves


def test_a_result_serves_one_of_the_penilai() -> None:
    skp = SKPFactory.create()
    induk = HasilKerjaFactory.create(skp__pegawai=skp.penilai, rumusan="Hasil pimpinan")
    hasil = HasilKerjaFactory.create(skp=skp)
    hasil = s.pilih_induk(hasil=hasil, versi=1, induk=induk, **oleh(skp))
    assert hasil.induk == induk
    assert s.pilih_induk(hasil=hasil, versi=2, induk=None, **oleh(skp)).induk is None


def test_a_result_may_serve_one_of_the_ketua_of_ones_team() -> None:
    skp = SKPFactory.create()
    anggota = AnggotaTimFactory.create(pegawai=skp.pegawai)
    induk = HasilKerjaFactory.create(skp__pegawai=anggota.tim.anggota.get(ketua=True).pegawai)
    assert selectors.pilihan_induk(skp) == [induk]


def test_the_result_of_a_head_serves_the_perjanjian() -> None:
    skp = SKPFactory.create(kepala=True)
    perjanjian = PerjanjianKinerjaFactory.create(unit=skp.unit, periode=skp.periode)
    indikator = IndikatorSasaranFactory.create(sasaran__perjanjian=perjanjian)
    lain = IndikatorSasaranFactory.create()
    hasil = HasilKerjaFactory.create(skp=skp)
    with pytest.raises(s.IndukTidakSesuai):
        s.pilih_induk(hasil=hasil, versi=1, induk=lain, **oleh(skp))
    assert s.pilih_induk(hasil=hasil, versi=1, induk=indikator, **oleh(skp)).induk_sasaran == indikator


def test_neither_an_empty_nor_a_strangers_result_can_be_served() -> None:
    skp = SKPFactory.create()
    HasilKerjaFactory.create(skp__pegawai=skp.penilai, rumusan="")
    asing = HasilKerjaFactory.create()
    assert selectors.pilihan_induk(skp) == []
    with pytest.raises(s.IndukTidakSesuai):
        s.pilih_induk(hasil=HasilKerjaFactory.create(skp=skp), versi=1, induk=asing, **oleh(skp))


# --- who may write, and until when

LAKU: dict[str, Callable[[HasilKerja, dict[str, Any]], object]] = {
    "tambah_hasil": lambda h, o: s.tambah_hasil(skp=h.skp, jenis=JenisHasil.UTAMA, rumusan="x", **o),
    "ubah_hasil": lambda h, o: s.ubah_hasil(hasil=h, versi=1, rumusan="x", **o),
    "pilih_induk": lambda h, o: s.pilih_induk(hasil=h, versi=1, induk=None, **o),
    "pakai_saran": lambda h, o: s.pakai_saran(hasil=h, versi=1, **o),
    "biarkan_rumusan": lambda h, o: s.biarkan_rumusan(hasil=h, **o),
    "hapus_hasil": lambda h, o: s.hapus_hasil(hasil=h, **o),
    "tambah_indikator": lambda h, o: s.tambah_indikator(hasil=h, **o),
    "ubah_indikator": lambda h, o: s.ubah_indikator(indikator=h.indikator.get(), versi=1, rumusan="x", target="", **o),
    "ubah_cara_hitung": lambda h, o: s.ubah_cara_hitung(
        indikator=h.indikator.get(), versi=1, polarisasi=Polarisasi.MINIMAL, konsolidasi=Konsolidasi.JUMLAH, **o
    ),
    "hapus_indikator": lambda h, o: s.hapus_indikator(indikator=h.indikator.get(), **o),
}


@pytest.mark.parametrize("laku", LAKU.values(), ids=LAKU.keys())
@pytest.mark.parametrize("siapa", ["penilai", "atasan_penilai", "asing"])
def test_nobody_writes_in_the_skp_of_another(laku: Callable[..., object], siapa: str) -> None:
    skp = SKPFactory.create(atasan_penilai=PegawaiFactory.create())
    hasil = IndikatorFactory.create(hasil__skp=skp).hasil
    with pytest.raises(TidakBerwenang, match="dialog kinerja"):
        laku(hasil, {"oleh": getattr(skp, siapa, None) or PegawaiFactory.create(), "pada": KINI})
    assert not Jejak.objects.exists()


@pytest.mark.parametrize("laku", LAKU.values(), ids=LAKU.keys())
@pytest.mark.parametrize("status", ["diajukan", "ditetapkan"])
def test_nobody_writes_in_an_skp_that_is_submitted_or_set(laku: Callable[..., object], status: str) -> None:
    hasil = IndikatorFactory.create(hasil__skp=SKPFactory.create(**{status: True})).hasil
    with pytest.raises((TidakBerwenang, s.KaitanSudahDisepakati), match=r"terkunci|sudah ditetapkan"):
        laku(hasil, oleh(hasil.skp))
    assert not Jejak.objects.exists()
