// Pictures against those that are kept: a few pixels may differ, a shape may not.
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { paletted } from "./palette.mjs";

/** Share of pixels that may differ beyond `THRESHOLD`: a few arrows of another font, no button. */
const TOLERANCE = 0.001;
/** Pixels by which a palette alone differs. */
const GRAIN = 16;
const THRESHOLD = 0.15;
const { KEPT, SEEN, ALTITUDE_SHOTS } = process.env;

/** The Chromium whose pictures are kept: another one draws letters a little otherwise. */
const MADE = join(KEPT, "chromium.txt");
let judged = true;

/** Notes which Chromium draws; pictures of another version are looked at, not judged. */
export const drawnBy = async (version) => {
  const [major] = version.split(".");
  if (ALTITUDE_SHOTS === "renew") {
    await mkdir(KEPT, { recursive: true });
    await writeFile(MADE, `${major}\n`);
    return;
  }
  const made = existsSync(MADE) ? (await readFile(MADE, "utf8")).trim() : "none";
  judged = made === major;
  if (!judged) console.log(`browser pictures: not compared, they were kept with Chromium ${made} and this is ${major}`);
};

/** Compares what is seen with what is kept under this name, or keeps it where that was asked for. */
export const compare = async (name, bytes, found) => {
  const seen = PNG.sync.read(bytes);
  const place = join(KEPT, `${name}.png`);
  if (ALTITUDE_SHOTS === "renew") {
    await renew(place, seen);
    return;
  }
  if (!judged) return;
  await rm(join(SEEN, `${name}.png`), { force: true });
  await rm(join(SEEN, `${name}.diff.png`), { force: true });
  if (!existsSync(place)) {
    await show(name, bytes);
    found(`no picture is kept; \`cargo xtask shots\` keeps ${join(SEEN, `${name}.png`)}`);
    return;
  }
  const difference = differing(PNG.sync.read(await readFile(place)), seen);
  if (difference.share > TOLERANCE) {
    await show(name, bytes);
    if (difference.image) await writeFile(join(SEEN, `${name}.diff.png`), PNG.sync.write(difference.image));
    found(`looks different (${difference.says}): ${join(SEEN, `${name}.png`)} and .diff.png; if it should, \`cargo xtask shots\``);
  }
};

const differing = (kept, seen) => {
  const { width, height } = seen;
  if (kept.width !== width || kept.height !== height) {
    return { share: 1, count: width * height, says: `${width}×${height} instead of ${kept.width}×${kept.height}` };
  }
  const image = new PNG({ width, height });
  const count = pixelmatch(kept.data, seen.data, image.data, width, height, { threshold: THRESHOLD, includeAA: false });
  const share = count / (width * height);
  return { share, count, image, says: `${(share * 100).toFixed(2)} % of pixels` };
};

/** Writes only where it looks different, so that a renewal touches no picture in vain. */
const renew = async (place, seen) => {
  if (existsSync(place) && differing(PNG.sync.read(await readFile(place)), seen).count <= GRAIN) return;
  await mkdir(KEPT, { recursive: true });
  await writeFile(place, paletted(seen));
};

const show = async (name, bytes) => {
  await mkdir(SEEN, { recursive: true });
  await writeFile(join(SEEN, `${name}.png`), bytes);
};
