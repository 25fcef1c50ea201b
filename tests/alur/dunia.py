"""One institution for the matrix of rights: whoever stands in some relation to one pegawai, and one thing of each kind.

Each relation has somebody who stands in that one alone, so that a right given by mistake through another shows.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from django.db import transaction
from django.db.models import Model

from aturan.skp import BagianLampiran, SebabPerubahan
from selaras.common.izin import Sebagai
from selaras.organisasi.models import Impor, Jenis, JenisPenempatan, JenisPeran, Pegawai, UnitKerja
from selaras.organisasi.models.impor import KeadaanImpor
from selaras.pelaksanaan.models import (
    Bimbingan,
    BuktiDukung,
    Konseling,
    PermintaanUmpanBalik,
    RencanaAksi,
    UmpanBalik,
)
from selaras.perencanaan.models import ButirLampiran
from tests.conftest import KINI
from tests.organisasi.factories import (
    AnggotaTimFactory,
    InstansiFactory,
    PegawaiFactory,
    PenempatanFactory,
    PenilaiFactory,
    PeranFactory,
    TimKerjaFactory,
    UnitKerjaFactory,
)
from tests.penilaian.factories import EvaluasiFactory
from tests.perencanaan.factories import (
    HasilKerjaFactory,
    IndikatorFactory,
    IndikatorSasaranFactory,
    PeranHasilFactory,
    PeriodeEvaluasiFactory,
    PeriodeKinerjaFactory,
    SasaranFactory,
    SKPFactory,
)

KEMARIN, BESOK = date(2026, 10, 5), date(2026, 10, 7)  # beside KINI

DI_UNIT: Final = {  # where each ASN serves
    "seksi": ("pegawai", "penilai", "kepala_seksi", "rekan", "tanpa_akun", "penilai_lama"),
    "balai": (
        "atasan_penilai", "kepala", "plh", "pengelola", "pengelola_seksi", "pengawas", "admin", "pengelola_lama",
        "pengelola_besok", "kepala_lama",
    ),
    "balai_lain": ("kepala_lain", "pengelola_lain", "pengawas_lain", "admin_lain", "ketua_tim", "orang_lain"),
    "pusat": ("pengelola_pusat", "admin_pusat"),
}  # fmt: skip
LUAR: Final = ("direktur", "luar_lain")
KEPALA: Final = ("kepala_seksi", "kepala", "plh", "kepala_lain", "kepala_lama")
PERAN: Final = {  # who has which role over which unit
    "pengelola": (JenisPeran.PENGELOLA, "balai"),
    "pengelola_seksi": (JenisPeran.PENGELOLA, "seksi"),
    "pengelola_pusat": (JenisPeran.PENGELOLA, "pusat"),
    "pengelola_lain": (JenisPeran.PENGELOLA, "balai_lain"),
    "pengelola_lama": (JenisPeran.PENGELOLA, "pusat"),
    "pengelola_besok": (JenisPeran.PENGELOLA, "pusat"),
    "pengawas": (JenisPeran.PENGAWAS, "balai"),
    "pengawas_lain": (JenisPeran.PENGAWAS, "balai_lain"),
    "admin": (JenisPeran.ADMIN, "balai"),
    "admin_pusat": (JenisPeran.ADMIN, "pusat"),
    "admin_lain": (JenisPeran.ADMIN, "balai_lain"),
}
MENILAI: Final = {"pegawai": "penilai", "penilai": "atasan_penilai", "kepala": "direktur", "rekan": "kepala_seksi"}

_DI_ATAS: Final = {  # over the section, and so over the pegawai; the same people over the balai, but for its section
    "kepala_seksi": {Sebagai.PIMPINAN},
    "kepala": {Sebagai.PIMPINAN},
    "plh": {Sebagai.PIMPINAN},
    "pengelola": {Sebagai.PENGELOLA},
    "pengelola_seksi": {Sebagai.PENGELOLA},
    "pengelola_pusat": {Sebagai.PENGELOLA},
    "pengawas": {Sebagai.PENGAWAS},
    "admin": {Sebagai.ADMIN},
    "admin_pusat": {Sebagai.ADMIN},
}
_PEGAWAI: Final = {
    "pegawai": {Sebagai.DIRI},
    "penilai": {Sebagai.PENILAI},
    "atasan_penilai": {Sebagai.ATASAN_PENILAI},
    **_DI_ATAS,
}
_BALAI: Final = {nama: s for nama, s in _DI_ATAS.items() if nama not in ("kepala_seksi", "pengelola_seksi")}
HUBUNGAN: Final[dict[str, dict[str, set[Sebagai]]]] = {  # before what, who stands as what
    "pegawai": _PEGAWAI,  # and that person's SKP, evidence, evaluation, objection
    "umpan": _PEGAWAI | {"rekan": {Sebagai.PEMBERI}},
    "permintaan": {"pegawai": {Sebagai.DIRI}, "rekan": {Sebagai.DIMINTA}},
    "dibimbing": _PEGAWAI | {"ketua_tim": {Sebagai.PEMBERI_TUGAS}},
    "bimbingan": {"pegawai": {Sebagai.DIRI}, "ketua_tim": {Sebagai.PEMBERI}},
    "konseling": {
        "pegawai": {Sebagai.DIRI},
        "orang_lain": {Sebagai.KONSELOR},
        "atasan_penilai": {Sebagai.PENERIMA},
    },
    "impor_potensi": {"pengelola": {Sebagai.PEMBERI}},
    "rekan": {"rekan": {Sebagai.DIRI}, "kepala_seksi": {Sebagai.PENILAI}},
    "kepala": {"kepala": {Sebagai.DIRI}, "direktur": {Sebagai.PENILAI}},
    "pengelola": _BALAI | {"pengelola": {Sebagai.DIRI}},
    "balai": _BALAI | {"direktur": {Sebagai.PIMPINAN_ATAS}},
    "pusat": {"pengelola_pusat": {Sebagai.PENGELOLA}, "admin_pusat": {Sebagai.ADMIN}},
    "mana_saja": {  # no object at all: a role over any unit counts
        nama: {Sebagai[jenis.name]} for nama, (jenis, _) in PERAN.items() if nama not in ("pengelola_lama", "pengelola_besok")
    },
}  # fmt: skip


@dataclass
class Dunia:
    """The people by name, and the things by the names that acts and addresses ask for."""

    orang: dict[str, Pegawai]
    unit: dict[str, UnitKerja]
    benda: dict[str, Any] = field(default_factory=dict)
    diubah: set[str] = field(default_factory=set)

    def __getattr__(self, nama: str) -> Any:
        """A thing, a person or a unit."""
        for rak in (self.benda, self.orang, self.unit):
            if nama in rak:
                return rak[nama]
        raise AttributeError(nama)

    def sebagai(self, nama: str, pokok: str) -> frozenset[Sebagai]:
        """As what a person stands before a thing: what the table says, and what every ASN is."""
        khusus = {Sebagai.DIRI} if pokok == "sendiri" else HUBUNGAN[pokok].get(nama, set())
        if self.orang[nama].jenis == Jenis.LUAR:
            return frozenset(khusus)
        return frozenset(khusus | {Sebagai.ASN} | (set() if Sebagai.DIRI in khusus else {Sebagai.REKAN}))

    def ubah(self, nama: str, **isi: Any) -> None:
        """Put a thing into another state, past every act."""
        benda: Model = getattr(self, nama)
        self.diubah.add(nama)
        for bidang, nilai in isi.items():
            setattr(benda, bidang, nilai)
        benda.save(update_fields=list(isi))

    @contextmanager
    def sementara(self) -> Iterator[None]:
        """What happens inside has not happened afterwards."""
        with transaction.atomic():
            yield
            transaction.set_rollback(True)
        while self.diubah:
            getattr(self, self.diubah.pop()).refresh_from_db()


def buat_dunia() -> Dunia:
    InstansiFactory.create(keberatan_periodik=True)
    pusat = UnitKerjaFactory.create(nama="Kantor Pusat")
    balai = UnitKerjaFactory.create(nama="Balai", parent=pusat, mandiri=True)
    unit = {
        "pusat": pusat,
        "balai": balai,
        "seksi": UnitKerjaFactory.create(nama="Seksi", parent=balai),
        "balai_lain": UnitKerjaFactory.create(nama="Balai Lain", parent=pusat, mandiri=True),
    }
    dunia = Dunia({nama: PegawaiFactory.create(nama=nama, luar=True) for nama in LUAR}, unit)
    for di, banyak in DI_UNIT.items():
        for nama in banyak:
            akun = {"pengguna": None} if nama == "tanpa_akun" else {}
            dunia.orang[nama] = PegawaiFactory.create(nama=nama, **akun)
            _tempatkan(dunia, nama, unit[di])
    for nama, (jenis, di) in PERAN.items():
        jangka = {"pengelola_lama": {"selesai": KEMARIN}, "pengelola_besok": {"mulai": BESOK}}.get(nama, {})
        PeranFactory.create(pegawai=dunia.orang[nama], jenis=jenis, unit=unit[di], **jangka)
    PenilaiFactory.create(pegawai=dunia.pegawai, penilai=dunia.penilai_lama, selesai=KEMARIN)
    for nama, penilai in MENILAI.items():
        mulai = {"mulai": date(2026, 10, 6)} if nama == "pegawai" else {}
        PenilaiFactory.create(pegawai=dunia.orang[nama], penilai=dunia.orang[penilai], **mulai)
    dunia.benda["tim"] = TimKerjaFactory.create(unit=unit["balai"], ketua__pegawai=dunia.ketua_tim)
    AnggotaTimFactory.create(tim=dunia.tim, pegawai=dunia.pegawai)
    _isi(dunia)
    return dunia


def _tempatkan(dunia: Dunia, nama: str, unit: UnitKerja) -> None:
    jenis = JenisPenempatan.PLH if nama in ("plh", "kepala_lama") else JenisPenempatan.DEFINITIF
    jangka = {"kepala_lama": {"selesai": KEMARIN}, "plh": {"mulai": date(2026, 10, 6)}}.get(nama, {})
    PenempatanFactory.create(pegawai=dunia.orang[nama], unit=unit, kepala=nama in KEPALA, jenis=jenis, **jangka)


def _isi(dunia: Dunia) -> None:
    """A plan that is complete, and what belongs to its year."""
    benda, pegawai, penilai, rekan = dunia.benda, dunia.pegawai, dunia.penilai, dunia.rekan
    benda["impor"] = Impor.objects.create(
        nama_berkas="siasn.xlsx", sidik_berkas="0", mulai=date(2026, 1, 1), keadaan=KeadaanImpor.MENUNGGU,
        sidik_rencana="terlihat", oleh=0, nama="Operator server", pada=KINI,
    )  # fmt: skip
    benda["tahun"] = PeriodeKinerjaFactory.create()
    benda["tahun_depan"] = PeriodeKinerjaFactory.create(tahun=2027)
    benda["triwulan"] = PeriodeEvaluasiFactory.create(periode=dunia.tahun)
    skp = benda["skp"] = SKPFactory.create(
        pegawai=pegawai, penilai=penilai, atasan_penilai=dunia.atasan_penilai, unit=dunia.seksi, periode=dunia.tahun
    )
    benda["hasil"] = HasilKerjaFactory.create(skp=skp, urut=1)
    benda["indikator"] = IndikatorFactory.create(hasil=dunia.hasil, urut=1)
    IndikatorFactory.create(hasil=dunia.hasil, urut=2, aspek="kualitas", rumusan="Kesesuaian analisis")
    skp_penilai = SKPFactory.create(
        pegawai=penilai, penilai=dunia.atasan_penilai, unit=dunia.seksi, periode=dunia.tahun, ditetapkan=True
    )
    benda["hasil_penilai"] = HasilKerjaFactory.create(skp=skp_penilai, urut=1)
    benda["perubahan"] = SKPFactory.create(
        pegawai=pegawai, penilai=penilai, unit=dunia.seksi, periode=dunia.tahun, versi_dari=skp, nomor=2,
        sebab=SebabPerubahan.ANGGARAN, alasan="Pagu turun.",
    )  # fmt: skip
    benda["peran"] = PeranHasilFactory.create(induk=dunia.hasil_penilai, pegawai=pegawai)
    butir = [ButirLampiran.objects.create(skp=skp, jenis=jenis, urut=1, teks="Ada") for jenis in BagianLampiran]
    benda["butir"] = butir[0]
    sasaran = {"sasaran__perjanjian__unit": dunia.balai, "sasaran__perjanjian__periode": dunia.tahun}
    benda["indikator_sasaran"] = IndikatorSasaranFactory.create(**sasaran)
    benda["sasaran"] = dunia.indikator_sasaran.sasaran
    benda["perjanjian"] = dunia.sasaran.perjanjian
    benda["sasaran_kosong"] = SasaranFactory.create(perjanjian=dunia.perjanjian)
    benda["evaluasi"] = EvaluasiFactory.create(
        skp=skp, periode=dunia.triwulan, unit=dunia.balai, atasan_penilai=dunia.atasan_penilai
    )
    benda["bukti"] = BuktiDukung.objects.create(
        skp=skp, bulan=date(2026, 9, 1), nama="Laporan", tautan="https://contoh.example/laporan", diberi_oleh=pegawai,
        diberi_pada=KINI,
    )  # fmt: skip
    benda["langkah"] = RencanaAksi.objects.create(
        hasil=dunia.hasil, periode=dunia.triwulan, langkah="Mengumpulkan data gangguan", target="Data lengkap"
    )
    benda["bimbingan"] = Bimbingan.objects.create(
        pegawai=pegawai,
        pembimbing=dunia.ketua_tim,
        tanggal=KEMARIN,
        pokok="Cara mencatat",
        kesepakatan="Dicoba sepekan.",
    )
    konseling = {
        "pegawai": pegawai,
        "konselor": dunia.orang_lain,
        "penerima": dunia.atasan_penilai,
        "dimulai_pada": KINI,
    }
    tercatat = {"tanggal": KEMARIN, "catatan": "Lelah merawat orang tua."}
    benda["konseling"] = Konseling.objects.create(**konseling, **tercatat)
    benda["konseling_dilaporkan"] = Konseling.objects.create(**konseling, **tercatat, dilaporkan_pada=KINI)
    benda["umpan"] = UmpanBalik.objects.create(
        untuk=pegawai, oleh=rekan, peran="rekan", penilai=penilai, atasan_penilai=dunia.atasan_penilai, unit=dunia.seksi,
        jenis="baik", cara="langsung", isi="Analisisnya terpakai.", triwulan=date(2026, 10, 1), pada=KINI,
    )  # fmt: skip
    benda["permintaan"] = PermintaanUmpanBalik.objects.create(
        dari=pegawai, kepada=rekan, pertanyaan="Apa yang kurang?", pada=KINI
    )
