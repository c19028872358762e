import { negotiateLocale } from "../negotiate";

describe("negotiateLocale", () => {
  it.each([
    [undefined, null, "en-us"],
    [undefined, "", "en-us"],
    [undefined, "*", "en-us"],
    [undefined, "en-US,en;q=0.9", "en-us"],
    [undefined, "en-GB", "en-gb"],
    [undefined, "fr-FR,fr;q=0.9,en;q=0.8", "fr-eu"],
    [undefined, "fr", "fr-eu"],
    [undefined, "fr-CH, fr;q=0.9", "fr-eu"],
    [undefined, "ja-JP,ja;q=0.9", "en-jp"],
    [undefined, "de-DE,de;q=0.9,en;q=0.5", "en-eu"],
    [undefined, "ar-AE,fr;q=0.6", "fr-ae"],
    [undefined, "en;q=0.3, fr-FR;q=0.8", "fr-eu"],
    [undefined, "fr;q=0, en-GB", "en-gb"],
    [undefined, "zh-Hans-CN, en-AE;q=0.2", "en-ae"],
    ["fr-jp", "en-US", "fr-jp"],
    ["xx-us", "en-GB", "en-gb"],
  ])("cookie %s and header %s lead to %s", (cookie, header, locale) => {
    expect(negotiateLocale(cookie, header)).toBe(locale);
  });
});
