from itertools import product

import pytest
from django.db import IntegrityError, transaction

from aturan.predikat import Predikat, Rating, tentukan_predikat
from selaras.penilaian.models import Asal, Evaluasi
from tests.penilaian.dunia import B, S
from tests.penilaian.factories import EvaluasiFactory

SALAH = [
    (hasil, perilaku, predikat)
    for hasil, perilaku in product(Rating, Rating)
    for predikat in Predikat
    if predikat != tentukan_predikat(hasil=hasil, perilaku=perilaku)
]


@pytest.mark.django_db
@pytest.mark.parametrize("asal", Asal)
@pytest.mark.parametrize(("hasil", "perilaku", "predikat"), SALAH)
def test_a_bulk_update_cannot_write_a_predicate_outside_the_table(
    hasil: Rating, perilaku: Rating, predikat: Predikat, asal: Asal
) -> None:
    EvaluasiFactory.create(selesai=True)
    with pytest.raises(IntegrityError), transaction.atomic():
        Evaluasi.objects.update(hasil=hasil, perilaku=perilaku, predikat=predikat, asal=asal)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "ubah",
    [
        {"predikat": "", "status": "selesai"},  # finished without a predicate
        {"predikat": ""},  # both ratings, no predicate
        {"hasil": "", "perilaku": ""},  # a predicate without ratings
        {"versi_aturan": ""},
        {"versi_aturan": "permenpanrb-99-2099"},
        {"predikat": "cukup"},
        {"hasil": B},
        {"status": "disampaikan"},  # released without when and until when
        {"batas_tanggapan": "2026-10-20"},  # a term before release
    ],
)
def test_the_database_refuses_half_an_evaluation(ubah: dict[str, str]) -> None:
    EvaluasiFactory.create(selesai=True)
    with pytest.raises(IntegrityError), transaction.atomic():
        Evaluasi.objects.update(**ubah)


@pytest.mark.django_db
def test_a_declared_result_of_the_past_may_lack_ratings_and_its_law() -> None:
    EvaluasiFactory.create(selesai=True)
    Evaluasi.objects.update(asal=Asal.PERNYATAAN, hasil="", perilaku="", versi_aturan="", predikat="sangat_baik")
    assert Evaluasi.objects.get().predikat == "sangat_baik"


@pytest.mark.django_db
def test_a_plan_has_one_evaluation_in_a_period() -> None:
    lama = EvaluasiFactory.create(hasil=S)
    with pytest.raises(IntegrityError), transaction.atomic():
        EvaluasiFactory.create(skp=lama.skp, periode=lama.periode)
