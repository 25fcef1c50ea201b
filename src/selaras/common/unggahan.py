from typing import Any

from django.conf import settings
from django.core.files.uploadhandler import FileUploadHandler, StopUpload

LEBIHAN = 64 * 1024  # what a form may carry beside its file


class BatasUkuran(FileUploadHandler):
    """Stops at the file of an upload that is over the limit: 200 MB are neither stored nor waited for.

    Fields that stand before the file are read, so that nothing typed is lost; the form then misses its file, and
    `request.terlalu_besar` tells it why. The rest is left unread: the server answers and ends the connection.
    """

    def handle_raw_input(
        self, input_data: Any, META: dict[str, str], content_length: int, boundary: str, encoding: str | None = None
    ) -> None:
        """Note the announced size before the first byte is read."""
        self.lewat = content_length > settings.UKURAN_BERKAS_MAKS + LEBIHAN
        if self.request is not None:
            self.request.terlalu_besar = self.lewat  # type: ignore[attr-defined]  # read by the upload form

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Refuse the file of a request that is too large."""
        super().new_file(*args, **kwargs)
        if self.lewat:
            raise StopUpload(connection_reset=True)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """Pass the data on to the next handler."""
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """The next handler makes the file."""
