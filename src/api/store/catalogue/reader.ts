import type { ISearchModuleService, Logger, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils";
import { environment } from "../../../config";
import { HouseError } from "../../../lib/house-error";
import { medusaSource } from "../../../modules/catalogue/view/medusa-source";
import { CatalogueReader } from "../../../modules/catalogue/view/reader";
import { TextSearch } from "../../../modules/catalogue/view/text-search";
import { CatalogueView } from "../../../modules/catalogue/view/view";

/** One for each database that this process has open: the tests open several, one after another. */
const readers = new WeakMap<object, CatalogueReader>();

/**
 * The catalogue of this process, ready to be read.
 *
 * @throws HouseError 503 as long as there is no index yet, which is so for moments after the very
 *   first start; nothing that depends on it may be guessed meanwhile
 */
export async function openCatalogue(scope: MedusaContainer): Promise<CatalogueReader> {
  const reader = catalogueReader(scope);
  try {
    await reader.view.ready();
  } catch (error) {
    if (error instanceof MedusaError && error.type === MedusaError.Types.NOT_FOUND) {
      throw new HouseError({
        status: 503,
        type: "unavailable",
        code: "catalogue_opening",
        message: "The catalogue is being laid out. Try again in a moment.",
      });
    }
    throw error;
  }
  return reader;
}

/** The catalogue of this process; made when it is first asked for. */
function catalogueReader(scope: MedusaContainer): CatalogueReader {
  const database = scope.resolve<object>(ContainerRegistrationKeys.PG_CONNECTION);
  let reader = readers.get(database);
  if (!reader) {
    const logger = scope.resolve<Logger>(ContainerRegistrationKeys.LOGGER);
    const search = scope.resolve<ISearchModuleService>(Modules.SEARCH);
    reader = new CatalogueReader(
      new CatalogueView(medusaSource(scope), logger, { lookAlways: environment.isTest }),
      new TextSearch(search, logger, Date.now),
    );
    readers.set(database, reader);
  }
  return reader;
}
