import fc from "fast-check";
import { mailLocaleOf } from "../locale";
import { stylistMail } from "../stylist-mail";
import { STYLIST_MAIL_OCCASIONS } from "../stylist-words";

const storefrontUrl = "https://house.example";
const written = (language: "en" | "fr", occasion: (typeof STYLIST_MAIL_OCCASIONS)[number]) =>
  stylistMail({
    locale: mailLocaleOf(language, "us"),
    occasion,
    note: "Say more.\n\nAbout <Milan>.",
    storefrontUrl,
  });

describe("the mails to a stylist", () => {
  it.each(STYLIST_MAIL_OCCASIONS)(
    "about %s are in both languages, and lead to the atelier",
    (occasion) => {
      const [english, french] = [written("en", occasion), written("fr", occasion)];
      expect(english.text).toContain("https://house.example/en-us/atelier");
      expect(french.text).toContain("https://house.example/fr-us/atelier");
      expect(english.subject).not.toBe(french.subject);
      for (const { subject, text, html } of [english, french]) {
        expect(`${subject} ${text}`).not.toContain("!");
        expect(text).toContain("Say more.\nAbout <Milan>.");
        expect(html).toContain("About &lt;Milan&gt;.");
      }
    },
  );

  it("say nothing of a note where there is none", () => {
    const { text } = stylistMail({
      locale: mailLocaleOf("en", "us"),
      occasion: "approved",
      note: "  \n",
      storefrontUrl,
    });
    expect(text).not.toContain("From the house");
  });

  it("let nobody write HTML into them", () => {
    fc.assert(
      fc.property(fc.string(), (note) => {
        const mail = stylistMail({
          locale: mailLocaleOf("fr", "us"),
          occasion: "rejected",
          note: `<i>${note}`,
          storefrontUrl,
        });
        expect(mail.html).not.toContain("<i>");
      }),
    );
  });
});
