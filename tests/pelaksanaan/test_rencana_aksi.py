"""Steps: written by the pegawai, agreed to by the penilai, ticked, and fixed with the evaluation."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from aturan.periode import JenisPeriode
from selaras.common.versi import VersiBasi
from selaras.jejak.models import Jejak
from selaras.organisasi.models import Pegawai
from selaras.pelaksanaan import services
from selaras.pelaksanaan.models import RencanaAksi
from selaras.pelaksanaan.services.kunci import PelaksanaanTerkunci
from selaras.pelaksanaan.services.rencana_aksi import BuktiLain, PeriodeDiLuarSKP
from selaras.perencanaan.models import SKP, HasilKerja
from tests.conftest import KINI, Masuk
from tests.pelaksanaan.factories import BuktiDukungFactory, RencanaAksiFactory
from tests.perencanaan.factories import HasilKerjaFactory, PeriodeEvaluasiFactory, PeriodeKinerjaFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("jam")]
JAHAT = "<script>alert(1)</script>"
HTMX = {"HX-Request": "true"}


@pytest.fixture
def hasil() -> HasilKerja:
    hasil: HasilKerja = HasilKerjaFactory.create(skp__ditetapkan=True)
    return hasil


@pytest.fixture
def skp(hasil: HasilKerja) -> SKP:
    return hasil.skp


@pytest.fixture
def pegawai(skp: SKP, masuk_sebagai: Callable[[Pegawai], Masuk]) -> Masuk:
    return masuk_sebagai(skp.pegawai)


@pytest.fixture
def penilai(skp: SKP, masuk_sebagai: Callable[[Pegawai], Masuk]) -> Masuk:
    return masuk_sebagai(skp.penilai)


def teks(jawaban: Any) -> str:
    return jawaban.content.decode()


def test_steps_are_written_agreed_to_rewritten_and_ticked(
    pegawai: Masuk, penilai: Masuk, hasil: HasilKerja, skp: SKP
) -> None:
    periode = PeriodeEvaluasiFactory.create()
    alamat = f"/realisasi/{skp.pk}/rencana-aksi/?periode={periode.pk}"
    isian = {"hasil": hasil.pk, "langkah": f"Menyusun lembar periksa {JAHAT}", "target": "dipakai dua unit"}
    for _ in range(2):
        assert pegawai.post(alamat, isian).status_code == 302
    langkah = RencanaAksi.objects.get()
    isi = teks(penilai.get(alamat))
    assert "Sepakati 1 langkah" in isi
    assert JAHAT not in isi
    pegawai.post(f"/realisasi/langkah/{langkah.pk}/ubah/", {"versi": 1, "langkah": "Menguji", "target": ""})
    sepakat = f"/realisasi/{skp.pk}/rencana-aksi/sepakati/?periode={periode.pk}"
    assert penilai.post(sepakat, {"dilihat": [f"{langkah.pk}:1"]}).status_code == 409  # other words than were read
    assert penilai.post(sepakat, {"dilihat": ["x", f"{langkah.pk}:2"]}).status_code == 302
    assert "Disepakati 6 Okt" in teks(pegawai.get(alamat))
    tandai = f"/realisasi/langkah/{langkah.pk}/tandai/"
    potongan = teks(pegawai.post(tandai, {"versi": 2, "selesai": "1"}, headers=HTMX))
    assert "1 dari 1 langkah selesai" in potongan
    assert "<html" not in potongan
    realisasi = teks(penilai.get(f"/realisasi/{skp.pk}/?bulan=2026-09"))
    assert "Rencana aksi, Triwulan III 2026" in realisasi
    assert "1 dari 1 langkah selesai" in realisasi
    pegawai.post(f"/realisasi/langkah/{langkah.pk}/ubah/", {"versi": 3, "langkah": "Menguji lagi", "target": ""})
    langkah.refresh_from_db()
    assert (langkah.disepakati_pada, langkah.selesai_pada) == (None, KINI)
    assert pegawai.post(f"/realisasi/langkah/{langkah.pk}/hapus/", {"versi": 4}).status_code == 302
    assert not RencanaAksi.objects.exists()
    peristiwa = Jejak.objects.order_by("pk").values_list("peristiwa", flat=True)
    assert [p.removeprefix("rencana_aksi.") for p in peristiwa if p.startswith("rencana_aksi.")] == [
        "ditambah", "diubah", "disepakati", "ditandai", "diubah", "dihapus",
    ]  # fmt: skip


def test_a_step_saves_itself_and_tells_a_stale_writer_what_stands_there(pegawai: Masuk, hasil: HasilKerja) -> None:
    langkah = RencanaAksiFactory.create(hasil=hasil)
    alamat, isi = f"/realisasi/langkah/{langkah.pk}/ubah/", {"versi": 1, "langkah": "Baru", "target": "siap"}
    for _ in range(2):  # the same again is the same
        potongan = teks(pegawai.post(alamat, isi, headers=HTMX))
        assert potongan.count('name="versi" value="2"') == 2  # of the words, and of the tick beside them
    basi = pegawai.post(alamat, isi | {"langkah": "Lain"}, headers=HTMX)
    assert basi.status_code == 409
    assert "Tersimpan sekarang: Baru" in teks(basi)
    tandai = pegawai.post(alamat.replace("ubah", "tandai"), {"versi": 1, "selesai": "1"}, headers=HTMX)
    assert (tandai.status_code, tandai.headers["HX-Retarget"]) == (409, "#pesan")
    kosong = pegawai.post(alamat, isi | {"versi": 2, "langkah": ""}, headers=HTMX)
    assert (kosong.status_code, "Tulis dulu langkahnya" in teks(kosong)) == (422, True)
    assert pegawai.post(alamat, isi | {"versi": 2, "langkah": "x" * 1001}).status_code == 422


def test_a_step_names_evidence_of_its_own_plan_only(hasil: HasilKerja) -> None:
    langkah, oleh = RencanaAksiFactory.create(hasil=hasil), hasil.skp.pegawai
    isi = {"isi": langkah.langkah, "target": langkah.target, "oleh": oleh, "pada": KINI}
    milik = BuktiDukungFactory.create(skp=hasil.skp)
    assert services.ubah_langkah(langkah=langkah, versi=1, bukti=milik, **isi).bukti == milik
    for lain in (
        BuktiDukungFactory.create(),
        BuktiDukungFactory.create(skp=hasil.skp, dicabut_oleh=oleh, dicabut_pada=KINI),
    ):
        with pytest.raises(BuktiLain):
            services.ubah_langkah(langkah=langkah, versi=2, bukti=lain, **isi)


def test_the_rhythm_of_the_year_is_the_rhythm_of_its_steps(pegawai: Masuk, hasil: HasilKerja, skp: SKP) -> None:
    bulan = {"jenis": JenisPeriode.BULANAN, "urut": 9, "mulai": date(2026, 9, 1)}
    september = PeriodeEvaluasiFactory.create(**bulan)
    RencanaAksiFactory.create(hasil=hasil, periode=september, langkah="Mencacah gudang")
    isi = teks(pegawai.get(f"/realisasi/{skp.pk}/?bulan=2026-09"))
    assert "Rencana aksi, September 2026" in isi
    assert "Mencacah gudang" in isi
    assert "Mencacah gudang" in teks(pegawai.get(f"/realisasi/{skp.pk}/rencana-aksi/"))


@pytest.mark.parametrize("lain", ["tahunan", "tahun_lain"])
def test_a_step_lies_in_a_period_of_its_plan(hasil: HasilKerja, lain: str) -> None:
    periode = {
        "tahunan": lambda: PeriodeEvaluasiFactory.create(tahunan=True),
        "tahun_lain": lambda: PeriodeEvaluasiFactory.create(periode=PeriodeKinerjaFactory.create(tahun=2025)),
    }[lain]()
    with pytest.raises(PeriodeDiLuarSKP):
        services.tambah_langkah(hasil=hasil, periode=periode, langkah="a", oleh=hasil.skp.pegawai, pada=KINI)


def test_what_was_rated_stays_as_it_was(hasil: HasilKerja) -> None:
    langkah, oleh = RencanaAksiFactory.create(hasil=hasil), hasil.skp.pegawai
    services.kunci_pelaksanaan(skp=[hasil.skp_id], sampai=langkah.periode.selesai)
    with pytest.raises(PelaksanaanTerkunci, match="Triwulan III 2026 sudah terkunci"):
        services.tandai_langkah(langkah=langkah, versi=1, selesai=True, oleh=oleh, pada=KINI)
    with pytest.raises(PelaksanaanTerkunci):
        services.tambah_langkah(hasil=hasil, periode=langkah.periode, langkah="a", oleh=oleh, pada=KINI)
    with pytest.raises(PelaksanaanTerkunci):
        services.hapus_langkah(langkah=langkah, versi=1, oleh=oleh, pada=KINI)
    with pytest.raises(VersiBasi):
        services.hapus_langkah(langkah=langkah, versi=7, oleh=oleh, pada=KINI)


@pytest.mark.parametrize("banyak", [1, 12])
def test_the_page_costs_the_same_however_many_steps(
    pegawai: Masuk, hasil: HasilKerja, banyak: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    RencanaAksiFactory.create_batch(banyak, hasil=hasil)
    with django_assert_num_queries(9):  # frame 4; plan, periods, results, steps, evidence
        assert pegawai.get(f"/realisasi/{hasil.skp_id}/rencana-aksi/").status_code == 200
