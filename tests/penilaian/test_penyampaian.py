from datetime import UTC, date, datetime

import pytest

from aturan.distribusi import CapaianOrganisasi
from aturan.tenggat import Satuan
from selaras.common.errors import TidakBerwenang
from selaras.common.versi import VersiBasi
from selaras.jejak.models import Jejak
from selaras.organisasi.models import HariLibur, Instansi, UnitKerja
from selaras.organisasi.pohon import Pohon
from selaras.pelaksanaan.models import KunciPelaksanaan
from selaras.penilaian import services
from selaras.penilaian.models import Evaluasi, PenjelasanSebaran, StatusEvaluasi
from selaras.penilaian.selectors.periode import aturan_periode
from selaras.penilaian.selectors.pola import Pola
from selaras.penilaian.selectors.sebaran import pola_unit
from selaras.penilaian.selectors.unit import baca_unit
from tests.conftest import KINI
from tests.organisasi.factories import UnitKerjaFactory
from tests.penilaian.dunia import A, B, Balai, S, tambah_orang
from tests.perencanaan.factories import SKPFactory


def test_the_penilai_hands_over_and_the_term_begins(balai: Balai) -> None:
    balai.tetapkan()
    evaluasi = balai.disampaikan(balai.skp[0])
    evaluasi.refresh_from_db()
    assert (evaluasi.status, evaluasi.disampaikan_pada) == (StatusEvaluasi.DISAMPAIKAN, KINI)
    assert evaluasi.batas_tanggapan == date(2026, 10, 20)  # 14 calendar days, the day of receipt not counted
    assert Jejak.objects.filter(peristiwa="evaluasi.disampaikan").count() == 1


def test_what_led_to_a_released_result_is_fixed(balai: Balai) -> None:
    balai.tetapkan()
    skp = balai.skp[0]
    balai.disampaikan(skp)
    assert KunciPelaksanaan.objects.get(skp=skp).sampai == balai.periode.selesai


def test_the_institution_settles_the_term(balai: Balai) -> None:
    Instansi.objects.update(keberatan_satuan=Satuan.KERJA, keberatan_hari=5)
    HariLibur.objects.create(tanggal=date(2026, 10, 9), nama="Libur contoh")
    balai.tetapkan()
    assert balai.disampaikan(balai.skp[0]).batas_tanggapan == date(2026, 10, 14)


def test_a_night_in_jakarta_counts_as_its_own_day(balai: Balai) -> None:
    balai.tetapkan()
    malam = datetime(2026, 10, 6, 17, 30, tzinfo=UTC)  # 00.30 on the seventh, local time
    assert balai.disampaikan(balai.skp[0], pada=malam).batas_tanggapan == date(2026, 10, 21)


@pytest.mark.parametrize("peran", ["direktur", "kepala", "pengelola", "pengawas", "asing"])
def test_nobody_else_hands_over(balai: Balai, peran: str) -> None:
    balai.tetapkan()
    evaluasi = balai.nilai(balai.skp[0])
    with pytest.raises(TidakBerwenang):
        services.sampaikan_hasil(evaluasi=evaluasi, versi=1, oleh=getattr(balai, peran), pada=KINI)
    evaluasi.refresh_from_db()
    assert evaluasi.status == StatusEvaluasi.SELESAI


def test_before_the_level_is_set_everything_stays_provisional(balai: Balai) -> None:
    evaluasi = balai.nilai(balai.skp[0])
    with pytest.raises(services.BelumDapatDisampaikan, match="masih sementara"):
        services.sampaikan_hasil(evaluasi=evaluasi, versi=1, oleh=balai.penilai, pada=KINI)


def test_a_draft_is_not_handed_over(balai: Balai) -> None:
    balai.tetapkan()
    evaluasi = balai.nilai(balai.skp[0], selesai=False)
    with pytest.raises(services.BelumSelesaiDinilai):
        services.sampaikan_hasil(evaluasi=evaluasi, versi=1, oleh=balai.penilai, pada=KINI)


def test_handing_over_twice_happens_once(balai: Balai) -> None:
    balai.tetapkan()
    evaluasi = balai.disampaikan(balai.skp[0])
    with pytest.raises(VersiBasi):
        services.sampaikan_hasil(evaluasi=evaluasi, versi=1, oleh=balai.penilai, pada=KINI)
    with pytest.raises(services.BelumSelesaiDinilai):
        services.sampaikan_hasil(evaluasi=evaluasi, versi=2, oleh=balai.penilai, pada=KINI)


def penuhi(balai: Balai, **rating: int) -> None:
    """Rate everybody: so many by each name of the table below; people are added as needed."""
    pilihan = {"baik": (S, S), "sangat_baik": (A, A), "butuh_perbaikan": (B, S)}
    urut = [pilihan[kode] for kode, n in rating.items() for _ in range(n)]
    while len(balai.skp) < len(urut):
        balai.skp.append(tambah_orang(balai))
    for skp, (hasil, perilaku) in zip(balai.skp, urut, strict=True):
        balai.nilai(skp, hasil, perilaku)


def sebaran(balai: Balai) -> Pola:
    unit = baca_unit([balai.unit.pk], balai.periode)
    return pola_unit(unit, aturan_periode(balai.periode), Pohon.baca())[balai.unit.pk]


def test_a_departure_from_the_pattern_waits_for_its_reason(balai: Balai) -> None:
    balai.tetapkan(CapaianOrganisasi.BUTUH_PERBAIKAN)
    penuhi(balai, baik=11)
    with pytest.raises(services.BelumDapatDisampaikan, match="alasannya belum ditulis"):
        services.sampaikan_semua(periode=balai.periode, oleh=balai.penilai, pada=KINI)
    services.jelaskan_sebaran(
        unit=balai.unit, periode=balai.periode, alasan="Target tahunan bergeser.", oleh=balai.kepala, pada=KINI
    )
    assert services.sampaikan_semua(periode=balai.periode, oleh=balai.penilai, pada=KINI) == 11
    assert set(Evaluasi.objects.values_list("status", "predikat")) == {("disampaikan", "baik")}  # nothing was changed


