from django.contrib.auth.hashers import Argon2PasswordHasher


class Argon2Ringan(Argon2PasswordHasher):
    """Argon2id at 19 MiB, two passes, one lane: strong, and fair to a small server."""

    memory_cost, time_cost, parallelism = 19 * 1024, 2, 1
