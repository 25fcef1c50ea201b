from datetime import date
from typing import Final

from aturan.berakhlak import NilaiDasar
from aturan.capaian import Polarisasi
from aturan.skp import Aspek, BagianLampiran, JenisHasil, KeluargaSKP
from selaras.pelaksanaan.models import RencanaAksi
from selaras.perencanaan.models import HasilKerja, Indikator, Konsolidasi, Sasaran, StatusPerjanjian, StatusSKP
from tests.alur.dunia import Dunia
from tests.alur.kiriman import Kiriman, pk
from tests.organisasi.factories import PenilaiFactory

DRAF, DIAJUKAN, DITETAPKAN = StatusSKP.DRAF, StatusSKP.DIAJUKAN, StatusSKP.DITETAPKAN
VERSI: Final = {"versi": 1}
INDIKATOR: Final = {
    "kode": "IKK9", "rumusan": "Persentase jalur laik", "satuan": "%", "target": "90", "polarisasi": Polarisasi.MAKSIMAL,
}  # fmt: skip
SASARAN: Final = {"rumusan": "Meningkatnya keandalan jalur"}
HASIL, SUNTING = "perencanaan:hasil", "skp.sunting"


def _kegiatan(dunia: Dunia) -> None:
    """A wording for which the coach has a better one."""
    dunia.ubah("hasil", rumusan="Menyusun laporan keandalan sarana")


def _tanpa_langkah(dunia: Dunia) -> None:
    """No step towards the result: there is none before it binds."""
    RencanaAksi.objects.filter(hasil=dunia.hasil).delete()


def _tanpa_perubahan(dunia: Dunia) -> None:
    """No change that is open."""
    dunia.ubah("perubahan", status=StatusSKP.GUGUR)


def _memimpin(dunia: Dunia) -> None:
    """A colleague to propose something to."""
    PenilaiFactory.create(pegawai=dunia.orang_lain, penilai=dunia.pegawai)


def _usulan(dunia: Dunia) -> dict[str, int]:
    """A proposal, and the SKP in which it is answered."""
    return {"pk": dunia.skp.pk, "peran": dunia.peran.pk}


def _kosong(dunia: Dunia) -> None:
    """A draft without results."""
    RencanaAksi.objects.filter(hasil=dunia.hasil).delete()
    dunia.indikator.bukti.clear()
    Indikator.objects.filter(hasil=dunia.hasil).delete()
    HasilKerja.objects.filter(pk=dunia.hasil.pk).delete()


def _kepala_kosong(dunia: Dunia) -> None:
    """The empty draft of a head whose unit has its agreement."""
    _kosong(dunia)
    dunia.ubah("skp", keluarga=KeluargaSKP.PIMPINAN, unit=dunia.balai)


def _lengkap(dunia: Dunia) -> None:
    """An agreement in which nothing is missing."""
    Sasaran.objects.filter(pk=dunia.sasaran_kosong.pk).delete()


