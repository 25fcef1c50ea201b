"""The people of a small institution that begins empty: each in a browser of their own, at one width."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Browser, BrowserContext, Locator, Response, expect

from tests.organisasi.lembar_siasn import BALAI, kepala, lembar, orang
from tests.peramban.balai import Balai, kosong, layani
from tests.peramban.conftest import LANGGAR, LEBAR, Layar

expect.set_options(timeout=20_000)  # a machine that is busy with other tests answers slowly

SEKSI = "Seksi Perawatan Sarana"
SANDI = "kereta pagi tiba di Ngrombo"
DIREKTUR = "Direktur Sarana Perkeretaapian (contoh)"
ORANG = {  # role in the story: (NIP, name)
    "direktur": ("196703121993031999", "Wahyu Contoh"),
    "kepala": ("199001152015031900", "Sri Contoh"),
    "kasi": ("199001152015031901", "Hendra Contoh"),
    "pegawai": ("199001152015031902", "Ratih Contoh"),
    "rekan": ("199001152015031903", "Dimas Contoh"),
    "pengelola": ("199001152015031904", "Tuti Contoh"),
}


@dataclass(frozen=True)
class Pelaku(Layar):
    """Somebody at a screen."""

    alamat: str
    nama: str
    nip: str

    def buka(self, jalan: str) -> None:
        """Go to a page that is there and fits."""
        jawaban = self.page.goto(f"{self.alamat}{jalan}")
        assert jawaban is not None
        assert jawaban.status == 200, f"{jalan}: {jawaban.status}"
        self.rapi()

    def tombol(self, nama: str, *, di: str = "main") -> Locator:
        """The first button whose name begins with `nama`, in a part of the page."""
        return self.page.locator(di).get_by_role("button", name=re.compile(f"^{re.escape(nama)}")).first

    def tekan(self, nama: str, *, di: str = "main", kali: int = 1) -> None:
        """Press a button that writes without leaving the page."""
        with self.page.expect_response(_tulis) as jawaban:
            self.tombol(nama, di=di).click(click_count=kali)
        assert jawaban.value.status < 400, f"{nama}: {jawaban.value.status}"

    def kirim(self, nama: str, *, di: str = "main", kali: int = 1, status: int = 200) -> None:
        """Press a button that sends its form, and see the page that comes."""
        with self.page.expect_navigation() as pindah:
            self.tombol(nama, di=di).click(click_count=kali)
        assert pindah.value.status == status, f"{nama}: {pindah.value.status}\n{self.page.inner_text(di)}"
        if status != 200:
            self.ditolak(status)
        self.rapi()

    def ikuti(self, nama: str, *, di: str = "main") -> None:
        """Follow a link whose name begins with `nama`."""
        with self.page.expect_navigation() as pindah:
            self.page.locator(di).get_by_role("link", name=re.compile(f"^{re.escape(nama)}")).first.click()
        assert pindah.value.ok, f"{nama}: {pindah.value.status}"
        self.rapi()

    def tandai(self, kata: str, *, di: str = "main") -> None:
        """Choose a box or a radio button whose name begins with `kata`, by touching its label."""
        pola, tempat = re.compile(f"^{re.escape(kata)}"), self.page.locator(di)
        isian = tempat.get_by_role("radio", name=pola).or_(tempat.get_by_role("checkbox", name=pola))
        isian.first.locator("xpath=ancestor::label").click()

    def ketik(self, isian: Locator, teks: str) -> None:
        """Write into a field that saves itself, leave it, and see that it is saved."""
        with self.page.expect_response(_tulis) as jawaban:
            isian.fill(teks)
            isian.blur()
        assert jawaban.value.ok, f"{teks}: {jawaban.value.status}"
        expect(self.page.locator("#simpan")).to_contain_text("Tersimpan")

    def pilih(self, isian: Locator, label: str) -> None:
        """Choose in a list that saves itself."""
        nilai = isian.locator("option", has_text=label).first.get_attribute("value")
        with self.page.expect_response(_tulis) as jawaban:
            isian.select_option(nilai)
        assert jawaban.value.ok, f"{label}: {jawaban.value.status}"

    def baca(self, *kata: str) -> None:
        """See each of these words on the page."""
        for satu in kata:
            expect(self.page.locator("main").get_by_text(satu).filter(visible=True).first).to_be_visible()

    def rapi(self) -> None:
        """No complaint of the browser or the CSP, and nothing wider than the screen."""
        assert self.keluhan == [], self.page.url
        lebih = self.page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert lebih <= 0, f"{self.page.url} meluber {lebih} piksel"

    def ditolak(self, status: int) -> None:
        """The browser has noted refused requests, as it should, and nothing else: forget them."""
        assert [keluhan for keluhan in self.keluhan if f" {status} " not in keluhan] == []
        self.keluhan.clear()


def _tulis(jawaban: Response) -> bool:
    return jawaban.request.method == "POST"


@dataclass
class Panggung:
    """One institution from its beginning, seen at one width."""

    balai: Balai
    browser: Browser
    lebar: str
    pelaku: dict[str, Pelaku] = field(default_factory=dict)
    konteks: list[BrowserContext] = field(default_factory=list)

    def __getitem__(self, peran: str) -> Pelaku:
        """A person by role, at the screen that was opened first."""
        if peran not in self.pelaku:
            self.pelaku[peran] = self.layar(peran)
        return self.pelaku[peran]

    def layar(self, peran: str, *, sesi: BrowserContext | None = None, skrip: bool = True) -> Pelaku:
        """A screen more for a person: a tab (`sesi`), or a browser of its own, with or without JavaScript."""
        if sesi is None:
            sesi = self.browser.new_context(viewport=LEBAR[self.lebar], java_script_enabled=skrip)
            sesi.add_init_script(LANGGAR)
            self.konteks.append(sesi)
        page, keluhan = sesi.new_page(), list[str]()
        page.on("console", lambda pesan: keluhan.append(pesan.text) if pesan.type == "error" else None)
        page.on("pageerror", lambda galat: keluhan.append(str(galat)))
        nip, nama = ORANG[peran]
        return Pelaku(page, keluhan, self.balai.alamat, nama, nip)


@contextmanager
def pentas(browser: Browser, lebar: str, balai: Balai) -> Iterator[Panggung]:
    """An institution, served, and the screens of its people."""
    with layani(balai) as dilayani:
        panggung = Panggung(dilayani, browser, lebar)
        yield panggung
        for satu in panggung.konteks:
            satu.close()


def berpegawai(balai: Balai) -> None:
    """The operator imports people, looks before doing so, and says who stands above and who looks after the system."""
    kosong(balai)
    berkas = balai.folder / "data-utama.xlsx"
    nama = {peran: {"NAMA": siapa[1]} for peran, siapa in ORANG.items()}
    berkas.write_bytes(
        lembar(
            [
                kepala(900, f"Kepala {BALAI}", "III.a", BALAI, **nama["kepala"]),
                kepala(901, f"Kepala {SEKSI}", "IV.a", SEKSI, **nama["kasi"]),
                orang(902, **nama["pegawai"]),
                orang(903, **nama["rekan"]),
                orang(904, UNOR_NAMA=BALAI, JABATAN_NAMA="Pengelola Kepegawaian", **nama["pengelola"]),
            ]
        )
    )
    pratinjau = balai.perintah("import-pegawai", str(berkas), "--dry-run")
    assert "5 pegawai baru, 2 unit baru" in pratinjau
    assert "Belum ada yang diubah" in pratinjau
    assert "5 pegawai baru" in balai.perintah("import-pegawai", str(berkas))
    nip, luar = ORANG["direktur"]
    atas = ("--jabatan", DIREKTUR, "--instansi", "Direktorat Jenderal (contoh)", "--nip", nip)
    assert "kini menilai Sri" in balai.perintah("pejabat-luar", luar, *atas, "--menilai", ORANG["kepala"][0])
    assert "tim pengelola kinerja" in balai.perintah("beri-peran", ORANG["pengelola"][0], "pengelola")


def akun_diaktifkan(p: Panggung, *peran: str) -> None:
    """The operator hands the pengelola a one-time code, the pengelola prints those of the others; all are in."""
    pengelola = p["pengelola"]
    aktifkan(pengelola, p.balai.perintah("kode-aktivasi", pengelola.nip).splitlines()[0].rpartition(": ")[2])
    for satu in peran:
        pengelola.buka("/pegawai/")
        pengelola.kirim(f"Buat kode aktivasi untuk {ORANG[satu][1]}", kali=2)
        aktifkan(p[satu], pengelola.page.locator(".slip-kode").inner_text())


def aktifkan(siapa: Pelaku, kode: str) -> None:
    """Open the account with a code."""
    siapa.buka("/aktivasi/")
    siapa.page.get_by_label("NIP / NI PPPK").fill(siapa.nip)
    siapa.page.get_by_label("Kode aktivasi").fill(kode.lower())
    siapa.page.locator("#id_sandi").fill(SANDI)
    siapa.page.locator("#id_ulangi").fill(SANDI)
    siapa.kirim("Aktifkan dan masuk", di="body", kali=2)
    assert siapa.page.url == f"{siapa.alamat}/"


def tahun_dibuka(p: Panggung) -> None:
    """The pengelola opens the year."""
    pengelola = p["pengelola"]
    pengelola.buka("/periode/")
    pengelola.kirim("Buka tahun")
    pengelola.baca("Triwulan IV", "dibuka. Pegawai sekarang dapat menyusun SKP")
