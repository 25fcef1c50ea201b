"""The matrix of rights: what it says, and what the predicates answer, in every cell."""

from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from inspect import getmembers, isfunction
from typing import Any

import pytest
from django.apps import apps
from django.urls import get_resolver

from selaras.common.izin import MATRIKS, Laku, Sebagai, Tahap, laku
from tests.alur.dunia import Dunia
from tests.alur.tanya import TANYA

pytestmark = pytest.mark.django_db


def menurut_predikat() -> dict[str, list[Laku]]:
    """The lines of the matrix by the predicate that they stand over, under the name of the lowest."""
    assert get_resolver().url_patterns  # some view imports each of them
    kelompok: dict[Callable[..., Any], list[Laku]] = {}
    for satu in MATRIKS.values():
        kelompok.setdefault(satu.periksa, []).append(satu)
    return {banyak[0].nama: banyak for banyak in kelompok.values()}


def predikat() -> Iterator[tuple[str, Callable[..., Any]]]:
    """Every `boleh_*` of the apps, and the `visible_to` of every model."""
    for app in apps.get_app_configs():
        if app.name.startswith("selaras.") and find_spec(f"{app.name}.permissions"):
            for nama, fungsi in getmembers(import_module(f"{app.name}.permissions"), isfunction):
                if nama.startswith("boleh_") and fungsi.__module__ == f"{app.name}.permissions":
                    yield f"{fungsi.__module__}.{nama}", fungsi
    for model in apps.get_models():
        if terlihat := getattr(model._default_manager.all(), "visible_to", None):
            yield f"{model.__name__}.visible_to", terlihat.__func__


def test_every_predicate_has_its_line_in_the_matrix() -> None:
    tertulis = {satu.periksa for baris in menurut_predikat().values() for satu in baris}
    belum = [nama for nama, fungsi in predikat() if fungsi not in tertulis]
    assert belum == [], "write @laku(name, stage, sentence, *who) of selaras.common.izin above it"


def test_every_line_of_the_matrix_is_asked() -> None:
    ditanya = {tanya.laku for tanya in TANYA}
    kurang = sorted(menurut_predikat().keys() - ditanya)
    assert kurang == [], "say in TANYA (tests/alur/tanya.py) before whose thing and in which states it is asked"
    assert sorted(ditanya - menurut_predikat().keys()) == []


def test_a_name_is_taken_once() -> None:
    with pytest.raises(ValueError, match=r"skp\.baca"):
        laku("skp.baca", Tahap.PERENCANAAN, "Membaca SKP", Sebagai.DIRI)


def test_matrix_and_predicate_agree_in_every_cell(dunia: Dunia, record_property: Callable[[str, object], None]) -> None:
    sel, menyimpang, matriks = 0, [], menurut_predikat()
    for tanya, keadaan in [(satu, keadaan) for satu in TANYA for keadaan in satu.keadaan.semua]:
        baris = matriks[tanya.laku]
        with dunia.sementara():
            tanya.keadaan.jadikan(dunia, keadaan)
            for siapa, orang in dunia.orang.items():
                tertulis = any(satu.boleh(dunia.sebagai(siapa, tanya.pokok), keadaan) for satu in baris)
                dijawab = bool(tanya.cara(baris[0].periksa, dunia, orang))
                sel += 1
                if dijawab != tertulis:
                    menyimpang.append(f"{tanya.laku} {keadaan}, {siapa}: matrix {tertulis}, predicate {dijawab}")
    record_property("cells of the matrix of rights", sel)
    assert menyimpang == []
