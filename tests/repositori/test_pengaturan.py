"""Every setting is described, and nothing is described that is not a setting."""

import re

from tests.repositori.berkas import AKAR, kode

HALAMAN = AKAR / "docs/operasi/pengaturan.md"


def dibaca() -> set[str]:
    """Each `SELARAS_*` variable that the code names as a whole string."""
    return {nama for jalan in kode() for nama in re.findall(r'"(SELARAS_[A-Z_]+)"', jalan.read_text(encoding="utf-8"))}


def diterangkan() -> set[str]:
    return set(re.findall(r"^\| `(SELARAS_[A-Z_]+)` \|", HALAMAN.read_text(encoding="utf-8"), flags=re.MULTILINE))


def test_there_are_settings() -> None:
    assert {"SELARAS_MODE", "SELARAS_DATA_DIR", "SELARAS_DATABASE_URL", "SELARAS_SECRET_KEY"} <= dibaca()


def test_every_setting_is_described() -> None:
    assert dibaca() - diterangkan() == set()


def test_every_described_setting_is_read() -> None:
    assert diterangkan() - dibaca() == set()
