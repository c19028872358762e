import { defineLink } from "@medusajs/framework/utils";
import ProductModule from "@medusajs/medusa/product";
import PartnerModule from "../modules/partner";

/** A product is of one brand; a brand has many products. */
export default defineLink(
  {
    linkable: ProductModule.linkable.product,
    isList: true,
    filterable: ["id", "handle", "status"],
  },
  { linkable: PartnerModule.linkable.brand, filterable: ["id", "handle", "status"] },
);
