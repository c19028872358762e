import { conciergeMail } from "../concierge-mail";
import { CONCIERGE_MAILS } from "../concierge-words";
import { parseMailLocale } from "../locale";

const mail = {
  locale: parseMailLocale("en-us"),
  kind: "invited",
  other: "Ada",
  title: "A wedding in Venice",
  said: "Quiet colours, please.\n\nAnd pockets.",
  until: new Date("2026-12-04T15:00:00Z"),
  offered: [],
  timeZone: "Asia/Tokyo",
  url: "https://example.com/en-us/atelier/invitations/inv_1",
} as const;

describe("conciergeMail", () => {
  it("says who asks, in their words, until when by the reader's clock, and where to answer", () => {
    const { subject, text, html } = conciergeMail(mail);
    expect(subject).toBe("Ada would like to work with you");
    expect(text).toContain("“A wedding in Venice”");
    expect(text).toContain("Quiet colours, please.");
    expect(text).toContain("And pockets.");
    expect(text).toContain("Saturday, December 5, 2026, 00:00 in Tokyo");
    expect(text).toContain(mail.url);
    expect(html).toContain(mail.url);
  });

  it("names hours that are offered instead", () => {
    const offered = [new Date("2026-12-07T01:00:00Z"), new Date("2026-12-08T02:30:00Z")];
    const { text } = conciergeMail({ ...mail, kind: "declined", until: null, offered });
    expect(text).toContain("December 7, 2026, 10:00 in Tokyo");
    expect(text).toContain("December 8, 2026, 11:30 in Tokyo");
  });

  it("never lets words of a person be markup", () => {
    const { html } = conciergeMail({ ...mail, title: "<b>x</b>", said: "<script>1</script>" });
    expect(html).not.toContain("<script>");
    expect(html).not.toContain("<b>x</b>");
  });

  it.each(CONCIERGE_MAILS.flatMap((kind) => [["en-us", kind] as const, ["fr-eu", kind] as const]))(
    "has whole sentences in %s for %s, with and without a name",
    (locale, kind) => {
      for (const other of ["Ada", null]) {
        const { subject, text } = conciergeMail({
          ...mail,
          locale: parseMailLocale(locale),
          kind,
          other,
        });
        expect(subject).not.toMatch(/undefined|null|!/);
        expect(text).not.toMatch(/undefined|null|!/);
        expect(text).toContain(mail.url);
      }
    },
  );
});
