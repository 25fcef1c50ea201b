from datetime import date, datetime, timedelta

import pytest

from aturan.perbaikan import Langkah
from aturan.predikat import Predikat
from selaras.common.versi import VersiBasi
from selaras.organisasi.models import Pegawai, Penilai
from selaras.organisasi.signals import penilai_berganti, umumkan
from selaras.penilaian.models import StatusEvaluasi
from selaras.tindak_lanjut import services
from selaras.tindak_lanjut.models import Perbaikan, StatusPerbaikan
from selaras.tindak_lanjut.selectors.perbaikan import pilihan_langkah, usulan_perbaikan
from tests.conftest import KINI
from tests.organisasi.factories import PegawaiFactory, PenilaiFactory
from tests.tindak_lanjut.dunia import HARI, Karier, setahun

BESOK = KINI + timedelta(days=1)
SESUDAH = KINI + timedelta(days=200)  # the time to improve is over


def buka(karier: Karier) -> Perbaikan:
    return services.buka_perbaikan(
        evaluasi=setahun(karier, 2025, Predikat.KURANG), sebab="Terlambat.", sasaran="Tepat waktu.",
        oleh=karier.balai.penilai, pada=KINI,
    )  # fmt: skip


def periksa(perbaikan: Perbaikan, oleh: Pegawai) -> None:
    satu = perbaikan.pemeriksaan.order_by("tanggal")[0]
    services.catat_pemeriksaan(
        pemeriksaan=satu, dilakukan=date(2026, 10, 7), catatan="Dua dari tiga tepat waktu.", oleh=oleh, pada=BESOK
    )


def tutup(perbaikan: Perbaikan, *, membaik: bool, oleh: Pegawai, pada: datetime = SESUDAH) -> Perbaikan:
    return services.tutup_perbaikan(
        perbaikan=perbaikan, membaik=membaik, pertimbangan="Menurut enam pemeriksaan.", versi=perbaikan.versi, oleh=oleh,
        pada=pada,
    )  # fmt: skip


def test_a_low_result_is_proposed_until_a_case_is_opened(karier: Karier) -> None:
    evaluasi, penilai = setahun(karier, 2025, Predikat.KURANG), karier.balai.penilai
    setahun(karier, 2024, Predikat.BUTUH_PERBAIKAN)  # guidance, no case
    assert usulan_perbaikan(penilai) == [evaluasi]
    satu = services.buka_perbaikan(evaluasi=evaluasi, sebab="a", sasaran="b", oleh=penilai, pada=KINI)
    assert usulan_perbaikan(penilai) == []
    assert (satu.mulai, satu.batas, satu.pemeriksaan.count()) == (HARI, date(2027, 4, 6), 6)


@pytest.mark.parametrize("status", [StatusEvaluasi.SELESAI, StatusEvaluasi.KEBERATAN])
def test_no_case_before_the_result_stands(karier: Karier, status: StatusEvaluasi) -> None:
    evaluasi = setahun(karier, 2025, Predikat.KURANG, status=status)
    with pytest.raises((services.BukanPredikatRendah, services.BelumTetap)):
        services.buka_perbaikan(evaluasi=evaluasi, sebab="a", sasaran="b", oleh=karier.balai.penilai, pada=KINI)
    assert not Perbaikan.objects.exists()


def test_butuh_perbaikan_opens_none(karier: Karier) -> None:
    evaluasi = setahun(karier, 2025, Predikat.BUTUH_PERBAIKAN)
    with pytest.raises(services.BukanPredikatRendah):
        services.buka_perbaikan(evaluasi=evaluasi, sebab="a", sasaran="b", oleh=karier.balai.penilai, pada=KINI)


def test_goals_change_until_they_are_agreed_on(karier: Karier) -> None:
    satu, penilai = buka(karier), karier.balai.penilai
    satu = services.ubah_sasaran(perbaikan=satu, sasaran="Lima hari.", versi=1, oleh=penilai, pada=KINI)
    with pytest.raises(VersiBasi):
        services.sepakati_perbaikan(perbaikan=satu, tanggapan="", versi=1, oleh=karier.jf, pada=KINI)
    satu = services.sepakati_perbaikan(perbaikan=satu, tanggapan="Baik.", versi=2, oleh=karier.jf, pada=KINI)
    assert (satu.status, satu.sasaran) == (StatusPerbaikan.BERJALAN, "Lima hari.")
    with pytest.raises(services.PerbaikanTidakBerjalan):
        services.ubah_sasaran(perbaikan=satu, sasaran="Lain.", versi=3, oleh=penilai, pada=KINI)


def test_it_got_better_only_for_who_has_looked_and_not_before_its_time(karier: Karier) -> None:
    satu, penilai = buka(karier), karier.balai.penilai
    with pytest.raises(services.BelumDiperiksa):
        tutup(satu, membaik=True, oleh=penilai)
    periksa(satu, penilai)
    with pytest.raises(services.SudahDiperiksa):
        periksa(satu, penilai)
    with pytest.raises(services.BelumHabis):
        tutup(satu, membaik=False, oleh=penilai, pada=BESOK)
    assert tutup(satu, membaik=True, oleh=penilai, pada=BESOK).status == StatusPerbaikan.MEMBAIK


def test_the_ladder_is_walked_step_by_step_to_its_end(karier: Karier) -> None:
    satu, penilai, pengelola = buka(karier), karier.balai.penilai, karier.balai.pengelola
    periksa(satu, penilai)
    satu = tutup(satu, membaik=False, oleh=penilai)

    def catat(langkah: Langkah) -> None:
        services.catat_langkah(
            perbaikan=satu, langkah=langkah, tanggal=HARI, nomor="SK-1", catatan="", oleh=pengelola, pada=SESUDAH
        )

    with pytest.raises(services.LangkahKeliru):
        catat(Langkah.BERHENTI_HORMAT)
    for langkah in (Langkah.UJI_TIDAK_MEMENUHI, Langkah.PENEMPATAN_SEMENTARA):
        catat(langkah)
    assert satu.langkah.get(langkah=Langkah.PENEMPATAN_SEMENTARA).batas == date(2027, 10, 6)
    assert Langkah.BERHENTI_HORMAT in pilihan_langkah(satu)
    catat(Langkah.PINDAH_LEBIH_RENDAH)
    satu.refresh_from_db()
    assert satu.status == StatusPerbaikan.SELESAI


def test_whoever_assesses_next_goes_on(karier: Karier) -> None:
    satu, baru = buka(karier), PegawaiFactory.create()
    Penilai.objects.filter(pegawai=karier.jf).update(selesai=date(2026, 10, 31))
    PenilaiFactory.create(pegawai=karier.jf, penilai=baru, mulai=date(2026, 11, 1))
    kabar = umumkan(
        penilai_berganti, pegawai=[karier.jf.pk], hari=date(2026, 11, 1), oleh=karier.balai.pengelola, pada=KINI
    )
    satu.refresh_from_db()
    assert (satu.penilai, satu.versi) == (baru, 2)
    assert "Perbaikan kinerja Bu Kartika dilanjutkan penilai yang baru." in kabar
