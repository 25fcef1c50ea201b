#!/usr/bin/env python3
"""Replay a year for forty people against an installation that begins empty, over HTTP, through the API alone.

Run from the root: `.venv/bin/python -m alat.putar_ulang [--pegawai N]`. The installation lives in a folder that is gone
afterwards. Each step is printed with its time; the first answer that is no success ends it.
"""

import argparse
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import uuid
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from tests.organisasi.lembar_siasn import lembar
from tests.siklus import KASUBBAG, KEPALA, Menyimpang, Siklus, baris_orang, pastikan

SELARAS: Final = Path(sys.executable).with_name("selaras")
TENGGAT: Final = 300  # seconds in which the server has to be there, on a machine that is busy


class LewatHttp:
    """Requests over HTTP; keys are those that the operator's command prints."""

    def __init__(self, alamat: str, lingkungan: Mapping[str, str]) -> None:
        self.alamat, self.lingkungan = alamat, lingkungan
        self.kunci: dict[str, str] = {}
        self.banyak = Counter[str]()

    def perintah(self, *kata: str) -> str:
        """What the operator types on the server. Raises: CalledProcessError."""
        hasil = subprocess.run([SELARAS, *kata], env=self.lingkungan, capture_output=True, text=True, check=True)
        return hasil.stdout

    def siapkan_kunci(self, nip: Iterable[str]) -> None:
        """As `selaras api-key` makes them."""
        belum = [satu for satu in nip if satu not in self.kunci]
        self.kunci |= json.loads(self.perintah("api-key", *belum, "--nama", "Putar ulang", "--json"))

    def tunggu_pekerja(self) -> None:
        """It works by itself."""
        time.sleep(0.5)

    def minta(
        self, nip: str, cara: str, jalan: str, isi: Any = None, *, berkas: Any = None, boleh: Iterable[str] = ()
    ) -> Any:
        """One request. Raises: Menyimpang for a refusal that was not foreseen."""
        badan, jenis = _borang(isi or {}, berkas) if berkas else (json.dumps(isi or {}).encode(), "application/json")
        kepala = {"Authorization": f"Bearer {self.kunci[nip]}", "Content-Type": jenis}
        minta = Request(f"{self.alamat}/api/v1{jalan}", badan if cara != "GET" else None, kepala, method=cara)
        self.banyak[cara] += 1
        try:
            with urlopen(minta, timeout=60) as jawaban:
                utuh: bytes = jawaban.read()
                berupa_json = jawaban.headers["Content-Type"].startswith("application/json")
                return json.loads(utuh) if utuh and berupa_json else utuh or None
        except HTTPError as galat:
            if galat.code == 429:
                time.sleep(int(galat.headers["Retry-After"]))
                return self.minta(nip, cara, jalan, isi, berkas=berkas, boleh=boleh)
            kata = json.loads(galat.read())
            if kata["kode"] in boleh:
                return None
            raise Menyimpang(f"{cara} {jalan}: {galat.code} {kata}") from galat


def _borang(isi: Mapping[str, Any], berkas: Mapping[str, tuple[str, bytes]]) -> tuple[bytes, str]:
    """Fields and files as a multipart form, and its type."""
    batas = uuid.uuid4().hex
    bagian = [
        f'Content-Disposition: form-data; name="{nama}"\r\n\r\n{satu}'.encode()
        for nama, nilai in isi.items()
        for satu in (nilai if isinstance(nilai, list) else [nilai])
    ]
    for nama, (nama_berkas, bita) in berkas.items():
        kepala = f'Content-Disposition: form-data; name="{nama}"; filename="{nama_berkas}"\r\n'
        bagian.append(f"{kepala}Content-Type: application/octet-stream\r\n\r\n".encode() + bita)
    badan = b"".join(f"--{batas}\r\n".encode() + satu + b"\r\n" for satu in bagian)
    return badan + f"--{batas}--\r\n".encode(), f"multipart/form-data; boundary={batas}"


@contextmanager
def layani(folder: Path) -> Iterator[LewatHttp]:
    """An empty installation, served with its worker. Raises: Menyimpang when it is not there in time."""
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        porta = str(soket.getsockname()[1])
    lingkungan = os.environ | {"SELARAS_MODE": "demo", "SELARAS_DATA_DIR": str(folder)}
    lingkungan.pop("SELARAS_DATABASE_URL", None)
    dunia = LewatHttp(f"http://127.0.0.1:{porta}", lingkungan)
    dunia.perintah("migrate", "--verbosity", "0")
    with (folder / "server.log").open("wb") as catatan:
        server = subprocess.Popen(
            [SELARAS, "serve", "--port", porta], env=lingkungan, stdout=catatan, stderr=catatan, start_new_session=True
        )
    try:
        _tunggu(dunia.alamat)
        yield dunia
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait(30)


def _tunggu(alamat: str) -> None:
    batas = time.monotonic() + TENGGAT
    while time.monotonic() < batas:
        try:
            with urlopen(f"{alamat}/api/v1/openapi.json", timeout=10):
                return
        except OSError:  # a URLError too
            time.sleep(0.2)
    raise Menyimpang("Server tidak menjawab.")


def putar(banyak: int, kabar: Any) -> None:
    """Replay last year for so many people. Raises: Menyimpang, with the first answer that is no success."""
    tahun = datetime.now(UTC).year - 1
    with tempfile.TemporaryDirectory(prefix="selaras-putar-") as nama, layani(Path(nama)) as dunia:
        awal = Path(nama) / "awal.xlsx"
        baris = {satu["NIP BARU"]: satu for satu in baris_orang(banyak)}
        awal.write_bytes(lembar([baris[KEPALA], baris[KASUBBAG]]))
        dunia.perintah("import-pegawai", str(awal), "--mulai", f"{tahun}-01-01")
        for peran in ("pengelola", "admin"):
            dunia.perintah("beri-peran", KASUBBAG, peran)
        dunia.siapkan_kunci([KASUBBAG, KEPALA])
        kabar("instalasi kosong dilayani; pengelola pertama memegang kuncinya")
        peta = Siklus(dunia, tahun=tahun, banyak=banyak, kabar=kabar).jalankan()
        pastikan(sum(satu["banyak"] for satu in peta["petak"]) == banyak - 1, peta)
        kabar(f"{dunia.banyak.total()} permintaan: {dict(dunia.banyak)}")


def main() -> None:
    """Each step with the seconds since the beginning."""
    uraian = argparse.ArgumentParser(description="Memutar ulang setahun lewat API pada instalasi kosong.")
    uraian.add_argument("--pegawai", type=int, default=40, metavar="N", help="banyaknya pegawai (bawaan 40)")
    mulai = time.monotonic()

    def kabar(kata: str) -> None:
        sys.stdout.write(f"{time.monotonic() - mulai:6.1f} d  {kata}\n")
        sys.stdout.flush()

    try:
        putar(uraian.parse_args().pegawai, kabar)
    except Menyimpang as sebab:
        sys.exit(f"GAGAL: {sebab}")


if __name__ == "__main__":
    main()
