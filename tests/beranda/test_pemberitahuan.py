"""Notices: which acts are told to whom, when mail waits, and that no rating stands in any of them."""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

import pytest
from django.core import mail
from django.db.models import Model
from pytest_django import DjangoAssertNumQueries

from aturan.predikat import LABEL, Predikat, Rating
from selaras.beranda.models import Pemberitahuan, PilihanKabar, Surel
from selaras.beranda.pemberitahuan.kabar import KABAR, OBJEK
from selaras.beranda.pemberitahuan.surat import saatnya, surati
from selaras.beranda.pemberitahuan.tenggat import mendekat
from selaras.beranda.pemberitahuan.umumkan import simpan, umumkan
from selaras.beranda.peristiwa import PERISTIWA
from selaras.jejak.services import catat
from selaras.jejak.tasks import segel
from selaras.organisasi.models import Pegawai
from selaras.pelaksanaan.models import JenisUmpanBalik, PermintaanUmpanBalik, UmpanBalik
from selaras.penilaian.models import Evaluasi, Keberatan, StatusEvaluasi
from tests.conftest import KINI, Masuk
from tests.organisasi.factories import InstansiFactory, PegawaiFactory
from tests.penilaian.factories import EvaluasiFactory
from tests.perencanaan.factories import IndikatorFactory, PeranHasilFactory, SKPFactory

SELASA: Final = datetime(2026, 10, 6, 10, tzinfo=ZoneInfo("Asia/Jakarta"))
BOLEH: Final = {"oleh", "o.pegawai.nama", "o.periode.nama"}


@pytest.fixture
def evaluasi(db: None) -> Evaluasi:
    """A released result of Budi, whom Ratna assesses and Kartika stands above."""
    InstansiFactory.create()
    skp = SKPFactory.create(ditetapkan=True, pegawai__nama="Budi Contoh", penilai__nama="Ratna")
    return EvaluasiFactory.create(skp=skp, disampaikan=True, atasan_penilai=PegawaiFactory.create(nama="Kartika"))


def benda(jenis: str, evaluasi: Evaluasi) -> Model:
    """What an act of the trail is about, by the trail's word."""
    skp, siapa = evaluasi.skp, {"pada": KINI}
    if jenis == "pelaksanaan.umpanbalik":
        return UmpanBalik.objects.create(
            untuk=skp.pegawai, oleh=skp.penilai, peran="penilai", penilai=skp.penilai, unit=skp.unit, cara="langsung",
            jenis=JenisUmpanBalik.BAIK, isi="Briefing tepat waktu.", triwulan=date(2026, 7, 1), **siapa,
        )  # fmt: skip
    if jenis == "pelaksanaan.permintaanumpanbalik":
        return PermintaanUmpanBalik.objects.create(dari=skp.pegawai, kepada=skp.penilai, pertanyaan="Baik?", **siapa)
    if jenis == "perencanaan.peranhasil":
        return PeranHasilFactory.create(pegawai=skp.pegawai, oleh=skp.penilai)
    return {"perencanaan.skp": skp, "penilaian.evaluasi": evaluasi, "organisasi.pegawai": skp.pegawai}[jenis]


def kabari(peristiwa: str, objek: Model, oleh: Pegawai, pada: datetime = KINI) -> set[str]:
    """Who is told of an act, once it is sealed."""
    catat(peristiwa, objek=objek, oleh=oleh, pada=pada)
    segel()
    while umumkan(KINI):
        pass
    return set(Pemberitahuan.objects.values_list("pegawai__nama", flat=True))


