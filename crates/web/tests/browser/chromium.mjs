// The system's Chromium, alone with this machine: no profile, no update, no request beyond it.
import { chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
  "--disable-lcd-text",
  "--force-color-profile=srgb",
];

export const launch = () =>
  chromium.launch({ executablePath: process.env.CHROMIUM, headless: true, args: FLAGS });

/** A page let in at `address`; whatever it does that it should not is reported. */
export const enter = async (browser, address, report, options = {}) => {
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "UTC", reducedMotion: "reduce", ...options });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  watch(page, new URL(address).origin, report);
  await page.goto(address);
  await page.waitForURL(`${new URL(address).origin}/`);
  return page;
};

const watch = (page, origin, report) => {
  const where = () => page.url().replace(origin, "");
  page.on("console", (message) => {
    // The browser itself reports an answer of 404; that page is asked for on purpose.
    if (message.type() === "error" && !where().includes("/nothing")) report(`${where()}: console: ${message.text()}`);
  });
  page.on("pageerror", (error) => report(`${where()}: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(`${origin}/`)) report(`${where()}: asks for ${request.url()}`);
  });
};
