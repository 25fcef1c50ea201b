"""Three objections: one waits for its decision, one changed the result, one left it as it was."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from aturan.predikat import Rating, tentukan_predikat
from aturan.versi import Versi
from selaras.beranda.peragaan.babak import Babak
from selaras.beranda.peragaan.dunia import Dunia
from selaras.beranda.peragaan.waktu import hari_kerja
from selaras.penilaian.models import Evaluasi, Keberatan, Keputusan, StatusEvaluasi


@dataclass(frozen=True, slots=True)
class Kisah:
    """What was said; `keputusan` is "" while it waits. A decision that changes gives Sesuai for hasil kerja."""

    alasan: str
    penjelasan: str
    keputusan: str = ""
    alasan_keputusan: str = ""


KISAH: Final = {  # how many quarters before the one at hand
    1: Kisah(
        "Data fasilitas terlambat karena saya cuti melahirkan enam pekan. Target belum disesuaikan dengan masa kerja "
        "yang tersisa, padahal ketiga laporan energi triwulan itu tetap terbit.",
        "Benar, target triwulan itu belum saya sesuaikan. Angka laporan energi yang saya pakai diambil sebelum dua "
        "laporan terakhir masuk. Saya serahkan kepada Kepala Balai.",
    ),
    2: Kisah(
        "Peta kondisi jalur saya serahkan tanggal 27, tetapi tercatat terlambat karena tanda terimanya baru dibuat "
        "pekan berikutnya. Buktinya ada di bukti dukung bulan terakhir.",
        "Tanda terima memang dibuat kemudian. Saat menilai, saya belum melihat surel pengantarnya.",
        Keputusan.DIUBAH,
        "Surel pengantar bertanggal 27 dan lampirannya lengkap. Hasil kerja dinilai sesuai ekspektasi.",
    ),
    3: Kisah(
        "Dua perjalanan terlambat karena kendaraan menunggu suku cadang, bukan karena saya.",
        "Keterlambatan itu tidak saya hitung. Yang menjadi dasar adalah servis yang dua kali lewat jadwal.",
        Keputusan.TETAP,
        "Buku kendaraan menunjukkan dua servis lewat jadwal tanpa pemberitahuan. Hasil tetap.",
    ),
}


def kisahkan_keberatan(dunia: Dunia, babak: Babak, evaluasi: Evaluasi) -> None:
    """Object to a released result, explain it and, where that is told, decide."""
    kisah, waktu, disampaikan = KISAH[babak.jarak], dunia.waktu, evaluasi.disampaikan_pada
    if disampaikan is None:
        return
    hari = disampaikan.date()
    diajukan = waktu.saat(hari_kerja(hari + timedelta(days=4)), 11, 20)
    dijelaskan = waktu.saat(hari_kerja(hari + timedelta(days=6)), 14, 10)
    keberatan = Keberatan(
        evaluasi=evaluasi,
        alasan=kisah.alasan,
        diajukan_pada=diajukan,
        hasil_semula=evaluasi.hasil,
        perilaku_semula=evaluasi.perilaku,
        predikat_semula=evaluasi.predikat,
        versi_aturan=evaluasi.versi_aturan,
        penjelasan=kisah.penjelasan,
        dijelaskan_oleh=evaluasi.penilai,
        dijelaskan_pada=dijelaskan,
        versi=2,
    )
    dunia.catat("keberatan.diajukan", evaluasi, evaluasi.pegawai, diajukan, alasan=kisah.alasan)
    dunia.catat("keberatan.dijelaskan", evaluasi, evaluasi.penilai, dijelaskan, penjelasan=kisah.penjelasan)
    evaluasi.status, evaluasi.ditanggapi_pada = StatusEvaluasi.KEBERATAN, diajukan
    evaluasi.versi += 1
    if kisah.keputusan:
        _putuskan(dunia, keberatan, kisah)
    evaluasi.save()
    keberatan.save()


def _putuskan(dunia: Dunia, keberatan: Keberatan, kisah: Kisah) -> None:
    evaluasi, diajukan = keberatan.evaluasi, keberatan.diajukan_pada
    pada = dunia.waktu.saat(hari_kerja(diajukan.date() + timedelta(days=9)), 15, 30)
    semula = _rating(evaluasi)
    if kisah.keputusan == Keputusan.DIUBAH:
        evaluasi.hasil = Rating.SESUAI
        evaluasi.predikat = tentukan_predikat(
            hasil=Rating.SESUAI, perilaku=Rating(evaluasi.perilaku), versi=Versi(evaluasi.versi_aturan)
        )
    evaluasi.status = StatusEvaluasi.FINAL
    evaluasi.versi += 1
    keberatan.versi += 1
    keberatan.keputusan, keberatan.alasan_keputusan = kisah.keputusan, kisah.alasan_keputusan
    keberatan.diputus_oleh, keberatan.diputus_pada = evaluasi.atasan_penilai, pada
    rincian: dict[str, Any] = {"keputusan": kisah.keputusan, "alasan": kisah.alasan_keputusan}
    rincian |= {"semula": semula, "menjadi": _rating(evaluasi)}
    if evaluasi.atasan_penilai:
        dunia.catat("keberatan.diputus", evaluasi, evaluasi.atasan_penilai, pada, **rincian)


def _rating(evaluasi: Evaluasi) -> dict[str, str]:
    return {bidang: str(getattr(evaluasi, bidang)) for bidang in ("hasil", "perilaku", "predikat")}
