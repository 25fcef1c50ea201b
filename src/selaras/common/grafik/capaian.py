"""The bar of one indicator: what is reached, against the plan or against the target.

*Kumulatif* adds up over the year: the bar is the part of the target that is reached, the upright mark is the time gone,
and the band around the mark (`ambang`) is what still counts as on plan: a bar that ends within it says so.
*Tingkat* is a level (percent, average): the bar is the value on its scale, the triangle is the target.
Where less is better the scale is turned round, so that a longer bar is the better one everywhere, and the caption
says so. The words compare value and target as they are; whether that is good, the tone of the bar tells.
"""

from dataclasses import dataclass
from typing import Final

from selaras.common.format import Bilangan, angka, persen
from selaras.common.grafik.lengkung import koordinat

type Target = Bilangan | tuple[Bilangan, Bilangan]

TERTINGGAL: Final = "Tertinggal"
SESUAI_RENCANA: Final = "Sesuai rencana"
DI_DEPAN: Final = "Di depan rencana"
DI_BAWAH: Final = "Di bawah target"
SESUAI_TARGET: Final = "Sesuai target"
DI_ATAS: Final = "Di atas target"
LEBIH_BAIK: Final = "Lebih baik dari target"  # where less is better, "di bawah target" would read like a failure
MELEWATI: Final = "Melewati batas"
BELUM_DIISI: Final = "Belum diisi"
TANPA_TARGET: Final = "Target belum ada"
TERBALIK: Final = {
    "kumulatif": "Batang adalah sisa batas: makin kecil angkanya, makin baik.",
    "tingkat": "Skala dibalik: makin kecil angkanya, makin baik.",
}

_TENGGANG: Final = 10.0  # points between the bar and the time gone that are no matter
_BURUK: Final = {"maksimal": {DI_BAWAH}, "minimal": {MELEWATI}, "stabil": {DI_BAWAH, DI_ATAS}}


@dataclass(frozen=True)
class Bullet:
    """The picture, ready to be drawn: `isi`, `waktu` and `sasaran` are percent of the width."""

    nama: str
    kepala: str
    keterangan: str
    catatan: str
    label: str
    isi: float
    tertinggal: bool
    waktu: float | None
    ambang: tuple[float, float] | None  # from where, and how wide
    sasaran: tuple[float, ...]


def bullet(
    *,
    nama: str,
    nilai: Bilangan | None,
    target: Target | None,
    jenis: str,
    polarisasi: str = "maksimal",
    satuan: str = "",
    waktu: Bilangan | None = None,
    catatan: str = "",
) -> Bullet:
    """The bar of an indicator; without a value or a target it is empty and says so.

    `jenis` is "kumulatif" or "tingkat", `polarisasi` "maksimal", "minimal" or "stabil"; a target may be a range (lower,
    upper); `waktu` is the percent of the period that is gone. Total in its numbers: zero targets and values beyond the
    target have their answer. Raises: ValueError for another `jenis` or `polarisasi`.
    """
    if jenis not in TERBALIK or polarisasi not in _BURUK:
        raise ValueError(f"Batang capaian tidak dikenal: {jenis!r}, {polarisasi!r}")
    jumlah, berjalan = jenis == "kumulatif", None if waktu is None else _jepit(float(waktu))
    kepala = _kepala(nilai, target, satuan, jumlah=jumlah, minimal=polarisasi == "minimal")
    batang = _Batang(0.0, TANPA_TARGET if target is None else BELUM_DIISI)
    if nilai is not None and target is not None:
        batas = _batas(target)
        batang = (
            _kumulatif(float(nilai), batas, polarisasi, berjalan)
            if jumlah
            else _tingkat(float(nilai), batas, polarisasi, satuan)
        )
    if polarisasi == "minimal" and target is not None:
        catatan = f"{TERBALIK[jenis]} {catatan}".strip()
    terlihat = berjalan if jumlah and target is not None else None
    if terlihat is not None and polarisasi == "minimal":
        terlihat = 100 - terlihat
    label = f"{nama}: {kepala}{f' {satuan}' if jumlah and satuan not in ('', '%') else ''}. {batang.keterangan}."
    if terlihat is not None and berjalan is not None:
        label += f" Waktu berjalan {persen(berjalan, 0)}."
    return Bullet(
        nama=nama,
        kepala=kepala,
        keterangan=batang.keterangan,
        catatan=catatan,
        label=label,
        isi=koordinat(batang.isi),
        tertinggal=batang.keterangan == TERTINGGAL or batang.keterangan in _BURUK[polarisasi],
        waktu=None if terlihat is None else koordinat(terlihat),
        ambang=None if terlihat is None else _ambang(terlihat),
        sasaran=tuple(koordinat(s) for s in batang.sasaran),
    )


