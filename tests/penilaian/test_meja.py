"""The rating desk: what it says, and what it does with what people type."""

from datetime import date

import pytest
from django.urls import reverse

from aturan.distribusi import CapaianOrganisasi
from selaras.penilaian.models import Evaluasi, StatusEvaluasi
from selaras.perencanaan.models import PeriodeEvaluasi
from tests.conftest import Masuk
from tests.penilaian.dunia import A, B, Balai, Masuki, S, alamat_meja, isi, lengkapi, penuhi, tambah_orang
from tests.perencanaan.factories import PeriodeEvaluasiFactory

PANJANG = "9" * 5000  # more digits than Python reads as a number

pytestmark = pytest.mark.usefixtures("hari_ini")


def test_the_desk_says_how_far_it_is_and_opens_the_first_not_finished(masuk_sebagai: Masuki, balai: Balai) -> None:
    balai.nilai(balai.skp[0])
    balai.nilai(balai.skp[1], selesai=False)
    halaman = isi(masuk_sebagai(balai.penilai), alamat_meja(balai))
    assert "1 dari 3 pegawai selesai, 1 masih draf" in " ".join(halaman.split())
    assert "Draf, realisasi kosong" in halaman
    pertama = balai.skp[1].pegawai
    assert f'<h2 id="j-orang"><a class="nama" href="/pegawai/{pertama.pk}/">{pertama.nama}</a></h2>' in halaman


def test_the_desk_shows_evidence_feedback_and_a_hint_that_sets_nothing(masuk_sebagai: Masuki, balai: Balai) -> None:
    lengkapi(balai, balai.skp[0])
    halaman = isi(masuk_sebagai(balai.penilai), alamat_meja(balai, balai.skp[0]))
    assert "Petunjuk dari data: 2 dari 2 indikator sesuai rencana atau di atas target. Ibu yang memutuskan." in halaman
    assert "Catatan 3." in halaman
    assert "Baca semua 4" in halaman
    assert " checked" not in halaman
    assert not Evaluasi.objects.exists()


def test_the_desk_of_somebody_without_people_says_so(masuk_sebagai: Masuki, balai: Balai) -> None:
    assert "Tidak ada yang dinilai di sini" in isi(masuk_sebagai(balai.asing), alamat_meja(balai))


def test_before_any_year_is_opened_the_pages_say_so(masuk: Masuk) -> None:
    assert "Tidak ada yang dinilai di sini" in isi(masuk, "/penilaian/")
    assert "Belum ada periode penilaian" in isi(masuk, "/keselarasan/")


@pytest.mark.parametrize(
    "kueri",
    [
        "periode=99&pegawai=99",
        f"periode={PANJANG}&pegawai={PANJANG}",
        "periode=x&pegawai=%F0%9F%92%A5",
        "pegawai=1;DROP",
        "",
    ],
)
def test_odd_addresses_open_what_is_due(masuk_sebagai: Masuki, balai: Balai, kueri: str) -> None:
    assert balai.skp[0].pegawai.nama in isi(masuk_sebagai(balai.penilai), f"/penilaian/?{kueri}")


def test_the_desk_also_reads_as_a_table(masuk_sebagai: Masuki, balai: Balai) -> None:
    balai.nilai(balai.skp[0], A, A)
    halaman = isi(masuk_sebagai(balai.penilai), alamat_meja(balai) + "&tampilan=tabel")
    assert "Rating semua pegawai" in halaman
    assert 'class="kuadran"' not in halaman


def test_saving_goes_on_to_the_next_person(masuk_sebagai: Masuki, balai: Balai) -> None:
    satu, dua, _ = balai.skp
    kirim = {"periode": balai.periode.pk, "versi": 0, "hasil": S, "perilaku": A, "selesai": "ya", "lanjut": dua.pk}
    jawaban = masuk_sebagai(balai.penilai).post(reverse("penilaian:nilai", args=[satu.pk]), kirim)
    assert jawaban.headers["Location"] == alamat_meja(balai, dua)
    assert Evaluasi.objects.get(skp=satu).status == StatusEvaluasi.SELESAI


def test_a_draft_saves_itself_and_brings_the_new_version(masuk_sebagai: Masuki, balai: Balai) -> None:
    alamat = reverse("penilaian:simpan_draf", args=[balai.skp[0].pk])
    client = masuk_sebagai(balai.penilai)
    kirim = {"periode": balai.periode.pk, "versi": 0, "hasil": "", "perilaku": "", "catatan": "Sedang ditulis"}
    potongan = client.post(alamat, kirim, headers={"HX-Request": "true"}).content.decode()
    assert 'id="versi" name="versi" value="1" hx-swap-oob="true"' in potongan
    assert "Tersimpan 10.00" in potongan
    basi = client.post(alamat, kirim | {"catatan": "Dari tab lain"}, headers={"HX-Request": "true"})
    assert (basi.status_code, basi.headers["HX-Retarget"]) == (409, "#pesan")
    assert "Dari tab lain" in basi.content.decode()
    assert "Sedang ditulis" in basi.content.decode()


