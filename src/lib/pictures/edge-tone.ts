/** Pixels, row by row, red, green, blue and alpha each in a byte. */
export type RawPicture = { data: Uint8Array; width: number; height: number };

/** Share of the shorter side that counts as the edge. */
const EDGE_SHARE = 0.05;
/** Below this alpha a pixel is seen through; its colour means nothing. */
const OPAQUE_FROM = 250;
/** With less of the edge opaque than this, the picture has no tone of its own. */
const OPAQUE_SHARE = 0.5;

function middle(values: number[]): number {
  values.sort((a, b) => a - b);
  return values[Math.floor(values.length / 2)] ?? 0;
}

const hex = (value: number): string => value.toString(16).padStart(2, "0").toUpperCase();

/** Whether any pixel can be seen through. */
export function isSeeThrough({ data }: RawPicture): boolean {
  for (let at = 3; at < data.length; at += 4) {
    if ((data[at] ?? 255) < OPAQUE_FROM) {
      return true;
    }
  }
  return false;
}

/**
 * The tone at the edge of a picture, for the tile behind it. The median of each channel, so that a
 * piece that touches the edge in one place does not tint the whole.
 *
 * @returns #RRGGBB, or null when most of the edge is transparent
 */
export function edgeTone({ data, width, height }: RawPicture): string | null {
  const depth = Math.max(1, Math.round(Math.min(width, height) * EDGE_SHARE));
  const channels: [number[], number[], number[]] = [[], [], []];
  let edge = 0;
  for (let y = 0; y < height; y += 1) {
    const wholeRow = y < depth || y >= height - depth;
    for (let x = 0; x < width; x += 1) {
      if (!wholeRow && x >= depth && x < width - depth) {
        continue;
      }
      edge += 1;
      const at = (y * width + x) * 4;
      if ((data[at + 3] ?? 0) >= OPAQUE_FROM) {
        channels.forEach((channel, index) => channel.push(data[at + index] ?? 0));
      }
    }
  }
  if (channels[0].length < edge * OPAQUE_SHARE) {
    return null;
  }
  return `#${channels.map((channel) => hex(middle(channel))).join("")}`;
}
