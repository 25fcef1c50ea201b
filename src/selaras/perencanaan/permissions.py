"""Who may do what in stage 1: one predicate per act, each with the reason that the person reads."""

from dataclasses import dataclass

from selaras.common.izin import Izin, Sebagai, Tahap, laku
from selaras.organisasi.models import Jenis, Pegawai
from selaras.organisasi.permissions import mengelola_semua
from selaras.organisasi.wewenang import wewenang
from selaras.perencanaan.models import (
    BERJALAN,
    BERLAKU,
    SKP,
    PeranHasil,
    PerjanjianKinerja,
    StatusPerjanjian,
    StatusSKP,
)

PENYUSUN = (Sebagai.PIMPINAN, Sebagai.PENGELOLA)
BELUM_BERLAKU = (StatusSKP.DRAF, StatusSKP.DIAJUKAN, StatusSKP.DIKEMBALIKAN)
SUDAH_DIAJUKAN = "SKP ini sedang diperiksa penilai, jadi isinya terkunci. Tarik dulu bila masih ada yang perlu diubah."
SUDAH_DITETAPKAN = "SKP ini sudah ditetapkan, jadi isinya terkunci dan mengikat kedua pihak."
SUDAH_GUGUR = "SKP ini gugur karena jabatannya berakhir sebelum SKP ditetapkan. Isinya tinggal dibaca."
BATAL = "Perubahan ini sudah dibatalkan, jadi isinya tinggal dibaca. SKP yang berlaku tetap mengikat."
DIGANTIKAN = "Versi ini sudah digantikan, jadi isinya tinggal dibaca. Buka versi yang berlaku."


def _belum_mengikat(skp: SKP) -> Izin:
    """Yes while the two still work on it; set or lapsed, it is only read."""
    if skp.status == StatusSKP.GUGUR:
        return Izin.tolak(BATAL if skp.perubahan else SUDAH_GUGUR)
    return Izin.tolak(DIGANTIKAN if skp.digantikan else SUDAH_DITETAPKAN) if skp.status in BERLAKU else Izin.beri()


@laku("periode.buka", Tahap.PERENCANAAN, "Membuka tahun kinerja, memperpanjang tenggat", Sebagai.PENGELOLA)
def boleh_membuka_periode(pegawai: Pegawai) -> Izin:
    """The year and its deadlines hold for everybody, so it takes the tim pengelola kinerja of all units."""
    if mengelola_semua(pegawai):
        return Izin.beri()
    return Izin.tolak("Tahun dan tenggat berlaku bagi seluruh instansi. Tim pengelola kinerja instansi mengaturnya.")


@laku("perjanjian.tetapkan", Tahap.PERENCANAAN, "Memulai dan menetapkan perjanjian kinerja", *PENYUSUN)
def boleh_menyusun_perjanjian(pegawai: Pegawai, unit_id: int) -> Izin:
    """The head of the unit, who leads above it, and the pengelola who serves it."""
    w = wewenang(pegawai)
    if unit_id not in w.unit_dipimpin | w.unit_dikelola:
        return Izin.tolak("Perjanjian kinerja disusun oleh pimpinan unit ini atau tim pengelola kinerja.")
    return Izin.beri()


@laku("perjanjian.sunting", Tahap.PERENCANAAN, "Mengisi perjanjian kinerja", *PENYUSUN, saat=(StatusPerjanjian.DRAF,))
def boleh_menyunting_perjanjian(pegawai: Pegawai, perjanjian: PerjanjianKinerja) -> Izin:
    """As long as it is a draft."""
    if perjanjian.status != StatusPerjanjian.DRAF:
        return Izin.tolak("Perjanjian kinerja ini sudah ditetapkan, jadi isinya terkunci.")
    return boleh_menyusun_perjanjian(pegawai, perjanjian.unit_id)


@laku("skp.mulai", Tahap.PERENCANAAN, "Memulai SKP", Sebagai.DIRI, saat=(Jenis.PNS, Jenis.CPNS, Jenis.PPPK))
def boleh_memulai(pegawai: Pegawai, untuk: Pegawai) -> Izin:
    """Each ASN starts the own SKP."""
    if pegawai.pk != untuk.pk:
        return Izin.tolak("SKP dimulai oleh pegawai yang bersangkutan.")
    if pegawai.jenis == Jenis.LUAR:
        return Izin.tolak("Pejabat di luar instansi ini tidak menyusun SKP di sini.")
    return Izin.beri()


