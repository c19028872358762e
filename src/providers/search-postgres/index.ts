import { ModuleProvider, Modules } from "@medusajs/framework/utils";
import { CataloguePostgresSearchService } from "./service";

export default ModuleProvider(Modules.SEARCH, { services: [CataloguePostgresSearchService] });
