"""Which acts of the trail are told to whom, and in which sentence. What is not named here is told to nobody.

No sentence says a rating, a predicate or the words of anybody: it says that there is something to read, and where.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import QuerySet

from selaras.organisasi.models import Pegawai
from selaras.pelaksanaan.models import PermintaanUmpanBalik, UmpanBalik
from selaras.penilaian.models import Evaluasi
from selaras.perencanaan.models import SKP, PeranHasil
from selaras.tindak_lanjut.models import Perbaikan


@dataclass(frozen=True, slots=True)
class Kabar:
    """One kind of act, as those are told whom it concerns. Whoever did it is not told.

    Attributes:
        kepada: the columns of its object that name them.
        kata: the sentence; it may hold `{oleh}`, and of the object `{o}` a name or a period.
        halaman: the page that it leads to, by the name of its address; `bernomor`: with the number of the object.
        disurati: the act itself sends a mail already.
    """

    kepada: tuple[str, ...]
    kata: str
    halaman: str
    bernomor: bool = True
    disurati: bool = False


OBJEK: Final[Mapping[str, QuerySet[Any]]] = {  # by the trail's word for it; read anew each time
    "perencanaan.skp": SKP.semua.select_related("pegawai"),
    "perencanaan.peranhasil": PeranHasil.objects.all(),
    "pelaksanaan.umpanbalik": UmpanBalik.objects.bernama(),
    "pelaksanaan.permintaanumpanbalik": PermintaanUmpanBalik.objects.all(),
    "penilaian.evaluasi": Evaluasi.objects.terbuka().select_related("pegawai", "periode"),
    "tindak_lanjut.perbaikan": Perbaikan.objects.select_related("pegawai"),
    "organisasi.pegawai": Pegawai.objects.all(),
}
_PEGAWAI, _PENILAI, _KEDUANYA = ("pegawai_id",), ("penilai_id",), ("pegawai_id", "penilai_id")
_SKP, _HASIL, _UMPAN, _BAIK = (
    "perencanaan:skp", "penilaian:mengapa", "pelaksanaan:umpan_balik", "tindak_lanjut:perbaikan_satu",
)  # fmt: skip

KABAR: Final[Mapping[str, Kabar]] = {
    "skp.diajukan": Kabar(_PENILAI, "{oleh} mengajukan SKP. Periksa, lalu tetapkan atau kembalikan.", _SKP),
    "skp.ditarik": Kabar(_PENILAI, "{oleh} menarik kembali SKP yang diajukan.", _SKP),
    "skp.dikembalikan": Kabar(_PEGAWAI, "SKP Anda dikembalikan dengan catatan. Perbaiki, lalu ajukan lagi.", _SKP),
    "skp.ditetapkan": Kabar(_PEGAWAI, "SKP Anda ditetapkan. Mulai sekarang isinya mengikat.", _SKP),
    "skp.diganti": Kabar(_PEGAWAI, "Perubahan SKP Anda ditetapkan dan berlaku.", _SKP),
    "skp.ditutup": Kabar(_PEGAWAI, "SKP Anda ditutup oleh {oleh}.", _SKP),
    "skp.penilai_diganti": Kabar(_KEDUANYA, "Penilai SKP {o.pegawai.nama} berganti.", _SKP),
    "matriks.diusulkan": Kabar(_PEGAWAI, "{oleh} mengusulkan hasil kerja untuk SKP Anda.", "perencanaan:saya", bernomor=False),
    "usulan.ditolak": Kabar(("oleh_id",), "{oleh} tidak mengambil hasil kerja yang Anda usulkan.", "perencanaan:saya", bernomor=False),
    "umpan_balik.diberi": Kabar(("untuk_id",), "{oleh} memberi Anda umpan balik.", _UMPAN, bernomor=False),
    "umpan_balik.dibalas": Kabar(("untuk_id", "oleh_id"), "{oleh} membalas sebuah umpan balik.", _UMPAN, bernomor=False),
    "umpan_balik.diminta": Kabar(("kepada_id",), "{oleh} meminta umpan balik dari Anda.", _UMPAN, bernomor=False),
    "umpan_balik.permintaan_ditolak": Kabar(("dari_id",), "{oleh} belum dapat memberi umpan balik.", _UMPAN, bernomor=False),
    "evaluasi.disampaikan": Kabar(_PEGAWAI, "Hasil {o.periode.nama} Anda dapat dibaca.", _HASIL),
    "evaluasi.diterima": Kabar(_PENILAI, "{oleh} menerima hasil {o.periode.nama}.", _HASIL),
    "keberatan.diajukan": Kabar(_PENILAI, "{oleh} mengajukan keberatan atas hasil {o.periode.nama}. Tulis penjelasan Anda.", _HASIL),
    "keberatan.dijelaskan": Kabar(
        ("pegawai_id", "atasan_penilai_id"), "Keberatan {o.pegawai.nama} atas hasil {o.periode.nama} sudah dijelaskan penilai.", _HASIL
    ),
    "keberatan.diputus": Kabar(_KEDUANYA, "Keberatan {o.pegawai.nama} atas hasil {o.periode.nama} sudah diputus.", _HASIL),
    "perbaikan.dibuka": Kabar(_PEGAWAI, "{oleh} membuka perbaikan kinerja bersama Anda.", _BAIK),
    "perbaikan.diubah": Kabar(_KEDUANYA, "Sasaran perbaikan kinerja {o.pegawai.nama} diubah.", _BAIK),
    "perbaikan.disepakati": Kabar(_PENILAI, "{oleh} menyepakati sasaran perbaikan kinerja.", _BAIK),
    "tunggakan.diingatkan": Kabar(
        ("pk",), "{oleh} mengingatkan: ada yang menunggu Anda di Beranda.", "beranda:beranda", bernomor=False, disurati=True
    ),
}  # fmt: skip
