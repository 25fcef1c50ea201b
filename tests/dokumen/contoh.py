"""Data for the forms, as the apps would build it, and what a reader finds in a PDF."""

import re
from datetime import date, datetime
from io import BytesIO
from zoneinfo import ZoneInfo

from pypdf import PdfReader
from pypdf.generic import DecodedStreamObject, NameObject

from aturan.berakhlak import LABEL, NilaiDasar
from aturan.distribusi import CapaianOrganisasi
from aturan.predikat import Predikat, Rating
from aturan.skp import KeluargaSKP, Pendekatan
from selaras.common.dokumen import DataDokumen, PihakDokumen, TandaTangan
from selaras.penilaian.documents import DataDokumenEvaluasi, DataEvaluasi, HasilKerjaEvaluasi
from selaras.perencanaan.documents import DataSKP, HasilKerjaDokumen

WIB = ZoneInfo("Asia/Jakarta")
BELUM = TandaTangan(hari=None, keterangan=None)


def pihak(
    nama: str,
    *,
    nip: str | None = "19881212 201402 2 903",
    label_nip: str = "NIP",
    pangkat: str | None = "Penata / III/c",
    label_unit: str = "UNIT KERJA",
) -> PihakDokumen:
    return PihakDokumen(
        nama=nama, label_nip=label_nip, nip=nip, pangkat=pangkat, jabatan="Analis Perawatan Sarana",
        label_unit=label_unit, unit_kerja="Seksi Perawatan Sarana",
    )  # fmt: skip


def hasil(
    rumusan: str = "Tersedianya analisis keandalan",
    *,
    indikator_pimpinan: tuple[str, ...] = (),
    aspek: tuple[str, ...] = ("Kuantitas", "Waktu"),
) -> HasilKerjaDokumen:
    return {
        "rumusan": rumusan,
        "pimpinan": {"rumusan": "Meningkatnya kesiapan sarana", "indikator": list(indikator_pimpinan)},
        "perspektif": None,
        "indikator": [{"aspek": a, "rumusan": f"Ukuran {a} laporan", "target": "12 laporan"} for a in aspek],
    }


def hasil_kepala(rumusan: str = "Meningkatnya keandalan sarana") -> HasilKerjaDokumen:
    return {
        "rumusan": rumusan, "pimpinan": None, "perspektif": "Penerima Layanan",
        "indikator": [{"aspek": None, "rumusan": "Sarana laik operasi", "target": "90%"}],
    }  # fmt: skip


def hasil_dinilai(rumusan: str = "Tersedianya analisis keandalan") -> HasilKerjaEvaluasi:
    awal = hasil(rumusan)
    return {
        "rumusan": awal["rumusan"], "pimpinan": awal["pimpinan"], "perspektif": None,
        "indikator": [{**i, "realisasi": "11 laporan terbit"} for i in awal["indikator"]],
        "umpan_balik": [{"dari": "Pimpinan", "teks": "Langsung mengubah jadwal."}],
    }  # fmt: skip


def bersama() -> DataDokumen:
    """Signed by both in January 2026."""
    return {
        "instansi": "Balai Contoh", "mulai": date(2026, 1, 1), "selesai": date(2026, 12, 31),
        "pegawai": pihak("Dewi Lestariningsih, S.T."), "penilai": pihak("Ratna Widyastuti, S.T., M.T."),
        "tempat": "Grobogan",
        "tanda_pegawai": {"hari": date(2026, 1, 14), "keterangan": "Disetujui melalui Selaras"},
        "tanda_penilai": {"hari": date(2026, 1, 15), "keterangan": None},
        "penanda": "SKP 2026 · versi 1", "dibuat": datetime(2026, 1, 15, 9, 12, tzinfo=WIB),
    }  # fmt: skip


def data_skp(*, keluarga: KeluargaSKP = KeluargaSKP.JA_JF, pendekatan: Pendekatan = Pendekatan.KUANTITATIF) -> DataSKP:
    return {
        **bersama(), "keluarga": keluarga, "pendekatan": pendekatan,
        "utama": [hasil() if keluarga == KeluargaSKP.JA_JF else hasil_kepala()], "tambahan": [],
        "perilaku": [
            {"nama": LABEL[nilai], "panduan": ["Satu", "Dua", "Tiga"], "ekspektasi": "Menjadi panutan"} for nilai in NilaiDasar
        ],
        "lampiran": {"sumber_daya": ["Alat ukur"], "pertanggungjawaban": ["Laporan triwulan"], "konsekuensi": ["Apresiasi"]},
    }  # fmt: skip


def data_evaluasi(*, pendekatan: Pendekatan = Pendekatan.KUANTITATIF) -> DataEvaluasi:
    """The annual evaluation of a good year."""
    return {
        **bersama(), "keluarga": KeluargaSKP.JA_JF, "pendekatan": pendekatan, "periode": "AKHIR",
        "capaian_organisasi": CapaianOrganisasi.ISTIMEWA, "pola": (0, 1, 3, 7, 13), "realita": None,
        "utama": [hasil_dinilai()], "tambahan": [],
        "rating_hasil": Rating.SESUAI, "rating_perilaku": Rating.DI_ATAS, "predikat": Predikat.BAIK,
        "perilaku": [
            {
                "nama": LABEL[nilai], "panduan": ["Satu", "Dua", "Tiga"], "ekspektasi": "",
                "umpan_balik": [{"dari": "Rekan setingkat", "teks": "Mudah dihubungi."}],
            }
            for nilai in NilaiDasar
        ],
        "pegawai_bertanda_tangan": False,
    }  # fmt: skip


def data_dokumen() -> DataDokumenEvaluasi:
    """The annual document that nobody objects to."""
    return {
        **bersama(), "periode": "AKHIR", "capaian_organisasi": CapaianOrganisasi.BAIK, "predikat": Predikat.BAIK,
        "lambang": None, "atasan": pihak("Bambang Sutrisno, M.T."), "catatan": "Pertahankan mutu.", "keberatan": None,
    }  # fmt: skip


def halaman(pdf: bytes) -> list[str]:
    """What each page shows, in one line."""
    return [_satu_baris(lembar.extract_text()) for lembar in PdfReader(BytesIO(pdf)).pages]


def terbaca(pdf: bytes) -> str:
    """What a screen reader reads out: no running heads and feet, nothing struck out."""
    pembaca, isi = PdfReader(BytesIO(pdf)), []
    for lembar in pembaca.pages:
        aliran = lembar.get_contents()
        assert aliran is not None
        tampil = DecodedStreamObject()
        tampil.set_data(_tanpa_artefak(aliran.get_data()))
        lembar[NameObject("/Contents")] = tampil
        isi.append(lembar.extract_text())
    return _satu_baris(" ".join(isi))


def _tanpa_artefak(aliran: bytes) -> bytes:
    dalam: list[bool] = []  # of each marked part under way: is it an artifact?
    sisa = b""
    for potongan in re.split(rb"(/\w+(?:<<.*?>>)?\s?(?:BDC|BMC)|EMC)", aliran, flags=re.DOTALL):
        if potongan.endswith((b"BDC", b"BMC")):
            dalam.append(potongan.startswith(b"/Artifact"))
        elif potongan == b"EMC":
            dalam.pop()
        elif not any(dalam):
            sisa += potongan
    return sisa


def _satu_baris(teks: str) -> str:
    return " ".join(teks.split())
