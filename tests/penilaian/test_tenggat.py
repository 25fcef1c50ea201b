"""Terms of stage 3: what is in time, and what happens when one passes."""

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from selaras.common.errors import TidakBerwenang
from selaras.jejak.models import Jejak
from selaras.organisasi.models import Instansi
from selaras.organisasi.permissions import OPERATOR
from selaras.penilaian import services
from selaras.penilaian.lewat import berlakukan_yang_lewat
from selaras.penilaian.models import AturanPenilaian, Evaluasi, Keberatan, StatusEvaluasi
from selaras.penilaian.selectors.hitungan import aturan_penilaian
from tests.conftest import KINI
from tests.organisasi.factories import PegawaiFactory, PeranFactory, UnitKerjaFactory
from tests.penilaian.dunia import B, Balai, Masuki, S, isi, tambah_orang

PDF = b"%PDF-1.7\nstartxref\n0\n%%EOF"
ATURAN = {
    "istimewa_mulai": 110, "baik_mulai": 95, "butuh_perbaikan_mulai": 75, "kurang_mulai": 50, "batas_capaian": 110,
    "penjelasan_hari": 3, "putusan_hari": 5,
}  # fmt: skip


def keberatan(balai: Balai, **lain: object) -> Keberatan:
    """Somebody has objected to a result, on the day of release."""
    if lain:
        balai.skp.append(tambah_orang(balai, **lain))
    hasil = balai.disampaikan(balai.skp[-1], B)
    return services.ajukan_keberatan(
        evaluasi=hasil, alasan="Bukti Agustus belum dibaca.", versi=hasil.versi, oleh=hasil.pegawai, pada=KINI
    )


def pengatur(balai: Balai) -> None:
    """The pengelola looks after the whole institution."""
    PeranFactory.create(pegawai=balai.pengelola, unit=UnitKerjaFactory.create(nama="Pusat"))


def ubah(balai: Balai, versi: int = 0, **kolom: object) -> AturanPenilaian:
    return services.ubah_aturan(isi=kolom, versi=versi, oleh=balai.pengelola, pada=KINI)


def test_a_result_that_nobody_answered_stands_the_day_after_its_term(balai: Balai) -> None:
    balai.tetapkan()
    diam, lain = balai.disampaikan(balai.skp[0]), balai.disampaikan(balai.skp[1])
    services.terima_hasil(evaluasi=lain, versi=lain.versi, oleh=lain.pegawai, pada=KINI)
    assert diam.batas_tanggapan
    assert berlakukan_yang_lewat(hari=diam.batas_tanggapan, oleh=OPERATOR, pada=KINI) == 0
    besok = diam.batas_tanggapan + timedelta(days=1)
    assert berlakukan_yang_lewat(hari=besok, oleh=OPERATOR, pada=KINI) == 1
    assert berlakukan_yang_lewat(hari=besok, oleh=OPERATOR, pada=KINI) == 0
    diam.refresh_from_db()
    assert (diam.status, diam.ditanggapi_pada) == (StatusEvaluasi.FINAL, None)
    assert Jejak.objects.get(peristiwa="evaluasi.berlaku").tentang == diam.pegawai_id
    assert diam in Evaluasi.objects.tetap(KINI.date())
    with pytest.raises(services.LewatTenggat, match="Hasil ini berlaku"):
        services.terima_hasil(evaluasi=diam, versi=diam.versi, oleh=diam.pegawai, pada=KINI)


def test_an_objection_runs_by_the_days_of_the_institution(balai: Balai) -> None:
    Instansi.objects.update(keberatan_satuan="kerja")
    balai.tetapkan()
    satu = keberatan(balai)
    assert (satu.batas_penjelasan, satu.batas_putusan) == (date(2026, 10, 15), date(2026, 10, 26))


def test_without_a_superior_the_ppk_decides_but_never_about_his_own(balai: Balai) -> None:
    pengatur(balai)
    balai.tetapkan()
    yatim = keberatan(balai, atasan_penilai=None)
    assert yatim.evaluasi.atasan_penilai is None
    ubah(balai, ppk=balai.direktur)
    yatim.evaluasi.refresh_from_db()
    assert yatim.evaluasi.atasan_penilai == balai.direktur  # who waited was served
    assert keberatan(balai, atasan_penilai=None).evaluasi.atasan_penilai == balai.direktur
    ubah(balai, versi=1, ppk=balai.penilai)
    assert keberatan(balai, atasan_penilai=None).evaluasi.atasan_penilai is None


