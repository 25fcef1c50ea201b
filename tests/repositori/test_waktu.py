"""Time enters at the edges: below a view, a task or a command nothing reads the clock."""

import ast
from pathlib import Path

import pytest

from tests.repositori.berkas import berkas, kode, nama, pohon

JAM = {"now", "today", "utcnow", "localdate", "localtime"}
TEPI = {
    "views",
    "api",
    "rute",
    "tasks",
    "management",
    "middleware",
    "http",
    "kiriman",
    "provider",
}  # where a request, a schedule or a person comes in


def membaca_jam(jalan: Path) -> list[int]:
    """The lines that ask what time it is: `timezone.now()`, `date.today()`, `time.time()`."""
    panggilan = (simpul for simpul in ast.walk(pohon(jalan)) if isinstance(simpul, ast.Call))
    return [p.lineno for p in panggilan if isinstance(p.func, ast.Attribute) and p.func.attr in JAM and not p.args]


def di_tepi(jalan: Path) -> bool:
    return not TEPI.isdisjoint({*jalan.parts, jalan.stem})


def test_nothing_below_the_edge_reads_the_clock() -> None:
    assert {nama(satu): baris for satu in kode() if not di_tepi(satu) and (baris := membaca_jam(satu))} == {}


@pytest.mark.parametrize("kalimat", ["timezone.now()", "date.today()", "timezone.localdate()"])
def test_a_reading_of_the_clock_is_found(kalimat: str, tmp_path: Path) -> None:
    (tmp_path / "contoh.py").write_text(kalimat, encoding="utf-8")
    assert [membaca_jam(satu) for satu in berkas("*.py", di=tmp_path)] == [[1]]
