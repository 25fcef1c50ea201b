"""Who may do what in stage 2: one predicate per act, each with the reason that the person reads."""

from datetime import date

from selaras.common.izin import Izin, Sebagai, Tahap, laku
from selaras.organisasi.models import MELAYANI, Jenis, Pegawai
from selaras.organisasi.wewenang import wewenang
from selaras.pelaksanaan.models import (
    Bimbingan,
    BuktiDukung,
    Konseling,
    PeranPemberi,
    PermintaanUmpanBalik,
    UmpanBalik,
)
from selaras.perencanaan.models import BERLAKU, SKP, PerjanjianKinerja, StatusPerjanjian

PEMBIMBING = (PeranPemberi.PENILAI, PeranPemberi.PIMPINAN, PeranPemberi.PEMBERI_TUGAS)


@laku("realisasi.isi", Tahap.PELAKSANAAN, "Mengisi realisasi dan memberi bukti", Sebagai.DIRI, saat=BERLAKU)
def boleh_mengisi(pegawai: Pegawai, skp: SKP) -> Izin:
    """Figures and evidence are given by the person whose SKP it is, once it was set."""
    if skp.pegawai_id != pegawai.pk:
        return Izin.tolak("Realisasi dan bukti diisi oleh pegawai yang bersangkutan.")
    if skp.status not in BERLAKU:
        return Izin.tolak("Realisasi dapat diisi setelah SKP ini ditetapkan pejabat penilai.")
    return Izin.beri()


@laku(
    "rencana_aksi.susun", Tahap.PELAKSANAAN, "Menyusun rencana aksi dan menandai langkah selesai", Sebagai.DIRI, saat=BERLAKU
)  # fmt: skip
def boleh_merencanakan(pegawai: Pegawai, skp: SKP) -> Izin:
    """Steps are written and ticked by the person whose SKP it is, once it was set."""
    if skp.pegawai_id != pegawai.pk:
        return Izin.tolak("Rencana aksi disusun oleh pegawai yang bersangkutan.")
    if skp.status not in BERLAKU:
        return Izin.tolak("Rencana aksi dapat disusun setelah SKP ini ditetapkan pejabat penilai.")
    return Izin.beri()


@laku("rencana_aksi.sepakati", Tahap.PELAKSANAAN, "Menyepakati rencana aksi", Sebagai.PENILAI, saat=BERLAKU)
def boleh_menyepakati(pegawai: Pegawai, skp: SKP) -> Izin:
    """The penilai named in the SKP, once it was set."""
    if skp.penilai_id != pegawai.pk:
        return Izin.tolak("Rencana aksi disepakati oleh pejabat penilai kinerja pada SKP ini.")
    if skp.status not in BERLAKU:
        return Izin.tolak("Rencana aksi dapat disepakati setelah SKP ini ditetapkan.")
    return Izin.beri()


@laku("bukti.tandai", Tahap.PELAKSANAAN, "Menandai bukti yang tidak terbuka", Sebagai.PENILAI)
def boleh_menandai(pegawai: Pegawai, bukti: BuktiDukung) -> Izin:
    """The penilai named in the SKP says which link could not be opened."""
    if bukti.skp.penilai_id != pegawai.pk:
        return Izin.tolak("Bukti ditandai oleh pejabat penilai kinerja pada SKP ini.")
    return Izin.beri()


@laku("bukti.cabut", Tahap.PELAKSANAAN, "Mencabut bukti", Sebagai.DIRI)
def boleh_mencabut(pegawai: Pegawai, bukti: BuktiDukung) -> Izin:
    """Who gave it: nobody but its pegawai ever does."""
    if bukti.diberi_oleh_id != pegawai.pk:
        return Izin.tolak("Bukti dicabut oleh yang memberinya.")
    return Izin.beri()


