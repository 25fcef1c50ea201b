"""The repository stands alone: no neighbour folder, no address of a registry, nothing promised for later."""

import re
from itertools import chain

from tests.repositori.berkas import AKAR, berkas, nama

TEKS = [
    f"{folder}/**/*.{akhir}" for folder in ("src", "tests", "bench") for akhir in ("py", "html", "css", "js", "typ")
]
TEKS += ["alat/*", "docs/**/*.md", "*.md", "Makefile", "pyproject.toml", "package.json", ".ci/run"]


def memuat(pola: str) -> list[str]:
    return [nama(jalan) for jalan in berkas(*TEKS) if re.search(pola, jalan.read_text(encoding="utf-8"))]


def test_nothing_reads_a_folder_beside_the_repository() -> None:
    assert memuat(r"\bshared[/]|(?<![\w./])/(?:work|root|home)/") == []


def test_nothing_is_left_for_later() -> None:
    assert memuat(r"\b(?:TO[D]O|FIX[M]E|XX[X])\b") == []


def terkunci(jalur: str) -> dict[str, str]:
    """Name and version of each package that a lock file pins."""
    teks = (AKAR / jalur).read_text(encoding="utf-8")
    return dict(re.findall(r"^([\w.-]+)==(\S+)", teks, flags=re.MULTILINE))


def test_every_pin_has_a_hash_and_no_address() -> None:
    for jalan in berkas("requirements/*.txt"):
        teks = jalan.read_text(encoding="utf-8")
        assert re.findall(r"^[^\s#].*(?<!\\)$", teks, flags=re.MULTILINE) == [], nama(jalan)
        assert "://" not in teks, nama(jalan)
    assert '"resolved"' not in (AKAR / "package-lock.json").read_text(encoding="utf-8")


def test_what_runs_is_what_is_tested() -> None:
    assert terkunci("requirements/main.txt").items() <= terkunci("requirements/dev.txt").items()


def test_every_dependency_says_why_it_is_there() -> None:
    proyek = (AKAR / "pyproject.toml").read_text(encoding="utf-8")
    daftar = proyek.partition("\ndependencies = [")[2].partition("\n]")[0].strip().splitlines()
    assert [baris for baris in daftar if not re.search(r'",\s+# \w', baris)] == []


def test_every_script_says_what_it_is_for() -> None:
    skrip = [jalan for jalan in berkas("alat/*", ".ci/run") if jalan.suffix in {"", ".py"}]
    kepala = {nama(jalan): jalan.read_text(encoding="utf-8").splitlines()[:2] for jalan in skrip}
    assert {j: k for j, k in kepala.items() if not (k[0].startswith("#!") and re.match(r'(# |""")\w', k[1]))} == {}
    assert [nama(jalan) for jalan in skrip if not jalan.stat().st_mode & 0o100] == []


def test_make_help_knows_the_five_verbs() -> None:
    baris = (AKAR / "Makefile").read_text(encoding="utf-8").splitlines()
    diterangkan = {satu.partition(":")[0] for satu in baris if re.match(r"[a-z-]+:.*  ## ", satu)}
    dijanjikan = set(chain.from_iterable(satu.split()[1:] for satu in baris if satu.startswith(".PHONY: setup")))
    assert dijanjikan == {"setup", "run", "test", "check", "bench"} <= diterangkan
