from typing import Final

from selaras.organisasi.models import Kedudukan
from selaras.perencanaan.models import StatusPerjanjian, StatusSKP
from tests.alur.dunia import Dunia
from tests.alur.kiriman import Kiriman, pk

DITETAPKAN, AKTIF = StatusSKP.DITETAPKAN, Kedudukan.AKTIF
SEPTEMBER: Final = "bulan=2026-09"
BIMBINGAN: Final = {"tanggal": "2026-10-05", "pokok": "Lembar periksa", "kesepakatan": "Difoto sebelum berangkat."}


def triwulan(dunia: Dunia) -> str:
    """The address that names the quarter."""
    return f"periode={dunia.triwulan.pk}"


PELAKSANAAN: Final = (
    Kiriman(
        "pelaksanaan:isi_realisasi", "realisasi.isi", pk("skp", "skp_pk"),
        lambda d: {f"nilai-{d.indikator.pk}": "1", f"versi-{d.indikator.pk}": 0}, DITETAPKAN, tanya=SEPTEMBER,
    ),
    Kiriman(
        "pelaksanaan:tempel", "skp.baca", pk("skp", "skp_pk"), {"kolom": "1"}, DITETAPKAN, tanya=SEPTEMBER, membaca=True,
    ),
    Kiriman(
        "pelaksanaan:beri_bukti", "realisasi.isi", pk("skp", "skp_pk"),
        lambda d: {"indikator": [d.indikator.pk], "nama": "Rekap", "tautan": "https://contoh.example/rekap"},
        DITETAPKAN, tanya=f"{SEPTEMBER}&cara=tautan",
    ),
    Kiriman(
        "pelaksanaan:rencana_aksi", "rencana_aksi.susun", pk("skp", "skp_pk"),
        lambda d: {"hasil": d.hasil.pk, "langkah": "Menyusun lembar periksa"}, DITETAPKAN, tanya=triwulan,
    ),
    Kiriman(
        "pelaksanaan:ubah_langkah", "rencana_aksi.susun", pk("langkah"), {"versi": 1, "langkah": "Menguji di dua unit"},
        DITETAPKAN,
    ),
    Kiriman("pelaksanaan:tandai_langkah", "rencana_aksi.susun", pk("langkah"), {"versi": 1, "selesai": "1"}, DITETAPKAN),
    Kiriman("pelaksanaan:hapus_langkah", "rencana_aksi.susun", pk("langkah"), {"versi": 1}, DITETAPKAN),
    Kiriman(
        "pelaksanaan:sepakati_rencana", "rencana_aksi.sepakati", pk("skp", "skp_pk"),
        lambda d: {"dilihat": [f"{d.langkah.pk}:1"]}, DITETAPKAN, tanya=triwulan,
    ),
    Kiriman(
        "pelaksanaan:pembinaan", "bimbingan.catat", isi=lambda d: {"untuk": d.pegawai.pk} | BIMBINGAN, keadaan=AKTIF,
    ),
    Kiriman(
        "pelaksanaan:ubah_bimbingan", "bimbingan.ubah", pk("bimbingan"), BIMBINGAN | {"versi": 1},
    ),
    Kiriman(
        "pelaksanaan:tanggapi_bimbingan", "bimbingan.tanggapi", pk("bimbingan"), {"versi": 1, "tanggapan": "Setuju."},
    ),
    Kiriman("pelaksanaan:tuntaskan_bimbingan", "bimbingan.tuntaskan", pk("bimbingan")),
    Kiriman(
        "pelaksanaan:mulai_konseling", "konseling.mulai", pk("pegawai", "pegawai_pk"),
        lambda d: {"konselor": d.penilai.pk, "penerima": d.atasan_penilai.pk}, AKTIF,
    ),
    Kiriman(
        "pelaksanaan:konseling", "konseling.catat", pk("konseling"),
        {"versi": 1, "tanggal": "2026-10-05", "catatan": "Membaik."},
    ),
    Kiriman("pelaksanaan:laporkan_konseling", "konseling.catat", pk("konseling"), {"versi": 1}),
    Kiriman("pelaksanaan:tandai_bukti", "bukti.tandai", pk("bukti"), {"rusak": "1"}),
    Kiriman("pelaksanaan:cabut_bukti", "bukti.cabut", pk("bukti")),
    Kiriman(
        "pelaksanaan:umpan_balik", "umpan_balik.beri",
        isi=lambda d: {"untuk": d.pegawai.pk, "jenis": "baik", "cara": "langsung", "isi": "Rapi."}, keadaan=AKTIF,
    ),
    Kiriman(
        "pelaksanaan:minta_umpan_balik", "umpan_balik.minta",
        isi=lambda d: {"kepada": d.rekan.pk, "pertanyaan": "Apa yang kurang?"}, keadaan=AKTIF,
        tanya=lambda d: f"untuk={d.rekan.pk}", ditolak=(403, 404, 422),
    ),
    Kiriman("pelaksanaan:tolak_permintaan", "umpan_balik.jawab", pk("permintaan"), {"alasan": "Kurang mengenal."}),
    Kiriman("pelaksanaan:tarik_permintaan", "umpan_balik.tarik", pk("permintaan")),
    Kiriman("pelaksanaan:ubah_umpan_balik", "umpan_balik.ubah", pk("umpan"), {"versi": 1, "isi": "Sangat terpakai."}),
    Kiriman("pelaksanaan:balas", "umpan_balik.balas", pk("umpan"), {"isi": "Terima kasih."}),
    Kiriman("pelaksanaan:tindaklanjuti", "umpan_balik.tindaklanjuti", pk("umpan")),
    Kiriman(
        "pelaksanaan:capaian_perjanjian", "capaian_unit.isi", pk("perjanjian"),
        lambda d: {"indikator": d.indikator_sasaran.pk, "nilai": "88", "versi": 0}, StatusPerjanjian.DITETAPKAN,
    ),
)  # fmt: skip
