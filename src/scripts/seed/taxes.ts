import { createTaxRegionsWorkflow } from "@medusajs/medusa/core-flows";
import { rows, type SeedContext } from "./context";

type TaxRegionRow = { id: string; country_code: string; province_code: string | null };

const TAX_PROVIDER = "tp_system";

async function taxRegionIds(context: SeedContext): Promise<Map<string, string>> {
  const fields = ["id", "country_code", "province_code"];
  const found = await rows<TaxRegionRow>(context, "tax_region", fields);
  return new Map(
    found.map((row) => [[row.country_code, row.province_code ?? ""].join("/"), row.id]),
  );
}

/** Creates a tax region with its standard rate for each country, then for each province. */
export async function seedTaxes(context: SeedContext): Promise<void> {
  const { container, data } = context;
  const countries = await taxRegionIds(context);
  const missing = data.taxes.filter(({ country }) => !countries.has(`${country}/`));
  if (missing.length) {
    await createTaxRegionsWorkflow(container).run({
      input: missing.map(({ country, code, name, rate }) => ({
        country_code: country,
        provider_id: TAX_PROVIDER,
        default_tax_rate: { code, name: name.en, rate },
      })),
    });
  }
  const known = await taxRegionIds(context);
  const provinces = data.taxes.flatMap(({ country, provinces: all }) =>
    all
      .filter(({ province }) => !known.has(`${country}/${province}`))
      .map(({ province, code, name, rate }) => ({
        country_code: country,
        province_code: province,
        parent_id: known.get(`${country}/`),
        default_tax_rate: { code, name: name.en, rate },
      })),
  );
  if (provinces.length) {
    await createTaxRegionsWorkflow(container).run({ input: provinces });
  }
}
