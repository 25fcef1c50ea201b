from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.views.decorators.csrf import csrf_exempt

from selaras.api.rakit import api, openapi

type View = Callable[..., HttpResponse]


def berkunci(view: View) -> View:
    """A view of the API: it asks for a key, not for a session, and leaves a wrong method to be told in its own form."""

    @login_not_required
    @csrf_exempt
    @wraps(view)
    def dengan_kunci(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        jawaban = view(request, *args, **kwargs)
        if jawaban.status_code == 405:
            jawaban.content = b""
        return jawaban

    return dengan_kunci


pola, app_name, _ = api.urls
for satu in pola:
    if isinstance(satu, URLPattern):
        satu.callback = berkunci(satu.callback)
urlpatterns = [path("openapi.json", openapi, name="openapi"), *pola]
