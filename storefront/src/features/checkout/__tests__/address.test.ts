import { type Address, addressProblems, blankAddress, plainAddress, tidyAddress } from "../address";
import { provinceLabel, provincesOf } from "../provinces";

const paris: Address = {
  ...blankAddress("fr"),
  first_name: "Amara",
  last_name: "Okafor",
  address_1: "12 rue de Seine",
  city: "Paris",
  postal_code: "75006",
  phone: "+33 6 12 34 56 78",
};

describe("an address", () => {
  it("that is complete has no problem", () => {
    expect(addressProblems(paris, ["fr", "de"])).toEqual({});
  });

  it("needs who, where and a number for the courier", () => {
    expect(addressProblems(blankAddress("fr"), ["fr"])).toEqual({
      first_name: "required",
      last_name: "required",
      address_1: "required",
      city: "required",
      postal_code: "required",
      phone: "required",
    });
  });

  it("must lie in the market", () => {
    expect(
      addressProblems({ ...paris, country_code: "gb", postal_code: "SW1X 7XL" }, ["fr"]),
    ).toEqual({ country_code: "country" });
  });

  it.each([
    ["us", "10021", true],
    ["us", "10021-1234", true],
    ["us", "1002", false],
    ["gb", "SW1X 7XL", true],
    ["gb", "sw1x7xl", true],
    ["gb", "12345", false],
    ["nl", "1012 AB", true],
    ["nl", "AB 1012", false],
    ["pt", "1200-109", true],
    ["pt", "1200109", false],
    ["ie", "D02 AF30", true],
    ["ie", "D02", false],
    ["jp", "106-0032", true],
    ["jp", "1060032", true],
    ["jp", "10-60032", false],
    ["at", "1010", true],
    ["be", "10100", false],
  ])("in %s with the postal code %s passes: %s", (country, postal_code, passes) => {
    const address = { ...paris, country_code: country, postal_code, province: "ny" };
    expect(addressProblems(address, [country]).postal_code).toBe(
      passes ? undefined : "postal_code",
    );
  });

  it("in the Emirates has an emirate and no postal code", () => {
    const dubai = { ...paris, country_code: "ae", postal_code: "" };
    expect(addressProblems(dubai, ["ae"])).toEqual({ province: "required" });
    expect(addressProblems({ ...dubai, province: "du" }, ["ae"])).toEqual({});
  });

  it.each([
    ["12345", "phone"],
    ["call me", "phone"],
    ["+1 (212) 555-0142", undefined],
    ["1".repeat(16), "phone"],
  ])("with the telephone %s has the problem %s", (phone, problem) => {
    expect(addressProblems({ ...paris, phone }, ["fr"]).phone).toBe(problem);
  });

  it("too long for a label is refused", () => {
    const address = { ...paris, company: "x".repeat(121) };
    expect(addressProblems(address, ["fr"])).toEqual({ company: "too_long" });
  });

  it("loses spaces at its ends and what its country has no use for", () => {
    const tidy = tidyAddress({ ...paris, city: " Paris ", province: "Île-de-France" });
    expect(tidy).toMatchObject({ city: "Paris", province: "", postal_code: "75006" });
    expect(tidyAddress({ ...paris, country_code: "ae" }).postal_code).toBe("");
  });

  it("keeps nothing but itself", () => {
    expect(plainAddress({ ...paris, id: "cuaddr_1" } as Address)).toEqual(paris);
  });
});

describe("states and emirates", () => {
  it("are chosen by the codes that taxes are kept under", () => {
    expect(provincesOf("us")).toHaveLength(51);
    expect(provincesOf("us")).toContainEqual({ value: "ny", label: "New York" });
    expect(provincesOf("ae")).toHaveLength(7);
    expect(provincesOf("fr")).toBeNull();
  });

  it.each([
    ["us", "ny", "NY"],
    ["ae", "du", "Dubai"],
    ["jp", "Tokyo", "Tokyo"],
  ])("in %s write %s as %s", (country, province, label) => {
    expect(provinceLabel(country, province)).toBe(label);
  });
});
