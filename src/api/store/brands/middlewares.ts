import {
  allowFields,
  type MiddlewareRoute,
  validateAndTransformQuery,
} from "@medusajs/framework/http";
import { brandConfig, brandListConfig } from "./query-config";
import { brandPageQuery, brandQuery } from "./validators";

/** Routes of /store/brands, and what they add to Medusa's own product routes. */
export const brandRoutes: MiddlewareRoute[] = [
  {
    matcher: "/store/brands",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(brandPageQuery, brandListConfig)],
  },
  {
    matcher: "/store/brands/:handle",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(brandQuery, brandConfig)],
  },
  {
    matcher: "/store/brands/:handle/products",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(brandPageQuery, brandListConfig)],
  },
  // Without a method, as Medusa wants it: the permission is read before its own validation.
  { matcher: "/store/products", middlewares: [allowFields("brand", "brand.*")] },
  { matcher: "/store/products/:id", middlewares: [allowFields("brand", "brand.*")] },
];
