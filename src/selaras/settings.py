"""Every setting, from `SELARAS_*` variables only; each is described in docs/operasi/pengaturan.md."""

import os
from pathlib import Path

from django.utils.csp import CSP

from selaras.common import basis_data, env

MODE = env.pilihan("SELARAS_MODE", "produksi", ("produksi", "demo", "uji"))
PRODUKSI = MODE == "produksi"
DEBUG = env.ya_tidak("SELARAS_DEBUG", bawaan=False)
if PRODUKSI and DEBUG:
    raise env.SalahAtur("SELARAS_DEBUG=ya tidak boleh dipakai dalam mode produksi.")

DATA_DIR = Path(env.teks("SELARAS_DATA_DIR", "data")).absolute()
BERKAS_DIR = DATA_DIR / "berkas"
SECRET_KEY = env.teks("SELARAS_SECRET_KEY", None if PRODUKSI else "kunci-peragaan-bukan-rahasia-" + "x" * 32)
ALLOWED_HOSTS = env.daftar("SELARAS_HOSTS", "" if PRODUKSI else "localhost,127.0.0.1,[::1],testserver")
if PRODUKSI and (not ALLOWED_HOSTS or "*" in ALLOWED_HOSTS):
    raise env.SalahAtur("SELARAS_HOSTS wajib menyebut nama host yang dilayani, tanpa tanda bintang.")

# --- database: the pool is for the web server alone; commands and the worker keep one plain connection
DI_SERVER = os.environ.get("SELARAS_PROSES") == "web"
DATABASES = {
    "default": basis_data.uraikan(
        env.teks("SELARAS_DATABASE_URL", f"sqlite:///{DATA_DIR / 'selaras.sqlite3'}"), kolam=4 if DI_SERVER else 0
    )
}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "common_cache"}}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_AGE = 60 * 60 * env.bilangan("SELARAS_SESI_JAM", 12, paling_kecil=1)

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.usersessions",
    "django_tasks_db",
    "selaras.common",
    "selaras.jejak",
    "selaras.organisasi",
    "selaras.perencanaan",
    "selaras.pelaksanaan",
    "selaras.penilaian",
    "selaras.tindak_lanjut",
    "selaras.beranda",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.gzip.GZipMiddleware",  # pages are several times smaller; its padding answers BREACH
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "selaras.jejak.middleware.catat_bacaan",
    "selaras.organisasi.http.kenali_pegawai",
    "selaras.organisasi.http.wajibkan_faktor_kedua",
    "selaras.organisasi.http.hitung_kunci",
    "selaras.common.jawaban.jaga_jawaban",  # within the one above: it asks who is signed in
    "selaras.common.hanya_baca.hanya_baca",  # innermost: our views are what it guards
]
ROOT_URLCONF = "selaras.urls"
WSGI_APPLICATION = "selaras.wsgi.application"
KERANGKA = "selaras.beranda.kerangka.kerangka"  # what the frame of each page shows
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "NAME": "jinja2",
        "APP_DIRS": True,
        "OPTIONS": {
            "environment": "selaras.common.jinja.environment",
            "context_processors": ["selaras.common.html.konteks"],
        },
    },
    {"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True},  # e-mails of allauth only
]
FORM_RENDERER = "django.forms.renderers.Jinja2"  # controls are drawn by what draws the pages

