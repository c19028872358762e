import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { MedusaError } from "@medusajs/framework/utils";

/**
 * Finds the folder of the demo house by walking up from this file: the project root is three levels
 * up in the sources and five in a build.
 *
 * @param start the folder to start from
 * @returns the absolute path of `demo`
 * @throws MedusaError when no folder above has one
 */
export function findDemoFolder(start: string = __dirname): string {
  for (let folder = start; folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, "demo");
    if (existsSync(join(candidate, "data"))) {
      return candidate;
    }
  }
  throw new MedusaError(MedusaError.Types.NOT_FOUND, `No folder above ${start} has demo/data.`);
}
