"""A year of an institution through the API: from a workbook of people to the nine boxes.

Knows nothing of how a request travels: `Dunia` says that. The tests walk it in one process with a few people,
`alat/putar_ulang.py` over HTTP with forty.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, Protocol

from tests.organisasi.lembar_siasn import BALAI, balai, kepala, lembar, orang

DIREKTUR: Final = "197001011995031950"  # assesses the head, from outside
KEPALA, KASUBBAG = "199001152015031900", "199001152015031902"
NILAI: Final = ("sesuai_ekspektasi", "sesuai_ekspektasi", "di_atas_ekspektasi", "di_bawah_ekspektasi")
PERSPEKTIF: Final = "proses_bisnis"
LAMPIRAN: Final = ("sumber_daya", "pertanggungjawaban", "konsekuensi")
PDF: Final = b"%PDF-1.7\nstartxref\n0\n%%EOF"


class Menyimpang(Exception):
    """The replay came to something else than a year has to come to."""


def pastikan(benar: bool, keadaan: object) -> None:
    """Raises: Menyimpang, with what was seen."""
    if not benar:
        raise Menyimpang(keadaan)


class Pembawa(Protocol):
    """How a request gets there. A refusal raises, unless its code is among `boleh`: then it is None."""

    def minta(
        self, nip: str, cara: str, jalan: str, isi: Any = None, *, berkas: Any = None, boleh: Iterable[str] = ()
    ) -> Any:
        """The JSON of the answer, or its bytes where it is a file."""

    def siapkan_kunci(self, nip: Iterable[str]) -> None:
        """Let these people have keys, as the operator of the server does."""

    def tunggu_pekerja(self) -> None:
        """Give the worker its time."""


def baris_orang(banyak: int) -> list[dict[str, Any]]:
    """A Balai of so many people: its head, an office, and sections of eight under heads of their own."""
    baris = balai()
    urut, seksi = 906, 0
    while len(baris) < banyak:
        if (len(baris) - 6) % 8 == 0:
            seksi += 1
            unit = f"Seksi Wilayah {seksi}"
            baris.append(kepala(urut, f"Kepala {unit}", "IV.a", unit))
        else:
            baris.append(orang(urut, UNOR_NAMA=f"Seksi Wilayah {seksi}", STATUS_CPNS_PNS="PNS"))
        urut += 1
    return baris[:banyak]


@dataclass
class Siklus:
    """One replay. `kabar` is told each step; `tahun` is over, so that all of it can be written."""

    pembawa: Pembawa
    tahun: int
    banyak: int
    kabar: Callable[[str], None] = lambda _: None
    pegawai: dict[str, Any] = field(default_factory=dict)  # by NIP, as who looks after them sees them
    nip: dict[int, str] = field(default_factory=dict)
    skp: dict[str, Any] = field(default_factory=dict)  # by NIP
    periode: list[Any] = field(default_factory=list)  # the quarters, then the year
    unit: int = 0

    def jalankan(self) -> Mapping[str, Any]:
        """The whole year. Returns: the map of the nine boxes."""
        self.impor()
        self.buka()
        self.rencanakan()
        self.laksanakan()
        for periode in self.periode:
            self.nilai(periode)
        self.tanggapi()
        return self.tindak_lanjuti()

    def _minta(self, nip: str, cara: str, jalan: str, isi: Any = None, **lain: Any) -> Any:
        return self.pembawa.minta(nip, cara, jalan, isi, **lain)

    def _semua(self, nip: str, jalan: str) -> Iterator[Any]:
        setelah: str | None = "0"
        while setelah is not None:
            lembar_ini = self._minta(nip, "GET", f"{jalan}?setelah={setelah}")
            yield from lembar_ini["isi"]
            setelah = lembar_ini["berikut"]

    # --- people

    def impor(self) -> None:
        """The workbook of everybody; who assesses the head comes from outside."""
        isi = {"mulai": f"{self.tahun}-01-01", "unit_induk": ""}
        berkas = {"berkas": ("siasn.xlsx", lembar(baris_orang(self.banyak)))}
        impor = self._minta(KASUBBAG, "POST", "/impor", isi, berkas=berkas)
        impor = self._tunggu(impor, "menunggu")
        self._minta(KASUBBAG, "POST", f"/impor/{impor['id']}/setujui", {"sidik": impor["sidik_rencana"]})
        self._tunggu(impor, "selesai")
        self.pegawai = {satu["nip"]: satu for satu in self._semua(KASUBBAG, "/pegawai/diurus")}
        pastikan(len(self.pegawai) == self.banyak, self.pegawai.keys())
        self.unit = next(u["id"] for u in self._semua(KASUBBAG, "/unit") if u["nama"] == BALAI)
        unit = self._minta(KASUBBAG, "GET", f"/unit/{self.unit}")
        self._minta(
            KASUBBAG, "PUT", f"/unit/{self.unit}", {"versi": unit["versi"], "nama": BALAI, "mandiri": True}
        )  # fmt: skip
        direktur = {
            "nama": "Hendra Wirawan", "jabatan": "Direktur Prasarana", "instansi": "Kantor Pusat (contoh)",
            "menilai": self.pegawai[KEPALA]["id"], "mulai": f"{self.tahun}-01-01", "nip": DIREKTUR,
        }  # fmt: skip
        luar = self._minta(KASUBBAG, "POST", "/pejabat-luar", direktur)
        self.nip = {satu["id"]: nip for nip, satu in self.pegawai.items()} | {luar["id"]: DIREKTUR}
        self.pembawa.siapkan_kunci([*self.pegawai, DIREKTUR])
        self.kabar(f"{len(self.pegawai)} pegawai diimpor; penilai kepala tercatat")

    def _tunggu(self, impor: Any, keadaan: str) -> Any:
        for _ in range(120):
            self.pembawa.tunggu_pekerja()
            impor = self._minta(KASUBBAG, "GET", f"/impor/{impor['id']}")
            if impor["keadaan"] == keadaan:
                return impor
        raise TimeoutError(f"Impor {impor['keadaan']}: {impor['pesan']}")

    # --- planning

    def buka(self) -> None:
        """The year, and what the unit promises for it."""
        tahun = self._minta(KASUBBAG, "POST", "/periode", {"tahun": self.tahun})
        self.periode = sorted(tahun["evaluasi"], key=lambda p: (p["selesai"], p["mulai"]), reverse=False)
        self.periode.sort(key=lambda p: p["jenis"] == "tahunan")
        perjanjian = self._minta(KEPALA, "POST", "/perjanjian", {"unit": self.unit, "periode": tahun["id"]})
        nomor = perjanjian["id"]
        sasaran = self._minta(
            KEPALA, "POST", f"/perjanjian/{nomor}/sasaran", {"rumusan": "Meningkatnya keandalan jalur kereta api"}
        )
        for kode, rumusan in (("IKK1", "Persentase jalur laik"), ("IKK2", "Persentase sarana siap operasi")):
            isi = {"kode": kode, "rumusan": rumusan, "satuan": "%", "target": "90", "polarisasi": "maksimal"}
            self._minta(KEPALA, "POST", f"/sasaran/{sasaran['id']}/indikator", isi)
        self._minta(KEPALA, "POST", f"/perjanjian/{nomor}/tetapkan", {"versi": perjanjian["versi"]})
        self.perjanjian = self._minta(KEPALA, "GET", f"/perjanjian/{nomor}")
        self.kabar(f"tahun {self.tahun} dibuka, perjanjian kinerja ditetapkan")

    def rencanakan(self) -> None:
        """Everybody's SKP, from the head down: written, once returned, submitted and set."""
        urut = sorted(self.pegawai, key=lambda nip: (nip != KEPALA, "Kepala" not in self.pegawai[nip]["jabatan"], nip))
        for letak, nip in enumerate(urut):
            self._susun(nip, kualitatif=letak % 5 == 4)
            skp = self.skp[nip] = self._minta(nip, "POST", f"/skp/{self.skp[nip]['id']}/ajukan", {"versi": 1})
            penilai = self._penilai(nip)
            if letak == 1:
                isi = {"versi": skp["versi"], "catatan": "Tambah ukurannya, lalu ajukan lagi."}
                skp = self._minta(penilai, "POST", f"/skp/{skp['id']}/kembalikan", isi)
                skp = self._minta(nip, "POST", f"/skp/{skp['id']}/ajukan", {"versi": skp["versi"]})
            ditetapkan = self._minta(penilai, "POST", f"/skp/{skp['id']}/tetapkan", {"versi": skp["versi"]})
            pastikan(ditetapkan["status"] == "ditetapkan", ditetapkan)
            self.skp[nip] = self._minta(nip, "GET", f"/skp/{skp['id']}")["skp"]
        self.kabar(f"{len(self.skp)} SKP ditetapkan")

    def _penilai(self, nip: str) -> str:
        return self.nip[self.skp[nip]["penilai"]["id"]]

    def _susun(self, nip: str, *, kualitatif: bool) -> None:
        isi = {"periode": self.perjanjian_tahun, "pendekatan": "kualitatif" if kualitatif else "kuantitatif"}
        skp = self.skp[nip] = self._minta(nip, "POST", "/skp", isi)
        hasil = self._minta(
            nip, "POST", f"/skp/{skp['id']}/hasil", {"rumusan": f"Terpakainya analisis keandalan {nip[-3:]}"}
        )
        utuh = self._minta(nip, "GET", f"/skp/{skp['id']}")
        if skp["keluarga"] == "pimpinan":
            ubah = {"versi": hasil["versi"], "rumusan": hasil["rumusan"], "perspektif": PERSPEKTIF}
            hasil = self._minta(nip, "PUT", f"/hasil/{hasil['id']}", ubah)
        if utuh["pilihan_induk"]:
            isi = {"versi": hasil["versi"], "induk": utuh["pilihan_induk"][0]["id"]}
            self._minta(nip, "PUT", f"/hasil/{hasil['id']}/induk", isi)
        baris = utuh["hasil"][0]["indikator"][0]
        for letak, (rumusan, target) in enumerate((("Jumlah analisis", "12 analisis"), ("Kesesuaian", "90%"))):
            if letak:
                baris = self._minta(nip, "POST", f"/hasil/{hasil['id']}/indikator")
            isi = {"versi": baris["versi"], "rumusan": rumusan, "target": target}
            self._minta(nip, "PUT", f"/indikator/{baris['id']}", isi)
        for bagian in LAMPIRAN:
            self._minta(nip, "POST", f"/skp/{skp['id']}/lampiran/{bagian}", {"teks": "Disepakati bersama penilai."})
        penilai = self._penilai(nip)
        self._minta(penilai, "POST", f"/hasil/{hasil['id']}/dialog", {"isi": "Bagus. Saya setuju.", "sepakat": True})
        isi = {"versi": 0, "teks": "Catat tiap keputusan."}
        self._minta(penilai, "PUT", f"/skp/{skp['id']}/ekspektasi/akuntabel", isi)

    @property
    def perjanjian_tahun(self) -> int:
        """The number of the year."""
        return next(
            satu["id"] for satu in self._minta(KEPALA, "GET", "/periode") if satu["tahun"] == self.tahun
        )  # fmt: skip

    # --- execution

    def laksanakan(self) -> None:
        """Figures of twelve months, evidence, feedback with a name and without."""
        for nip, skp in self.skp.items():
            jalan = f"/skp/{skp['id']}/realisasi"
            baris = self._minta(nip, "GET", jalan)["baris"]
            for bulan in range(1, 13):
                isian = [
                    {"indikator": b["indikator_id"], "versi": 0, "nilai": "1" if letak == 0 else "92"}
                    for letak, b in enumerate(baris)
                ]
                self._minta(nip, "PUT", f"{jalan}/{self.tahun}-{bulan:02}", {"isian": isian})
            indikator = [baris[0]["indikator_id"]]
            isi = {"bulan": f"{self.tahun}-03", "indikator": indikator}
            self._minta(nip, "POST", f"/skp/{skp['id']}/bukti", isi, berkas={"berkas": ("rekap.pdf", PDF)})
            tautan = isi | {"nama": "Rekap Juni", "tautan": "https://contoh.example/rekap", "bulan": f"{self.tahun}-06"}
            self._minta(nip, "POST", f"/skp/{skp['id']}/bukti/tautan", tautan)
            umpan = {"untuk": self.pegawai[nip]["id"], "jenis": "baik", "isi": "Analisisnya terpakai saat rapat."}
            dari = self._penilai(nip)
            terkirim = self._minta(dari, "POST", "/umpan-balik", umpan)
            self._minta(nip, "POST", f"/umpan-balik/{terkirim['id']}/balas", {"isi": "Terima kasih."})
        self._bersuara()
        self.kabar(f"realisasi, bukti, dan umpan balik {len(self.skp)} orang tercatat")

    def _bersuara(self) -> None:
        """Three who work with the head say something without their names, and somebody asks."""
        bawahan = [nip for nip in self.skp if self._penilai(nip) == KEPALA][:3]
        for nip in bawahan:
            isi = {
                "untuk": self.pegawai[KEPALA]["id"],
                "jenis": "perlu",
                "isi": f"Rapat dimulai tepat waktu, {nip[-1]}.",
            }
            self._minta(nip, "POST", "/umpan-balik", isi | {"rahasia": True}, boleh=["tidak_dapat_rahasia"])
        tanya = {"kepada": self.pegawai[KEPALA]["id"], "pertanyaan": "Apa yang kurang dari analisis saya?"}
        self._minta(bawahan[0], "POST", "/permintaan", tanya)

    # --- assessment

    def nilai(self, periode: Any) -> None:
        """The level of the unit, everybody's ratings, the reason of the spread, the release."""
        for sasaran in self.perjanjian["sasaran"]:
            for indikator in sasaran["indikator"]:
                jalan = f"/indikator-sasaran/{indikator['id']}/capaian/{periode['id']}"
                self._minta(KEPALA, "PUT", jalan, {"versi": 0, "nilai": "91"})
        tempat = f"/keselarasan/{self.unit}/{periode['id']}"
        isi = {"tingkat": "baik", "alasan": "Semua rencana aksi tercapai.", "alasan_beda": "Menurut berita acara."}
        self._minta(DIREKTUR, "POST", f"{tempat}/capaian", isi)
        penilai = sorted({self._penilai(nip) for nip in self.skp})
        for satu in penilai:
            self._minta(satu, "GET", f"/meja/{periode['id']}")
        for letak, (nip, skp) in enumerate(self.skp.items()):
            isi = {
                "versi": 0, "hasil": NILAI[letak % 4], "perilaku": "sesuai_ekspektasi", "selesai": True,
                "catatan": "Menjaga jadwal perawatan.",
            }  # fmt: skip
            dinilai = self._minta(self._penilai(nip), "PUT", f"/skp/{skp['id']}/evaluasi/{periode['id']}", isi)
            pastikan(dinilai["predikat"], dinilai)
        keadaan = self._minta(KEPALA, "GET", tempat)
        if keadaan["pola"]["halangan"]:
            self._minta(KEPALA, "POST", f"{tempat}/alasan", {"alasan": "Tim kecil; dasarnya hasil kerja setahun."})
        banyak = sum(
            self._minta(satu, "POST", "/evaluasi/sampaikan", {"periode": periode["id"]})["banyak"] for satu in penilai
        )
        pastikan(banyak == len(self.skp), (banyak, keadaan))
        self.kabar(f"{periode['nama']}: {banyak} orang dinilai dan menerima hasilnya")

    def tanggapi(self) -> None:
        """Everybody accepts but one, who objects to the year; the superior decides. The papers are printed."""
        setahun = self.periode[-1]["id"]
        pemohon = next(nip for nip in reversed(self.skp) if self._penilai(nip) not in (DIREKTUR, KEPALA))
        self.hasil = {}
        for nip in self.skp:
            for satu in self._semua(nip, "/evaluasi"):
                if satu["pegawai"]["id"] != self.pegawai[nip]["id"]:
                    continue
                if satu["periode_id"] == setahun:
                    self.hasil[nip] = satu
                if (nip, satu["periode_id"]) != (pemohon, setahun):
                    self._minta(nip, "POST", f"/evaluasi/{satu['id']}/terima", {"versi": satu["versi"]})
        self._berkeberatan(pemohon)
        for nip in (KEPALA, pemohon):
            for jalan in (f"/skp/{self.skp[nip]['id']}/cetak.pdf", f"/evaluasi/{self.hasil[nip]['id']}/dokumen.pdf"):
                pastikan(self._minta(nip, "GET", jalan).startswith(b"%PDF"), jalan)
        self.kabar(f"{len(self.hasil)} hasil setahun ditanggapi, satu keberatan diputus, dokumen tercetak")

    def _berkeberatan(self, nip: str) -> None:
        hasil = self.hasil[nip]
        jalan, penilai = f"/evaluasi/{hasil['id']}/keberatan", self._penilai(nip)
        keberatan = self._minta(nip, "POST", jalan, {"versi": hasil["versi"], "alasan": "Bukti Juni belum dibaca."})
        isi = {"versi": keberatan["versi"], "penjelasan": "Bukti Juni sudah dibaca bersama."}
        keberatan = self._minta(penilai, "POST", f"{jalan}/penjelasan", isi)
        putusan = {"versi": keberatan["versi"], "keputusan": "tetap", "alasan": "Sesuai bukti yang ada."}
        atasan = self.nip[self.skp[nip]["atasan_penilai"]["id"]]
        self._minta(atasan, "POST", f"{jalan}/putusan", putusan)
        baca = self._minta(nip, "GET", f"/evaluasi/{hasil['id']}")
        pastikan(baca["evaluasi"]["status"] == "final", baca)

    # --- what follows

    def tindak_lanjuti(self) -> Mapping[str, Any]:
        """Angka kredit, the time to improve, the scores of potential, and the nine boxes."""
        for nip, hasil in self.hasil.items():
            predikat = self._minta(nip, "GET", f"/evaluasi/{hasil['id']}")["evaluasi"]["predikat"]
            penilai = self._penilai(nip)
            jalan = f"/evaluasi/{hasil['id']}"
            self._minta(penilai, "POST", f"{jalan}/angka-kredit", {}, boleh=["bukan_pejabat_fungsional"])
            if predikat in ("kurang", "butuh_perbaikan", "sangat_kurang"):
                isi = {"sebab": "Hasil kerja di bawah ekspektasi.", "sasaran": "Laporan tepat waktu."}
                kasus = self._minta(penilai, "POST", f"{jalan}/perbaikan", isi, boleh=["bukan_predikat_rendah"])
                if kasus:
                    self._minta(nip, "POST", f"/perbaikan/{kasus['id']}/sepakati", {"versi": kasus["versi"]})
        skor = "\n".join(
            f"'{nip};{55 + 15 * (letak % 3)};Asesmen;{date(self.tahun, 12, 1):%d-%m-%Y}"
            for letak, nip in enumerate(self.skp)
        )
        berkas = {"berkas": ("nilai.csv", f"NIP;NILAI;SUMBER;TANGGAL\n{skor}\n".encode())}
        impor = self._minta(KASUBBAG, "POST", "/potensi", {}, berkas=berkas)
        self._minta(KASUBBAG, "POST", f"/potensi/{impor['id']}/setujui")
        peta: Mapping[str, Any] = self._minta(KASUBBAG, "GET", "/talenta")
        isi = ", ".join(f"kotak {p['nomor']}: {p['banyak']}" for p in peta["petak"] if p["banyak"])
        self.kabar(f"sembilan kotak: {isi}; belum ditempatkan: {peta['belum']}")
        return peta
