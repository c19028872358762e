import path from "node:path";
import { defineConfig } from "@playwright/test";

/**
 * End-to-end tests of an open house. `npm test` opens one and sets the environment: CHROMIUM_PATH,
 * HOUSE_FILE (house.json) and STOREFRONT_URL.
 */
export default defineConfig({
  testDir: __dirname,
  outputDir: path.join(__dirname, "..", ".data", "test", "e2e-output"),
  fullyParallel: false,
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json"]],
  use: {
    baseURL: process.env.STOREFRONT_URL,
    browserName: "chromium",
    actionTimeout: 20_000,
    navigationTimeout: 45_000,
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
