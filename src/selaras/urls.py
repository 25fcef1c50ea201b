from allauth.account import views as akun
from django.contrib.auth.decorators import login_not_required
from django.urls import include, path

urlpatterns = [
    path("masuk/", akun.login, name="account_login"),
    path("keluar/", login_not_required(akun.logout), name="account_logout"),
    path("akun/sandi/", akun.password_change, name="account_change_password"),
    path("", include("selaras.organisasi.urls")),
    path("", include("selaras.perencanaan.urls")),
    path("", include("selaras.pelaksanaan.urls")),
    path("", include("selaras.penilaian.urls")),
    path("", include("selaras.beranda.urls")),
]
handler400 = "selaras.common.views.tidak_terbaca"
handler403 = "selaras.common.views.ditolak"
handler404 = "selaras.common.views.tidak_ada"
handler429 = "selaras.common.views.terlalu_sering"  # allauth's name for it
handler500 = "selaras.common.views.gangguan"
