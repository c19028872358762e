import fc from "fast-check";
import { documentMime, documentName } from "../document-type";

const text = (content: string) => Buffer.from(content, "latin1");
const PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";

describe("what a document is", () => {
  it.each([
    ["application/pdf", text(PDF)],
    ["application/pdf", text(`junk before\n${PDF}`)],
    ["image/jpeg", text("\xff\xd8\xff\xe0\x00\x10JFIF")],
    ["image/png", text("\x89PNG\r\n\x1a\n\x00\x00")],
    ["image/webp", text("RIFF\x24\x00\x00\x00WEBPVP8 ")],
    [null, text("")],
    [null, text("%PDF-1.7 and never an end")],
    [null, text("%PDF-9.9\n%%EOF")],
    [null, text(`${" ".repeat(2000)}${PDF}`)],
    [null, text("<html><script>alert(1)</script>%%EOF")],
    [null, text("GIF89a")],
    [null, text("PK\x03\x04")],
    [null, text("MZ\x90\x00")],
    [null, text("RIFF\x24\x00\x00\x00WAVEfmt ")],
  ])("is %s by its content", (mime, bytes) => {
    expect(documentMime(bytes)).toBe(mime);
  });

  it("is never decided by an error", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        expect([null, "image/jpeg"]).toContain(documentMime(bytes));
      }),
    );
  });
});

describe("the name of a document", () => {
  it.each([
    ["passport.pdf", "passport.pdf"],
    ["C:\\Users\\Ada\\passport.pdf", "passport.pdf"],
    ["../../etc/passwd", "passwd"],
    ['a"b\r\nSet-Cookie: x.pdf', "abSet-Cookie: x.pdf"],
    ["", "document.pdf"],
    ["旅券.pdf", "旅券.pdf"],
  ])("of %j is %j", (sent, name) => {
    expect(documentName(sent, "application/pdf")).toBe(name);
  });

  it("breaks no header and no path", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (sent) => {
        const name = documentName(sent, "image/png");
        expect(name).toMatch(/^[^\p{Cc}"/\\]{1,120}$/u);
      }),
    );
  });
});
