import { loadMessages } from "../messages";

/** Every text by its full key, and the names of what is filled in. */
function texts(value: object, path = ""): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, entry] of Object.entries(value)) {
    const here = path ? `${path}.${key}` : key;
    if (typeof entry === "string") {
      const names = [...entry.matchAll(/\{(\w+)(?=[,}])|<(\w+)>/g)].map(
        (match) => match[1] ?? match[2],
      );
      found.set(here, [...new Set(names)].sort().join(","));
    } else {
      texts(entry as object, here).forEach((names, inner) => found.set(inner, names));
    }
  }
  return found;
}

describe("messages", () => {
  it("say the same things with the same values in every language", async () => {
    const english = texts(await loadMessages("en"));
    const french = texts(await loadMessages("fr"));
    expect(english.size).toBeGreaterThan(100);
    expect([...french.entries()].sort()).toEqual([...english.entries()].sort());
  });

  it("keep the house's voice: no exclamation marks", async () => {
    const all = JSON.stringify([await loadMessages("en"), await loadMessages("fr")]);
    expect(all).not.toMatch(/!/);
  });
});
