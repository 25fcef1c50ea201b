"""The institution that the browser meets: a folder with a database in it, and `selaras serve` over that folder."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from urllib.request import urlopen

HARI = date(2026, 10, 6)  # the day in every browser test: Triwulan III is over, and its people are to be rated
GESER = f"{(HARI - datetime.now(UTC).date()).days}d"
SELARAS = Path(sys.executable).with_name("selaras")
MASUK = "masuk.json"  # what `selaras demo --json` said


@dataclass(frozen=True)
class Balai:
    """An institution in a folder; `alamat` is where it is served, once it is."""

    folder: Path
    alamat: str = ""

    @property
    def masuk(self) -> dict[str, dict[str, str]]:
        """Who may sign in to the demo institution, by role."""
        return {satu["peran"]: satu for satu in json.loads((self.folder / MASUK).read_text())}

    @cached_property
    def lingkungan(self) -> dict[str, str]:
        """What its processes need around them, so that they know the folder and believe that it is `HARI`."""
        # The library alone: `faketime` itself would stay between the test and the process.
        pustaka = subprocess.run(["faketime", "-f", GESER, "printenv", "LD_PRELOAD"], check=True, capture_output=True)
        env = {k: v for k, v in os.environ.items() if not k.startswith("SELARAS_")}
        env |= {"SELARAS_MODE": "uji", "SELARAS_DATA_DIR": str(self.folder)}
        return env | {"LD_PRELOAD": pustaka.stdout.decode().strip(), "FAKETIME": GESER}

    def perintah(self, *kata: str) -> str:
        """What one `selaras` command prints."""
        return subprocess.run([SELARAS, *kata], env=self.lingkungan, check=True, capture_output=True, text=True).stdout


def kosong(balai: Balai) -> None:
    """An institution without a single person."""
    balai.perintah("migrate", "--verbosity", "0")


def peragaan(balai: Balai) -> None:
    """The demo institution."""
    kosong(balai)
    (balai.folder / MASUK).write_text(balai.perintah("demo", "--json"))


@contextmanager
def layani(balai: Balai) -> Iterator[Balai]:
    """Serve it."""
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        port = soket.getsockname()[1]
    buku = balai.folder / "server.log"
    with buku.open("w") as catatan:
        perintah = [SELARAS, "serve", "--port", str(port), "--workers", "1"]
        server = subprocess.Popen(perintah, env=balai.lingkungan, stdout=catatan, stderr=catatan)
        try:
            dilayani = replace(balai, alamat=f"http://localhost:{port}")
            _tunggu(dilayani.alamat, server, buku)
            yield dilayani
        finally:
            server.terminate()
            server.wait(20)


def _tunggu(alamat: str, server: subprocess.Popen[bytes], catatan: Path) -> None:
    for _ in range(600):
        if server.poll() is not None:
            break
        try:
            urlopen(f"{alamat}/masuk/", timeout=2).close()
        except OSError:
            time.sleep(0.25)
        else:
            return
    raise RuntimeError(f"Server tidak menyala:\n{catatan.read_text()}")
