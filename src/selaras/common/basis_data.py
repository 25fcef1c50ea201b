from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from selaras.common.env import SalahAtur

SQLITE = {
    "timeout": 10,
    "transaction_mode": "IMMEDIATE",
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; "
        "PRAGMA mmap_size=134217728; PRAGMA journal_size_limit=27103364; PRAGMA cache_size=-20000;"
    ),
}


def uraikan(alamat: str, *, kolam: int = 0) -> dict[str, Any]:
    """Django's settings of one database from its address.

    Args:
        alamat: `sqlite:///data/selaras.sqlite3` or `postgresql://user:password@host:port/name`.
        kolam: connections of the web server's pool; 0 for plain persistent connections.

    Raises:
        SalahAtur: the address is neither.
    """
    bagian = urlsplit(alamat)
    if bagian.scheme == "sqlite":
        nama = Path(unquote(bagian.path.removeprefix("/")))
        return {"ENGINE": "django.db.backends.sqlite3", "NAME": nama, "CONN_MAX_AGE": None, "OPTIONS": SQLITE}
    if bagian.scheme in ("postgres", "postgresql"):
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(bagian.path.removeprefix("/")),
            "USER": unquote(bagian.username or ""),
            "PASSWORD": unquote(bagian.password or ""),
            "HOST": bagian.hostname or "",
            "PORT": bagian.port or "",
            "CONN_MAX_AGE": 0 if kolam else None,
            "OPTIONS": {"pool": {"min_size": 1, "max_size": kolam, "timeout": 10}} if kolam else {},
        }
    raise SalahAtur("SELARAS_DATABASE_URL harus diawali sqlite:/// atau postgresql://.")


def perbarui_statistik() -> None:
    """Tell PostgreSQL how much there is after many rows were written at once: till then it plans for empty tables."""
    from django.db import connection  # as below

    if connection.vendor == "postgresql":
        with connection.cursor() as kursor:
            kursor.execute("ANALYZE")


def migrasi_tertunda() -> list[str]:
    """The migrations that the database has not seen yet, each as `app.name`."""
    from django.db import connection  # this module is read by the settings, before there is a database
    from django.db.migrations.executor import MigrationExecutor

    pelaksana = MigrationExecutor(connection)
    rencana = pelaksana.migration_plan(pelaksana.loader.graph.leaf_nodes())
    return [f"{migrasi.app_label}.{migrasi.name}" for migrasi, _ in rencana]
