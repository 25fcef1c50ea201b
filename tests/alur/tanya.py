"""How each predicate of the matrix is asked: before whose thing, in which states, with what in hand.

A new `@laku` takes one line in `TANYA` under its name; where two stand over one predicate, under the lower.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Model

from selaras.organisasi.models import Pegawai
from selaras.pelaksanaan.models import (
    Bimbingan,
    BuktiDukung,
    Konseling,
    PermintaanUmpanBalik,
    RencanaAksi,
    UmpanBalik,
)
from selaras.pelaksanaan.selectors.hubungan import hubungan
from selaras.penilaian.models import Evaluasi
from selaras.perencanaan.models import SKP
from selaras.tindak_lanjut.models import ImporPotensi, Perbaikan
from tests.alur.dunia import KEMARIN, Dunia
from tests.alur.keadaan import ATASAN_LUAR, EVALUASI, JENIS, KEDUDUKAN, PERJANJIAN, SKP_, TETAP, Keadaan

type Cara = Callable[[Callable[..., Any], Dunia, Pegawai], object]
HARI_INI: Final = KEMARIN.replace(day=6)


@dataclass(frozen=True)
class Tanya:
    """One question: `laku` is its line of the matrix, `pokok` names the table of `HUBUNGAN` that says who stands as what; `cara` asks the predicate."""

    laku: str
    pokok: str
    cara: Cara
    keadaan: Keadaan = TETAP


def izin(*nama: str) -> Cara:
    """The predicate of a person and these things."""
    return lambda periksa, dunia, orang: periksa(orang, *(getattr(dunia, n) for n in nama))


def lihat(model: type[Model], nama: str) -> Cara:
    """Whether a thing is in the list of its kind that a person sees."""

    def cara(periksa: Callable[..., Any], dunia: Dunia, orang: Pegawai) -> object:
        return periksa(model._default_manager.all(), orang).filter(pk=getattr(dunia, nama).pk).exists()

    return cara


def _umpan_balik(nama: str) -> Cara:
    def cara(periksa: Callable[..., Any], dunia: Dunia, orang: Pegawai) -> object:
        untuk = getattr(dunia, nama)
        kenal = hubungan(oleh=orang, untuk=untuk, hari=HARI_INI)
        return periksa(orang, untuk, dekat=kenal.dekat, melayani=kenal.melayani)

    return cara


def _membina(nama: str) -> Cara:
    def cara(periksa: Callable[..., Any], dunia: Dunia, orang: Pegawai) -> object:
        untuk = getattr(dunia, nama)
        kenal = hubungan(oleh=orang, untuk=untuk, hari=HARI_INI)
        return periksa(orang, untuk, peran=kenal.peran, melayani=kenal.melayani)

    return cara


def _meminta(periksa: Callable[..., Any], dunia: Dunia, orang: Pegawai) -> object:
    melayani = hubungan(oleh=orang, untuk=dunia.rekan, hari=HARI_INI).melayani
    return periksa(orang, dunia.rekan, melayani=melayani)


TANYA: Final = (
    Tanya("struktur.baca", "mana_saja", izin()),
    Tanya("riwayat.baca", "pegawai", izin("pegawai")),
    Tanya("pegawai.daftar", "mana_saja", izin()),
    Tanya("instansi.atur", "pusat", izin()),
    Tanya("pegawai.impor", "pusat", izin()),
    Tanya("pegawai.urus", "pegawai", izin("pegawai")),
    Tanya("pegawai.tindak", "pegawai", izin("pegawai")),
    Tanya("pegawai.tindak", "pengelola", izin("pengelola")),
    Tanya("akun.kode", "pegawai", izin("pegawai")),
    Tanya("akun.lembar", "balai", izin("balai")),
    Tanya("kunci.buat", "pegawai", izin("pegawai")),
    Tanya("akun.faktor", "pegawai", izin("pegawai")),
    Tanya("penempatan.atur", "balai", izin("balai")),
    Tanya("tim.atur", "balai", izin("balai")),
    Tanya("peran.atur", "balai", izin("balai")),
    Tanya("periode.buka", "pusat", izin()),
    Tanya("perjanjian.tetapkan", "balai", lambda periksa, d, orang: periksa(orang, d.balai.pk)),
    Tanya("perjanjian.sunting", "balai", izin("perjanjian"), PERJANJIAN),
    Tanya(
        "perjanjian.baca",
        "balai",
        lambda periksa, d, orang: periksa(orang).filter(pk=d.perjanjian.pk).exists(),
        PERJANJIAN,
    ),
    Tanya("skp.mulai", "pegawai", izin("pegawai"), JENIS),
    Tanya("skp.baca", "pegawai", lihat(SKP, "skp"), SKP_),
    Tanya("skp.sunting", "pegawai", izin("skp"), SKP_),
    Tanya("skp.ekspektasi", "pegawai", izin("skp"), SKP_),
    Tanya("skp.dialog", "pegawai", izin("skp"), SKP_),
    Tanya("skp.ajukan", "pegawai", izin("skp"), SKP_),
    Tanya("skp.tetapkan", "pegawai", izin("skp"), SKP_),
    Tanya("skp.tutup", "pegawai", izin("skp"), SKP_),
    Tanya("skp.ubah", "pegawai", izin("skp"), SKP_),
    Tanya("skp.batal_ubah", "pegawai", izin("perubahan")),
    Tanya("skp.kaitkan", "pegawai", izin("skp"), SKP_),
    Tanya("matriks.isi", "pegawai", izin("skp"), SKP_),
    Tanya("usulan.jawab", "pegawai", izin("peran")),
    Tanya("realisasi.isi", "pegawai", izin("skp"), SKP_),
    Tanya("rencana_aksi.baca", "pegawai", lihat(RencanaAksi, "langkah"), SKP_),
    Tanya("rencana_aksi.susun", "pegawai", izin("skp"), SKP_),
    Tanya("rencana_aksi.sepakati", "pegawai", izin("skp"), SKP_),
    Tanya("bukti.baca", "pegawai", lihat(BuktiDukung, "bukti"), SKP_),
    Tanya("bukti.tandai", "pegawai", izin("bukti")),
    Tanya("bukti.cabut", "pegawai", izin("bukti")),
    Tanya("umpan_balik.beri", "pegawai", _umpan_balik("pegawai"), KEDUDUKAN),
    Tanya("umpan_balik.beri", "kepala", _umpan_balik("kepala"), KEDUDUKAN),
    Tanya("umpan_balik.baca", "umpan", lihat(UmpanBalik, "umpan")),
    Tanya("umpan_balik.ubah", "umpan", izin("umpan")),
    Tanya("umpan_balik.balas", "umpan", izin("umpan")),
    Tanya("umpan_balik.tindaklanjuti", "umpan", izin("umpan")),
    Tanya("umpan_balik.minta", "rekan", _meminta, KEDUDUKAN),
    Tanya("umpan_balik.jawab", "permintaan", izin("permintaan")),
    Tanya("umpan_balik.tarik", "permintaan", izin("permintaan")),
    Tanya("permintaan.baca", "permintaan", lihat(PermintaanUmpanBalik, "permintaan")),
    Tanya("bimbingan.catat", "dibimbing", _membina("pegawai"), KEDUDUKAN),
    Tanya("bimbingan.baca", "bimbingan", lihat(Bimbingan, "bimbingan")),
    Tanya("bimbingan.ubah", "bimbingan", izin("bimbingan")),
    Tanya("bimbingan.tanggapi", "bimbingan", izin("bimbingan")),
    Tanya("bimbingan.tuntaskan", "bimbingan", izin("bimbingan")),
    Tanya("konseling.mulai", "dibimbing", _membina("pegawai"), KEDUDUKAN),
    Tanya("konseling.baca", "konseling", lihat(Konseling, "konseling_dilaporkan")),
    Tanya("konseling.catat", "konseling", izin("konseling")),
    Tanya("capaian_unit.isi", "balai", izin("perjanjian"), PERJANJIAN),
    Tanya("capaian.tetapkan", "balai", lambda periksa, d, orang: periksa(orang, d.balai, HARI_INI)),
    Tanya("capaian.catat", "balai", izin("balai")),
    Tanya("sebaran.jelaskan", "balai", izin("balai")),
    Tanya("evaluasi.baca", "pegawai", lihat(Evaluasi, "evaluasi"), EVALUASI),
    Tanya("evaluasi.nilai", "pegawai", izin("skp"), SKP_),
    Tanya("evaluasi.sampaikan", "pegawai", izin("evaluasi"), EVALUASI),
    Tanya("evaluasi.tanggapi", "pegawai", izin("evaluasi"), EVALUASI),
    Tanya("keberatan.jelaskan", "pegawai", izin("evaluasi"), EVALUASI),
    Tanya("keberatan.putus", "pegawai", izin("evaluasi"), EVALUASI),
    Tanya("tunggakan.ingatkan", "pegawai", izin("seksi")),
    Tanya("keberatan.catat", "pegawai", izin("evaluasi"), ATASAN_LUAR),
    Tanya("karier.baca", "pegawai", izin("pegawai")),
    Tanya("angka_kredit.tetapkan", "pegawai", izin("evaluasi"), EVALUASI),
    Tanya("angka_kredit.catat", "pegawai", izin("pegawai")),
    Tanya("angka_kredit.catat", "pengelola", izin("pengelola")),
    Tanya("penghargaan.catat", "pegawai", izin("pegawai")),
    Tanya("penghargaan.catat", "pengelola", izin("pengelola")),
    Tanya("talenta.baca", "pegawai", izin("pegawai")),
    Tanya("talenta.impor", "mana_saja", izin()),
    Tanya("impor_potensi.baca", "impor_potensi", lihat(ImporPotensi, "impor_potensi")),
    Tanya("perbaikan.baca", "pegawai", lihat(Perbaikan, "perbaikan")),
    Tanya("perbaikan.buka", "pegawai", izin("evaluasi"), EVALUASI),
    Tanya("perbaikan.bina", "pegawai", izin("perbaikan")),
    Tanya("perbaikan.sepakati", "pegawai", izin("perbaikan")),
    Tanya("perbaikan.langkah", "pegawai", izin("perbaikan")),
)
