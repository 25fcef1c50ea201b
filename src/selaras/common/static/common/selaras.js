// What HTML and htmx cannot do alone. Every page also works without this file.
(() => {
  "use strict";
  const simpan = () => document.getElementById("simpan");
  const tulis = (kata, belum) => {
    const tempat = simpan();
    if (!tempat) return;
    tempat.textContent = kata;
    tempat.classList.toggle("simpan-belum", Boolean(belum));
  };

  // Password: show and hide.
  document.addEventListener("click", (e) => {
    const tombol = e.target.closest("[data-lihat]");
    if (!tombol) return;
    const isian = document.getElementById(tombol.dataset.lihat);
    const terlihat = isian.type === "text";
    isian.type = terlihat ? "password" : "text";
    tombol.setAttribute("aria-pressed", String(!terlihat));
    tombol.lastChild.textContent = terlihat ? "Lihat" : "Sembunyikan";
  });

  // Native dialogs: open and close by button.
  document.addEventListener("click", (e) => {
    const buka = e.target.closest("[data-buka]");
    if (buka) document.getElementById(buka.dataset.buka)?.showModal();
    if (e.target.closest("[data-tutup]")) e.target.closest("dialog")?.close();
  });

  // Print this page.
  document.addEventListener("click", (e) => { if (e.target.closest("[data-cetak]")) print(); });

  // Counters below text areas.
  document.addEventListener("input", (e) => {
    const hitung = e.target.dataset?.hitung && document.getElementById(e.target.dataset.hitung);
    if (hitung) hitung.textContent = `${[...e.target.value].length} / ${e.target.dataset.batas}`;
  });

  // A form is sent once: its button waits until the answer is there.
  document.addEventListener("submit", (e) => {
    const tombol = e.submitter;
    if (!tombol || e.target.dataset.kirimUlang !== undefined) return;
    if (tombol.dataset.menunggu) { e.preventDefault(); return; }
    tombol.dataset.menunggu = "ya";
    setTimeout(() => delete tombol.dataset.menunggu, 4000);
  });

  // What was typed stays until it is stored: the page says so, and tries again when the line is back.
  const menunggu = new Set();
  document.addEventListener("htmx:beforeRequest", (e) => { if (e.detail.elt.closest("[data-otomatis]")) tulis("Menyimpan"); });
  document.addEventListener("htmx:afterRequest", (e) => {
    const asal = e.detail.elt.closest("[data-otomatis]");
    if (!asal) return;
    if (e.detail.successful) { menunggu.delete(asal); return; }
    if (!e.detail.xhr?.status) menunggu.add(asal);
    tulis("Belum tersimpan" + (e.detail.xhr?.status ? "" : ", menunggu sambungan"), true);
  });
  const luring = () => { document.getElementById("luring").hidden = navigator.onLine; };
  addEventListener("offline", luring);
  addEventListener("online", () => {
    luring();
    for (const asal of menunggu) if (asal.isConnected) htmx.trigger(asal, "sambung");
    menunggu.clear();
  });
  addEventListener("beforeunload", (e) => { if (menunggu.size) e.preventDefault(); });
})();
