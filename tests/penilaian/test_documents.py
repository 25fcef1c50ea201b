"""What the two forms of stage 3 print of a result."""

from datetime import date, timedelta

import pytest

from aturan.distribusi import KURVA, CapaianOrganisasi
from aturan.predikat import Predikat, Rating
from selaras.pelaksanaan.models import BuktiDukung, Realisasi, UmpanBalik
from selaras.penilaian import services
from selaras.penilaian.documents import data_dokumen_evaluasi, data_evaluasi
from selaras.penilaian.models import Evaluasi, Keputusan
from selaras.penilaian.selectors.bahan import bahan
from tests.conftest import KINI
from tests.organisasi.factories import PegawaiFactory, PenempatanFactory, UnitKerjaFactory
from tests.penilaian.dunia import A, B, Balai, S
from tests.perencanaan.factories import HasilKerjaFactory, IndikatorFactory, PeriodeEvaluasiFactory

DALAM = KINI - timedelta(days=20)  # within the quarter that is assessed


def baca(evaluasi: Evaluasi) -> Evaluasi:
    return Evaluasi.objects.bernama().get(pk=evaluasi.pk)


@pytest.fixture
def hasil(balai: Balai) -> Evaluasi:
    """A result with two results of work: one with figures, evidence and feedback, one in words only."""
    skp = balai.skp[0]
    utama = HasilKerjaFactory.create(skp=skp, urut=2, rumusan="Terawatnya lokomotif")
    tambahan = HasilKerjaFactory.create(skp=skp, jenis="tambahan", urut=1, rumusan="Tersusunnya panduan")
    HasilKerjaFactory.create(skp=skp, urut=1, rumusan="Tersedianya analisis")
    angka = IndikatorFactory.create(hasil=utama, target="72 unit", target_angka=72, satuan="unit")
    kata = IndikatorFactory.create(hasil=tambahan, target="panduan terbit", target_angka=None, satuan="")
    for bulan, nilai in ((7, 20), (8, 35), (10, 99)):
        Realisasi.objects.create(indikator=angka, bulan=date(2026, bulan, 1), nilai=nilai)
    Realisasi.objects.create(indikator=kata, bulan=date(2026, 9, 1), uraian="Panduan terbit 2 September")
    bukti = BuktiDukung.objects.create(
        skp=skp, bulan=date(2026, 8, 1), nama="a", tautan="https://contoh.example/", diberi_oleh=skp.pegawai,
        diberi_pada=KINI,
    )  # fmt: skip
    bukti.indikator.set([angka])
    for tentang in ({"hasil": utama}, {"nilai": "akuntabel"}):
        UmpanBalik.objects.create(
            untuk=skp.pegawai, oleh=balai.penilai, peran="penilai", penilai=balai.penilai, unit=skp.unit, jenis="baik",
            cara="langsung", isi="Rapi dan tercatat.", triwulan=date(2026, 7, 1), pada=DALAM, **tentang,
        )  # fmt: skip
    balai.tetapkan()
    return balai.disampaikan(skp, S, A)


def test_the_form_prints_what_was_agreed_reached_and_said(balai: Balai, hasil: Evaluasi) -> None:
    data = data_evaluasi(baca(hasil), pembaca=hasil.pegawai, pada=KINI)
    assert [h["rumusan"] for h in data["utama"]] == ["Tersedianya analisis", "Terawatnya lokomotif"]
    assert [i["realisasi"] for i in data["utama"][1]["indikator"]] == ["55 unit (berdasarkan 1 bukti dukung)"]
    assert data["utama"][1]["umpan_balik"] == [{"dari": "Pimpinan", "teks": "Rapi dan tercatat."}]
    assert data["utama"][0]["umpan_balik"] == []
    assert [i["realisasi"] for i in data["tambahan"][0]["indikator"]] == [
        "Panduan terbit 2 September (berdasarkan 0 bukti dukung)"
    ]
    assert [p["nama"] for p in data["perilaku"] if p["umpan_balik"]] == ["Akuntabel"]
    assert (data["rating_hasil"], data["rating_perilaku"], data["predikat"]) == (
        Rating.SESUAI,
        Rating.DI_ATAS,
        Predikat.BAIK,
    )
    assert data["pola"] == KURVA[CapaianOrganisasi.BAIK]
    assert data["realita"] is None  # nobody else's rating is on it


