from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from selaras.organisasi.models import Penempatan

ROWS = 40


def floor(request: HttpRequest) -> HttpResponse:
    """The least that a page for somebody signed in costs: session, user, one query of 40 rows, one template.

    It passes the same middleware, ORM and template engine as every page; it has no frame, no charts, no rights.
    """
    rows = Penempatan.objects.select_related("pegawai", "unit", "jabatan").order_by("pk")[:ROWS]
    return HttpResponse(render_to_string("bench/lantai.html", {"rows": rows}, using="jinja2"))
