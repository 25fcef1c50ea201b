from django.apps import AppConfig


class PenilaianConfig(AppConfig):
    """Stage 3; it listens to what happens to people."""

    name = "selaras.penilaian"

    def ready(self) -> None:
        """Connect the receivers."""
        from selaras.penilaian import penerima  # noqa: F401  (models are there only now)
