from typing import Any, Final

from django.core.files.uploadedfile import SimpleUploadedFile

from aturan.jabatan import JenisJabatan, Jenjang
from aturan.predikat import Predikat, Rating
from aturan.versi import Versi
from selaras.penilaian.models import StatusEvaluasi
from selaras.tindak_lanjut.models import (
    AngkaKredit,
    ImporPotensi,
    KeadaanImporPotensi,
    PemeriksaanPerbaikan,
    Penghargaan,
    Perbaikan,
    StatusPerbaikan,
)
from tests.alur.dunia import Dunia
from tests.alur.kiriman import Kiriman, pk
from tests.conftest import KINI
from tests.organisasi.factories import JabatanFactory
from tests.perencanaan.factories import PeriodeEvaluasiFactory

HARI: Final = KINI.date()
VERSI: Final = {"versi": 1}
SALDO: Final = {"jenis": "lama", "jenjang": "ahli_muda", "hasil": "25", "tanggal": HARI, "dokumen": "PAK-1/2023"}
PENGHARGAAN: Final = {
    "jenis": "teladan", "nama": "Pegawai teladan", "tanggal": HARI, "dasar": "SK-1", "alasan": "Tepat waktu.",
}  # fmt: skip
LANGKAH: Final = {"langkah": "uji_memenuhi", "tanggal": HARI, "nomor": "SK-2"}
ATURAN: Final = {
    "versi": 0, "hari_penentu": 10, "tahun_predikat_jenjang": 1, "potensial_menengah": 50, "potensial_tinggi": 75,
    "talenta_terlihat_sendiri": "True", "perbaikan_periodik": "True",
}  # fmt: skip


def isi_tindak_lanjut(dunia: Dunia) -> None:
    """What stage 4 keeps about the pegawai."""
    pegawai, catat = dunia.pegawai, {"dicatat_oleh": dunia.pengelola, "dicatat_pada": KINI}
    dunia.benda["baris_kredit"] = AngkaKredit.objects.create(
        pegawai=pegawai, jenis="lama", jenjang=Jenjang.AHLI_MUDA, mulai=HARI, selesai=HARI, hasil=25, dokumen="PAK-0",
        ditetapkan_oleh=dunia.pengelola, ditetapkan_pada=KINI,
    )  # fmt: skip
    dunia.benda["penghargaan"] = Penghargaan.objects.create(pegawai=pegawai, **PENGHARGAAN, **catat)
    dunia.benda["perbaikan"] = Perbaikan.objects.create(
        pegawai=pegawai, penilai=dunia.penilai, unit=dunia.seksi, evaluasi=dunia.evaluasi, sebab="Terlambat.",
        sasaran="Tepat waktu.", mulai=HARI, batas=HARI.replace(year=2027), dibuka_oleh=dunia.penilai, dibuka_pada=KINI,
    )  # fmt: skip
    dunia.benda["pemeriksaan"] = PemeriksaanPerbaikan.objects.create(perbaikan=dunia.perbaikan, tanggal=HARI)
    baris = {
        "nomor": 2, "nip": pegawai.nip, "nilai": "80.00", "tingkat": "tinggi", "sumber": "Asesmen",
        "tanggal": "2026-10-01", "pegawai": pegawai.pk, "nama": pegawai.nama, "galat": "",
    }  # fmt: skip
    dunia.benda["impor_potensi"] = ImporPotensi.objects.create(
        nama_berkas="nilai.csv", sidik_berkas="0", isi=[baris], diunggah_oleh=dunia.pengelola, diunggah_pada=KINI
    )


def _setahun(dunia: Dunia) -> None:
    """The result is annual and low, its person a pejabat fungsional, and no case was opened."""
    tahunan = PeriodeEvaluasiFactory.create(periode=dunia.tahun, tahunan=True)
    dunia.ubah(
        "evaluasi", periode=tahunan, hasil=Rating.SESUAI, perilaku=Rating.DI_BAWAH, predikat=Predikat.KURANG,
        versi_aturan=Versi.TERKINI.value,
    )  # fmt: skip
    jabatan = JabatanFactory.create(jenis=JenisJabatan.FUNGSIONAL, jenjang=Jenjang.AHLI_MUDA)
    dunia.pegawai.penempatan.update(jabatan=jabatan)
    PemeriksaanPerbaikan.objects.filter(perbaikan=dunia.perbaikan).delete()
    Perbaikan.objects.filter(pk=dunia.perbaikan.pk).delete()


