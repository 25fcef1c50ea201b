from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_safe

from selaras.common.html import render_page
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.permissions import boleh_mengurus
from selaras.organisasi.selectors.kartu import isi_kartu, pegawai_terlihat
from selaras.organisasi.views.daftar_tindakan import tindakan_boleh


@require_safe
def kartu(request: PegawaiRequest, pk: int) -> HttpResponse:
    """A person: what all may know, and for whom may see it the history."""
    hari = timezone.localdate()
    pegawai = get_object_or_404(pegawai_terlihat(request.pegawai, hari), pk=pk)
    isi = {
        "kartu": isi_kartu(pegawai=pegawai, untuk=request.pegawai, pada=hari),
        "tindakan": tindakan_boleh(request.pegawai, pegawai),
        "mengurus": boleh_mengurus(request.pegawai, pegawai),
    }
    return render_page(request, "organisasi/kartu.html", isi)
