"""A query that is put together once answers as one that is put together each time."""

from collections.abc import Callable
from datetime import date, timedelta
from threading import Thread
from typing import Any

import pytest
from django.db import connection
from django.db.models import FETCH_RAISE, Exists, OuterRef, Prefetch, QuerySet, Subquery
from django.test.utils import CaptureQueriesContext

from selaras.common.kueri import jumlah
from selaras.common.prepared import prepared
from selaras.organisasi.models import Pegawai, Penempatan, Penilai
from tests.organisasi.factories import AWAL_TAHUN, PegawaiFactory, PenempatanFactory, PenilaiFactory

pytestmark = pytest.mark.django_db
HARI = [AWAL_TAHUN + timedelta(days=n) for n in (-1, 0, 30, 31, 400)]


def posisi(pegawai: Pegawai, pada: date) -> QuerySet[Penempatan, Penempatan]:
    berlaku = Penempatan.objects.berlaku(pada).filter(pegawai=pegawai)
    return berlaku.select_related("unit", "jabatan").order_by("pk").fetch_mode(FETCH_RAISE)


def ringkas(pada: date) -> QuerySet[Any, Any]:
    dinilai = Penilai.objects.berlaku(pada).filter(penilai=OuterRef("pk"))
    tempat = Penempatan.objects.berlaku(pada).filter(pegawai=OuterRef("pk"))
    return (
        Pegawai.objects.annotate(
            menilai=Exists(dinilai), banyak=jumlah(dinilai), unit=Subquery(tempat.values("unit__nama")[:1])
        )
        .order_by("pk")
        .values("pk", "menilai", "banyak", "unit")
    )


def orang(pegawai: Pegawai, pada: date) -> QuerySet[Any, tuple[Any, ...]]:
    penilai = Penilai.objects.berlaku(pada).filter(pegawai=pegawai).values_list("penilai", "mulai")
    dinilai = Penilai.objects.berlaku(pada).filter(penilai=pegawai).values_list("pegawai", "mulai")
    return penilai.union(dinilai, all=True).order_by("mulai", "penilai")


@pytest.fixture
def orang_orang() -> list[Pegawai]:
    """Three people: one assesses two, and one of these has had two posts."""
    atasan, satu, dua = PegawaiFactory.create_batch(3)
    for pegawai in (satu, dua):
        PenilaiFactory.create(pegawai=pegawai, penilai=atasan)
    PenempatanFactory.create(pegawai=satu, selesai=AWAL_TAHUN + timedelta(days=30))
    PenempatanFactory.create(pegawai=satu, mulai=AWAL_TAHUN + timedelta(days=31))
    PenempatanFactory.create(pegawai=dua)
    return [atasan, satu, dua]


@pytest.mark.parametrize("bangun", [posisi, orang])
def test_it_answers_as_the_queryset_does(bangun: Callable[[Pegawai, date], Any], orang_orang: list[Pegawai]) -> None:
    cepat = prepared(bangun)
    masukan = [(satu, hari) for satu in orang_orang for hari in HARI]
    jawaban = [list(bangun(*satu)) for satu in masukan]
    assert [cepat(*satu) for satu in masukan] == jawaban
    assert len({repr(satu) for satu in jawaban}) > 2, "inputs that all give the same would prove nothing"


def test_columns_come_as_the_queryset_converts_them(orang_orang: list[Pegawai]) -> None:
    cepat = prepared(ringkas)
    for hari in HARI:
        assert cepat(hari) == list(ringkas(hari))
    assert [(baris["menilai"], baris["banyak"]) for baris in cepat(HARI[1])] == [(True, 2), (False, 0), (False, 0)]


def test_what_is_related_comes_along(orang_orang: list[Pegawai]) -> None:
    def lengkap(pegawai: Pegawai) -> QuerySet[Pegawai, Pegawai]:
        tempat = Prefetch("penempatan", queryset=Penempatan.objects.select_related("unit").order_by("mulai"))
        return Pegawai.objects.filter(pk=pegawai.pk).prefetch_related(tempat)

    cepat, satu = prepared(lengkap), orang_orang[1]
    for _ in range(2):
        with CaptureQueriesContext(connection) as pernyataan:
            [hasil] = cepat(satu)
            unit = [tempat.unit.nama for tempat in hasil.penempatan.all()]
        assert (len(pernyataan), unit) == (2, [tempat.unit.nama for tempat in satu.penempatan.order_by("mulai")])


def test_it_is_built_once_and_with_names_or_without(orang_orang: list[Pegawai]) -> None:
    dibangun = []

    def hitung(pegawai: Pegawai, pada: date) -> QuerySet[Penempatan, Penempatan]:
        dibangun.append(pada)
        return posisi(pegawai, pada)

    cepat, satu = prepared(hitung), orang_orang[1]
    assert cepat(satu, HARI[1]) == cepat(pada=HARI[1], pegawai=satu) != cepat(satu, HARI[0])
    assert len(dibangun) == 1


def test_of_a_row_it_takes_the_columns(orang_orang: list[Pegawai]) -> None:
    def serentak(tempat: Penempatan) -> QuerySet[Any, tuple[int]]:
        lain = Penempatan.objects.filter(mulai__range=(tempat.mulai, tempat.mulai)).exclude(pk=tempat.pk)
        return lain.exclude(pegawai=tempat.pegawai_id).order_by("pk").values_list("pegawai")

    cepat = prepared(serentak)
    jawaban = [cepat(tempat) for tempat in Penempatan.objects.order_by("pk")]
    satu, dua = orang_orang[1].pk, orang_orang[2].pk
    assert jawaban == [[(dua,)], [], [(satu,)]]


def test_none_finds_nothing(orang_orang: list[Pegawai]) -> None:
    def berakhir(selesai: date) -> QuerySet[Penempatan, Penempatan]:
        return Penempatan.objects.filter(selesai=selesai)

    tanpa: Any = None
    assert prepared(berakhir)(tanpa) == []


def test_an_argument_is_never_part_of_the_text() -> None:
    def bernomor(nomor: int) -> QuerySet[Pegawai, Pegawai]:
        return Pegawai.objects.filter(pk=nomor)

    jahat: Any = "1 OR 1=1"
    with CaptureQueriesContext(connection) as pernyataan, pytest.raises(ValueError, match="expected a number"):
        prepared(bernomor)(jahat)
    assert not pernyataan


@pytest.mark.django_db(transaction=True)
def test_threads_do_not_mix_their_arguments(orang_orang: list[Pegawai]) -> None:
    @prepared
    def nomor(pegawai: int) -> QuerySet[Any, tuple[int]]:
        return Pegawai.objects.filter(pk=pegawai).values_list("pk")

    hasil: list[bool] = []
    pk = [satu.pk for satu in orang_orang]

    def tanya(satu: int) -> None:
        hasil.extend(nomor(satu) == [(satu,)] for _ in range(50))
        connection.close()

    utas = [Thread(target=tanya, args=[satu]) for satu in pk]
    for satu in utas:
        satu.start()
    for satu in utas:
        satu.join()
    assert hasil == [True] * 150
