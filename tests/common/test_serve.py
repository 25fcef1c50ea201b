"""`selaras serve` as a person runs it: two processes that begin together and end together."""

import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from django.contrib.staticfiles import finders
from django.core.management import CommandError, call_command

SELARAS = Path(sys.executable).with_name("selaras")
TENGGAT = 120  # seconds: a machine that is busy with other tests starts slowly


def porta_bebas() -> int:
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        return int(soket.getsockname()[1])


def tunggu[T](apa: Callable[[], T | None]) -> T:
    """What `apa` gives as soon as it gives anything."""
    batas = time.monotonic() + TENGGAT
    while time.monotonic() < batas:
        if hasil := apa():
            return hasil
        time.sleep(0.1)
    raise TimeoutError


class Pelayan:
    """A `selaras serve` over a SQLite database of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.porta = folder, porta_bebas()
        atur = {"SELARAS_MODE": "uji", "SELARAS_DATA_DIR": str(folder)}
        self.lingkungan = {nama: isi for nama, isi in os.environ.items() if not nama.startswith("SELARAS_")} | atur

    def mulai(self) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [SELARAS, "serve", "--port", str(self.porta), "--workers", "1"],
            env=self.lingkungan, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip

    def menjawab(self) -> bool:
        try:
            with urlopen(f"http://127.0.0.1:{self.porta}/masuk/", timeout=5) as jawaban:
                return bool(jawaban.status == 200)
        except OSError:
            return False

    def berdenyut(self) -> set[str]:
        """The tasks that the worker has enqueued."""
        with sqlite3.connect(self.folder / "selaras.sqlite3") as hubungan:
            baris = hubungan.execute("SELECT pekerjaan FROM common_jadwal").fetchall()
        hubungan.close()
        return {pekerjaan for (pekerjaan,) in baris}


def anak(induk: int) -> dict[str, int]:
    """The processes that `serve` has started, by what they are."""
    hasil = {}
    for jalan in Path("/proc").glob("[0-9]*"):
        try:
            kata, status = (jalan / "cmdline").read_bytes(), (jalan / "stat").read_text()
        except OSError:  # it has ended meanwhile
            continue
        if int(status.rpartition(")")[2].split()[1]) == induk:
            hasil["web" if b"granian" in kata else "pekerja"] = int(jalan.name)
    return hasil


@pytest.fixture(scope="module")
def termigrasi(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with every table, made once."""
    satu = Pelayan(tmp_path_factory.mktemp("termigrasi"))
    subprocess.run([SELARAS, "migrate", "--verbosity", "0"], env=satu.lingkungan, check=True)
    return satu.folder


@pytest.fixture
def pelayan(tmp_path: Path, termigrasi: Path) -> Pelayan:
    return Pelayan(shutil.copytree(termigrasi, tmp_path / "data"))


@pytest.fixture
def berjalan(pelayan: Pelayan) -> Iterator[subprocess.Popen[str]]:
    """Running: the web answers and the worker has ticked."""
    proses = pelayan.mulai()
    try:
        tunggu(pelayan.menjawab)
        tunggu(pelayan.berdenyut)
        yield proses
    finally:
        proses.terminate()
        proses.communicate(timeout=TENGGAT)


def test_ctrl_c_ends_both_in_good_order(pelayan: Pelayan, berjalan: subprocess.Popen[str]) -> None:
    kawan = anak(berjalan.pid)
    assert kawan.keys() == {"web", "pekerja"}
    assert "selaras.organisasi.tasks.siapkan_libur" in pelayan.berdenyut()
    berjalan.send_signal(signal.SIGINT)
    keluaran, _ = berjalan.communicate(timeout=TENGGAT)
    assert berjalan.returncode == 0
    assert keluaran.splitlines()[0].startswith(f"Selaras berjalan di http://localhost:{pelayan.porta}")
    assert keluaran.splitlines()[-1] == "Selaras berhenti."
    assert [nama for nama, pid in kawan.items() if Path(f"/proc/{pid}").exists()] == []


@pytest.mark.parametrize(("siapa", "nama"), [("pekerja", "Pekerja latar"), ("web", "Server web")])
def test_the_end_of_one_ends_the_other(berjalan: subprocess.Popen[str], siapa: str, nama: str) -> None:
    kawan = anak(berjalan.pid)
    os.kill(kawan[siapa], signal.SIGKILL)
    keluaran, _ = berjalan.communicate(timeout=TENGGAT)
    assert berjalan.returncode == 1
    assert f"{nama} berhenti sendiri; yang lain ikut dihentikan." in keluaran
    assert [nama for nama, pid in kawan.items() if Path(f"/proc/{pid}").exists()] == []


def test_a_port_in_use_is_told_with_a_way_out(pelayan: Pelayan) -> None:
    with socket.create_server(("127.0.0.1", pelayan.porta)):
        proses = pelayan.mulai()
        keluaran, _ = proses.communicate(timeout=TENGGAT)
    assert proses.returncode == 1
    assert f"Porta {pelayan.porta} di 127.0.0.1 tidak dapat dipakai" in keluaran
    assert f"selaras serve --port {pelayan.porta + 1}" in keluaran


def test_tables_of_an_older_version_are_told(tmp_path: Path) -> None:
    proses = Pelayan(tmp_path).mulai()
    keluaran, _ = proses.communicate(timeout=TENGGAT)
    assert proses.returncode == 1
    assert "Jalankan dulu: selaras migrate" in keluaran


def test_a_style_sheet_that_is_not_built_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finders, "find", lambda jalan: None)
    with pytest.raises(CommandError, match=r"Lembar gaya belum dibangun\. Jalankan dulu: make css"):
        call_command("serve", port=porta_bebas())
