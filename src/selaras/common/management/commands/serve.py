import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Mapping
from contextlib import suppress
from typing import Any, Final

from django.contrib.staticfiles import finders
from django.core.management.base import BaseCommand, CommandError, CommandParser

from selaras.common.basis_data import migrasi_tertunda

BENANG: Final = 2  # blocking threads of one web process: the second works while the first waits for the database
TUNGGU: Final = 20  # seconds that a process may take to finish what it is doing
PERCUMA: Final = [f"--ignore={pola}" for pola in ("account", "ext", "htm?x-4*", "htmx-2.js")]  # static, never asked for
LEMBAR_GAYA: Final = "common/selaras.css"  # built, so a fresh checkout has none
HENTI: Final = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Command(BaseCommand):
    """Runs the web server and the worker until a signal, or the end of either, stops both."""

    help = "Melayani Selaras: server web dan pekerja latar dalam satu perintah."

    def add_arguments(self, parser: CommandParser) -> None:
        """Where to listen and with how many processes."""
        parser.add_argument("--host", default="127.0.0.1", help="alamat yang didengarkan (%(default)s)")
        parser.add_argument("--port", type=int, default=8000, help="porta (%(default)s)")
        parser.add_argument("--workers", type=int, default=os.cpu_count(), help="proses web (%(default)s)")

    def handle(self, *args: Any, host: str, port: int, workers: int, **options: Any) -> None:
        """Check what would fail later, then start both and watch them."""
        pastikan_porta_bebas(host, port)
        if not finders.find(LEMBAR_GAYA):
            raise CommandError("Lembar gaya belum dibangun. Jalankan dulu: make css")
        if migrasi_tertunda():
            raise CommandError("Tabel di basis data belum sesuai versi ini. Jalankan dulu: selaras migrate")
        web = os.environ | {"SELARAS_PROSES": "web"}
        if mulai([*django("collectstatic"), "--no-input", "--verbosity=0", *PERCUMA], web).wait():
            raise CommandError("Berkas statis tidak dapat dikumpulkan. Sebabnya tertulis di atas.")
        henti = tunggu_sinyal()
        self.stdout.write(f"Selaras berjalan di http://{tampak(host)}:{port} (hentikan dengan Ctrl-C)")
        jalan = {"Server web": mulai(granian(host, port, workers), web), "Pekerja latar": mulai(django("worker"))}
        if mati := jaga(jalan, henti):
            raise CommandError(f"{mati} berhenti sendiri; yang lain ikut dihentikan. Sebabnya tertulis di atas.")
        self.stdout.write("Selaras berhenti.")


def django(perintah: str) -> list[str]:
    """One of our commands, as a process of its own."""
    return [sys.executable, "-m", "django", perintah]


def granian(host: str, port: int, workers: int) -> list[str]:
    """The web server as a process of its own."""
    pilihan = {
        "interface": "wsgi",
        "host": host,
        "port": port,
        "workers": workers,
        "blocking-threads": BENANG,
        "workers-kill-timeout": TUNGGU,
        "log-level": "warning",
    }
    tambahan = [f"--{nama}={nilai}" for nama, nilai in pilihan.items()]
    return [sys.executable, "-m", "granian", *tambahan, "--no-ws", "selaras.wsgi:application"]


def mulai(perintah: list[str], lingkungan: Mapping[str, str] = os.environ) -> subprocess.Popen[bytes]:
    """Start a process in a group of its own, so that Ctrl-C reaches it once: through us."""
    return subprocess.Popen(perintah, env=lingkungan, process_group=0)  # noqa: S603  (commands of ours)


def tunggu_sinyal() -> threading.Event:
    """What is set once somebody asks us to stop."""
    henti = threading.Event()
    for sinyal in HENTI:
        signal.signal(sinyal, lambda *_: henti.set())
    return henti


def jaga(proses: Mapping[str, subprocess.Popen[bytes]], henti: threading.Event) -> str | None:
    """Wait for `henti`, or for one process to end; then stop all. Names the one that ended by itself, if any."""
    mati = None
    while mati is None and not henti.wait(0.2):
        mati = next((nama for nama, satu in proses.items() if satu.poll() is not None), None)
    for satu in proses.values():
        hentikan(satu)
    return mati


def hentikan(proses: subprocess.Popen[bytes]) -> None:
    """Ask a process to finish; then, or after `TUNGGU` seconds, end whatever it has started and left behind."""
    proses.terminate()
    with suppress(subprocess.TimeoutExpired):
        proses.wait(TUNGGU + 5)
    with suppress(ProcessLookupError):
        os.killpg(proses.pid, signal.SIGKILL)
    proses.wait()


def pastikan_porta_bebas(host: str, port: int) -> None:
    """Raises: CommandError when something else listens there, or the address is not ours."""
    keluarga = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(keluarga, socket.SOCK_STREAM) as soket:
        soket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            soket.bind((host, port))
        except OSError as sebab:
            raise CommandError(
                f"Porta {port} di {host} tidak dapat dipakai: {sebab.strerror}. "
                f"Hentikan program yang memakainya, atau pilih porta lain: selaras serve --port {port + 1}"
            ) from sebab


def tampak(host: str) -> str:
    """How a person on this machine types the address."""
    return "localhost" if host in ("127.0.0.1", "::1", "0.0.0.0") else host  # noqa: S104  (compared, not bound)
