"""Who may do what in stage 3: each answer is yes, or no with the sentence that the person reads."""

from datetime import date

from selaras.common.izin import Izin, Sebagai, Tahap, laku
from selaras.organisasi.models import Jenis, Pegawai, Penempatan, Penilai, UnitKerja
from selaras.organisasi.wewenang import wewenang
from selaras.penilaian.models import Evaluasi
from selaras.perencanaan.models import BERLAKU, SKP


def pimpinan_di_atas(unit: UnitKerja, hari: date) -> tuple[Pegawai, ...]:
    """Who leads the organisation above the unit: whoever assesses its head (or acting head) on that day."""
    kepala = Penempatan.objects.berlaku(hari).filter(unit=unit, kepala=True).values("pegawai")
    penilai = Penilai.objects.berlaku(hari).filter(pegawai__in=kepala).values("penilai")
    return tuple(Pegawai.objects.filter(pk__in=penilai).order_by("pk"))


@laku("capaian.tetapkan", Tahap.PENILAIAN, "Menetapkan capaian organisasi", Sebagai.PIMPINAN_ATAS)
def boleh_menetapkan_capaian(pegawai: Pegawai, unit: UnitKerja, hari: date) -> Izin:
    """Only the leader above the unit; its own head may not judge it (SE MenPANRB 3/2023)."""
    atasan = pimpinan_di_atas(unit, hari)
    if pegawai in atasan:
        return Izin.beri()
    if not atasan:
        return Izin.tolak(
            f"Pejabat penilai dari kepala {unit.nama} belum tercatat, jadi belum ada yang dapat menetapkan capaiannya. "
            "Minta pengelola mencatatnya lebih dulu."
        )
    nama = " atau ".join(a.nama for a in atasan)
    return Izin.tolak(f"Capaian {unit.nama} hanya dapat ditetapkan pimpinan di atasnya, yaitu {nama}.")


@laku("capaian.catat", Tahap.PENILAIAN, "Mencatat capaian yang ditetapkan di atas kertas", Sebagai.PENGELOLA)
def boleh_mencatat_capaian(pegawai: Pegawai, unit: UnitKerja) -> Izin:
    """The pengelola of the unit records what somebody outside has signed."""
    if unit.pk in wewenang(pegawai).unit_dikelola:
        return Izin.beri()
    return Izin.tolak(f"Mencatat penetapan capaian {unit.nama} adalah tugas tim pengelola kinerjanya.")


@laku("sebaran.jelaskan", Tahap.PENILAIAN, "Menulis alasan sebaran predikat", Sebagai.PIMPINAN, Sebagai.PENGELOLA)
def boleh_menjelaskan_sebaran(pegawai: Pegawai, unit: UnitKerja) -> Izin:
    """The head of the unit, or the pengelola, writes why the spread departs from the pattern."""
    w = wewenang(pegawai)
    if unit.pk in w.unit_dipimpin | w.unit_dikelola:
        return Izin.beri()
    return Izin.tolak(f"Alasan sebaran {unit.nama} ditulis oleh kepalanya atau tim pengelola kinerjanya.")


@laku("evaluasi.nilai", Tahap.PENILAIAN, "Menilai kinerja", Sebagai.PENILAI, saat=BERLAKU)
def boleh_menilai(pegawai: Pegawai, skp: SKP) -> Izin:
    """Only the penilai named in a plan that was set."""
    if skp.penilai_id != pegawai.pk:
        return Izin.tolak("Hanya pejabat penilai kinerja pada SKP ini yang dapat menilainya.")
    if skp.status not in BERLAKU:
        return Izin.tolak("SKP ini belum ditetapkan, jadi belum ada yang dapat dinilai. Tetapkan SKP-nya lebih dulu.")
    return Izin.beri()


@laku("evaluasi.sampaikan", Tahap.PENILAIAN, "Menyampaikan hasil penilaian", Sebagai.PENILAI)
def boleh_menyampaikan(pegawai: Pegawai, evaluasi: Evaluasi) -> Izin:
    """The penilai hands over the result, nobody else."""
    if evaluasi.penilai_id == pegawai.pk:
        return Izin.beri()
    return Izin.tolak("Hasil evaluasi disampaikan oleh pejabat penilai yang menilainya.")


@laku("evaluasi.tanggapi", Tahap.PENILAIAN, "Menerima hasil, atau mengajukan keberatan", Sebagai.DIRI)
def boleh_menanggapi(pegawai: Pegawai, evaluasi: Evaluasi) -> Izin:
    """The person evaluated accepts or objects."""
    if evaluasi.pegawai_id == pegawai.pk:
        return Izin.beri()
    return Izin.tolak("Hanya pegawai yang dinilai yang dapat menerima hasil ini atau mengajukan keberatan.")


@laku("keberatan.jelaskan", Tahap.PENILAIAN, "Menjelaskan hasil yang dikeberatani", Sebagai.PENILAI)
def boleh_menjelaskan(pegawai: Pegawai, evaluasi: Evaluasi) -> Izin:
    """The penilai explains the result objected to."""
    if evaluasi.penilai_id == pegawai.pk:
        return Izin.beri()
    return Izin.tolak("Penjelasan atas keberatan ini diminta dari pejabat penilai yang menilainya.")


@laku("keberatan.putus", Tahap.PENILAIAN, "Memutus keberatan", Sebagai.ATASAN_PENILAI)
def boleh_memutus(pegawai: Pegawai, evaluasi: Evaluasi) -> Izin:
    """The superior of the penilai decides (PP 30/2019 Pasal 59)."""
    if evaluasi.atasan_penilai_id == pegawai.pk:
        return Izin.beri()
    if evaluasi.atasan_penilai_id is None:
        return Izin.tolak(
            "Atasan pejabat penilai belum tercatat pada penilaian ini. Minta pengelola mencatatnya lebih dulu."
        )
    return Izin.tolak("Keberatan ini diputus oleh atasan pejabat penilai kinerja.")


@laku("keberatan.catat", Tahap.PENILAIAN, "Mencatat putusan keberatan di atas kertas", Sebagai.PENGELOLA)
def boleh_mencatat_putusan(pegawai: Pegawai, evaluasi: Evaluasi) -> Izin:
    """The pengelola of the unit records what a superior outside the institution has signed."""
    if evaluasi.skp.unit_id not in wewenang(pegawai).unit_dikelola:
        return Izin.tolak("Mencatat putusan bertanda tangan adalah tugas tim pengelola kinerja unit ini.")
    if evaluasi.atasan_penilai is None or evaluasi.atasan_penilai.jenis != Jenis.LUAR:
        return Izin.tolak("Yang memutus keberatan ini dapat masuk ke Selaras, jadi putusannya ditulis sendiri.")
    return Izin.beri()
