import { type MetadataRoute } from "next";
import { connection } from "next/server";

import { env } from "@/lib/env";

/** Made when asked for: the house's address is known at run time, not when it is built. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  await connection();
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: ["/api/", "/*/account", "/*/atelier", "/*/checkout", "/*/search"],
    },
    sitemap: `${env().STOREFRONT_URL}/sitemap.xml`,
  };
}
