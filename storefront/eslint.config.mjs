import jest from "eslint-plugin-jest";
import nextVitals from "eslint-config-next/core-web-vitals";
import nextTypescript from "eslint-config-next/typescript";

const config = [
  { ignores: [".next/**", "node_modules/**", "next-env.d.ts", "coverage/**"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  ...nextVitals,
  ...nextTypescript,
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { project: "./tsconfig.json" } },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { prefer: "type-imports", fixStyle: "inline-type-imports" },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: false }],
      "@typescript-eslint/await-thenable": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/lib/env.ts", "src/lib/session/env.ts", "src/**/__tests__/**"],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: "Read the environment in src/lib/env.ts." },
      ],
      "no-restricted-imports": [
        "error",
        {
          paths: [
            {
              name: "@mui/material",
              message: "Import the component itself: @mui/material/Drawer.",
            },
            {
              name: "next/link",
              importNames: ["default"],
              message: "Use TextLink or Link from @/i18n/navigation.",
            },
          ],
        },
      ],
    },
  },
  {
    ...jest.configs["flat/recommended"],
    files: ["src/**/*.test.{ts,tsx}"],
    rules: {
      ...jest.configs["flat/recommended"].rules,
      "jest/expect-expect": ["error", { assertFunctionNames: ["expect*", "fc.assert"] }],
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
          message: "A busy machine is slow. Test the mechanism.",
        },
      ],
    },
  },
];

export default config;
