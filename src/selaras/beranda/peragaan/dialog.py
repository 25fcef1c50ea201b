"""What the two of the dialog kinerja wrote beside a plan: expectations, the annex, and their words."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Final

from selaras.beranda.peragaan.dunia import SEKALI, Dunia
from selaras.beranda.peragaan.skp import Isi
from selaras.beranda.peragaan.waktu import hari_kerja
from selaras.organisasi.models import Pegawai
from selaras.perencanaan.models import ButirLampiran, DialogKinerja, EkspektasiKhusus, StatusSKP
from selaras.perencanaan.services import SEPAKAT

PENILAI, PEGAWAI = ">", "<"
KHUSUS: Final = {  # key of the plan: (result, who speaks, words)
    "Dewi Lestariningsih": (
        (1, PENILAI, "Target kualitas cukup rentang 85–100%. Sepakat."),
        (2, PENILAI, "Laporan ini nanti dipakai siapa, Bu Dewi? Sebutkan gunanya di kalimat hasil."),
        (2, PEGAWAI, "Untuk rapat prioritas suku cadang, Bu. Saya ubah kalimatnya."),
        (2, PENILAI, "Targetnya 5 hari kerja saja, supaya masuk akal saat libur panjang."),
    ),
    "Tri Handayani, kontrak baru": (
        (1, PENILAI, "Laporan ini nanti dipakai siapa, Bu Tri? Sebutkan gunanya di kalimat hasil."),
        (1, PEGAWAI, "Untuk rapat prioritas suku cadang, Bu. Saya ubah kalimatnya."),
        (2, PENILAI, "Statistiknya sudah enak dibaca. Targetnya boleh naik sedikit."),
    ),
    "Penelaah Teknis Alat Ukur Sarana": (
        (1, PEGAWAI, "Dua alat ukur sudah dihapus dari daftar, jadi targetnya saya turunkan dari 48 ke 40, Bu."),
        (1, PENILAI, "Baik. Mohon nomor alat yang dihapus ditulis di lampiran."),
    ),
    "Penata Layanan Sistem Informasi": ((3, PENILAI, "Sisa tahun cukup untuk 10 sesi, Bu. Enam terlalu sedikit."),),
    "Hendra Gunawan": (
        (1, PENILAI, "Tujuh puluh dua lokomotif itu enam sebulan. Masih masuk akal bila satu teknisi cuti?"),
        (1, PEGAWAI, "Masih, Bu, asalkan dua teknisi baru sudah boleh merawat bogie sendiri."),
        (2, PENILAI, "Kalau begitu pendampingannya kita tulis sebagai hasil tersendiri."),
    ),
    "Bambang Prakoso": (
        (1, PENILAI, "Sembilan puluh persen itu angka minimal. Suku cadang impor saya bantu kawal."),
        (1, PEGAWAI, "Siap, Pak. Daftar suku cadang kritis saya kirim pekan depan."),
    ),
}
UMUM: Final = (  # a question of the penilai and an answer, about the first result
    ("Angka ini dihitung dari catatan mana?", "Dari buku kerja harian, dan saya rekap tiap Jumat."),
    ("Apakah targetnya masih masuk akal pada bulan puasa?", "Masih. Pekerjaan berat saya jadwalkan sebelum siang."),
    ("Siapa yang paling terbantu bila hasil ini tercapai?", "Operator, karena mereka menunggu jadwal yang pasti."),
    ("Apa yang paling mungkin menghambat?", "Suku cadang yang datang terlambat. Saya siapkan pengganti sementara."),
    ("Bantuan apa yang diperlukan dari saya?", "Keputusan yang cepat bila dua pekerjaan berebut tempat."),
    ("Mengapa targetnya naik dibanding tahun lalu?", "Peralatannya bertambah satu, dan rekan saya sudah terlatih."),
    ("Bagaimana kita tahu mutunya terjaga?", "Setiap bulan saya ambil contoh acak dan memeriksanya bersama rekan."),
    (
        "Apakah hasil ini tumpang tindih dengan seksi lain?",
        "Batasnya sudah saya sepakati dengan rekan di seksi sebelah.",
    ),
    ("Boleh targetnya kita tulis per triwulan?", "Boleh. Seperempatnya tiap triwulan, kecuali saat libur panjang."),
    ("Kalimatnya sudah bagus. Indikatornya bisa lebih singkat?", "Sudah saya ringkas. Terima kasih masukannya."),
)
_LAMPIRAN_SISA: Final = (
    ("sumber_daya", "Waktu kerja tanpa rapat, dua jam tiap hari"),
    ("pertanggungjawaban", "Laporan singkat tiap akhir bulan"),
    ("konsekuensi", "Tidak tercapai: dibahas dalam dialog kinerja berikutnya"),
)


def lengkapi(dunia: Dunia, semua: Sequence[Isi]) -> None:
    """Write expectations, annexes and dialogues of these plans."""
    EkspektasiKhusus.objects.bulk_create([e for isi in semua for e in _ekspektasi(dunia, isi)], SEKALI)
    ButirLampiran.objects.bulk_create([b for isi in semua for b in _lampiran(isi)], SEKALI)
    DialogKinerja.objects.bulk_create([d for isi in semua for d in _dialog(dunia, isi)], SEKALI)


def _saat(dunia: Dunia, isi: Isi, langkah: int) -> datetime:
    """The moment of the nth thing said: in the days after the start of a draft."""
    hari = hari_kerja(isi.langkah.dibuat.date() + timedelta(days=1 + langkah // 2))
    return dunia.waktu.saat(hari, 8 + langkah % 2 * 5, 10 + langkah)


def _ekspektasi(dunia: Dunia, isi: Isi) -> Iterator[EkspektasiKhusus]:
    for nilai, teks in isi.rencana.ekspektasi:
        yield EkspektasiKhusus(skp=isi.skp, nilai=nilai, teks=teks, oleh=isi.skp.penilai, pada=_saat(dunia, isi, 3))


def _lampiran(isi: Isi) -> Iterator[ButirLampiran]:
    ada = {bagian for bagian, _ in isi.rencana.lampiran}
    sisa = [] if isi.skp.status == StatusSKP.DRAF else [b for b in _LAMPIRAN_SISA if b[0] not in ada]
    urut = dict.fromkeys((bagian for bagian, _ in _LAMPIRAN_SISA), 0)
    for bagian, teks in (*isi.rencana.lampiran, *sisa):
        urut[bagian] += 1
        yield ButirLampiran(skp=isi.skp, jenis=bagian, urut=urut[bagian], teks=teks)


def _dialog(dunia: Dunia, isi: Isi) -> Iterator[DialogKinerja]:
    tanya, jawab = UMUM[dunia.acak.randrange(len(UMUM))]
    ucapan = KHUSUS.get(isi.rencana.kunci, ((1, PENILAI, tanya), (1, PEGAWAI, jawab)))
    for langkah, (nomor, siapa, kata) in enumerate(ucapan):
        oleh = isi.skp.penilai if siapa == PENILAI else isi.skp.pegawai
        yield _ucapan(dunia, isi, nomor, kata, oleh=oleh, langkah=langkah)
    if isi.berlaku:
        for oleh in (isi.skp.pegawai, isi.skp.penilai):
            yield _ucapan(dunia, isi, 1, SEPAKAT, oleh=oleh, langkah=len(ucapan), sepakat=True)


def _ucapan(
    dunia: Dunia, isi: Isi, nomor: int, kata: str, *, oleh: Pegawai, langkah: int, sepakat: bool = False
) -> DialogKinerja:
    hasil, pada = isi.hasil[nomor - 1], _saat(dunia, isi, langkah)
    dunia.catat("dialog.dikatakan", hasil, oleh, pada, isi=kata, sepakat=sepakat)
    return DialogKinerja(hasil=hasil, oleh=oleh, pada=pada, isi=kata, sepakat=sepakat)
