from typing import Any

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from selaras.common.html import minta_potongan, render_page
from selaras.organisasi.forms.struktur import StrukturForm
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.permissions import boleh_melihat_struktur, unit_diurus
from selaras.organisasi.selectors.struktur import cabang, pohon_unit, saring
from selaras.organisasi.wewenang import wewenang

HALAMAN = "organisasi/struktur.html"


@require_safe
def struktur(request: PegawaiRequest) -> HttpResponse:
    """The tree of units, opened where one serves; or only what holds the words looked for."""
    isi = _isi(request)
    if isi["kata"]:
        pohon = saring(pada=isi["pada"], kata=isi["kata"])
    else:
        pohon = pohon_unit(pada=isi["pada"], buka=isi["unit_saya"])
    return render_page(request, HALAMAN, isi | {"struktur": pohon}, fragment="pohon")


@require_safe
def unit(request: PegawaiRequest, pk: int) -> HttpResponse:
    """What is in one unit: for htmx that alone, else the tree opened down to it."""
    isi, semua = _isi(request), "semua" in request.GET
    if minta_potongan(request):
        isi["simpul"] = simpul = cabang(pada=isi["pada"], unit=pk, semua=semua)
        if simpul:
            return render_page(request, "organisasi/_cabang.html", isi)
    isi["struktur"] = pohon = pohon_unit(pada=isi["pada"], buka=[pk], semua=semua)
    if pk not in pohon.terbuka:
        raise Http404
    return render_page(request, HALAMAN, isi)


def _isi(request: PegawaiRequest) -> dict[str, Any]:
    """What stands beside the tree: the form, the day and its part of each address, and where the reader serves."""
    if not boleh_melihat_struktur(request.pegawai):
        raise Http404
    kini = timezone.localdate()
    kata, pada = StrukturForm(request.GET).isi(kini)
    form = StrukturForm(initial={"kata": kata, "pada": pada})
    unit_saya = {posisi.unit_id for posisi in wewenang(request.pegawai).posisi}
    return {
        "form": form,
        "kata": kata,
        "pada": pada,
        "kini": kini,
        "hari": {"pada": pada} if pada != kini else {},
        "unit_saya": unit_saya,
        "unit_diubah": unit_diurus(request.pegawai),
    }
