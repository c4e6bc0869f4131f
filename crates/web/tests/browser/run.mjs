// Runs everything in one Chromium: the story, then every page in every look. Prints what does not
// hold and ends with 1 where something does not. ALTITUDE_BROWSER names the parts to run;
// ALTITUDE_SHOTS=renew keeps the pictures as they are now.
import { launch } from "./chromium.mjs";
import { everyPage } from "./pages.mjs";
import { drawnBy } from "./pictures.mjs";
import { keyboard, story, storyWithoutScript } from "./story.mjs";

const parts = { story, plain: storyWithoutScript, keyboard, pages: everyPage };
const wanted = process.env.ALTITUDE_BROWSER?.split(",") ?? Object.keys(parts);

const chromium = await launch();
await drawnBy(chromium.version());
const failures = [];
const run = async (name) => {
  const start = performance.now();
  const found = [];
  try {
    await parts[name](chromium, (what) => found.push(what));
  } catch (error) {
    const at = String(error.stack).split("\n").filter((line) => line.includes(".mjs:"));
    found.push([error.message, ...at.slice(0, 3)].join("\n"));
  }
  failures.push(...found.map((what) => `${name}: ${what}`));
  console.log(`browser ${name}: ${found.length ? "FAILED" : "ok"}, ${((performance.now() - start) / 1000).toFixed(1)} s`);
};
// The pages wait for nobody; the stories go one after the other beside them.
const stories = async () => {
  for (const name of wanted) if (name !== "pages") await run(name);
};
await Promise.all([stories(), wanted.includes("pages") ? run("pages") : null]);
await chromium.close();
for (const what of failures) console.log(`\n${what}`);
process.exitCode = failures.length ? 1 : 0;
