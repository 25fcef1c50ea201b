// Security keys and passkeys: the ceremony of the browser for the one form of the page that asks for it.
(() => {
  "use strict";
  const keBita = (teks) => Uint8Array.from(atob(teks.replace(/-/g, "+").replace(/_/g, "/")), (satu) => satu.charCodeAt(0));
  const keTeks = (bita) =>
    btoa(String.fromCharCode(...new Uint8Array(bita))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const kunci = (daftar) => (daftar ?? []).map((satu) => ({ ...satu, id: keBita(satu.id) }));

  const LAKU = {
    pasang: async (p) => {
      const user = { ...p.user, id: keBita(p.user.id) };
      const publicKey = { ...p, challenge: keBita(p.challenge), user, excludeCredentials: kunci(p.excludeCredentials) };
      const hasil = await navigator.credentials.create({ publicKey });
      return [hasil, { attestationObject: keTeks(hasil.response.attestationObject) }];
    },
    pakai: async (p) => {
      const publicKey = { ...p, challenge: keBita(p.challenge), allowCredentials: kunci(p.allowCredentials) };
      const hasil = await navigator.credentials.get({ publicKey });
      const { authenticatorData, signature, userHandle } = hasil.response;
      const milik = userHandle ? { userHandle: keTeks(userHandle) } : {};
      return [hasil, { authenticatorData: keTeks(authenticatorData), signature: keTeks(signature), ...milik }];
    },
  };

  const tulis = ([hasil, jawaban]) =>
    JSON.stringify({
      id: hasil.id,
      rawId: keTeks(hasil.rawId),
      type: hasil.type,
      clientExtensionResults: hasil.getClientExtensionResults(),
      response: { clientDataJSON: keTeks(hasil.response.clientDataJSON), ...jawaban },
    });

  document.addEventListener("submit", async (e) => {
    const borang = e.target.closest("form[data-webauthn]");
    if (!borang) return;
    e.preventDefault();
    const galat = borang.querySelector("[data-webauthn-galat]");
    galat.hidden = true;
    try {
      const pilihan = JSON.parse(borang.dataset.pilihan).publicKey;
      borang.elements.credential.value = tulis(await LAKU[borang.dataset.webauthn](pilihan));
      borang.submit();
    } catch {
      galat.hidden = false;
    }
  });
})();
