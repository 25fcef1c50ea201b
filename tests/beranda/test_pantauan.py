"""The dashboard of those who lead, and the board of those who run the cycle."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.core import mail
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from python_calamine import CalamineWorkbook

from aturan.distribusi import CapaianOrganisasi
from selaras.beranda.pantauan.ingatkan import SudahDiingatkan, TidakTertunggak, ingatkan
from selaras.beranda.pantauan.papan import Hal, tertunggak
from selaras.beranda.pantauan.tasks import surati_tunggakan
from selaras.jejak.models import Jejak
from selaras.penilaian import services
from tests.conftest import KINI, Masuk
from tests.organisasi.factories import PegawaiFactory, PenempatanFactory
from tests.penilaian.dunia import B, Balai, Masuki, S, buat_balai, isi, lengkapi, penuhi, tambah_orang
from tests.perencanaan.factories import SKPFactory

pytestmark = pytest.mark.usefixtures("hari_ini")


@pytest.fixture
def hari_ini(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: KINI)


@pytest.fixture
def balai(masuk: Masuk) -> Balai:
    """The institution exists, and in it a Balai with three people."""
    return buat_balai()


def siapa(balai: Balai, hal: Hal) -> dict[str, list[str]]:
    """Who is late with something, and for whom."""
    unit = [balai.unit.pk, balai.seksi.pk]
    return {satu.nama: satu.tentang for satu in tertunggak(hal, unit, balai.periode, KINI.date())}


def test_the_board_names_whoever_has_to_act(balai: Balai) -> None:
    satu, dua, tiga = balai.skp
    lengkapi(balai, satu)
    balai.nilai(satu)
    balai.nilai(dua, selesai=False)
    baru = PegawaiFactory.create(nama="Tanpa Rencana")
    PenempatanFactory.create(pegawai=baru, unit=balai.seksi)
    SKPFactory.create(pegawai=baru, penilai=balai.penilai, unit=balai.seksi, periode=satu.periode, diajukan=True)
    lain = PegawaiFactory.create(nama="Belum Menulis")
    PenempatanFactory.create(pegawai=lain, unit=balai.seksi)
    kepala = balai.kepala.nama
    assert siapa(balai, Hal.SKP).keys() == {"Belum Menulis", balai.penilai.nama}  # who rates has no plan here either
    assert siapa(balai, Hal.TETAPKAN) == {balai.penilai.nama: ["Tanpa Rencana"]}
    assert siapa(balai, Hal.REALISASI).keys() == {dua.pegawai.nama, tiga.pegawai.nama, kepala}
    nilai = siapa(balai, Hal.NILAI)
    assert sorted(nilai[balai.penilai.nama]) == sorted([dua.pegawai.nama, tiga.pegawai.nama])
    assert nilai[balai.direktur.nama] == [kepala]
    assert siapa(balai, Hal.SAMPAIKAN) == {balai.penilai.nama: [satu.pegawai.nama]}
    assert sorted(siapa(balai, Hal.UMPAN_BALIK)[balai.penilai.nama]) == sorted(nilai[balai.penilai.nama])


def test_an_objection_waits_for_the_penilai_and_after_his_term_for_the_decision(balai: Balai) -> None:
    balai.tetapkan()
    e = balai.disampaikan(balai.skp[0], B)
    services.ajukan_keberatan(evaluasi=e, alasan="Bukti.", versi=e.versi, oleh=e.pegawai, pada=KINI)
    unit, nanti = [balai.seksi.pk], KINI.date() + timedelta(days=8)
    assert siapa(balai, Hal.KEBERATAN) == {balai.penilai.nama: [e.pegawai.nama]}
    (lewat,) = tertunggak(Hal.KEBERATAN, unit, balai.periode, nanti)
    assert (lewat.orang, lewat.tentang) == (balai.kepala.pk, [e.pegawai.nama])


def test_somebody_is_reminded_once_a_day_by_mail_and_it_is_in_the_trail(balai: Balai) -> None:
    balai.penilai.email = "ratna@contoh.example"
    balai.penilai.save()
    minta = {
        "unit": balai.seksi, "hal": Hal.NILAI, "orang": balai.penilai.pk, "periode": balai.periode,
        "oleh": balai.pengelola, "pada": KINI,
    }  # fmt: skip
    ingatkan(**minta)
    assert Jejak.objects.get(peristiwa="tunggakan.diingatkan").tentang == balai.penilai.pk
    with pytest.raises(SudahDiingatkan):
        ingatkan(**minta)
    with pytest.raises(TidakTertunggak):
        ingatkan(**minta | {"orang": balai.kepala.pk})
    surati_tunggakan.func(
        orang=balai.penilai.pk, hal="Menilai", tentang=["Dewi"], periode="Triwulan III 2026", oleh="Teguh"
    )
    assert (mail.outbox[0].to, mail.outbox[0].subject) == (
        ["ratna@contoh.example"], "Menunggu Anda: Menilai, Triwulan III 2026",
    )  # fmt: skip
    assert "- Dewi" in mail.outbox[0].body


def test_the_board_is_the_pengelolas_and_its_button_works(masuk_sebagai: Masuki, balai: Balai) -> None:
    client, alamat = masuk_sebagai(balai.pengelola), reverse("beranda:papan")
    halaman = isi(client, f"{alamat}?periode={balai.periode.pk}&hal=dinilai&unit={balai.seksi.pk}")
    assert f"3 pegawai: {', '.join(sorted(s.pegawai.nama for s in balai.skp))}" in halaman
    kirim = {"hal": "dinilai", "orang": balai.penilai.pk, "periode": balai.periode.pk}
    jawaban = client.post(reverse("beranda:ingatkan", args=[balai.seksi.pk]), kirim, follow=True)
    assert "Ratna Widyastuti diingatkan, dan itu tercatat di jejak." in jawaban.content.decode()
    assert "Diingatkan 10.00" in jawaban.content.decode()
    assert client.post(reverse("beranda:ingatkan", args=[balai.seksi.pk]), kirim).status_code == 409
    for orang in (balai.kepala, balai.pengawas, balai.asing):
        assert masuk_sebagai(orang).get(alamat).status_code == 404


def test_the_dashboard_says_what_stands_apart_and_how_far_things_are(masuk_sebagai: Masuki, balai: Balai) -> None:
    balai.tetapkan(CapaianOrganisasi.BUTUH_PERBAIKAN)
    penuhi(balai, 10)
    halaman = isi(masuk_sebagai(balai.kepala), f"/dasbor/?periode={balai.periode.pk}")
    assert "Balai: belum sejalan" in halaman
    assert "11 pegawai tanpa umpan balik penilainya" in halaman
    assert "<span>Selesai dinilai</span>" in halaman
    assert "<strong>10</strong> / 11" in halaman
    assert "Lihat siapa yang terlambat" not in halaman  # that is for the pengelola
    for orang in (balai.skp[0].pegawai, balai.asing):
        assert masuk_sebagai(orang).get("/dasbor/").status_code == 404


@pytest.mark.parametrize("banyak", [3, 30])
def test_both_pages_cost_the_same_for_a_few_and_for_many(
    masuk_sebagai: Masuki, balai: Balai, django_assert_num_queries: DjangoAssertNumQueries, banyak: int
) -> None:
    penuhi(balai, banyak)
    kepala, pengelola = masuk_sebagai(balai.kepala), masuk_sebagai(balai.pengelola)
    with django_assert_num_queries(10):  # frame 5, periods, units, people, two of completeness
        isi(kepala, f"/dasbor/?periode={balai.periode.pk}")
    with django_assert_num_queries(11):  # frame 5, periods, units, two of completeness, who, and when reminded
        isi(pengelola, f"/papan/?periode={balai.periode.pk}")


def test_the_recap_holds_what_was_released_and_no_other_rating(masuk_sebagai: Masuki, balai: Balai) -> None:
    balai.tetapkan()
    penuhi(balai, 5, S, S)
    e = balai.disampaikan(tambah_orang(balai), S, S)
    jawaban = masuk_sebagai(balai.kepala).get(f"/dasbor/rekap.xlsx?periode={balai.periode.pk}")
    buku = CalamineWorkbook.from_filelike(BytesIO(jawaban.getvalue()))
    orang = {str(baris[0]): baris for baris in buku.get_sheet_by_name("Pegawai").to_python()[1:]}
    assert orang[e.pegawai.nama][5:9] == ["Disampaikan", "Sesuai Ekspektasi", "Sesuai Ekspektasi", "Baik"]
    assert {tuple(baris[5:]) for nama, baris in orang.items() if nama != e.pegawai.nama} == {
        ("Belum disampaikan", "", "", "", "")
    }
    assert buku.get_sheet_by_name("Unit").to_python()[1][:4] == [balai.unit.nama, "Baik", 6.0, 6.0]
    assert Jejak.objects.filter(peristiwa="rekap.diunduh").count() == 1
