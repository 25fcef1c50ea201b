// Figures, evidence and feedback: what HTML and htmx cannot do alone. Every page also works without this file.
(() => {
  "use strict";

  // A refused cell says so to assistive technology too.
  document.addEventListener("htmx:afterRequest", (e) => {
    const sel = e.detail.elt;
    if (sel.matches?.("[data-otomatis]")) sel.setAttribute("aria-invalid", String(e.detail.xhr?.status === 422));
  });

  // A column pasted into a cell is shown first, beginning with that cell's line.
  document.addEventListener("paste", (e) => {
    const sel = e.target.closest?.("[data-tempel]");
    const kolom = e.clipboardData?.getData("text/plain") ?? "";
    if (!sel || !/[\n\t]/.test(kolom.trim())) return;
    e.preventDefault();
    htmx.ajax("POST", sel.dataset.tempel, { target: "#tempel", swap: "outerHTML", values: { kolom, mulai: sel.dataset.baris } })
      .then(() => document.getElementById("tempel").scrollIntoView({ block: "center" }));
  });

  // About a result or about a value: choosing one gives up the other.
  document.addEventListener("change", (e) => {
    const kotak = e.target.closest("[data-salah-satu]");
    if (!kotak || !e.target.value) return;
    for (const lain of kotak.querySelectorAll("select")) if (lain !== e.target) lain.value = "";
  });

  // What is being written is kept in this tab until it is sent: not on the server, and not for who sits here next.
  const laci = (form) => `draf:${form.dataset.draf}`;
  const isian = (form) => form.querySelector("textarea");
  for (const form of document.querySelectorAll("[data-draf]")) {
    const draf = sessionStorage.getItem(laci(form));
    if (!draf || isian(form).value) continue;
    isian(form).value = draf;
    isian(form).dispatchEvent(new Event("input", { bubbles: true }));
    form.querySelector("#simpan")?.replaceChildren("Draf di perangkat ini");
  }
  document.addEventListener("input", (e) => {
    const form = e.target.closest("[data-draf]");
    if (!form || e.target !== isian(form)) return;
    sessionStorage.setItem(laci(form), e.target.value);
    const jam = new Date().toLocaleTimeString("id-ID", { hour: "2-digit", minute: "2-digit" });
    form.querySelector("#simpan")?.replaceChildren(`Draf tersimpan ${jam}`);
  });
  document.addEventListener("submit", (e) => {
    if (e.target.dataset.draf) sessionStorage.removeItem(laci(e.target));
  });

  // A large photo is made smaller before it is sent; what is still too large is not sent at all.
  const KB = 1024, LEBAR = 2048, KECIL = 1.5 * KB * KB;
  const ukuran = (bita) => bita < 10 * KB * KB ? `${(bita / KB / KB).toFixed(1).replace(".", ",")} MB` : `${Math.round(bita / KB / KB)} MB`;
  const kecilkan = async (foto) => {
    const gambar = await createImageBitmap(foto);
    const skala = Math.min(1, LEBAR / Math.max(gambar.width, gambar.height));
    const kanvas = document.createElement("canvas");
    kanvas.width = gambar.width * skala;
    kanvas.height = gambar.height * skala;
    kanvas.getContext("2d").drawImage(gambar, 0, 0, kanvas.width, kanvas.height);
    const isi = await new Promise((siap) => { kanvas.toBlob(siap, "image/jpeg", 0.85); });
    return isi && isi.size < foto.size ? new File([isi], foto.name.replace(/\.\w+$/, ".jpg"), { type: "image/jpeg" }) : foto;
  };
  document.addEventListener("change", async (e) => {
    const pilih = e.target, form = pilih.closest?.("[data-unggah]"), berkas = pilih.files?.[0];
    if (!form || !berkas) return;
    const kabar = form.querySelector("[data-kabar]"), batas = Number(pilih.dataset.batas);
    let dipakai = berkas;
    kabar.textContent = "";
    if (/^image\/(jpeg|png)$/.test(berkas.type) && berkas.size > KECIL) {
      dipakai = await kecilkan(berkas).catch(() => berkas);
      if (dipakai !== berkas) {
        const wadah = new DataTransfer();
        wadah.items.add(dipakai);
        pilih.files = wadah.files;
        kabar.textContent = `Foto dikecilkan dari ${ukuran(berkas.size)} menjadi ${ukuran(dipakai.size)}.`;
      }
    }
    const besar = dipakai.size > batas;
    pilih.setCustomValidity(besar ? `Berkas ini ${ukuran(dipakai.size)}, batasnya ${ukuran(batas)}. Kecilkan dulu, atau tambahkan tautannya.` : "");
    if (besar) pilih.reportValidity();
  });
  document.addEventListener("htmx:xhr:progress", (e) => {
    const form = e.detail.elt?.closest?.("[data-unggah]") ?? e.target.closest?.("[data-unggah]");
    const batang = form?.querySelector("progress");
    if (!batang || !e.detail.lengthComputable) return;
    batang.hidden = false;
    batang.value = e.detail.loaded / e.detail.total * 100;
    form.querySelector("[data-kabar]").textContent = `${Math.round(batang.value)}% terkirim`;
  });
  for (const gagal of ["htmx:sendError", "htmx:timeout"]) {
    document.addEventListener(gagal, (e) => {
      const form = e.target.closest?.("[data-unggah]");
      if (form) form.querySelector("[data-kabar]").textContent = "Unggahan terputus. Berkas dan pilihan Anda masih ada; tekan Unggah lagi.";
    });
  }
})();
