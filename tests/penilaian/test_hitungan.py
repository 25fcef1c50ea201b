"""From measured indicators to the proposed level, and what a leader has to say who sets another one."""

from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from aturan.capaian import Polarisasi
from aturan.distribusi import CapaianOrganisasi
from selaras.pelaksanaan.models import CapaianIndikator
from selaras.penilaian import services
from selaras.penilaian.models import AturanPenilaian, PenetapanCapaian
from selaras.penilaian.selectors.hitungan import hitungan
from selaras.perencanaan.models import PeriodeEvaluasi
from tests.conftest import KINI
from tests.penilaian.dunia import Balai, Masuki, isi
from tests.perencanaan.factories import (
    IndikatorSasaranFactory,
    PeriodeEvaluasiFactory,
    PerjanjianKinerjaFactory,
    SasaranFactory,
)

UKURAN = (  # polarisation, target, reached at the end of the year, as it is written, percent
    (Polarisasi.MAKSIMAL, 90, 72, "72 ÷ 90 = 80%", "80"),
    (Polarisasi.MINIMAL, 12, 15, "2 − 15 ÷ 12 = 75%", "75"),
    (Polarisasi.MINIMAL, 0, 0, "0 terhadap target 0 = 100%", "100"),
    (Polarisasi.MAKSIMAL, 20, 30, "30 ÷ 20 = 150%, dihitung 120%", "150"),
)  # mean: (80 + 75 + 100 + 120) / 4 = 93,75
BP, B = CapaianOrganisasi.BUTUH_PERBAIKAN, CapaianOrganisasi.BAIK


@pytest.fixture
def tahunan(balai: Balai) -> PeriodeEvaluasi:
    """A year whose last quarter has its figures; the year before them has none of its own."""
    perjanjian = PerjanjianKinerjaFactory.create(
        unit=balai.unit, status="ditetapkan", ditetapkan_oleh=balai.direktur, ditetapkan_pada=KINI
    )
    akhir = PeriodeEvaluasiFactory.create(urut=4, mulai="2026-10-01", selesai="2026-12-31", tenggat="2027-01-15")
    sasaran = SasaranFactory.create(perjanjian=perjanjian)
    for polarisasi, target, nilai, *_ in UKURAN:
        indikator = IndikatorSasaranFactory.create(sasaran=sasaran, polarisasi=polarisasi, target=target)
        CapaianIndikator.objects.create(indikator=indikator, periode=akhir, nilai=nilai)
    return PeriodeEvaluasiFactory.create(tahunan=True)


def tetapkan(balai: Balai, periode: PeriodeEvaluasi, tingkat: CapaianOrganisasi, beda: str = "") -> PenetapanCapaian:
    return services.tetapkan_capaian(
        unit=balai.unit, periode=periode, tingkat=tingkat, alasan="Menurut LKIP.", alasan_beda=beda,
        oleh=balai.direktur, pada=KINI,
    )  # fmt: skip


def test_every_line_shows_its_sum_and_the_mean_proposes_a_level(balai: Balai, tahunan: PeriodeEvaluasi) -> None:
    h = hitungan(balai.unit.pk, tahunan)
    assert [(b.rumus, b.persen) for b in h.baris] == [(rumus, Decimal(p)) for *_, rumus, p in UKURAN]
    assert h.usulan
    assert (h.usulan.rata_rata, h.usulan.tingkat) == (Decimal("93.75"), BP)


def test_the_table_is_the_institutions(balai: Balai, tahunan: PeriodeEvaluasi) -> None:
    AturanPenilaian.objects.create(baik_mulai=90, batas_capaian=105)
    usulan = hitungan(balai.unit.pk, tahunan).usulan
    assert usulan
    assert (usulan.rata_rata, usulan.tingkat) == (Decimal(90), B)


def test_a_quarter_has_a_mean_but_no_proposal(balai: Balai, tahunan: PeriodeEvaluasi) -> None:
    h = hitungan(balai.unit.pk, PeriodeEvaluasi.objects.get(urut=4))
    assert (h.rata_rata is None, h.usulan, h.sejalan(B)) == (False, None, True)


def test_another_level_than_proposed_asks_why_and_the_sum_is_kept(balai: Balai, tahunan: PeriodeEvaluasi) -> None:
    with pytest.raises(services.AlasanBedaKosong, match="93,75% mengusulkan Butuh Perbaikan"):
        tetapkan(balai, tahunan, B, beda=" ")
    tetap = tetapkan(balai, tahunan, B, beda="Jalur baru di luar kendali.")
    tetap.refresh_from_db()
    assert tetap.hitungan is not None
    assert (tetap.hitungan["rata_rata"], tetap.hitungan["usulan"], tetap.alasan_beda) == (
        "93.75", "butuh_perbaikan", "Jalur baru di luar kendali.",
    )  # fmt: skip
    CapaianIndikator.objects.update(nilai=1)
    tetap.refresh_from_db()
    assert tetap.hitungan["baris"][0]["persen"] == "80.00"


def test_the_proposed_level_needs_no_other_reason(balai: Balai, tahunan: PeriodeEvaluasi) -> None:
    assert tetapkan(balai, tahunan, BP, beda="Tidak dipakai.").alasan_beda == ""


def test_what_was_signed_on_paper_answers_the_same_question(balai: Balai, tahunan: PeriodeEvaluasi) -> None:
    with pytest.raises(services.AlasanBedaKosong):
        services.catat_penetapan_capaian(
            unit=balai.unit, periode=tahunan, tingkat=B, alasan="Sah.", ditetapkan_oleh=balai.direktur,
            ditetapkan_pada=KINI, unggahan=SimpleUploadedFile("a.pdf", b"%PDF-1.7"), oleh=balai.pengelola, pada=KINI,
        )  # fmt: skip


def test_the_page_shows_the_sum_and_asks(masuk_sebagai: Masuki, balai: Balai, tahunan: PeriodeEvaluasi) -> None:
    halaman = isi(masuk_sebagai(balai.direktur), f"/keselarasan/?periode={tahunan.pk}")
    assert "72 ÷ 90 = 80%" in halaman
    assert '<strong class="angka text-base">93,75%</strong>' in halaman
    assert "Mengapa berbeda dari hitungan" in halaman
    assert "80% sampai di bawah 100%" in halaman
