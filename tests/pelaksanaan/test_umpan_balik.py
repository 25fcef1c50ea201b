from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from selaras.common.errors import DomainError, TidakBerwenang
from selaras.common.versi import VersiBasi
from selaras.jejak.models import Jejak
from selaras.organisasi.models import Pegawai
from selaras.pelaksanaan import services
from selaras.pelaksanaan.models import (
    CaraUmpanBalik,
    JenisUmpanBalik,
    PeranPemberi,
    PermintaanUmpanBalik,
    UmpanBalik,
)
from selaras.pelaksanaan.services.permintaan import PermintaanSelesai
from selaras.pelaksanaan.services.umpan_balik import (
    HasilOrangLain,
    IsiTidakPas,
    LewatWaktuUbah,
    TanpaUnit,
    TentangDuaHal,
    TidakDapatRahasia,
)
from tests.conftest import KINI
from tests.organisasi.factories import InstansiFactory, PegawaiFactory, PenempatanFactory, PenilaiFactory
from tests.pelaksanaan.factories import PermintaanFactory, UmpanBalikFactory
from tests.perencanaan.factories import HasilKerjaFactory

pytestmark = pytest.mark.django_db
ISI = "Perawatan berkala CC 203 selesai dua hari lebih cepat."


@pytest.fixture(autouse=True)
def instansi() -> None:
    InstansiFactory.create()


@pytest.fixture
def hendra() -> Pegawai:
    """Somebody with a place and a penilai."""
    pegawai: Pegawai = PenempatanFactory.create(pegawai__nama="Hendra Contoh").pegawai
    PenilaiFactory.create(pegawai=pegawai)
    return pegawai


def penilai(pegawai: Pegawai) -> Pegawai:
    return pegawai.penilai.get().penilai


def beri(untuk: Pegawai, oleh: Pegawai, *, pada: datetime = KINI, **lain: Any) -> UmpanBalik:
    isi = {"jenis": JenisUmpanBalik.BAIK, "cara": CaraUmpanBalik.LANGSUNG, "isi": ISI}
    return services.beri_umpan_balik(untuk=untuk, oleh=oleh, pada=pada, **isi | lain)


def test_feedback_keeps_its_writer_role_place_and_readers(hendra: Pegawai) -> None:
    atasan = PenilaiFactory.create(pegawai=penilai(hendra)).penilai
    hasil = HasilKerjaFactory.create(skp__pegawai=hendra, skp__ditetapkan=True)
    baris = beri(hendra, penilai(hendra), hasil=hasil)
    baris.refresh_from_db()
    assert (baris.peran, baris.oleh, baris.pada) == (PeranPemberi.PENILAI, penilai(hendra), KINI)
    assert (baris.penilai, baris.atasan_penilai) == (penilai(hendra), atasan)
    assert baris.unit == hendra.penempatan.get().unit
    assert (baris.triwulan, baris.hasil) == (date(2026, 10, 1), hasil)
    jejak = Jejak.objects.get(peristiwa="umpan_balik.diberi")
    assert (jejak.oleh, jejak.objek) == (baris.oleh_id, f"pelaksanaan.umpanbalik:{baris.pk}")
    assert ISI not in jejak.rincian


def test_the_same_words_within_a_minute_are_one_row(hendra: Pegawai) -> None:
    oleh = penilai(hendra)
    assert beri(hendra, oleh) == beri(hendra, oleh, pada=KINI + timedelta(seconds=59), isi=f"  {ISI}\r\n")
    assert beri(hendra, oleh, pada=KINI + timedelta(minutes=2)).pk
    assert beri(hendra, oleh, nilai="akuntabel").pk
    assert UmpanBalik.objects.count() == 3


@pytest.mark.parametrize(
    ("lain", "galat"),
    [
        ({"isi": " \n "}, IsiTidakPas),
        ({"isi": "a" * 2001}, IsiTidakPas),
        ({"rahasia": True}, TidakDapatRahasia),
    ],
)
def test_what_the_penilai_may_not_write(hendra: Pegawai, lain: dict[str, Any], galat: type[DomainError]) -> None:
    with pytest.raises(galat):
        beri(hendra, penilai(hendra), **lain)
    assert not UmpanBalik.objects.exists()


def test_two_thousand_signs_of_any_script_are_kept(hendra: Pegawai) -> None:
    isi = "🙂" * 1990 + "<b>\u202eא"
    assert beri(hendra, penilai(hendra), isi=isi + "\x00").isi == isi


def test_a_result_of_another_plan_or_of_a_draft_is_refused(hendra: Pegawai) -> None:
    asing = HasilKerjaFactory.create(skp__ditetapkan=True)
    draf = HasilKerjaFactory.create(skp__pegawai=hendra)
    for hasil in (asing, draf):
        with pytest.raises(HasilOrangLain):
            beri(hendra, penilai(hendra), hasil=hasil)


def test_it_is_about_a_result_or_a_value_and_not_both(hendra: Pegawai) -> None:
    hasil = HasilKerjaFactory.create(skp__pegawai=hendra, skp__ditetapkan=True)
    with pytest.raises(TentangDuaHal):
        beri(hendra, penilai(hendra), hasil=hasil, nilai="akuntabel")


