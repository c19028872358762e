import type { IProductModuleService, MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";

type ReplaceInput = { from: string; to: string };
type Image = { id: string; product_id: string };
type Thumbnail = { thumbnail: string };
/** Made by Medusa for every model and column of a module, and missing in the published types. */
type ProductService = Omit<IProductModuleService, "listProducts" | "listProductVariants"> & {
  listProductImages(filters: { url: string }, config: { select: string[] }): Promise<Image[]>;
  listProducts(filters: Thumbnail, config: { select: string[] }): Promise<{ id: string }[]>;
  listProductVariants(filters: Thumbnail, config: { select: string[] }): Promise<Image[]>;
  updateProductImages(images: { id: string; url: string }[]): Promise<unknown>;
};
/** What carries the address: by id, so that it can be put back. */
type Carriers = { images: string[]; products: string[]; variants: string[] };

const ID_ONLY = { select: ["id", "product_id"] };

async function write(
  container: MedusaContainer,
  { images, products, variants }: Carriers,
  url: string,
): Promise<void> {
  const service = container.resolve<ProductService>(Modules.PRODUCT);
  if (images.length) {
    await service.updateProductImages(images.map((id) => ({ id, url })));
  }
  if (products.length) {
    await service.updateProducts({ id: products }, { thumbnail: url });
  }
  if (variants.length) {
    await service.updateProductVariants({ id: variants }, { thumbnail: url });
  }
}

/**
 * Puts one address in the place of another on all products: pictures, thumbnails, thumbnails of
 * variants. Each keeps its id and its place. Undone by putting the old address back.
 *
 * @returns the products that show it
 */
export const replacePictureAddressStep = createStep(
  "replace-picture-address",
  async ({ from, to }: ReplaceInput, { container }) => {
    const service = container.resolve<ProductService>(Modules.PRODUCT);
    const thumbnail = { thumbnail: from };
    const images = await service.listProductImages({ url: from }, ID_ONLY);
    const products = await service.listProducts(thumbnail, { select: ["id"] });
    const variants = await service.listProductVariants(thumbnail, ID_ONLY);
    const carriers: Carriers = {
      images: images.map(({ id }) => id),
      products: products.map(({ id }) => id),
      variants: variants.map(({ id }) => id),
    };
    await write(container, carriers, to);
    const shown = [...images, ...variants].flatMap(({ product_id }) => product_id ?? []);
    return new StepResponse(
      { product_ids: [...new Set([...shown, ...carriers.products])] },
      { carriers, from },
    );
  },
  async (done, { container }) => {
    if (done) {
      await write(container, done.carriers, done.from);
    }
  },
);
