"""What goes on with plans that are set: roles that a leader proposes, and a plan that had to change. Done by services."""

from datetime import datetime, timedelta
from typing import Any, Final

from aturan.skp import JenisHasil, SebabPerubahan
from selaras.beranda.peragaan.dunia import Balai, Dunia
from selaras.perencanaan import services
from selaras.perencanaan.models import SKP, StatusSKP

PIMPINAN: Final = "Ratna Widyastuti"
USULAN: Final = (  # for whom, for which result of the leader, in which words, and why it was declined
    ("Tri Handayani", JenisHasil.UTAMA, 3, "Tersedianya bahan latihan perawatan yang dipakai di bengkel", ""),
    ("Maria Goreti Lamak", JenisHasil.UTAMA, 5, "Tertibnya pinjam pakai alat ukur antarbengkel", ""),
    (
        "Siti Nurjanah",
        JenisHasil.TAMBAHAN,
        1,
        "Terpetakannya suku cadang kritis beserta pemasoknya",
        "Data pemasok ada di Subbagian Tata Usaha. Saya sanggup memetakan stoknya saja, bila disepakati.",
    ),
)
BERUBAH: Final = "Hendra Gunawan"
ALASAN: Final = "Pagu perawatan lokomotif berkurang setelah penyesuaian anggaran tengah tahun (contoh)."
TARGET: Final = ("72 unit", "60 unit")
TAMBAHAN: Final = "Terjaminnya kesiapan lokomotif cadangan selama perawatan ditunda"


def bagi_peran(dunia: Dunia, balai: Balai) -> None:
    """A leader's matrix, half filled: two proposals wait, one was declined with its reason."""
    skp = _berlaku(dunia, balai, PIMPINAN)
    if skp is None:
        return
    with dunia.terekam():
        for menit, (nama, jenis, urut, rumusan, alasan) in enumerate(USULAN, start=20):
            peran = services.usulkan_peran(
                induk=skp.hasil.get(jenis=jenis, urut=urut), pegawai=balai.pegawai[nama], rumusan=rumusan, versi=0,
                oleh=skp.pegawai, pada=dunia.waktu.lalu(6, 13, menit),
            )  # fmt: skip
            if peran and alasan:
                services.tolak_usulan(
                    peran=peran, alasan=alasan, versi=1, oleh=peran.pegawai, pada=dunia.waktu.lalu(4, 9, menit)
                )


def ubah_rencana(dunia: Dunia, balai: Balai) -> None:
    """A set plan that changed in the year: one target lower, one result more."""
    skp, mulai = _berlaku(dunia, balai, BERUBAH), dunia.waktu.lalu(24, 10, 5)
    if skp is None or skp.ditetapkan_pada is None or mulai < skp.ditetapkan_pada + timedelta(days=14):
        return
    with dunia.terekam():
        baru = services.ubah_skp(
            skp=skp, sebab=SebabPerubahan.ANGGARAN, alasan=ALASAN, versi=skp.versi, oleh=skp.pegawai, pada=mulai
        )
        _tulis(baru, mulai)
        baru = services.ajukan_skp(skp=baru, versi=1, oleh=skp.pegawai, pada=dunia.waktu.lalu(22, 15, 40))
        services.tetapkan_skp(skp=baru, versi=2, oleh=skp.penilai, pada=dunia.waktu.lalu(19, 11, 10))


def _tulis(baru: SKP, pada: datetime) -> None:
    oleh: dict[str, Any] = {"oleh": baru.pegawai, "pada": pada}
    turun = baru.hasil.get(jenis=JenisHasil.UTAMA, urut=1).indikator.get(target=TARGET[0])
    services.ubah_indikator(indikator=turun, versi=1, rumusan=turun.rumusan, target=TARGET[1], **oleh)
    hasil = services.tambah_hasil(skp=baru, jenis=JenisHasil.TAMBAHAN, rumusan=TAMBAHAN, **oleh)
    services.ubah_hasil(hasil=hasil, versi=1, rumusan=TAMBAHAN, penugasan_dari="Kepala Seksi", **oleh)
    services.ubah_indikator(
        indikator=hasil.indikator.get(), versi=1, rumusan="Hari tanpa lokomotif cadangan", target="0 hari", **oleh
    )


def _berlaku(dunia: Dunia, balai: Balai, lakon: str) -> SKP | None:
    """The plan that binds somebody today."""
    hari = dunia.waktu.hari
    milik = SKP.objects.filter(pegawai=balai.pegawai[lakon], status=StatusSKP.DITETAPKAN)
    return milik.filter(mulai__lte=hari, selesai__gte=hari).select_related("pegawai", "penilai").first()
