from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet, Subquery
from django.http import HttpRequest
from django.urls import reverse
from django.utils.timezone import localdate

from selaras.beranda.models import Pemberitahuan
from selaras.common.kueri import jumlah
from selaras.common.prepared import prepared
from selaras.organisasi.models import AnggotaTim, Instansi, Jenis, Pegawai, Penilai
from selaras.organisasi.permissions import boleh_melihat_struktur
from selaras.organisasi.wewenang import Wewenang, wewenang
from selaras.pelaksanaan.models import UmpanBalik
from selaras.penilaian.models import Evaluasi
from selaras.perencanaan.models import SKP, PeriodeEvaluasi
from selaras.tindak_lanjut.models import Perbaikan
from selaras.tindak_lanjut.selectors.perbaikan import perlu_dibuka


@dataclass(frozen=True, slots=True)
class ButirMenu:
    """One line of the menu. `menunggu`: the number waits for this person, rather than merely counts."""

    nama: str
    ikon: str
    alamat: str
    jumlah: int = 0
    arti: str = ""
    menunggu: bool = False


@dataclass(frozen=True, slots=True)
class KelompokMenu:
    """A headed group of menu lines."""

    nama: str
    butir: tuple[ButirMenu, ...]


@dataclass(frozen=True, slots=True)
class Kerangka:
    """What stands around every page of somebody signed in."""

    pegawai: Pegawai
    instansi: str
    jabatan: str
    periode: str
    tema: str
    menu: tuple[KelompokMenu, ...]
    bawah: tuple[ButirMenu, ...]
    kini: str
    kabar: int  # notices that are not read yet


def kerangka(request: HttpRequest) -> Kerangka | None:
    """The frame of a page, in one statement beside the person's rights; nothing for a stranger."""
    pegawai: Pegawai | None = getattr(request, "pegawai", None)
    if pegawai is None:
        return None
    w, [angka] = wewenang(pegawai), _angka(pegawai, localdate())
    menu = _menu(pegawai, w, angka)
    semua = [butir for kelompok in menu for butir in kelompok.butir]
    kini = max((b.alamat for b in semua if request.path.startswith(b.alamat)), key=len, default="")
    return Kerangka(
        pegawai=pegawai,
        instansi=angka["instansi"],
        jabatan=w.utama.jabatan if w.utama else pegawai.jabatan_luar,
        periode=_nama_periode(angka),
        tema=request.user.tema,  # type: ignore[union-attr]  # signed in: it is a Pengguna
        menu=menu,
        bawah=_bawah(semua),
        kini=kini if kini != "/" or request.path == "/" else "",
        kabar=angka["kabar_baru"],
    )


@prepared
def _angka(pegawai: Pegawai, hari: date) -> QuerySet[Any, Any]:
    """Names and counts that the frame shows, in one statement."""
    kini = PeriodeEvaluasi.objects.filter(tenggat__gte=hari).order_by("selesai", "-mulai")
    dinilai = Evaluasi.objects.filter(skp=OuterRef("pk"), periode=Subquery(kini.values("pk")[:1])).exclude(
        status="draf"
    )
    belum = SKP.objects.berlaku().filter(
        ~Exists(dinilai), penilai=pegawai, periode=Subquery(kini.values("periode")[:1])
    )
    baru = UmpanBalik.objects.bernama().filter(untuk=pegawai, dibaca_pada=None)
    return (
        Pegawai.objects.filter(pk=pegawai.pk)
        .annotate(
            instansi=Subquery(Instansi.objects.values("nama")[:1]),
            periode_jenis=Subquery(kini.values("jenis")[:1]),
            periode_urut=Subquery(kini.values("urut")[:1]),
            periode_mulai=Subquery(kini.values("mulai")[:1]),
            umpan_baru=jumlah(baru),
            kabar_baru=jumlah(Pemberitahuan.objects.baru().filter(pegawai=pegawai)),
            belum_dinilai=jumlah(belum),
            menilai=Exists(Penilai.objects.berlaku(hari).filter(penilai=pegawai)),
            mengetuai=Exists(AnggotaTim.objects.berlaku(hari).filter(pegawai=pegawai, ketua=True)),
            perlu_dibuka=jumlah(perlu_dibuka(pegawai)),
            diperbaiki=Exists(Perbaikan.objects.filter(pegawai=pegawai)),
        )
        .values(
            "instansi",
            "periode_jenis",
            "periode_urut",
            "periode_mulai",
            "umpan_baru",
            "kabar_baru",
            "belum_dinilai",
            "menilai",
            "mengetuai",
            "perlu_dibuka",
            "diperbaiki",
        )
    )


def _nama_periode(angka: dict[str, Any]) -> str:
    if angka["periode_mulai"] is None:
        return ""
    kolom = {nama: angka[f"periode_{nama}"] for nama in ("jenis", "urut", "mulai")}
    return PeriodeEvaluasi(**kolom).nama