def test_to_whom_nobody_gives_feedback(hendra: Pegawai) -> None:
    with pytest.raises(TidakBerwenang, match="untuk orang lain"):
        beri(hendra, hendra)
    with pytest.raises(TidakBerwenang, match="pegawai instansi ini"):
        beri(PegawaiFactory.create(luar=True), hendra)
    with pytest.raises(TidakBerwenang, match="tidak bertugas"):
        beri(PegawaiFactory.create(pensiun=True), hendra)
    with pytest.raises(TanpaUnit):
        beri(PegawaiFactory.create(), hendra)


def test_from_outside_one_speaks_of_whom_one_assesses_alone(hendra: Pegawai) -> None:
    luar = PegawaiFactory.create(luar=True)
    with pytest.raises(TidakBerwenang, match="pegawai yang Anda nilai"):
        beri(hendra, luar)
    PenilaiFactory.create(penilai=luar)
    dinilai = PenempatanFactory.create(pegawai=luar.dinilai.get().pegawai).pegawai
    assert beri(dinilai, luar).peran == PeranPemberi.PENILAI


def test_its_writer_corrects_it_for_some_minutes_and_the_trail_keeps_the_old_words() -> None:
    baris = UmpanBalikFactory.create(pada=KINI)
    semula = baris.isi
    ubah = services.ubah_umpan_balik(
        umpan_balik=baris, versi=1, isi="Lebih tepat.", oleh=baris.oleh, pada=KINI + timedelta(minutes=14, seconds=59)
    )
    assert (ubah.isi, ubah.versi) == ("Lebih tepat.", 2)
    assert semula in Jejak.objects.get(peristiwa="umpan_balik.diubah").rincian


def test_nobody_else_nor_too_late_nor_stale_nor_empty() -> None:
    baris = UmpanBalikFactory.create(pada=KINI)

    def ubah(**lain: Any) -> None:
        bawaan = {"versi": 1, "isi": "Lebih tepat.", "oleh": baris.oleh, "pada": KINI}
        services.ubah_umpan_balik(umpan_balik=baris, **bawaan | lain)

    with pytest.raises(TidakBerwenang):
        ubah(oleh=baris.untuk)
    with pytest.raises(LewatWaktuUbah, match="15 menit"):
        ubah(pada=KINI + timedelta(minutes=15))
    with pytest.raises(VersiBasi):
        ubah(versi=0)
    with pytest.raises(IsiTidakPas):
        ubah(isi="")


def test_a_confidential_one_is_neither_changed_nor_answered_nor_followed_up() -> None:
    baris = UmpanBalikFactory.create(tanpa_nama=True)
    for orang in (baris.untuk, PegawaiFactory.create()):
        with pytest.raises(TidakBerwenang):
            services.ubah_umpan_balik(umpan_balik=baris, versi=1, isi="x", oleh=orang, pada=KINI)
        with pytest.raises(TidakBerwenang):
            services.balas(umpan_balik=baris, isi="Siapa ini?", oleh=orang, pada=KINI)


def test_both_sides_answer_and_the_same_words_are_said_once() -> None:
    baris = UmpanBalikFactory.create()
    services.balas(umpan_balik=baris, isi="Siap, Bu.", oleh=baris.untuk, pada=KINI)
    services.balas(umpan_balik=baris, isi="Siap, Bu.", oleh=baris.untuk, pada=KINI)
    services.balas(umpan_balik=baris, isi="Terima kasih.", oleh=baris.oleh, pada=KINI)
    assert [b.isi for b in baris.balasan.order_by("pk")] == ["Siap, Bu.", "Terima kasih."]
    with pytest.raises(TidakBerwenang):
        services.balas(umpan_balik=baris, isi="Saya juga.", oleh=PegawaiFactory.create(), pada=KINI)
    with pytest.raises(IsiTidakPas, match="Balasan"):
        services.balas(umpan_balik=baris, isi="", oleh=baris.untuk, pada=KINI)


def test_reading_is_noted_once_and_for_named_ones_only() -> None:
    baris = UmpanBalikFactory.create()
    UmpanBalikFactory.create(tanpa_nama=True, untuk=baris.untuk)
    UmpanBalikFactory.create()
    assert services.tandai_dibaca(oleh=baris.untuk, pada=KINI) == 1
    assert services.tandai_dibaca(oleh=baris.untuk, pada=KINI + timedelta(days=1)) == 0
    assert [u.pk for u in UmpanBalik.objects.filter(dibaca_pada=KINI)] == [baris.pk]


def test_who_received_it_says_that_something_was_done() -> None:
    baris = UmpanBalikFactory.create(perlu=True)
    with pytest.raises(TidakBerwenang):
        services.tindaklanjuti(umpan_balik=baris, oleh=baris.oleh, pada=KINI)
    for _ in range(2):
        services.tindaklanjuti(umpan_balik=baris, oleh=baris.untuk, pada=KINI)
    assert Jejak.objects.filter(peristiwa="umpan_balik.ditindaklanjuti").count() == 1


