"""Who sees what, and when: every address of stage 3 against every role, before and after release."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from aturan.distribusi import CapaianOrganisasi
from selaras.organisasi.models import Pegawai
from selaras.penilaian import services
from selaras.penilaian.models import Evaluasi
from tests.conftest import KINI
from tests.penilaian.dunia import B, Balai, Masuki, S

pytestmark = pytest.mark.usefixtures("hari_ini")

PDF = b"%PDF-1.7\nstartxref\n0\n%%EOF"
CATATAN = "Terlambat tiga kali: hanya penilai yang menulis ini."
LAIN = ("pegawai", "rekan", "direktur", "kepala", "pengelola", "pengawas", "asing")
PERAN = ("penilai", *LAIN)
BACA = ("mengapa", "cetak", "cetak_evaluasi")


def orang(balai: Balai, peran: str) -> Pegawai:
    """Somebody by what he is to the person of the first plan."""
    sendiri = {"pegawai": balai.skp[0].pegawai, "rekan": balai.skp[1].pegawai}
    pegawai: Pegawai = sendiri.get(peran) or getattr(balai, peran)
    return pegawai


@pytest.fixture
def belum(balai: Balai) -> Evaluasi:
    """Rated, with a note, and not handed over."""
    balai.tetapkan()
    skp = balai.skp[0]
    return services.nilai(
        skp=skp, periode=balai.periode, hasil=B, perilaku=B, catatan=CATATAN, selesai=True, versi=0, oleh=skp.penilai,
        pada=KINI,
    )  # fmt: skip


@pytest.fixture
def sudah(balai: Balai, belum: Evaluasi) -> Evaluasi:
    """Handed over."""
    return services.sampaikan_hasil(evaluasi=belum, versi=1, oleh=balai.penilai, pada=KINI)


@pytest.mark.parametrize("peran", LAIN)
@pytest.mark.parametrize("nama", BACA)
def test_before_release_nobody_else_finds_it(
    masuk_sebagai: Masuki, balai: Balai, belum: Evaluasi, nama: str, peran: str
) -> None:
    assert masuk_sebagai(orang(balai, peran)).get(reverse(f"penilaian:{nama}", args=[belum.pk])).status_code == 404


@pytest.mark.parametrize("nama", BACA)
def test_before_release_its_penilai_sees_it_as_the_person_will(
    masuk_sebagai: Masuki, balai: Balai, belum: Evaluasi, nama: str
) -> None:
    assert masuk_sebagai(balai.penilai).get(reverse(f"penilaian:{nama}", args=[belum.pk])).status_code == 200


@pytest.mark.parametrize("peran", LAIN)
def test_before_release_no_page_lets_it_through(
    masuk_sebagai: Masuki, balai: Balai, belum: Evaluasi, peran: str
) -> None:
    client = masuk_sebagai(orang(balai, peran))
    kueri = f"?periode={balai.periode.pk}&pegawai={belum.skp_id}&unit={balai.unit.pk}"
    for nama in ("meja", "keselarasan", "hasil_saya"):
        isi = client.get(reverse(f"penilaian:{nama}") + kueri).content.decode()
        assert CATATAN not in isi
        assert reverse("penilaian:mengapa", args=[belum.pk]) not in isi
        assert belum.pegawai.nama not in isi.partition("<main")[2] or belum.pegawai == client.pegawai


@pytest.mark.parametrize("peran", ["direktur", "kepala", "pengelola", "pengawas"])
def test_a_spread_of_one_is_not_shown(masuk_sebagai: Masuki, balai: Balai, belum: Evaluasi, peran: str) -> None:
    isi = masuk_sebagai(orang(balai, peran)).get(f"/keselarasan/?periode={balai.periode.pk}").content.decode()
    assert "1 dari 3" in isi
    assert "Sebaran tampil setelah 4 orang" in isi
    assert '<svg class="sebaran"' not in isi


@pytest.mark.parametrize("peran", PERAN)
@pytest.mark.parametrize("nama", BACA)
def test_after_release_those_who_may_read_do_and_the_trail_keeps_it(
    masuk_sebagai: Masuki, balai: Balai, sudah: Evaluasi, nama: str, peran: str
) -> None:
    boleh = peran in ("penilai", "pegawai", "kepala", "pengelola", "pengawas")
    client = masuk_sebagai(orang(balai, peran))
    assert client.get(reverse(f"penilaian:{nama}", args=[sudah.pk])).status_code == (200 if boleh else 404)
    if boleh:
        assert "Anda membuka hasil ini" in client.get(reverse("penilaian:mengapa", args=[sudah.pk])).content.decode()


TANGGAPAN = ("terima", "ajukan_keberatan")
JAWABAN = {  # what each role gets for each act on a released result that was objected to
    "jelaskan_keberatan": {"penilai": 302},
    "putus_keberatan": {"kepala": 302},
}
TERLIHAT = ("penilai", "pegawai", "kepala", "pengelola", "pengawas")
ISI = {"versi": "1", "alasan": "Sah.", "penjelasan": "Sah.", "keputusan": "tetap"}


@pytest.mark.parametrize("peran", PERAN)
@pytest.mark.parametrize("nama", TANGGAPAN)
def test_only_the_person_answers(masuk_sebagai: Masuki, balai: Balai, sudah: Evaluasi, nama: str, peran: str) -> None:
    status = 302 if peran == "pegawai" else 403 if peran in TERLIHAT else 404
    isi = ISI | {"versi": str(sudah.versi)}
    client = masuk_sebagai(orang(balai, peran))
    assert client.post(reverse(f"penilaian:{nama}", args=[sudah.pk]), isi).status_code == status


@pytest.mark.parametrize("peran", PERAN)
@pytest.mark.parametrize("nama", JAWABAN)
def test_each_side_of_an_objection_has_its_act(
    masuk_sebagai: Masuki, balai: Balai, sudah: Evaluasi, nama: str, peran: str
) -> None:
    services.ajukan_keberatan(evaluasi=sudah, alasan="Sah.", versi=sudah.versi, oleh=sudah.pegawai, pada=KINI)
    status = JAWABAN[nama].get(peran, 403 if peran in TERLIHAT else 404)
    client = masuk_sebagai(orang(balai, peran))
    assert client.post(reverse(f"penilaian:{nama}", args=[sudah.pk]), ISI).status_code == status


@pytest.mark.parametrize("peran", PERAN)
@pytest.mark.parametrize("nama", [*TANGGAPAN, *JAWABAN])
def test_what_is_not_released_takes_no_answer(
    masuk_sebagai: Masuki, balai: Balai, belum: Evaluasi, nama: str, peran: str
) -> None:
    client = masuk_sebagai(orang(balai, peran))
    assert client.post(reverse(f"penilaian:{nama}", args=[belum.pk]), ISI).status_code == 404


@pytest.mark.parametrize("peran", PERAN)
@pytest.mark.parametrize("nama", ["nilai", "simpan_draf"])
def test_only_the_penilai_rates(masuk_sebagai: Masuki, balai: Balai, nama: str, peran: str) -> None:
    isi = {"periode": balai.periode.pk, "versi": "0", "hasil": S, "perilaku": S}
    berhasil = 302 if nama == "nilai" else 200
    ditolak = 403 if peran in ("pegawai", "kepala", "pengelola", "pengawas") else 404
    client = masuk_sebagai(orang(balai, peran))
    jawaban = client.post(reverse(f"penilaian:{nama}", args=[balai.skp[0].pk]), isi)
    assert jawaban.status_code == (berhasil if peran == "penilai" else ditolak)
    assert Evaluasi.objects.exists() is (peran == "penilai")


@pytest.mark.parametrize("peran", PERAN)
def test_only_the_penilai_hands_over(masuk_sebagai: Masuki, balai: Balai, belum: Evaluasi, peran: str) -> None:
    client = masuk_sebagai(orang(balai, peran))
    satu = client.post(reverse("penilaian:sampaikan", args=[belum.pk]), {"versi": "1"})
    assert satu.status_code == (302 if peran == "penilai" else 404)
    belum.refresh_from_db()
    assert belum.terbuka is (peran == "penilai")
    semua = client.post(reverse("penilaian:sampaikan_semua"), {"periode": balai.periode.pk})
    assert semua.status_code == 409  # nothing of one's own waits


UNIT = {"tetapkan_capaian": ("direktur",), "catat_capaian": ("pengelola",), "jelaskan_sebaran": ("kepala", "pengelola")}


@pytest.mark.parametrize("peran", PERAN)
@pytest.mark.parametrize("nama", UNIT)
def test_each_act_on_a_unit_has_its_role(masuk_sebagai: Masuki, balai: Balai, nama: str, peran: str) -> None:
    if nama == "jelaskan_sebaran":
        balai.tetapkan()
    isi = {
        "tingkat": "baik", "alasan": "Sah.", "ditetapkan_oleh": balai.direktur.pk, "ditetapkan_pada": "2026-10-02",
        "unggahan": SimpleUploadedFile("a.pdf", PDF),
    }  # fmt: skip
    terlihat = peran in ("direktur", "kepala", "penilai", "pengelola", "pengawas")
    jawaban = masuk_sebagai(orang(balai, peran)).post(
        reverse(f"penilaian:{nama}", args=[balai.unit.pk, balai.periode.pk]), isi
    )
    assert jawaban.status_code == (302 if peran in UNIT[nama] else 403 if terlihat else 404)


@pytest.mark.parametrize("peran", PERAN)
def test_the_scan_goes_with_the_page_of_the_unit(masuk_sebagai: Masuki, balai: Balai, peran: str) -> None:
    services.catat_penetapan_capaian(
        unit=balai.unit, periode=balai.periode, tingkat=CapaianOrganisasi.BAIK, alasan="Sah.", oleh=balai.pengelola,
        ditetapkan_oleh=balai.direktur, ditetapkan_pada=KINI, unggahan=SimpleUploadedFile("a.pdf", PDF), pada=KINI,
    )  # fmt: skip
    alamat = reverse("penilaian:naskah", args=[balai.unit.pk, balai.periode.pk])
    jawaban = masuk_sebagai(orang(balai, peran)).get(alamat)
    terlihat = peran in ("direktur", "kepala", "penilai", "pengelola", "pengawas")
    assert jawaban.status_code == (200 if terlihat else 404)
    if terlihat:
        assert jawaban.getvalue() == PDF


@pytest.mark.parametrize("peran", PERAN)
def test_the_unit_page_is_for_those_who_lead_serve_or_watch(masuk_sebagai: Masuki, balai: Balai, peran: str) -> None:
    terlihat = peran in ("direktur", "kepala", "penilai", "pengelola", "pengawas")
    client = masuk_sebagai(orang(balai, peran))
    assert client.get("/keselarasan/").status_code == (200 if terlihat else 404)
    assert client.get(f"/keselarasan/?unit={balai.seksi.pk}").status_code == 404  # has no pattern of its own
