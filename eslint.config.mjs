import medusa from "@medusajs/eslint-plugin";
import tseslint from "typescript-eslint";

/** Rules of the server side. The storefront has its own configuration (React 19, Next). */
export default tseslint.config(
  {
    ignores: [
      "**/node_modules/**",
      ".medusa/**",
      ".data/**",
      "storefront/**",
      "static/**",
      "**/migrations/**",
    ],
  },
  ...tseslint.configs.strict.map((config) => ({
    ...config,
    files: ["**/*.{ts,tsx,mts}"],
  })),
  ...medusa.configs.recommended,
  {
    files: ["**/*.{ts,tsx,mts}"],
    languageOptions: { parserOptions: { project: "./tsconfig.check.json" } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: false }],
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      // Medusa's classes are constructed by its container, often with nothing of their own.
      "@typescript-eslint/no-extraneous-class": "off",
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
  {
    // Medusa's errors become HTTP answers; what a terminal or a test prints does not.
    files: ["scripts/**", "bench/**", "e2e/**", "integration-tests/**", "*.js"],
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
);
