// `<demarche-embed src lang theme transparent view height dossier mode>`: the widget in a page of yours. Its children are shown until the widget is ready, and
// if it never is. By default it lives in a sandboxed frame; `mode="inline"` mounts it in this page, in a shadow root. Nothing is asked
// for before the element nears the window. docs/embedding.md explains every attribute, event and method.
(() => {
  const NAME = "demarche-embed";
  if (customElements.get(NAME)) return;

  const VERSION = 1;
  const [LEAST_PX, MOST_PX] = [120, 4000];
  /** The frame is heard at most ten times a second. */
  const REST_MS = 100;
  const LONGEST_ID = 200;
  /** How near the window an embed starts, in windows. */
  const NEAR = "60%";
  const FRAME = { referrerpolicy: "no-referrer", loading: "lazy", sandbox: "allow-scripts allow-popups allow-popups-to-escape-sandbox" };
  // What waits is laid out at its full width, so that its height is known before it is shown. A frame of another site is clear and inert, not hidden:
  // browsers draw no hidden frame that has a process of its own, so it would never be ready. Nothing of the host's type reaches inside.
  // Browsers paint a ground below a frame whose scheme is not that of its page, and the page's root has none.
  const LOOK = `:host{display:block}:host([hidden]){display:none}.box{position:relative}iframe{display:block;width:100%;border:0;color-scheme:normal}
    div.stage{all:initial;display:block;container-type:inline-size}
    .stage.waiting{position:absolute;inset:0;opacity:0;pointer-events:none;overflow:hidden}iframe.waiting{height:100%!important}`;

  const script = /** @type {HTMLScriptElement | null} */ (document.currentScript ?? document.querySelector('script[src$="embed.js"]'));
  const HOME = script?.src || document.baseURI;
  /**
   * What a frame is called in each language, where the host page does not name it: from the files of the languages (`demarche page`).
   * @type {Record<string, string>}
   */
  const TITLES = {};

  /** @typedef {{ tell(verb: string, value: string): void, destroy(): void }} Instance */

  /** @type {Set<Embed>} */
  const embeds = new Set();
  /** @type {Map<string, Promise<CSSStyleSheet>>} */
  const sheets = new Map();

  const clamped = (/** @type {number} */ height) => Math.min(Math.max(height, LEAST_PX), MOST_PX);

  const sheetOf = (/** @type {string} */ css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  };

  /** The styles at an address, once for all elements. */
  const sheetAt = (/** @type {string} */ url) => {
    const known = sheets.get(url) ?? fetch(url).then(async (reply) => sheetOf(await reply.text()));
    sheets.set(url, known);
    known.catch(() => sheets.delete(url));
    return known;
  };

  /**
   * A page as a document: parsed, not run. Unlike DOMParser this needs no Trusted Types policy.
   * @type {(url: string) => Promise<Document>}
   */
  const documentAt = (url) =>
    new Promise((resolve, reject) => {
      const request = Object.assign(new XMLHttpRequest(), { responseType: "document", onerror: reject });
      request.onload = () => (request.status < 400 && request.responseXML ? resolve(request.responseXML) : reject(new Error(url)));
      request.open("GET", url);
      request.send();
    });

  class Embed extends HTMLElement {
    static observedAttributes = ["height", "lang", "theme", "src", "dossier", "view", "mode"];

    #box = document.createElement("div");
    #fallback = document.createElement("slot");
    /** What shows the widget: a frame, or the place of an inline one. @type {HTMLIFrameElement | HTMLDivElement | undefined} */
    #stage;
    /** @type {Instance | undefined} */
    #instance;
    /** @type {IntersectionObserver | undefined} */
    #near;
    #isReady = false;
    /** The permalink to what an inline widget shows. @type {string | undefined} */
    #link;
    #height = 0;
    /** The last command of each kind, for a frame that is not ready or starts anew. @type {Map<string, string>} */
    #told = new Map();
    /** The last message of each kind that is not answered yet. @type {Map<string, any>} */
    #heard = new Map();
    #timer = 0;
    #answered = 0;

    constructor() {
      super();
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheetOf(LOOK)];
      root.append(this.#box);
      this.#box.className = "box";
      this.#box.append(this.#fallback);
    }

    /** Selects `KIND:ID`; nothing without an id. */
    select(id = "") { this.#tell("select", id); }

    /** Filters by one criterion, such as `voice:outlet`; by nothing without one. */
    filter(criterion = "") { this.#tell("filter", criterion); }

    /** Goes to a step of the story, counted from 1; leaves it without one. */
    story(/** @type {number | string} */ step = "") { this.#tell("story", String(step)); }

    /** `light`, `dark`, `paper`, `contrast` or `auto`. */
    get theme() { return this.getAttribute("theme") ?? "auto"; }

    set theme(theme) { this.setAttribute("theme", theme); }

    connectedCallback() {
      // An element that is moved leaves and comes within one task; it goes on.
      if (this.#near || this.#stage) return;
      this.#near = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && this.#start(), { rootMargin: `${NEAR} 0px` });
      this.#near.observe(this);
    }

    #restart(/** @type {string | undefined} */ link) { this.#stop(), (this.#link = link), this.connectedCallback(); }

    disconnectedCallback() { queueMicrotask(() => this.isConnected || this.#stop()); }

    /** @param {string} name @param {string | null} _old @param {string | null} value */
    attributeChangedCallback(name, _old, value) {
      if (name === "height") this.#resize();
      else if (name === "theme" || (name === "lang" && !(this.#stage instanceof HTMLDivElement))) this.#tell(name, value ?? "");
      // Another language is another page, which opens where the reader is.
      else if (this.#stage) this.#restart(name === "lang" ? this.#link : undefined);
    }

    /** The language that is wished, which is the host page's if the element names none. */
    get #lang() { return /** @type {HTMLElement | null} */ (this.closest("[lang]"))?.lang ?? ""; }

    /** The one of ours that it is, if it is one that has a folder. */
    get #folder() { return Object.keys(TITLES).find((tag) => tag !== "en" && tag === this.#lang.toLowerCase().split("-")[0]); }

    /** The address of the page with what is wished of it. */
    #address() {
      const attribute = (/** @type {string} */ name) => this.getAttribute(name) ?? "";
      const folder = this.#folder;
      const url = new URL(this.getAttribute("src") ?? new URL(`${folder ? `${folder}/` : ""}embed.html`, HOME), document.baseURI);
      const dossier = attribute("dossier") && new URL(attribute("dossier"), document.baseURI).href;
      const transparent = this.hasAttribute("transparent") ? "yes" : "";
      for (const [name, value] of Object.entries({ dossier, lang: this.#lang, theme: attribute("theme"), transparent })) {
        if (value) url.searchParams.set(name, value);
      }
      url.hash = this.#link ?? attribute("view");
      if (!/^(https?|file):$/.test(url.protocol)) throw new TypeError(url.protocol);
      return url;
    }

    #start() {
      this.#near = void this.#near?.disconnect();
      const isInline = this.getAttribute("mode") === "inline";
      const stage = (this.#stage = document.createElement(isInline ? "div" : "iframe"));
      (isInline ? this.#mount(stage) : this.#load(/** @type {HTMLIFrameElement} */ (stage))).catch(() => this.#stage === stage && this.#fail());
    }

    async #load(/** @type {HTMLIFrameElement} */ frame) {
      frame.src = this.#address().href;
      for (const [name, value] of Object.entries(FRAME)) frame.setAttribute(name, value);
      frame.title = this.title || TITLES[this.#folder ?? "en"];
      // A title of the host's own is in the host's language.
      if (!this.title) frame.lang = this.#folder ?? "en";
      if (this.hasAttribute("allow")) frame.setAttribute("allow", this.getAttribute("allow") ?? "");
      embeds.add(this);
      this.#show();
      this.#resize();
      this.#box.append(frame);
    }

    async #mount(/** @type {HTMLElement} */ place) {
      const url = this.#address();
      const { searchParams: query, hash: fragment } = url;
      const named = await documentAt(url.href);
      const boot = /** @type {HTMLScriptElement} */ (named.querySelector('script[src*="boot"]')).src;
      const styles = /** @type {HTMLLinkElement[]} */ ([...named.querySelectorAll("link[rel=stylesheet]:not([media])")]);
      const [{ start, pageIn }, ...looks] = await Promise.all([import(boot), ...styles.map(({ href }) => sheetAt(href))]);
      const other = pageIn(named, [query.get("lang") ?? ""]);
      const page = other ? await documentAt(other) : named;
      if (this.#stage !== place) return;
      this.shadowRoot?.adoptedStyleSheets.push(...looks);
      place.dataset.theme = this.theme;
      this.#show();
      this.#box.append(place);
      const address = () => url.href.split("#")[0];
      const wishes = { asked: query.get("dossier"), fragment, address };
      const instance = await start(page, place, wishes, (/** @type {string} */ name, /** @type {string} */ id) => {
        if (this.#stage === place) this.#answer(name, id);
      });
      if (this.#stage !== place) return instance.destroy();
      this.#instance = instance;
      // The sheet for paper, once all else is there; the widget does well without it.
      const paper = /** @type {HTMLLinkElement | null} */ (named.querySelector("link[rel=stylesheet][media]"));
      if (paper) sheetAt(paper.href).then((look) => this.shadowRoot?.adoptedStyleSheets.push(look)).catch(() => {});
    }

    #stop() {
      this.#near?.disconnect();
      clearTimeout(this.#timer);
      embeds.delete(this);
      const [stage, instance] = [this.#stage, this.#instance];
      this.#near = this.#stage = this.#instance = undefined;
      [this.#timer, this.#height, this.#isReady] = [0, 0, false];
      this.#heard.clear();
      instance?.destroy();
      // An inline widget is taken down in a task of its own; its place must stand until then.
      setTimeout(() => stage?.remove());
      this.#fallback.hidden = false;
    }

    /** Shows the widget when it is ready, or when there is nothing else to show. */
    #show() {
      const isShown = this.#isReady || this.childElementCount === 0;
      if (this.#stage) {
        this.#stage.className = `stage ${isShown ? "" : "waiting"}`;
        this.#stage.inert = !isShown;
      }
      this.#fallback.hidden = isShown;
    }

    /** A height of the host's own is kept, and the frame scrolls inside; else the frame is as high as its page. */
    #resize() {
      const reserved = clamped(Number(this.getAttribute("height")) || 0);
      this.#box.style.minHeight = `${this.hasAttribute("height") ? reserved : 0}px`;
      if (this.#stage instanceof HTMLIFrameElement) this.#stage.style.height = `${this.hasAttribute("height") ? reserved : clamped(this.#height)}px`;
    }

    #fail() {
      this.#isReady = false;
      this.#show();
      this.#dispatch("error", {});
    }

    #dispatch(/** @type {string} */ name, /** @type {object} */ detail) {
      this.dispatchEvent(new CustomEvent(`demarche:${name}`, { detail, bubbles: true, composed: true }));
    }

    #tell(/** @type {string} */ verb, /** @type {string} */ id) {
      this.#told.set(verb, id);
      if (this.#isReady) this.#pass(verb, id);
    }

    #pass(/** @type {string} */ verb, /** @type {string} */ id) {
      const stage = this.#stage;
      if (stage instanceof HTMLIFrameElement) stage.contentWindow?.postMessage({ type: `demarche:${verb}`, v: VERSION, id }, "*");
      else if (verb === "theme") stage?.setAttribute("data-theme", id);
      else this.#instance?.tell(verb, id);
    }

    /** A message from somewhere: from the sandboxed frame of an embed, or of no concern. */
    static hear(/** @type {MessageEvent} */ { source, origin, data }) {
      for (const embed of embeds) {
        const { contentWindow } = /** @type {HTMLIFrameElement} */ (embed.#stage);
        if (source && source === contentWindow && origin === "null") return embed.#hear(data);
      }
    }

    #hear(/** @type {any} */ data) {
      if (data?.v !== VERSION) return;
      const { type, height, id } = data;
      if (type === "demarche:size" && Number.isFinite(height)) this.#heard.set("size", height);
      else if (type === "demarche:select" && typeof id === "string" && id.length <= LONGEST_ID) this.#heard.set("select", id);
      else if (type === "demarche:ready") this.#heard.set("ready", "");
      else if (type === "demarche:error") this.#heard.set("error", "");
      else return;
      this.#timer ||= setTimeout(() => {
        this.#timer = 0;
        this.#answered = performance.now();
        const heard = [...this.#heard];
        this.#heard.clear();
        for (const [name, content] of heard) this.#answer(name, content);
      }, Math.max(0, this.#answered + REST_MS - performance.now()));
    }

    /** What the widget says. @param {string} name @param {any} content */
    #answer(name, content) {
      if (name === "size") {
        // A pixel up and down is rounding.
        if (Math.abs(content - this.#height) <= 1) return;
        this.#height = content;
        this.#resize();
      } else if (name === "ready") {
        this.#isReady = true;
        this.#show();
        this.#told.forEach((id, verb) => this.#pass(verb, id));
        this.#dispatch(name, {});
      } else if (name === "select") {
        this.#told.set(name, content);
        this.#dispatch(name, { id: content });
      } else if (name === "link") this.#link = content;
      else if (name === "error") this.#fail();
    }
  }

  customElements.define(NAME, Embed);
  addEventListener("message", Embed.hear);
})();
