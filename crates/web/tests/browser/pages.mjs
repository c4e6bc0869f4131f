// Every page, in every look: rules of accessibility, nothing wider than the window, and the same
// picture as the one that is kept.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { enter } from "./chromium.mjs";
import { compare } from "./pictures.mjs";
import { places } from "./places.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
const LOOKS = [
  { name: "light", viewport: { width: 1280, height: 1600 }, colorScheme: "light", axe: true },
  { name: "dark", viewport: { width: 1280, height: 1600 }, colorScheme: "dark", axe: true },
  { name: "narrow", viewport: { width: 390, height: 1600 }, colorScheme: "light", axe: true, isMobile: true, hasTouch: true },
  { name: "print", viewport: { width: 794, height: 1123 }, colorScheme: "light", media: "print" },
];
const AT_ONCE = 2;

export const everyPage = async (browser, report) => {
  const { FULL, EMPTY } = process.env;
  const first = await enter(browser, FULL, report);
  const listed = await places(first, new URL(FULL).origin);
  await first.context().close();
  const work = LOOKS.flatMap((look) => [
    { look, address: FULL, listed },
    { look, address: EMPTY, listed: [["empty-review", "/"], ["empty-record", "/record"]] },
    { look, address: FULL, listed: [["review-es", "/"]], language: "es" },
  ]);
  const worker = async () => {
    for (let next = work.shift(); next; next = work.shift()) await visit(browser, next, report);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
};

const visit = async (browser, { look, address, listed, language }, report) => {
  const { name, axe, media, ...options } = look;
  const page = await enter(browser, address, report, options);
  const origin = new URL(address).origin;
  if (language) await page.context().addCookies([{ name: "language", value: language, url: origin }]);
  if (media) await page.emulateMedia({ media });
  for (const [place, path] of listed) {
    const found = (what) => report(`${place}.${name} ${path}: ${what}`);
    await page.goto(origin + path);
    await page.evaluate(() => document.fonts.ready);
    if (axe) await accessible(page, found);
    if (!media) await fits(page, look.viewport.width, found);
    await still(page, found);
    await steady(page);
    await compare(`${place}.${name}`, await page.screenshot({ animations: "disabled" }), found);
    if (name === "narrow") {
      await page.setViewportSize({ width: 320, height: 1600 });
      await fits(page, 320, found);
      await page.setViewportSize(look.viewport);
    }
  }
  await page.context().close();
};

const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** No rule of WCAG 2.0 to 2.2, A and AA, that a machine can check is broken. */
const accessible = async (page, found) => {
  await page.evaluate(axeSource);
  // In a picture a long name is cut ("Capacity plan…") where its link says it whole; the rule
  // compares whole words, and counts the tip among what is seen.
  await page.evaluate(() => axe.configure({ rules: [{ id: "label-content-name-mismatch", selector: ":not(svg a)" }] }));
  const { violations } = await page.evaluate(
    (tags) => axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"], rules: { "target-size": { enabled: true } } }),
    TAGS,
  );
  for (const { id, help, nodes } of violations) {
    const shown = nodes.slice(0, 4).map((node) => `\n    ${node.target.join(" ")} — ${node.any.concat(node.all, node.none)[0]?.message ?? ""}`);
    found(`${id}: ${help} (${nodes.length})${shown.join("")}`);
  }
};

/** Nothing makes the page wider than its window; what must be wide scrolls by itself. */
const fits = async (page, width, found) => {
  const wide = await page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    const inside = (at) => at && (getComputedStyle(at).overflowX !== "visible" || inside(at.parentElement));
    const out = [...document.body.querySelectorAll("*")].filter((at) => at.getBoundingClientRect().right > limit + 1 && !inside(at.parentElement) && !at.closest("svg, .unseen"));
    const name = (at) => at.tagName.toLowerCase() + (at.className ? `.${at.className}` : "");
    return { wide: document.documentElement.scrollWidth, names: out.slice(0, 3).map(name) };
  });
  if (wide.wide > width) found(`${wide.wide} px wide in a window of ${width}: ${wide.names.join(", ")}`);
};

/** With motion refused, nothing moves. */
const still = async (page, found) => {
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll("body *")].filter((at) => {
      const style = getComputedStyle(at);
      return parseFloat(style.transitionDuration) > 0 || style.animationName !== "none";
    }).length,
  );
  if (moving) found(`${moving} things move although motion is refused`);
};

/** What differs between machines: where files lie, and numbers of processes. */
const steady = (page) =>
  page.evaluate((folders) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const folder of folders) node.data = node.data.replaceAll(folder, "…");
      node.data = node.data.replace(/\S*\/\.tmp\w+/g, "…");
    }
  }, [process.env.FILES, process.env.FILES.replace(/\/files$/, "")]);
