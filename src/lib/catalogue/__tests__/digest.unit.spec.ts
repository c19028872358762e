import { withDigest } from "../digest";

const PIECE = { id: "prod_1", title: "Aurore", colours: ["black", "gold"], price_usd: 4200.5 };

describe("the digest of a document", () => {
  it("is sixteen characters beside the document", () => {
    const { digest, ...document } = withDigest(PIECE);
    expect(document).toEqual(PIECE);
    expect(digest).toMatch(/^[\w-]{16}$/);
  });

  it.each([
    [
      "the order of fields",
      { price_usd: 4200.5, colours: ["black", "gold"], title: "Aurore", id: "prod_1" },
    ],
    ["a field that is null", { ...PIECE, collection_handle: null }],
    ["a field that is undefined", { ...PIECE, collection_handle: undefined }],
    ["a digest from before", { ...PIECE, digest: "another" }],
  ])("does not depend on %s", (_name, document) => {
    expect(withDigest(document).digest).toBe(withDigest(PIECE).digest);
  });

  it.each([
    ["a text", { ...PIECE, title: "Aurora" }],
    ["a number", { ...PIECE, price_usd: 4200.51 }],
    ["the order of a list", { ...PIECE, colours: ["gold", "black"] }],
    ["a list that is empty now", { ...PIECE, colours: [] }],
    ["a field more", { ...PIECE, made_to_order: false }],
    ["a field less", { id: "prod_1", title: "Aurore", colours: ["black", "gold"] }],
    ["the name of a field", { ...PIECE, title: undefined, title_fr: "Aurore" }],
  ])("changes with %s", (_name, document) => {
    expect(withDigest(document).digest).not.toBe(withDigest(PIECE).digest);
  });
});
