"""Evidence: links and a few files, given month by month; one link that the penilai could not open."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Final

from selaras.beranda.peragaan.berkas import pdf, png
from selaras.beranda.peragaan.dunia import SEKALI, Dunia
from selaras.beranda.peragaan.orang import BALAI, JF, PRASARANA, SARANA, TU, UNIT
from selaras.beranda.peragaan.realisasi import LUPA_TRIWULAN
from selaras.beranda.peragaan.skp import Isi
from selaras.beranda.peragaan.waktu import bulan_berikut
from selaras.common.format import BULAN
from selaras.pelaksanaan.models import Berkas, BuktiDukung
from selaras.pelaksanaan.services import simpan_berkas
from selaras.perencanaan.models import Indikator

NAMA: Final = {  # by the unit; the month follows
    UNIT[SARANA]: ("Lembar periksa", "Foto serah terima", "Rekap gangguan", "Catatan pemeriksaan akhir"),
    UNIT[PRASARANA]: ("Daftar periksa fasilitas", "Foto perbaikan", "Hasil ukur", "Kartu riwayat"),
    UNIT[TU]: ("Rekap layanan", "Berita acara", "Daftar terima", "Rekonsiliasi"),
    UNIT[JF]: ("Laporan inspeksi", "Berita acara uji", "Bahan paparan", "Lembar data"),
    UNIT[BALAI]: ("Notula rapat pimpinan", "Laporan kinerja", "Surat operator", "Daftar keputusan"),
}
ALAMAT: Final = "https://berbagi.balai-contoh.example"
BANYAK: Final = {  # in each month of the last quarter that is over; others give one or two
    "Hendra Gunawan": (4, 3, 4),
    "Siti Nurjanah": (3, 3, 3),
    "Yohanes Kambu": (2, 2, 2),
}
BERKAS: Final = {  # in the last of these months
    "Hendra Gunawan": ("Berita acara CC 203.pdf", "Lembar periksa roda.png"),
    "Dewi Lestariningsih": ("Analisis keandalan bogie.pdf",),
    "Siti Nurjanah": ("Berita acara stok opname.pdf",),
    "Hesti Kusumaningrum": ("Tangkapan layar dasbor.png",),
    "Ratna Widyastuti": ("Notula rapat kesiapan sarana.pdf",),
}
RUSAK: Final = {"Hendra Gunawan": "Folder Drive depo"}


def beri_bukti(dunia: Dunia, semua: Sequence[Isi]) -> None:
    """Give the evidence of these plans, and say which of it speaks of which indicator."""
    tentang = [
        (bukti, _dibuktikan(isi, nomor))
        for isi in semua
        if isi.berlaku
        for nomor, bukti in enumerate(_setahun(dunia, isi))
    ]
    BuktiDukung.objects.bulk_create([bukti for bukti, _ in tentang], SEKALI)
    kait = [(bukti, satu) for bukti, dibuktikan in tentang for satu in dibuktikan]
    antara = BuktiDukung.indikator.through
    antara.objects.bulk_create([antara(buktidukung=b, indikator=i) for b, i in kait], SEKALI)
    for bukti, dibuktikan in tentang:
        _catat(dunia, bukti, dibuktikan)


def _setahun(dunia: Dunia, isi: Isi) -> Iterator[BuktiDukung]:
    for bulan in dunia.waktu.bulan(isi.skp.mulai, isi.skp.selesai):
        akhir = bulan_berikut(bulan)
        for nomor, nama in enumerate(_nama(dunia, isi, bulan)):
            pada = dunia.waktu.saat(akhir - timedelta(days=8 - nomor), 9 + nomor, isi.nomor)
            yield _bukti(dunia, isi, bulan, nama, pada)


def _nama(dunia: Dunia, isi: Isi, bulan: date) -> Sequence[str]:
    """What is given in a month, by name: files have an ending, links have none."""
    terakhir, sekadar = dunia.waktu.triwulan[-1], NAMA.get(isi.skp.unit.nama, NAMA[UNIT[BALAI]])
    if isi.lakon == LUPA_TRIWULAN and bulan >= terakhir.mulai:
        return ()
    biasa = [f"{nama} {BULAN[bulan.month - 1]} {bulan.year}" for nama in sekadar]
    if not terakhir.mulai <= bulan <= terakhir.selesai:
        return biasa[: bulan.year == dunia.waktu.hari.year or bulan.month % 3 == 0]
    banyak = BANYAK.get(isi.lakon, (1, dunia.acak.randint(1, 2), 1))[bulan.month - terakhir.bulan[0]]
    if bulan.month != terakhir.bulan[-1]:
        return biasa[:banyak]
    khusus = (*BERKAS.get(isi.lakon, ()), *filter(None, [RUSAK.get(isi.lakon)]))
    return [*khusus, *biasa][: max(banyak, len(khusus))]


def _bukti(dunia: Dunia, isi: Isi, bulan: date, nama: str, pada: datetime) -> BuktiDukung:
    bukti = BuktiDukung(skp=isi.skp, bulan=bulan, nama=nama, diberi_oleh=isi.skp.pegawai, diberi_pada=pada)
    if nama.endswith((".pdf", ".png")):
        bukti.berkas = _berkas(isi, nama, pada)
    else:
        bukti.tautan = f"{ALAMAT}/{bulan:%Y-%m}/{dunia.acak.getrandbits(40):010x}"
    if nama == RUSAK.get(isi.lakon):
        bukti.ditandai_oleh, bukti.ditandai_pada = isi.skp.penilai, dunia.waktu.lalu(1, 9, 20)
    return bukti


def _berkas(isi: Isi, nama: str, pada: datetime) -> Berkas:
    judul = nama.removesuffix(".pdf")
    isinya = pdf(judul, isi.skp.pegawai.nama, "Berkas contoh.") if nama.endswith(".pdf") else png(len(nama))
    return simpan_berkas(unggahan=isinya, nama=nama, oleh=isi.skp.pegawai, pada=pada)


def _dibuktikan(isi: Isi, nomor: int) -> list[Indikator]:
    """Of which indicators the nth piece of evidence speaks: the next two, by turns."""
    ukuran = [indikator for indikator, _ in isi.ukuran]
    pertama = 2 * nomor % len(ukuran)
    return ukuran[pertama : pertama + 2]


def _catat(dunia: Dunia, bukti: BuktiDukung, indikator: list[Indikator]) -> None:
    sidik = bukti.berkas.sha256 if bukti.berkas else ""
    rincian = {
        "nama": bukti.nama,
        "tautan": bukti.tautan,
        "sha256": sidik,
        "indikator": sorted(i.pk for i in indikator),
    }
    dunia.catat("bukti.diberi", bukti, bukti.diberi_oleh, bukti.diberi_pada, **rincian)
    if bukti.ditandai_oleh and bukti.ditandai_pada:
        dunia.catat("bukti.ditandai", bukti, bukti.ditandai_oleh, bukti.ditandai_pada, rusak=True)