@pytest.mark.parametrize(
    ("peristiwa", "jenis", "oleh", "kepada"),
    [
        ("skp.diajukan", "perencanaan.skp", "pegawai", {"Ratna"}),
        ("skp.ditarik", "perencanaan.skp", "pegawai", {"Ratna"}),
        ("skp.dikembalikan", "perencanaan.skp", "penilai", {"Budi Contoh"}),
        ("skp.ditetapkan", "perencanaan.skp", "penilai", {"Budi Contoh"}),
        ("skp.diganti", "perencanaan.skp", "penilai", {"Budi Contoh"}),
        ("skp.ditutup", "perencanaan.skp", "atasan_penilai", {"Budi Contoh"}),
        ("skp.penilai_diganti", "perencanaan.skp", "atasan_penilai", {"Budi Contoh", "Ratna"}),
        ("matriks.diusulkan", "perencanaan.peranhasil", "penilai", {"Budi Contoh"}),
        ("usulan.ditolak", "perencanaan.peranhasil", "pegawai", {"Ratna"}),
        ("umpan_balik.diberi", "pelaksanaan.umpanbalik", "penilai", {"Budi Contoh"}),
        ("umpan_balik.dibalas", "pelaksanaan.umpanbalik", "pegawai", {"Ratna"}),
        ("umpan_balik.diminta", "pelaksanaan.permintaanumpanbalik", "pegawai", {"Ratna"}),
        ("umpan_balik.permintaan_ditolak", "pelaksanaan.permintaanumpanbalik", "penilai", {"Budi Contoh"}),
        ("evaluasi.disampaikan", "penilaian.evaluasi", "penilai", {"Budi Contoh"}),
        ("evaluasi.diterima", "penilaian.evaluasi", "pegawai", {"Ratna"}),
        ("keberatan.diajukan", "penilaian.evaluasi", "pegawai", {"Ratna"}),
        ("keberatan.dijelaskan", "penilaian.evaluasi", "penilai", {"Budi Contoh", "Kartika"}),
        ("keberatan.diputus", "penilaian.evaluasi", "atasan_penilai", {"Budi Contoh", "Ratna"}),
        ("tunggakan.diingatkan", "organisasi.pegawai", "atasan_penilai", {"Budi Contoh"}),
        ("evaluasi.dinilai", "penilaian.evaluasi", "penilai", set()),
        ("evaluasi.dibaca", "penilaian.evaluasi", "penilai", set()),
    ],
)
def test_an_act_is_told_to_those_whom_it_concerns(
    peristiwa: str, jenis: str, oleh: str, kepada: set[str], evaluasi: Evaluasi
) -> None:
    assert kabari(peristiwa, benda(jenis, evaluasi), getattr(evaluasi, oleh)) == kepada
    assert all(satu.alamat.startswith("/") for satu in Pemberitahuan.objects.all())


def test_every_kind_of_act_that_is_told_is_one_that_the_trail_knows() -> None:
    assert KABAR.keys() <= PERISTIWA.keys()


@pytest.mark.parametrize("peristiwa", KABAR)
def test_no_sentence_has_room_for_a_rating(peristiwa: str) -> None:
    kata = KABAR[peristiwa].kata
    assert set(re.findall(r"{(.*?)}", kata)) <= BOLEH
    assert not re.search("predikat|rating|nilai akhir", kata, re.IGNORECASE)


def test_a_result_that_is_not_released_is_told_to_nobody(evaluasi: Evaluasi) -> None:
    Evaluasi.objects.update(status=StatusEvaluasi.SELESAI, disampaikan_pada=None, batas_tanggapan=None)
    assert kabari("evaluasi.disampaikan", evaluasi, evaluasi.penilai) == set()


def test_each_act_is_told_once_and_what_is_old_not_at_all(evaluasi: Evaluasi) -> None:
    kabari("skp.ditetapkan", evaluasi.skp, evaluasi.penilai, KINI - timedelta(days=40))
    assert Pemberitahuan.objects.count() == 0
    kabari("skp.ditetapkan", evaluasi.skp, evaluasi.penilai)
    kabari("skp.diajukan", evaluasi.skp, evaluasi.pegawai)
    assert Pemberitahuan.objects.count() == 2


def test_feedback_without_a_name_is_told_to_nobody(evaluasi: Evaluasi) -> None:
    satu = benda("pelaksanaan.umpanbalik", evaluasi)
    instansi = InstansiFactory.create()
    assert kabari("umpan_balik.diberi", instansi, evaluasi.penilai) == set()
    assert satu in OBJEK["pelaksanaan.umpanbalik"].all()