def test_a_spread_in_line_needs_no_reason(balai: Balai) -> None:
    balai.tetapkan()
    penuhi(balai, baik=7, sangat_baik=2, butuh_perbaikan=1)
    assert services.sampaikan_semua(periode=balai.periode, oleh=balai.penilai, pada=KINI) == 10


def test_a_small_unit_is_never_held_back(balai: Balai) -> None:
    balai.tetapkan(CapaianOrganisasi.SANGAT_KURANG)
    penuhi(balai, sangat_baik=3)
    assert services.sampaikan_semua(periode=balai.periode, oleh=balai.penilai, pada=KINI) == 3


def test_the_threshold_is_the_institutions(balai: Balai) -> None:
    Instansi.objects.update(sebaran_ambang=3)
    balai.tetapkan(CapaianOrganisasi.SANGAT_KURANG)
    penuhi(balai, sangat_baik=3)
    with pytest.raises(services.BelumDapatDisampaikan):
        services.sampaikan_semua(periode=balai.periode, oleh=balai.penilai, pada=KINI)


def test_one_unit_does_not_wait_for_another(balai: Balai) -> None:
    lain = UnitKerjaFactory.create(nama="Balai Lain", mandiri=True)
    skp = tambah_orang(balai, unit=lain)
    balai.tetapkan()
    balai.nilai(balai.skp[0])
    balai.nilai(skp)
    assert services.sampaikan_semua(periode=balai.periode, oleh=balai.penilai, pada=KINI) == 1
    assert Evaluasi.objects.get(skp=skp).status == StatusEvaluasi.SELESAI
    with pytest.raises(services.BelumDapatDisampaikan, match="Capaian Balai belum ditetapkan"):
        services.sampaikan_semua(periode=balai.periode, oleh=balai.penilai, pada=KINI)


def test_without_anything_finished_it_says_so(balai: Balai) -> None:
    with pytest.raises(services.BelumSelesaiDinilai, match="Triwulan III 2026"):
        services.sampaikan_semua(periode=balai.periode, oleh=balai.penilai, pada=KINI)


@pytest.mark.parametrize("peran", ["direktur", "penilai", "pengawas", "asing"])
def test_the_reason_is_written_by_the_head_or_the_pengelola(balai: Balai, peran: str) -> None:
    balai.tetapkan()
    with pytest.raises(TidakBerwenang):
        services.jelaskan_sebaran(
            unit=balai.unit, periode=balai.periode, alasan="Sah.", oleh=getattr(balai, peran), pada=KINI
        )
    assert not PenjelasanSebaran.objects.exists()


def test_the_reason_keeps_the_spread_as_it_was(balai: Balai) -> None:
    balai.tetapkan()
    penuhi(balai, baik=2, butuh_perbaikan=1)
    services.jelaskan_sebaran(
        unit=balai.unit, periode=balai.periode, alasan="  Sah.  ", oleh=balai.pengelola, pada=KINI
    )
    penjelasan = PenjelasanSebaran.objects.get()
    assert penjelasan.alasan == "Sah."
    assert penjelasan.sebaran == {
        "sangat_kurang": 0, "kurang": 0, "butuh_perbaikan": 1, "baik": 2, "sangat_baik": 0,
    }  # fmt: skip


def test_a_reason_is_words_and_has_something_to_explain(balai: Balai) -> None:
    with pytest.raises(services.AlasanSebaranKosong):
        services.jelaskan_sebaran(unit=balai.unit, periode=balai.periode, alasan=" ", oleh=balai.kepala, pada=KINI)
    with pytest.raises(services.BelumAdaPola):
        services.jelaskan_sebaran(unit=balai.unit, periode=balai.periode, alasan="Sah.", oleh=balai.kepala, pada=KINI)


def test_the_head_stands_outside_the_pattern_unless_the_institution_counts_him(balai: Balai) -> None:
    balai.tetapkan()
    assert sebaran(balai).total == 3
    Instansi.objects.update(sebaran_kepala=True)
    assert sebaran(balai).total == 4
    services.nilai(
        skp=balai.skp_kepala, periode=balai.periode, hasil="", perilaku=S, catatan="", selesai=True, versi=0,
        oleh=balai.direktur, pada=KINI,
    )  # fmt: skip
    assert sebaran(balai).jumlah["baik"] == 1
    Instansi.objects.update(sebaran_kepala=False)
    assert (sebaran(balai).dinilai, sebaran(balai).total) == (0, 3)


def test_a_draft_is_not_counted_and_a_person_counts_once(balai: Balai) -> None:
    balai.nilai(balai.skp[0], selesai=False)
    pindah = tambah_orang(balai, selesai=date(2026, 8, 31))
    SKPFactory.create(
        ditetapkan=True, pegawai=pindah.pegawai, penilai=balai.penilai, unit=balai.seksi, mulai=date(2026, 9, 1)
    )
    assert (sebaran(balai).dinilai, sebaran(balai).total) == (0, 4)


def test_people_of_a_unit_below_that_is_mandiri_do_not_count(balai: Balai) -> None:
    tambah_orang(balai, unit=UnitKerjaFactory.create(parent=balai.unit, mandiri=True))
    tambah_orang(balai, unit=UnitKerjaFactory.create(parent=balai.seksi))
    assert sebaran(balai).total == 4
    assert UnitKerja.objects.filter(mandiri=True).count() == 2
