/** The layers of docs/ARCHITECTURE.md as rules: what may import what. */
module.exports = {
  forbidden: [
    {
      name: "no-circular",
      severity: "error",
      comment:
        "A cycle means two files are one thing, or a third is missing. Models name each other lazily, as Medusa's relations need it.",
      from: { pathNot: "^src/modules/[^/]+/models/" },
      to: { circular: true, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "modules-do-not-import-each-other",
      severity: "error",
      comment: "Cross-domain facts go through links, workflows and events.",
      from: { path: "^src/modules/([^/]+)/" },
      to: { path: "^src/modules/([^/]+)/", pathNot: "^src/modules/$1/" },
    },
    {
      name: "modules-know-no-layer-above",
      severity: "error",
      from: { path: "^src/modules/" },
      to: { path: "^src/(api|workflows|subscribers|jobs|admin|scripts|links|config|providers)/" },
    },
    {
      name: "rules-are-pure",
      severity: "error",
      comment: "lib reads no clock, no database, no environment: values come in as arguments.",
      from: { path: ["^src/lib/", "^src/modules/[^/]+/lib/"], pathNot: "__tests__" },
      to: {
        path: [
          "^src/config/",
          "^src/api/",
          "^src/workflows/",
          "^(node:)?(fs|http|https|net|child_process)(/|$)",
          "node_modules/(pg|ioredis|@mikro-orm)/",
        ],
      },
    },
    {
      name: "routes-do-not-mutate-through-services",
      severity: "error",
      comment:
        "A route calls a workflow or a query; service implementations stay behind the container.",
      from: { path: "^src/api/" },
      to: { path: "^src/modules/[^/]+/(service|models)" },
    },
    {
      name: "workflows-know-no-http",
      severity: "error",
      from: { path: "^src/workflows/" },
      to: { path: "^src/api/" },
    },
    {
      name: "providers-stand-alone",
      severity: "error",
      from: { path: "^src/providers/" },
      to: { path: "^src/(api|workflows|modules)/" },
    },
    {
      name: "server-and-storefront-apart",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^storefront/" },
    },
    {
      name: "licensed-packages",
      severity: "error",
      comment: "Under an enterprise licence.",
      from: {},
      to: { path: "node_modules/@medusajs/(rbac|auth-oidc)" },
    },
    {
      name: "not-to-test",
      severity: "error",
      from: { pathNot: "(__tests__|integration-tests|e2e)" },
      to: { path: "(__tests__|\\.spec\\.|integration-tests)" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(\\.medusa|\\.data|\\.next)/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
