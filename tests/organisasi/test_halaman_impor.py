"""The pages of an import: from the file to the preview, the consent, the result, and back."""

from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from pytest_django import DjangoAssertNumQueries, DjangoCaptureOnCommitCallbacks, Settings

from selaras.organisasi.impor import baca_tabel
from selaras.organisasi.impor.kolom import Kolom
from selaras.organisasi.models import Impor, JenisPeran, KeadaanImpor, Pegawai, Penilai, UnitKerja
from selaras.organisasi.services import aktifkan_akun, buat_kode
from tests.conftest import Masuk
from tests.organisasi.factories import PegawaiFactory, PenempatanFactory, PeranFactory, UnitKerjaFactory
from tests.organisasi.lembar_siasn import BALAI, balai, lembar, orang

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("gudang")]


@pytest.fixture
def admin(masuk_sebagai: Callable[[Pegawai], Masuk]) -> Masuk:
    """An admin of everything."""
    puncak = UnitKerjaFactory.create(nama=BALAI)
    pegawai = PenempatanFactory.create(unit=puncak, pegawai__nama="Zainal Admin").pegawai
    PeranFactory.create(pegawai=pegawai, unit=puncak, jenis=JenisPeran.ADMIN)
    return masuk_sebagai(pegawai)


def isi(jawaban: Any) -> str:
    return " ".join(jawaban.content.decode().split())


def unggah(client: Masuk, berkas: bytes, **lain: str) -> Any:
    borang = {"mulai": "2026-01-01", "unit_induk": "", "berkas": SimpleUploadedFile("data.xlsx", berkas)}
    return client.post("/pegawai/impor/", borang | lain)


def pekerja() -> None:
    """What the worker does with what waits for it."""
    for satu in DBTaskResult.objects.order_by("enqueued_at"):
        satu.task.call(*satu.task_result.args, **satu.task_result.kwargs)
        satu.delete()


def dibaca(client: Masuk, berkas: bytes, **lain: str) -> tuple[Impor, str]:
    """An import that was uploaded and read, and its page."""
    unggah(client, berkas, **lain)
    pekerja()
    impor = Impor.objects.latest("pk")
    return impor, isi(client.get(f"/pegawai/impor/{impor.pk}/"))


def langkah(client: Masuk, impor: Impor, nama: str, **lain: str) -> Any:
    return client.post(f"/pegawai/impor/{impor.pk}/{nama}/", lain, follow=True)


def sidik(halaman: str) -> str:
    return halaman.split('name="sidik" value="')[1].split('"', maxsplit=1)[0]


def selesai(client: Masuk, berkas: bytes) -> tuple[Impor, str]:
    impor, halaman = dibaca(client, berkas)
    langkah(client, impor, "setujui", sidik=sidik(halaman))
    pekerja()
    return impor, isi(client.get(f"/pegawai/impor/{impor.pk}/"))


@pytest.mark.parametrize("jalan", ["/pegawai/impor/", "/pegawai/impor/1/"])
def test_who_may_not_import_finds_no_such_page(masuk: Masuk, jalan: str) -> None:
    assert masuk.get(jalan).status_code == 404


def test_an_upload_goes_on_to_a_page_that_looks_again_until_the_worker_is_done(admin: Masuk) -> None:
    tujuan = unggah(admin, lembar(balai())).headers["Location"]
    menunggu = isi(admin.get(tujuan))
    for kata in ("Membaca berkas", "data.xlsx, dari Zainal Admin", 'hx-trigger="every 1s"', "<progress", "Tidak jadi"):
        assert kata in menunggu
    potongan = isi(admin.get(tujuan, headers={"HX-Request": "true"}))
    assert ("<html" in potongan, 'hx-trigger="every 1s"' in potongan) == (False, True)
    pekerja()
    assert "hx-trigger" not in isi(admin.get(tujuan)).split('<div id="impor"')[1].split(">")[0]


def test_how_far_the_reading_is_stands_on_the_page(admin: Masuk) -> None:
    tujuan = unggah(admin, lembar(balai())).headers["Location"]
    Impor.objects.update(banyak=10_000, terolah=6_000)
    halaman = isi(admin.get(tujuan))
    assert "6.000 dari 10.000 baris dibaca" in halaman
    assert 'value="6000" max="10000"' in halaman


