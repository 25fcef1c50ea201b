"""The trail of one result in plain sentences, newest first."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.timezone import localtime

from aturan.predikat import LABEL, Predikat, Rating
from selaras.jejak.models import Jejak
from selaras.organisasi.models import Pegawai

BACAAN_TERBANYAK = 5
SINGKAT = {Rating.DI_BAWAH: "di bawah", Rating.SESUAI: "sesuai", Rating.DI_ATAS: "di atas"}


@dataclass(frozen=True, slots=True)
class Ubahan:
    """What a rating was and what it became."""

    semula: str
    menjadi: str


@dataclass(frozen=True, slots=True)
class BarisJejak:
    """One line: what happened, when, by whom; with what changed and what was said, where it matters."""

    ikon: str
    judul: str
    kapan: datetime
    oleh: str = ""
    isi: str = ""
    ubahan: tuple[Ubahan, ...] = ()
    utama: bool = False


def ceritakan(jejak: Iterable[Jejak], *, pembaca: Pegawai, unit: str) -> list[BarisJejak]:
    """The lines of these trail rows, newest first: drafts are left out, reads told once a day and a few of them."""
    baris: list[BarisJejak] = []
    sudah, terbaca = False, set[tuple[int, date]]()
    for satu in sorted(jejak, key=lambda satu: (satu.pada, satu.pk)):
        rincian: dict[str, Any] = json.loads(satu.rincian)
        if satu.peristiwa == "evaluasi.dinilai":
            if not rincian["selesai"]:
                continue
            baris.append(_dinilai(satu, rincian, ulang=sudah))
            sudah = True
        elif satu.peristiwa == "evaluasi.dibaca":
            hari = (satu.oleh, localtime(satu.pada).date())
            if hari not in terbaca:
                terbaca.add(hari)
                baris.append(_dibaca(satu, pembaca))
        else:
            baris += _lain(satu, rincian, pembaca, unit)
    return list(_ringkas(reversed(baris)))


def _ringkas(baris: Iterable[BarisJejak]) -> Iterator[BarisJejak]:
    bacaan = 0
    for satu in baris:
        bacaan += satu.ikon == "mata"
        if satu.ikon != "mata" or bacaan <= BACAAN_TERBANYAK:
            yield satu


def _dibaca(jejak: Jejak, pembaca: Pegawai) -> BarisJejak:
    siapa = "Anda" if jejak.oleh == pembaca.pk else jejak.nama
    return BarisJejak("mata", f"{siapa} membuka hasil ini", jejak.pada, utama=jejak.oleh == pembaca.pk)


def _dinilai(jejak: Jejak, rincian: dict[str, Any], *, ulang: bool) -> BarisJejak:
    if not ulang:
        return BarisJejak("nilai", "Penilaian pertama disimpan", jejak.pada, jejak.nama)
    semula, menjadi = rincian["semula"], rincian["menjadi"]
    berubah = [sumbu for sumbu in ("hasil", "perilaku") if semula[sumbu] != menjadi[sumbu]]
    if not berubah:
        return BarisJejak("nilai", "Catatan penilai diperbarui", jejak.pada, jejak.nama)
    ubahan = tuple(Ubahan(SINGKAT[Rating(semula[s])], f"{SINGKAT[Rating(menjadi[s])]} ekspektasi") for s in berubah)
    judul = f"Rating {' dan '.join({'hasil': 'hasil kerja', 'perilaku': 'perilaku'}[s] for s in berubah)} diubah"
    return BarisJejak("nilai", judul, jejak.pada, jejak.nama, f"Alasan: {rincian['alasan']}", ubahan)


def _lain(jejak: Jejak, rincian: dict[str, Any], pembaca: Pegawai, unit: str) -> Iterator[BarisJejak]:
    siapa = "Anda" if jejak.oleh == pembaca.pk else jejak.nama
    match jejak.peristiwa:
        case "capaian.ditetapkan":
            dicatat = rincian["penetap"] != jejak.nama
            isi = f"Ditetapkan {rincian['penetap']}" + (", dicatat dari naskah bertanda tangan" if dicatat else "")
            yield BarisJejak("gembok", f"Capaian {unit} ditetapkan", jejak.pada, jejak.nama if dicatat else "", isi)
        case "evaluasi.disampaikan":
            yield BarisJejak("surat", "Hasil disampaikan", jejak.pada, jejak.nama)
        case "evaluasi.diterima":
            yield BarisJejak("cek", f"{siapa} menerima hasil ini", jejak.pada, utama=True)
        case "evaluasi.berlaku":
            yield BarisJejak("gembok", "Batas menanggapi lewat, hasil ini berlaku", jejak.pada)
        case "keberatan.diajukan":
            yield BarisJejak("timbang", f"{siapa} mengajukan keberatan", jejak.pada)
        case "keberatan.dijelaskan":
            yield BarisJejak("obrolan", "Penilai menjelaskan", jejak.pada, jejak.nama)
        case "keberatan.diputus":
            pemutus = rincian.get("pemutus", jejak.nama)
            isi = f"Dicatat {jejak.nama} dari naskah bertanda tangan" if pemutus not in jejak.nama else ""
            yield BarisJejak("timbang", _putusan(rincian), jejak.pada, pemutus, isi, utama=True)


def _putusan(rincian: dict[str, Any]) -> str:
    semula, menjadi = (LABEL[Predikat(rincian[kapan]["predikat"])] for kapan in ("semula", "menjadi"))
    if rincian["keputusan"] == "tetap":
        return f"Keberatan diputus: hasil tetap {menjadi}"
    return f"Keberatan diputus: {menjadi}, semula {semula}"