@pytest.mark.parametrize(
    ("pilihan", "jam", "tenang"),
    [
        ({}, "2026-10-06 19:59", False), ({}, "2026-10-06 20:00", True), ({}, "2026-10-07 05:59", True),
        ({}, "2026-10-07 06:00", False), ({}, "2026-10-10 12:00", True),
        ({"tenang_akhir_pekan": False}, "2026-10-10 12:00", False),
        ({"tenang_mulai": 12, "tenang_selesai": 13}, "2026-10-06 12:30", True),
        ({"tenang_mulai": 12, "tenang_selesai": 13}, "2026-10-06 23:00", False),
        ({"tenang_mulai": 6, "tenang_selesai": 6}, "2026-10-06 06:00", False),
    ],
)  # fmt: skip
def test_hours_of_rest(pilihan: dict[str, Any], jam: str, tenang: bool) -> None:
    assert PilihanKabar(**pilihan).tenang(datetime.fromisoformat(f"{jam}+07:00")) == tenang


@pytest.mark.parametrize(
    ("surel", "jam", "terakhir", "boleh"),
    [
        (Surel.SEGERA, 10, 9, True), (Surel.SEGERA, 21, None, False), (Surel.TIDAK, 10, None, False),
        (Surel.HARIAN, 6, None, False), (Surel.HARIAN, 7, None, True), (Surel.HARIAN, 10, 7, False),
        (Surel.HARIAN, 10, -15, True),
    ],
)  # fmt: skip
def test_when_mail_may_go(surel: Surel, jam: int, terakhir: int | None, boleh: bool) -> None:
    awal = SELASA.replace(hour=0)
    lalu = None if terakhir is None else awal + timedelta(hours=terakhir)
    assert saatnya(PilihanKabar(surel=surel), awal + timedelta(hours=jam), lalu) == boleh


def test_a_mail_says_that_there_is_something_to_read_and_never_what(evaluasi: Evaluasi) -> None:
    Pegawai.objects.update(email="orang@contoh.example")
    for peristiwa in ("evaluasi.disampaikan", "keberatan.diputus", "evaluasi.dinilai"):
        kabari(peristiwa, evaluasi, PegawaiFactory.create())
    assert (surati(SELASA), surati(SELASA + timedelta(minutes=1))) == (2, 0)
    isi = "\n".join(f"{surat.subject}\n{surat.body}" for surat in mail.outbox)
    assert "Hasil Triwulan III 2026 Anda dapat dibaca." in isi
    assert not [kata for kata in (*LABEL.values(), *(p.value for p in Predikat)) if kata.lower() in isi.lower()]
    assert not [rating.value for rating in Rating if rating.value.replace("_", " ") in isi.lower()]


def test_who_wants_no_mail_or_has_read_it_already_gets_none(evaluasi: Evaluasi) -> None:
    Pegawai.objects.update(email="orang@contoh.example")
    kabari("skp.penilai_diganti", evaluasi.skp, PegawaiFactory.create())
    PilihanKabar.objects.create(pegawai=evaluasi.pegawai, surel=Surel.TIDAK)
    Pemberitahuan.objects.filter(pegawai=evaluasi.penilai).update(dibaca_pada=KINI)
    assert surati(SELASA) == 0


def ingatan(hari: date) -> dict[str, str]:
    """Who is reminded on a day, of what."""
    return {satu.pegawai.nama: satu.kata for satu in mendekat(hari, KINI)}


def test_what_nears_is_told_to_whom_it_waits_for(evaluasi: Evaluasi) -> None:
    lain = SKPFactory.create(ditetapkan=True, penilai=evaluasi.penilai, pegawai__nama="Tri")
    IndikatorFactory.create(hasil__skp=lain)
    assert ingatan(date(2026, 10, 9)) == {
        "Ratna": "1 pegawai belum Anda nilai untuk Triwulan III 2026, paling lambat 15 Oktober 2026.",
        "Tri": "Isi realisasi September: masih ada indikator yang kosong.",
    }
    assert ingatan(date(2026, 10, 13))["Budi Contoh"] == (
        "Tanggapi hasil Triwulan III 2026 Anda, paling lambat 15 Oktober 2026."
    )


def test_an_objection_reminds_who_explains_and_who_decides(evaluasi: Evaluasi) -> None:
    Keberatan.objects.create(
        evaluasi=evaluasi, alasan="Bukti belum dibaca.", diajukan_pada=KINI, hasil_semula=evaluasi.hasil,
        perilaku_semula=evaluasi.perilaku, predikat_semula=evaluasi.predikat, versi_aturan=evaluasi.versi_aturan,
        batas_penjelasan=date(2026, 10, 20), batas_putusan=date(2026, 10, 22),
    )  # fmt: skip
    assert ingatan(date(2026, 10, 19)) == {
        "Ratna": "Jelaskan keberatan Budi Contoh, paling lambat 20 Oktober 2026.",
        "Kartika": "Putuskan keberatan Budi Contoh, paling lambat 22 Oktober 2026.",
    }


