import { mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MailNotificationService } from "../service";
import { folderTransport } from "../transport";

const mail = {
  to: "ada@example.com",
  from: "house@example.com",
  subject: "Votre commande",
  html: "<p>Été</p>",
  text: "Été",
};

describe("folderTransport", () => {
  it("writes what a mail program and a browser can open, for its owner only", async () => {
    const dir = join(mkdtempSync(join(tmpdir(), "zaga-mail-")), "new");
    const now = () => Date.UTC(2026, 0, 2, 3, 4, 5, 6);
    const id = await folderTransport(dir, now)(mail);
    expect(id).toMatch(/^<.+>$/);
    const names = readdirSync(dir).sort();
    expect(names).toHaveLength(2);
    expect(names[0]).toMatch(/^2026-01-02T03-04-05-006Z-[\w-]+\.eml$/);
    expect(names[1]).toMatch(/\.html$/);
    const [eml = "", html = ""] = names.map((name) => readFileSync(join(dir, name), "utf8"));
    expect(eml).toContain("To: ada@example.com");
    expect(eml).toContain("multipart/alternative");
    expect(html).toBe("<p>Été</p>");
    expect(statSync(join(dir, names[0] ?? "")).mode & 0o077).toBe(0);
  });
});

describe("MailNotificationService", () => {
  const dir = mkdtempSync(join(tmpdir(), "zaga-mail-"));
  const service = new MailNotificationService({}, { from: "house@example.com", dir });

  it("sends what was written and says under which id", async () => {
    const { to, subject, html, text } = mail;
    const content = { subject, html, text };
    const { id } = await service.send({ to, channel: "email", template: "welcome", content });
    expect(id).toMatch(/^<.+>$/);
    const eml = readdirSync(dir).find((name) => name.endsWith(".eml")) ?? "";
    expect(readFileSync(join(dir, eml), "utf8")).toContain("From: house@example.com");
  });

  it("sends files along, byte for byte", async () => {
    const folder = mkdtempSync(join(tmpdir(), "zaga-mail-"));
    const sender = new MailNotificationService({}, { from: "house@example.com", dir: folder });
    const calendar = "BEGIN:VCALENDAR\r\nSUMMARY:Été\r\nEND:VCALENDAR\r\n";
    await sender.send({
      to: mail.to,
      channel: "email",
      template: "booking-confirmed",
      content: { subject: mail.subject, html: mail.html, text: mail.text },
      attachments: [
        {
          filename: "appointment.ics",
          content_type: "text/calendar; charset=utf-8; method=REQUEST",
          content: Buffer.from(calendar).toString("base64"),
        },
      ],
    });
    const eml = readFileSync(
      join(folder, readdirSync(folder).find((name) => name.endsWith(".eml")) ?? ""),
      "utf8",
    );
    expect(eml).toContain("multipart/mixed");
    const [, head = "", body = ""] =
      /(Content-Type: text\/calendar[\s\S]*?)\r?\n\r?\n([\s\S]*?)\r?\n--/.exec(eml) ?? [];
    expect(head).toMatch(/method=REQUEST/);
    expect(head).toMatch(/filename=appointment\.ics/);
    expect(Buffer.from(body, "base64").toString()).toBe(calendar);
  });

  it("sends nothing that was not written", async () => {
    const unwritten = { to: "ada@example.com", channel: "email", template: "welcome" };
    await expect(service.send(unwritten)).rejects.toThrow("A mail needs a subject");
  });
});
