"""The pages of stage 3: what they say, what they cost, and what they do with what people type."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from aturan.distribusi import CapaianOrganisasi
from selaras.jejak.models import Jejak
from selaras.organisasi.models import Instansi, Pegawai
from selaras.pelaksanaan.models import BuktiDukung, CapaianIndikator, Realisasi, UmpanBalik
from selaras.penilaian import services
from selaras.penilaian.models import Evaluasi, Keberatan, PenetapanCapaian, StatusEvaluasi
from selaras.perencanaan.models import SKP, EkspektasiKhusus
from tests.conftest import KINI, Masuk
from tests.penilaian.dunia import A, B, Balai, S, tambah_orang
from tests.perencanaan.factories import (
    HasilKerjaFactory,
    IndikatorFactory,
    IndikatorSasaranFactory,
    PeriodeEvaluasiFactory,
    PerjanjianKinerjaFactory,
    SasaranFactory,
)

pytestmark = pytest.mark.usefixtures("hari_ini")

type Masuki = Callable[[Pegawai], Masuk]
BAHAYA = "<script>alert(1)</script> \u202eterbalik\u202c 👩🏽\u200d💻 \"'&"


def isi(client: Masuk, alamat: str) -> str:
    jawaban = client.get(alamat)
    assert jawaban.status_code == 200
    return jawaban.content.decode()


def meja(balai: Balai, skp: SKP | None = None) -> str:
    return f"/penilaian/?periode={balai.periode.pk}" + (f"&pegawai={skp.pk}" if skp else "")


def lengkapi(balai: Balai, skp: SKP) -> None:
    """A plan with two indicators, nine months of figures, evidence and feedback."""
    hasil = HasilKerjaFactory.create(skp=skp)
    for nama in ("Perawatan berkala lokomotif", "Perawatan berkala gerbong"):
        indikator = IndikatorFactory.create(hasil=hasil, rumusan=nama, target_angka=9)
        for bulan in range(1, 10):
            Realisasi.objects.create(indikator=indikator, bulan=date(2026, bulan, 1), nilai=1)
        bukti = BuktiDukung.objects.create(
            skp=skp, bulan=date(2026, 8, 1), nama="Lembar", tautan="https://contoh.example/", diberi_oleh=skp.pegawai,
            diberi_pada=KINI,
        )  # fmt: skip
        bukti.indikator.set([indikator])
    for n in range(4):
        UmpanBalik.objects.create(
            untuk=skp.pegawai, oleh=balai.penilai, peran="penilai", penilai=balai.penilai, atasan_penilai=balai.kepala,
            unit=skp.unit, nilai="akuntabel", jenis="perlu" if n else "baik", cara="langsung", isi=f"Catatan {n}.",
            triwulan=date(2026, 7, 1), pada=datetime(2026, 9, 1 + n, tzinfo=UTC),
            ditindaklanjuti_pada=KINI if n == 1 else None,
        )  # fmt: skip


# --- the desk


def test_the_desk_says_how_far_it_is_and_opens_the_first_not_finished(masuk_sebagai: Masuki, balai: Balai) -> None:
    balai.nilai(balai.skp[0])
    balai.nilai(balai.skp[1], selesai=False)
    halaman = isi(masuk_sebagai(balai.penilai), meja(balai))
    assert "1 dari 3 pegawai selesai, 1 masih draf" in " ".join(halaman.split())
    assert "Draf, realisasi kosong" in halaman
    assert f'<h2 id="j-orang">{balai.skp[1].pegawai.nama}</h2>' in halaman


def test_the_desk_shows_evidence_feedback_and_a_hint_that_sets_nothing(masuk_sebagai: Masuki, balai: Balai) -> None:
    lengkapi(balai, balai.skp[0])
    halaman = isi(masuk_sebagai(balai.penilai), meja(balai, balai.skp[0]))
    assert "Petunjuk dari data: 2 dari 2 indikator sesuai rencana atau di atas target. Ibu yang memutuskan." in halaman
    assert "Catatan 3." in halaman
    assert "Baca semua 4" in halaman
    assert " checked" not in halaman
    assert not Evaluasi.objects.exists()


def test_the_desk_of_somebody_without_people_says_so(masuk_sebagai: Masuki, balai: Balai) -> None:
    assert "Tidak ada yang dinilai di sini" in isi(masuk_sebagai(balai.asing), meja(balai))


def test_before_any_year_is_opened_the_pages_say_so(masuk: Masuk) -> None:
    assert "Tidak ada yang dinilai di sini" in isi(masuk, "/penilaian/")
    assert "Belum ada periode penilaian" in isi(masuk, "/keselarasan/")


@pytest.mark.parametrize("kueri", ["periode=99&pegawai=99", "periode=x&pegawai=%F0%9F%92%A5", "pegawai=1;DROP", ""])
def test_odd_addresses_open_what_is_due(masuk_sebagai: Masuki, balai: Balai, kueri: str) -> None:
    assert balai.skp[0].pegawai.nama in isi(masuk_sebagai(balai.penilai), f"/penilaian/?{kueri}")


def test_the_desk_also_reads_as_a_table(masuk_sebagai: Masuki, balai: Balai) -> None:
    balai.nilai(balai.skp[0], A, A)
    halaman = isi(masuk_sebagai(balai.penilai), meja(balai) + "&tampilan=tabel")
    assert "Rating semua pegawai" in halaman
    assert 'class="kuadran"' not in halaman


def test_saving_goes_on_to_the_next_person(masuk_sebagai: Masuki, balai: Balai) -> None:
    satu, dua, _ = balai.skp
    kirim = {"periode": balai.periode.pk, "versi": 0, "hasil": S, "perilaku": A, "selesai": "ya", "lanjut": dua.pk}
    jawaban = masuk_sebagai(balai.penilai).post(reverse("penilaian:nilai", args=[satu.pk]), kirim)
    assert jawaban.headers["Location"] == meja(balai, dua)
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
        ({"catatan": "a\x00b"}, "Karakter null tidak diizinkan"),
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
    assert "Menunggu capaian Balai" in isi(client, meja(balai))
    balai.tetapkan(CapaianOrganisasi.BUTUH_PERBAIKAN)
    halaman = isi(client, meja(balai))
    assert "Mengikuti capaian Balai" in halaman
    assert f'<input type="hidden" name="hasil" value="{B}">' in halaman
    assert 'type="radio" name="hasil"' not in halaman


def penuhi(balai: Balai, banyak: int, hasil: str = S, perilaku: str = S) -> None:
    while len(balai.skp) < banyak:
        balai.skp.append(tambah_orang(balai))
    for skp in balai.skp:
        balai.nilai(skp, hasil, perilaku)


def test_the_desk_says_the_fewest_changes_and_that_no_reason_is_asked_of_the_penilai(
    masuk_sebagai: Masuki, balai: Balai
) -> None:
    balai.tetapkan(CapaianOrganisasi.BUTUH_PERBAIKAN)
    penuhi(balai, 10)
    halaman = isi(masuk_sebagai(balai.penilai), meja(balai))
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
    halaman = isi(masuk_sebagai(balai.penilai), meja(balai))
    assert "Bila dua draf Ibu diselesaikan, Baik menjadi 12 (100%)." in halaman


# --- the unit


def test_the_unit_page_sets_the_level_facing_its_people(masuk_sebagai: Masuki, balai: Balai) -> None:
    balai.tetapkan(CapaianOrganisasi.BUTUH_PERBAIKAN)
    penuhi(balai, 10)
    halaman = isi(masuk_sebagai(balai.kepala), f"/keselarasan/?periode={balai.periode.pk}")
    assert "Tidak selaras" in halaman
    assert "Capaian organisasi Butuh Perbaikan, tetapi 10 dari 10 pegawainya (100%)" in halaman
    assert "Paling sedikit 6 orang ditinjau ulang: 6 dari Baik ke Butuh Perbaikan." in halaman
    assert "Hasil belum dapat disampaikan" in halaman
    assert reverse("penilaian:jelaskan_sebaran", args=[balai.unit.pk, balai.periode.pk]) in halaman


def test_the_unit_page_shows_the_arithmetic_and_suggests_for_the_year_only(masuk_sebagai: Masuki, balai: Balai) -> None:
    perjanjian = PerjanjianKinerjaFactory.create(
        unit=balai.unit, status="ditetapkan", ditetapkan_oleh=balai.direktur, ditetapkan_pada=KINI
    )
    tahunan = PeriodeEvaluasiFactory.create(tahunan=True)
    sasaran = SasaranFactory.create(perjanjian=perjanjian)
    for nilai in (81, 90):
        indikator = IndikatorSasaranFactory.create(sasaran=sasaran)
        for periode in (balai.periode, tahunan):
            CapaianIndikator.objects.create(indikator=indikator, periode=periode, nilai=nilai)
    client = masuk_sebagai(balai.direktur)
    triwulan = " ".join(isi(client, f"/keselarasan/?periode={balai.periode.pk}").split())
    assert 'Rata-rata <strong class="angka">95%</strong> dari 2 indikator yang terisi' in triwulan
    assert "Usulan sistem" not in triwulan
    assert "Usulan sistem, bukan penetapan:" in isi(client, f"/keselarasan/?periode={tahunan.pk}")


def test_several_units_stand_in_one_map(masuk_sebagai: Masuki, balai: Balai) -> None:
    balai.seksi.mandiri = True
    balai.seksi.save()
    penuhi(balai, 4)
    halaman = isi(masuk_sebagai(balai.pengelola), f"/keselarasan/?periode={balai.periode.pk}&unit={balai.seksi.pk}")
    assert 'class="peta angka"' in halaman
    assert '<td class="h-b-3">4<small>100%</small></td>' in halaman


def test_the_level_is_set_on_the_page_and_a_missing_choice_comes_back(masuk_sebagai: Masuki, balai: Balai) -> None:
    client = masuk_sebagai(balai.direktur)
    alamat = reverse("penilaian:tetapkan_capaian", args=[balai.unit.pk, balai.periode.pk])
    kurang = client.post(alamat, {"alasan": "Sebelas rencana aksi tercapai."})
    assert kurang.status_code == 422
    assert "Sebelas rencana aksi tercapai." in kurang.content.decode()
    assert client.post(alamat, {"tingkat": "baik", "alasan": "Sah."}).status_code == 302
    lagi = client.post(alamat, {"tingkat": "kurang", "alasan": "Berubah pikiran."})
    assert lagi.status_code == 409
    assert "Penetapan hanya sekali" in lagi.content.decode()
    assert PenetapanCapaian.objects.get().tingkat == "baik"


def test_a_scan_that_is_too_large_or_no_scan_is_refused_in_words(masuk_sebagai: Masuki, balai: Balai) -> None:
    client = masuk_sebagai(balai.pengelola)
    alamat = reverse("penilaian:catat_capaian", args=[balai.unit.pk, balai.periode.pk])
    kirim = {
        "tingkat": "baik", "alasan": "Sah.", "ditetapkan_oleh": balai.direktur.pk, "ditetapkan_pada": "2026-10-02",
    }  # fmt: skip
    besar = client.post(alamat, kirim | {"unggahan": SimpleUploadedFile("a.pdf", b"0" * 11_000_000)})
    assert besar.status_code == 422
    assert "melewati batas ukuran" in besar.content.decode()
    bukan = client.post(alamat, kirim | {"unggahan": SimpleUploadedFile("a.pdf", b"MZ program")})
    assert bukan.status_code in (409, 422)
    asing = client.post(alamat, kirim | {"ditetapkan_oleh": balai.asing.pk})
    assert asing.status_code == 422
    assert not PenetapanCapaian.objects.exists()


# --- the result


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
    assert "Mengajukan keberatan" in isi(penilai, meja(balai, balai.skp[0]))
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


# --- what it costs


def ramaikan(balai: Balai, banyak: int) -> Evaluasi:
    """So many people, each with everything; the first result is handed over and objected to."""
    balai.tetapkan()
    while len(balai.skp) < banyak:
        balai.skp.append(tambah_orang(balai))
    for skp in balai.skp:
        lengkapi(balai, skp)
        balai.nilai(skp)
    services.jelaskan_sebaran(unit=balai.unit, periode=balai.periode, alasan="Sah.", oleh=balai.kepala, pada=KINI)
    e = Evaluasi.objects.get(skp=balai.skp[0])
    e = services.sampaikan_hasil(evaluasi=e, versi=e.versi, oleh=balai.penilai, pada=KINI)
    services.ajukan_keberatan(evaluasi=e, alasan="Sah.", versi=e.versi, oleh=e.pegawai, pada=KINI)
    return e


@pytest.mark.parametrize("banyak", [5, 40])
def test_every_page_costs_at_most_twelve_statements(
    masuk_sebagai: Masuki, balai: Balai, django_assert_num_queries: DjangoAssertNumQueries, banyak: int
) -> None:
    e = ramaikan(balai, banyak)
    penilai, kepala, pegawai = (masuk_sebagai(p) for p in (balai.penilai, balai.kepala, e.pegawai))
    periode = f"?periode={balai.periode.pk}"
    alamat = reverse("penilaian:mengapa", args=[e.pk])
    # frame: session, person, rights, units (of who leads), menu
    with django_assert_num_queries(12):  # + periods, queue, unit, spread, indicators, months, feedback
        isi(penilai, f"/penilaian/{periode}&pegawai={balai.skp[-1].pk}")
    with django_assert_num_queries(11):  # + periods, leaders, units, spread, agreement, reasons
        isi(kepala, f"/keselarasan/{periode}")
    with django_assert_num_queries(7):  # + results, objections
        isi(kepala, "/hasil/")
    with django_assert_num_queries(11 + 4):  # + result, level, expectations, indicators, months, feedback, trail; 4 to
        isi(pegawai, alamat)  # keep the reading in the trail, after the page is made


def test_a_trail_of_what_was_done_keeps_before_and_after(balai: Balai) -> None:
    balai.nilai(balai.skp[0])
    rincian = json.loads(Jejak.objects.get(peristiwa="evaluasi.dinilai").rincian)
    assert rincian["semula"] == {"hasil": "", "perilaku": "", "predikat": ""}
    assert rincian["menjadi"] == {"hasil": S, "perilaku": S, "predikat": "baik"}
