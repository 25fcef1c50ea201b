"""Migrations tell one story, each chapter has a name, and every one can be taken back."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from django.db import connection, migrations
from django.db.migrations.loader import MigrationLoader

from tests.repositori.berkas import AKAR

KITA = ("jejak", "common", "organisasi", "perencanaan", "pelaksanaan", "penilaian", "tindak_lanjut", "beranda")


@pytest.fixture(scope="module")
def cerita() -> dict[str, list[migrations.Migration]]:
    """The migrations of each of our apps, in the order of their names."""
    loader = MigrationLoader(None)
    return {app: [loader.disk_migrations[k] for k in sorted(loader.disk_migrations) if k[0] == app] for app in KITA}


def test_every_app_with_migrations_is_known_here() -> None:
    assert set(KITA) == {jalan.parent.name for jalan in AKAR.glob("src/selaras/*/migrations")}


@pytest.mark.parametrize("app", KITA)
def test_migrations_are_linear(app: str, cerita: dict[str, list[migrations.Migration]]) -> None:
    sebelum: list[str] = []
    for nomor, satu in enumerate(cerita[app], start=1):
        assert satu.name.startswith(f"{nomor:04}_")
        assert [nama for asal, nama in satu.dependencies if asal == app] == sebelum
        sebelum = [satu.name]


@pytest.mark.parametrize("app", KITA)
def test_migrations_have_spoken_names(app: str, cerita: dict[str, list[migrations.Migration]]) -> None:
    nama = [satu.name for satu in cerita[app]]
    assert nama
    assert [n for n in nama if not re.fullmatch(r"\d{4}_(?!auto|alter_|remove_|add_)[a-z][a-z0-9_]*", n)] == []


@pytest.mark.parametrize("app", KITA)
def test_migrations_can_be_taken_back(app: str, cerita: dict[str, list[migrations.Migration]]) -> None:
    searah = [(satu.name, langkah) for satu in cerita[app] for langkah in satu.operations if not langkah.reversible]
    assert searah == []


@pytest.fixture
def url_kosong(tmp_path: Path) -> Iterator[str]:
    """The URL of an empty database beside the one of the tests, on the same engine."""
    if connection.vendor == "sqlite":
        yield f"sqlite:///{tmp_path / 'kosong.sqlite3'}"
        return
    atur = connection.settings_dict
    alamat = f"postgresql://{atur['USER']}@{atur['HOST']}:{atur['PORT']}"
    with psycopg.connect(f"{alamat}/postgres", autocommit=True) as hubungan:
        hubungan.execute("CREATE DATABASE selaras_kosong")
        yield f"{alamat}/selaras_kosong"
        hubungan.execute("DROP DATABASE selaras_kosong WITH (FORCE)")


NAIK_TURUN_NAIK = f"""
import django
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
django.setup()
ujung = MigrationExecutor(connection).loader.graph.leaf_nodes()
for tujuan in ujung, [(app, None) for app in {KITA}], ujung:
    MigrationExecutor(connection).migrate(tujuan)
assert MigrationExecutor(connection).migration_plan(ujung) == []
"""


def test_the_whole_story_goes_up_down_and_up(url_kosong: str) -> None:
    lingkungan = os.environ | {"SELARAS_DATABASE_URL": url_kosong}
    subprocess.run([sys.executable, "-c", NAIK_TURUN_NAIK], env=lingkungan, check=True, timeout=400)
