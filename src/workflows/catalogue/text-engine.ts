import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { pingMeilisearch } from "../../providers/search-meilisearch/health";

const PROVIDER_ID = "meilisearch";

type Address = Parameters<typeof pingMeilisearch>[0];
type Providers = { providers?: { id?: string; options?: Address }[] };

/**
 * Asks the text engine for a sign of life, as the search module is configured to reach it. The module
 * itself asks no engine that it has no filled index of.
 *
 * @throws EngineUnavailable when there is none within a second and a half
 */
export async function pingTextEngine(container: MedusaContainer): Promise<void> {
  const { modules } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE);
  const declared = modules?.[Modules.SEARCH];
  const options = typeof declared === "object" ? (declared.options as Providers) : undefined;
  const address = options?.providers?.find(({ id }) => id === PROVIDER_ID)?.options;
  if (address) {
    await pingMeilisearch(address);
  }
}
