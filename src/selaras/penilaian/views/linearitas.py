from django.http import Http404, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from selaras.common.html import render_page
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.wewenang import wewenang
from selaras.penilaian.selectors.linearitas import linearitas
from selaras.penilaian.selectors.periode import periode_dilihat, pilih_periode


@require_safe
def buka(request: PegawaiRequest) -> HttpResponse:
    """The tree of units that one leads, serves or watches: `?periode=` and `?unit=` (the top) choose."""
    if not wewenang(request.pegawai).unit_terlihat:
        raise Http404
    unit, hari = request.GET.get("unit", ""), timezone.localdate()
    dipilih = pilih_periode(request.GET.get("periode"), hari, periode_dilihat(request.pegawai, hari))
    akar = int(unit) if unit.isdecimal() and len(unit) < 19 else None
    isi = linearitas(request.pegawai, dipilih, akar) if dipilih else None
    if dipilih and isi is None:
        raise Http404
    return render_page(request, "penilaian/linearitas.html", {"isi": isi, "akar": akar})
