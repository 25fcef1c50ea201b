from collections.abc import Mapping
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.forms import BoundField
from django.templatetags.static import static
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.timezone import localtime
from django_htmx.jinja import htmx_script
from jinja2 import Environment, StrictUndefined

from selaras.common import format as tulis


def url(nama: str, *args: Any, **kueri: Any) -> str:
    """The address of a named view; keyword arguments become its query."""
    alamat = _alamat(nama, args)
    return f"{alamat}?{urlencode(kueri)}" if kueri else alamat


@lru_cache(maxsize=4096)
def _alamat(nama: str, args: tuple[Any, ...]) -> str:
    return reverse(nama, args=args)


KELAS = {  # whole words: Tailwind reads them here
    "textarea": "textarea w-full",
    "select": "select w-full",
    "number": "input w-full angka",
    "file": "file-input w-full",
    "clearablefile": "file-input w-full",
}


def kendali(bidang: BoundField, petunjuk: str = "", atribut: Mapping[str, Any] | None = None) -> SafeString:
    """The control of a form field with the class of the theme, and what assistive technology needs to know."""
    rincian = {"class": KELAS.get(bidang.widget_type, "input w-full"), **(atribut or {})}
    if bidang.errors:
        rincian["aria-invalid"] = "true"
    if bidang.errors or petunjuk:
        rincian["aria-describedby"] = f"{bidang.auto_id}-p"
    return bidang.as_widget(attrs=rincian)


def environment(**options: Any) -> Environment:
    """Jinja2 as every page uses it: strict, trimmed, with the components `k` and the charts `g` known everywhere."""
    env = Environment(  # noqa: S701  (Django's backend passes autoescape=True in options)
        **options | {"undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}
    )
    env.globals.update(url=url, static=static, htmx_script=htmx_script, kendali=kendali, settings=settings)
    env.filters.update(
        lokal=localtime,
        **{nama: getattr(tulis, nama) for nama in tulis.__all__},
    )
    env.globals["k"] = env.get_template("common/komponen.html").module  # so that no page imports it
    env.globals["g"] = env.get_template("common/grafik.html").module
    return env
