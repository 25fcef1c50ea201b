from datetime import date
from typing import Any, Final

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.timezone import localdate

from aturan.distribusi import CapaianOrganisasi
from aturan.predikat import Rating
from selaras.penilaian.models import Keberatan, Keputusan, StatusEvaluasi
from selaras.perencanaan.models import StatusSKP
from tests.alur.dunia import Dunia
from tests.alur.keadaan import jadikan_evaluasi, jadikan_skp
from tests.alur.kiriman import Kiriman, pk
from tests.conftest import KINI
from tests.pelaksanaan.berkas_contoh import PDF
from tests.penilaian.factories import PenetapanCapaianFactory

VERSI: Final = {"versi": 1}
ATURAN: Final = {
    "versi": 0, "istimewa_mulai": 110, "baik_mulai": 95, "butuh_perbaikan_mulai": 80, "kurang_mulai": 60,
    "batas_capaian": 120, "penjelasan_hari": 7, "putusan_hari": 14,
}  # fmt: skip
TINGKAT: Final = {"tingkat": CapaianOrganisasi.BAIK, "alasan": "Sebelas dari sebelas rencana aksi tercapai."}


def _unit(dunia: Dunia) -> dict[str, Any]:
    return {"unit_pk": dunia.balai.pk, "periode_pk": dunia.triwulan.pk}


def _nilai(dunia: Dunia) -> dict[str, Any]:
    return VERSI | {"periode": dunia.triwulan.pk, "hasil": Rating.SESUAI, "perilaku": Rating.SESUAI, "selesai": "on"}


def _naskah(dunia: Dunia) -> dict[str, Any]:
    return TINGKAT | {
        "ditetapkan_oleh": dunia.direktur.pk,
        "ditetapkan_pada": date(2026, 10, 1),
        "unggahan": SimpleUploadedFile("naskah.pdf", PDF),
    }


def tetapkan_capaian(dunia: Dunia) -> None:
    """The level of the unit is set."""
    PenetapanCapaianFactory.create(unit=dunia.balai, periode=dunia.triwulan, ditetapkan_oleh=dunia.direktur)


def keberatan(dunia: Dunia) -> None:
    """The pegawai has objected."""
    e = dunia.evaluasi
    Keberatan.objects.create(
        evaluasi=e, alasan="Bukti belum dibaca.", diajukan_pada=KINI, hasil_semula=e.hasil,
        perilaku_semula=e.perilaku, predikat_semula=e.predikat, versi_aturan=e.versi_aturan,
    )  # fmt: skip


def dikeberatani(dunia: Dunia) -> None:
    """The result was handed over, and objected to."""
    jadikan_evaluasi(dunia, StatusEvaluasi.KEBERATAN)
    keberatan(dunia)


def _putusan(dunia: Dunia) -> dict[str, Any]:
    naskah = {"diputus_pada": localdate(KINI), "unggahan": SimpleUploadedFile("putusan.pdf", PDF)}
    return VERSI | {"keputusan": Keputusan.TETAP, "alasan": "Sesuai bukti."} | naskah


def _ingat(dunia: Dunia) -> dict[str, Any]:
    return {"hal": "dinilai", "orang": dunia.penilai.pk, "periode": dunia.triwulan.pk}


PENILAIAN: Final = (
    Kiriman("penilaian:nilai", "evaluasi.nilai", pk("skp", "skp_pk"), _nilai, StatusSKP.DITETAPKAN),
    Kiriman("penilaian:simpan_draf", "evaluasi.nilai", pk("skp", "skp_pk"), _nilai, StatusSKP.DITETAPKAN),
    Kiriman(
        "penilaian:sampaikan", "evaluasi.sampaikan", pk("evaluasi"), VERSI, StatusEvaluasi.SELESAI, tetapkan_capaian
    ),
    Kiriman("penilaian:tetapkan_capaian", "capaian.tetapkan", _unit, TINGKAT),
    Kiriman("penilaian:catat_capaian", "capaian.catat", _unit, _naskah),
    Kiriman("penilaian:jelaskan_sebaran", "sebaran.jelaskan", _unit, {"alasan": "Tim kecil."}, siap=tetapkan_capaian),
    Kiriman("penilaian:terima", "evaluasi.tanggapi", pk("evaluasi"), VERSI, StatusEvaluasi.DISAMPAIKAN),
    Kiriman(
        "penilaian:ajukan_keberatan", "evaluasi.tanggapi", pk("evaluasi"), VERSI | {"alasan": "Bukti belum dibaca."},
        StatusEvaluasi.DISAMPAIKAN,
    ),
    Kiriman(
        "penilaian:jelaskan_keberatan", "keberatan.jelaskan", pk("evaluasi"), VERSI | {"penjelasan": "Sudah dibaca."},
        StatusEvaluasi.KEBERATAN, keberatan,
    ),
    Kiriman(
        "penilaian:putus_keberatan", "keberatan.putus", pk("evaluasi"),
        VERSI | {"keputusan": Keputusan.TETAP, "alasan": "Sesuai bukti."}, StatusEvaluasi.KEBERATAN, keberatan,
    ),
    Kiriman("penilaian:catat_putusan", "keberatan.catat", pk("evaluasi"), _putusan, siap=dikeberatani),
    Kiriman("penilaian:pengaturan", "instansi.atur", isi=ATURAN),
    Kiriman(
        "beranda:ingatkan", "tunggakan.ingatkan", pk("seksi", "unit_pk"), _ingat,
        siap=lambda dunia: jadikan_skp(dunia, StatusSKP.DITETAPKAN),
    ),
)  # fmt: skip
