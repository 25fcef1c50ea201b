"""What the law leaves to the institution in stage 3."""

from django.http import Http404, HttpResponse

from selaras.common.http import require_form
from selaras.common.kiriman import Halaman, kirim, selesai
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.permissions import boleh_melihat_daftar, boleh_mengatur_instansi
from selaras.penilaian import services
from selaras.penilaian.forms import AturanForm
from selaras.penilaian.selectors.hitungan import aturan_penilaian


@require_form
def pengaturan(request: PegawaiRequest) -> HttpResponse:
    """From percent to level, the terms of an objection, and who decides where nobody else does."""
    if not boleh_melihat_daftar(request.pegawai):
        raise Http404
    aturan = aturan_penilaian()
    versi = aturan.versi if aturan.pk else 0
    form = AturanForm(request.POST or None, instance=aturan, initial={"versi": versi})
    isi = {"form": form, "izin": boleh_mengatur_instansi(request.pegawai), "versi": versi}
    kata = "Pengaturan penilaian disimpan dan berlaku mulai sekarang."
    return kirim(
        request, form, services.ubah_aturan, Halaman("penilaian/pengaturan.html", lambda: isi),
        sesudah=lambda _: selesai(request, kata, "penilaian:pengaturan"),
    )  # fmt: skip
