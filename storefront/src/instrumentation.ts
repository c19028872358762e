import type Sharp from "sharp";

/** Run once when the server starts, before it takes requests. */
export async function register(): Promise<void> {
  // eslint-disable-next-line no-restricted-properties -- A constant of the build, not of the environment.
  if (process.env.NEXT_RUNTIME !== "nodejs") {
    return;
  }
  const [{ createRequire }, { join }, { encodeOneAtATime }] = await Promise.all([
    import("node:module"),
    import("node:path"),
    import("@/lib/one-picture-at-a-time"),
  ]);
  // The framework's image optimiser requires sharp; an import would give another copy of it.
  const load = createRequire(join(process.cwd(), "package.json"));
  const sharp = load("sharp") as typeof Sharp;
  encodeOneAtATime(Object.getPrototypeOf(sharp()) as Parameters<typeof encodeOneAtATime>[0]);
}