@laku("umpan_balik.beri", Tahap.PELAKSANAAN, "Memberi umpan balik", Sebagai.REKAN, Sebagai.PENILAI, saat=MELAYANI)
def boleh_memberi_umpan_balik(pegawai: Pegawai, untuk: Pegawai, *, dekat: bool, melayani: bool) -> Izin:
    """Anyone of the institution, to anyone who serves in it but oneself; from outside, to those one works with (`dekat`)."""
    if pegawai.pk == untuk.pk:
        return Izin.tolak("Umpan balik ditulis untuk orang lain. Untuk diri sendiri, minta dari rekan atau penilai.")
    if untuk.jenis == Jenis.LUAR:
        return Izin.tolak("Umpan balik di sini hanya untuk pegawai instansi ini.")
    if not melayani:
        return Izin.tolak(f"{untuk.nama} sedang tidak bertugas di instansi ini.")
    if pegawai.jenis == Jenis.LUAR and not dekat:
        return Izin.tolak("Dari luar instansi, umpan balik diberikan kepada pegawai yang Anda nilai.")
    return Izin.beri()


@laku("umpan_balik.ubah", Tahap.PELAKSANAAN, "Mengubah umpan balik yang baru dikirim", Sebagai.PEMBERI)
def boleh_mengubah(pegawai: Pegawai, umpan_balik: UmpanBalik) -> Izin:
    """Who wrote it; a confidential one has no writer that could be asked."""
    if umpan_balik.oleh_id != pegawai.pk:
        return Izin.tolak("Umpan balik diubah oleh penulisnya.")
    return Izin.beri()


@laku("umpan_balik.balas", Tahap.PELAKSANAAN, "Membalas umpan balik", Sebagai.DIRI, Sebagai.PEMBERI)
def boleh_membalas(pegawai: Pegawai, umpan_balik: UmpanBalik) -> Izin:
    """The two of whom it speaks and who speaks; a confidential one is not answered."""
    if umpan_balik.rahasia or pegawai.pk not in (umpan_balik.untuk_id, umpan_balik.oleh_id):
        return Izin.tolak("Balasan ditulis oleh penerima atau pemberi umpan balik ini.")
    return Izin.beri()


@laku("umpan_balik.tindaklanjuti", Tahap.PELAKSANAAN, "Menyatakan umpan balik ditindaklanjuti", Sebagai.DIRI)
def boleh_menindaklanjuti(pegawai: Pegawai, umpan_balik: UmpanBalik) -> Izin:
    """The person it is for."""
    if umpan_balik.untuk_id != pegawai.pk:
        return Izin.tolak("Tindak lanjut dinyatakan oleh penerima umpan balik ini.")
    return Izin.beri()


@laku("umpan_balik.minta", Tahap.PELAKSANAAN, "Meminta umpan balik", Sebagai.REKAN, saat=MELAYANI)
def boleh_meminta(pegawai: Pegawai, kepada: Pegawai, *, melayani: bool) -> Izin:
    """Who serves in the institution asks anybody who may sign in, but oneself."""
    if pegawai.pk == kepada.pk:
        return Izin.tolak("Mintalah umpan balik kepada orang lain.")
    if pegawai.jenis == Jenis.LUAR:
        return Izin.tolak("Umpan balik diminta oleh pegawai instansi ini.")
    if not melayani:
        return Izin.tolak(f"{kepada.nama} sedang tidak bertugas di instansi ini.")
    return Izin.beri()


@laku("umpan_balik.jawab", Tahap.PELAKSANAAN, "Menjawab atau menolak permintaan umpan balik", Sebagai.DIMINTA)
def boleh_menjawab(pegawai: Pegawai, permintaan: PermintaanUmpanBalik) -> Izin:
    """Who was asked."""
    if permintaan.kepada_id != pegawai.pk:
        return Izin.tolak("Permintaan ini ditujukan kepada orang lain.")
    return Izin.beri()


@laku("umpan_balik.tarik", Tahap.PELAKSANAAN, "Menarik permintaan umpan balik", Sebagai.DIRI)
def boleh_menarik(pegawai: Pegawai, permintaan: PermintaanUmpanBalik) -> Izin:
    """Who asked."""
    if permintaan.dari_id != pegawai.pk:
        return Izin.tolak("Permintaan ditarik oleh yang memintanya.")
    return Izin.beri()


@laku(
    "bimbingan.catat",
    Tahap.PELAKSANAAN,
    "Mencatat bimbingan kinerja",
    Sebagai.PENILAI,
    Sebagai.PIMPINAN,
    Sebagai.PEMBERI_TUGAS,
    saat=MELAYANI,
)
def boleh_membimbing(pegawai: Pegawai, untuk: Pegawai, *, peran: PeranPemberi, melayani: bool) -> Izin:
    """Who assesses, leads, or gives tasks, to whoever serves."""
    if pegawai.pk == untuk.pk or peran not in PEMBIMBING:
        return Izin.tolak("Bimbingan dicatat oleh pejabat penilai, pimpinan unit, atau pemberi tugasnya.")
    if not melayani:
        return Izin.tolak(f"{untuk.nama} sedang tidak bertugas di instansi ini.")
    return Izin.beri()


