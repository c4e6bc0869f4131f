// What a new user does, from an empty journal to a correction that is taken back: with the mouse,
// without a script, and with the keyboard alone.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { enter } from "./chromium.mjs";

const { STORY, PLAIN, CHANGED, FILES, OWNER } = process.env;
const SENT = ["mail/inbox.mbox", "mail/sent.mbox", "calendar.ics"];

const holds = (fact, what) => {
  if (!fact) throw new Error(what);
};

/** Where it ended, said with what went wrong. */
const told = async (page, tale) => {
  try {
    await tale();
  } catch (error) {
    const main = await page.locator("main").innerText().catch(() => "");
    error.message += `\nat ${page.url()}, which says: ${main.slice(0, 1200)}`;
    throw error;
  } finally {
    await page.context().close();
  }
};

export const story = async (browser, report) => {
  const page = await enter(browser, STORY, report, { reducedMotion: "no-preference", viewport: { width: 1280, height: 900 } });
  await told(page, async () => {
    holds(!page.url().includes("token"), "the key stays in the address");
    await page.locator("main a.button").click();
    await page.waitForURL("**/record");
    await drop(page);
    await page.locator("#progress progress[value]").first().waitFor();
    await page.locator("#progress [data-done=yes]").waitFor({ timeout: 120_000 });
    const said = await page.locator("#progress").innerText();
    holds(/\d/.test(said), `nothing is said of what came in: ${said}`);
    await page.locator('#progress a[href="/settings#me"]').click();
    await confirm(page);
    await page.keyboard.press("g");
    await page.keyboard.press("r");
    await page.waitForURL((url) => url.pathname === "/");
    await openStop(page);
    await correct(page, async (select, level) => select.selectOption(level));
  });
};

/** Files as a hand drops them. */
const drop = async (page) => {
  const files = [];
  for (const path of SENT) files.push([path.split("/").pop(), (await readFile(join(FILES, path))).toString("base64")]);
  const carried = await page.evaluateHandle((files) => {
    const carried = new DataTransfer();
    for (const [name, text] of files) {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      carried.items.add(new File([bytes], name));
    }
    return carried;
  }, files);
  const place = page.locator("#drop");
  for (const kind of ["dragenter", "dragover", "drop"]) await place.dispatchEvent(kind, { dataTransfer: carried });
};

/** The proposed addresses are the owner's; they are confirmed. */
const confirm = async (page) => {
  const checked = page.locator("form.addresses input:checked");
  const proposed = await checked.evaluateAll((all) => all.map((one) => one.value));
  for (const address of proposed) holds(OWNER.split(" ").includes(address), `${address} is proposed but not the owner's`);
  holds(proposed.length > 0, "no address is proposed");
  await page.locator("form.addresses button").click();
  await page.locator(".said[role=status]").waitFor();
};

/** Without stated people it only asks. One click from a stop to the meetings behind it, as many as it says; a second opens one. */
const openStop = async (page) => {
  const link = page.locator('.proposal a[href*="of="]').first();
  const promised = Number((await link.innerText()).replace(/\D/g, ""));
  await link.click();
  await page.locator(".evidence .items > li").first().waitFor();
  const shown = await page.locator(".evidence .items > li").count();
  holds(shown === Math.min(promised, 40), `${promised} items are promised, ${shown} are shown`);
  const list = page.url();
  await page.locator(".evidence .items a").first().click();
  await page.waitForURL("**/item/**");
  holds((await page.locator("h1").innerText()).length > 0, "an item without a title");
  await page.goto(list);
};

/** A level is set in place: the reading follows, says so, and comes back when that is undone. */
const correct = async (page, set) => {
  await page.goto(new URL("/lens/level_of_meetings", page.url()).href);
  const figure = () => page.locator(".answer .figure").innerText();
  const before = await figure();
  const select = page.locator("form.correct select").first();
  const level = (await select.inputValue()) === "strategic" ? "operational" : "strategic";
  await set(select, level);
  const undo = page.locator(".said button");
  await undo.waitFor();
  holds((await figure()) !== before, `the reading stays at ${before}`);
  await undo.click();
  await undo.waitFor({ state: "detached" });
  await page.locator(".said[role=status]").waitFor();
  holds((await figure()) === before, `undone, the reading is ${await figure()}, not ${before}`);
};

