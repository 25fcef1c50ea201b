from dataclasses import dataclass
from typing import Self

from selaras.common.errors import TidakBerwenang


@dataclass(frozen=True, slots=True)
class Izin:
    """The answer of a permission: yes, or no with the reason that the person reads."""

    boleh: bool
    alasan: str = ""

    @classmethod
    def beri(cls) -> Self:
        """Yes."""
        return cls(boleh=True)

    @classmethod
    def tolak(cls, alasan: str) -> Self:
        """No, because `alasan`."""
        return cls(boleh=False, alasan=alasan)

    def __bool__(self) -> bool:
        return self.boleh

    def pastikan(self) -> None:
        """Raises: TidakBerwenang with the reason, unless allowed."""
        if not self.boleh:
            raise TidakBerwenang(self.alasan)
