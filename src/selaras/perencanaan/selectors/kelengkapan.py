from aturan.skp import (
    Aspek,
    BagianLampiran,
    IsiHasil,
    IsiIndikator,
    IsiSKP,
    JenisHasil,
    KeluargaSKP,
    Pendekatan,
    Perspektif,
    periksa_kelengkapan,
)
from aturan.temuan import Temuan, Tingkat
from selaras.perencanaan.kunci import kunci
from selaras.perencanaan.models import SKP, HasilKerja


def periksa_isi(skp: SKP) -> tuple[Temuan, ...]:
    """What forbids submission, in the order of the form; keys are those of the rows on the page."""
    temuan = periksa_kelengkapan(skp=isi_skp(skp))
    return tuple(t for t in temuan if t.tingkat is Tingkat.HALANGAN)


def isi_skp(skp: SKP) -> IsiSKP:
    """The SKP as the rule sees it: plain values."""
    hasil = skp.hasil.order_by("-jenis", "urut").prefetch_related("indikator")  # utama, then tambahan
    bagian = list(skp.lampiran.values_list("jenis", flat=True))
    return IsiSKP(
        keluarga=KeluargaSKP(skp.keluarga),
        pendekatan=Pendekatan(skp.pendekatan),
        hasil=tuple(_isi_hasil(h) for h in hasil),
        lampiran={b: bagian.count(b) for b in BagianLampiran},
    )


def _isi_hasil(hasil: HasilKerja) -> IsiHasil:
    indikator = sorted(hasil.indikator.all(), key=lambda i: i.urut)
    return IsiHasil(
        kunci=kunci(hasil),
        jenis=JenisHasil(hasil.jenis),
        rumusan=hasil.rumusan,
        perspektif=Perspektif(hasil.perspektif) if hasil.perspektif else None,
        indikator=tuple(
            IsiIndikator(kunci(i), i.rumusan, i.target, Aspek(i.aspek) if i.aspek else None) for i in indikator
        ),
    )
