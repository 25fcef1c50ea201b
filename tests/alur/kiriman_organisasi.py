from datetime import date, timedelta
from typing import Any, Final

from allauth.mfa.models import Authenticator
from django.core.files.uploadedfile import SimpleUploadedFile

from selaras.organisasi.forms.pengaturan import PengaturanForm
from selaras.organisasi.models import HariLibur, Instansi, TimKerja
from selaras.organisasi.models.akun import KunciApi
from selaras.organisasi.models.impor import KeadaanImpor
from tests.alur.dunia import Dunia
from tests.alur.kiriman import Kiriman, pk
from tests.conftest import KINI
from tests.organisasi.factories import TimKerjaFactory

TAK_DITAWARKAN: Final = (403, 404, 422)
BESOK: Final = KINI + timedelta(days=1)
HARI: Final = {"mulai": date(2026, 10, 6)}


def _impor(_: Dunia) -> dict[str, Any]:
    return {"mulai": date(2026, 1, 1), "berkas": SimpleUploadedFile("siasn.csv", b"NIP;NAMA\n")}


def _instansi(_: Dunia) -> dict[str, Any]:
    instansi = Instansi.objects.get()
    return {nama: getattr(instansi, nama) for nama in PengaturanForm.Meta.fields} | {"versi": 1, "kota": "Semarang"}


def _berfaktor(dunia: Dunia) -> None:
    Authenticator.objects.create(user=dunia.pegawai.pengguna, type=Authenticator.Type.TOTP, data={})


def _berkunci(dunia: Dunia) -> None:
    KunciApi.objects.create(
        pegawai=dunia.pegawai, nama="Sinkron", awalan="0", sidik="0", lingkup=[], dibuat_pada=KINI, kedaluwarsa=BESOK
    )


def _libur(_: Dunia) -> dict[str, Any]:
    return {"pk": HariLibur.objects.get_or_create(tanggal=date(2026, 12, 24), nama="Cuti bersama")[0].pk}


def _pegawai_baru(dunia: Dunia) -> dict[str, Any]:
    return {
        "nip": "199901012026011901", "nama": "Bima Baru", "jenis": "cpns", "unit": dunia.balai.pk,
        "jabatan": "Analis", "mulai": date(2026, 10, 1),
    }  # fmt: skip


def _tim_baru(dunia: Dunia) -> dict[str, Any]:
    return {
        "laku": "bentuk", "nama": "Tim Baru", "unit": dunia.balai.pk, "ketua": dunia.rekan.nip,
        "mulai": date(2026, 10, 1),
    }  # fmt: skip


ORGANISASI: Final = (
    Kiriman("organisasi:pegawai", "pegawai.daftar", isi={"cari": "Budi"}, membaca=True),
    Kiriman("organisasi:pengaturan", "instansi.atur", isi=_instansi),
    Kiriman("organisasi:libur", "instansi.atur", isi={"tanggal": date(2026, 12, 24), "nama": "Cuti bersama"}),
    Kiriman("organisasi:hapus_libur", "instansi.atur", _libur),
    Kiriman("organisasi:impor", "pegawai.impor", isi=_impor),
    Kiriman("organisasi:setujui_impor", "pegawai.impor", pk("impor"), {"sidik": "terlihat"}),
    Kiriman("organisasi:buang_impor", "pegawai.impor", pk("impor")),
    Kiriman(
        "organisasi:batalkan_impor", "pegawai.impor", pk("impor"),
        siap=lambda d: d.ubah("impor", keadaan=KeadaanImpor.SELESAI),
    ),
    Kiriman(
        "organisasi:angkat", "penempatan.atur",
        isi=lambda d: HARI | {
            "nip": "198705122012032007", "nama": "Sari Contoh", "jenis": "pns", "unit": d.balai.pk, "jabatan": "Analis",
        },
        ditolak=TAK_DITAWARKAN,
    ),
    Kiriman("organisasi:tindakan", "pegawai.tindak", pk("pegawai", nama="belajar"), HARI | {"tempat": "Universitas"}),
    Kiriman(
        "organisasi:unit_baru", "penempatan.atur",
        isi=lambda d: HARI | {"laku": "buat", "nama": "Seksi Baru", "parent": d.balai.pk}, ditolak=TAK_DITAWARKAN,
    ),
    Kiriman(
        "organisasi:ubah_unit", "penempatan.atur", pk("balai"),
        lambda d: {"laku": "ubah", "nama": "Balai Baru", "parent": d.pusat.pk, "versi": 1},
    ),
    Kiriman(
        "organisasi:bentuk_tim", "tim.atur",
        isi=lambda d: HARI | {"laku": "bentuk", "nama": "Tim Baru", "unit": d.balai.pk, "ketua": "rekan"},
        ditolak=TAK_DITAWARKAN,
    ),
    Kiriman("organisasi:atur_tim", "tim.atur", pk("tim"), HARI | {"laku": "tambah", "pegawai": "rekan"}),
    Kiriman("organisasi:kode_aktivasi", "akun.kode", pk("pegawai")),
    Kiriman(
        "organisasi:kirim_kode", "akun.kode", pk("pegawai"), siap=lambda d: d.ubah("pegawai", email="p@contoh.example"),
        pengaturan={"SUREL_AKTIF": True},
    ),
    Kiriman(
        "organisasi:kunci_api", "kunci.buat", isi={"nama": "Sinkron", "hari": 90, "lingkup": ["penilaian:baca"]},
        pokok="sendiri",
    ),
    Kiriman("organisasi:cabut_kunci_api", "kunci.buat", lambda _: {"pk": KunciApi.objects.get().pk}, siap=_berkunci),
    Kiriman("organisasi:cabut_faktor", "akun.faktor", pk("pegawai"), siap=_berfaktor),
    Kiriman(
        "organisasi:tindakan", "pegawai.tindak", lambda d: {"pk": d.pegawai.pk, "nama": "pensiun"}, {"terakhir": date(2026, 12, 31)},
        pokok="pegawai",
    ),
    Kiriman("organisasi:angkat", "penempatan.atur", isi=_pegawai_baru, ditolak=TAK_DITAWARKAN),
    Kiriman("organisasi:bentuk_tim", "tim.atur", isi=_tim_baru, ditolak=TAK_DITAWARKAN),
    Kiriman(
        "organisasi:atur_tim", "tim.atur", lambda _: {"pk": TimKerja.objects.get(nama="Tim Balai").pk},
        {"laku": "bubar", "terakhir": date(2026, 12, 31)},
        siap=lambda d: TimKerjaFactory.create(nama="Tim Balai", unit=d.balai),
    ),
    Kiriman(
        "organisasi:unit_baru", "penempatan.atur", ditolak=TAK_DITAWARKAN,
        isi=lambda d: {"laku": "buat", "nama": "Seksi Baru", "parent": d.balai.pk, "mulai": date(2026, 1, 1)},
    ),
    Kiriman(
        "organisasi:ubah_unit", "penempatan.atur", pk("balai"), ditolak=TAK_DITAWARKAN,
        isi=lambda d: {"laku": "ubah", "nama": "Balai Baru", "parent": d.balai.parent_id, "mandiri": "ya", "versi": 1},
    ),
    Kiriman(
        "organisasi:lembar_aktivasi", "akun.lembar", isi=lambda d: {"unit": d.balai.pk}, ditolak=TAK_DITAWARKAN,
    ),
)  # fmt: skip
