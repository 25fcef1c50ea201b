from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_safe

from selaras.common.html import render_page
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.models import Pegawai
from selaras.pelaksanaan.forms import SaringanLinimasaForm
from selaras.pelaksanaan.selectors.linimasa import Linimasa

HALAMAN = "pelaksanaan/linimasa.html"


@require_safe
def linimasa(request: PegawaiRequest, pk: int) -> HttpResponse:
    """What was said of a person in a year, month by month, as far as I may read it."""
    hari = timezone.localdate()
    untuk = request.pegawai if pk == request.pegawai.pk else get_object_or_404(Pegawai.objects.asn(), pk=pk)
    halaman = Linimasa(request.pegawai, untuk, hari, SaringanLinimasaForm(request.GET).saringan(hari))
    if not halaman.terbuka:
        raise Http404
    return render_page(request, HALAMAN, {"halaman": halaman, "kini": timezone.now()}, fragment="isi_linimasa")