def test_a_request_is_answered_by_the_feedback_to_it(hendra: Pegawai) -> None:
    minta = PermintaanFactory.create(dari=hendra, kepada=penilai(hendra))
    baris = beri(hendra, penilai(hendra), permintaan=minta)
    minta.refresh_from_db()
    assert (baris.permintaan, minta.dijawab_pada) == (minta, KINI)
    lagi = beri(hendra, penilai(hendra), permintaan=minta, isi="Satu lagi.")
    assert lagi.permintaan is None


def test_nobody_answers_what_another_was_asked(hendra: Pegawai) -> None:
    minta = PermintaanFactory.create(dari=hendra)
    with pytest.raises(TidakBerwenang):
        beri(hendra, penilai(hendra), permintaan=minta)
    assert not UmpanBalik.objects.exists()


def test_one_asks_anybody_but_oneself_and_the_same_question_once(hendra: Pegawai) -> None:
    def minta(kepada: Pegawai, **lain: Any) -> int:
        isi = {"pertanyaan": "Sudah sesuai?", "oleh": hendra, "pada": KINI}
        return int(services.minta_umpan_balik(kepada=kepada, **isi | lain).pk)

    rekan = PegawaiFactory.create()
    assert minta(rekan) == minta(rekan)
    assert minta(PegawaiFactory.create(luar=True))
    with pytest.raises(TidakBerwenang, match="orang lain"):
        minta(hendra)
    with pytest.raises(TidakBerwenang, match="tidak bertugas"):
        minta(PegawaiFactory.create(pensiun=True))
    with pytest.raises(TidakBerwenang, match="pegawai instansi"):
        minta(rekan, oleh=PegawaiFactory.create(luar=True))
    with pytest.raises(HasilOrangLain):
        minta(rekan, hasil=HasilKerjaFactory.create())
    with pytest.raises(IsiTidakPas, match="Pertanyaan"):
        minta(rekan, pertanyaan="")


def test_who_was_asked_may_decline_once_with_a_reason_and_nobody_else() -> None:
    minta = PermintaanFactory.create()
    with pytest.raises(TidakBerwenang):
        services.tolak_permintaan(permintaan=minta, alasan="Tidak.", oleh=minta.dari, pada=KINI)
    with pytest.raises(IsiTidakPas, match=r"Alasan belum ditulis\. Cukup satu kalimat"):
        services.tolak_permintaan(permintaan=minta, alasan=" ", oleh=minta.kepada, pada=KINI)
    for alasan in ("Kurang mengenal pekerjaannya.", "Lupa."):
        services.tolak_permintaan(permintaan=minta, alasan=alasan, oleh=minta.kepada, pada=KINI)
    minta.refresh_from_db()
    assert minta.alasan_tolak == "Kurang mengenal pekerjaannya."
    [jejak] = Jejak.objects.filter(peristiwa="umpan_balik.permintaan_ditolak")
    assert "mengenal" not in jejak.rincian


def test_who_asked_may_withdraw_while_it_waits_and_nobody_else() -> None:
    minta = PermintaanFactory.create()
    with pytest.raises(TidakBerwenang):
        services.tarik_permintaan(permintaan=minta, oleh=minta.kepada, pada=KINI)
    for _ in range(2):
        services.tarik_permintaan(permintaan=minta, oleh=minta.dari, pada=KINI)
    assert Jejak.objects.filter(peristiwa="umpan_balik.permintaan_ditarik").count() == 1
    assert not PermintaanUmpanBalik.objects.menunggu().exists()


@pytest.mark.parametrize("akhir", ["dijawab_pada", "ditolak_pada", "ditarik_pada"])
def test_a_request_ends_once(akhir: str) -> None:
    minta = PermintaanFactory.create(**{akhir: KINI})
    lain = {"dijawab_pada", "ditolak_pada", "ditarik_pada"} - {akhir}
    if akhir != "ditolak_pada":
        with pytest.raises(PermintaanSelesai):
            services.tolak_permintaan(permintaan=minta, alasan="Tidak.", oleh=minta.kepada, pada=KINI)
    if akhir != "ditarik_pada":
        with pytest.raises(PermintaanSelesai):
            services.tarik_permintaan(permintaan=minta, oleh=minta.dari, pada=KINI)
    for satu in lain:
        with pytest.raises(IntegrityError), transaction.atomic():
            PermintaanUmpanBalik.objects.filter(pk=minta.pk).update(**{satu: KINI})


@pytest.mark.parametrize(
    "salah",
    [
        {"isi": ""},
        {"oleh": None},
        {"pada": None},
        {"rahasia": True},
        {"tanpa_nama": True, "peran": PeranPemberi.BAWAHAN},
        {"tanpa_nama": True, "pada": KINI},
        {"tanpa_nama": True, "dibaca_pada": KINI},
        {"peran": PeranPemberi.TANPA_NAMA},
    ],
)
def test_impossible_feedback_cannot_be(salah: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        UmpanBalikFactory.create(**salah)
