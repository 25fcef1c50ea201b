"""The command `selaras`: Django's own commands and ours."""

import os
import sys

from selaras.common.env import SalahAtur


def main() -> None:
    """Run one command; a wrong setting is said in one sentence, not in a traceback."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "selaras.settings")
    try:
        from django.core.management import execute_from_command_line

        execute_from_command_line(sys.argv)
    except SalahAtur as salah:
        sys.exit(f"Pengaturan belum benar. {salah}")
