import js from "@eslint/js";
import medusa from "@medusajs/eslint-plugin";
import jest from "eslint-plugin-jest";
import playwright from "eslint-plugin-playwright";
import tseslint from "typescript-eslint";

const CODE = ["**/*.{ts,tsx,mts,js,mjs,cjs}"];
const COMMON_JS = ["**/*.cjs", "*.js", "integration-tests/**/*.js"];
/** Whatever only tests use; of it, what Jest and what Playwright runs. */
const TESTS = ["src/**/__tests__/**", "integration-tests/**", "e2e/**"];
const JEST = ["src/**/*.spec.ts", "integration-tests/**/*.{spec,contract}.ts"];
const PLAYWRIGHT = ["e2e/**/*.ts"];

/** Medusa's preset without the block that leaves every test unread. */
const medusaRules = medusa.configs.recommended.filter(
  (block) => Object.keys(block).join() !== "ignores",
);

/** Rules of the server side. The storefront has its own configuration (React 19, Next). */
export default tseslint.config(
  { ignores: ["**/node_modules/**", ".medusa/**", ".data/**", "storefront/**", "static/**"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  { ...js.configs.recommended, files: CODE },
  ...tseslint.configs.strict.map((config) => ({ ...config, files: CODE })),
  ...medusaRules,
  {
    files: CODE,
    languageOptions: { parserOptions: { project: "./tsconfig.lint.json" } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: false }],
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      // What is taken out of an object to leave it behind.
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      // Medusa's classes are constructed by its container, often with nothing of their own.
      "@typescript-eslint/no-extraneous-class": "off",
      // Texts from outside are rid of them.
      "no-control-regex": "off",
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
  {
    // The compiler knows the names of a TypeScript file; nobody else looks at these.
    files: ["**/*.{js,mjs,cjs}"],
    languageOptions: {
      globals: { Buffer: false, console: false, performance: false, process: false },
    },
    rules: { "no-undef": "error" },
  },
  {
    // Jest, `medusa exec` and dependency-cruiser load these as CommonJS.
    files: COMMON_JS,
    languageOptions: { sourceType: "commonjs", globals: { __dirname: false } },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    // Medusa's errors become HTTP answers; what a terminal or a test prints does not.
    files: ["scripts/**", "bench/**", "*.js", ...TESTS],
    rules: { "@medusajs/use-medusa-error-not-generic-error": "off" },
  },
  {
    // The environment has one reader on the server: src/config.
    files: ["src/**/*.ts"],
    ignores: ["src/config/**", "src/**/__tests__/**"],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: "Read the environment in src/config." },
      ],
      "no-console": "error",
    },
  },
  {
    files: ["**/migrations/**"],
    rules: {
      // The generator writes `\$` wherever a dollar stands in a statement.
      "no-useless-escape": "off",
      // A migration of Medusa's has no public entry; all of Medusa is pinned to one version.
      "@medusajs/import-from-framework-not-internal": "off",
    },
  },
  {
    files: TESTS,
    rules: {
      // It takes every round thousand for cents: a gown costs some thousand dollars.
      "@medusajs/prices-in-major-units": "off",
      // What reads the environment is loaded after it has been set: its type is all there is before.
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "inline-type-imports", disallowTypeAnnotations: false },
      ],
    },
  },
  {
    ...jest.configs["flat/recommended"],
    files: JEST,
    rules: {
      ...jest.configs["flat/recommended"].rules,
      "jest/expect-expect": ["error", { assertFunctionNames: ["expect*", "fc.assert"] }],
      // What holds before and after each test is asserted in its hooks.
      "jest/no-standalone-expect": [
        "error",
        { additionalTestBlockFunctions: ["beforeEach", "afterEach"] },
      ],
      "jest/no-disabled-tests": "error",
      "jest/no-commented-out-tests": "error",
      "jest/no-duplicate-hooks": "error",
      "jest/no-test-return-statement": "error",
      "jest/require-to-throw-message": "error",
      "no-restricted-properties": [
        "error",
        {
          object: "performance",
          property: "now",
          message: "A busy machine is slow. Test the mechanism here, measure in bench.",
        },
      ],
    },
  },
  {
    // Prints what it measures and asserts none of it.
    files: ["integration-tests/search/postgres-speed.spec.ts"],
    rules: { "no-restricted-properties": "off" },
  },
  {
    // A contract is the tests that several files run.
    files: ["**/*.contract.ts"],
    rules: { "jest/no-export": "off" },
  },
  {
    ...playwright.configs["flat/recommended"],
    files: PLAYWRIGHT,
    rules: {
      ...playwright.configs["flat/recommended"].rules,
      "playwright/expect-expect": ["error", { assertFunctionPatterns: ["^expect"] }],
      "playwright/no-skipped-test": "error",
      "playwright/no-wait-for-timeout": "error",
      // The input of a choice has no size: what a person clicks is its label.
      "playwright/no-force-option": "off",
      // Those there are throw: a guard for the compiler, or a house that lacks what a test needs.
      "playwright/no-conditional-in-test": "off",
    },
  },
);