@laku("bimbingan.ubah", Tahap.PELAKSANAAN, "Mengubah catatan bimbingan", Sebagai.PEMBERI)
def boleh_mengubah_bimbingan(pegawai: Pegawai, bimbingan: Bimbingan) -> Izin:
    """Who wrote it."""
    if bimbingan.pembimbing_id != pegawai.pk:
        return Izin.tolak("Catatan bimbingan diubah oleh pembimbing yang menulisnya.")
    return Izin.beri()


@laku("bimbingan.tanggapi", Tahap.PELAKSANAAN, "Menanggapi catatan bimbingan", Sebagai.DIRI)
def boleh_menanggapi_bimbingan(pegawai: Pegawai, bimbingan: Bimbingan) -> Izin:
    """Whom it is about."""
    if bimbingan.pegawai_id != pegawai.pk:
        return Izin.tolak("Tanggapan ditulis oleh pegawai yang dibimbing.")
    return Izin.beri()


@laku(
    "bimbingan.tuntaskan", Tahap.PELAKSANAAN, "Menyatakan bimbingan ditindaklanjuti", Sebagai.DIRI, Sebagai.PEMBERI
)  # fmt: skip
def boleh_menuntaskan_bimbingan(pegawai: Pegawai, bimbingan: Bimbingan) -> Izin:
    """Either of the two."""
    if pegawai.pk not in (bimbingan.pegawai_id, bimbingan.pembimbing_id):
        return Izin.tolak("Tindak lanjut dinyatakan oleh pembimbing atau pegawai yang dibimbing.")
    return Izin.beri()


@laku("konseling.mulai", Tahap.PELAKSANAAN, "Menunjuk konselor bagi pegawai", Sebagai.PENILAI, saat=MELAYANI)
def boleh_memulai_konseling(pegawai: Pegawai, untuk: Pegawai, *, peran: PeranPemberi, melayani: bool) -> Izin:
    """The penilai of whoever serves."""
    if pegawai.pk == untuk.pk or peran != PeranPemberi.PENILAI:
        return Izin.tolak("Konselor ditunjuk oleh pejabat penilai pegawai ini.")
    if not melayani:
        return Izin.tolak(f"{untuk.nama} sedang tidak bertugas di instansi ini.")
    return Izin.beri()


@laku("konseling.catat", Tahap.PELAKSANAAN, "Menulis dan melaporkan catatan konseling", Sebagai.KONSELOR)
def boleh_mencatat_konseling(pegawai: Pegawai, konseling: Konseling) -> Izin:
    """The counsellor alone."""
    if konseling.konselor_id != pegawai.pk:
        return Izin.tolak("Catatan konseling ditulis oleh konselornya.")
    return Izin.beri()


@laku(
    "capaian_unit.isi",
    Tahap.PELAKSANAAN,
    "Mengisi capaian perjanjian kinerja",
    Sebagai.PIMPINAN,
    Sebagai.PENGELOLA,
    saat=(StatusPerjanjian.DITETAPKAN,),
)
def boleh_mengisi_capaian(pegawai: Pegawai, perjanjian: PerjanjianKinerja) -> Izin:
    """The head of the unit, who leads above it, and the pengelola who serves it; once the agreement was set."""
    w = wewenang(pegawai)
    if perjanjian.unit_id not in w.unit_dipimpin | w.unit_dikelola:
        return Izin.tolak("Capaian unit diisi oleh pimpinan unit ini atau tim pengelola kinerja.")
    if perjanjian.status != StatusPerjanjian.DITETAPKAN:
        return Izin.tolak("Capaian dapat diisi setelah perjanjian kinerja ini ditetapkan.")
    return Izin.beri()


def terkunci_sampai(skp: SKP) -> date | None:
    """Up to which day the figures and evidence are fixed; None while none of its evaluations was released."""
    kunci = getattr(skp, "kunci", None)
    return kunci.sampai if kunci else None
