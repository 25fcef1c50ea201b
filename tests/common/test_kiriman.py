"""The one way from a form to an act: who may see what is asked for is settled before, what is said afterwards is told."""

from typing import Any

import pytest
from django import forms
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from selaras.common.errors import DomainError, TidakBerwenang
from selaras.common.kiriman import kirim


class JumlahForm(forms.Form):
    jumlah = forms.IntegerField(error_messages={"required": "Tulis jumlahnya."})
    catatan = forms.CharField(error_messages={"required": "Tulis catatannya."})


class UbahanForm(JumlahForm):
    @property
    def isi(self) -> dict[str, Any]:
        return {"banyak": self.cleaned_data["jumlah"]}


class Tempat:
    def buka(self, request: HttpRequest) -> HttpResponse:
        return HttpResponse("dibuka")

    def tolak(self, request: HttpRequest, galat: DomainError) -> HttpResponse:
        return HttpResponse(galat.pesan, status=galat.status)


def jawab(request: HttpRequest, form: forms.Form | None, galat: DomainError | None = None) -> tuple[int, str]:
    def act(**isi: Any) -> str:
        if galat:
            raise galat
        assert isi.pop("pada").tzinfo is not None
        return str(isi)

    jawaban = kirim(request, form, act, Tempat(), sesudah=HttpResponse)
    return jawaban.status_code, jawaban.content.decode()


def test_a_get_opens_the_page_and_does_nothing(rf: RequestFactory) -> None:
    assert jawab(rf.get("/"), JumlahForm({}), TidakBerwenang()) == (200, "dibuka")


@pytest.mark.parametrize(
    ("jenis", "isi"),
    [(JumlahForm, "'jumlah': 3, 'catatan': 'a', 'oleh': None"), (UbahanForm, "'banyak': 3, 'oleh': None")],
)
def test_the_act_gets_what_the_form_holds(jenis: type[JumlahForm], isi: str, rf: RequestFactory) -> None:
    assert jawab(rf.post("/"), jenis({"jumlah": "3", "catatan": "a"})) == (200, f"{{{isi}}}")


def test_the_act_is_done_by_who_is_signed_in(rf: RequestFactory) -> None:
    request = rf.post("/")
    request.pegawai = "Budi"  # type: ignore[attr-defined]  # as the middleware does
    assert jawab(request, None) == (200, "{'oleh': 'Budi'}")


def test_all_that_is_wrong_with_a_form_is_said(rf: RequestFactory) -> None:
    assert jawab(rf.post("/"), JumlahForm({})) == (422, "Tulis jumlahnya. Tulis catatannya.")


def test_a_refusal_goes_back_to_where_the_form_was_sent_from(rf: RequestFactory) -> None:
    assert jawab(rf.post("/"), None, TidakBerwenang("Ini tugas atasan Anda.")) == (403, "Ini tugas atasan Anda.")
