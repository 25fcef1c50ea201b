"""The year as a whole: one judgement, on the last plan, with the periodic results beside it."""

from datetime import UTC, date, datetime
from typing import NamedTuple

import pytest
from django.urls import reverse

from selaras.penilaian import services
from selaras.penilaian.documents import data_dokumen_evaluasi
from selaras.penilaian.models import Evaluasi
from selaras.perencanaan.models import SKP, PeriodeEvaluasi
from tests.organisasi.factories import PegawaiFactory
from tests.penilaian.dunia import A, B, Balai, Masuki, S, isi, tambah_orang
from tests.penilaian.factories import PenetapanCapaianFactory
from tests.perencanaan.factories import PeriodeEvaluasiFactory, SKPFactory

JANUARI = datetime(2027, 1, 16, 3, 0, tzinfo=UTC)
TRIWULAN = {
    2: {"mulai": date(2026, 4, 1), "selesai": date(2026, 6, 30), "tenggat": date(2026, 7, 15)},
    4: {"mulai": date(2026, 10, 1), "selesai": date(2026, 12, 31), "tenggat": date(2027, 1, 15)},
}


class Pindah(NamedTuple):
    """Somebody who came to the Seksi on 1 July, with the plan before and the one since."""

    dulu: SKP
    kini: SKP
    tahunan: PeriodeEvaluasi


@pytest.fixture
def pindah(balai: Balai, monkeypatch: pytest.MonkeyPatch) -> Pindah:
    monkeypatch.setattr("django.utils.timezone.now", lambda: JANUARI)
    kini = tambah_orang(balai, mulai=date(2026, 7, 1))
    dulu = SKPFactory.create(
        pegawai=kini.pegawai, penilai=PegawaiFactory.create(), unit=balai.unit, ditetapkan=True,
        selesai=date(2026, 6, 30),
    )  # fmt: skip
    return Pindah(dulu, kini, PeriodeEvaluasiFactory.create(tahunan=True))


def nilai(
    skp: SKP, periode: PeriodeEvaluasi, hasil: str = S, perilaku: str = S, *, sampaikan: bool = False
) -> Evaluasi:
    e = services.nilai(
        skp=skp, periode=periode, hasil=hasil, perilaku=perilaku, catatan="", selesai=True, versi=0, oleh=skp.penilai,
        pada=JANUARI,
    )  # fmt: skip
    if sampaikan:
        PenetapanCapaianFactory.create(unit=e.unit, periode=periode)
        e = services.sampaikan_hasil(evaluasi=e, versi=e.versi, oleh=skp.penilai, pada=JANUARI)
    return e


def test_a_year_is_judged_once_on_its_last_plan(pindah: Pindah) -> None:
    with pytest.raises(services.BukanBagianTerakhir, match="mulai 1 Juli 2026"):
        nilai(pindah.dulu, pindah.tahunan)
    assert nilai(pindah.kini, pindah.tahunan, A, A).predikat == "sangat_baik"
    assert nilai(pindah.dulu, PeriodeEvaluasiFactory.create(urut=2, **TRIWULAN[2])).predikat == "baik"


def test_the_desk_of_the_year_shows_what_came_before_and_only_what_may_be_known(
    masuk_sebagai: Masuki, balai: Balai, pindah: Pindah
) -> None:
    dulu = nilai(pindah.dulu, PeriodeEvaluasiFactory.create(urut=2, **TRIWULAN[2]), B, sampaikan=True)
    sendiri = nilai(pindah.kini, PeriodeEvaluasiFactory.create(urut=4, **TRIWULAN[4]), A, A)
    meja = f"/penilaian/?periode={pindah.tahunan.pk}&pegawai={pindah.kini.pk}"
    penilai = masuk_sebagai(balai.penilai)
    halaman = isi(penilai, meja)
    assert "TW II, SKP sebelumnya" in halaman
    assert reverse("penilaian:mengapa", args=[sendiri.pk]) in halaman
    assert "bukan rata-rata triwulan" in halaman
    Evaluasi.objects.filter(pk=dulu.pk).update(status="selesai", disampaikan_pada=None, batas_tanggapan=None)
    assert "TW II" not in isi(penilai, meja)


def test_whoever_was_penilai_of_an_earlier_part_has_nothing_to_do_at_the_end_of_the_year(
    masuk_sebagai: Masuki, pindah: Pindah
) -> None:
    halaman = isi(masuk_sebagai(pindah.dulu.penilai), f"/penilaian/?periode={pindah.tahunan.pk}")
    assert "Tidak ada yang dinilai di sini" in halaman


def test_the_document_of_the_year_begins_with_its_first_plan(pindah: Pindah) -> None:
    data = data_dokumen_evaluasi(nilai(pindah.kini, pindah.tahunan), pada=JANUARI)
    assert (data["periode"], data["mulai"], data["selesai"]) == ("AKHIR", date(2026, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize("nama", ["cetak", "cetak_evaluasi"])
def test_both_forms_print_the_year(masuk_sebagai: Masuki, pindah: Pindah, nama: str) -> None:
    e = nilai(pindah.kini, pindah.tahunan, B, sampaikan=True)
    services.ajukan_keberatan(evaluasi=e, alasan="Bukti Juli.", versi=e.versi, oleh=e.pegawai, pada=JANUARI)
    jawaban = masuk_sebagai(e.pegawai).get(reverse(f"penilaian:{nama}", args=[e.pk]))
    assert jawaban.content.startswith(b"%PDF")
