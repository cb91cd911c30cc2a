"use strict";
(() => {
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
  const one = id => document.getElementById(id);
  const fold = text => text.normalize("NFKD").replace(/[\u064b-\u065f\u0670\u0640\u0653-\u0655]/g, "")
    .replace(/[\u0671\u0672\u0673]/g, "\u0627").replace(/\u0649/g, "\u064a").replace(/\u0629/g, "\u0647").toLowerCase();
  const search = one("search"), speaker = one("speaker"), confidence = one("confidence"), hits = one("hits");

  // Documents that are packed are unpacked when they are opened.
  const packedIn = within => within.querySelector("script.packed");
  const inflated = async script => {
    const bytes = Uint8Array.from(atob(script.textContent), letter => letter.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"))).text();
  };
  const unpacked = async script => {
    const holder = document.createElement("template");
    holder.innerHTML = await inflated(script);
    return holder.content;
  };
  const dataIn = async within => {
    const script = within.querySelector("script.data");
    return JSON.parse(script.type === "application/json" ? script.textContent : await inflated(script));
  };
  const wake = async details => {
    const packed = packedIn(details);
    if (!packed) return;
    packed.remove();
    details.querySelector(".plain").replaceWith(await unpacked(packed));
    learn(details);
    apply();
  };

  // What the page holds: rows, and the pieces of the text by the annotation they belong to.
  let rows = [], pieces = [];
  const shown = new Set(), texts = new WeakMap();
  const rowsOf = within => all("tr[data-of]", within).map(row => ({ row, of: row.dataset.of.split(" "),
    layer: row.closest("[data-layer]").dataset.layer, speaker: row.dataset.speaker || "", sure: Number(row.dataset.confidence || 1), folded: null }));
  const learn = within => {
    rows.push(...rowsOf(within));
    for (const piece of all("[data-of]:not(tr)", within)) pieces.push({ piece, style: piece.className, of: piece.dataset.of.split(" ") });
  };

  // Who speaks: in one article the most heard first, in several by their names, and those of packed ones as well.
  const speakersOf = item => item.dataset.speakers ? item.dataset.speakers.split("\n") : [];
  const offer = () => {
    const several = all(".document");
    const names = new Set(several.length ? several.flatMap(speakersOf) : all("details[data-speaker]").map(card => card.dataset.speaker));
    const ordered = several.length ? [...names].sort((a, b) => a.localeCompare(b, "ar")) : [...names];
    speaker.append(...ordered.map(name => new Option(name, name)));
  };

  const asked = () => ({
    wanted: search ? fold(search.value.trim()) : "",
    off: new Set(all("input[data-layer]:not(:checked)").map(box => box.dataset.layer)),
    least: confidence ? Number(confidence.value) / 100 : 0,
    who: speaker ? speaker.value : "",
  });
  const fits = (entry, { off, least, who }) => !off.has(entry.layer) && entry.sure >= least && (!who || entry.speaker === who);
  const isListed = (entry, { wanted }) => !wanted || (entry.folded ??= fold(entry.row.textContent)).includes(wanted);

  const apply = () => {
    const now = asked(), { wanted, off, who } = now;
    shown.clear();
    for (const entry of rows) {
      const fitting = fits(entry, now);
      if (fitting) entry.of.forEach(name => shown.add(name));
      entry.row.classList.toggle("off", !fitting || !isListed(entry, now));
    }
    for (const { piece, style, of } of pieces) {
      const seen = of.filter(name => shown.has(name.split(".")[0]));
      if (seen.length === of.length) { piece.className = style; continue; }
      const parts = new Set(seen.map(name => name.split(".")[1] || ""));
      piece.className = style.split(" ").filter(name => {
        if (["content", "cue", "source", "addressee"].includes(name)) return parts.has(name);
        if (/^s\d+$/.test(name)) return parts.size > (parts.has("") ? 1 : 0);
        return parts.has("");
      }).join(" ");
    }
    for (const section of all("section.layer")) {
      const left = all("tr[data-of]:not(.off)", section).length;
      section.classList.toggle("off", !left && !off.has(section.dataset.layer));
      for (const part of all("div.waiting", section)) part.classList.toggle("off", !part.querySelector("tr[data-of]:not(.off)"));
    }
    for (const card of all("details.voice-card")) card.classList.toggle("off", Boolean(who) && card.dataset.speaker !== who);
    for (const item of all(".index li, .document")) {
      if (wanted && !texts.has(item)) texts.set(item, fold(all("summary, p, a", item).map(part => part.textContent).join("\n")));
      const silent = who && item.matches(".document") && !speakersOf(item).includes(who);
      item.classList.toggle("off", Boolean(silent || wanted && !texts.get(item).includes(wanted)));
    }
    mark(wanted);
  };

  // Show what is searched for in the text, without a change of the page.
  const mark = wanted => {
    let count = 0;
    const ranges = [];
    if (wanted) {
      for (const paragraph of all(".text p")) {
        if (!fold(paragraph.textContent).includes(wanted)) continue;
        const nodes = [], walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        let folded = "";
        const places = [];
        while (walker.nextNode()) {
          const node = walker.currentNode;
          for (let index = 0; index < node.length; index++) {
            const letter = fold(node.data[index]);
            for (const part of letter) { folded += part; places.push([node, index]); }
          }
          nodes.push(node);
        }
        for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
          const range = document.createRange();
          range.setStart(...places[at]);
          const [node, index] = places[at + wanted.length - 1];
          range.setEnd(node, index + 1);
          ranges.push(range);
        }
      }
      count = ranges.length;
    }
    if (window.CSS && CSS.highlights) {
      if (ranges.length) CSS.highlights.set("found", new Highlight(...ranges)); else CSS.highlights.delete("found");
    }
    if (hits) { hits.hidden = !wanted; hits.textContent = wanted ? String(count || all(".index li:not(.off)").length) : ""; }
    found = ranges;
    next = 0;
  };
  let found = [], next = 0;

  // Save what is shown.
  const save = (name, type, text) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };
  // Of each article that is listed what it holds and the rows that are shown; one that is packed is unpacked for this alone.
  async function* listed() {
    const now = asked();
    for (const holder of all(".document, main > article")) {
      if (holder.classList.contains("off")) continue;
      const packed = packedIn(holder), within = packed ? await unpacked(packed) : holder;
      yield [await dataIn(within), rowsOf(within).filter(entry => fits(entry, now) && isListed(entry, now))];
    }
  }
  const asJson = async () => {
    const articles = [];
    for await (const [data, entries] of listed()) {
      const names = new Set(entries.flatMap(entry => entry.of)), prefix = data.prefix, kept = {};
      delete data.prefix;
      for (const [key, value] of Object.entries(data)) {
        kept[key] = Array.isArray(value) && key !== "failures"
          ? value.map((one, index) => ({ id: `${key}/${index}`, ...one })).filter((_, index) => names.has(`${prefix}${key}-${index}`)) : value;
      }
      articles.push(kept);
    }
    return JSON.stringify(articles, null, 2);
  };
  const plain = cell => {
    const copy = cell.cloneNode(true);
    all(".en", copy).forEach(english => english.remove());
    return copy.textContent.trim();
  };
  const asCsv = async () => {
    const columns = ["document", "layer", "id"], lines = [];
    for await (const [data, entries] of listed()) {
      for (const entry of entries) {
        const line = { document: data.name, layer: entry.layer, id: entry.of.join(" ") };
        for (const cell of all("td[data-label]:not(.places)", entry.row)) {
          const name = cell.dataset.label;
          if (!columns.includes(name)) columns.push(name);
          line[name] = plain(cell);
        }
        lines.push(line);
      }
    }
    // A cell that begins as a formula does would be run by a spreadsheet.
    const quoted = text => `"${String(text ?? "").replace(/^(?=[=+@\t\r]|-\D)/, "'").replaceAll('"', '""')}"`;
    return "\ufeff" + [columns, ...lines.map(line => columns.map(name => line[name]))].map(line => line.map(quoted).join(",")).join("\r\n") + "\r\n";
  };

  for (const control of all(".tools [hidden]")) if (control.id !== "hits") control.hidden = false;
  learn(document);
  if (speaker) offer();
  for (const box of all("input[data-layer]")) box.addEventListener("change", apply);
  if (search) {
    const items = all(".index li, .document").length;  // among very many, search when the word is typed and not for each letter
    let typing;
    search.addEventListener("input", () => { clearTimeout(typing); if (items > 200) typing = setTimeout(apply, 200); else apply(); });
    search.addEventListener("keydown", event => {
      if (event.key !== "Enter" || !found.length) return;
      event.preventDefault();
      const range = found[next++ % found.length];
      range.startContainer.parentElement.closest("details:not([open])")?.setAttribute("open", "");
      range.startContainer.parentElement.scrollIntoView({ block: "center" });
    });
  }
  if (speaker) speaker.addEventListener("change", apply);
  if (confidence) confidence.addEventListener("input", () => { confidence.nextElementSibling.textContent = `${confidence.value}%`; apply(); });
  const saving = (id, name, type, write) => one(id)?.addEventListener("click", async ({ currentTarget: button }) => {
    button.disabled = true;
    try { save(name, type, await write()); } finally { button.disabled = false; }
  });
  saving("json", "arnews.json", "application/json", asJson);
  saving("csv", "arnews.csv", "text/csv", asCsv);
  for (const details of all("details.document")) details.addEventListener("toggle", () => { if (details.open) wake(details); });

  // A touch anywhere in a highlight does what its link does; what belongs together is marked together.
  document.addEventListener("click", event => {
    const piece = event.target.closest("span[data-of]");
    if (!piece || event.target.closest("a") || !window.getSelection().isCollapsed) return;
    const name = piece.dataset.of.split(" ").at(-1).split(".")[0];
    const entry = rows.find(each => each.of.includes(name));
    if (entry) location.hash = entry.row.id;
  });
  const point = () => {
    all(".hot").forEach(each => each.classList.remove("hot"));
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && one(id);
    if (!target) return;
    target.closest("details:not([open])")?.setAttribute("open", "");
    if (target.matches("details")) target.open = true;
    const name = id.replace(/^w-/, "");
    const entry = rows.find(each => each.of.includes(name));
    if (!entry) return;
    const names = id === name ? entry.of : [name];
    for (const { piece, of } of pieces) if (of.some(each => names.includes(each.split(".")[0]))) piece.classList.add("hot");
    all(`[data-row="${CSS.escape(entry.row.id)}"]`).forEach(each => each.classList.add("hot"));
    equip(entry.row);
    if (id === name) entry.row.focus({ preventScroll: true }); else entry.row.classList.add("hot");
  };
  window.addEventListener("hashchange", point);

  // What a card can do: be copied with its source, lead to the next one.
  const labels = JSON.parse(one("labels").textContent);
  const worded = (row, column) => { const cell = row.querySelector(`.c-${column} > div`); return cell ? plain(cell) : ""; };
  const source = row => {
    const article = row.closest("article"), around = row.closest("details.document") || document;
    const title = around.querySelector("h1, h2"), day = around.querySelector("time");
    const name = article.querySelector("script.data").dataset.name;
    const said = [title && plain(title), day && plain(day)].filter(Boolean);
    if (name && name !== said[0]) said.push(name);
    return said.join("\u060c ");
  };
  const quoted = row => {
    const content = worded(row, "content");
    if (!content) return all("td[data-label]:not(.places)", row).filter(cell => plain(cell)).map(cell => `${cell.dataset.label}: ${plain(cell)}`).join("\n");
    const verbatim = row.dataset.kind === "direct";
    const how = [worded(row, "cue"), verbatim ? "" : worded(row, "kind")].filter(Boolean).join("\u060c ");
    return `${worded(row, "speaker") || labels.unnamed} (${how}): ${verbatim ? `\u00ab${content}\u00bb` : content}`;
  };
  const copy = async (row, button) => {
    const text = `${quoted(row)}\n\u2014 ${source(row)}`;
    try { await navigator.clipboard.writeText(text); } catch {
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    button.textContent = labels.copied;
    setTimeout(() => { button.textContent = labels.copy; }, 1500);
  };
  const beside = (row, step) => {
    const shownRows = all("tr[data-of]:not(.off)", row.closest("section"));
    return shownRows[shownRows.indexOf(row) + step];
  };
  const equip = row => {
    if (row.querySelector(".card-tools")) return;
    const bar = document.createElement("span");
    bar.className = "card-tools";
    const add = (name, key, act) => {
      const button = document.createElement("button");
      button.type = "button";
      button.title = `${labels[name]} (${key})`;
      button.dataset.act = name;
      button.textContent = labels[name];
      button.addEventListener("click", () => act(button));
      bar.append(button);
    };
    const go = step => () => { const other = beside(row, step); if (other) location.hash = other.id; };
    add("previous", "\u2192", go(-1));
    add("next", "\u2190", go(1));
    add("copy", "C", button => copy(row, button));
    bar.setAttribute("aria-live", "polite");
    row.querySelector("td.title .close").before(bar);
  };
  const KEYS = { ArrowLeft: "next", ArrowRight: "previous", KeyC: "copy" };
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
    if (event.code === "Slash" && search) { event.preventDefault(); search.focus(); return; }
    document.querySelector(`tr:target [data-act="${KEYS[event.code]}"]`)?.click();
  });

  // A list of documents in another order.
  const order = one("order");
  if (order) {
    const listed = all(".index li, .document");
    order.closest("label").hidden = listed.length < 2;
    const dayOf = item => item.querySelector("time")?.dateTime || "";
    order.addEventListener("change", () => {
      const sign = { newest: -1, oldest: 1 }[order.value] || 0;
      const sorted = sign ? [...listed].sort((a, b) => sign * dayOf(a).localeCompare(dayOf(b))) : listed;
      const holder = listed[0]?.parentElement;
      sorted.forEach(item => holder.append(item));
    });
  }
  document.addEventListener("keydown", event => {
    if (event.key === "Escape" && document.querySelector("tr:target")) {
      const name = `w-${document.querySelector("tr:target").id}`, place = one(name);
      location.hash = name;
      const link = place?.closest("a") || place?.querySelector("a");
      link?.focus({ preventScroll: true });
    }
  });
  const wide = window.matchMedia("(min-width: 62rem)");
  if (wide.matches) all(".tools details.more").forEach(details => { details.open = true; details.classList.add("wide"); });
  point();
})();
