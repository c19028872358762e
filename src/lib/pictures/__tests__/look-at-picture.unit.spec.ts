import sharp, { type Sharp } from "sharp";
import {
  BLUR_MAX_CHARACTERS,
  lookAtPicture,
  PICTURE_MAX_BYTES,
  PICTURE_MAX_PIXELS,
} from "../look-at-picture";
import { PictureError } from "../picture-error";
import { blackPng } from "./black-png";

const SAND = { r: 207, g: 195, b: 176 };
const INK = { r: 23, g: 19, b: 15 };

const plain = (width: number, height: number, background: object = SAND): Sharp =>
  sharp({ create: { width, height, channels: 3, background: background as typeof SAND } });

/** A photograph's worth of detail: the worst a blur has to hold. */
function noise(width: number, height: number): Sharp {
  let state = 7;
  const data = Buffer.alloc(width * height * 3);
  for (let at = 0; at < data.length; at += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    data[at] = state % 256;
  }
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** A dark piece on a sand ground, touching the lower edge. */
const piece = (): Promise<Buffer> =>
  plain(400, 500)
    .composite([
      {
        input: {
          create: { width: 120, height: 300, channels: 3, background: INK },
        },
        top: 200,
        left: 140,
      },
    ])
    .png()
    .toBuffer();

async function refusal(bytes: Uint8Array): Promise<string> {
  const error: unknown = await lookAtPicture(bytes).then(
    () => new Error("it was looked at"),
    (reason: unknown) => reason,
  );
  return error instanceof PictureError ? error.reason : String(error);
}

describe("what is seen", () => {
  const formats: [string, (picture: Sharp) => Sharp][] = [
    ["JPEG", (picture) => picture.jpeg()],
    ["PNG", (picture) => picture.png()],
    ["WebP", (picture) => picture.webp()],
    ["AVIF", (picture) => picture.avif({ effort: 0 })],
  ];

  it.each(formats)("size, tone and blur of a %s", async (_name, encode) => {
    const facts = await lookAtPicture(await encode(plain(300, 200)).toBuffer());
    expect(facts).toMatchObject({ width: 300, height: 200 });
    const tone = Number.parseInt(facts.background?.slice(1) ?? "", 16);
    for (const [shift, channel] of [
      [16, SAND.r],
      [8, SAND.g],
      [0, SAND.b],
    ] as const) {
      expect(Math.abs(((tone >> shift) & 255) - channel)).toBeLessThan(6);
    }
    expect(facts.blur).toMatch(/^data:image\/webp;base64,/);
  });

  it("the tone is the ground's, not that of the piece which touches the edge", async () => {
    expect((await lookAtPicture(await piece())).background).toBe("#CFC3B0");
  });

  it("a picture that a camera laid on its side has the size it is shown with", async () => {
    const lying = await plain(300, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await lookAtPicture(lying)).toMatchObject({ width: 200, height: 300 });
  });

  it("the blur is a picture in the same shape and small enough for a page", async () => {
    const { blur } = await lookAtPicture(await noise(800, 1000).jpeg().toBuffer());
    expect(blur?.length).toBeLessThanOrEqual(BLUR_MAX_CHARACTERS);
    const tiny = Buffer.from(blur?.split(",")[1] ?? "", "base64");
    const { format, width = 0, height = 0 } = await sharp(tiny).metadata();
    expect(format).toBe("webp");
    expect(width / height).toBeCloseTo(0.8, 0);
    expect(Math.max(width, height)).toBeLessThanOrEqual(16);
  });

  it("a cut-out has no tone and no blur to shine through it", async () => {
    const cutOut = await sharp({
      create: { width: 200, height: 200, channels: 4, background: { ...SAND, alpha: 0 } },
    })
      .png()
      .toBuffer();
    expect(await lookAtPicture(cutOut)).toEqual({
      width: 200,
      height: 200,
      blur: null,
      background: null,
    });
  });

  it("a picture of one pixel, and one in greys", async () => {
    expect(await lookAtPicture(await plain(1, 1).png().toBuffer())).toMatchObject({
      width: 1,
      height: 1,
      background: "#CFC3B0",
    });
    const grey = await plain(40, 30, { r: 90, g: 90, b: 90 }).toColourspace("b-w").png().toBuffer();
    expect(await lookAtPicture(grey)).toMatchObject({ width: 40, background: "#5A5A5A" });
  });

  it("a CMYK photograph", async () => {
    const print = await plain(60, 40).toColourspace("cmyk").jpeg().toBuffer();
    const { background, width } = await lookAtPicture(print);
    expect(width).toBe(60);
    expect(background).toMatch(/^#[0-9A-F]{6}$/);
  });
});

describe("what is refused", () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>`;
  const notPictures: [string, Buffer][] = [
    ["an SVG", Buffer.from(svg)],
    ["a text", Buffer.from("A letter to the house, longer than sixteen bytes.")],
    ["a page", Buffer.from("<!doctype html><title>Hello</title><p>Not a picture")],
    ["nothing", Buffer.alloc(0)],
    ["zeroes", Buffer.alloc(64)],
    ["a film", Buffer.from("\0\0\0\x18ftypmp42\0\0\0\0isommp42", "latin1")],
    ["a box that claims to be longer than the file", Buffer.from("\x7f\0\0\0ftypavif\0\0\0\0avif")],
  ];

  it.each(notPictures)("%s", async (_name, bytes) => {
    expect(await refusal(bytes)).toBe("not_a_picture");
  });

  it("a GIF and a TIFF, although they could be read", async () => {
    expect(await refusal(await plain(20, 20).gif().toBuffer())).toBe("not_a_picture");
    expect(await refusal(await plain(20, 20).tiff().toBuffer())).toBe("not_a_picture");
  });

  it("a decompression bomb, by its header and at once", async () => {
    const bytes = blackPng(40_000, 30_000);
    expect(bytes.length).toBeLessThan(200_000);
    expect(await refusal(bytes)).toBe("too_many_pixels");
  });

  it("one row of pixels more than allowed; the last allowed one is looked at", async () => {
    const width = 10_000;
    const height = PICTURE_MAX_PIXELS / width;
    expect(await refusal(blackPng(width, height + 1))).toBe("too_many_pixels");
    expect(await lookAtPicture(blackPng(width, height))).toMatchObject({ width, height });
  });

  it("a file of more bytes than allowed, before it is read", async () => {
    const jpeg = await plain(10, 10).jpeg().toBuffer();
    const heavy = Buffer.concat([jpeg, Buffer.alloc(PICTURE_MAX_BYTES)]);
    expect(await refusal(heavy)).toBe("too_large");
  });

  it.each(["jpeg", "png", "webp", "avif"] as const)("a %s that was cut off", async (format) => {
    const whole = await noise(300, 300).toFormat(format, { quality: 80 }).toBuffer();
    expect(await refusal(whole.subarray(0, Math.floor(whole.length / 2)))).toBe("damaged");
  });

  it("noise behind a picture's first bytes", async () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(500, 0x5a)]);
    expect(await refusal(bytes)).toBe("damaged");
  });
});
