"""Where the file and Selaras disagree, and people should look: what was written by hand, and whose name is another."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from selaras.common.format import tanggal
from selaras.organisasi.impor.kata import BIDANG, Pencerita, RencanaOrang, kata
from selaras.organisasi.impor.keadaan import Bahan
from selaras.organisasi.impor.kolom import Kolom
from selaras.organisasi.impor.orang import Catatan, Orang
from selaras.organisasi.models import KeadaanImpor, Pegawai, Penempatan, UbahanImpor, UnitKerja

type Isi = Mapping[str, Any]


def catatan_beda(bahan: Bahan, orang: Iterable[RencanaOrang], pencerita: Pencerita) -> Iterator[Catatan]:
    """What an import would overwrite that no import has written; two statements, none where nobody changes."""
    berubah = [satu for satu in orang if satu.lama and not satu.tetap]
    dulu = _terakhir_diimpor(Pegawai, [satu.lama.pk for satu in berubah if satu.lama])
    pindah = [satu.penempatan.lama for satu in berubah if satu.penempatan and satu.penempatan.lama]
    tempat = _terakhir_diimpor(Penempatan, [lama.pk for lama in pindah])
    for satu in berubah:
        if satu.lama:
            yield from _nama_lain(satu.orang, satu.lama)
            yield from _bidang(satu, satu.lama, dulu.get(satu.lama.pk, {}))
        if satu.lama and satu.lama.pk in dulu and satu.penempatan and (lama := satu.penempatan.lama):
            yield from _penempatan(satu.orang, lama, tempat.get(lama.pk), pencerita)
    yield from _unit(bahan)


def catatan_sendiri(
    nip: str | None, berkas: Iterable[Orang], orang: Iterable[RencanaOrang], pencerita: Pencerita
) -> Iterator[Catatan]:
    """What the file says of whoever uploads it: a change is shown to them, the end of their service left out."""
    for satu in berkas:
        if satu.nip == nip and not satu.bertugas:
            yield satu.catatan(
                Kolom.KEDUDUKAN,
                "Baris ini mengakhiri tugas Anda sendiri, jadi dilewati. Minta pengelola lain mencatatnya di kartu Anda.",
            )
    for rencana in orang:
        if rencana.orang.nip == nip and rencana.lama and not rencana.tetap:
            isi = "; ".join(pencerita.bagian(rencana))
            yield rencana.orang.catatan(Kolom.NAMA, f"Baris ini mengubah data Anda sendiri: {isi}.")


def _terakhir_diimpor(model: type[Pegawai | Penempatan | UnitKerja], pk: list[int]) -> dict[int, dict[str, Any]]:
    """What imports have last written into these rows, by column."""
    hasil: dict[int, dict[str, Any]] = {}
    ubahan = UbahanImpor.objects.filter(
        model=model.__name__, objek__in=pk, impor__keadaan=KeadaanImpor.SELESAI
    ).order_by("pk")
    for objek, sesudah in ubahan.values_list("objek", "sesudah") if pk else ():
        hasil.setdefault(objek, {}).update(sesudah)
    return hasil


def _sama(kini: object, tertulis: object) -> bool:
    return str(kini if kini is not None else "") == str(tertulis if tertulis is not None else "")


def _nama_lain(orang: Orang, lama: Pegawai) -> Iterator[Catatan]:
    """Two people may have come to share a NIP by a slip."""
    if not set(orang.nama.casefold().split()) & set(lama.nama.casefold().split()):
        yield orang.catatan(
            Kolom.NAMA, f"Di Selaras NIP ini milik {lama.nama}, di berkas milik {orang.nama}. Pastikan orangnya sama."
        )


def _bidang(satu: RencanaOrang, lama: Pegawai, dulu: Isi) -> Iterator[Catatan]:
    for bidang in satu.bidang:
        if bidang in dulu and not _sama(getattr(lama, bidang), dulu[bidang]):
            nama, kolom = BIDANG[bidang]
            yield satu.orang.catatan(
                kolom,
                f"Sejak impor terakhir {nama} diubah di Selaras menjadi {kata(getattr(lama, bidang))}; "
                f"impor ini menggantinya dengan {kata(getattr(satu.orang, bidang))}.",
            )


def _penempatan(orang: Orang, lama: Penempatan, dulu: Isi | None, pencerita: Pencerita) -> Iterator[Catatan]:
    if dulu is None or not all(_sama(getattr(lama, kolom), dulu[kolom]) for kolom in ("unit_id", "jabatan_id")):
        yield orang.catatan(
            Kolom.UNOR,
            f"Sejak impor terakhir {orang.nama} ditempatkan di Selaras sebagai {pencerita.jabatan(lama)}, "
            f"sejak {tanggal(lama.mulai)}; impor ini memindahkannya lagi.",
        )


def _unit(bahan: Bahan) -> Iterator[Catatan]:
    """Units that people have renamed, and the file would give their former name."""
    berganti = [simpul for simpul in bahan.pohon.simpul.values() if simpul.lama and simpul.lama.nama != simpul.nama]
    dulu = _terakhir_diimpor(UnitKerja, [simpul.lama.pk for simpul in berganti if simpul.lama])
    for simpul in berganti:
        lama = simpul.lama
        if lama and lama.pk in dulu and not _sama(lama.nama, dulu[lama.pk].get("nama", lama.nama)):
            orang = next(
                satu for satu in bahan.orang if bahan.pohon.milik[satu.nip][: len(simpul.jalur)] == simpul.jalur
            )
            yield orang.catatan(
                Kolom.UNOR,
                f"Sejak impor terakhir unit ini dinamai {lama.nama} di Selaras; impor ini menamainya {simpul.nama}.",
            )