@laku("skp.sunting", Tahap.PERENCANAAN, "Menulis isi SKP", Sebagai.DIRI, saat=(StatusSKP.DRAF, StatusSKP.DIKEMBALIKAN))
def boleh_menyunting(pegawai: Pegawai, skp: SKP) -> Izin:
    """Its pegawai, until it is submitted."""
    if skp.pegawai_id != pegawai.pk:
        return Izin.tolak("Isi SKP ditulis oleh pegawainya. Sampaikan pendapat lewat dialog kinerja.")
    if skp.status == StatusSKP.DIAJUKAN:
        return Izin.tolak(SUDAH_DIAJUKAN)
    return _belum_mengikat(skp)


@laku("skp.ekspektasi", Tahap.PERENCANAAN, "Menulis ekspektasi khusus", Sebagai.PENILAI, saat=BELUM_BERLAKU)
def boleh_menulis_ekspektasi(pegawai: Pegawai, skp: SKP) -> Izin:
    """The penilai, until the SKP is set."""
    if skp.penilai_id != pegawai.pk:
        return Izin.tolak("Ekspektasi khusus ditulis oleh pejabat penilai kinerja pada SKP ini.")
    return _belum_mengikat(skp)


@laku("skp.dialog", Tahap.PERENCANAAN, "Berdialog tentang SKP", Sebagai.DIRI, Sebagai.PENILAI, saat=BELUM_BERLAKU)
def boleh_berdialog(pegawai: Pegawai, skp: SKP) -> Izin:
    """The two of the dialog kinerja, until the SKP is set."""
    if pegawai.pk not in (skp.pegawai_id, skp.penilai_id):
        return Izin.tolak("Dialog kinerja berlangsung antara pegawai dan pejabat penilainya.")
    return _belum_mengikat(skp)


@laku("skp.ajukan", Tahap.PERENCANAAN, "Mengajukan SKP, atau menariknya lagi", Sebagai.DIRI, saat=BELUM_BERLAKU)
def boleh_mengajukan(pegawai: Pegawai, skp: SKP) -> Izin:
    """Its pegawai: to submit is to sign."""
    if skp.pegawai_id != pegawai.pk:
        return Izin.tolak("SKP diajukan oleh pegawainya sendiri.")
    return _belum_mengikat(skp)


@laku("skp.tetapkan", Tahap.PERENCANAAN, "Menetapkan SKP, atau mengembalikannya", Sebagai.PENILAI)
def boleh_menetapkan(pegawai: Pegawai, skp: SKP) -> Izin:
    """Only the penilai named in the SKP; a higher rank alone gives no right."""
    if skp.penilai_id != pegawai.pk:
        return Izin.tolak("Hanya pejabat penilai kinerja pada SKP ini yang dapat menetapkan atau mengembalikannya.")
    return Izin.beri()


@laku("skp.tutup", Tahap.PERENCANAAN, "Menutup SKP yang jabatannya berakhir", Sebagai.PENILAI, Sebagai.PENGELOLA)
def boleh_menutup(pegawai: Pegawai, skp: SKP) -> Izin:
    """The penilai, or the pengelola of the unit, when its pegawai leaves the post."""
    if pegawai.pk != skp.penilai_id and skp.unit_id not in wewenang(pegawai).unit_dikelola:
        return Izin.tolak("SKP ditutup oleh pejabat penilainya atau tim pengelola kinerja.")
    if skp.versi_dari_id:
        return Izin.tolak("Ini bukan SKP yang berlaku. Tutup SKP yang berlaku; draf perubahannya ikut berakhir.")
    return Izin.beri()


@laku(
    "skp.ubah", Tahap.PERENCANAAN, "Memulai perubahan SKP yang ditetapkan", Sebagai.DIRI, Sebagai.PENILAI,
    saat=(StatusSKP.DITETAPKAN,),
)  # fmt: skip
def boleh_mengubah(pegawai: Pegawai, skp: SKP) -> Izin:
    """Either of the two, while the SKP binds."""
    if pegawai.pk not in (skp.pegawai_id, skp.penilai_id):
        return Izin.tolak("Perubahan SKP dimulai oleh pegawainya atau pejabat penilainya.")
    if skp.status != StatusSKP.DITETAPKAN:
        return Izin.tolak("Yang dapat diubah hanya SKP yang ditetapkan dan masih berlaku.")
    return Izin.beri()


