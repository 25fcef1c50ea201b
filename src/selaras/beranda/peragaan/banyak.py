"""More Balai of forty people each, in outline: the same posts and plans under other names, one year, no story."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random
from typing import Final

from selaras.beranda.peragaan.dunia import Dunia
from selaras.beranda.peragaan.orang import ORANG, Orang

NAMA_BALAI: Final = "Balai Perawatan Perkeretaapian Wilayah {} (contoh)"
DEPAN: Final = {
    "ibu": "Aminah Berta Citra Dahlia Elok Farida Gita Hani Intan Juwita Kirana Lilis Mira Nadia Oktavia Puspa Rahma "
    "Sekar Tiara Utami Vera Widya Yanti Zahra Agnes Maya Ayu Wulan Ratih Melati",
    "bapak": "Aditya Bayu Cahyo Danang Eka Farhan Galih Haris Imam Johan Krisna Luhut Made Naufal Okta Pandu Ridwan "
    "Satria Taufik Umar Victor Wisnu Yoga Zainal Abdul Ketut Jonas Rangga Surya Iwan",
}
BELAKANG: Final = (
    "Adiputra Basuki Chaniago Damanik Effendi Firmansyah Ginting Harahap Indrawan Jatmiko Kusuma Lubis Mahendra "
    "Nainggolan Oematan Pattiasina Purnomo Rumbiak Saputra Tambunan Usman Wijayanti Yulianto Zulkarnain Siregar Manurung"
)


def orang_lain(dunia: Dunia, nomor: int, terpakai: set[str]) -> dict[str, tuple[Orang, str]]:
    """The people of the Balai `nomor`, by the lakon that they take over, each with a NIP that nobody has yet."""
    urut = 900 + nomor % 100
    return {asli.nama: next(_kembaran(dunia.acak, asli, urut, terpakai)) for asli in ORANG}


def _kembaran(acak: Random, asli: Orang, urut: int, terpakai: set[str]) -> Iterator[tuple[Orang, str]]:
    while True:
        nama = f"{acak.choice(DEPAN[asli.sapaan].split())} {acak.choice(BELAKANG.split())}"
        lahir = f"{asli.lahir[:4]}{acak.randint(1, 12):02}{acak.randint(1, 28):02}"
        orang = replace(asli, nama=nama, lahir=lahir)
        nip = orang.nip(urut)
        if nip not in terpakai:
            terpakai.add(nip)
            yield orang, nip
