"""The scripts that make calls."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.repositori.berkas import AKAR

POSTGRES = [sys.executable, str(AKAR / "alat/postgres.py"), sys.executable, "-c"]
TANYA = """
import os, psycopg
with psycopg.connect(os.environ["SELARAS_DATABASE_URL"]) as hubungan:
    print(hubungan.info.port, hubungan.execute("show data_directory").fetchone()[0])
raise SystemExit(3)
"""


def test_postgres_serves_one_command_and_leaves_nothing_behind() -> None:
    hasil = subprocess.run([*POSTGRES, TANYA], capture_output=True, text=True, check=False, timeout=60)
    port, folder = hasil.stdout.split()
    assert hasil.returncode == 3
    assert not Path(folder).parent.exists()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", int(port)), timeout=1)


def test_debian_says_nothing_where_nothing_is_missing() -> None:
    hasil = subprocess.run(
        [AKAR / "alat/debian", "bash=bash", "python3=/nowhere,/usr/bin/e*v"], capture_output=True, check=True
    )
    assert (hasil.stdout, hasil.stderr) == (b"", b"")
