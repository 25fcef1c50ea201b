"""The result: why this predicate, the rights that it leaves, and its trail."""

from datetime import UTC, date, datetime

import pytest
from django.urls import reverse

from selaras.jejak.models import Jejak
from selaras.organisasi.models import Instansi
from selaras.pelaksanaan.models import Realisasi
from selaras.penilaian.models import Evaluasi, Keberatan
from selaras.perencanaan.models import EkspektasiKhusus
from tests.conftest import KINI
from tests.penilaian.dunia import A, B, Balai, Masuki, S, alamat_meja, isi, lengkapi
from tests.perencanaan.factories import IndikatorFactory

pytestmark = pytest.mark.usefixtures("hari_ini")

BAHAYA = "<script>alert(1)</script> \u202eterbalik\u202c 👩🏽\u200d💻 \"'&"


@pytest.fixture
def hasil(balai: Balai) -> Evaluasi:
    """A result handed over, with all that stands behind it."""
    lengkapi(balai, balai.skp[0])
    EkspektasiKhusus.objects.create(
        skp=balai.skp[0], nilai="akuntabel", teks="Balas depo pada hari yang sama", oleh=balai.penilai, pada=KINI
    )
    balai.tetapkan()
    return balai.disampaikan(balai.skp[0], S, A)


def test_the_person_reads_the_answer_the_steps_the_rights_and_the_trail(masuk_sebagai: Masuki, hasil: Evaluasi) -> None:
    client = masuk_sebagai(hasil.pegawai)
    alamat = reverse("penilaian:mengapa", args=[hasil.pk])
    client.get(alamat)
    halaman = " ".join(isi(client, alamat).split())
    assert "Disampaikan kepada Anda pada Selasa, 6 Oktober 2026 pukul 10.00 WIB oleh Ratna Widyastuti" in halaman
    assert "14 hari lagi untuk menanggapi" in halaman
    assert "Sampai Selasa, 20 Oktober 2026 pukul 23.59 WIB" in halaman
    assert "Perawatan berkala lokomotif: 9 dari 9" in halaman
    assert "1 umpan balik sudah baik, 3 perlu diperbaiki dan 1 sudah ditindaklanjuti." in halaman
    assert "Ekspektasi khusus Akuntabel: “Balas depo pada hari yang sama”" in halaman
    for baris in ("Penilaian pertama disimpan", "Hasil disampaikan", "Anda membuka hasil ini"):
        assert baris in halaman


def test_a_result_may_be_accepted(masuk_sebagai: Masuki, hasil: Evaluasi) -> None:
    client = masuk_sebagai(hasil.pegawai)
    assert client.post(reverse("penilaian:terima", args=[hasil.pk]), {"versi": hasil.versi}).status_code == 302
    halaman = isi(client, reverse("penilaian:mengapa", args=[hasil.pk]))
    assert "Anda menerima hasil ini pada Selasa, 6 Oktober 2026." in halaman
    assert "Ajukan keberatan" not in halaman
    lagi = client.post(reverse("penilaian:terima", args=[hasil.pk]), {"versi": hasil.versi})
    assert lagi.status_code == 409


def test_an_objection_goes_from_the_person_to_the_penilai_to_the_superior(
    masuk_sebagai: Masuki, balai: Balai, hasil: Evaluasi
) -> None:
    pegawai, penilai, kepala = (masuk_sebagai(p) for p in (hasil.pegawai, balai.penilai, balai.kepala))
    halaman = reverse("penilaian:mengapa", args=[hasil.pk])
    pegawai.post(reverse("penilaian:ajukan_keberatan", args=[hasil.pk]), {"versi": hasil.versi, "alasan": BAHAYA})
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in isi(pegawai, halaman)
    assert "Jelaskan keberatan" in isi(penilai, "/hasil/")
    assert "Mengajukan keberatan" in isi(penilai, alamat_meja(balai, balai.skp[0]))
    assert "Kirim penjelasan" in isi(penilai, halaman)
    penilai.post(
        reverse("penilaian:jelaskan_keberatan", args=[hasil.pk]), {"versi": 1, "penjelasan": "Bukti itu target lain."}
    )
    assert "Jelaskan keberatan" not in isi(penilai, "/hasil/")
    assert "Putuskan keberatan" in isi(kepala, "/hasil/")
    assert "Bukti itu target lain." in isi(kepala, halaman)
    putusan = {"versi": 2, "keputusan": "diubah", "hasil": A, "perilaku": A, "alasan": "Bukti Agustus sah."}
    assert kepala.post(reverse("penilaian:putus_keberatan", args=[hasil.pk]), putusan).status_code == 302
    akhir = isi(pegawai, halaman)
    assert "Semula Baik; diubah atasan pejabat penilai setelah keberatan." in akhir
    assert "Keberatan diputus: Sangat Baik, semula Baik" in akhir
    assert "Putusan ini final." in akhir


def test_a_refused_objection_keeps_what_was_typed(masuk_sebagai: Masuki, hasil: Evaluasi) -> None:
    client = masuk_sebagai(hasil.pegawai)
    alamat = reverse("penilaian:ajukan_keberatan", args=[hasil.pk])
    panjang = client.post(alamat, {"versi": hasil.versi, "alasan": "Panjang sekali. " * 1000})
    assert panjang.status_code == 422
    assert "batasnya 8000" in panjang.content.decode()
    basi = client.post(alamat, {"versi": 0, "alasan": "Ketikan saya"})
    assert basi.status_code == 409
    assert "Ketikan saya" in basi.content.decode()
    assert not Keberatan.objects.exists()


