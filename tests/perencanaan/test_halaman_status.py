"""From the invitation to the signature: one's list, the team, and each step of an SKP on its page."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from selaras.organisasi.models import Pegawai, Penempatan
from selaras.perencanaan.models import SKP, PeriodeKinerja, StatusSKP
from tests.conftest import KINI, Masuk
from tests.dokumen.contoh import halaman
from tests.organisasi.factories import PegawaiFactory, PenilaiFactory
from tests.perencanaan.dunia import Dunia
from tests.perencanaan.factories import HasilKerjaFactory, IndikatorFactory, SKPFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("hari_ini")]

type Masuki = Callable[[Pegawai], Masuk]


def isi(client: Masuk, alamat: str) -> str:
    jawaban = client.get(alamat)
    assert jawaban.status_code == 200
    return jawaban.content.decode()


def kirim(client: Masuk, skp: SKP, laku: str, **data: Any) -> tuple[int, str]:
    jawaban = client.post(f"/skp/{skp.pk}/{laku}/", {"versi": skp.versi} | data)
    return jawaban.status_code, jawaban.content.decode()


# --- one's own


def test_who_has_no_skp_yet_is_invited(masuk_sebagai: Masuki, dunia: Dunia) -> None:
    halaman = isi(masuk_sebagai(dunia.pegawai), "/skp/")
    assert "Mulai SKP 2026" in halaman
    assert dunia.penilai.nama_lengkap in halaman


def test_one_button_starts_an_skp_and_a_second_press_says_that_there_is_one(
    masuk_sebagai: Masuki, dunia: Dunia
) -> None:
    client, jalan = masuk_sebagai(dunia.pegawai), f"/skp/mulai/{dunia.periode.pk}/"
    jawaban = client.post(jalan, {"pendekatan": "kualitatif"})
    skp = SKP.objects.get()
    assert jawaban.headers["Location"] == f"/skp/{skp.pk}/"
    assert skp.pendekatan == "kualitatif"
    lagi = client.post(jalan, {"pendekatan": "kualitatif"})
    assert lagi.status_code == 409
    assert "Sudah ada SKP" in lagi.content.decode()
    assert client.get(jalan).headers["Location"] == "/skp/semua/"


def test_an_approach_that_no_form_has_is_refused(masuk_sebagai: Masuki, dunia: Dunia) -> None:
    client = masuk_sebagai(dunia.pegawai)
    assert client.post(f"/skp/mulai/{dunia.periode.pk}/", {"pendekatan": "x"}).status_code == 422
    assert client.post("/skp/mulai/999999/", {"pendekatan": "kualitatif"}).status_code == 404


def test_what_is_not_on_record_is_said_before_the_button(masuk_sebagai: Masuki, dunia: Dunia) -> None:
    Penempatan.objects.filter(pegawai=dunia.pegawai).delete()
    halaman = isi(masuk_sebagai(dunia.pegawai), "/skp/")
    assert "Jabatan Anda belum tercatat" in halaman
    assert "/skp/mulai/" not in halaman


def test_before_the_year_is_open_there_is_nothing_to_start(masuk_sebagai: Masuki, dunia: Dunia) -> None:
    PeriodeKinerja.objects.all().delete()
    assert "Tahun 2026 belum dibuka" in isi(masuk_sebagai(dunia.pegawai), "/skp/")


def test_a_pejabat_luar_has_nothing_to_start(masuk_sebagai: Masuki, dunia: Dunia) -> None:
    assert "/skp/mulai/" not in isi(masuk_sebagai(dunia.atasan), "/skp/")


def test_the_skp_of_today_opens_by_itself_and_the_others_are_listed(masuk_sebagai: Masuki, dunia: Dunia) -> None:
    lama = SKPFactory.create(pegawai=dunia.pegawai, mulai=date(2025, 1, 1), selesai=date(2025, 12, 31),
                             periode__tahun=2025)  # fmt: skip
    skp = SKPFactory.create(pegawai=dunia.pegawai)
    client = masuk_sebagai(dunia.pegawai)
    assert client.get("/skp/").headers["Location"] == f"/skp/{skp.pk}/"
    daftar = isi(client, "/skp/semua/")
    assert daftar.index(f"/skp/{skp.pk}/") < daftar.index(f"/skp/{lama.pk}/")
    assert "/skp/mulai/" not in daftar


# --- the way


def test_an_skp_goes_its_way_on_its_page(masuk_sebagai: Masuki, dunia: Dunia) -> None:
    skp = SKPFactory.create(pegawai=dunia.pegawai, penilai=dunia.penilai)
    IndikatorFactory.create(hasil__skp=skp)
    pegawai, penilai = masuk_sebagai(dunia.pegawai), masuk_sebagai(dunia.penilai)
    langkah: list[tuple[Masuk, str, dict[str, str], StatusSKP]] = [
        (pegawai, "ajukan", {}, StatusSKP.DIAJUKAN),
        (penilai, "kembalikan", {"catatan": "Sebutkan gunanya."}, StatusSKP.DIKEMBALIKAN),
        (pegawai, "ajukan", {}, StatusSKP.DIAJUKAN),
        (pegawai, "tarik", {}, StatusSKP.DRAF),
        (pegawai, "ajukan", {}, StatusSKP.DIAJUKAN),
        (penilai, "tetapkan", {}, StatusSKP.DITETAPKAN),
        (penilai, "tutup", {"selesai": "2026-10-31"}, StatusSKP.DITUTUP),
    ]
    for client, laku, data, status in langkah:
        assert kirim(client, skp, laku, **data)[0] == 302
        skp.refresh_from_db()
        assert skp.status == status
        assert isi(client, f"/skp/{skp.pk}/")


def test_what_is_missing_is_listed_with_the_way_there(masuk_sebagai: Masuki) -> None:
    hasil = HasilKerjaFactory.create(rumusan="")
    status, halaman = kirim(masuk_sebagai(hasil.skp.pegawai), hasil.skp, "ajukan")
    assert status == 422
    assert halaman.count(f'href="#hasil-{hasil.pk}"') == 2
    assert "Tuliskan hasil yang dijanjikan." in halaman


def test_a_return_needs_a_note_and_a_refused_note_stays(masuk_sebagai: Masuki) -> None:
    skp = SKPFactory.create(diajukan=True)
    client = masuk_sebagai(skp.penilai)
    assert "Tulis apa yang perlu diperbaiki" in kirim(client, skp, "kembalikan", catatan=" ")[1]
    status, halaman = kirim(client, skp, "kembalikan", catatan="Perbaiki targetnya", versi=0)
    assert status == 409
    assert ">Perbaiki targetnya</textarea>" in halaman


@pytest.mark.parametrize("laku", ["tetapkan", "kembalikan"])
def test_ones_own_submission_is_not_ones_to_decide(masuk_sebagai: Masuki, laku: str) -> None:
    skp = SKPFactory.create(diajukan=True)
    status, halaman = kirim(masuk_sebagai(skp.pegawai), skp, laku, catatan="x")
    assert status == 403
    assert "Hanya pejabat penilai kinerja" in halaman


@pytest.mark.parametrize("laku", ["ajukan", "tarik", "kembalikan", "tetapkan", "tutup"])
def test_a_step_is_closed_to_strangers_and_a_read_goes_to_the_page(
    masuk: Masuk, masuk_sebagai: Masuki, laku: str
) -> None:
    skp = SKPFactory.create()
    assert kirim(masuk, skp, laku)[0] == 404
    assert masuk_sebagai(skp.pegawai).get(f"/skp/{skp.pk}/{laku}/").headers["Location"] == f"/skp/{skp.pk}/"


def test_an_skp_is_closed_only_within_itself(masuk_sebagai: Masuki) -> None:
    skp = SKPFactory.create(ditetapkan=True)
    status, halaman = kirim(masuk_sebagai(skp.penilai), skp, "tutup", selesai="2027-01-01")
    assert status == 422
    assert 'value="2027-01-01"' in halaman


# --- the team


def test_the_team_page_says_who_waits_and_who_is_late(masuk_sebagai: Masuki, dunia: Dunia) -> None:
    for nama, ciri in (("Anggun", {"ditetapkan": True}), ("Bowo", {"diajukan": True}), ("Citra", {})):
        orang = PenilaiFactory.create(pegawai__nama=nama, penilai=dunia.penilai).pegawai
        SKPFactory.create(pegawai=orang, penilai=dunia.penilai, **ciri)
    halaman = isi(masuk_sebagai(dunia.penilai), "/skp/tim/")
    assert "1 dari 4 SKP sudah ditetapkan, 1 menunggu Anda, 3 lewat tenggat." in halaman
    assert halaman.index("Bowo") < halaman.index("Anggun") < halaman.index("Citra")
    assert halaman.count("Lewat 248 hari") == 3
    assert dunia.pegawai.nama in halaman


def test_in_time_nobody_is_late(masuk_sebagai: Masuki, dunia: Dunia, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: KINI - timedelta(days=248))
    client = masuk_sebagai(dunia.penilai)
    assert "Lewat" not in isi(client, "/skp/tim/")


def test_who_assesses_nobody_reads_so(masuk: Masuk) -> None:
    assert "Belum ada yang Anda nilai" in isi(masuk, "/skp/tim/")


def test_lists_cost_the_same_however_long(masuk_sebagai: Masuki, dunia: Dunia) -> None:
    client = masuk_sebagai(dunia.penilai)

    def harga(alamat: str) -> int:
        with CaptureQueriesContext(connection) as pernyataan:
            isi(client, alamat)
        return len(pernyataan)

    sedikit = [harga(alamat) for alamat in ("/skp/tim/", "/skp/semua/")]
    for tahun, orang in enumerate(PegawaiFactory.create_batch(8), start=2010):
        PenilaiFactory.create(pegawai=orang, penilai=dunia.penilai)
        SKPFactory.create(pegawai=orang, penilai=dunia.penilai)
        SKPFactory.create(
            pegawai=dunia.penilai, periode__tahun=tahun, mulai=date(tahun, 1, 1), selesai=date(tahun, 12, 31)
        )
    assert [harga(alamat) for alamat in ("/skp/tim/", "/skp/semua/")] == sedikit
    assert max(sedikit) <= 12


# --- on paper


def test_the_paper_says_what_the_page_says(masuk_sebagai: Masuki) -> None:
    induk = IndikatorFactory.create(hasil__skp__kepala=True, hasil__rumusan="Meningkatnya kesiapan sarana").hasil
    skp = SKPFactory.create(ditetapkan=True, pegawai__nip="199001012015031905")
    hasil = HasilKerjaFactory.create(skp=skp, induk=induk, penugasan_dari="Kepala Balai")
    IndikatorFactory.create(hasil=hasil, target="12 analisis")
    skp.lampiran.create(jenis="konsekuensi", urut=1, teks="Diusulkan ikut pelatihan")
    skp.ekspektasi.create(nilai="loyal", teks="Jaga data depo", oleh=skp.penilai, pada=KINI)
    jawaban = masuk_sebagai(skp.pegawai).get(f"/skp/{skp.pk}/cetak.pdf")
    assert jawaban.headers["Content-Type"] == "application/pdf"
    cetakan = " ".join(halaman(jawaban.content))
    for kata in (
        "19900101 201503 1 905", "Penata Muda Tk. I / III/b", "Meningkatnya kesiapan sarana",
        "Jumlah analisis keandalan per tipe sarana", "(penugasan dari Kepala Balai)", "12 analisis", "Jaga data depo",
        "Diusulkan ikut pelatihan", "Disetujui melalui Selaras, 12 Januari 2026 pukul 10.00", "versi 1",
    ):  # fmt: skip
        assert kata in cetakan
    assert "DRAF" not in cetakan


def test_a_draft_is_marked_on_paper(masuk_sebagai: Masuki) -> None:
    skp = SKPFactory.create(penilai=PegawaiFactory.create(luar=True), jabatan_penilai="Direktur", unit_penilai="Ditjen")
    jawaban = masuk_sebagai(skp.pegawai).get(f"/skp/{skp.pk}/cetak.pdf")
    assert "INSTANSI" in halaman(jawaban.content)[0]
