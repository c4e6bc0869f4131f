// Everything works without this file; it only shortens the way.
"use strict";
(() => {
  const typing = (at) => /^(input|select|textarea)$/i.test(at.tagName) || at.isContentEditable;
  let after = 0;
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const go = performance.now() - after < 1200;
    after = 0;
    if (event.key === "/") {
      event.preventDefault();
      document.getElementById("q")?.focus();
    } else if (event.key === "?") {
      location.href = "/help";
    } else if (event.key === "g") {
      after = performance.now();
    } else if (go) {
      const link = document.querySelector(`.side a[data-key="${CSS.escape(event.key)}"]`);
      if (link) location.href = link.href;
    }
  });

  // A level that is chosen is set at once; the button stays for those without a script.
  for (const form of document.querySelectorAll("form.correct")) {
    const select = form.querySelector("select");
    const before = select.value;
    form.querySelector("button").hidden = true;
    let byKey = false;
    select.addEventListener("keydown", (event) => {
      byKey = true;
      if (event.key === "Enter" && select.value !== before) form.requestSubmit();
    });
    select.addEventListener("pointerdown", () => (byKey = false));
    select.addEventListener("change", () => {
      if (!byKey) form.requestSubmit();
      else form.querySelector("button").hidden = false;
    });
  }

  const drop = document.getElementById("drop");
  const progress = document.getElementById("progress");
  if (!drop || !progress) return;

  const watch = async () => {
    const answer = await fetch(progress.dataset.from, { cache: "no-store" });
    if (!answer.ok) return;
    const parsed = new DOMParser().parseFromString(await answer.text(), "text/html");
    progress.replaceChildren(...parsed.body.childNodes);
    if (!progress.querySelector("[data-done]")) setTimeout(watch, 400);
  };
  const send = async (files) => {
    for (const [at, file] of [...files].entries()) {
      const sent = document.createElement("p");
      sent.textContent = file.name + " …";
      progress.replaceChildren(sent, document.createElement("progress"));
      const headers = { "x-csrf": drop.dataset.csrf, "x-name": encodeURIComponent(file.name) };
      if (at + 1 < files.length) headers["x-more"] = "yes";
      const answer = await fetch("/upload", { method: "POST", headers, body: file });
      if (!answer.ok) {
        sent.textContent = await answer.text();
        return;
      }
    }
    watch();
  };
  drop.addEventListener("submit", (event) => {
    const files = drop.querySelector("input[type=file]").files;
    event.preventDefault();
    if (files.length) send(files);
  });
  for (const kind of ["dragenter", "dragover"]) {
    drop.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.add("over");
    });
  }
  drop.addEventListener("dragleave", () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    send(event.dataTransfer.files);
  });
  if (new URLSearchParams(location.search).has("importing")) watch();
})();
