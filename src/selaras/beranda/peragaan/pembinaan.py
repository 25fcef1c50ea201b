"""Execution between the figures: the steps of each quarter, talks that were noted, and one that is told to nobody."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from aturan.periode import JenisPeriode
from selaras.beranda.peragaan.dunia import SEKALI, Balai, Dunia
from selaras.beranda.peragaan.nilai import LEMAH
from selaras.pelaksanaan.models import Bimbingan, Konseling, RencanaAksi
from selaras.perencanaan.models import SKP, HasilKerja, PeriodeEvaluasi

HASIL: Final = 2  # so many results of each plan have steps
KONSELOR: Final = "Sutrisno Hadi"
LANGKAH: Final = (  # what, and when it counts as done; a result takes two, from its place on
    ("Menyepakati jadwal dan pembagian tugas", "jadwal dibagikan kepada semua yang terlibat"),
    ("Mengumpulkan dan memeriksa data bulanan", "data lengkap paling lambat tanggal 5"),
    ("Membahas hasil sementara dengan penilai", "catatan perbaikan disepakati"),
    ("Menyusun laporan akhir periode", "laporan diterima tanpa koreksi"),
    ("Mencoba perbaikan di satu tempat lebih dulu", "hasil uji dibandingkan dengan cara lama"),
)
KISAH: Final = {  # by name and place of the result, for the quarter that runs
    ("Dewi Lestariningsih", 0): (
        ("Menambah data gangguan bogie sejak 2024", "tiga tahun data terbaca di dasbor"),
        ("Memaparkan urutan perawatan triwulan berikutnya", "disepakati Seksi Sarana"),
    ),
    ("Hendra Gunawan", 0): (
        ("Memotret lembar periksa sebelum unit keluar depo", "foto ada untuk setiap unit"),
        ("Melatih dua teknisi baru mengukur profil roda", "keduanya mengukur sendiri tanpa selisih"),
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Catatan:
    """A bimbingan so many days ago; `lanjut`: its follow-up, in days from today; `tuntas`: so many days ago."""

    hari: int
    pembimbing: str
    pegawai: str
    pokok: str
    kesepakatan: str
    lanjut: int | None = None
    tanggapan: str = ""
    tuntas: int | None = None


CATATAN: Final = (
    Catatan(77, "Ratna Widyastuti", "Hendra Gunawan", "Lembar periksa roda yang tidak lengkap",
            "Lembar periksa difoto sebelum unit keluar depo. Saya mintakan map tahan air untuk depo.", -60,
            "Siap, Bu. Kendalanya waktu serah terima, jadi kami mulai lima menit lebih awal.", 58),
    Catatan(20, "Ratna Widyastuti", "Rahmat Hidayat", "Riwayat kereta ukur yang tertinggal",
            "Riwayat sejak awal triwulan diisi bersama tiap Jumat pagi. Pak Slamet membantu membaca buku lama.", -1,
            "Baik, Bu. Dua pekan pertama sudah terisi."),
    Catatan(12, "Ratna Widyastuti", "Dewi Lestariningsih", "Menyiapkan paparan untuk Balai lain",
            "Ibu Dewi menyusun delapan halaman, saya yang menghubungi Balai lain dan menentukan jadwalnya.", 16),
    Catatan(34, "Ratna Widyastuti", "Tri Handayani", "Membaca statistik gangguan",
            "Setiap tabel diberi satu kalimat simpulan. Contoh dari Ibu Dewi dipakai sebagai pola.", -6,
            "Setuju, Bu. Simpulannya saya tulis di atas tabel.", 7),
    Catatan(26, "Hesti Kusumaningrum", "Dewi Lestariningsih", "Kolom baru di dasbor suku cadang",
            "Ibu Dewi menentukan urutan kolomnya, saya memasangnya sebelum rapat berikut.", -9, "Terima kasih, Bu.", 10),
)  # fmt: skip
RAHASIA: Final = (
    "Bercerita bahwa orang tuanya dirawat sejak dua bulan lalu, sehingga sering datang terlambat dan tidak sempat memberi "
    "kabar. Disepakati: jam masuk digeser sementara, dan kabar dikirim lewat rekan satu bengkel (contoh)."
)


def bina(dunia: Dunia, balai: Balai) -> None:
    """All of it."""
    _rencana_aksi(dunia)
    _bimbingan(dunia, balai)
    _konseling(dunia, balai)


def _rencana_aksi(dunia: Dunia) -> None:
    """Steps of the quarter at hand and of the one that runs; the last of a running one still waits to be agreed to."""
    semua = PeriodeEvaluasi.objects.exclude(jenis=JenisPeriode.TAHUNAN)
    for periode in semua.filter(selesai__gte=dunia.waktu.dinilai.selesai, mulai__lte=dunia.waktu.hari).order_by(
        "mulai"
    ):
        skp = SKP.objects.berlaku().filter(
            periode=periode.periode_id, mulai__lte=periode.selesai, selesai__gte=periode.mulai
        )
        baris = [
            b
            for satu in skp.select_related("pegawai", "penilai").order_by("pk")
            for b in _langkah(dunia, satu, periode)
        ]
        RencanaAksi.objects.bulk_create(baris, SEKALI)


def _langkah(dunia: Dunia, skp: SKP, periode: PeriodeEvaluasi) -> Iterator[RencanaAksi]:
    lewat = periode.selesai < dunia.waktu.hari
    pada = dunia.waktu.saat(max(periode.mulai, skp.mulai) + timedelta(days=3), 10)
    for letak, hasil in enumerate(HasilKerja.objects.filter(skp=skp).order_by("-jenis", "urut")[:HASIL]):
        umum = [LANGKAH[(letak * 2 + nomor + skp.pk) % len(LANGKAH)] for nomor in range(2)]
        pasangan = umum if lewat else KISAH.get((skp.pegawai.nama, letak), umum)
        for nomor, (langkah, target) in enumerate(pasangan):
            menunggu = not lewat and (skp.pegawai.nama, letak) in KISAH
            tuntas = lewat and not (nomor and letak and skp.pegawai.nama == LEMAH)
            yield RencanaAksi(
                hasil=hasil,
                periode=periode,
                langkah=langkah,
                target=target,
                disepakati_oleh=None if menunggu else skp.penilai,
                disepakati_pada=None if menunggu else pada,
                selesai_pada=_selesai(dunia, periode.selesai, letak + nomor) if tuntas else None,
            )


def _selesai(dunia: Dunia, akhir: date, nomor: int) -> datetime:
    """Some working days before the quarter ended."""
    return dunia.waktu.saat(akhir - timedelta(days=4 + 11 * nomor), 14)


def _bimbingan(dunia: Dunia, balai: Balai) -> None:
    for satu in CATATAN:
        pegawai, pembimbing = balai.pegawai[satu.pegawai], balai.pegawai[satu.pembimbing]
        pada = dunia.waktu.lalu(satu.hari, 13, 30)
        lanjut = None if satu.lanjut is None else dunia.waktu.hari + timedelta(days=satu.lanjut)
        baris = Bimbingan.objects.create(
            pegawai=pegawai,
            pembimbing=pembimbing,
            tanggal=pada.date(),
            pokok=satu.pokok,
            kesepakatan=satu.kesepakatan,
            tindak_lanjut=lanjut,
            tanggapan=satu.tanggapan,
            ditanggapi_pada=pada + timedelta(hours=20) if satu.tanggapan else None,
            ditindaklanjuti_pada=None if satu.tuntas is None else dunia.waktu.lalu(satu.tuntas, 9),
        )
        dunia.catat("bimbingan.dicatat", baris, pembimbing, pada)
        if baris.ditanggapi_pada:
            dunia.catat("bimbingan.ditanggapi", baris, pegawai, baris.ditanggapi_pada)
        if baris.ditindaklanjuti_pada:
            dunia.catat("bimbingan.ditindaklanjuti", baris, pegawai, baris.ditindaklanjuti_pada)


def _konseling(dunia: Dunia, balai: Balai) -> None:
    """One that was noted, and not reported yet."""
    skp = (
        SKP.objects.berlaku().filter(pegawai=balai.pegawai[LEMAH]).select_related("penilai").order_by("-mulai").first()
    )
    if skp is None or skp.atasan_penilai_id is None:
        return
    konselor, mulai, pada = balai.pegawai[KONSELOR], dunia.waktu.lalu(19, 9), dunia.waktu.lalu(15, 15)
    baris = Konseling.objects.create(
        pegawai=balai.pegawai[LEMAH],
        konselor=konselor,
        penerima_id=skp.atasan_penilai_id,
        dimulai_pada=mulai,
        tanggal=pada.date(),
        catatan=RAHASIA,
        tindak_lanjut="bimbingan",
    )
    dunia.catat("konseling.dimulai", baris, skp.penilai, mulai)
    dunia.catat("konseling.dicatat", baris, konselor, pada)