def _menu(pegawai: Pegawai, w: Wewenang, angka: dict[str, Any]) -> tuple[KelompokMenu, ...]:
    """Only what this person may open: a group without rights is not shown."""
    saya = [ButirMenu("Beranda", "beranda", reverse("beranda:beranda"))]
    if pegawai.jenis != Jenis.LUAR:
        saya += [
            ButirMenu("SKP saya", "skp", reverse("perencanaan:saya")),
            ButirMenu("Bukti & realisasi", "bukti", reverse("pelaksanaan:realisasi_saya")),
        ]
    saya.append(
        ButirMenu("Umpan balik", "umpan", reverse("pelaksanaan:umpan_balik"), angka["umpan_baru"], "umpan balik baru")
    )
    saya.append(ButirMenu("Pembinaan", "obrolan", reverse("pelaksanaan:pembinaan")))
    if pegawai.jenis != Jenis.LUAR:
        saya += [
            ButirMenu("Hasil penilaian", "hasil", reverse("penilaian:hasil_saya")),
            ButirMenu("Karier", "naik", reverse("tindak_lanjut:karier")),
        ]
    tim = []
    if angka["menilai"]:
        tim = [
            ButirMenu("SKP tim", "tim", reverse("perencanaan:tim")),
            ButirMenu(
                "Meja penilaian",
                "nilai",
                reverse("penilaian:meja"),
                angka["belum_dinilai"],
                "pegawai belum dinilai",
                menunggu=True,
            ),
        ]
    if pegawai.jenis != Jenis.LUAR and (angka["menilai"] or angka["mengetuai"]):
        tim.append(ButirMenu("Matriks peran hasil", "matriks", reverse("perencanaan:matriks_saya")))
    kelompok = (
        ("Saya", saya),
        ("Tim saya", tim),
        ("Organisasi", _organisasi(pegawai, w)),
        ("Tindak lanjut", _tindak_lanjut(w, angka)),
        ("Tata kelola", _tata_kelola(w)),
    )
    return tuple(KelompokMenu(nama, tuple(butir)) for nama, butir in kelompok if butir)


def _organisasi(pegawai: Pegawai, w: Wewenang) -> list[ButirMenu]:
    balai = []
    if w.unit_terlihat:
        balai.append(ButirMenu("Dasbor", "dasbor", reverse("beranda:dasbor")))
    if w.unit_terlihat or pegawai.jenis == Jenis.LUAR:
        balai.append(ButirMenu("Keselarasan", "timbang", reverse("penilaian:keselarasan")))
    if w.unit_terlihat:
        balai.append(ButirMenu("Perjanjian kinerja", "berkas", reverse("perencanaan:perjanjian")))
    if boleh_melihat_struktur(pegawai):
        balai += [
            ButirMenu("Struktur", "struktur", reverse("organisasi:struktur")),
            ButirMenu("Tim kerja", "matriks", reverse("organisasi:tim")),
        ]
    return balai


def _tindak_lanjut(w: Wewenang, angka: dict[str, Any]) -> list[ButirMenu]:
    """What follows from results: for who leads, serves or watches units, who assesses, and who is to improve."""
    butir = []
    if w.unit_terlihat:
        butir.append(ButirMenu("Kenaikan", "cek", reverse("tindak_lanjut:kenaikan")))
    if w.unit_dipimpin or w.unit_dikelola:
        butir.append(ButirMenu("Peta talenta", "talenta", reverse("tindak_lanjut:talenta")))
    if w.unit_terlihat or angka["menilai"] or angka["diperbaiki"]:
        perlu = angka["perlu_dibuka"], "perbaikan perlu dibuka"
        butir.append(ButirMenu("Perbaikan kinerja", "ulang", reverse("tindak_lanjut:perbaikan"), *perlu, menunggu=True))
    return butir


def _tata_kelola(w: Wewenang) -> list[ButirMenu]:
    """What only those who keep the house see."""
    butir = []
    if w.unit_dikelola:
        butir.append(ButirMenu("Papan pengelola", "lonceng", reverse("beranda:papan")))
    if w.unit_dikelola or w.unit_diadmin:
        butir.append(ButirMenu("Pegawai", "tim", reverse("organisasi:pegawai")))
    if w.unit_dikelola:
        butir.append(ButirMenu("Periode", "kalender", reverse("perencanaan:periode")))
    if w.unit_dikelola or w.unit_diadmin:
        butir.append(ButirMenu("Pengaturan", "atur", reverse("organisasi:pengaturan")))
    if w.unit_diawasi or w.unit_diadmin:
        butir.append(ButirMenu("Jejak", "mata", reverse("beranda:jejak")))
    if w.unit_dikelola or w.unit_diawasi or w.unit_diadmin:
        butir.append(ButirMenu("Siapa boleh apa", "gembok", reverse("beranda:wewenang")))
    return butir


def _bawah(semua: list[ButirMenu]) -> tuple[ButirMenu, ...]:
    """Five lines for the thumb: home, plan, feedback, team or result, and the rest."""
    pendek = {
        "Beranda": "Beranda",
        "SKP saya": "Kinerja",
        "Umpan balik": "Umpan balik",
        "Meja penilaian": "Tim",
        "Hasil penilaian": "Hasil",
        "Keselarasan": "Organisasi",
    }
    pilihan = [replace(b, nama=pendek[b.nama]) for b in semua if b.nama in pendek]
    if any(b.nama == "Tim" for b in pilihan):
        pilihan = [b for b in pilihan if b.nama != "Hasil"]
    return (*pilihan[:4], ButirMenu("Lainnya", "menu", reverse("beranda:menu")))
