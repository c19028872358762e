/**
 * The server's tests, one kind at a time: TEST_TYPE=unit (rules, no database), modules (one module on a
 * real database; the HTTP tests' own tools too), http (the whole server) or search (the search engines, each on a real database).
 */
const TESTS = {
  unit: { testMatch: ["<rootDir>/src/**/__tests__/**/*.unit.spec.ts"] },
  modules: {
    testMatch: [
      "<rootDir>/src/modules/*/__tests__/**/*.spec.ts",
      "<rootDir>/integration-tests/helpers/__tests__/**/*.spec.ts",
    ],
    testPathIgnorePatterns: ["/node_modules/", "\\.unit\\.spec\\.ts$"],
  },
  http: {
    testMatch: ["<rootDir>/integration-tests/http/**/*.spec.ts"],
    globalSetup: "<rootDir>/integration-tests/helpers/global-setup.js",
  },
  search: {
    testMatch: ["<rootDir>/integration-tests/search/**/*.spec.ts"],
  },
};

const type = process.env.TEST_TYPE ?? "unit";
if (!(type in TESTS)) {
  throw new Error(`TEST_TYPE is "${type}". There are: ${Object.keys(TESTS).join(", ")}.`);
}

module.exports = {
  testEnvironment: "node",
  moduleFileExtensions: ["js", "ts", "json"],
  roots: ["<rootDir>/src", "<rootDir>/integration-tests"],
  modulePathIgnorePatterns: ["<rootDir>/storefront/", "<rootDir>/.medusa/", "<rootDir>/dist/"],
  transform: {
    "^.+\\.[jt]s$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", decorators: true },
          transform: { decoratorMetadata: true, legacyDecorator: true },
          target: "es2022",
        },
        // An ES module (Meilisearch's client) is imported, not required.
        module: { type: "commonjs", ignoreDynamic: true },
      },
    ],
  },
  testTimeout: type === "unit" ? 10_000 : 60_000,
  ...TESTS[type],
};
