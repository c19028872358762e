import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { useQueryGraphStep } from "@medusajs/medusa/core-flows";
import { lookAtPicturesWorkflow } from "./look-at-pictures";

type LookAtPicturesOfPiecesInput = { product_ids: string[] };
type PicturedPiece = { images?: { url: string }[] | null };

/** Looks at the pictures of these products that nobody has looked at yet. */
export const lookAtPicturesOfPiecesWorkflow = createWorkflow(
  "look-at-pictures-of-pieces",
  (input: LookAtPicturesOfPiecesInput) => {
    const { data: products } = useQueryGraphStep({
      entity: "product",
      fields: ["id", "images.url"],
      filters: { id: input.product_ids },
    });
    const urls = transform({ products }, (data) =>
      (data.products as PicturedPiece[]).flatMap(({ images }) =>
        (images ?? []).map(({ url }) => url),
      ),
    );
    return new WorkflowResponse(lookAtPicturesWorkflow.runAsStep({ input: { urls } }));
  },
);