@pytest.mark.parametrize(
    ("pembaca", "terbaca"),
    [
        ("pegawai", {"Kata penilai.", "Kata rekan.", "Kata bawahan."}),
        ("penilai", {"Kata penilai.", "Kata rekan.", "Kata bawahan."}),
        ("kepala", {"Kata penilai.", "Kata rekan.", "Kata bawahan."}),  # the superior of the penilai
        ("pengawas", {"Kata penilai.", "Kata rekan.", "Kata bawahan."}),
        ("pengelola", set()),
        ("kepala_baru", set()),  # leads the unit, but is nobody to that feedback
        ("rekan", {"Kata rekan."}),
    ],
)
def test_the_form_prints_only_the_feedback_that_its_reader_may_read(
    balai: Balai, hasil: Evaluasi, pembaca: str, terbaca: set[str]
) -> None:
    rekan, bawahan, kepala_baru = PegawaiFactory.create_batch(3)
    balai.unit.parent = UnitKerjaFactory.create()
    balai.unit.save()
    PenempatanFactory.create(pegawai=kepala_baru, unit=balai.unit.parent, kepala=True)
    UmpanBalik.objects.all().delete()
    for peran, oleh in (("penilai", balai.penilai), ("rekan", rekan), ("bawahan", bawahan)):
        UmpanBalik.objects.create(
            untuk=hasil.pegawai, oleh=oleh, peran=peran, penilai=balai.penilai, atasan_penilai=balai.kepala,
            unit=balai.seksi, jenis="baik", cara="langsung", isi=f"Kata {peran}.", triwulan=date(2026, 7, 1),
            pada=DALAM, nilai="akuntabel",
        )  # fmt: skip
    orang = {"pegawai": hasil.pegawai, "rekan": rekan, "kepala_baru": kepala_baru}
    siapa = orang.get(pembaca) or getattr(balai, pembaca)
    assert pembaca == "rekan" or hasil in Evaluasi.objects.visible_to(siapa)  # a rekan does not open the document
    data = data_evaluasi(baca(hasil), pembaca=siapa, pada=KINI)
    dicetak = {u["teks"] for p in data["perilaku"] for u in p["umpan_balik"]}
    di_halaman = {u.isi for u in bahan(hasil.skp, hasil.periode, siapa).umpan_balik.bernama}
    assert dicetak == terbaca == di_halaman


def test_both_forms_name_the_period_and_who_signed(balai: Balai, hasil: Evaluasi) -> None:
    data = data_dokumen_evaluasi(baca(hasil), pada=KINI)
    assert (data["periode"], data["mulai"], data["selesai"]) == ("III", date(2026, 7, 1), date(2026, 9, 30))
    assert data["tanda_penilai"]["keterangan"] == "Disetujui melalui Selaras, 6 Oktober 2026 pukul 10.00"
    assert data["tanda_pegawai"]["hari"] is None
    assert data["capaian_organisasi"] == CapaianOrganisasi.BAIK
    assert (data["penilai"]["nama"], data["atasan"]["nama"]) == ("Ratna Widyastuti", "Bambang Prakoso")
    assert data["atasan"]["unit_kerja"] == "Balai Perawatan Perkeretaapian"
    services.terima_hasil(evaluasi=hasil, versi=hasil.versi, oleh=hasil.pegawai, pada=KINI)
    assert data_dokumen_evaluasi(baca(hasil), pada=KINI)["tanda_pegawai"]["hari"] == date(2026, 10, 6)


def test_the_year_prints_akhir_and_a_draft_is_not_signed(balai: Balai) -> None:
    balai.periode = PeriodeEvaluasiFactory.create(tahunan=True)
    data = data_dokumen_evaluasi(baca(balai.nilai(balai.skp[0], selesai=False)), pada=KINI)
    assert (data["periode"], data["tanda_penilai"]["hari"], data["capaian_organisasi"]) == ("AKHIR", None, None)


def test_a_superior_from_outside_is_named_by_post_and_institution_and_a_missing_one_by_dashes(balai: Balai) -> None:
    balai.tetapkan()
    e = baca(balai.disampaikan(balai.skp_kepala))
    assert data_dokumen_evaluasi(e, pada=KINI)["atasan"]["nama"] == "–"
    e.atasan_penilai = balai.direktur
    luar = data_dokumen_evaluasi(e, pada=KINI)["atasan"]
    assert (luar["jabatan"], luar["label_unit"], luar["unit_kerja"]) == ("Direktur Sarana", "INSTANSI", "Ditjen Contoh")


def test_an_objection_prints_the_old_result_the_answer_and_the_decision(balai: Balai, hasil: Evaluasi) -> None:
    keberatan = services.ajukan_keberatan(
        evaluasi=hasil, alasan="Bukti belum dibaca.", versi=hasil.versi, oleh=hasil.pegawai, pada=KINI
    )
    menunggu = data_dokumen_evaluasi(baca(hasil), pada=KINI)["keberatan"]
    assert menunggu is not None
    assert (menunggu["isi"], menunggu["penjelasan"], menunggu["tanda"]["hari"]) == ("Bukti belum dibaca.", "", None)
    services.putus_keberatan(
        keberatan=keberatan, keputusan=Keputusan.DIUBAH, hasil=B, perilaku=A, alasan="Sudah diperiksa.", versi=1,
        oleh=balai.kepala, pada=KINI,
    )  # fmt: skip
    data = data_dokumen_evaluasi(baca(hasil), pada=KINI)
    assert data["predikat"] == Predikat.BAIK
    assert data["keberatan"] is not None
    assert data["keberatan"]["predikat"] == Predikat.BUTUH_PERBAIKAN
    assert data["keberatan"]["keputusan"] == "Sudah diperiksa."
