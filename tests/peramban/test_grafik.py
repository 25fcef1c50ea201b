"""The pictures in a real browser: real letters keep the places that Python reckoned for them."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.template import engines
from django.template.backends.jinja2 import Jinja2
from playwright.sync_api import Browser

from selaras.common.grafik import Sebaran, sebaran
from tests.common.contoh_grafik import (
    ATURAN_BAIK,
    contoh_bullet,
    contoh_cincin,
    contoh_denyut,
    contoh_garis_tahun,
    contoh_kuadran_mini,
    contoh_sebaran,
    contoh_sebaran_kecil,
)

pytestmark = pytest.mark.peramban

HALAMAN = """<!doctype html>
<html lang="id" data-theme="selaras"><meta charset="utf-8"><title>Grafik</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="{{ gaya }}">
<body>{% include "common/sprite.html" %}<main class="isi">
{% for x in tahun %}{{ g.garis_tahun(x, "tahun-" ~ loop.index) }}{% endfor %}
<div class="galeri">
{% for x in sebaran %}<section class="lembar"><div class="lembar-isi">{{ g.sebaran(x) }}</div></section>{% endfor %}
<section class="lembar"><div class="lembar-isi">{{ g.sebaran_kecil(kecil) }}</div></section>
<section class="lembar"><div class="lembar-isi">{{ g.bullet(bullet) }}{{ g.cincin(cincin) }}</div></section>
<section class="lembar"><div class="lembar-isi">{{ g.kuadran_mini(kuadran) }}{{ g.denyut(denyut) }}</div></section>
</div></main>"""

# Pairs of words of one picture whose letters touch, and words that leave their picture.
TABRAKAN = """() => {
  const salah = []
  for (const svg of document.querySelectorAll('svg[role=img]')) {
    const bingkai = svg.getBoundingClientRect()
    const kata = [...svg.querySelectorAll('text')].filter(t => t.getClientRects().length).map(t => {
      const k = t.getBoundingClientRect(), tegak = t.hasAttribute('transform')
      const x = tegak ? k.width * 0.2 : 0, y = tegak ? 0 : k.height * 0.2  // the line is higher than its letters
      return {isi: t.textContent, kiri: k.left + x, kanan: k.right - x, atas: k.top + y, bawah: k.bottom - y}
    })
    kata.forEach((a, i) => {
      if (a.kiri < bingkai.left - 1 || a.kanan > bingkai.right + 1) salah.push(`${a.isi} keluar`)
      for (const b of kata.slice(i + 1))
        if (a.kiri < b.kanan && b.kiri < a.kanan && a.atas < b.bawah && b.atas < a.bawah)
          salah.push(`${a.isi} menimpa ${b.isi}`)
    })
  }
  return salah
}"""


def berbagai_sebaran() -> list[Sebaran]:
    isi: list[dict[str, int]] = [{}, {"baik": 33, "sangat_baik": 3, "kurang": 1}, {"kurang": 20, "baik": 10}]
    return [contoh_sebaran(), *(sebaran(nama="Balai", jumlah=j, total=39, aturan=ATURAN_BAIK) for j in isi)]


@pytest.mark.parametrize("lebar", [320, 360, 768, 1280, 1440, 1920])
def test_no_word_leaves_its_picture_or_lies_on_another(browser: Browser, tmp_path: Path, lebar: int) -> None:
    mesin = engines["jinja2"]
    assert isinstance(mesin, Jinja2)
    html = mesin.env.from_string(HALAMAN).render(
        gaya=Path(finders.find("common/selaras.css") or "").as_uri(),
        tahun=[contoh_garis_tahun(date(2026, 1, 1) + timedelta(days=hari)) for hari in (0, 20, 95, 180, 278, 364, 390)],
        sebaran=berbagai_sebaran(),
        kecil=contoh_sebaran_kecil(),
        bullet=contoh_bullet(),
        cincin=contoh_cincin(),
        kuadran=contoh_kuadran_mini(),
        denyut=contoh_denyut(),
    )
    berkas = tmp_path / "grafik.html"
    berkas.write_text(html)
    with browser.new_page(viewport={"width": lebar, "height": 800}) as page:
        page.goto(berkas.as_uri())
        page.evaluate("document.fonts.ready")
        assert page.evaluate("document.documentElement.scrollWidth") <= lebar
        assert page.evaluate(TABRAKAN) == []
