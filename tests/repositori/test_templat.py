"""What no template may hold: the Content Security Policy forbids it, or it would let a person's words become markup."""

import re
from pathlib import Path

import pytest

from tests.repositori.berkas import SUMBER, kode, nama, templat

AMAN: set[str] = set()  # the templates that may call `| safe`, each with its reason
TERLARANG = {
    "an inline style": r"""\sstyle\s*=\s*["']""",
    "an inline style sheet": r"<style\b",
    "an inline script": r"<script\b(?![^>]*\bsrc=)",
    "an event handler": r"""\son[a-z]+\s*=\s*["']""",
    "an event handler of htmx": r"\shx-on\b",
    "an address that is a script": r"""["']\s*javascript:""",
    "an escape that is switched off": r"\bautoescape\b",
}


def tanpa_komentar(jalan: Path) -> str:
    return re.sub(r"{#.*?#}", "", jalan.read_text(encoding="utf-8"), flags=re.DOTALL)


def pelanggar(pola: str) -> list[str]:
    return [nama(jalan) for jalan in templat() if re.search(pola, tanpa_komentar(jalan), flags=re.IGNORECASE)]


@pytest.mark.parametrize("pola", TERLARANG.values(), ids=TERLARANG.keys())
def test_no_template_holds(pola: str) -> None:
    assert templat()
    assert pelanggar(pola) == []


def test_only_named_templates_trust_what_they_print() -> None:
    assert set(pelanggar(r"\|\s*safe\b")) == AMAN


def test_no_python_file_writes_an_inline_style_or_script() -> None:
    pola = re.compile(r"""<script\b|\sstyle=["']""")
    assert [nama(jalan) for jalan in kode() if pola.search(jalan.read_text(encoding="utf-8"))] == []


def kelas(jalan: Path) -> set[str]:
    """The classes that a template names as whole words; what an expression puts together is not known here."""
    tanpa_perintah = re.sub(r"{%.*?%}", " ", tanpa_komentar(jalan), flags=re.DOTALL)
    polos = re.sub(r"{{.*?}}", "{}", tanpa_perintah, flags=re.DOTALL)
    kata = " ".join(re.findall(r'\sclass="([^"]*)"', polos)).split()
    return {satu for satu in kata if "{}" not in satu}


def test_every_class_that_a_template_names_has_a_style() -> None:
    gaya = (SUMBER / "selaras/common/static/common/selaras.css").read_text(encoding="utf-8")  # made by `make css`
    ada = {re.sub(r"\\(.)", r"\1", satu) for satu in re.findall(r"\.((?:\\.|[\w-])+)", gaya)}
    tanpa_gaya = {nama(jalan): kelas(jalan) - ada for jalan in templat()}
    assert {jalan: sisa for jalan, sisa in tanpa_gaya.items() if sisa} == {}
