import path from "node:path";

import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const isDevelopment = process.env.NODE_ENV === "development";

/**
 * Pages are cached and shared, so scripts cannot carry a nonce of their own: inline scripts of the
 * framework are allowed, scripts from elsewhere only from the payment provider.
 */
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline' https://js.stripe.com https://*.js.stripe.com${isDevelopment ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob: https://*.stripe.com",
  "font-src 'self'",
  `connect-src 'self' https://api.stripe.com${isDevelopment ? " ws:" : ""}`,
  "frame-src https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self' https://hooks.stripe.com",
  "frame-ancestors 'none'",
].join("; ");

const securityHeaders = [
  { key: "Content-Security-Policy", value: contentSecurityPolicy },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  {
    key: "Permissions-Policy",
    value: 'camera=(), microphone=(), geolocation=(), payment=(self "https://js.stripe.com")',
  },
  { key: "Strict-Transport-Security", value: "max-age=31536000; includeSubDomains" },
];

const nextConfig: NextConfig = {
  poweredByHeader: false,
  // A shared cache may serve a page while it is refreshed, but not one from another day.
  expireTime: 3600,
  reactStrictMode: true,
  // The house is a package of its own: without this the folder above is taken for the root.
  turbopack: { root: path.resolve(import.meta.dirname) },
  outputFileTracingRoot: path.resolve(import.meta.dirname),
  images: {
    formats: ["image/avif", "image/webp"],
    localPatterns: [
      { pathname: "/media/**", search: "" },
      { pathname: "/house/**", search: "" },
    ],
    deviceSizes: [390, 640, 828, 1080, 1440, 1920, 2400],
    imageSizes: [96, 192, 288],
    qualities: [75, 82],
    minimumCacheTTL: 60 * 60 * 24 * 30,
  },
  // For addresses outside every edition of the house, such as a file that is not there.
  experimental: {
    globalNotFound: true,
    // What was fetched ahead is used for half a minute: no longer, because it holds prices.
    staleTimes: { static: 30 },
  },
  headers: () =>
    Promise.resolve([
      { source: "/:path*", headers: securityHeaders },
      {
        source: "/house/:path*",
        headers: [{ key: "Cache-Control", value: "public, max-age=2592000" }],
      },
    ]),
};

export default createNextIntlPlugin("./src/i18n/request.ts")(nextConfig);
