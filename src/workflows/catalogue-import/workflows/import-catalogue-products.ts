import {
  createInventoryLevelsWorkflow,
  createLinksWorkflow,
  createProductsWorkflow,
  createProductVariantsWorkflow,
  updateInventoryLevelsWorkflow,
  updateProductOptionValuesOnProductStep,
  updateProductsWorkflow,
  updateProductVariantsWorkflow,
  upsertVariantPricesWorkflow,
} from "@medusajs/medusa/core-flows";
import { Modules } from "@medusajs/framework/utils";
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { PARTNER_MODULE } from "../../../modules/partner";
import { markProductsChangedStep } from "../../catalogue/steps/mark-products-changed";
import type { ImportBatch } from "../lib/batch";
import { lastWrites } from "../lib/finish";
import { dropUnlinkedImportedPricesStep } from "../steps/drop-unlinked-imported-prices";
import { readImportedVariantsStep } from "../steps/read-imported-variants";
import { setImportedPricesStep } from "../steps/set-imported-prices";

/**
 * Writes one batch of products, all or none: products and variants first, as drafts and without their
 * mark; then prices, stock and the house; publication and mark last. A run that is killed in between
 * leaves products without a mark, which the next one completes.
 */
export const importCatalogueProductsWorkflow = createWorkflow(
  "import-catalogue-products",
  (input: ImportBatch) => {
    const created = when("products-are-new", input, ({ creates }) => creates.length > 0).then(() =>
      createProductsWorkflow.runAsStep({ input: { products: input.creates } }),
    );
    when("option-values-are-new", input, ({ optionValues }) => optionValues.length > 0).then(() => {
      updateProductOptionValuesOnProductStep(input.optionValues);
    });
    const links = transform({ input, created }, (data) => [
      ...data.input.links,
      ...(data.created ?? []).map(({ id }) => ({
        [Modules.PRODUCT]: { product_id: id },
        [PARTNER_MODULE]: { brand_id: data.input.brandId },
      })),
    ]);
    when("links-are-missing", { links }, (data) => data.links.length > 0).then(() => {
      createLinksWorkflow.runAsStep({ input: links });
    });
    when("variants-are-new", input, (data) => data.newVariants.length > 0).then(() => {
      createProductVariantsWorkflow.runAsStep({ input: { product_variants: input.newVariants } });
    });
    when("variants-have-changed", input, (data) => data.changedVariants.length > 0).then(() => {
      updateProductVariantsWorkflow.runAsStep({
        input: { product_variants: input.changedVariants },
      });
    });
    when("prices-are-missing", input, ({ missingPrices }) => missingPrices.length > 0).then(() => {
      const ids = transform(input, ({ finish }) => finish.map(({ externalId }) => externalId));
      dropUnlinkedImportedPricesStep(ids);
      const variantPrices = transform(input, ({ missingPrices }) =>
        missingPrices.map(({ product_id, variant_id, price }) => ({
          product_id,
          variant_id,
          prices: [price],
        })),
      );
      upsertVariantPricesWorkflow.runAsStep({ input: { variantPrices, previousVariantIds: [] } });
    });
    setImportedPricesStep(input.changedPrices);

    const externalIds = transform(input, ({ finish }) =>
      finish.map(({ externalId }) => externalId),
    );
    const products = readImportedVariantsStep(externalIds);
    const last = transform({ input, products }, (data) => lastWrites(data.input, data.products));
    when("levels-are-new", last, ({ newLevels }) => newLevels.length > 0).then(() => {
      createInventoryLevelsWorkflow.runAsStep({ input: { inventory_levels: last.newLevels } });
    });
    when("levels-have-changed", last, ({ levels }) => levels.length > 0).then(() => {
      updateInventoryLevelsWorkflow.runAsStep({ input: { updates: last.levels } });
    });
    when("variants-are-marked", last, ({ variants }) => variants.length > 0).then(() => {
      updateProductVariantsWorkflow
        .runAsStep({ input: { product_variants: last.variants } })
        .config({ name: "mark-imported-variants" });
    });
    updateProductsWorkflow.runAsStep({ input: { products: last.products } });
    const changed = transform({ products }, (data) => [
      { kind: "product" as const, ids: data.products.map(({ id }) => id) },
    ]);
    markProductsChangedStep(changed);
    return new WorkflowResponse(products);
  },
);
