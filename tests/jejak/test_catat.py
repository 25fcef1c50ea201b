import json
from datetime import date
from decimal import Decimal

import pytest
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from pytest_django import DjangoAssertNumQueries

from selaras.jejak.middleware import catat_baca, catat_bacaan
from selaras.jejak.models import Antre, Jejak
from selaras.jejak.selectors import riwayat
from selaras.jejak.services import baris_jejak, catat, catat_banyak
from selaras.organisasi.permissions import OPERATOR
from tests.conftest import KINI
from tests.organisasi.factories import InstansiFactory, PegawaiFactory

pytestmark = pytest.mark.django_db


def test_a_row_keeps_who_when_and_what_as_they_were() -> None:
    pegawai = PegawaiFactory.create(nama="Ratna Contoh", gelar_belakang="S.T.")
    catat("uji.terjadi", objek=pegawai, oleh=pegawai, pada=KINI, nilai=Decimal("1.50"), hari=date(2026, 1, 2), kata="é")
    pegawai.nama = "Nama Baru"
    pegawai.save()
    baris = Jejak.objects.get()
    assert (baris.objek, baris.oleh, baris.nama) == (
        f"organisasi.pegawai:{pegawai.pk}",
        pegawai.pk,
        "Ratna Contoh, S.T.",
    )
    assert (baris.pada, json.loads(baris.rincian)) == (KINI, {"hari": "2026-01-02", "kata": "é", "nilai": "1.50"})
    assert Antre.objects.get().pk == baris.pk


def test_an_act_that_fails_leaves_no_row() -> None:
    @transaction.atomic
    def gagal() -> None:
        catat("uji.terjadi", objek=InstansiFactory.create(), oleh=OPERATOR, pada=KINI)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        gagal()
    assert (Jejak.objects.count(), Antre.objects.count()) == (0, 0)


def test_many_rows_are_written_and_queued_in_two_statements(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    objek = InstansiFactory.create()
    baris = [baris_jejak("uji.terjadi", objek=objek, oleh=OPERATOR, pada=KINI, ke=ke) for ke in range(100)]
    with django_assert_num_queries(2):
        catat_banyak(baris)
    assert set(Antre.objects.values_list("pk", flat=True)) == set(Jejak.objects.values_list("pk", flat=True))


def test_the_history_of_a_row_is_its_own_newest_first() -> None:
    ini, lain = PegawaiFactory.create_batch(2)
    for peristiwa, objek in (("uji.satu", ini), ("uji.lain", lain), ("uji.dua", ini)):
        catat(peristiwa, objek=objek, oleh=OPERATOR, pada=KINI)
    assert [baris.peristiwa for baris in riwayat([ini])] == ["uji.dua", "uji.satu"]


def baca(rf: RequestFactory, *, gagal: bool = False) -> HttpResponse:
    """A page that leaves a mark, and says how many marks there were when it was made."""
    objek = PegawaiFactory.create()

    def halaman(request: HttpRequest) -> HttpResponse:
        catat_baca(request, "evaluasi.dibaca", objek=objek, oleh=objek, bagian="hasil")
        if gagal:
            raise ZeroDivisionError
        return HttpResponse(str(Jejak.objects.count()))

    return catat_bacaan(halaman)(rf.get("/"))


def test_a_reading_is_written_after_the_answer_is_made(rf: RequestFactory) -> None:
    assert baca(rf).content == b"0"
    baris = Jejak.objects.get()
    assert (baris.peristiwa, json.loads(baris.rincian)) == ("evaluasi.dibaca", {"bagian": "hasil"})


def test_a_page_that_failed_was_not_read(rf: RequestFactory) -> None:
    with pytest.raises(ZeroDivisionError):
        baca(rf, gagal=True)
    assert not Jejak.objects.exists()


def test_a_page_that_names_nothing_writes_nothing(
    rf: RequestFactory, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(0):
        catat_bacaan(lambda request: HttpResponse())(rf.get("/"))
