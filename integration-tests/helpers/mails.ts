import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A mail as the folder transport wrote it. */
export type WrittenMail = { to: string; subject: string; source: string; calendar: string | null };

function header(source: string, name: string): string {
  const [, value = ""] = new RegExp(`^${name}: (.*(?:\\r?\\n[ \\t].*)*)`, "mi").exec(source) ?? [];
  const unfolded = value.replace(/\r?\n[ \t]+/g, " ");
  return unfolded.replace(/=\?utf-8\?(q|b)\?([^?]*)\?=\s*/gi, (_all, kind: string, text: string) =>
    kind.toLowerCase() === "b"
      ? Buffer.from(text, "base64").toString()
      : decodeURIComponent(text.replaceAll("_", "%20").replace(/=([\dA-F]{2})/g, "%$1")),
  );
}

function calendarIn(source: string): string | null {
  const part = /Content-Type: text\/calendar[\s\S]*?\r?\n\r?\n([\s\S]*?)\r?\n--/.exec(source);
  return part?.[1] ? Buffer.from(part[1], "base64").toString() : null;
}

/**
 * Lets mails that are on their way arrive: a test's database is put back when it ends, and a mail
 * that is written then finds nothing of what it tells.
 */
export async function letMailsArrive(dir: string): Promise<void> {
  let before = -1;
  for (let now = mailsIn(dir).length; now !== before; now = mailsIn(dir).length) {
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** The mails in a folder, oldest first. */
export function mailsIn(dir: string): WrittenMail[] {
  const names = (existsSync(dir) ? readdirSync(dir) : []).filter((name) => name.endsWith(".eml"));
  return names.sort().map((name) => {
    const source = readFileSync(join(dir, name), "utf8");
    return {
      to: header(source, "To"),
      subject: header(source, "Subject"),
      source,
      calendar: calendarIn(source),
    };
  });
}
