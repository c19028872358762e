import nextJest from "next/jest.js";

const createJestConfig = nextJest({ dir: "./" });

const withNext = createJestConfig({
  testEnvironment: "jsdom",
  setupFilesAfterEnv: ["<rootDir>/jest.setup.ts"],
  testMatch: ["<rootDir>/src/**/__tests__/**/*.test.{ts,tsx}"],
  moduleNameMapper: {
    "^@/(.*)$": "<rootDir>/src/$1",
    "^server-only$": "<rootDir>/src/lib/__tests__/server-only-stand-in.ts",
  },
});

/** next-intl ships ES modules only, which Jest has to translate. */
export default async function config() {
  const resolved = await withNext();
  return {
    ...resolved,
    transformIgnorePatterns: [
      "/node_modules/(?!(next-intl|use-intl|@formatjs|intl-messageformat|icu-minify)/)",
      "^.+\\.module\\.(css|sass|scss)$",
    ],
  };
}
