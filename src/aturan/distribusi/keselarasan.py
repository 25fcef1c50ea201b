"""Is what is said of the people in line with what is said of their organisation?"""

from collections.abc import Mapping

from aturan.dasar import KESELARASAN, POLA_UNIT_KECIL, berdasar
from aturan.distribusi.periksa import AMBANG_KECIL, bulatkan_persen
from aturan.distribusi.pola import LABEL, CapaianOrganisasi
from aturan.predikat import LABEL as LABEL_PREDIKAT
from aturan.predikat import Predikat
from aturan.temuan import Temuan, Tingkat

SEPADAN: Mapping[CapaianOrganisasi, Predikat] = dict(zip(CapaianOrganisasi, Predikat, strict=True))
_BAIK = (Predikat.BAIK, Predikat.SANGAT_BAIK)


@berdasar(KESELARASAN, POLA_UNIT_KECIL)
def periksa_keselarasan(
    *, capaian: CapaianOrganisasi, jumlah: Mapping[Predikat, int], ambang_kecil: int = AMBANG_KECIL
) -> Temuan | None:
    """A finding where the level of the organisation and the predicate of most of its people stand apart.

    Either the organisation is below Baik while more than half of its people are Baik or better, or the largest group
    holds another predicate than the one of the organisation's own rank. A tie is in line; so is a unit without people.
    `ambang_kecil` is a setting [design]: below it the finding is only information.
    """
    orang = sum(jumlah.values())
    baik = sum(jumlah.get(predikat, 0) for predikat in _BAIK)
    tingkat = Tingkat.PERINGATAN if orang >= ambang_kecil else Tingkat.INFORMASI
    if SEPADAN[capaian] not in _BAIK and 2 * baik > orang:
        isi = f"{baik} dari {orang} pegawainya ({bulatkan_persen(baik, orang)}%) berpredikat Baik atau Sangat Baik"
        return Temuan("pegawai_di_atas_organisasi", tingkat, _pesan(capaian, isi))
    banyak = max(jumlah.values(), default=0)
    if jumlah.get(SEPADAN[capaian], 0) == banyak:
        return None
    terbanyak = next(predikat for predikat in Predikat if jumlah.get(predikat, 0) == banyak)
    isi = f"predikat terbanyak pegawainya {LABEL_PREDIKAT[terbanyak]} ({banyak} dari {orang} orang)"
    return Temuan("terbanyak_tidak_sepadan", tingkat, _pesan(capaian, isi))


def _pesan(capaian: CapaianOrganisasi, isi: str) -> str:
    return (
        f"Capaian organisasi {LABEL[capaian]}, tetapi {isi}. Keduanya belum sejalan: "
        "periksa apakah hasil kerja pegawai memang menopang hasil organisasi, lalu tinjau atau tuliskan alasannya."
    )
