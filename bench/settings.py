"""The settings of the system, and one page more: the floor that the others are compared with."""

from selaras.settings import *  # noqa: F403 - a settings module is all of its names
from selaras.settings import INSTALLED_APPS as APPS

INSTALLED_APPS = [*APPS, "bench"]
ROOT_URLCONF = "bench.urls"
