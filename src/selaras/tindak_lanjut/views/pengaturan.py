"""What the law leaves to the institution in stage 4."""

from django.http import Http404, HttpResponse

from selaras.common.http import require_form
from selaras.common.kiriman import Halaman, kirim, selesai
from selaras.organisasi.http import PegawaiRequest
from selaras.organisasi.permissions import boleh_melihat_daftar, boleh_mengatur_instansi
from selaras.tindak_lanjut import services
from selaras.tindak_lanjut.forms.karier import AturanForm
from selaras.tindak_lanjut.selectors.aturan import aturan_tindak_lanjut

HALAMAN = "tindak_lanjut/pengaturan.html"


@require_form
def pengaturan(request: PegawaiRequest) -> HttpResponse:
    """Terms and thresholds."""
    if not boleh_melihat_daftar(request.pegawai):
        raise Http404
    atur = aturan_tindak_lanjut()
    form = AturanForm(request.POST or None, instance=atur, initial={"versi": atur.versi})
    isi = {"form": form, "izin": boleh_mengatur_instansi(request.pegawai)}
    kata = "Pengaturan tindak lanjut disimpan dan berlaku mulai sekarang."
    return kirim(
        request, form, services.ubah_aturan, Halaman(HALAMAN, lambda: isi),
        sesudah=lambda _: selesai(request, kata, "tindak_lanjut:pengaturan"),
    )  # fmt: skip
