import { addAbortSignal } from "node:stream";
import type { IFileModuleService } from "@medusajs/framework/types";
import { PICTURE_MAX_BYTES } from "../../lib/pictures/look-at-picture";
import { PictureError } from "../../lib/pictures/picture-error";

const READ_TIMEOUT_MS = 15_000;

/**
 * Reads one file of the house's own storage.
 *
 * @param key as the storage keeps it, never an address
 * @throws PictureError `too_large` as soon as the limit is passed, `unreachable` when the storage
 *   does not give the file within READ_TIMEOUT_MS
 */
export async function readStoredPicture(files: IFileModuleService, key: string): Promise<Buffer> {
  const signal = AbortSignal.timeout(READ_TIMEOUT_MS);
  const late = new Promise<never>((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(new PictureError("unreachable")), { once: true });
  });
  try {
    const stream = await Promise.race([files.getDownloadStream(key), late]);
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of addAbortSignal(signal, stream)) {
      const bytes = Buffer.from(chunk as Uint8Array);
      size += bytes.length;
      if (size > PICTURE_MAX_BYTES) {
        throw new PictureError("too_large");
      }
      chunks.push(bytes);
    }
    return Buffer.concat(chunks, size);
  } catch (error) {
    throw error instanceof PictureError ? error : new PictureError("unreachable");
  }
}
