"""Invented people by the thousand: names that sound like anybody's, and NIPs that are nobody's."""

from dataclasses import replace
from random import Random
from typing import Final

from selaras.beranda.peragaan.orang import KEPALA, ORANG, Orang

_IBU: Final = """
Aminah Berta Citra Dahlia Elok Farida Gita Hani Intan Juwita Kirana Lilis Mira Nadia Oktavia Puspa Rahma Sekar Tiara
Utami Vera Widya Yanti Zahra Agnes Maya Ayu Wulan Ratih Melati
"""
_BAPAK: Final = """
Aditya Bayu Cahyo Danang Eka Farhan Galih Haris Imam Johan Krisna Luhut Made Naufal Okta Pandu Ridwan Satria Taufik
Umar Victor Wisnu Yoga Zainal Abdul Ketut Jonas Rangga Surya Iwan
"""
_KELUARGA: Final = """
Adiputra Basuki Chaniago Damanik Effendi Firmansyah Ginting Harahap Indrawan Jatmiko Kusuma Lubis Mahendra Nainggolan
Oematan Pattiasina Purnomo Rumbiak Saputra Tambunan Usman Wijayanti Yulianto Zulkarnain Siregar Manurung
"""
DEPAN: Final = {"ibu": _IBU.split(), "bapak": _BAPAK.split()}
BELAKANG: Final = _KELUARGA.split()
STAF: Final = tuple(satu for satu in ORANG if satu.nama not in KEPALA.values())  # whose posts and plans others share
GOLONGAN: Final = ("IV/d", "IV/c", "IV/a", "III/d")  # of the heads, from the top


class Warga:
    """Gives out people, each with a NIP that was not given before."""

    def __init__(self, acak: Random) -> None:
        self.acak, self.terpakai = acak, set[str]()

    def kepala(self, tingkat: int, unit: str, jabatan: str) -> tuple[Orang, str]:
        """The head of a unit so far from the top."""
        golongan = GOLONGAN[tingkat]
        return self._lain(Orang("", "S.T., M.T.", "", "pns", golongan, unit, jabatan, "", ""), (1968, 1985))

    def staf(self) -> tuple[Orang, str, Orang]:
        """Somebody else, the NIP, and the person of the first Balai whose post and plan they share."""
        asli = self.acak.choice(STAF)
        return *self._lain(replace(asli, jenis="pns" if asli.jenis == "cpns" else asli.jenis), (1972, 1998)), asli

    def _lain(self, asli: Orang, lahir: tuple[int, int]) -> tuple[Orang, str]:
        """Somebody in the same post, born in these years."""
        acak = self.acak
        while True:
            sapaan, tahun = acak.choice(tuple(DEPAN)), acak.randint(*lahir)
            nama = f"{acak.choice(DEPAN[sapaan])} {acak.choice(BELAKANG)}"
            tanggal = f"{tahun}{acak.randint(1, 12):02}{acak.randint(1, 28):02}"
            angkat = f"{min(tahun + acak.randint(22, 27), 2022)}{acak.randint(1, 12):02}"
            if asli.jenis == "pppk":
                angkat = f"{acak.randint(2021, 2023)}"
            orang = replace(asli, nama=nama, sapaan=sapaan, lahir=tanggal, angkat=angkat)
            nip = orang.nip(acak.randint(900, 999))
            if nip not in self.terpakai:
                self.terpakai.add(nip)
                return orang, nip
