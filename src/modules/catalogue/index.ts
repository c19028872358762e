import { Module } from "@medusajs/framework/utils";
import CatalogueModuleService from "./service";

/** Key of the module in the container. */
export const CATALOGUE_MODULE = "catalogue";

export default Module(CATALOGUE_MODULE, { service: CatalogueModuleService });
