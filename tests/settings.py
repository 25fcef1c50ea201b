"""The settings of the system, in the mode of its tests."""

import os

os.environ.setdefault("SELARAS_MODE", "uji")

from selaras.settings import *  # noqa: F403 - the mode has to be there before they are read
