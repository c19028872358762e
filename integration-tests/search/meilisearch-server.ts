import { MeilisearchTwin } from "./meilisearch-twin";
import type { MeilisearchServer } from "./search-house";

/** The server the tests talk to: a real one when MEILISEARCH_HOST is given, else the twin. */
export async function openMeilisearch(): Promise<
  MeilisearchServer & { twin?: MeilisearchTwin; close: () => Promise<void> }
> {
  const host = process.env.MEILISEARCH_HOST;
  if (host) {
    return { host, apiKey: process.env.MEILISEARCH_API_KEY, close: async () => undefined };
  }
  const apiKey = "key-for-tests-only";
  const twin = new MeilisearchTwin(apiKey);
  await twin.start();
  return { host: twin.host, apiKey, twin, close: () => twin.stop() };
}
