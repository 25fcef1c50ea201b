"""The command `selaras`: Django's own commands and ours."""

import os
import sys
from pathlib import Path

from selaras.common.env import SalahAtur


def siapkan(folder: Path) -> None:
    """Make the folder of the data on the first run. Raises: SalahAtur when that cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as sebab:
        raise SalahAtur(f"SELARAS_DATA_DIR menunjuk {folder}, yang tidak dapat dibuat: {sebab.strerror}.") from sebab


def main() -> None:
    """Run one command; a wrong setting is said in one sentence, not in a traceback.

    A name may be written with hyphens: `selaras import-pegawai` is the command `import_pegawai`.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "selaras.settings")
    perintah = [kata if kata.startswith("-") else kata.replace("-", "_") for kata in sys.argv[1:2]]
    try:
        from django.conf import settings
        from django.core.management import execute_from_command_line

        siapkan(settings.DATA_DIR)
        execute_from_command_line([sys.argv[0], *perintah, *sys.argv[2:]])
    except SalahAtur as salah:
        sys.exit(f"Pengaturan belum benar. {salah}")