@laku(
    "skp.batal_ubah", Tahap.PERENCANAAN, "Membatalkan draf perubahan SKP", Sebagai.DIRI, Sebagai.PENILAI
)  # fmt: skip
def boleh_membatalkan_perubahan(pegawai: Pegawai, skp: SKP) -> Izin:
    """Either of the two, until the change is set."""
    if pegawai.pk not in (skp.pegawai_id, skp.penilai_id):
        return Izin.tolak("Perubahan SKP dibatalkan oleh pegawainya atau pejabat penilainya.")
    if not skp.perubahan:
        return Izin.tolak("Ini bukan draf perubahan, jadi tidak ada yang dapat dibatalkan.")
    return Izin.beri()


@laku(
    "skp.kaitkan", Tahap.PERENCANAAN, "Mengaitkan hasil kerja dengan hasil kerja pimpinan", Sebagai.DIRI,
    saat=(StatusSKP.DRAF, StatusSKP.DIKEMBALIKAN, StatusSKP.DITETAPKAN),
)  # fmt: skip
def boleh_mengaitkan(pegawai: Pegawai, skp: SKP) -> Izin:
    """Its pegawai; also in a set one, so that nobody waits for a leader who is late."""
    if skp.status == StatusSKP.DITETAPKAN and skp.pegawai_id == pegawai.pk:
        return Izin.beri()
    return boleh_menyunting(pegawai, skp)


@laku("matriks.isi", Tahap.PERENCANAAN, "Mengisi matriks peran hasil", Sebagai.DIRI, saat=BERJALAN)
def boleh_mengisi_matriks(pegawai: Pegawai, skp: SKP) -> Izin:
    """The leader whose results these are, while the SKP runs."""
    if skp.pegawai_id != pegawai.pk:
        return Izin.tolak("Matriks peran hasil diisi oleh pimpinan yang memiliki hasil kerja ini.")
    if skp.status not in BERJALAN:
        return Izin.tolak("SKP ini sudah berakhir, jadi matriksnya tinggal dibaca.")
    return Izin.beri()


@laku("usulan.jawab", Tahap.PERENCANAAN, "Menjawab usulan hasil kerja dari pimpinan", Sebagai.DIRI)
def boleh_menjawab_usulan(pegawai: Pegawai, peran: PeranHasil) -> Izin:
    """Whom the leader has thought of."""
    if peran.pegawai_id != pegawai.pk:
        return Izin.tolak("Usulan ini dijawab oleh pegawai yang diusulkan.")
    return Izin.beri()


@dataclass(frozen=True, slots=True)
class HakSKP:
    """What one reader may do with one SKP now: pages show no button that would refuse."""

    sunting: bool
    ekspektasi: bool
    dialog: bool
    ajukan: bool
    tarik: bool
    putuskan: bool
    tutup: bool
    ubah: bool
    batal: bool
    kaitkan: bool
    jawab: bool


def hak_skp(pegawai: Pegawai, skp: SKP) -> HakSKP:
    """The rights of a reader, as flags for a page."""
    diajukan, hidup = skp.status == StatusSKP.DIAJUKAN, skp.status in BERJALAN
    return HakSKP(
        sunting=bool(boleh_menyunting(pegawai, skp)),
        ekspektasi=bool(boleh_menulis_ekspektasi(pegawai, skp)),
        dialog=bool(boleh_berdialog(pegawai, skp)),
        ajukan=skp.dapat_disunting and bool(boleh_mengajukan(pegawai, skp)),
        tarik=diajukan and bool(boleh_mengajukan(pegawai, skp)),
        putuskan=diajukan and bool(boleh_menetapkan(pegawai, skp)),
        tutup=hidup and bool(boleh_menutup(pegawai, skp)),
        ubah=bool(boleh_mengubah(pegawai, skp)),
        batal=hidup and bool(boleh_membatalkan_perubahan(pegawai, skp)),
        kaitkan=bool(boleh_mengaitkan(pegawai, skp)),
        jawab=hidup and skp.pegawai_id == pegawai.pk,
    )
