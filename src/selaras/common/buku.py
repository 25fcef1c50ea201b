"""Workbooks for a spreadsheet."""

from io import BytesIO
from typing import Any, Final

AMAN: Final = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def buku_kerja(berkas: BytesIO, *, sebaris: bool = False) -> Any:
    """A workbook that writes into `berkas` when it is closed; text is text, no cell begins a formula.

    `sebaris`: only the row that is being written is in memory; a row that was left is not gone back to.
    """
    from xlsxwriter import Workbook

    return Workbook(berkas, AMAN | {"constant_memory" if sebaris else "in_memory": True})
