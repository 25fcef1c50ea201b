"""What a page offers: the addresses of its links and panels, and its forms with what stands in them."""

from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class Borang:
    """A form as the browser would send it untouched."""

    alamat: str
    cara: str
    isi: dict[str, str] = field(default_factory=dict)


class Halaman(HTMLParser):
    """Reads one page."""

    def __init__(self, alamat: str, isi: str) -> None:
        super().__init__()
        self.alamat, self.tautan, self.borang = alamat, set[str](), list[Borang]()
        self.feed(isi)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        ciri = {nama: nilai or "" for nama, nilai in attrs}
        for nama in ("href", "hx-get"):
            if tag != "link" and ciri.get(nama, "").startswith("/"):
                self.tautan.add(ciri[nama].partition("#")[0])
        if tag == "form":
            self.borang.append(Borang(ciri.get("action") or self.alamat, ciri.get("method", "get").lower()))
        if tag == "input" and self.borang and ciri.get("name"):
            self.borang[-1].isi[ciri["name"]] = ciri.get("value", "")
