"""One of each picture, with the figures of the design."""

from datetime import date, timedelta
from typing import Final

from selaras.common.grafik import (
    AturanSebaran,
    Bullet,
    Cincin,
    DenyutTim,
    GarisTahun,
    Ketentuan,
    KuadranMini,
    Perhentian,
    Sebaran,
    SebaranKecil,
    Tahapan,
    bullet,
    cincin,
    denyut,
    garis_tahun,
    kuadran_mini,
    sebaran,
    sebaran_kecil,
)

HARI_INI: Final = date(2026, 10, 6)
TAHAPAN: Final = (
    Tahapan("Rencana", date(2026, 1, 1), "perencanaan"),
    Tahapan("Pelaksanaan, pemantauan, dan pembinaan", date(2026, 2, 1), "pelaksanaan"),
    Tahapan("Penilaian", date(2026, 12, 1), "penilaian"),
    Tahapan("Tindak lanjut", date(2027, 1, 1), "tindak lanjut"),
)
AKHIR_TRIWULAN: Final = (date(2026, 3, 31), date(2026, 6, 30), date(2026, 9, 30), date(2026, 12, 31))
PERHENTIAN: Final = tuple(
    Perhentian(f"TW {romawi}", akhir, selesai=i < 2, kini=i == 2)
    for i, (romawi, akhir) in enumerate(zip(("I", "II", "III", "IV"), AKHIR_TRIWULAN, strict=True))
)
_DI_BAWAH, _SESUAI, _DI_ATAS = "di_bawah_ekspektasi", "sesuai_ekspektasi", "di_atas_ekspektasi"
MATRIKS: Final = {
    (_DI_ATAS, _DI_BAWAH): "kurang", (_DI_ATAS, _SESUAI): "baik", (_DI_ATAS, _DI_ATAS): "sangat_baik",
    (_SESUAI, _DI_BAWAH): "kurang", (_SESUAI, _SESUAI): "baik", (_SESUAI, _DI_ATAS): "baik",
    (_DI_BAWAH, _DI_BAWAH): "sangat_kurang", (_DI_BAWAH, _SESUAI): "butuh_perbaikan",
    (_DI_BAWAH, _DI_ATAS): "butuh_perbaikan",
}  # fmt: skip
ATURAN_BAIK: Final = AturanSebaran(
    maks=("baik", 27, "paling banyak 27 orang (70%)"),
    salah_satu=("kurang", "butuh_perbaikan"),
    kurva=(2, 3, 6, 11, 2),
)


def contoh_garis_tahun(hari_ini: date | None = HARI_INI) -> GarisTahun:
    """The year of Bu Ratna, judged twice."""
    return garis_tahun(
        tahun=2026,
        hari_ini=hari_ini,
        saya=[(AKHIR_TRIWULAN[0], 24), (AKHIR_TRIWULAN[1], 46), (AKHIR_TRIWULAN[2], 68)],
        organisasi=[(AKHIR_TRIWULAN[0], 20), (AKHIR_TRIWULAN[1], 48), (AKHIR_TRIWULAN[2], 71)],
        tahapan=TAHAPAN,
        perhentian=PERHENTIAN,
        ajakan="Nilai TW III sampai 15 Okt",
    )


def contoh_bullet() -> Bullet:
    """A level below its target."""
    return bullet(
        nama="Gangguan dalam 24 jam", nilai=86, target=90, jenis="tingkat", satuan="%", catatan="September kosong."
    )


def contoh_sebaran() -> Sebaran:
    """The whole Balai."""
    return sebaran(
        nama="Sebaran Balai",
        jumlah={"baik": 27, "sangat_baik": 5},
        total=39,
        aturan=ATURAN_BAIK,
        ketentuan=[
            Ketentuan("Baik terbanyak, paling banyak 70%", "69%", terpenuhi=True),
            Ketentuan("Ada yang Butuh Perbaikan dan/atau Kurang", "0", terpenuhi=False),
        ],
    )


def contoh_sebaran_kecil() -> SebaranKecil:
    """The team of Bu Ratna."""
    return sebaran_kecil(
        nama="Tim Ibu",
        jumlah={"baik": 3, "sangat_baik": 1},
        draf={"baik": 3},
        total=9,
        keterangan="Tim di bawah 10 orang: hanya informasi.",
    )


def contoh_kuadran_mini() -> KuadranMini:
    """Where Bu Dewi stands."""
    return kuadran_mini(matriks=MATRIKS, hasil=_SESUAI, perilaku=_DI_ATAS)


def contoh_cincin() -> Cincin:
    """Twelve days left to object."""
    return cincin(sisa=12, dari=14)


def contoh_denyut() -> DenyutTim:
    """Three people, one of them long without a word."""

    def umpan(*lalu: tuple[int, bool]) -> list[tuple[date, bool]]:
        return [(HARI_INI - timedelta(days=hari), baik) for hari, baik in lalu]

    return denyut(
        orang=[
            ("Dewi Lestariningsih", umpan((80, True), (60, True), (40, False), (1, True))),
            ("Rahmat Hidayat", umpan((75, True), (50, False), (23, False))),
            ("Tri Handayani", umpan((85, True), (46, True))),
        ],
        kini=HARI_INI,
    )
