import fc from "fast-check";
import { mailLocaleOf, parseMailLocale } from "../locale";
import { type ConfirmedOrder, orderConfirmationMail } from "../order-confirmation";
import { passwordResetMail } from "../password-reset";
import { welcomeMail } from "../welcome";

const storefrontUrl = "https://house.example";

const ORDER: ConfirmedOrder = {
  id: "order_1",
  number: 17,
  currency: "EUR",
  lines: [
    { title: "Robe <Aurore>", variant: "38", quantity: 2, total: 4800 },
    { title: "Ceinture", variant: null, quantity: 1, total: 120.5 },
  ],
  deliveryName: "Complimentary delivery",
  deliveryTotal: 0,
  discountTotal: 10,
  taxTotal: 820,
  taxIncluded: true,
  total: 4910.5,
  address: ["Ada Byron", "1 rue de la Paix", "75002 Paris", "FR"],
  hasAccount: true,
};

/** Blanks of every kind as one: Intl uses narrow and non-breaking ones. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, " ");
}

describe("locales of mails", () => {
  it.each([
    ["fr-eu", "fr-eu"],
    ["EN-JP", "en-jp"],
    ["fr-xx", "en-us"],
    ["../../evil", "en-us"],
    [undefined, "en-us"],
    [{ locale: "fr" }, "en-us"],
  ])("reads %j as %s", (value, expected) => {
    expect(parseMailLocale(value).storefront).toBe(expected);
  });

  it.each([
    ["fr-FR", "eu", "fr-eu"],
    ["fr-FR", undefined, "fr-us"],
    ["de-DE", "gb", "en-gb"],
    [null, "jp", "en-jp"],
  ])("combines %j and %j to %s", (language, market, expected) => {
    expect(mailLocaleOf(language, market).storefront).toBe(expected);
  });

  it("answers a locale of the house for anything", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(parseMailLocale(value).storefront).toMatch(/^(en|fr)-(us|eu|gb|ae|jp)$/);
      }),
    );
  });
});

describe("order confirmation", () => {
  it("tells lines, totals, delivery, address and where to look, in French", () => {
    const { subject, html, text } = orderConfirmationMail({
      locale: parseMailLocale("fr-eu"),
      order: ORDER,
      storefrontUrl,
    });
    expect(subject).toBe("Votre commande 17");
    expect(plain(text)).toContain("Robe <Aurore> (38, Quantité 2): 4 800 €");
    expect(plain(text)).toContain("Ceinture: 120,50 €");
    expect(text).toContain("Livraison (Complimentary delivery): Offerte");
    expect(plain(text)).toContain("Dont taxes: 820 €");
    expect(plain(text)).toContain("Total: 4 910,50 €");
    expect(text).toContain("75002 Paris");
    expect(text).toContain("https://house.example/fr-eu/account/orders/order_1");
    expect(html).toContain("Robe &lt;Aurore&gt;");
    expect(html).not.toContain("<Aurore>");
  });

  it("sends a guest to the confirmation page and writes yen without decimals", () => {
    const { text } = orderConfirmationMail({
      locale: parseMailLocale("en-jp"),
      order: { ...ORDER, currency: "JPY", hasAccount: false, total: 480_000, taxIncluded: false },
      storefrontUrl,
    });
    expect(text).toMatch(/Total: (JP)?¥480,000/);
    expect(text).toContain("Taxes:");
    expect(text).toContain("https://house.example/en-jp/checkout/confirmed/order_1");
  });
});

describe("password reset", () => {
  const reset = {
    locale: parseMailLocale(undefined),
    actorType: "customer",
    email: "ada+1@example.com",
    token: "a.b-c_d",
    storefrontUrl,
    backendUrl: "https://api.house.example",
  };

  it("links to the storefront for clients", () => {
    expect(passwordResetMail(reset).text).toContain(
      "https://house.example/en-us/account/reset/confirm?token=a.b-c_d&email=ada%2B1%40example.com",
    );
  });

  it("links to the atelier for stylists", () => {
    expect(passwordResetMail({ ...reset, actorType: "stylist" }).text).toContain(
      "https://house.example/en-us/atelier/reset/confirm?token=a.b-c_d&email=ada%2B1%40example.com",
    );
  });

  it("links to the dashboard for staff", () => {
    expect(passwordResetMail({ ...reset, actorType: "user" }).text).toContain(
      "https://api.house.example/app/reset-password?token=a.b-c_d&email=",
    );
  });
});

describe("welcome", () => {
  it("greets by name when there is one", () => {
    const locale = parseMailLocale("en-gb");
    expect(welcomeMail({ locale, firstName: "Ada", storefrontUrl }).text).toContain(
      "Welcome, Ada.",
    );
    expect(welcomeMail({ locale, firstName: null, storefrontUrl }).text).toContain("Welcome.");
  });

  it("lets nobody write HTML into a mail", () => {
    fc.assert(
      fc.property(fc.string(), (firstName) => {
        const locale = parseMailLocale("fr-us");
        const { html } = welcomeMail({ locale, firstName: `<i>${firstName}`, storefrontUrl });
        expect(html).not.toContain("<i>");
      }),
    );
  });
});
