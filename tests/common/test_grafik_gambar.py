import re
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from django.template import engines
from django.template.backends.jinja2 import Jinja2
from jinja2 import Environment

from tests.common.contoh_grafik import (
    contoh_bullet,
    contoh_cincin,
    contoh_denyut,
    contoh_garis_tahun,
    contoh_kuadran_mini,
    contoh_sebaran,
    contoh_sebaran_kecil,
)

GAMBAR = {
    "garis_tahun": contoh_garis_tahun,
    "bullet": contoh_bullet,
    "sebaran": contoh_sebaran,
    "sebaran_kecil": contoh_sebaran_kecil,
    "kuadran_mini": contoh_kuadran_mini,
    "cincin": contoh_cincin,
    "denyut": contoh_denyut,
}


@pytest.fixture
def env() -> Environment:
    mesin = engines["jinja2"]
    assert isinstance(mesin, Jinja2)
    return mesin.env


def gambar(env: Environment, macro: str, x: Any) -> ET.Element:
    """The macro as a tree; what is not well-formed fails here."""
    return ET.XML(f"<div>{env.from_string(f'{{{{ g.{macro}(x) }}}}').render(x=x)}</div>")


def teks(pohon: ET.Element) -> str:
    return " ".join(" ".join(pohon.itertext()).split())


@pytest.mark.parametrize("macro", GAMBAR)
def test_a_picture_needs_no_style_no_script_and_no_handler(env: Environment, macro: str) -> None:
    for unsur in gambar(env, macro, GAMBAR[macro]()).iter():
        assert unsur.tag not in {"script", "style", "image", "foreignObject"}
        assert not [nama for nama in unsur.attrib if nama == "style" or nama.startswith("on")]


@pytest.mark.parametrize("macro", GAMBAR)
def test_every_picture_is_an_image_with_its_figures_in_the_label_or_decoration(env: Environment, macro: str) -> None:
    pohon = gambar(env, macro, GAMBAR[macro]())
    berlabel = [svg for svg in pohon.iter("svg") if svg.get("role") == "img"]
    assert berlabel
    assert all(re.search(r"\d|Letak", svg.get("aria-label", "")) for svg in berlabel)
    dalam = {anak for svg in berlabel for anak in svg.iter()}
    assert all(svg in dalam or svg.get("aria-hidden") == "true" for svg in pohon.iter("svg"))


@pytest.mark.parametrize(
    ("macro", "tertulis"),
    [
        ("garis_tahun", ["Tahun kinerja 2026", "Saya 68%", "Balai 71%", "dari target tahunan", "Waktu berjalan 76%"]),
        ("bullet", ["Gangguan dalam 24 jam", "86%, target 90%", "Di bawah target. September kosong."]),
        ("sebaran", ["27", "5", "paling banyak 27 orang (70%)", "Sangat Kurang", "69%", ": belum terpenuhi"]),
        ("sebaran_kecil", ["Tim Ibu 7 dari 9 orang, 3 draf", "6", "hanya informasi"]),
        ("kuadran_mini", ["Anda", "di bawah", "Perilaku kerja", "Hasil kerja"]),
        ("cincin", ["12"]),
        ("denyut", ["Tri Handayani 46 hari lalu", "Dewi Lestariningsih kemarin", "sudah baik", "perlu diperbaiki"]),
    ],
)
def test_the_figures_are_also_written(env: Environment, macro: str, tertulis: list[str]) -> None:
    isi = teks(gambar(env, macro, GAMBAR[macro]()))
    assert [kata for kata in tertulis if kata not in isi] == []


def test_only_what_asks_for_attention_is_drawn_so(env: Environment) -> None:
    batang = gambar(env, "bullet", contoh_bullet())
    assert [r.get("class") for r in batang.iter("rect")] == ["dasar", "tertinggal"]
    aturan = gambar(env, "sebaran", contoh_sebaran())
    assert [li.get("class") for li in aturan.iter("li")] == [None, "lewat"]
    baris = gambar(env, "denyut", contoh_denyut())
    assert [li.get("class") for li in baris.iter("li")] == ["denyut denyut-sunyi", "denyut", "denyut"]


def test_without_a_today_the_year_has_no_mark(env: Environment) -> None:
    pohon = gambar(env, "garis_tahun", contoh_garis_tahun(None))
    assert "Hari ini" not in teks(pohon)
    assert "hari-ini" not in {unsur.get("class") for unsur in pohon.iter()}


def test_words_can_follow_the_caption_and_the_legend(env: Environment) -> None:
    sumber = "{% call g.bullet(x) %} · 6 bukti{% endcall %}{% call g.denyut(y) %}<a>Semua 9 orang</a>{% endcall %}"
    hasil = env.from_string(sumber).render(x=contoh_bullet(), y=contoh_denyut())
    assert "September kosong. · 6 bukti</span>" in hasil
    assert "<a>Semua 9 orang</a>" in hasil


def test_what_people_write_is_escaped(env: Environment) -> None:
    hasil = env.from_string("{{ g.bullet(x) }}").render(
        x=type("B", (), vars(contoh_bullet()) | {"nama": "<b>", "label": '"><script>'})
    )
    assert "<script>" not in hasil
    assert "<b>" not in hasil


def test_the_pictures_of_home_leave_room_on_a_weak_line(env: Environment) -> None:
    tahun = env.from_string("{{ g.garis_tahun(x) }}").render(x=contoh_garis_tahun())
    assert len(tahun) < 8_000
