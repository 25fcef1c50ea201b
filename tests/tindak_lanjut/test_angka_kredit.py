from datetime import date
from decimal import Decimal

import pytest

from aturan.jabatan import JenisJabatan, Jenjang
from aturan.predikat import Predikat
from selaras.common.errors import TidakBerwenang
from selaras.organisasi.models import Jenis
from selaras.penilaian.models import StatusEvaluasi
from selaras.tindak_lanjut import services
from selaras.tindak_lanjut.models import AngkaKredit
from selaras.tindak_lanjut.selectors.karier import kredit_menunggu, lembar_karier
from tests.conftest import KINI
from tests.organisasi.factories import JabatanFactory, PenempatanFactory
from tests.tindak_lanjut.dunia import HARI, Karier, setahun


def baris(karier: Karier) -> list[tuple[str, int | None, str]]:
    semua = AngkaKredit.objects.filter(pegawai=karier.jf).order_by("mulai")
    return [(satu.jenjang, satu.bulan, f"{satu.hasil.normalize():f}") for satu in semua]


def test_a_year_of_sangat_baik_brings_what_the_table_says(karier: Karier) -> None:
    evaluasi = setahun(karier, 2025, Predikat.SANGAT_BAIK)
    services.tetapkan_angka_kredit(evaluasi=evaluasi, oleh=karier.balai.penilai, pada=KINI)
    assert baris(karier) == [("ahli_pertama", 12, "18.75")]


def test_a_change_of_jenjang_within_the_year_makes_two_lines(karier: Karier) -> None:
    karier.jf.penempatan.update(selesai=date(2025, 2, 28))
    muda = JabatanFactory.create(jenis=JenisJabatan.FUNGSIONAL, jenjang=Jenjang.AHLI_MUDA)
    PenempatanFactory.create(pegawai=karier.jf, unit=karier.balai.seksi, jabatan=muda, mulai=date(2025, 3, 1))
    services.tetapkan_angka_kredit(evaluasi=setahun(karier, 2025), oleh=karier.balai.penilai, pada=KINI)
    assert baris(karier) == [("ahli_pertama", 2, "2.08"), ("ahli_muda", 10, "20.83")]


def test_two_annual_results_of_one_year_share_it(karier: Karier) -> None:
    awal = setahun(karier, 2025, selesai=date(2025, 6, 30))
    akhir = setahun(karier, 2025, Predikat.SANGAT_BAIK, mulai=date(2025, 7, 1))
    for satu in (awal, akhir):
        services.tetapkan_angka_kredit(evaluasi=satu, oleh=karier.balai.penilai, pada=KINI)
    assert baris(karier) == [("ahli_pertama", 6, "6.25"), ("ahli_pertama", 6, "9.38")]


@pytest.mark.parametrize("status", [StatusEvaluasi.SELESAI, StatusEvaluasi.KEBERATAN])
def test_what_may_still_change_brings_nothing(karier: Karier, status: StatusEvaluasi) -> None:
    with pytest.raises(services.BelumTetap):
        services.tetapkan_angka_kredit(
            evaluasi=setahun(karier, 2025, status=status), oleh=karier.balai.penilai, pada=KINI
        )


def test_it_is_set_once_and_again_only_after_it_was_taken_back(karier: Karier) -> None:
    evaluasi, pengelola = setahun(karier, 2025), karier.balai.pengelola
    [satu] = services.tetapkan_angka_kredit(evaluasi=evaluasi, oleh=karier.balai.penilai, pada=KINI)
    with pytest.raises(services.AngkaKreditSudahAda):
        services.tetapkan_angka_kredit(evaluasi=evaluasi, oleh=karier.balai.penilai, pada=KINI)
    services.cabut_angka_kredit(baris=satu, alasan="Jenjangnya keliru.", oleh=pengelola, pada=KINI)
    services.tetapkan_angka_kredit(evaluasi=evaluasi, oleh=karier.balai.penilai, pada=KINI)
    lembar = lembar_karier(karier.jf, HARI, sendiri=True).kredit
    assert lembar is not None
    assert lembar.kelayakan.ada == Decimal("12.5")


def test_a_pengelola_records_only_what_was_signed(karier: Karier) -> None:
    evaluasi = setahun(karier, 2025)
    with pytest.raises(services.DokumenKosong):
        services.tetapkan_angka_kredit(evaluasi=evaluasi, oleh=karier.balai.pengelola, pada=KINI)
    with pytest.raises(TidakBerwenang):
        services.tetapkan_angka_kredit(evaluasi=evaluasi, oleh=karier.jf, pada=KINI)
    services.tetapkan_angka_kredit(evaluasi=evaluasi, oleh=karier.balai.pengelola, pada=KINI, dokumen="PAK-1/2026")
    assert len(baris(karier)) == 1


def test_a_pppk_has_none(karier: Karier) -> None:
    karier.jf.jenis = Jenis.PPPK
    karier.jf.save(update_fields=["jenis"])
    with pytest.raises(services.BukanPejabatFungsional):
        services.tetapkan_angka_kredit(evaluasi=setahun(karier, 2025), oleh=karier.balai.penilai, pada=KINI)
    assert "hanya untuk PNS" in lembar_karier(karier.jf, HARI, sendiri=True).tanpa_kredit


def test_the_sheet_sums_up_and_looks_ahead(karier: Karier) -> None:
    services.catat_saldo(
        pegawai=karier.jf, jenis="penyesuaian", jenjang="ahli_pertama", tanggal=date(2023, 12, 31), hasil=Decimal(10),
        dokumen="PAK-7/2023", oleh=karier.balai.pengelola, pada=KINI,
    )  # fmt: skip
    services.tetapkan_angka_kredit(evaluasi=setahun(karier, 2024), oleh=karier.balai.penilai, pada=KINI)
    setahun(karier, 2025, Predikat.SANGAT_BAIK)  # stands, but is not set
    lembar = lembar_karier(karier.jf, HARI, sendiri=True).kredit
    assert lembar is not None
    assert [satu.jumlah for satu in lembar.suku] == [Decimal(10), Decimal("22.5")]
    assert [satu.tahun[0].jumlah for satu in lembar.proyeksi] == [Decimal("53.75"), Decimal(60)]  # 41,25 with 2025
    assert [satu.tercapai for satu in lembar.proyeksi] == [2026, 2026]
    assert lembar.tujuan == "pangkat Penata Muda Tingkat I (III/b)"
    assert [b.konversi.hitungan for m in lembar.menunggu for b in m.baris] == ["150% x 12,5 = 18,75"]
    assert [e.pegawai for e in kredit_menunggu(karier.balai.penilai, HARI)] == [karier.jf]


def test_the_jenjang_before_counts_no_more(karier: Karier) -> None:
    services.catat_saldo(
        pegawai=karier.jf, jenis="lama", jenjang="mahir", tanggal=date(2023, 12, 31), hasil=Decimal(80),
        dokumen="PAK-7/2023", oleh=karier.balai.pengelola, pada=KINI,
    )  # fmt: skip
    lembar = lembar_karier(karier.jf, HARI, sendiri=True).kredit
    assert lembar is not None
    assert (lembar.kelayakan.ada, len(lembar.lama)) == (Decimal(0), 1)
