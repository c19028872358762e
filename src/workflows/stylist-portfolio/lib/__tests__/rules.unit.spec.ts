import { namedClient } from "../named-client";
import { pictureFolder, uploadedPictureKey } from "../picture-place";

const NOW = new Date("2026-11-22T12:00:00Z");
const BASE = "https://files.example/static";

describe("namedClient", () => {
  it("keeps a name with the moment of the consent", () => {
    const kept = namedClient({ client_name: "Helena Strand", client_consent: true }, NOW);
    expect(kept).toEqual({ client_name: "Helena Strand", client_consent_at: NOW });
  });

  it.each([{ client_name: "Helena" }, { client_name: "Helena", client_consent: false }])(
    "refuses a name without consent (%j)",
    (input) => {
      expect(() => namedClient(input, NOW)).toThrow(
        expect.objectContaining({ status: 400, code: "client_consent_needed" }),
      );
    },
  );

  it.each([{ client_name: null }, { client_name: "" }, { client_consent: false }])(
    "forgets both when one is taken back (%j)",
    (input) => {
      expect(namedClient(input, NOW)).toEqual({ client_name: null, client_consent_at: null });
    },
  );

  it.each([{}, { client_consent: true }])("leaves things as they are (%j)", (input) => {
    expect(namedClient(input, NOW)).toBeUndefined();
  });
});

describe("uploadedPictureKey", () => {
  it("knows what this stylist has uploaded", () => {
    const url = `${BASE}/${pictureFolder("sty_a")}/1-portrait.webp`;
    expect(uploadedPictureKey(url, BASE, "sty_a")).toBe("ateliers/sty_a/1-portrait.webp");
  });

  it.each([
    `${BASE}/${pictureFolder("sty_b")}/1-portrait.webp`,
    `${BASE}/products/1-gown.webp`,
    `https://elsewhere.example/static/${pictureFolder("sty_a")}/1.webp`,
    `${BASE}/${pictureFolder("sty_a")}/../sty_b/1.webp`,
    "not an address",
  ])("leaves alone what is another's (%s)", (url) => {
    expect(uploadedPictureKey(url, BASE, "sty_a")).toBeNull();
  });
});
