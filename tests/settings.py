"""The settings of the system, in the mode of its tests and with a folder that is gone when they end."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

os.environ.setdefault("SELARAS_MODE", "uji")
if "SELARAS_DATA_DIR" not in os.environ:
    os.environ["SELARAS_DATA_DIR"] = folder = tempfile.mkdtemp(prefix="selaras-uji-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    (Path(folder) / "static").mkdir()  # nothing is collected there, and WhiteNoise need not complain
os.environ["DJANGO_SETTINGS_MODULE"] = "selaras.settings"  # for the commands that tests start

from selaras.settings import *  # noqa: F403 - everything above has to be there before they are read