def test_a_worker_that_does_not_work_is_told(admin: Masuk) -> None:
    tujuan = unggah(admin, lembar(balai())).headers["Location"]
    assert "Belum ada yang mengerjakan" not in isi(admin.get(tujuan))
    Impor.objects.update(pada=timezone.now() - timedelta(minutes=5))
    assert "Belum ada yang mengerjakan" in isi(admin.get(tujuan))


def test_an_import_is_seen_before_it_is_done(
    admin: Masuk, gudang: Path, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    impor, halaman = dibaca(admin, lembar([*balai(), orang(910, NIP_BARU=1.0)]))
    for kata in (
        "Pratinjau impor",
        "6 pegawai baru, 2 unit baru, 5 jabatan baru, 1 baris ditolak. Periksa di bawah ini, lalu setujui.",
        "1 baris tidak diimpor",
        "NIP BARU: Sel NIP ini berisi angka",
        "baris 8",
    ):
        assert kata in halaman
    baru = isi(admin.get(f"/pegawai/impor/{impor.pk}/?bagian=baru"))
    assert "Kepala Balai, memimpin Balai Perawatan Perkeretaapian, sejak 1 Maret 2024" in baru
    assert "Seksi Perawatan Sarana <span" in isi(admin.get(f"/pegawai/impor/{impor.pk}/?bagian=unit"))
    assert Pegawai.objects.filter(nip__startswith="19900115").count() == 0
    jawaban = langkah(admin, impor, "setujui", sidik=sidik(halaman))
    assert "Mengimpor pegawai" in isi(jawaban)
    with django_capture_on_commit_callbacks(execute=True):
        pekerja()
    assert "Sudah ditulis" in isi(admin.get(f"/pegawai/impor/{impor.pk}/"))
    assert Penilai.objects.count() == 5
    assert list(gudang.glob("impor/*")) == []


def test_an_imported_person_activates_and_signs_in(admin: Masuk) -> None:
    _, halaman = selesai(admin, lembar(balai()))
    assert 'href="/pegawai/lembar-aktivasi/"' in halaman
    pegawai = Pegawai.objects.get(nip__endswith="903")
    kode = buat_kode(pegawai=pegawai, oleh=admin.pegawai, pada=timezone.now())
    aktifkan_akun(nip=pegawai.nip, kode=kode, sandi="kereta pagi tiba", pada=timezone.now())
    client = Masuk()
    assert client.post("/masuk/", {"login": pegawai.nip, "password": "kereta pagi tiba"}).status_code == 302
    assert "Budi Contoh 903" in isi(client.get("/akun/"))


def test_consent_is_to_what_was_seen(admin: Masuk) -> None:
    impor, _ = dibaca(admin, lembar(balai()))
    jawaban = langkah(admin, impor, "setujui", sidik="lain")
    assert (jawaban.status_code, "Pratinjau ini sudah dibuat ulang" in isi(jawaban)) == (409, True)
    assert langkah(admin, impor, "setujui").status_code == 409


def test_what_changed_since_the_preview_is_shown_again(admin: Masuk) -> None:
    impor, halaman = dibaca(admin, lembar(balai()))
    PegawaiFactory.create(nip="199001152015031903", pengguna=None)
    langkah(admin, impor, "setujui", sidik=sidik(halaman))
    pekerja()
    lagi = isi(admin.get(f"/pegawai/impor/{impor.pk}/"))
    assert "Data pegawai berubah sejak pratinjau ini dibuat, jadi belum ada yang ditulis." in lagi
    assert not UnitKerja.objects.filter(nama="Subbagian Tata Usaha").exists()
    langkah(admin, impor, "setujui", sidik=sidik(lagi))
    pekerja()
    assert UnitKerja.objects.filter(nama="Subbagian Tata Usaha").exists()


def test_two_who_agree_to_the_same_import_do_it_once(admin: Masuk) -> None:
    impor, halaman = dibaca(admin, lembar(balai()))
    langkah(admin, impor, "setujui", sidik=sidik(halaman))
    jawaban = langkah(admin, impor, "setujui", sidik=sidik(halaman))
    assert (jawaban.status_code, "tidak lagi menunggu persetujuan" in isi(jawaban)) == (409, True)
    assert DBTaskResult.objects.count() == 1


@pytest.mark.parametrize("dulu", ["baru diunggah", "pratinjau"])
def test_an_import_may_be_given_up(
    admin: Masuk, gudang: Path, dulu: str, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    unggah(admin, lembar(balai()))
    if dulu == "pratinjau":
        pekerja()
    impor = Impor.objects.get()
    with django_capture_on_commit_callbacks(execute=True):
        jawaban = langkah(admin, impor, "buang")
    assert "Impor tidak jadi dilakukan. Tidak ada yang diubah." in isi(jawaban)
    assert (list(gudang.glob("impor/*")), impor.catatan.count()) == ([], 0)
    pekerja()
    impor.refresh_from_db()
    assert impor.keadaan == KeadaanImpor.DIBUANG
    assert langkah(admin, impor, "buang").status_code == 409


def test_a_file_that_changes_nothing_offers_nothing(admin: Masuk) -> None:
    selesai(admin, lembar(balai()))
    _, halaman = dibaca(admin, lembar(balai()))
    assert ("Tidak ada yang perlu diubah" in halaman, "Impor sekarang" in halaman) == (True, False)


def test_differences_are_shown_before_and_after(admin: Masuk) -> None:
    selesai(admin, lembar(balai()))
    Pegawai.objects.filter(nip__endswith="903").update(nama="Budi Tangan")
    _, halaman = dibaca(admin, lembar(balai()))
    assert "Sejak impor terakhir nama diubah di Selaras menjadi Budi Tangan; impor ini menggantinya dengan" in halaman
    impor = Impor.objects.latest("pk")
    assert "nama Budi Tangan → Budi Contoh 903" in isi(admin.get(f"/pegawai/impor/{impor.pk}/?bagian=berubah"))


@pytest.mark.parametrize(
    ("berkas", "pesan"),
    [
        (b"bukan lembar kerja", "tidak dapat dibaca sebagai lembar kerja"),
        (lembar([], kolom=["NIP", "NAMA"]), "tidak ada kolom JABATAN NAMA, UNOR NAMA"),
        (lembar([orang(900, INSTANSI_KERJA_NAMA="")]), "tidak menyebut unit paling atas"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_and_nothing_typed_is_lost(admin: Masuk, berkas: bytes, pesan: str) -> None:
    UnitKerja.objects.update(nama="Lain")
    UnitKerjaFactory.create(nama="Lain lagi")
    PeranFactory.create(pegawai=admin.pegawai, unit=UnitKerja.objects.get(nama="Lain lagi"), jenis=JenisPeran.ADMIN)
    impor, halaman = dibaca(admin, berkas, mulai="2026-02-03")
    assert ("Berkas tidak terbaca" in halaman, pesan in halaman) == (True, True)
    assert f'href="/pegawai/impor/?lagi={impor.pk}"' in halaman
    assert 'value="2026-02-03"' in isi(admin.get(f"/pegawai/impor/?lagi={impor.pk}"))


def test_an_empty_file_comes_back_with_the_reason(admin: Masuk) -> None:
    jawaban = unggah(admin, b"", unit_induk="Ditjen")
    assert (jawaban.status_code, "Berkas ini kosong" in isi(jawaban), 'value="Ditjen"' in isi(jawaban)) == (
        422, True, True,
    )  # fmt: skip


def test_a_mistyped_day_comes_back_with_what_was_typed(admin: Masuk, gudang: Path) -> None:
    jawaban = unggah(admin, lembar(balai()), mulai="1926-01-01")
    assert (jawaban.status_code, "tampaknya salah ketik" in isi(jawaban), "1926-01-01" in isi(jawaban)) == (
        422, True, True,
    )  # fmt: skip
    assert (Impor.objects.count(), list(gudang.glob("impor/*"))) == (0, [])


def test_a_file_over_the_limit_is_told_its_limit(admin: Masuk, settings: Settings) -> None:
    settings.UKURAN_BERKAS_MAKS = 1024
    jawaban = unggah(admin, BytesIO(b"x" * 200_000).read())
    assert (jawaban.status_code, "Berkas ini lebih dari 1 KB." in isi(jawaban)) == (422, True)


def test_a_fault_of_the_server_is_told_and_changes_nothing(admin: Masuk, monkeypatch: pytest.MonkeyPatch) -> None:
    impor, halaman = dibaca(admin, lembar(balai()))
    langkah(admin, impor, "setujui", sidik=sidik(halaman))

    def gagal(*_: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as sementara:
        sementara.setattr("selaras.organisasi.impor.jalankan._penilai", gagal)
        with pytest.raises(ZeroDivisionError):
            pekerja()
    halaman = isi(admin.get(f"/pegawai/impor/{impor.pk}/"))
    assert ("Ada galat di server, dan tidak ada yang diubah." in halaman, "Impor sekarang" in halaman) == (True, True)


def test_refused_rows_are_downloaded_mended_and_imported_alone(admin: Masuk) -> None:
    impor, _ = selesai(admin, lembar([*balai(), orang(910, NAMA="=Sum(1)", NIP_BARU="19900115201503191")]))
    jawaban = admin.get(f"/pegawai/impor/{impor.pk}/ditolak.xlsx")
    assert jawaban.headers["Content-Disposition"] == f'attachment; filename="baris-ditolak-{impor.pk}.xlsx"'
    (baris,) = baca_tabel(jawaban.content)
    assert (baris.isi[Kolom.NIP], baris.isi[Kolom.NAMA]) == ("19900115201503191", "=Sum(1)")
    diperbaiki = {kolom.value: str(nilai) for kolom, nilai in baris.isi.items()} | {"NIP BARU": "199001152015031910"}
    selesai(admin, lembar([diperbaiki], kolom=list(diperbaiki)))
    assert Pegawai.objects.get(nip="199001152015031910").nama == "=Sum(1)"


def test_what_was_done_is_taken_back(admin: Masuk) -> None:
    semula = Pegawai.objects.count()
    impor, halaman = selesai(admin, lembar(balai()))
    assert "Ya, batalkan impor ini" in halaman
    assert "Membatalkan impor" in isi(langkah(admin, impor, "batalkan"))
    assert langkah(admin, impor, "batalkan").status_code == 409
    pekerja()
    assert "Semua yang dibuat atau diubah impor ini sudah dikembalikan." in isi(
        admin.get(f"/pegawai/impor/{impor.pk}/")
    )
    assert (Pegawai.objects.count(), UnitKerja.objects.count()) == (semula, 1)


def test_what_stands_on_it_is_told_on_the_page(admin: Masuk) -> None:
    impor, _ = selesai(admin, lembar(balai()))
    buat_kode(pegawai=Pegawai.objects.get(nip__endswith="903"), oleh=admin.pegawai, pada=timezone.now())
    langkah(admin, impor, "batalkan")
    pekerja()
    halaman = isi(admin.get(f"/pegawai/impor/{impor.pk}/"))
    assert ("sudah ada 1 kode aktivasi yang bergantung padanya" in halaman, "Sudah ditulis" in halaman) == (True, True)


def test_the_imports_there_were_stand_beside_the_form(admin: Masuk) -> None:
    assert "Belum pernah ada impor" in isi(admin.get("/pegawai/impor/"))
    selesai(admin, lembar(balai()))
    halaman = isi(admin.get("/pegawai/impor/"))
    for kata in ("data.xlsx", "6 pegawai baru", "Zainal Admin", "Selesai"):
        assert kata in halaman


@pytest.mark.parametrize("banyak", [1, 84])
def test_the_page_costs_the_same_however_many_people(
    admin: Masuk, banyak: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    impor, _ = dibaca(admin, lembar([*balai(), *(orang(906 + ke) for ke in range(banyak))]))
    with django_assert_num_queries(10):
        # session, account, rights (2), frame, the top, import, kinds of lines, lines counted, lines
        admin.get(f"/pegawai/impor/{impor.pk}/?bagian=baru")


@pytest.mark.parametrize("banyak", [1, 3])
def test_the_list_of_imports_costs_the_same(
    admin: Masuk, banyak: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(banyak):
        dibaca(admin, lembar(balai()))
    with django_assert_num_queries(7):
        # session, account, rights (2), the top, imports, frame
        admin.get("/pegawai/impor/")
