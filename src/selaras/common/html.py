from collections.abc import Mapping
from functools import partial
from typing import Any, cast

from django.conf import settings
from django.contrib.messages import get_messages
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.template.backends.jinja2 import Jinja2
from django.template.backends.utils import csrf_input, csrf_token_lazy
from django.utils.cache import patch_vary_headers
from django.utils.functional import SimpleLazyObject
from django.utils.module_loading import import_string
from django_htmx.http import reswap, retarget
from django_htmx.middleware import HtmxDetails
from jinja2_fragments import render_block

from selaras.common.errors import DomainError

type Context = Mapping[str, Any]


class HtmxRequest(HttpRequest):
    """A request that has passed the htmx middleware."""

    htmx: HtmxDetails


def konteks(request: HttpRequest) -> dict[str, Any]:
    """What every page may use; the frame (menu, unit, person) comes from `settings.KERANGKA`, where one is drawn.

    The token of the forms is made once: the same in all forms of a page, it packs well.
    """
    return {
        "request": request,
        "csrf_input": SimpleLazyObject(partial(csrf_input, request)),
        "csrf_token": csrf_token_lazy(request),
        "pesan": get_messages(request),
        "galat": None,
        "kerangka": SimpleLazyObject(partial(import_string(settings.KERANGKA), request)),
    }


def minta_potongan(request: HttpRequest) -> bool:
    """True when htmx asks for a part of the page."""
    htmx = cast("HtmxRequest", request).htmx
    return bool(htmx) and not htmx.boosted and not htmx.history_restore_request


def render_page(
    request: HttpRequest, template: str, context: Context, *, fragment: str = "", status: int = 200
) -> HttpResponse:
    """The one way to HTML: the whole page, or for htmx the named block and what `#pesan` has to say."""
    env, nama = cast("Jinja2", engines["jinja2"]).env, konteks(request) | dict(context)
    if fragment and minta_potongan(request):
        isi = render_block(env, template, fragment, nama)
        if request.method != "GET" or len(nama["pesan"]):  # a part that loads by itself leaves alone what was said
            isi += env.get_template("common/pesan.html").render(nama, oob=True)
    else:
        isi = env.get_template(template).render(nama)
    jawaban = HttpResponse(isi, status=status)
    patch_vary_headers(jawaban, ["HX-Request", "HX-Boosted", "HX-History-Restore-Request"])  # one URL, two bodies
    return jawaban


def render_galat(request: HttpRequest, galat: DomainError, template: str, context: Context) -> HttpResponse:
    """A refused act: htmx puts the reason into `#pesan`; without JavaScript the same page comes back with it."""
    nama = {**context, "galat": galat}
    if not minta_potongan(request):
        return render_page(request, template, nama, status=galat.status)
    return retarget(reswap(render_page(request, "common/galat.html", nama, status=galat.status), "innerHTML"), "#pesan")
