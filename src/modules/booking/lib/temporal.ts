import type * as temporalPolyfill from "temporal-polyfill" with { "resolution-mode": "import" };

// An ES module that a CommonJS one needs at once: Node requires it, Jest's own loader will not.
const nodeRequire = process.getBuiltinModule("node:module").createRequire(__filename);

/** TC39 Temporal: the runtime's own where there is one, the polyfill's otherwise. */
export const { Temporal } = nodeRequire("temporal-polyfill") as typeof temporalPolyfill;
