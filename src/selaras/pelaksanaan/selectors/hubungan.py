"""Who works with whom on a day: it decides as what one gives feedback, and whose names come first."""

from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import or_
from typing import Any, Final

from django.db.models import Case, Exists, IntegerField, OuterRef, Q, QuerySet, Subquery, When
from django.db.models.functions import Coalesce

from aturan.periode import JenisPeriode, periode_pada
from selaras.common.prepared import prepared
from selaras.organisasi.models import MELAYANI, AnggotaTim, Instansi, Jenis, Pegawai, Penempatan, Penilai
from selaras.organisasi.selectors.cari import cocok
from selaras.pelaksanaan.models import PeranPemberi
from selaras.perencanaan.models import BERLAKU, SKP, HasilKerja, PeriodeEvaluasi

DIDAHULUKAN: Final = 8  # names offered before one has to search
DITEMUKAN: Final = 20
_TINGKAT: Final = 8  # more than any institution has, one below the other


@dataclass(frozen=True, slots=True)
class Hubungan:
    """What one person is to another on a day, and who else reads what one says of the other.

    `peran` is what one gives feedback as. `dekat`: they work together, so that feedback may be given without a name.
    """

    untuk: Pegawai
    peran: PeranPemberi
    dekat: bool
    melayani: bool  # `untuk` serves, so that work can be spoken of
    jabatan: str
    unit_id: int | None
    penilai_id: int | None
    penilai_nama: str
    atasan_penilai_id: int | None
    paling_sedikit: int  # answers before confidential ones show
    ubah_menit: int  # how long a sent one may be changed
    penilaian: str  # in which evaluation it will be seen: "Triwulan III 2026", "September 2026"

    @property
    def membimbing(self) -> bool:
        """True for who assesses, leads, or gives tasks."""
        return self.peran in (PeranPemberi.PENILAI, PeranPemberi.PIMPINAN, PeranPemberi.PEMBERI_TUGAS)

    @property
    def boleh_rahasia(self) -> bool:
        """Peers and subordinates may stay unnamed; who leads stands by what is said."""
        return self.dekat and self.peran in (PeranPemberi.REKAN, PeranPemberi.BAWAHAN)


def hubungan(*, oleh: Pegawai, untuk: Pegawai, hari: date) -> Hubungan:
    """What `oleh` is to `untuk` on a day, in one statement. The nearest relation counts, in the order of the law."""
    [baris] = _baris(oleh, untuk, hari)
    peran = next((peran for peran in PeranPemberi if baris.get(_kolom(peran))), None)
    return Hubungan(
        untuk=untuk,
        peran=peran or PeranPemberi.REKAN,
        dekat=peran is not None,
        melayani=baris["kedudukan"] in MELAYANI,
        jabatan=baris["jabatan_kini"] or untuk.jabatan_luar,
        unit_id=baris["unit_kini"],
        penilai_id=baris["penilai_kini"],
        penilai_nama=baris["nama_penilai"] or "",
        atasan_penilai_id=baris["atasan_kini"],
        paling_sedikit=_diatur(baris["paling_sedikit"], "rahasia_paling_sedikit"),
        ubah_menit=_diatur(baris["ubah_menit"], "umpan_balik_ubah_menit"),
        penilaian=periode_pada(hari=hari, jenis=JenisPeriode(baris["irama"] or JenisPeriode.TRIWULAN)).label,
    )


def _diatur(nilai: int | None, nama: str) -> int:
    """What the institution has set; before there is one, what its column begins with."""
    bawaan: int = getattr(Instansi(), nama)
    return bawaan if nilai is None else nilai


@prepared
def _baris(oleh: Pegawai, untuk: Pegawai, hari: date) -> QuerySet[Any, Any]:
    """Each relation of `oleh` to `untuk`, and where `untuk` stands."""
    kolom = {**_relasi(oleh, hari), **_keadaan(hari)}
    orang: QuerySet[Any, Any] = Pegawai.objects.pada(hari).annotate(**kolom)
    return orang.filter(pk=untuk.pk).values("kedudukan", *kolom)


def _kolom(peran: PeranPemberi) -> str:
    return f"sebagai_{peran.value}"


def _relasi(oleh: Pegawai, hari: date) -> dict[str, Any]:
    """One condition for each role that `oleh` can have towards a person."""
    ini, posisi = OuterRef("pk"), Penempatan.objects.berlaku(hari).filter(pegawai=oleh)
    unit, dipimpin = posisi.values("unit"), posisi.filter(kepala=True).values("unit")
    skp = SKP.objects.filter(status__in=BERLAKU, mulai__lte=hari, selesai__gte=hari)
    penilai = Penilai.objects.berlaku(hari)
    tempat = Penempatan.objects.berlaku(hari).filter(pegawai=ini)
    tim_ini = AnggotaTim.objects.berlaku(hari).filter(pegawai=ini)
    tim_oleh = AnggotaTim.objects.berlaku(hari).filter(pegawai=oleh)
    induk = HasilKerja.objects.filter(skp__in=skp, skp__pegawai=ini, induk__skp__pegawai=oleh)
    return {
        _kolom(PeranPemberi.PENILAI): Exists(penilai.filter(pegawai=ini, penilai=oleh))
        | Exists(skp.filter(pegawai=ini, penilai=oleh)),
        _kolom(PeranPemberi.PIMPINAN): Exists(tempat.filter(_sampai("parent", dipimpin))),
        _kolom(PeranPemberi.PEMBERI_TUGAS): Exists(tim_ini.filter(tim__in=tim_oleh.filter(ketua=True).values("tim")))
        | Exists(induk),
        _kolom(PeranPemberi.BAWAHAN): Exists(penilai.filter(pegawai=oleh, penilai=ini))
        | Exists(skp.filter(pegawai=oleh, penilai=ini))
        | Exists(tim_ini.filter(ketua=True, tim__in=tim_oleh.values("tim")))
        | Exists(tempat.filter(_sampai("anak", unit), kepala=True)),
        _kolom(PeranPemberi.REKAN): Exists(tempat.filter(unit__in=unit))
        | Exists(tim_ini.filter(ketua=False, tim__in=tim_oleh.values("tim"))),
    }