def test_the_pengelola_records_what_somebody_outside_has_signed(masuk_sebagai: Masuki, balai: Balai) -> None:
    balai.tetapkan()
    satu = keberatan(balai, atasan_penilai=balai.direktur)
    alamat = reverse("penilaian:catat_putusan", args=[satu.evaluasi_id])
    kirim = {
        "versi": "1", "keputusan": "diubah", "hasil": S, "perilaku": S, "alasan": "Bukti Agustus sah.",
        "diputus_pada": "2026-10-06",
    }  # fmt: skip
    client = masuk_sebagai(balai.pengelola)
    assert "Catat putusan bertanda tangan" in isi(client, reverse("penilaian:mengapa", args=[satu.evaluasi_id]))
    tanpa = client.post(alamat, kirim)
    assert (tanpa.status_code, "Bukti Agustus sah." in tanpa.content.decode()) == (422, True)
    kemarin = client.post(alamat, kirim | {"diputus_pada": "2026-10-05", "unggahan": SimpleUploadedFile("a.pdf", PDF)})
    assert kemarin.status_code == 422
    assert not Keberatan.objects.exclude(keputusan="").exists()
    assert client.post(alamat, kirim | {"unggahan": SimpleUploadedFile("a.pdf", PDF)}).status_code == 302
    satu.refresh_from_db()
    assert (satu.diputus_oleh, satu.dicatat_oleh, satu.evaluasi.predikat) == (balai.direktur, balai.pengelola, "baik")
    halaman = isi(client, reverse("penilaian:mengapa", args=[satu.evaluasi_id]))
    assert "naskah bertanda tangan" in halaman
    naskah = client.get(reverse("penilaian:naskah_putusan", args=[satu.evaluasi_id]))
    assert naskah.getvalue() == PDF


def test_who_can_sign_in_decides_here(balai: Balai) -> None:
    balai.tetapkan()
    with pytest.raises(TidakBerwenang, match="dapat masuk ke Selaras"):
        services.catat_putusan(
            keberatan=keberatan(balai), keputusan="tetap", alasan="Sah.", diputus_pada=KINI, versi=1, pada=KINI,
            unggahan=SimpleUploadedFile("a.pdf", PDF), oleh=balai.pengelola,
        )  # fmt: skip


def test_settings_begin_with_the_defaults_and_every_change_is_in_the_trail(balai: Balai) -> None:
    pengatur(balai)
    assert (aturan_penilaian().baik_mulai, AturanPenilaian.objects.count()) == (100, 0)
    ubah(balai, **ATURAN)
    assert aturan_penilaian().baik_mulai == 95
    assert '"baik_mulai": [100, 95]' in Jejak.objects.get(peristiwa="aturan_penilaian.diatur").rincian
    ubah(balai, versi=9, **ATURAN)  # nothing changes, nothing is refused
    assert Jejak.objects.filter(peristiwa="aturan_penilaian.diatur").count() == 1


@pytest.mark.parametrize(
    ("kolom", "galat"),
    [
        ({"baik_mulai": 110}, services.TanggaTidakMenurun),
        ({"kurang_mulai": 80}, services.TanggaTidakMenurun),
        ({"penjelasan_hari": 15}, services.PutusanSebelumPenjelasan),
    ],
)
def test_settings_that_contradict_one_another_are_refused(
    balai: Balai, kolom: dict[str, int], galat: type[Exception]
) -> None:
    pengatur(balai)
    with pytest.raises(galat):
        ubah(balai, **kolom)


def test_the_settings_are_changed_on_their_page(masuk_sebagai: Masuki, balai: Balai) -> None:
    pengatur(balai)
    client, alamat = masuk_sebagai(balai.pengelola), reverse("penilaian:pengaturan")
    assert 'value="110"' in isi(client, alamat)
    salah = client.post(alamat, ATURAN | {"versi": "0", "baik_mulai": "120"})
    assert salah.status_code == 422
    assert "lebih rendah daripada batas tingkat di atasnya" in salah.content.decode()
    assert client.post(alamat, ATURAN | {"versi": "0", "ppk": balai.direktur.pk}).status_code == 302
    assert aturan_penilaian().ppk == balai.direktur
    assert masuk_sebagai(PegawaiFactory.create()).get(alamat).status_code == 404
