"""What is sent to every act of the API. Where it takes the same as the page of that act, it is sent the same, as JSON.

A new act takes one line only if no page of its name has one in `kiriman_<app>.py`, or if it asks in another form.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any, Final

from django.core.files.uploadedfile import SimpleUploadedFile

from aturan.predikat import Rating
from aturan.skp import JenisHasil
from selaras.organisasi.models import Instansi, Kedudukan, Peran, UnitKerja
from selaras.organisasi.permissions import OPERATOR
from selaras.organisasi.services.berakhir import akhiri_tugas
from selaras.perencanaan.models import StatusPerjanjian, StatusSKP
from tests.alur.dunia import Dunia
from tests.alur.kiriman import Kiriman, pk
from tests.alur.kiriman_organisasi import ORGANISASI
from tests.alur.kiriman_pelaksanaan import PELAKSANAAN
from tests.alur.kiriman_penilaian import PENILAIAN
from tests.alur.kiriman_perencanaan import PERENCANAAN
from tests.alur.kiriman_tindak_lanjut import TINDAK_LANJUT
from tests.conftest import KINI
from tests.organisasi.factories import MasaKedudukanFactory, UnitKerjaFactory
from tests.pelaksanaan.berkas_contoh import PDF

HALAMAN: Final = (*ORGANISASI, *PERENCANAAN, *PELAKSANAAN, *PENILAIAN, *TINDAK_LANJUT)
MULAI: Final = {"mulai": date(2026, 10, 6)}
AKHIR: Final = date(2026, 12, 31)
DITETAPKAN: Final = StatusSKP.DITETAPKAN
TINDAK: Final = "pegawai.tindak"


def _instansi(_: Dunia) -> dict[str, Any]:
    kolom = (
        "keberatan_satuan", "keberatan_periodik", "sebaran_ambang", "sebaran_kepala", "selisih_jauh", "rahasia_paling_sedikit",
        "umpan_balik_ubah_menit", "batas_skp_hari", "keberatan_hari", "nama",
    )  # fmt: skip
    return {nama: getattr(Instansi.objects.get(), nama) for nama in kolom} | {"versi": 1, "kota": "Semarang"}


def _belajar(dunia: Dunia) -> None:
    MasaKedudukanFactory.create(pegawai=dunia.pegawai, kedudukan=Kedudukan.TUGAS_BELAJAR)


def _berakhir(dunia: Dunia) -> None:
    akhiri_tugas(
        pegawai=dunia.pegawai, sebab=Kedudukan.PENSIUN, terakhir=AKHIR, dasar="", oleh=OPERATOR, pada=KINI
    )  # fmt: skip


def _unit_kosong(dunia: Dunia) -> None:
    UnitKerjaFactory.create(nama="Seksi Kosong", parent=dunia.balai)


KHUSUS: Final = (
    Kiriman(
        "organisasi_beri_peran", "peran.atur",
        isi=lambda d: MULAI | {"pegawai": d.rekan.pk, "jenis": "pengawas", "unit": d.balai.pk},
    ),
    Kiriman(
        "organisasi_cabut_peran", "peran.atur", lambda d: {"pk": Peran.objects.get(pegawai=d.pengawas).pk},
        {"sejak": date(2026, 10, 6)},
    ),
    Kiriman(
        "organisasi_catat_pejabat_luar", "pegawai.urus",
        isi=lambda d: {
            "nama": "Menteri", "jabatan": "Menteri", "instansi": "Kementerian", "menilai": d.pegawai.pk,
            "mulai": date(2026, 10, 7),
        },
    ),
    Kiriman(
        "organisasi_mutasi", TINDAK, pk("pegawai"), lambda d: MULAI | {"unit": d.seksi.pk, "jabatan": "Analis Baru"}
    ),
    Kiriman("organisasi_promosi", TINDAK, pk("pegawai"), MULAI | {"golongan": "III/b"}),
    Kiriman(
        "organisasi_penilai", "pegawai.urus", pk("pegawai"),
        lambda d: {"penilai": d.rekan.pk, "mulai": date(2026, 10, 7)},
    ),
    Kiriman(
        "organisasi_pengganti", TINDAK, pk("pegawai"), lambda d: MULAI | {"jenis": "plh", "unit": d.seksi.pk}
    ),
    Kiriman(
        "organisasi_masa", TINDAK, pk("pegawai"), MULAI | {"kedudukan": "tugas_belajar", "tempat": "Universitas"}
    ),
    Kiriman("organisasi_kembali", TINDAK, pk("pegawai"), MULAI, siap=_belajar),
    Kiriman(
        "organisasi_pns", TINDAK, pk("pegawai"), MULAI, siap=lambda d: d.ubah("pegawai", jenis="cpns")
    ),
    Kiriman("organisasi_akhir", TINDAK, pk("pegawai"), {"sebab": "pensiun", "terakhir": AKHIR}),
    Kiriman("organisasi_pulih", TINDAK, pk("pegawai"), {"dasar": "Salah catat"}, siap=_berakhir),
    Kiriman(
        "organisasi_buat_unit", "penempatan.atur", isi=lambda d: MULAI | {"nama": "Seksi Baru", "induk": d.balai.pk}
    ),
    Kiriman(
        "organisasi_ubah_unit", "penempatan.atur", pk("balai"), {"versi": 1, "nama": "Balai Baru", "mandiri": True}
    ),
    Kiriman(
        "organisasi_tutup_unit", "penempatan.atur", lambda _: {"pk": UnitKerja.objects.get(nama="Seksi Kosong").pk},
        {"terakhir": AKHIR}, siap=_unit_kosong,
    ),
    Kiriman(
        "organisasi_bentuk_tim", "tim.atur",
        isi=lambda d: MULAI | {"nama": "Tim Baru", "unit": d.balai.pk, "ketua": d.rekan.pk},
    ),
    Kiriman("organisasi_tambah_anggota", "tim.atur", pk("tim"), lambda d: MULAI | {"pegawai": d.rekan.pk}),
    Kiriman("organisasi_ganti_ketua", "tim.atur", pk("tim"), lambda d: MULAI | {"pegawai": d.rekan.pk}),
    Kiriman(
        "organisasi_keluarkan_anggota", "tim.atur", pk("tim"), lambda d: {"pegawai": d.pegawai.pk, "terakhir": AKHIR}
    ),
    Kiriman("organisasi_bubarkan_tim", "tim.atur", pk("tim"), {"terakhir": AKHIR}),
    Kiriman(
        "organisasi_mulai_impor", "pegawai.impor",
        isi=lambda _: {"mulai": date(2026, 1, 1), "berkas": SimpleUploadedFile("siasn.csv", b"NIP;NAMA\n")},
    ),
    Kiriman("organisasi_tinggalkan_impor", "pegawai.impor", pk("impor")),
    Kiriman("organisasi_buat_kode", "akun.kode", pk("pegawai")),
    Kiriman("organisasi_buat_kode_unit", "akun.lembar", pk("balai")),
    Kiriman("organisasi_ubah_instansi", "instansi.atur", isi=_instansi),
    Kiriman("organisasi_tambah_libur", "instansi.atur", isi={"tanggal": date(2026, 12, 24), "nama": "Cuti bersama"}),
    Kiriman(
        "perencanaan_mulai", "skp.mulai", isi=lambda d: {"periode": d.tahun_depan.pk},
        keadaan=lambda orang: orang.jenis, pokok="sendiri",
    ),
    Kiriman("perencanaan_tambah_hasil", "skp.sunting", pk("skp"), {"jenis": JenisHasil.TAMBAHAN}, StatusSKP.DRAF),
    Kiriman(
        "perencanaan_susun_perjanjian", "perjanjian.tetapkan",
        isi=lambda d: {"unit": d.balai.pk, "periode": d.tahun_depan.pk},
    ),
    Kiriman(
        "pelaksanaan_isi_realisasi", "realisasi.isi", pk("skp", "skp_pk", bulan="2026-09"),
        lambda d: {"isian": [{"indikator": d.indikator.pk, "nilai": "1", "versi": 0}]}, DITETAPKAN,
    ),
    Kiriman(
        "pelaksanaan_beri_berkas", "realisasi.isi", pk("skp", "skp_pk"),
        lambda d: {
            "bulan": "2026-09", "indikator": [d.indikator.pk], "berkas": SimpleUploadedFile("rekap.pdf", PDF),
        },
        DITETAPKAN,
    ),
    Kiriman(
        "pelaksanaan_beri_tautan", "realisasi.isi", pk("skp", "skp_pk"),
        lambda d: {
            "bulan": "2026-09", "indikator": [d.indikator.pk], "nama": "Rekap",
            "tautan": "https://contoh.example/rekap",
        },
        DITETAPKAN,
    ),
    Kiriman(
        "pelaksanaan_beri_umpan_balik", "umpan_balik.beri",
        isi=lambda d: {"untuk": d.pegawai.pk, "jenis": "baik", "isi": "Rapi."}, keadaan=Kedudukan.AKTIF,
    ),
    Kiriman(
        "pelaksanaan_tambah_langkah",
        "rencana_aksi.susun",
        pk("skp", "skp_pk"),
        lambda d: {"hasil": d.hasil.pk, "periode": d.triwulan.pk, "langkah": "Menyusun lembar periksa"},
        DITETAPKAN,
    ),
    Kiriman(
        "pelaksanaan_isi_capaian", "capaian_unit.isi",
        lambda d: {"pk": d.indikator_sasaran.pk, "periode_pk": d.triwulan.pk}, {"nilai": "88", "versi": 0},
        StatusPerjanjian.DITETAPKAN,
    ),
    Kiriman(
        "penilaian_nilai", "evaluasi.nilai", lambda d: {"skp_pk": d.skp.pk, "periode_pk": d.triwulan.pk},
        {"versi": 1, "hasil": Rating.SESUAI, "perilaku": Rating.SESUAI, "selesai": True}, DITETAPKAN,
    ),
)  # fmt: skip
ISI_LAIN: Final = {  # the same act in the same state, told in the types of JSON
    "tindak_lanjut_tutup_perbaikan": {"versi": 1, "membaik": True, "pertimbangan": "Sudah tepat waktu."},
}
SENDIRI: Final = {  # names nothing, and acts on all of one's own: who has something of the kind in `dunia`
    "pelaksanaan_baca_umpan_balik": ("/umpan-balik/dibaca", {"pegawai"}),
    "penilaian_sampaikan_semua": ("/evaluasi/sampaikan", {"penilai"}),
}


def kiriman_api(nama: set[str]) -> Iterator[Kiriman]:
    """What is sent to each of these acts, as far as it is known."""
    khusus = {satu.nama: satu for satu in KHUSUS}
    halaman = {satu.nama.replace(":", "_"): satu for satu in reversed(HALAMAN)}
    for satu in sorted(nama & (khusus.keys() | halaman.keys())):
        dikirim = replace(khusus.get(satu) or halaman[satu], nama=satu, ditolak=(403, 404))
        yield replace(dikirim, isi=ISI_LAIN.get(satu, dikirim.isi))
