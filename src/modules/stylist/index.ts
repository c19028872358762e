import { Module } from "@medusajs/framework/utils";
import StylistModuleService from "./service";

/** Key of the module in the container and in link definitions. */
export const STYLIST_MODULE = "stylist";

export default Module(STYLIST_MODULE, { service: StylistModuleService });