def _ambang(waktu: float) -> tuple[float, float]:
    """The band within which a bar is on plan, cut off at the ends of the scale."""
    awal, akhir = _jepit(waktu - _TENGGANG), _jepit(waktu + _TENGGANG)
    return koordinat(awal), koordinat(akhir - awal)


@dataclass(frozen=True)
class _Batang:
    isi: float
    keterangan: str
    sasaran: tuple[float, ...] = ()


def _kumulatif(nilai: float, batas: tuple[float, float], polarisasi: str, waktu: float | None) -> _Batang:
    bawah, atas = batas
    if polarisasi == "minimal":
        isi = _jepit((atas - nilai) / atas * 100) if atas > 0 else 100.0 * (nilai <= atas)
        selisih = None if waktu is None else isi - (100 - waktu)
    else:
        isi = _jepit(nilai / bawah * 100) if bawah > 0 else 100.0 * (nilai >= bawah)
        selisih = None if waktu is None else isi - waktu
    if nilai > atas or selisih is None or atas <= 0:
        return _Batang(isi, _banding(nilai, batas, polarisasi))
    rencana = TERTINGGAL if selisih < -_TENGGANG else DI_DEPAN if selisih > _TENGGANG else SESUAI_RENCANA
    return _Batang(isi, rencana)


def _tingkat(nilai: float, batas: tuple[float, float], polarisasi: str, satuan: str) -> _Batang:
    bawah, atas = batas
    terbalik = polarisasi == "minimal"
    skala = max(100.0, atas) if satuan == "%" else atas * (2 if terbalik else 1.25)
    if skala <= 0:
        skala = max(abs(nilai), 1.0)

    def letak(besar: float) -> float:
        x = _jepit(besar / skala * 100)
        return 100 - x if terbalik else x

    sasaran = {"maksimal": {bawah}, "minimal": {atas}, "stabil": {bawah, atas}}[polarisasi]
    return _Batang(letak(nilai), _banding(nilai, batas, polarisasi), tuple(letak(s) for s in sorted(sasaran)))


def _banding(nilai: float, batas: tuple[float, float], polarisasi: str) -> str:
    bawah, atas = batas
    kurang, lebih = (LEBIH_BAIK, MELEWATI) if polarisasi == "minimal" else (DI_BAWAH, DI_ATAS)
    return kurang if nilai < bawah else lebih if nilai > atas else SESUAI_TARGET


def _batas(target: Target) -> tuple[float, float]:
    bawah, atas = target if isinstance(target, tuple) else (target, target)
    return min(float(bawah), float(atas)), max(float(bawah), float(atas))


def _jepit(nilai: float) -> float:
    return min(max(nilai, 0.0), 100.0)


def _kepala(nilai: Bilangan | None, target: Target | None, satuan: str, *, jumlah: bool, minimal: bool) -> str:
    ukuran = "%" if satuan == "%" else f" {satuan}" if satuan and not jumlah else ""
    tulisan = "" if nilai is None else angka(nilai) + ukuran
    if target is None:
        return tulisan
    tuju = "–".join(map(angka, target)) if isinstance(target, tuple) else angka(target)
    if nilai is None:
        return f"target {tuju}{ukuran}"
    sambung = (" dari batas " if minimal else " dari ") if jumlah else ", target "
    return f"{tulisan}{sambung}{tuju}{ukuran}"
