import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { updateStoresWorkflow, uploadFilesWorkflow } from "@medusajs/medusa/core-flows";
import { lookAtPicturesWorkflow } from "../../workflows/picture/workflows/look-at-pictures";
import { batches, seedError, type SeedContext } from "./context";
import { readStore } from "./store";

const FILES_AT_ONCE = 16;
/** Key in the store's metadata under which the addresses of uploaded files are kept. */
const FILES_KEY = "demo_files";

const MIME_TYPES: Record<string, string> = {
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".jpg": "image/jpeg",
  ".png": "image/png",
};

/**
 * Uploads pictures through Medusa's file module, each once.
 *
 * File providers choose the stored name themselves and Medusa keeps no list of files, so the
 * mapping from our file to its address is kept in the metadata of the store, written after each
 * batch: a run that is killed uploads at most one batch again. Each is looked at before a product
 * shows it, so that the first index has its size and its blur.
 *
 * @param files paths under demo/media; the same one may come several times
 * @returns the public address of each file
 */
export async function seedFiles(
  context: SeedContext,
  files: readonly string[],
): Promise<Map<string, string>> {
  const { container, demoDir } = context;
  const store = await readStore(context);
  const urls = new Map(
    Object.entries((store.metadata?.[FILES_KEY] ?? {}) as Record<string, string>),
  );
  const missing = [...new Set(files)].filter((file) => !urls.has(file));
  for (const batch of batches(missing, FILES_AT_ONCE)) {
    const uploads = await Promise.all(
      batch.map(async (file) => ({
        filename: file,
        mimeType: MIME_TYPES[extname(file)] ?? "application/octet-stream",
        content: await readFile(join(demoDir, "media", file), "base64"),
        access: "public" as const,
      })),
    );
    const { result } = await uploadFilesWorkflow(container).run({ input: { files: uploads } });
    batch.forEach((file, index) => {
      const url = result[index]?.url;
      if (url === undefined) {
        throw seedError(`The file module gave no address for ${file}.`);
      }
      urls.set(file, url);
    });
    await updateStoresWorkflow(container).run({
      input: {
        selector: { id: store.id },
        update: { metadata: { ...store.metadata, [FILES_KEY]: Object.fromEntries(urls) } },
      },
    });
  }
  // All of them, not the new ones alone: known pictures cost one lookup.
  await lookAtPicturesWorkflow(container).run({ input: { urls: [...urls.values()] } });
  return urls;
}
