"""A plan on its way to the page: one line for each person, unit and row that is refused or doubtful."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from textwrap import shorten

from django.db import transaction

from selaras.common.errors import DomainError
from selaras.organisasi.impor import nilai
from selaras.organisasi.impor.baca import Baris
from selaras.organisasi.impor.kolom import Kolom
from selaras.organisasi.impor.orang import Catatan
from selaras.organisasi.impor.penulis import SEKALI
from selaras.organisasi.impor.rencana import RencanaImpor
from selaras.organisasi.impor.unit import SimpulUnit
from selaras.organisasi.models import CatatanImpor, Impor, JenisCatatan, KeadaanImpor

JUDUL = 80  # letters
type Tempat = tuple[str, int]  # sheet and row


class ImporTidakDikerjakan(DomainError):
    """Somebody has given this import up, or it is done."""

    kode = "impor_tidak_dikerjakan"
    pesan = "Impor ini sudah selesai atau sudah dihentikan."


@transaction.atomic
def tunjukkan(impor: Impor, rencana: RencanaImpor, *, pesan: str = "") -> Impor:
    """Put a plan before people: the import waits for consent to exactly this. Raises: ImporTidakDikerjakan."""
    if not Impor.objects.select_for_update().get(pk=impor.pk).bekerja:
        raise ImporTidakDikerjakan
    impor.catatan.all().delete()
    CatatanImpor.objects.bulk_create(_baris(impor, rencana), batch_size=SEKALI)
    impor.keadaan, impor.pesan = KeadaanImpor.MENUNGGU, pesan
    impor.sidik_rencana, impor.ringkasan = "" if rencana.kosong else rencana.sidik, rencana.ringkasan
    impor.save(update_fields=["keadaan", "pesan", "sidik_rencana", "ringkasan"])
    return impor


def _baris(impor: Impor, rencana: RencanaImpor) -> Iterator[CatatanImpor]:
    ditolak = {(satu.lembar, satu.nomor): satu for satu in rencana.ditolak}
    for tempat, isi in _per_baris(rencana.galat):
        yield _catatan(impor, JenisCatatan.DITOLAK, tempat, isi, ditolak[tempat])
    nama = {(satu.orang.lembar, satu.orang.baris): satu.orang.nama for satu in rencana.orang}
    for tempat, isi in _per_baris(rencana.peringatan):
        if tempat in nama:  # a row that is passed over needs no look
            yield CatatanImpor(
                impor=impor, jenis=JenisCatatan.PERIKSA, lembar=tempat[0], baris=tempat[1], judul=nama[tempat], isi=isi
            )
    for satu in (*rencana.baru, *rencana.berubah):
        jenis = JenisCatatan.BARU if satu.baru else JenisCatatan.BERHENTI if satu.berhenti else JenisCatatan.BERUBAH
        yield CatatanImpor(
            impor=impor, jenis=jenis, lembar=satu.orang.lembar, baris=satu.orang.baris, judul=satu.orang.nama,
            isi=list(rencana.bagian(satu)),
        )  # fmt: skip
    for jalur, simpul in rencana.pohon.urut:
        yield CatatanImpor(impor=impor, jenis=JenisCatatan.UNIT, judul=simpul.nama, isi=[len(jalur), _nasib(simpul)])


def _catatan(impor: Impor, jenis: JenisCatatan, tempat: Tempat, isi: list[str], baris: Baris) -> CatatanImpor:
    sel = {kolom.value: nilai.teks(satu) for kolom, satu in baris.isi.items()}
    judul = shorten(sel[Kolom.NAMA] or sel[Kolom.NIP], JUDUL, placeholder=" …")
    return CatatanImpor(impor=impor, jenis=jenis, lembar=tempat[0], baris=tempat[1], judul=judul, isi=isi, sel=sel)


def _per_baris(catatan: Iterable[Catatan]) -> Iterator[tuple[Tempat, list[str]]]:
    """What is to be said of each row, in the order of the rows."""
    isi = defaultdict[Tempat, list[str]](list)
    for satu in catatan:
        isi[satu.lembar, satu.baris].append(f"{satu.kolom}: {satu.pesan}")
    return iter(sorted(isi.items()))


def _nasib(simpul: SimpulUnit) -> str:
    """What happens to a unit: nothing, it is made, or it is renamed from this name."""
    if simpul.lama is None:
        return "baru"
    return f"sebelumnya {simpul.lama.nama}" if simpul.berubah and simpul.lama.nama != simpul.nama else ""
