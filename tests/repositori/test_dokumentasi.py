"""What the documents point at is there."""

import re
from pathlib import Path

import pytest

from tests.repositori.berkas import AKAR, berkas, nama

DOKUMEN = berkas("*.md", "docs/**/*.md")
LUAR = ("http://", "https://", "mailto:")


def tanpa_kode(jalan: Path) -> str:
    return re.sub(r"```.*?```|`[^`\n]*`", "", jalan.read_text(encoding="utf-8"), flags=re.DOTALL)


def jangkar(jalan: Path) -> set[str]:
    """The anchors of the headings of a document, as the usual hosts make them."""
    judul = re.findall(r"^#+ (.+)$", jalan.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", satu.lower()).strip().replace(" ", "-") for satu in judul}


def putus(jalan: Path) -> list[str]:
    """The links of a document that lead nowhere."""
    hasil = []
    for tautan in re.findall(r"\]\(([^)\s]+)\)", tanpa_kode(jalan)):
        tujuan, _, bagian = tautan.partition("#")
        sasaran = (jalan.parent / tujuan).resolve() if tujuan else jalan
        if tautan.startswith(LUAR):
            continue
        if not sasaran.exists() or (bagian and bagian not in jangkar(sasaran)):
            hasil.append(tautan)
    return hasil


@pytest.mark.parametrize("jalan", DOKUMEN, ids=nama)
def test_no_link_is_broken(jalan: Path) -> None:
    assert putus(jalan) == []


@pytest.mark.parametrize("jalan", DOKUMEN, ids=nama)
def test_every_path_in_the_text_exists(jalan: Path) -> None:
    sebutan = re.findall(r"`((?:src|docs|tests|alat|bench|requirements)/[\w./-]+)`", jalan.read_text(encoding="utf-8"))
    assert [satu for satu in sebutan if not (AKAR / satu).exists()] == []


def test_a_broken_link_is_found(tmp_path: Path) -> None:
    dokumen = tmp_path / "contoh.md"
    dokumen.write_text("# Ada\n[satu](#ada) [dua](#tak-ada) [tiga](hilang.md) `[empat](x)`", encoding="utf-8")
    assert putus(dokumen) == ["#tak-ada", "hilang.md"]