def _diperiksa(dunia: Dunia) -> None:
    oleh = {"dicatat_oleh": dunia.penilai, "dicatat_pada": KINI}
    dunia.ubah("pemeriksaan", dilakukan=HARI, catatan="Dua dari tiga tepat waktu.", **oleh)


def _tidak_membaik(dunia: Dunia) -> None:
    dunia.ubah(
        "perbaikan", status=StatusPerbaikan.TIDAK_MEMBAIK, pertimbangan="Belum.", ditutup_oleh=dunia.penilai,
        ditutup_pada=KINI,
    )  # fmt: skip


def _berkas(dunia: Dunia) -> dict[str, Any]:
    isi = f"NIP;NILAI;SUMBER;TANGGAL\n'{dunia.pegawai.nip};80;Asesmen;01-10-2026\n"
    return {"berkas": SimpleUploadedFile("nilai.csv", isi.encode())}


def _dipakai(dunia: Dunia) -> None:
    dunia.ubah("impor_potensi", keadaan=KeadaanImporPotensi.SELESAI)


TINDAK_LANJUT: Final = (
    Kiriman(
        "tindak_lanjut:tetapkan_angka_kredit", "angka_kredit.tetapkan", pk("evaluasi", "evaluasi_pk"),
        {"dokumen": "PAK-1"}, StatusEvaluasi.DITERIMA, _setahun,
    ),
    Kiriman("tindak_lanjut:catat_saldo", "angka_kredit.catat", pk("pegawai"), SALDO),
    Kiriman("tindak_lanjut:cabut_angka_kredit", "angka_kredit.catat", pk("baris_kredit"), {"alasan": "Keliru."}),
    Kiriman("tindak_lanjut:catat_penghargaan", "penghargaan.catat", pk("pegawai"), PENGHARGAAN),
    Kiriman("tindak_lanjut:cabut_penghargaan", "penghargaan.catat", pk("penghargaan"), {"alasan": "Keliru."}),
    Kiriman("tindak_lanjut:impor_potensi", "talenta.impor", isi=_berkas),
    Kiriman("tindak_lanjut:setujui_impor", "impor_potensi.baca", pk("impor_potensi")),
    Kiriman("tindak_lanjut:buang_impor", "impor_potensi.baca", pk("impor_potensi")),
    Kiriman("tindak_lanjut:urungkan_impor", "impor_potensi.baca", pk("impor_potensi"), siap=_dipakai),
    Kiriman(
        "tindak_lanjut:buka_perbaikan", "perbaikan.buka", pk("evaluasi", "evaluasi_pk"),
        {"sebab": "Terlambat.", "sasaran": "Tepat waktu."}, StatusEvaluasi.DITERIMA, _setahun,
    ),
    Kiriman("tindak_lanjut:ubah_sasaran", "perbaikan.bina", pk("perbaikan"), VERSI | {"sasaran": "Tepat waktu."}),
    Kiriman("tindak_lanjut:sepakati_perbaikan", "perbaikan.sepakati", pk("perbaikan"), VERSI),
    Kiriman(
        "tindak_lanjut:catat_pemeriksaan", "perbaikan.bina", pk("pemeriksaan"),
        {"dilakukan": HARI, "catatan": "Dua dari tiga tepat waktu."},
    ),
    Kiriman(
        "tindak_lanjut:tutup_perbaikan", "perbaikan.bina", pk("perbaikan"),
        VERSI | {"membaik": "ya", "pertimbangan": "Sudah tepat waktu."}, siap=_diperiksa,
    ),
    Kiriman("tindak_lanjut:catat_langkah", "perbaikan.langkah", pk("perbaikan"), LANGKAH, siap=_tidak_membaik),
    Kiriman("tindak_lanjut:pengaturan", "instansi.atur", isi=ATURAN),
)  # fmt: skip
