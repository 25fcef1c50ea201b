from allauth.account import views as akun
from allauth.mfa.base import views as faktor
from allauth.mfa.recovery_codes import views as cadangan
from allauth.mfa.totp import views as aplikasi
from allauth.mfa.webauthn import views as kunci
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView, OAuth2LoginView
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.urls import include, path, reverse_lazy
from django.urls.resolvers import RoutePattern
from django.views.generic import RedirectView

from selaras.common.alamat import Belakangan
from selaras.organisasi.provider import PenyediaClient

masuk = [
    path("masuk/", akun.login, name="account_login"),
    path("masuk/faktor/", faktor.authenticate, name="mfa_authenticate"),
    path("keluar/", login_not_required(akun.logout), name="account_logout"),
]
penyedia = [
    path("masuk/penyedia/", OAuth2LoginView.adapter_view(PenyediaClient), name="penyedia_masuk"),
    path("masuk/penyedia/kembali/", OAuth2CallbackView.adapter_view(PenyediaClient), name="penyedia_kembali"),
]
keamanan = [  # one by one: what is not named here is not there
    path("", faktor.index, name="mfa_index"),
    path("ulangi/", akun.reauthenticate, name="account_reauthenticate"),
    path("aplikasi/", aplikasi.activate_totp, name="mfa_activate_totp"),
    path("aplikasi/copot/", aplikasi.deactivate_totp, name="mfa_deactivate_totp"),
    path("kunci/", kunci.add_webauthn, name="mfa_add_webauthn"),
    path(
        "kunci/<int:pk>/copot/",
        kunci.RemoveWebAuthnView.as_view(success_url=reverse_lazy("mfa_index")),
        name="mfa_remove_webauthn",
    ),
    path("kode/", cadangan.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("kode/baru/", cadangan.generate_recovery_codes, name="mfa_generate_recovery_codes"),
]
urlpatterns = [
    *masuk,
    *(penyedia if settings.OIDC_ALAMAT else []),
    path("akun/keamanan/", include(keamanan)),
    path("akun/sandi/", akun.password_change, name="account_change_password"),
    path(  # where allauth leads whose account has no password: it came by the outside provider
        "akun/sandi/belum/", RedirectView.as_view(pattern_name="beranda:akun"), name="account_set_password"
    ),
    Belakangan(RoutePattern("api/v1/"), "selaras.api.urls", app_name="api", namespace="api"),
    path("", include("selaras.organisasi.urls")),
    path("", include("selaras.perencanaan.urls")),
    path("", include("selaras.pelaksanaan.urls")),
    path("", include("selaras.penilaian.urls")),
    path("", include("selaras.tindak_lanjut.urls")),
    path("", include("selaras.beranda.urls")),
]
handler400 = "selaras.common.views.tidak_terbaca"
handler403 = "selaras.common.views.ditolak"
handler404 = "selaras.common.views.tidak_ada"
handler429 = "selaras.common.views.terlalu_sering"  # allauth's name for it
handler500 = "selaras.common.views.gangguan"