# --- accounts
AUTH_USER_MODEL = "organisasi.Pengguna"
AUTHENTICATION_BACKENDS = ["selaras.organisasi.http.PenggunaBackend"]
PASSWORD_HASHERS = ["selaras.common.sandi.Argon2Ringan"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL, LOGIN_REDIRECT_URL = "account_login", "/"
ACCOUNT_ADAPTER = "selaras.organisasi.http.AkunAdapter"
ACCOUNT_FORMS = {
    "login": "selaras.organisasi.forms.akun.MasukForm",
    "change_password": "selaras.organisasi.forms.akun.GantiSandiForm",
    "reauthenticate": "selaras.organisasi.forms.akun.SandiLagiForm",
}
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_RATE_LIMITS = {  # an office shares one address and comes in at eight o'clock; one account has few mistakes
    "login": "300/m/ip",
    "login_failed": "60/m/ip,30/5m/key",  # key: the account, from wherever
    "login_failed_di_sini": "5/5m/key",  # key: the account and the address
    "kode_faktor": "5/5m/key,50/d/key",  # key: the account; whoever guesses there has the password already
    "aktivasi": "60/m/ip,10/5m/key",
    "lupa": "60/m/ip,3/h/key",  # key: the NIP, whether it is somebody's or not
    "kode_surel": "30/h/user",
    "change_password": "5/m/user",
    "reauthenticate": "10/m/user",
}
MFA_ADAPTER = "selaras.organisasi.faktor.FaktorAdapter"
MFA_FORMS = {
    "activate_totp": "selaras.organisasi.forms.faktor.PasangAplikasiForm",
    "add_webauthn": "selaras.organisasi.forms.faktor.PasangKunciForm",
    "authenticate": "selaras.organisasi.forms.faktor.KodeFaktorForm",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_ISSUER = "Selaras"
MFA_TOTP_TOLERANCE = 1  # a phone's clock may be half a minute off
MFA_RECOVERY_CODES_SHOW_ONCE = True
PERAN = ("pimpinan", "pengelola", "pengawas", "admin")
MFA_PERAN = set(env.daftar("SELARAS_MFA_PERAN", "admin,pengelola" if PRODUKSI else "tidak", ("tidak", *PERAN)))
MFA_PERAN -= {"tidak"}  # the roles whose holders may do nothing without a second factor

# --- an outside provider of accounts (OpenID Connect); nothing of it is there without its address
OIDC_ALAMAT = env.teks("SELARAS_OIDC_ALAMAT", "")
OIDC_LABEL = env.teks("SELARAS_OIDC_LABEL", "Masuk dengan akun instansi")
OIDC_KLAIM = env.teks("SELARAS_OIDC_KLAIM", "nip")  # which of its claims is the NIP
if OIDC_ALAMAT and not OIDC_ALAMAT.startswith("https://") and PRODUKSI:
    raise env.SalahAtur("SELARAS_OIDC_ALAMAT harus dimulai dengan https:// dalam mode produksi.")
SOCIALACCOUNT_ADAPTER = "selaras.organisasi.provider.PenyediaAdapter"
SOCIALACCOUNT_LOGIN_ON_GET = True  # a link: `form-action` stays closed to other sites
SOCIALACCOUNT_PROVIDERS = (
    {
        "penyedia": {
            "APP": {
                "name": OIDC_LABEL,
                "client_id": env.teks("SELARAS_OIDC_CLIENT_ID"),
                "secret": env.teks("SELARAS_OIDC_CLIENT_SECRET"),
                "settings": {"server_url": OIDC_ALAMAT, "oauth_pkce_enabled": True},
            }
        }
    }
    if OIDC_ALAMAT
    else {}
)

# --- language, time, files
LANGUAGE_CODE, TIME_ZONE = "id", env.teks("SELARAS_ZONA_WAKTU", "Asia/Jakarta")
USE_I18N = USE_TZ = True
STATIC_URL, STATIC_ROOT = "/static/", DATA_DIR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": BERKAS_DIR}},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if DI_SERVER
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = not DI_SERVER
UKURAN_BERKAS_MAKS = env.bilangan("SELARAS_UKURAN_BERKAS_MB", 10, paling_kecil=1) * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
FILE_UPLOAD_HANDLERS = [
    "selaras.common.unggahan.BatasUkuran",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
SMTP_HOST = env.teks("SELARAS_SMTP_HOST", "")
SMTP_KEAMANAN = env.pilihan("SELARAS_SMTP_KEAMANAN", "starttls", ("starttls", "tls", "tanpa"))
SUREL_AKTIF = bool(SMTP_HOST)  # whether codes and news of an account can be mailed
DEFAULT_FROM_EMAIL = env.teks("SELARAS_SMTP_PENGIRIM", None if SUREL_AKTIF else "selaras@localhost")
MAILERS = {
    "default": {
        "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "OPTIONS": {
            "host": SMTP_HOST,
            "port": env.bilangan("SELARAS_SMTP_PORT", 587),
            "username": env.teks("SELARAS_SMTP_PENGGUNA", ""),
            "password": env.teks("SELARAS_SMTP_SANDI", ""),
            "use_tls": SMTP_KEAMANAN == "starttls",
            "use_ssl": SMTP_KEAMANAN == "tls",
            "timeout": 20,
        },
    }
    if SUREL_AKTIF
    else {"BACKEND": "django.core.mail.backends.console.EmailBackend"}
}

# --- what the browser may do
SECURE_CSP = {
    "default-src": [CSP.SELF],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF, "data:", "blob:"],
    "object-src": [CSP.NONE],
    "base-uri": [CSP.SELF],
    "frame-ancestors": [CSP.NONE],
    "form-action": [CSP.SELF],
}
HTTPS = env.ya_tidak("SELARAS_HTTPS", bawaan=PRODUKSI)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
ALLAUTH_TRUSTED_PROXY_COUNT = env.bilangan("SELARAS_PROKSI", 1 if HTTPS else 0)  # who may tell a client's address
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS] if HTTPS else []
CSRF_FAILURE_VIEW = "selaras.common.views.csrf_gagal"
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True

LOG = env.pilihan("SELARAS_LOG", "WARNING", ("DEBUG", "INFO", "WARNING", "ERROR"))
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"layar": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["layar"], "level": LOG},
    "loggers": {"django": {"level": LOG}},
}
