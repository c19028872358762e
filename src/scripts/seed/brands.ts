import { createBrandsWorkflow } from "../../workflows/partner/workflows/create-brands";
import { updateBrandStatusWorkflow } from "../../workflows/partner/workflows/update-brand-status";
import type { BrandStatus } from "../../modules/partner/lib/brand-status";
import { rows, type SeedContext } from "./context";

type BrandRow = { id: string; handle: string; status: BrandStatus };

async function brandRows(context: SeedContext): Promise<Map<string, BrandRow>> {
  const found = await rows<BrandRow>(context, "brand", ["id", "handle", "status"]);
  return new Map(found.map((row) => [row.handle, row]));
}

/**
 * Creates the partner houses and approves them. One that staff have suspended stays so.
 *
 * @returns brand ids by handle
 */
export async function seedBrands(context: SeedContext): Promise<Map<string, string>> {
  const { container, data } = context;
  const known = await brandRows(context);
  const missing = data.brands
    .map((brand, position) => ({ ...brand, position }))
    .filter(({ handle }) => !known.has(handle));
  if (missing.length) {
    await createBrandsWorkflow(container).run({
      input: {
        brands: missing.map((brand) => ({
          handle: brand.handle,
          name: brand.name,
          city: brand.city,
          country_code: brand.country_code,
          founded_year: brand.founded_year,
          tagline: brand.tagline.en,
          story: brand.story.en,
          position: brand.position,
        })),
      },
    });
  }
  const brands = await brandRows(context);
  for (const { handle } of data.brands) {
    const brand = brands.get(handle);
    if (brand?.status === "draft") {
      await updateBrandStatusWorkflow(container).run({
        input: { id: brand.id, status: "approved", actor_id: null },
      });
    }
  }
  return new Map([...brands.values()].map(({ handle, id }) => [handle, id]));
}
