from selaras.tindak_lanjut.services.kredit import (
    AngkaKreditSudahAda,
    BelumTetap,
    BukanPejabatFungsional,
    DokumenKosong,
    catat_saldo,
    tetapkan_angka_kredit,
)
from selaras.tindak_lanjut.services.pembinaan import (
    BelumDiperiksa,
    BelumHabis,
    LangkahKeliru,
    SudahDiperiksa,
    catat_langkah,
    catat_pemeriksaan,
    tutup_perbaikan,
)
from selaras.tindak_lanjut.services.pencabutan import AlasanKosong, SudahDicabut, cabut_angka_kredit, cabut_penghargaan
from selaras.tindak_lanjut.services.pengaturan import ubah_aturan
from selaras.tindak_lanjut.services.penghargaan import catat_penghargaan
from selaras.tindak_lanjut.services.perbaikan import (
    BukanPredikatRendah,
    PerbaikanSudahAda,
    PerbaikanTidakBerjalan,
    buka_perbaikan,
    sepakati_perbaikan,
    ubah_sasaran,
)
from selaras.tindak_lanjut.services.potensi import (
    ImporTidakMenunggu,
    TanpaBarisBenar,
    TidakDapatDiurungkan,
    buang_potensi,
    setujui_potensi,
    unggah_potensi,
    urungkan_potensi,
)

__all__ = [
    "AlasanKosong",
    "AngkaKreditSudahAda",
    "BelumDiperiksa",
    "BelumHabis",
    "BelumTetap",
    "BukanPejabatFungsional",
    "BukanPredikatRendah",
    "DokumenKosong",
    "ImporTidakMenunggu",
    "LangkahKeliru",
    "PerbaikanSudahAda",
    "PerbaikanTidakBerjalan",
    "SudahDicabut",
    "SudahDiperiksa",
    "TanpaBarisBenar",
    "TidakDapatDiurungkan",
    "buang_potensi",
    "buka_perbaikan",
    "cabut_angka_kredit",
    "cabut_penghargaan",
    "catat_langkah",
    "catat_pemeriksaan",
    "catat_penghargaan",
    "catat_saldo",
    "sepakati_perbaikan",
    "setujui_potensi",
    "tetapkan_angka_kredit",
    "tutup_perbaikan",
    "ubah_aturan",
    "ubah_sasaran",
    "unggah_potensi",
    "urungkan_potensi",
]