def test_a_plan_and_a_request_that_wait_are_remembered(evaluasi: Evaluasi) -> None:
    Evaluasi.objects.all().delete()
    SKPFactory.create(pegawai__nama="Sari", penilai=evaluasi.penilai, mulai=date(2026, 9, 10))
    PermintaanUmpanBalik.objects.create(
        dari=evaluasi.pegawai, kepada=evaluasi.penilai, pertanyaan="Baik?", pada=KINI - timedelta(days=8)
    )
    assert ingatan(date(2026, 10, 4)) == {
        "Sari": "Ajukan SKP Anda: paling lambat 10 Oktober 2026 ditetapkan.",
        "Ratna": "Budi Contoh masih menunggu umpan balik Anda sejak 28 September 2026.",
    }


def test_nobody_is_reminded_twice_of_the_same(evaluasi: Evaluasi) -> None:
    banyak = []
    for hari in (13, 14, 14):
        simpan(mendekat(date(2026, 10, hari), KINI))
        banyak.append(Pemberitahuan.objects.filter(kunci__startswith="tanggapan:").count())
    assert banyak == [1, 2, 2]  # three days before, and once more on the last but one


def isi(masuk: Masuk, alamat: str) -> str:
    return " ".join(masuk.get(alamat).content.decode().split())


def test_a_notice_is_opened_read_and_no_longer_counted(
    evaluasi: Evaluasi, masuk_sebagai: Callable[[Pegawai], Masuk]
) -> None:
    kabari("evaluasi.disampaikan", evaluasi, evaluasi.penilai)
    masuk, asing, satu = masuk_sebagai(evaluasi.pegawai), masuk_sebagai(evaluasi.penilai), Pemberitahuan.objects.get()
    assert 'aria-label="Pemberitahuan, 1 belum dibaca"' in isi(masuk, "/")
    assert "Hasil Triwulan III 2026 Anda dapat dibaca." in isi(masuk, "/pemberitahuan/")
    assert asing.post(f"/pemberitahuan/{satu.pk}/").status_code == 404
    assert masuk.get(f"/pemberitahuan/{satu.pk}/").headers["Location"] == "/pemberitahuan/"
    assert masuk.post(f"/pemberitahuan/{satu.pk}/").headers["Location"] == f"/hasil/{evaluasi.pk}/"
    assert "Semua sudah dibaca." in isi(masuk, "/pemberitahuan/")


def test_all_are_read_at_once(evaluasi: Evaluasi, masuk_sebagai: Callable[[Pegawai], Masuk]) -> None:
    kabari("skp.penilai_diganti", evaluasi.skp, PegawaiFactory.create())
    assert masuk_sebagai(evaluasi.pegawai).post("/pemberitahuan/dibaca/").status_code == 302
    assert list(Pemberitahuan.objects.baru().values_list("pegawai__nama", flat=True)) == ["Ratna"]


def test_everybody_chooses_when_mail_comes(masuk: Masuk) -> None:
    pilihan = {"surel": "segera", "tenang_mulai": 18, "tenang_selesai": 7}
    assert masuk.post("/pemberitahuan/pilihan/", pilihan).headers["Location"] == "/pemberitahuan/"
    tersimpan = PilihanKabar.objects.get(pegawai=masuk.pegawai)
    assert (tersimpan.surel, tersimpan.tenang_mulai, tersimpan.tenang_akhir_pekan) == ("segera", 18, False)
    assert masuk.post("/pemberitahuan/pilihan/", pilihan | {"surel": "merpati"}).status_code == 422


@pytest.mark.parametrize("banyak", [1, 40])
def test_the_list_costs_the_same(banyak: int, masuk: Masuk, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    simpan(
        Pemberitahuan(pegawai=masuk.pegawai, kunci=f"k:{ke}", kata="Ada kabar.", halaman="beranda:beranda", pada=KINI)
        for ke in range(banyak)
    )
    with django_assert_num_queries(6):
        masuk.get("/pemberitahuan/")
