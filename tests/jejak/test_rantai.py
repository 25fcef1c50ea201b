"""The chain holds, and names whatever was done to it: changed, deleted, slipped in, cut, sealed twice."""

from collections.abc import Callable

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from selaras.jejak.models import AWAL, Antre, Jejak, Segel
from selaras.jejak.selectors import periksa_rantai, sidik_terakhir
from selaras.jejak.services import catat
from selaras.jejak.tasks import SEKALI, segel, segel_jejak
from selaras.organisasi.permissions import OPERATOR
from tests.conftest import KINI
from tests.organisasi.factories import InstansiFactory


def tulis(banyak: int = 1) -> list[int]:
    """Rows in the trail, queued; their numbers."""
    objek = InstansiFactory.build(pk=1)
    return [catat("uji.terjadi", objek=objek, oleh=OPERATOR, pada=KINI, ke=ke).pk for ke in range(banyak)]


def cacat() -> list[str]:
    return [str(satu) for satu in periksa_rantai()]


def sql(perintah: str, *nilai: object) -> None:
    """As somebody with the password of the database would."""
    with connection.cursor() as kursor:
        kursor.execute(perintah, nilai)


@pytest.mark.django_db
def test_an_empty_trail_holds() -> None:
    assert (cacat(), sidik_terakhir()) == ([], AWAL)


@pytest.mark.django_db
def test_a_row_holds_while_it_waits_and_after_it_is_sealed() -> None:
    tulis(3)
    assert cacat() == []
    assert (segel(), Antre.objects.count()) == (3, 0)
    assert cacat() == []


@pytest.mark.django_db
def test_each_seal_carries_the_hash_of_the_one_before() -> None:
    for _ in range(3):
        tulis()
        segel()
    pertama, kedua, ketiga = Segel.objects.order_by("pk")
    assert [pertama.sebelum, kedua.sebelum, ketiga.sebelum] == [AWAL, pertama.sidik, kedua.sidik]
    assert sidik_terakhir() == ketiga.sidik


@pytest.mark.django_db
def test_sealing_nothing_makes_no_seal() -> None:
    assert (segel(), Segel.objects.count()) == (0, 0)


@pytest.mark.django_db
def test_the_task_seals_more_than_one_batch() -> None:
    objek = InstansiFactory.build(pk=1)
    contoh = catat("uji.terjadi", objek=objek, oleh=OPERATOR, pada=KINI)
    kolom = {"peristiwa": "x", "objek": "y:1", "oleh": 0, "nama": "n", "pada": contoh.pada, "rincian": "{}"}
    baris = Jejak.objects.bulk_create([Jejak(**kolom) for _ in range(SEKALI)])
    Antre.objects.bulk_create([Antre(jejak_id=satu.pk) for satu in baris])
    segel_jejak.func()
    assert (Antre.objects.count(), Segel.objects.count(), cacat()) == (0, 2, [])


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("kolom", "nilai"),
    [
        ("peristiwa", "uji.lain"),
        ("objek", "uji:2"),
        ("oleh", 99),
        ("nama", "Orang Lain"),
        ("pada", "2020-01-01 00:00:00+00:00"),
        ("rincian", "{}"),
    ],
)
def test_a_changed_column_is_named(kolom: str, nilai: object) -> None:
    _, kedua, _ = tulis(3)
    segel()
    sql(f"UPDATE jejak_jejak SET {kolom} = %s WHERE id = %s", nilai, kedua)  # noqa: S608  (names of our own)
    assert cacat() == [f"baris {kedua} diubah setelah disegel"]


@pytest.mark.django_db
def test_a_deleted_row_is_named_whether_sealed_or_waiting() -> None:
    (tersegel,) = tulis()
    segel()
    (antre,) = tulis()
    sql("DELETE FROM jejak_jejak")
    assert cacat() == [f"baris {tersegel} dihapus", f"baris {antre} dihapus"]


@pytest.mark.django_db
def test_a_row_slipped_in_is_named() -> None:
    tulis()
    segel()
    sql(
        "INSERT INTO jejak_jejak (peristiwa, objek, oleh, nama, pada, rincian)"
        " SELECT peristiwa, objek, oleh, nama, pada, rincian FROM jejak_jejak"
    )
    assert cacat() == [f"baris {Jejak.objects.order_by('pk').last().pk} disisipkan: tidak ada di antrean maupun segel"]


@pytest.mark.django_db
def test_a_seal_made_for_a_changed_row_does_not_hide_it() -> None:
    (baris,) = tulis()
    segel()
    sql("UPDATE jejak_jejak SET nama = 'Orang Lain'")
    Antre.objects.create(jejak_id=baris)
    segel()
    assert cacat() == [
        f"baris {baris} disegel lagi dengan isi lain oleh segel {Segel.objects.order_by('pk').last().pk}",
        f"baris {baris} diubah setelah disegel",
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("kolom", ["sebelum", "sidik"])
def test_a_broken_link_of_the_chain_is_named(kolom: str) -> None:
    for _ in range(3):
        tulis()
        segel()
    tengah = Segel.objects.order_by("pk")[1]
    sql(f"UPDATE jejak_segel SET {kolom} = %s WHERE id = %s", "f" * 64, tengah.pk)  # noqa: S608  (names of our own)
    assert f"segel {tengah.pk} tidak menyambung pada rantainya" in cacat()


@pytest.mark.django_db
def test_a_queued_row_that_is_gone_stays_in_the_queue() -> None:
    (hilang, _) = tulis(2)
    sql("DELETE FROM jejak_jejak WHERE id = %s", hilang)
    assert segel() == 1
    assert [antre.pk for antre in Antre.objects.all()] == [hilang]
    assert cacat() == [f"baris {hilang} dihapus"]


RUSAKAN: dict[str, Callable[[int], None]] = {
    "diubah": lambda pk: sql("UPDATE jejak_jejak SET rincian = '{}' WHERE id = %s", pk),
    "dihapus": lambda pk: sql("DELETE FROM jejak_jejak WHERE id = %s", pk),
}


class TestRantai(TestCase):
    """Any writing, sealed at any moments, and any damage: exactly the damaged rows are named."""

    @settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(
        babak=st.lists(st.integers(min_value=0, max_value=4), min_size=1, max_size=5),
        nasib=st.dictionaries(st.integers(min_value=0, max_value=19), st.sampled_from(sorted(RUSAKAN))),
    )
    def test_exactly_the_damaged_rows_are_named(self, babak: list[int], nasib: dict[int, str]) -> None:
        nomor: list[int] = []
        for banyak in babak:
            nomor += tulis(banyak)
            segel()
        assert cacat() == []
        rusak = {nomor[ke]: apa for ke, apa in nasib.items() if ke < len(nomor)}
        for pk, apa in rusak.items():
            RUSAKAN[apa](pk)
        assert {(satu.nomor, satu.sebab.split()[0]) for satu in periksa_rantai()} == set(rusak.items())
