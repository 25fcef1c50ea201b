from collections.abc import Sequence
from typing import Any


class DomainError(Exception):
    """An act that may not happen, with a sentence for the person who tried it.

    Subclasses stand beside the service that raises them and set the class attributes.

    Attributes:
        kode: stable word for the API.
        pesan: Indonesian sentence: what happened, why, what to do.
        status: HTTP status of the answer.
        kini: the row as it is stored now, when the act came too late.
        beda: pairs (typed, stored) to compare.
    """

    kode = "ditolak"
    pesan = "Tindakan ini belum dapat dilakukan."
    status = 409

    def __init__(
        self, pesan: str | None = None, *, kini: Any = None, beda: Sequence[tuple[str, str]] = (), rincian: Any = None
    ) -> None:
        self.pesan = pesan or self.pesan
        self.kini, self.beda, self.rincian = kini, beda, rincian
        super().__init__(self.pesan)


class TidakBerwenang(DomainError):
    """Seen, but not allowed: the message says whose act it is."""

    kode, status = "tidak_berwenang", 403
    pesan = "Anda tidak berwenang melakukan ini."
