"""Tables keep their word, and their names are those of the regulation."""

import re

import pytest
from django.apps import apps
from django.db.models import CheckConstraint, F, Model, Q

from tests.repositori.berkas import AKAR

MODEL = [model for model in apps.get_models() if model.__module__.startswith("selaras.")]


def kolom(syarat: object) -> set[str]:
    """The fields that a condition names, however deep."""
    match syarat:
        case Q():
            return set().union(*(kolom(anak) for anak in syarat.children))
        case (str() as ungkapan, nilai):
            return {ungkapan.partition("__")[0].removesuffix("_id")} | kolom(nilai)
        case F():
            return {syarat.name.partition("__")[0]}
    return set()


def pasangan() -> list[tuple[type[Model], str]]:
    """Each act that leaves both who and when on a row, where either may still be absent."""
    hasil = []
    for model in MODEL:
        bidang = {satu.name: satu for satu in model._meta.fields}
        for nama, pada in bidang.items():
            laku = nama.removesuffix("_pada")
            oleh = bidang.get(f"{laku}_oleh")
            if nama.endswith("_pada") and oleh and (pada.null or oleh.null):
                hasil.append((model, laku))
    return hasil


def test_there_are_acts_to_look_at() -> None:
    assert len(pasangan()) > 5


@pytest.mark.parametrize(("model", "laku"), pasangan(), ids=lambda satu: getattr(satu, "__name__", satu))
def test_who_and_when_are_set_together_or_not_at_all(model: type[Model], laku: str) -> None:
    syarat = [kolom(c.condition) for c in model._meta.constraints if isinstance(c, CheckConstraint)]
    assert any({f"{laku}_pada", f"{laku}_oleh"} <= satu for satu in syarat)


def test_every_model_stands_in_the_glossary() -> None:
    istilah = (AKAR / "docs/istilah.md").read_text(encoding="utf-8")
    kata = set(re.findall(r"\w+", " ".join(re.findall(r"^\|([^|]+)\|", istilah, flags=re.MULTILINE))))
    assert {model.__name__ for model in MODEL} - kata == set()


@pytest.mark.parametrize("model", MODEL, ids=lambda model: model.__name__)
def test_no_model_orders_itself(model: type[Model]) -> None:
    assert not model._meta.ordering