export const storyWithoutScript = async (browser, report) => {
  const page = await enter(browser, PLAIN, report, { javaScriptEnabled: false });
  await told(page, async () => {
    await page.locator("main a.button").click();
    await page.locator("#files").setInputFiles(SENT.map((path) => join(FILES, path)));
    await page.locator("#drop button").click();
    const done = page.locator("#progress [data-done=yes]");
    for (let tries = 0; tries < 120 && !(await done.count()); tries++) {
      await page.waitForTimeout(500);
      const again = page.locator('#progress a[href*="importing"]');
      if (await again.count()) await again.click();
      else await page.reload();
    }
    holds(await done.count(), "the import is never said to be done");
    await page.locator('#progress a[href="/settings#me"]').click();
    await confirm(page);
    await page.locator('.side a[href="/"]').last().click();
    await openStop(page);
    await correct(page, async (select, level) => {
      await select.selectOption(level);
      await page.locator("form.correct button").first().click();
    });
    await page.locator("#q").fill("review");
    await page.locator("#q").press("Enter");
    await page.waitForURL("**/search?q=review");
  });
};

export const keyboard = async (browser, report) => {
  const page = await enter(browser, CHANGED, report);
  await told(page, async () => {
    const press = async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await press("Tab");
    const skip = await page.evaluate(() => {
      const at = document.activeElement;
      return { name: at.className, top: at.getBoundingClientRect().top };
    });
    holds(skip.name === "skip" && skip.top >= 0, `the first stop is ${skip.name} at ${skip.top} px`);
    await press("Enter");
    holds(await page.evaluate(() => document.activeElement.id === "main"), "the skip link leads nowhere");
    await page.reload();
    await focusIsSeen(page);
    await press("/");
    holds(await page.evaluate(() => document.activeElement.id === "q"), "`/` does not lead to the search");
    await press("g", "r", "?");
    holds((await page.locator("#q").inputValue()) === "gr?", "letters do not reach the search");
    await page.locator("#q").fill("output");
    await press("Enter");
    await page.waitForURL("**/search?q=output");
    for (const [keys, path] of [[["?"], "/help"], [["g", "w"], "/week"], [["g", "p"], "/people"], [["g", "d"], "/record"], [["g", "s"], "/settings"], [["g", "r"], "/"]]) {
      await press(...keys);
      await page.waitForURL((url) => url.pathname === path);
    }
    await page.goto(new URL("/lens/level_of_meetings", page.url()).href);
    await byKeys(page);
  });
};

/** Wherever the keyboard stands, an outline shows it, and it stands in the window. */
const focusIsSeen = async (page) => {
  const seen = new Set();
  for (let step = 0; step < 400; step++) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const at = document.activeElement;
      if (at === document.body) return null;
      const style = getComputedStyle(at);
      const box = at.getBoundingClientRect();
      at.dataset.stop ??= String(document.querySelectorAll("[data-stop]").length);
      const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
      return { stop: at.dataset.stop, name: at.outerHTML.slice(0, 90), outlined, inside: box.bottom > 0 && box.top < innerHeight };
    });
    if (!at || seen.has(at.stop)) break;
    seen.add(at.stop);
    holds(at.outlined, `no outline on ${at.name}`);
    holds(at.inside, `outside the window: ${at.name}`);
  }
  holds(seen.size > 20, `only ${seen.size} stops`);
};

/** A level changed with arrows waits for Enter, so that passing by sets nothing. */
const byKeys = async (page) => {
  const select = page.locator("form.correct select").first();
  const before = await select.inputValue();
  const button = page.locator("form.correct button").first();
  holds(!(await button.isVisible()), "the button stands there although it is not needed");
  await select.focus();
  const url = page.url();
  await page.keyboard.press(before === "strategic" ? "ArrowDown" : "ArrowUp");
  await page.waitForTimeout(150);
  holds(page.url() === url, "an arrow sent the form");
  holds((await select.inputValue()) !== before, "an arrow changed nothing");
  holds(await button.isVisible(), "what an arrow chose can only be set by a key");
  await page.keyboard.press("Enter");
  const undo = page.locator(".said button");
  await undo.waitFor();
  await undo.focus();
  await page.keyboard.press("Enter");
  await undo.waitFor({ state: "detached" });
};
