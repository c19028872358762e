import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** With a queue, a house that was furnished just now tells everybody about that first. */
const PATIENCE_MS = 75_000;
const PAUSE_MS = 200;

/**
 * The newest mail to an address in the mail folder of the house that says something, as its readable
 * page. Waits for it: others may come before.
 */
export async function newestMail(recipient: string, saying: string): Promise<string> {
  const folder = path.join(path.dirname(process.env.HOUSE_FILE ?? ""), "mail");
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    const found = (existsSync(folder) ? readdirSync(folder) : [])
      .filter((name) => name.endsWith(".eml"))
      .map((name) => path.join(folder, name))
      .filter((file) => readFileSync(file, "utf8").includes(recipient))
      .sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs)
      .map((file) => readFileSync(file.replace(/\.eml$/, ".html"), "utf8"))
      .find((page) => page.includes(saying));
    if (found) {
      return found;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`No mail to ${recipient} in ${folder} says ${saying}.`);
}
