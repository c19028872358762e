import { formatDate, formatMoney } from "../format";
import { imageSrc } from "../images";

const plain = (text: string) => text.replace(/\s/g, " ");

describe("formatMoney", () => {
  it.each([
    [6400, "usd", "en-us", "$6,400"],
    [6400.5, "usd", "en-us", "$6,400.50"],
    [6400, "eur", "fr-eu", "6 400 €"],
    [6400, "eur", "en-eu", "€6,400"],
    [5750, "GBP", "en-gb", "£5,750"],
    [980000, "jpy", "en-jp", "¥980,000"],
    [25000, "aed", "en-ae", "AED 25,000"],
    [0, "usd", "en-us", "$0"],
  ] as const)("%d %s in %s is %s", (amount, currency, locale, text) => {
    expect(plain(formatMoney(amount, currency, locale))).toBe(text);
  });
});

describe("formatDate", () => {
  it("writes the date in the language of the edition, in UTC", () => {
    expect(formatDate("2026-12-04T23:30:00.000Z", "fr-eu")).toBe("4 décembre 2026");
    expect(formatDate("2026-12-04T23:30:00.000Z", "en-gb")).toBe("4 December 2026");
    expect(formatDate("2026-12-04T23:30:00.000Z", "en-us")).toBe("4 December 2026");
    expect(formatDate("2026-12-01T00:00:00.000Z", "fr-us")).toBe("1er décembre 2026");
  });
});

describe("imageSrc", () => {
  it.each([
    ["http://localhost:9000/static/products/a-b.webp", "/media/products/a-b.webp"],
    ["/static/products/a.webp", "/media/products/a.webp"],
    ["/house/atelier.webp", "/house/atelier.webp"],
    ["/media/products/a.webp", "/media/products/a.webp"],
    ["https://files.example/bucket/a.webp", null],
    ["//files.example/media/a.webp", null],
    ["data:image/png;base64,AAAA", null],
    ["", null],
  ])("%s is served as %s", (url, src) => {
    expect(imageSrc(url)).toBe(src);
  });
});
