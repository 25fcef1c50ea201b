"""The home page: what was read, put into words and pictures."""

from datetime import date, datetime, timedelta
from typing import Any

from django.utils.timezone import localtime

from aturan.periode import JenisPeriode, Tahap, bagian_berjalan, periode_setahun, tahapan
from selaras.beranda.kemajuan import Deret, garis
from selaras.beranda.selectors.bahan import SELESAI, Bahan, bahan
from selaras.beranda.tugas import tugas_saya
from selaras.common.format import tanggal_ringkas
from selaras.common.grafik import Bullet, GarisTahun, Perhentian, Tahapan, bullet, garis_tahun
from selaras.organisasi.models import Pegawai
from selaras.organisasi.pohon import pohon
from selaras.organisasi.wewenang import wewenang
from selaras.perencanaan.models import Konsolidasi, StatusSKP

SALAM = ((4, "Selamat malam"), (11, "Selamat pagi"), (15, "Selamat siang"), (18, "Selamat sore"), (24, "Selamat malam"))
MULAI_TAHAP = {  # month and day from which each stage is drawn; the next year's January belongs to follow-up
    Tahap.PERENCANAAN: (1, 1),
    Tahap.PELAKSANAAN: (2, 1),
    Tahap.PENILAIAN: (11, 1),
    Tahap.TINDAK_LANJUT: (12, 10),
}
NAMA_TAHAP = {
    Tahap.PERENCANAAN: ("Rencana", "rencana"),
    Tahap.PELAKSANAAN: ("Pelaksanaan, pemantauan, dan pembinaan", "pelaksanaan"),
    Tahap.PENILAIAN: ("Penilaian", "penilaian"),
    Tahap.TINDAK_LANJUT: ("Tindak lanjut", "tindak lanjut"),
}
BATANG_PALING_BANYAK = 4


def rumah(pegawai: Pegawai, kini: datetime) -> dict[str, Any]:
    """Everything that the home page shows to `pegawai` at `kini` (local time)."""
    isi = bahan(pegawai, kini, _unit_mandiri(pegawai))
    tugas = tugas_saya(isi)
    return {
        "salam": next(kata for batas, kata in SALAM if kini.hour < batas),
        "hari": isi.hari,
        "tugas": tugas,
        "terdekat": next((t.tenggat for t in tugas if t.tenggat and t.tenggat >= isi.hari), None),
        "tahun": _garis(isi),
        "batang": [_batang(d, isi.hari) for d in isi.saya[:BATANG_PALING_BANYAK]],
        "skp": isi.skp_saya,
        "menunggu": _menunggu(isi),
        "selesai": [(f"{banyak} {SELESAI[jenis]}", terakhir) for jenis, banyak, terakhir in isi.selesai],
        "umpan_balik": isi.umpan_balik[0] if isi.umpan_balik else None,
        "punya_tim": isi.punya_tim,
    }


def _unit_mandiri(pegawai: Pegawai) -> int | None:
    utama = wewenang(pegawai).utama
    return pohon(pegawai, [utama.unit_id]).mandiri_dari(utama.unit_id) if utama else None


def _garis(isi: Bahan) -> GarisTahun:
    """The year line: how far my targets and the organisation's are reached, and what is due now."""
    tahun, hari = isi.hari.year, isi.hari
    berkala = periode_setahun(tahun=tahun, jenis=isi.irama)
    titik = [p.selesai for p in berkala if p.selesai < hari] + [hari]
    kini = isi.periode
    ajakan = ""
    if kini and hari > kini.selesai:
        nama, sampai = kini.nama.removesuffix(f" {kini.mulai.year}"), tanggal_ringkas(kini.tenggat)
        ajakan = f"Nilai {nama} sampai {sampai}" if isi.punya_tim else f"{nama} dinilai sampai {sampai}"
    return garis_tahun(
        tahun=tahun,
        hari_ini=hari,
        saya=garis(isi.saya, titik),
        organisasi=garis(isi.organisasi, titik),
        tahapan=[
            Tahapan(NAMA_TAHAP[tahap][0], date(tahun, *MULAI_TAHAP[tahap]), NAMA_TAHAP[tahap][1])
            for tahap, _ in tahapan()
        ],
        perhentian=[
            Perhentian(
                p.label_ringkas,
                p.selesai,
                selesai=p.selesai < hari and not (kini and kini.selesai == p.selesai),
                kini=bool(kini and kini.selesai == p.selesai),
            )
            for p in berkala
        ],
        ajakan=ajakan,
    )


def _batang(deret: Deret, hari: date) -> Bullet:
    """One bar of "Kinerja saya"."""
    setahun = periode_setahun(tahun=hari.year, jenis=JenisPeriode.TAHUNAN)[0]
    bagian = bagian_berjalan(periode=setahun, hari=hari)
    return bullet(
        nama=deret.nama,
        nilai=deret.sampai(hari),
        target=deret.target,
        jenis="kumulatif" if deret.konsolidasi == Konsolidasi.JUMLAH else "tingkat",
        polarisasi=deret.polarisasi,
        satuan=deret.satuan,
        waktu=float(bagian * 100),
    )


def _menunggu(isi: Bahan) -> list[tuple[str, str, str]]:
    """What waits for others: what, for whom, since when."""
    baris = []
    skp = isi.skp_saya
    if skp and skp.status == StatusSKP.DIAJUKAN and skp.diajukan_pada:
        baris.append(
            ("SKP Anda", "Menunggu ditetapkan penilai", f"sejak {tanggal_ringkas(localtime(skp.diajukan_pada))}")
        )
    if isi.periode and isi.hari > isi.periode.selesai and not isi.periode.capaian_ditetapkan:
        sejak = tanggal_ringkas(isi.periode.selesai + timedelta(days=1))
        baris.append(
            (f"Capaian organisasi {isi.periode.nama}", "Menunggu ditetapkan pimpinan di atas unit", f"sejak {sejak}")
        )
    baris += [
        (f"Umpan balik dari {p.kepada.panggilan}", "Sudah Anda minta", f"sejak {tanggal_ringkas(localtime(p.pada))}")
        for p in isi.permintaan
        if p.dari_id == isi.pegawai.pk
    ]
    return baris
