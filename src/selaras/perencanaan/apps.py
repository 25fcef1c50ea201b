from django.apps import AppConfig


class PerencanaanConfig(AppConfig):
    """Stage 1; it listens to what happens to people."""

    name = "selaras.perencanaan"

    def ready(self) -> None:
        """Connect the receivers."""
        from selaras.perencanaan import penerima  # noqa: F401  (models are there only now)
