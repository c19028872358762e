import { flattenCategories } from "./check-demo-data";
import { idsBy, rows, type SeedContext } from "./context";
import { ONLY_OPTION } from "./piece-variants";
import type { Taxonomy } from "./taxonomy";
import { type French, seedFrench } from "./translations";

const ONLY_OPTION_FRENCH: Record<string, string> = { Size: "Taille", "One size": "Taille unique" };

/** French of an option's title or value; numbers and measures are the same in both languages. */
export function optionFrench(labels: Readonly<Record<string, string>>, word: string): string {
  const built = ONLY_OPTION.title === word || ONLY_OPTION.values.includes(word);
  return labels[word] ?? (built ? ONLY_OPTION_FRENCH[word] : undefined) ?? word;
}

function named<Item>(
  reference: string,
  ids: ReadonlyMap<string, string>,
  items: readonly Item[],
  describe: (item: Item) => { key: string; texts: Record<string, string> },
): French[] {
  return items.flatMap((item) => {
    const { key, texts } = describe(item);
    const id = ids.get(key);
    return id === undefined ? [] : [{ reference, id, texts }];
  });
}

async function deliveryFrench(context: SeedContext): Promise<French[]> {
  const { types } = context.data.shipping;
  const typeIds = await idsBy(context, "shipping_option_type", "code");
  const options = await rows<{ id: string; type: { code: string } }>(context, "shipping_option", [
    "id",
    "type.code",
  ]);
  return [
    ...named("shipping_option_type", typeIds, types, ({ code, label, promise }) => ({
      key: code,
      texts: { label: label.fr, description: promise.fr },
    })),
    ...options.flatMap(({ id, type: { code } }) => {
      const type = types.find((candidate) => candidate.code === code);
      return type ? [{ reference: "shipping_option", id, texts: { name: type.label.fr } }] : [];
    }),
  ];
}

function optionsFrench({ data }: SeedContext, { options }: Taxonomy): French[] {
  const label = (word: string): string => optionFrench(data.optionLabels, word);
  return [...options].flatMap(([title, { id, valueIds }]) => [
    { reference: "product_option", id, texts: { title: label(title) } },
    ...[...valueIds].map(([value, valueId]) => ({
      reference: "product_option_value",
      id: valueId,
      texts: { value: label(value) },
    })),
  ]);
}

/** Adds the French of everything but the pieces: markets, taxes, deliveries, categories, brands. */
export async function seedFrenchOfTheHouse(
  context: SeedContext,
  taxonomy: Taxonomy,
  regions: ReadonlyMap<string, string>,
  brands: ReadonlyMap<string, string>,
): Promise<void> {
  const { data } = context;
  const rates = data.taxes.flatMap((tax) => [tax, ...tax.provinces]);
  const rateIds = await idsBy(context, "tax_rate", "code");
  await seedFrench(context, [
    ...named("region", regions, data.regions, ({ market, name }) => ({
      key: market,
      texts: { name: name.fr },
    })),
    ...named("tax_rate", rateIds, rates, ({ code, name }) => ({
      key: code,
      texts: { name: name.fr },
    })),
    ...named(
      "product_category",
      taxonomy.categories,
      flattenCategories(data.categories),
      ({ handle, name, description }) => ({
        key: handle,
        texts: { name: name.fr, description: description.fr },
      }),
    ),
    ...named("product_collection", taxonomy.collections, data.collections, (collection) => ({
      key: collection.handle,
      texts: { title: collection.title.fr },
    })),
    ...named("brand", brands, data.brands, ({ handle, tagline, story }) => ({
      key: handle,
      texts: { tagline: tagline.fr, story: story.fr },
    })),
    ...optionsFrench(context, taxonomy),
    ...(await deliveryFrench(context)),
  ]);
}
