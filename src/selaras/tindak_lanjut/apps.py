from django.apps import AppConfig


class TindakLanjutConfig(AppConfig):
    """Stage 4; it listens to what happens to people."""

    name = "selaras.tindak_lanjut"

    def ready(self) -> None:
        """Connect the receivers."""
        from selaras.tindak_lanjut import penerima  # noqa: F401  (models are there only now)
