"""What follows from the years: angka kredit, scores of potential, awards, and somebody who is given time to improve."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date, timedelta
from decimal import Decimal
from hashlib import sha256
from typing import Final

from aturan.perbaikan import batas_perbaikan, pemeriksaan, perlu_perbaikan
from aturan.predikat import Predikat
from aturan.talenta import potensial_dari_nilai
from selaras.beranda.peragaan.dunia import Balai, Dunia
from selaras.beranda.peragaan.nilai import LEMAH
from selaras.organisasi.models import Jenis
from selaras.penilaian.models import Evaluasi
from selaras.tindak_lanjut.konversi import baris_konversi, masa_evaluasi
from selaras.tindak_lanjut.models import (
    AngkaKredit,
    ImporPotensi,
    KeadaanImporPotensi,
    NilaiPotensi,
    PemeriksaanPerbaikan,
    Penghargaan,
    Perbaikan,
    StatusPerbaikan,
)
from selaras.tindak_lanjut.potensi import BarisPotensi
from selaras.tindak_lanjut.selectors.aturan import evaluasi_tahunan, penempatan_definitif

BELUM_DITETAPKAN: Final = "Kartika Sari Dewi"  # the newest year waits for the penilai
SALDO: Final = {BELUM_DITETAPKAN: ("ahli_pertama", 25), "Hesti Kusumaningrum": ("ahli_muda", 40)}
SUMBER: Final = "Penilaian kompetensi (contoh)"
TANPA_NILAI: Final = 7  # one in so many was not assessed
HARI_PERBAIKAN: Final = 150  # so long ago the time to improve began
PENGHARGAAN: Final = (
    (
        "Nyoman Sudiarta",
        "teladan",
        "Pegawai teladan Balai (contoh)",
        "Perawatan bogie selesai lebih cepat tanpa cacat.",
    ),
    ("Hesti Kusumaningrum", "lainnya", "Inovasi pelayanan (contoh)", "Dasbor suku cadang dipakai tiga unit."),
)
SEBAB: Final = "Tiga dari empat perbaikan fasilitas lewat tenggat, dan bengkel dua kali berhenti karenanya (contoh)."
SASARAN: Final = (
    "1. Perbaikan fasilitas selesai dalam lima hari kerja sejak dilaporkan.\n"
    "2. Tidak ada pekerjaan yang berhenti karena menunggu kabar.\n"
    "3. Laporan mingguan diterima setiap Jumat."
)
TANGGAPAN: Final = "Saya sepakat. Saya perlu pelatihan kelistrikan dasar dan akses ke daftar suku cadang."
CATATAN: Final = (
    "Dua dari lima perbaikan tepat waktu. Daftar suku cadang sudah dapat dibuka.",
    "Laporan mingguan mulai rutin. Satu pekerjaan masih terhenti dua hari.",
    "Empat dari lima perbaikan tepat waktu. Pelatihan kelistrikan selesai.",
    "Semua perbaikan tepat waktu. Dipertahankan sampai pemeriksaan berikutnya.",
)


def lanjutkan_hasil(dunia: Dunia, balai: Balai) -> None:
    """All of it."""
    _angka_kredit(dunia, balai)
    _potensi(dunia, balai)
    _penghargaan(dunia, balai)
    _perbaikan(dunia, balai)


def _angka_kredit(dunia: Dunia, balai: Balai) -> None:
    """What each annual result of a PNS in a jabatan fungsional brought, set by the penilai a week after it stood."""
    pns = [satu.pk for satu in balai.pegawai.values() if satu.jenis == Jenis.PNS]
    evaluasi = [satu for satu in evaluasi_tahunan(pns, dunia.waktu.hari) if not _ditunda(dunia, balai, satu)]
    baris = [*_saldo(dunia, balai)]
    for satu in evaluasi:
        milik = [lain for lain in evaluasi if lain.pegawai_id == satu.pegawai_id]
        pada = dunia.waktu.saat(_tetap(satu) + timedelta(days=7), 9, 20)
        for b in baris_konversi(
            satu, penempatan_definitif([satu.pegawai_id]), masa=masa_evaluasi(satu, milik), hari_penentu=15
        ):
            k = b.konversi
            baris.append(
                AngkaKredit(
                    pegawai_id=satu.pegawai_id, evaluasi=satu, jenis="konversi", jenjang=k.jenjang,
                    mulai=b.masa.mulai, selesai=b.masa.selesai, bulan=k.bulan, predikat=k.predikat, persen=k.persen,
                    koefisien=k.koefisien, hasil=k.angka_kredit, versi_aturan=b.versi, ditetapkan_oleh=satu.penilai,
                    ditetapkan_pada=pada,
                )
            )  # fmt: skip
    AngkaKredit.objects.bulk_create(baris)
    for tulis in baris:
        peristiwa = "angka_kredit.ditetapkan" if tulis.evaluasi_id else "angka_kredit.dicatat"
        rincian = {"jenis": tulis.jenis, "jenjang": tulis.jenjang, "angka_kredit": str(tulis.hasil)}
        dunia.catat(peristiwa, tulis, tulis.ditetapkan_oleh, tulis.ditetapkan_pada, **rincian, dokumen=tulis.dokumen)


def _ditunda(dunia: Dunia, balai: Balai, satu: Evaluasi) -> bool:
    baru = satu.periode.selesai.year == dunia.waktu.hari.year - 1
    return baru and satu.pegawai_id == balai.pegawai[BELUM_DITETAPKAN].pk


def _saldo(dunia: Dunia, balai: Balai) -> Iterator[AngkaKredit]:
    """What was there before, as a document says."""
    sampai = date(dunia.waktu.tahun[0] - 1, 12, 31)
    for siapa, (jenjang, nilai) in SALDO.items():
        yield AngkaKredit(
            pegawai=balai.pegawai[siapa], jenis="penyesuaian", jenjang=jenjang, mulai=sampai, selesai=sampai,
            hasil=Decimal(nilai), dokumen=f"PAK-12/{sampai.year} (contoh)", ditetapkan_oleh=balai.pengelola,
            ditetapkan_pada=dunia.waktu.saat(date(dunia.waktu.tahun[0], 1, 16), 10, 5),
        )  # fmt: skip


def _potensi(dunia: Dunia, balai: Balai) -> None:
    """One file with scores of almost everybody, read and agreed to by the pengelola half a year ago."""
    tanggal = dunia.waktu.hari - timedelta(days=200)
    orang = [satu for satu in balai.pegawai.values() if satu != balai.pengelola]
    baris = []
    for nomor, satu in enumerate(orang, start=2):
        if nomor % TANPA_NILAI:
            nilai = Decimal(52 + nomor * 37 % 44)
            tingkat = potensial_dari_nilai(nilai=nilai)
            isi = BarisPotensi(nomor, satu.nip, str(nilai), tingkat, SUMBER, tanggal.isoformat(), satu.pk, satu.nama)
            baris.append((satu, nilai, isi))
    pada = dunia.waktu.saat(tanggal + timedelta(days=10), 13, 15)
    impor = ImporPotensi.objects.create(
        nama_berkas="Nilai kompetensi (contoh).xlsx", sidik_berkas=sha256(b"contoh").hexdigest(),
        isi=[asdict(isi) for *_, isi in baris], keadaan=KeadaanImporPotensi.SELESAI, diunggah_oleh=balai.pengelola,
        diunggah_pada=pada,
    )  # fmt: skip
    NilaiPotensi.objects.bulk_create(
        NilaiPotensi(pegawai=satu, impor=impor, tingkat=isi.tingkat, nilai=nilai, sumber=SUMBER, tanggal=tanggal)
        for satu, nilai, isi in baris
    )
    dunia.catat("impor_potensi.diunggah", impor, balai.pengelola, pada, baris=len(baris))
    dunia.catat("impor_potensi.disetujui", impor, balai.pengelola, pada + timedelta(minutes=6), orang=len(baris))


def _penghargaan(dunia: Dunia, balai: Balai) -> None:
    tanggal = date(dunia.waktu.hari.year - 1, 8, 17)
    pada = dunia.waktu.saat(tanggal + timedelta(days=3), 9, 0)
    for nomor, (siapa, jenis, nama, alasan) in enumerate(PENGHARGAAN, start=1):
        satu = Penghargaan.objects.create(
            pegawai=balai.pegawai[siapa], jenis=jenis, nama=nama, tanggal=tanggal, alasan=alasan,
            dasar=f"SK-{nomor}/{tanggal.year} (contoh)", dicatat_oleh=balai.pengelola, dicatat_pada=pada,
        )  # fmt: skip
        dunia.catat("penghargaan.dicatat", satu, balai.pengelola, pada, nama=nama, tanggal=tanggal, dasar=satu.dasar)


def _perbaikan(dunia: Dunia, balai: Balai) -> None:
    """The weak performer: opened some months ago, agreed to, looked at each month; a month is left."""
    rendah = [
        satu
        for satu in evaluasi_tahunan([balai.pegawai[LEMAH].pk], dunia.waktu.hari)
        if perlu_perbaikan(Predikat(satu.predikat))
    ]
    if not rendah:
        return
    evaluasi = rendah[-1]
    mulai = max(_tetap(evaluasi) + timedelta(days=3), dunia.waktu.hari - timedelta(days=HARI_PERBAIKAN))
    if mulai > dunia.waktu.hari:
        return
    dibuka, sepakat = dunia.waktu.saat(mulai, 10, 0), dunia.waktu.saat(mulai + timedelta(days=2), 8, 40)
    perbaikan = Perbaikan.objects.create(
        pegawai_id=evaluasi.pegawai_id, penilai=evaluasi.penilai, unit_id=evaluasi.skp.unit_id, evaluasi=evaluasi,
        sebab=SEBAB, sasaran=SASARAN, mulai=mulai, batas=batas_perbaikan(mulai=mulai), dibuka_oleh=evaluasi.penilai,
        dibuka_pada=dibuka, status=StatusPerbaikan.BERJALAN, tanggapan=TANGGAPAN, disepakati_pada=sepakat, versi=2,
    )  # fmt: skip
    dunia.catat("perbaikan.dibuka", perbaikan, evaluasi.penilai, dibuka, batas=perbaikan.batas)
    dunia.catat("perbaikan.disepakati", perbaikan, evaluasi.pegawai, sepakat)
    for nomor, hari in enumerate(pemeriksaan(mulai=mulai)):
        satu = PemeriksaanPerbaikan(perbaikan=perbaikan, tanggal=hari)
        if hari < dunia.waktu.hari and nomor < len(CATATAN):
            satu.dilakukan, satu.catatan, satu.dicatat_oleh = hari, CATATAN[nomor], evaluasi.penilai
            satu.dicatat_pada = dunia.waktu.saat(hari, 15, 30)
        satu.save()
        if satu.dicatat_pada:
            dunia.catat("perbaikan.diperiksa", satu, evaluasi.penilai, satu.dicatat_pada, dilakukan=hari)


def _tetap(satu: Evaluasi) -> date:
    """The day from which a result stood."""
    if satu.ditanggapi_pada:
        return satu.ditanggapi_pada.date()
    return satu.batas_tanggapan or satu.periode.tenggat