def test_when_the_term_is_over_the_result_stands(
    masuk_sebagai: Masuki, hasil: Evaluasi, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: datetime(2026, 10, 20, 17, 0, tzinfo=UTC))
    client = masuk_sebagai(hasil.pegawai)
    halaman = isi(client, reverse("penilaian:mengapa", args=[hasil.pk]))
    assert "Batas menanggapi lewat pada 20 Oktober 2026 tanpa keberatan." in halaman
    assert "Saya terima hasil ini" not in halaman
    telat = client.post(
        reverse("penilaian:ajukan_keberatan", args=[hasil.pk]), {"versi": hasil.versi, "alasan": "Terlambat."}
    )
    assert telat.status_code == 409
    assert "sudah lewat pada 20 Oktober 2026" in telat.content.decode()
    assert "Berlaku" in isi(client, "/hasil/")


def test_where_only_yearly_results_may_be_objected_to_the_page_says_so(masuk_sebagai: Masuki, hasil: Evaluasi) -> None:
    Instansi.objects.update(keberatan_periodik=False)
    halaman = isi(masuk_sebagai(hasil.pegawai), reverse("penilaian:mengapa", args=[hasil.pk]))
    assert "keberatan diajukan terhadap hasil tahunan" in halaman
    assert reverse("penilaian:ajukan_keberatan", args=[hasil.pk]) not in halaman


def test_a_change_after_finishing_is_told_with_its_reason_and_drafts_are_not(
    masuk_sebagai: Masuki, balai: Balai
) -> None:
    balai.tetapkan()
    skp = balai.skp[0]
    balai.nilai(skp, A, B, selesai=False)
    balai.nilai(skp, S, S)
    e = balai.disampaikan(skp, S, A)
    halaman = " ".join(isi(masuk_sebagai(e.pegawai), reverse("penilaian:mengapa", args=[e.pk])).split())
    assert "Rating perilaku diubah" in halaman
    assert "dari <del>sesuai</del> menjadi di atas ekspektasi. Alasan: Catatan depo baru diterima." in halaman
    assert halaman.count("Penilaian pertama disimpan") == 1
    assert "di bawah ekspektasi" not in halaman.partition("j-jejak")[2]


def test_reading_is_told_once_a_day(masuk_sebagai: Masuki, hasil: Evaluasi) -> None:
    client = masuk_sebagai(hasil.pegawai)
    alamat = reverse("penilaian:mengapa", args=[hasil.pk])
    for _ in range(3):
        client.get(alamat)
    assert Jejak.objects.filter(peristiwa="evaluasi.dibaca").count() == 3
    assert isi(client, alamat).count("Anda membuka hasil ini") == 1


def test_a_declared_result_of_the_past_says_what_it_is(masuk_sebagai: Masuki, hasil: Evaluasi) -> None:
    Evaluasi.objects.filter(pk=hasil.pk).update(
        asal="pernyataan", hasil="", perilaku="", versi_aturan="", predikat="sangat_baik", status="final",
        disampaikan_pada=None, batas_tanggapan=None,
    )  # fmt: skip
    client = masuk_sebagai(hasil.pegawai)
    assert "dinyatakan dari tahun sebelum Selaras dipakai" in isi(client, reverse("penilaian:mengapa", args=[hasil.pk]))
    assert "Sangat Baik" in isi(client, "/hasil/")


@pytest.mark.parametrize("nama", ["cetak", "cetak_evaluasi"])
def test_the_forms_print(masuk_sebagai: Masuki, hasil: Evaluasi, nama: str) -> None:
    jawaban = masuk_sebagai(hasil.pegawai).get(reverse(f"penilaian:{nama}", args=[hasil.pk]))
    assert jawaban["Content-Type"] == "application/pdf"
    assert jawaban.content.startswith(b"%PDF")


@pytest.mark.parametrize(
    ("realisasi", "kata", "lambang"), [(3, "lebih baik dari target", "cek"), (9, "melewati batas", "turun")]
)
def test_where_less_is_better_the_words_say_which_side_of_the_target_is_good(
    masuk_sebagai: Masuki, balai: Balai, realisasi: int, kata: str, lambang: str
) -> None:
    indikator = IndikatorFactory.create(
        hasil__skp=balai.skp[0], rumusan="Aduan per bulan", target_angka=5, polarisasi="minimal",
        konsolidasi="terakhir",
    )  # fmt: skip
    Realisasi.objects.create(indikator=indikator, bulan=date(2026, 9, 1), nilai=realisasi)
    balai.tetapkan()
    meja = isi(masuk_sebagai(balai.penilai), alamat_meja(balai, balai.skp[0]))
    assert kata.capitalize() in meja
    e = balai.disampaikan(balai.skp[0])
    langkah = isi(masuk_sebagai(e.pegawai), reverse("penilaian:mengapa", args=[e.pk])).partition("Aduan per bulan: ")
    assert f", {kata} <a" in langkah[2]
    assert langkah[0].rpartition("<li")[2].count(f"#i-{lambang}") == 1
    for lama in ("Di bawah target", "Di atas target", "di bawah target", ", di atas target"):
        assert lama not in meja + langkah[2]