def test_a_refused_save_keeps_what_was_typed(masuk_sebagai: Masuki, balai: Balai) -> None:
    alamat = reverse("penilaian:nilai", args=[balai.skp[0].pk])
    kirim = {"periode": balai.periode.pk, "versi": 0, "hasil": A, "catatan": "Ketikan saya", "selesai": "ya"}
    jawaban = masuk_sebagai(balai.penilai).post(alamat, kirim)
    assert jawaban.status_code == 422
    halaman = jawaban.content.decode()
    assert "Pilih rating hasil kerja dan rating perilaku kerja lebih dulu" in halaman
    assert "Ketikan saya" in halaman
    assert f'value="{A}" checked' in halaman


@pytest.mark.parametrize(
    ("ubah", "kata"),
    [
        ({"catatan": "x" * 10_000}, "Tulisan ini 10000 huruf, batasnya 4000."),
        ({"hasil": "istimewa"}, "Pilih salah satu dari tiga rating."),
    ],
)
def test_what_cannot_be_saved_comes_back_with_a_reason(
    masuk_sebagai: Masuki, balai: Balai, ubah: dict[str, str], kata: str
) -> None:
    kirim = {"periode": balai.periode.pk, "versi": 0, "hasil": S, "perilaku": S, **ubah}
    client = masuk_sebagai(balai.penilai)
    jawaban = client.post(reverse("penilaian:nilai", args=[balai.skp[0].pk]), kirim)
    assert jawaban.status_code == 422
    assert kata in jawaban.content.decode()
    draf = client.post(reverse("penilaian:simpan_draf", args=[balai.skp[0].pk]), kirim, headers={"HX-Request": "true"})
    assert (draf.status_code, draf.headers["HX-Retarget"]) == (422, "#pesan")
    assert kata in draf.content.decode()
    assert not Evaluasi.objects.exists()


def test_the_heads_rating_shows_why_it_is_locked(masuk_sebagai: Masuki, balai: Balai) -> None:
    client = masuk_sebagai(balai.direktur)
    assert "Menunggu capaian Balai" in isi(client, alamat_meja(balai))
    balai.tetapkan(CapaianOrganisasi.BUTUH_PERBAIKAN)
    halaman = isi(client, alamat_meja(balai))
    assert "Mengikuti capaian Balai" in halaman
    assert f'<input type="hidden" name="hasil" value="{B}">' in halaman
    assert 'type="radio" name="hasil"' not in halaman


def test_the_desk_says_the_fewest_changes_and_that_no_reason_is_asked_of_the_penilai(
    masuk_sebagai: Masuki, balai: Balai
) -> None:
    balai.tetapkan(CapaianOrganisasi.BUTUH_PERBAIKAN)
    penuhi(balai, 10)
    halaman = isi(masuk_sebagai(balai.penilai), alamat_meja(balai))
    assert "Capaian Balai dan predikat pegawainya belum sejalan" in halaman
    assert "Di Balai Butuh Perbaikan baru 0 dari paling sedikit 6 orang." in halaman
    assert "Paling sedikit 6 orang ditinjau ulang: 6 dari Baik ke Butuh Perbaikan." in halaman
    assert "tidak diminta dari Ibu" in halaman
    assert "Sampaikan 10 hasil" not in halaman
    assert "alasannya belum ditulis" in halaman


def test_drafts_say_what_they_would_do(masuk_sebagai: Masuki, balai: Balai) -> None:
    balai.tetapkan()
    penuhi(balai, 10)
    for _ in range(2):
        balai.nilai(tambah_orang(balai), selesai=False)
    halaman = isi(masuk_sebagai(balai.penilai), alamat_meja(balai))
    assert "Bila dua draf Ibu diselesaikan, Baik menjadi 12 (100%)." in halaman


def berikut(balai: Balai) -> PeriodeEvaluasi:
    """The quarter after, which is running."""
    return PeriodeEvaluasiFactory.create(
        periode=balai.periode.periode, urut=4, mulai=date(2026, 10, 1), selesai=date(2026, 12, 31),
        tenggat=date(2027, 1, 15),
    )  # fmt: skip


@pytest.mark.parametrize("alamat", ["/penilaian/", "/keselarasan/"])
def test_the_oldest_period_with_work_left_opens_and_a_finished_one_does_not(
    masuk_sebagai: Masuki, balai: Balai, alamat: str
) -> None:
    PeriodeEvaluasi.objects.update(tenggat=date(2027, 9, 30))  # far away, and no reason to stay there
    berikut(balai)
    balai.tetapkan()
    client = masuk_sebagai(balai.penilai)
    kini = "Triwulan III 2026"
    for skp in balai.skp:
        assert f'aria-current="true">{kini}' in isi(client, alamat)
        balai.disampaikan(skp)
    assert 'aria-current="true">Triwulan IV 2026' in isi(client, alamat)


def test_whoever_rates_nobody_finds_the_running_period(masuk_sebagai: Masuki, balai: Balai) -> None:
    berikut(balai)
    assert 'aria-current="true">Triwulan IV 2026' in isi(masuk_sebagai(balai.asing), "/penilaian/")