def _keadaan(hari: date) -> dict[str, Any]:
    """Where a person stands on the day, and what the institution has set."""
    ini = OuterRef("pk")
    tempat = Penempatan.objects.berlaku(hari).filter(pegawai=ini).order_by("jenis")  # definitif, plh, plt
    skp = SKP.objects.filter(pegawai=ini, status__in=BERLAKU, mulai__lte=hari, selesai__gte=hari)
    penilai = Penilai.objects.berlaku(hari)
    atasan = penilai.filter(
        Q(pegawai__dinilai__selesai=None) | Q(pegawai__dinilai__selesai__gte=hari),
        pegawai__dinilai__pegawai=ini,
        pegawai__dinilai__mulai__lte=hari,
    )
    instansi = Instansi.objects.all()
    berkala = PeriodeEvaluasi.objects.exclude(jenis=JenisPeriode.TAHUNAN).filter(mulai__lte=hari, selesai__gte=hari)
    return {
        "jabatan_kini": Subquery(tempat.values("jabatan__nama")[:1]),
        "unit_kini": Coalesce(Subquery(tempat.values("unit")[:1]), Subquery(skp.values("unit")[:1])),
        "penilai_kini": Coalesce(
            Subquery(penilai.filter(pegawai=ini).values("penilai")[:1]), Subquery(skp.values("penilai")[:1])
        ),
        "nama_penilai": Coalesce(
            Subquery(penilai.filter(pegawai=ini).values("penilai__nama")[:1]), Subquery(skp.values("penilai__nama")[:1])
        ),
        "atasan_kini": Coalesce(Subquery(atasan.values("penilai")[:1]), Subquery(skp.values("atasan_penilai")[:1])),
        "paling_sedikit": Subquery(instansi.values("rahasia_paling_sedikit")[:1]),
        "ubah_menit": Subquery(instansi.values("umpan_balik_ubah_menit")[:1]),
        "irama": Subquery(berkala.values("jenis")[:1]),
    }


def _sampai(arah: str, unit: QuerySet[Any, Any]) -> Q:
    """In one of these units, or on the way (`parent` or `anak`) to one of them."""
    return reduce(or_, (Q(**{f"unit{f'__{arah}' * tingkat}__in": unit}) for tingkat in range(_TINGKAT)))


def orang_dekat(pegawai: Pegawai, hari: date) -> list[Pegawai]:
    """To whom one gives feedback, in one statement: first those one assesses, then the team, the unit, and leaders."""
    return _didahulukan(pegawai, hari)


@prepared
def _didahulukan(pegawai: Pegawai, hari: date) -> QuerySet[Pegawai]:
    return _dekat(_dapat_diberi(pegawai, hari), pegawai, hari)[:DIDAHULUKAN]


def orang_untuk_diminta(pegawai: Pegawai, hari: date, juga: int | None = None) -> list[Pegawai]:
    """Whom one may ask: who works with one, the penilai from outside too, and (by number) somebody `juga` chosen."""
    dekat = list(_dekat(Pegawai.objects.melayani(hari).exclude(pk=pegawai.pk), pegawai, hari))
    if juga is None or juga in [o.pk for o in dekat]:
        return dekat
    return [*_dapat_diberi(pegawai, hari).filter(pk=juga), *dekat]


def _dekat(orang: QuerySet[Pegawai], pegawai: Pegawai, hari: date) -> QuerySet[Pegawai]:
    """Those of `orang` who work with somebody, nearest first."""
    unit = Penempatan.objects.berlaku(hari).filter(pegawai=pegawai).values("unit")
    penilai, anggota = Penilai.objects.berlaku(hari), AnggotaTim.objects.berlaku(hari)
    skp = SKP.objects.filter(status__in=BERLAKU, mulai__lte=hari, selesai__gte=hari)
    tim_saya = anggota.filter(pegawai=pegawai).values("tim")
    kelompok: list[QuerySet[Any, Any]] = [
        penilai.filter(penilai=pegawai).values("pegawai"),
        skp.filter(penilai=pegawai).values("pegawai"),
        anggota.filter(tim__in=tim_saya).values("pegawai"),
        Penempatan.objects.berlaku(hari).filter(unit__in=unit).values("pegawai"),
        penilai.filter(pegawai=pegawai).values("penilai"),
        skp.filter(pegawai=pegawai).values("penilai"),
    ]
    urut = Case(*(When(pk__in=k, then=n) for n, k in enumerate(kelompok)), output_field=IntegerField())
    pertama, *lain = kelompok
    dekat = orang.filter(pk__in=pertama.union(*lain))  # an OR would read everybody
    return dekat.annotate(urut=urut).order_by("urut", "nama", "pk")


def cari_orang(pegawai: Pegawai, nama: str, hari: date) -> list[Pegawai]:
    """People of the institution whose name holds every word; somebody from outside looks up nobody."""
    if pegawai.jenis == Jenis.LUAR or len(nama.strip()) < 2:
        return []
    return list(_dapat_diberi(pegawai, hari).filter(cocok(nama, "nama")).order_by("nama", "pk")[:DITEMUKAN])


def _dapat_diberi(pegawai: Pegawai, hari: date) -> QuerySet[Pegawai]:
    return Pegawai.objects.asn().melayani(hari).exclude(pk=pegawai.pk)
