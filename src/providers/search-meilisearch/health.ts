import { type ClientOptions, MeilisearchConnection } from "./lib/client";

export { isEngineUnavailable } from "./lib/client";

/**
 * Asks the engine for a sign of life.
 *
 * @throws EngineUnavailable when there is none within a second and a half
 */
export async function pingMeilisearch(options: ClientOptions): Promise<void> {
  await new MeilisearchConnection(options).search((client) => client.health());
}