PERENCANAAN: Final = (
    Kiriman(
        "perencanaan:mulai", "skp.mulai", pk("tahun_depan"), {"pendekatan": "kuantitatif"},
        keadaan=lambda orang: orang.jenis, pokok="sendiri",
    ),
    Kiriman("perencanaan:ganti_pendekatan", SUNTING, pk("skp"), VERSI, DRAF, siap=_kosong),
    Kiriman("perencanaan:salin_perjanjian", SUNTING, pk("skp"), VERSI, DRAF, siap=_kepala_kosong),
    Kiriman("perencanaan:tambah_hasil", SUNTING, pk("skp", jenis=JenisHasil.TAMBAHAN), keadaan=DRAF),
    Kiriman("perencanaan:hasil", SUNTING, pk("hasil"), VERSI | {"rumusan": "Terpakainya analisis"}, DRAF),
    Kiriman("perencanaan:induk", SUNTING, pk("hasil"), lambda d: VERSI | {"induk": d.hasil_penilai.pk}, DRAF),
    Kiriman("perencanaan:saran", SUNTING, pk("hasil"), VERSI, DRAF, siap=_kegiatan),
    Kiriman("perencanaan:biarkan", SUNTING, pk("hasil"), keadaan=DRAF),
    Kiriman("perencanaan:hapus_hasil", SUNTING, pk("hasil"), keadaan=DRAF, siap=_tanpa_langkah),
    Kiriman("perencanaan:tambah_indikator", SUNTING, pk("hasil"), keadaan=DRAF),
    Kiriman(
        "perencanaan:indikator", SUNTING, pk("indikator"),
        VERSI | {"rumusan": "Jumlah analisis", "target": "10 analisis", "aspek": Aspek.KUANTITAS}, DRAF,
    ),
    Kiriman(
        "perencanaan:cara_hitung", SUNTING, pk("indikator"),
        VERSI | {"polarisasi": Polarisasi.MINIMAL, "konsolidasi": Konsolidasi.TERAKHIR}, DRAF,
    ),
    Kiriman("perencanaan:hapus_indikator", SUNTING, pk("indikator"), keadaan=DRAF),
    Kiriman("perencanaan:tambah_butir", SUNTING, pk("skp", jenis=BagianLampiran.SUMBER_DAYA), {"teks": "Alat"}, DRAF),
    Kiriman("perencanaan:butir", SUNTING, pk("butir"), VERSI | {"teks": "Alat ukur"}, DRAF),
    Kiriman("perencanaan:hapus_butir", SUNTING, pk("butir"), keadaan=DRAF),
    Kiriman("perencanaan:katakan", "skp.dialog", pk("hasil"), {"isi": "Targetnya cukup?"}, DRAF),
    Kiriman(
        "perencanaan:ekspektasi", "skp.ekspektasi", pk("skp", nilai=NilaiDasar.AKUNTABEL),
        {"versi": 0, "teks": "Catat tiap keputusan."}, DRAF,
    ),
    Kiriman("perencanaan:ajukan", "skp.ajukan", pk("skp"), VERSI, DRAF),
    Kiriman("perencanaan:tarik", "skp.ajukan", pk("skp"), VERSI, DIAJUKAN),
    Kiriman("perencanaan:kembalikan", "skp.tetapkan", pk("skp"), VERSI | {"catatan": "Tambah target."}, DIAJUKAN),
    Kiriman("perencanaan:tetapkan", "skp.tetapkan", pk("skp"), VERSI, DIAJUKAN),
    Kiriman("perencanaan:ubah", "skp.ubah", pk("skp"), VERSI | {"sebab": "anggaran_berubah", "alasan": "Pagu."}, DITETAPKAN, siap=_tanpa_perubahan),
    Kiriman("perencanaan:batalkan", "skp.batal_ubah", pk("perubahan"), VERSI),
    Kiriman(
        "perencanaan:sel", "matriks.isi",
        lambda d: {"pk": d.skp.pk, "pegawai": d.orang_lain.pk, "hasil": d.hasil.pk},
        {"versi": 0, "rumusan": "Tersusunnya standar"}, DRAF, siap=_memimpin,
    ),
    Kiriman("perencanaan:ambil", "usulan.jawab", _usulan, VERSI | {"rumusan": "Tersusunnya standar"}),
    Kiriman("perencanaan:tolak", "usulan.jawab", _usulan, VERSI | {"alasan": "Bukan tugas saya."}),
    Kiriman("perencanaan:tutup", "skp.tutup", pk("skp"), VERSI | {"selesai": date(2026, 10, 31)}, DITETAPKAN),
    Kiriman(
        "perencanaan:susun_perjanjian", "perjanjian.tetapkan",
        lambda d: {"unit": d.balai.pk, "periode": d.tahun_depan.pk},
    ),
    Kiriman("perencanaan:tetapkan_perjanjian", "perjanjian.tetapkan", pk("perjanjian"), VERSI, siap=_lengkap),
    *(
        Kiriman(f"perencanaan:{nama}", "perjanjian.sunting", pk(apa), isi, StatusPerjanjian.DRAF)
        for nama, apa, isi in (
            ("tambah_sasaran", "perjanjian", SASARAN),
            ("sasaran", "sasaran", VERSI | SASARAN),
            ("hapus_sasaran", "sasaran_kosong", {}),
            ("tambah_indikator_sasaran", "sasaran", INDIKATOR),
            ("indikator_sasaran", "indikator_sasaran", VERSI | INDIKATOR),
            ("hapus_indikator_sasaran", "indikator_sasaran", {}),
        )
    ),
    Kiriman("perencanaan:periode", "periode.buka", isi={"tahun": 2025}),
    Kiriman(
        "perencanaan:tenggat", "periode.buka", pk("triwulan"),
        {"tenggat": date(2026, 10, 20), "alasan": "Libur bersama"},
    ),
)  # fmt: skip
