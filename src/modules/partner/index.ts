import { Module } from "@medusajs/framework/utils";
import PartnerModuleService from "./service";

/** Key of the module in the container and in link definitions. */
export const PARTNER_MODULE = "partner";

export default Module(PARTNER_MODULE, { service: PartnerModuleService });
