import sharp from "sharp";
import { HouseError } from "../../house-error";
import { blackPng } from "../../pictures/__tests__/black-png";
import { preparePicture, UPLOAD_MIN_SIDE } from "../prepare-picture";

const OXBLOOD = { r: 91, g: 27, b: 32 };

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: OXBLOOD } });

/** Chunks before the image data, each with a wrong checksum: nobody reads as far as that. */
function withChunk(png: Buffer, type: string): Buffer {
  const chunk = Buffer.concat([Buffer.from([0, 0, 0, 8]), Buffer.from(type), Buffer.alloc(12)]);
  const afterHeader = 8 + 25;
  return Buffer.concat([png.subarray(0, afterHeader), chunk, png.subarray(afterHeader)]);
}

/** The header says another size than the data has: what a decompression bomb does. */
function claiming(png: Buffer, width: number, height: number): Buffer {
  const bomb = Buffer.from(png);
  bomb.writeUInt32BE(width, 16);
  bomb.writeUInt32BE(height, 20);
  return bomb;
}

async function refusalOf(bytes: Uint8Array): Promise<{ status: number; code: string }> {
  try {
    await preparePicture(bytes);
  } catch (error) {
    if (error instanceof HouseError) {
      return { status: error.status, code: error.code ?? "" };
    }
    throw error;
  }
  throw new Error("The picture was taken.");
}

describe("preparePicture", () => {
  it.each([
    ["jpeg", () => plain(900, 1200).jpeg()],
    ["png", () => plain(900, 1200).png()],
    ["webp", () => plain(900, 1200).webp()],
    ["avif", () => plain(900, 1200).avif({ effort: 0 })],
  ])("takes a %s and keeps it as WebP", async (_format, encode) => {
    const { bytes, ...facts } = await preparePicture(await encode().toBuffer());
    expect(facts).toEqual({
      width: 900,
      height: 1200,
      blur: expect.stringMatching(/^data:image\/webp;base64,/),
      background: expect.stringMatching(/^#5[0-9A-F]1[0-9A-F][12][0-9A-F]$/),
    });
    expect(await sharp(bytes).metadata()).toMatchObject({ format: "webp", width: 900 });
  });

  it("keeps at most 2000 pixels a side, and does not enlarge", async () => {
    const large = await preparePicture(await plain(4000, 3000).jpeg().toBuffer());
    expect(large).toMatchObject({ width: 2000, height: 1500 });
    const small = await preparePicture(await plain(UPLOAD_MIN_SIDE, 800).jpeg().toBuffer());
    expect(small).toMatchObject({ width: UPLOAD_MIN_SIDE, height: 800 });
  });

  it("turns a picture upright and drops everything its camera wrote", async () => {
    const photograph = await plain(1200, 800)
      .jpeg()
      .withExif({
        IFD0: { Copyright: "somebody", Artist: "somebody" },
        IFD3: { GPSLatitudeRef: "N", GPSLatitude: "48/1 51/1 24/1" },
      })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect((await sharp(photograph).metadata()).exif).toBeDefined();
    const { bytes, width, height } = await preparePicture(photograph);
    expect([width, height]).toEqual([800, 1200]);
    const kept = await sharp(bytes).metadata();
    expect([kept.exif, kept.xmp, kept.iptc, kept.icc, kept.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(bytes.includes("somebody")).toBe(false);
  });

  it("refuses what is no picture of the four kinds", async () => {
    const gif = await plain(700, 700).gif().toBuffer();
    const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"/>`);
    const files = [Buffer.from("a quiet text, renamed to .jpg"), gif, svg, Buffer.alloc(0)];
    for (const file of files) {
      expect(await refusalOf(file)).toEqual({ status: 400, code: "not_a_picture" });
    }
  });

  it("refuses what moves", async () => {
    const frames = await Promise.all(
      [plain(700, 700), plain(700, 700).negate()].map((frame) => frame.png().toBuffer()),
    );
    const webp = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer();
    const png = withChunk(await plain(700, 700).png().toBuffer(), "acTL");
    const avif = await plain(700, 700).avif({ effort: 0 }).toBuffer();
    avif.write("avis", 8, "latin1");
    for (const file of [webp, png, avif]) {
      expect(await refusalOf(file)).toEqual({ status: 400, code: "picture_is_animated" });
    }
  });

  it("does not take a still PNG with other chunks for one that moves", async () => {
    const png = withChunk(await plain(700, 700).png().toBuffer(), "prIV");
    await expect(preparePicture(png)).resolves.toMatchObject({ width: 700 });
  });

  it("refuses a bomb of 400 megapixels from its header alone", async () => {
    const png = await plain(700, 700).png().toBuffer();
    const bomb = claiming(png, 20_000, 20_000);
    expect(await refusalOf(bomb)).toEqual({ status: 400, code: "picture_too_many_pixels" });
    // The same without its pixels: whoever unpacked them first would call it damaged.
    const headerAlone = bomb.subarray(0, bomb.indexOf("IDAT") + 4);
    expect(await refusalOf(headerAlone)).toMatchObject({ code: "picture_too_many_pixels" });
    const small = png.subarray(0, png.indexOf("IDAT") + 4);
    expect(await refusalOf(small)).toMatchObject({ code: "picture_damaged" });
    expect(await refusalOf(blackPng(7_746, 7_746))).toMatchObject({
      code: "picture_too_many_pixels",
    });
  });

  it("takes 60 megapixels", async () => {
    await expect(preparePicture(blackPng(7_500, 8_000))).resolves.toMatchObject({ height: 2000 });
  });

  it("refuses a picture that is too small on its shorter side", async () => {
    const file = await plain(UPLOAD_MIN_SIDE - 1, 4000)
      .jpeg()
      .toBuffer();
    expect(await refusalOf(file)).toEqual({ status: 400, code: "picture_too_small" });
  });

  it("refuses a picture that is cut off", async () => {
    const file = await plain(1200, 1200).jpeg({ quality: 100 }).toBuffer();
    const half = file.subarray(0, Math.floor(file.length / 2));
    expect(await refusalOf(half)).toEqual({ status: 400, code: "picture_damaged" });
  });
});
