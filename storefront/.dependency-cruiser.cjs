/** The storefront's layers as rules: what may import what. */
module.exports = {
  forbidden: [
    {
      name: "no-circular",
      severity: "error",
      comment: "A cycle means two files are one thing, or a third is missing.",
      from: {},
      to: { circular: true, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "features-meet-at-their-index",
      severity: "error",
      comment:
        "What a feature offers to others stands in its index.ts; what it offers on the server, in server/index.ts.",
      from: { path: "^src/features/([^/]+)/", pathNot: "__tests__" },
      to: {
        path: "^src/features/([^/]+)/",
        pathNot: ["^src/features/$1/", "^src/features/[^/]+/(server/)?index\\.ts$"],
      },
    },
    {
      name: "ui-knows-no-feature",
      severity: "error",
      from: { path: "^src/ui/" },
      to: { path: "^src/(features|app|store)/" },
    },
    {
      name: "lib-knows-no-feature",
      severity: "error",
      from: { path: "^src/lib/" },
      to: { path: "^src/(features|app|store|ui)/" },
    },
    {
      name: "nothing-knows-the-pages",
      severity: "error",
      from: { pathNot: "^src/app/" },
      to: { path: "^src/app/" },
    },
    {
      name: "not-to-test",
      severity: "error",
      from: { pathNot: "__tests__" },
      to: { path: "__tests__" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(\\.next|node_modules)/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
