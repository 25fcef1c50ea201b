"""The files of the repository, as its tests read them."""

import ast
from collections.abc import Iterator
from pathlib import Path

AKAR = Path(__file__).parents[2]
SUMBER = AKAR / "src"


def berkas(*pola: str, di: Path = AKAR) -> list[Path]:
    """Every file under `di` that one of the patterns matches, in order of name."""
    return sorted(jalan for satu in pola for jalan in di.glob(satu) if jalan.is_file())


def nama(jalan: Path) -> str:
    """The path as a reader of a failure wants it: from the root of the repository."""
    return str(jalan.relative_to(AKAR))


def templat() -> list[Path]:
    """Every Jinja template of the system."""
    return berkas("selaras/**/jinja2/**/*.html", di=SUMBER)


def kode() -> list[Path]:
    """Every Python file that runs in production, migrations aside."""
    return [jalan for jalan in berkas("**/*.py", di=SUMBER) if "migrations" not in jalan.parts]


def pohon(jalan: Path) -> ast.Module:
    """The syntax tree of one Python file."""
    return ast.parse(jalan.read_text(encoding="utf-8"), filename=str(jalan))


def fungsi(jalan: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function of a file, those inside classes and functions as well."""
    for simpul in ast.walk(pohon(jalan)):
        if isinstance(simpul, ast.FunctionDef | ast.AsyncFunctionDef):
            yield simpul
