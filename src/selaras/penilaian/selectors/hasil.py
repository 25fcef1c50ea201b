from collections import defaultdict
from datetime import date

from django.db.models import FETCH_RAISE, Q

from selaras.organisasi.models import Pegawai
from selaras.penilaian.models import Evaluasi, StatusEvaluasi

KEADAAN = {
    StatusEvaluasi.DITERIMA: "Diterima",
    StatusEvaluasi.KEBERATAN: "Keberatan sedang diproses",
    StatusEvaluasi.FINAL: "Berlaku",
}


def hasil_saya(pegawai: Pegawai) -> dict[int, list[Evaluasi]]:
    """One's own released results by year, newest first, in one statement."""
    terbuka = Evaluasi.objects.terbuka().filter(pegawai=pegawai).select_related("periode", "penilai", "skp")
    menurut_tahun = defaultdict[int, list[Evaluasi]](list)
    for satu in terbuka.order_by("-periode__selesai", "periode__mulai").fetch_mode(FETCH_RAISE):
        menurut_tahun[satu.periode.selesai.year].append(satu)
    return dict(menurut_tahun)


def keadaan(evaluasi: Evaluasi, hari: date) -> str:
    """Where a released result stands on a day, in words."""
    if evaluasi.masih_dapat_ditanggapi(hari):
        return "Menunggu tanggapan Anda"
    return KEADAAN.get(StatusEvaluasi(evaluasi.status), "Berlaku")


def keberatan_menunggu(pegawai: Pegawai) -> list[Evaluasi]:
    """Objections that wait for this person's explanation or decision, oldest first, in one statement."""
    menunggu = Q(penilai=pegawai, keberatan__penjelasan="") | Q(atasan_penilai=pegawai)
    terbuka = Evaluasi.objects.filter(menunggu, status=StatusEvaluasi.KEBERATAN)
    urut = terbuka.select_related("pegawai", "periode", "penilai", "keberatan").order_by("keberatan__diajukan_pada")
    return list(urut.fetch_mode(FETCH_RAISE))
