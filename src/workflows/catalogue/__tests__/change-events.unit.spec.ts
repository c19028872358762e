import { CHANGE_EVENTS, idsOf } from "../change-events";

describe("the events a document follows", () => {
  it.each([
    ["product.updated", "product"],
    ["product.product-variant.deleted", "variant"],
    ["pricing.price.updated", "price"],
    ["inventory.reservation-item.created", "reservation"],
    ["LinkProductProductPartnerBrand.detached", "brand_link"],
    ["brand.suspended", "brand"],
    ["translation.translation.updated", "translation"],
  ])("%s is about a %s", (name, kind) => {
    expect(CHANGE_EVENTS.get(name)).toBe(kind);
  });

  it("are none that tell of something else", () => {
    const others = ["cart.updated", "order.placed", "customer.created", "region.updated"];
    expect(others.filter((name) => CHANGE_EVENTS.has(name))).toEqual([]);
  });
});

describe("idsOf", () => {
  it.each<[string, unknown, string[]]>([
    ["one", { id: "a" }, ["a"]],
    ["several in one field, as links tell them", { id: ["a", "b"] }, ["a", "b"]],
    ["several in a list", [{ id: "a" }, { id: "b" }], ["a", "b"]],
    ["none", { key: "a" }, []],
    ["no text", { id: 7 }, []],
    ["nothing", undefined, []],
    ["null", null, []],
  ])("finds %s", (_what, data, ids) => {
    expect(idsOf(data)).toEqual(ids);
  });
});
