"""Small pieces: a file that grows past its limit is to be split, not scrolled."""

import ast
from pathlib import Path

from tests.repositori.berkas import berkas, fungsi, kode, nama, templat


def panjang(jalan: Path) -> int:
    return len(jalan.read_text(encoding="utf-8").splitlines())


def isi_fungsi(simpul: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The lines of a function without decorators, signature and docstring."""
    isi = simpul.body[1:] if ast.get_docstring(simpul) else simpul.body
    return isi[-1].end_lineno - isi[0].lineno + 1 if isi and isi[-1].end_lineno else 0


def terlalu_panjang(jalan: list[Path], batas: int) -> dict[str, int]:
    return {nama(satu): panjang(satu) for satu in jalan if panjang(satu) > batas}


def test_no_python_file_is_longer_than_400_lines() -> None:
    python = [*kode(), *berkas("tests/**/*.py", "bench/**/*.py", "alat/*")]
    assert terlalu_panjang(python, 400) == {}


def test_no_template_is_longer_than_200_lines() -> None:
    assert terlalu_panjang(templat(), 200) == {}


def test_no_style_sheet_or_script_is_longer_than_400_lines() -> None:
    assert terlalu_panjang(berkas("src/**/css/*.css", "src/**/static/**/*.js"), 400) == {}


def test_no_function_is_longer_than_50_lines() -> None:
    panjang = {f"{nama(jalan)}:{f.name}": isi_fungsi(f) for jalan in kode() for f in fungsi(jalan)}
    assert {f: baris for f, baris in panjang.items() if baris > 50} == {}


def test_no_view_is_longer_than_15_lines() -> None:
    views = berkas("src/selaras/*/views.py", "src/selaras/*/views/*.py")
    assert views
    panjang = {f"{nama(jalan)}:{f.name}": isi_fungsi(f) for jalan in views for f in fungsi(jalan)}
    assert {f: baris for f, baris in panjang.items() if baris > 15} == {}
