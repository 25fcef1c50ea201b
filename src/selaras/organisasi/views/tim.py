from django.http import Http404, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from selaras.common.html import render_page
from selaras.organisasi.forms.struktur import CariTimForm
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.permissions import boleh_melihat_struktur, boleh_mengatur_tim, unit_tim
from selaras.organisasi.selectors.tim import daftar_tim, rincian_tim


@require_safe
def daftar(request: PegawaiRequest) -> HttpResponse:
    """The teams that are at work, or those that are over."""
    if not boleh_melihat_struktur(request.pegawai):
        raise Http404
    form = CariTimForm(request.GET)
    saring = form.cleaned_data if form.is_valid() else {"kata": "", "selesai": False}
    halaman = daftar_tim(untuk=request.pegawai, pada=timezone.localdate(), halaman=request.GET.get("halaman"), **saring)
    boleh = bool(unit_tim(request.pegawai))
    isi = {"form": form, "halaman": halaman, "boleh_membentuk": boleh, **saring}
    return render_page(request, "organisasi/tim.html", isi)


@require_safe
def tim_kerja(request: PegawaiRequest, pk: int) -> HttpResponse:
    """One team: its ketua, its members across units, and who was in it before."""
    if not boleh_melihat_struktur(request.pegawai):
        raise Http404
    hari = timezone.localdate()
    rincian = rincian_tim(tim=pk, pada=hari)
    if rincian is None:
        raise Http404
    masih = rincian.tim.selesai is None or rincian.tim.selesai >= hari
    boleh = masih and bool(boleh_mengatur_tim(request.pegawai, rincian.tim.unit))
    isi = {"rincian": rincian, "hari": hari, "boleh_mengatur": boleh}
    return render_page(request, "organisasi/tim_kerja.html", isi)
