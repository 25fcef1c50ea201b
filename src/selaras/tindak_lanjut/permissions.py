"""Who may do what in stage 4: each answer is yes, or no with the sentence that the person reads."""

from django.utils.timezone import localdate

from selaras.common.izin import Izin, Sebagai, Tahap, laku
from selaras.organisasi.models import Pegawai, Penilai
from selaras.organisasi.wewenang import wewenang
from selaras.penilaian.models import Evaluasi
from selaras.tindak_lanjut.models import Perbaikan

PEMBACA_KARIER = (Sebagai.DIRI, Sebagai.PENILAI, Sebagai.PIMPINAN, Sebagai.PENGELOLA, Sebagai.PENGAWAS)


def _di(pegawai: Pegawai, unit: frozenset[int]) -> bool:
    """Whether somebody serves today in one of these units."""
    return any(posisi.unit_id in unit for posisi in wewenang(pegawai).posisi)


@laku("karier.baca", Tahap.TINDAK_LANJUT, "Membaca karier: angka kredit, kenaikan, penghargaan", *PEMBACA_KARIER)
def boleh_membaca_karier(pembaca: Pegawai, pegawai: Pegawai) -> Izin:
    """Oneself, one's penilai, and who leads, serves or watches a unit where one serves today."""
    if pembaca.pk == pegawai.pk or _di(pegawai, wewenang(pembaca).unit_terlihat):
        return Izin.beri()
    if Penilai.objects.berlaku(localdate()).filter(pegawai=pegawai, penilai=pembaca).exists():
        return Izin.beri()
    return Izin.tolak(f"Karier {pegawai.panggilan} dibuka untuk yang bersangkutan, pimpinan, dan pengelolanya.")


@laku("angka_kredit.tetapkan", Tahap.TINDAK_LANJUT, "Menetapkan angka kredit", Sebagai.PENILAI, Sebagai.PENGELOLA)
def boleh_menetapkan_angka_kredit(pegawai: Pegawai, evaluasi: Evaluasi) -> Izin:
    """The penilai of the annual result; or the pengelola of the unit, who records what was signed on paper."""
    if evaluasi.penilai_id == pegawai.pk or evaluasi.skp.unit_id in wewenang(pegawai).unit_dikelola:
        return Izin.beri()
    return Izin.tolak("Angka kredit ditetapkan pejabat penilai, atau dicatat pengelola dari penetapan bertanda tangan.")


@laku("angka_kredit.catat", Tahap.TINDAK_LANJUT, "Mencatat saldo dan mencabut baris angka kredit", Sebagai.PENGELOLA)
def boleh_mencatat_angka_kredit(pegawai: Pegawai, orang: Pegawai) -> Izin:
    """The pengelola of a unit where the person serves today; of oneself, another pengelola."""
    if orang.pk == pegawai.pk:
        return Izin.tolak("Angka kredit Anda sendiri dicatat pengelola lain.")
    if _di(orang, wewenang(pegawai).unit_dikelola):
        return Izin.beri()
    return Izin.tolak(f"Angka kredit {orang.panggilan} dicatat pengelola unitnya.")


@laku("penghargaan.catat", Tahap.TINDAK_LANJUT, "Mencatat dan mencabut penghargaan", Sebagai.PENGELOLA)
def boleh_mencatat_penghargaan(pegawai: Pegawai, orang: Pegawai) -> Izin:
    """The pengelola of a unit where the person serves today; of oneself, another pengelola."""
    if orang.pk == pegawai.pk:
        return Izin.tolak("Penghargaan Anda sendiri dicatat pengelola lain.")
    if _di(orang, wewenang(pegawai).unit_dikelola):
        return Izin.beri()
    return Izin.tolak(f"Penghargaan {orang.panggilan} dicatat pengelola unitnya.")


@laku("talenta.baca", Tahap.TINDAK_LANJUT, "Melihat kotak talenta", Sebagai.PIMPINAN, Sebagai.PENGELOLA)
def boleh_melihat_talenta(pembaca: Pegawai, pegawai: Pegawai) -> Izin:
    """Who leads or serves a unit where the person serves today; nobody sees a box of their own this way."""
    w = wewenang(pembaca)
    if pembaca.pk != pegawai.pk and _di(pegawai, w.unit_dipimpin | w.unit_dikelola):
        return Izin.beri()
    return Izin.tolak("Kotak talenta dibuka untuk pimpinan dan pengelola unitnya.")


@laku("talenta.impor", Tahap.TINDAK_LANJUT, "Mengimpor nilai potensial", Sebagai.PENGELOLA)
def boleh_mengimpor_potensi(pegawai: Pegawai) -> Izin:
    """The pengelola of some unit; of whom, the rows of the file have to stand up to."""
    if wewenang(pegawai).unit_dikelola:
        return Izin.beri()
    return Izin.tolak("Nilai potensial diimpor tim pengelola kinerja.")


@laku("perbaikan.buka", Tahap.TINDAK_LANJUT, "Membuka perbaikan kinerja", Sebagai.PENILAI)
def boleh_membuka_perbaikan(pegawai: Pegawai, evaluasi: Evaluasi) -> Izin:
    """The penilai who gave the predikat guides what follows from it."""
    if evaluasi.penilai_id == pegawai.pk:
        return Izin.beri()
    return Izin.tolak("Perbaikan kinerja dibuka pejabat penilai yang menilainya.")


@laku("perbaikan.bina", Tahap.TINDAK_LANJUT, "Memeriksa dan menutup perbaikan kinerja", Sebagai.PENILAI)
def boleh_membina(pegawai: Pegawai, perbaikan: Perbaikan) -> Izin:
    """Who guides it."""
    if perbaikan.penilai_id == pegawai.pk:
        return Izin.beri()
    return Izin.tolak("Ini dicatat pejabat penilai yang membina perbaikan ini.")


@laku("perbaikan.sepakati", Tahap.TINDAK_LANJUT, "Menyepakati sasaran perbaikan", Sebagai.DIRI)
def boleh_menyepakati(pegawai: Pegawai, perbaikan: Perbaikan) -> Izin:
    """The person whose work is to get better."""
    if perbaikan.pegawai_id == pegawai.pk:
        return Izin.beri()
    return Izin.tolak("Sasaran perbaikan disepakati pegawai yang bersangkutan.")


@laku("perbaikan.langkah", Tahap.TINDAK_LANJUT, "Mencatat keputusan sesudah perbaikan", Sebagai.PENGELOLA)
def boleh_mencatat_langkah(pegawai: Pegawai, perbaikan: Perbaikan) -> Izin:
    """The pengelola of the unit records what the PPK or PyB has decided; of oneself, another pengelola."""
    if perbaikan.pegawai_id != pegawai.pk and perbaikan.unit_id in wewenang(pegawai).unit_dikelola:
        return Izin.beri()
    return Izin.tolak("Keputusan PPK atau PyB dicatat pengelola unitnya.")
