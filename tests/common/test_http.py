"""What views share: the methods of a form's address, and files as answers."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from selaras.common.http import file_response, require_form


@require_form
def halaman(request: HttpRequest) -> HttpResponse:
    return HttpResponse("isi")


@pytest.mark.parametrize(
    ("cara", "status"), [("GET", 200), ("HEAD", 200), ("POST", 200), ("PUT", 405), ("DELETE", 405)]
)
def test_a_form_is_shown_and_sent_at_one_address(cara: str, status: int) -> None:
    assert halaman(RequestFactory().generic(cara, "/")).status_code == status


def test_a_file_says_its_type_and_name() -> None:
    jawaban = file_response(b"%PDF", "Evaluasi Triwulan III 2026.pdf", simpan=False)
    assert (jawaban.content, jawaban["Content-Type"]) == (b"%PDF", "application/pdf")
    assert jawaban["Content-Disposition"] == 'inline; filename="Evaluasi Triwulan III 2026.pdf"'


def test_a_workbook_is_saved() -> None:
    jawaban = file_response(b"PK", "realisasi.xlsx")
    assert jawaban["Content-Type"] == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    assert jawaban["Content-Disposition"] == 'attachment; filename="realisasi.xlsx"'
