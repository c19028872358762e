import sharp from "sharp";
import { toHousePicture } from "../house-picture";
import { blackPng } from "./black-png";

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#CFC3B0" } });

describe("toHousePicture", () => {
  it("makes a WebP of at most 2400 pixels a side, upright, with nothing of the file but the picture", async () => {
    const photograph = await plain(3000, 1500)
      .withMetadata({ orientation: 6 })
      .withExif({ IFD0: { Artist: "Somebody", Copyright: "Their studio" } })
      .jpeg()
      .toBuffer();
    expect((await sharp(photograph).metadata()).exif).toBeDefined();
    const { format, width, height, exif, icc, xmp, orientation } = await sharp(
      await toHousePicture(photograph),
    ).metadata();
    expect({ format, width, height }).toEqual({ format: "webp", width: 1200, height: 2400 });
    expect({ exif, icc, xmp, orientation }).toEqual({});
  });

  it("leaves a small picture its size, and a see-through one its holes", async () => {
    const logo = await sharp({
      create: { width: 40, height: 30, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    const { width, height, hasAlpha } = await sharp(await toHousePicture(logo)).metadata();
    expect({ width, height, hasAlpha }).toEqual({ width: 40, height: 30, hasAlpha: true });
  });

  it("keeps nothing that rides behind the picture", async () => {
    const secret = "<script>alert(1)</script>";
    const riding = Buffer.concat([await plain(20, 20).jpeg().toBuffer(), Buffer.from(secret)]);
    expect((await toHousePicture(riding)).includes(secret)).toBe(false);
  });

  it.each([
    ["a page", () => Promise.resolve(Buffer.from("<!doctype html><p>Not here.")), "not_a_picture"],
    ["nothing", () => Promise.resolve(Buffer.alloc(0)), "not_a_picture"],
    [
      "a drawing with scripts",
      () => Promise.resolve(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>")),
      "not_a_picture",
    ],
    [
      "a cut-off file",
      async () => (await plain(200, 200).png().toBuffer()).subarray(0, 120),
      "damaged",
    ],
    ["400 megapixels", () => Promise.resolve(blackPng(20_000, 20_000)), "too_many_pixels"],
  ])("refuses %s", async (_name, make, reason) => {
    await expect(toHousePicture(await make())).rejects.toMatchObject({ reason });
  });
});
