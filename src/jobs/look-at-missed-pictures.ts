import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { lookAtPicturesWorkflow } from "../workflows/picture/workflows/look-at-pictures";

const PICTURES_AT_ONCE = 500;

type PictureRow = { id: string; url: string };

/**
 * Looks at what events did not tell of: a server that died between a product and its pictures, a
 * storage that did not answer then. Goes through all pictures in pages; known ones cost a lookup.
 */
export default async function lookAtMissedPictures(container: MedusaContainer): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  let last = "";
  for (;;) {
    const { data } = await query.graph({
      entity: "product_image",
      fields: ["id", "url"],
      filters: { id: { $gt: last } },
      pagination: { take: PICTURES_AT_ONCE, skip: 0, order: { id: "ASC" } },
    });
    const rows = data as PictureRow[];
    if (rows.length > 0) {
      const urls = rows.map(({ url }) => url);
      await lookAtPicturesWorkflow(container).run({ input: { urls } });
    }
    if (rows.length < PICTURES_AT_ONCE) {
      return;
    }
    last = rows.at(-1)?.id ?? last;
  }
}

export const config = {
  name: "look-at-missed-pictures",
  schedule: "*/30 * * * *",
};
