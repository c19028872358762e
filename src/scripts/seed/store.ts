import {
  createApiKeysWorkflow,
  createSalesChannelsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  updateApiKeysWorkflow,
  updateSalesChannelsWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows";
import { ApiKeyType } from "@medusajs/framework/utils";
import { rows, seedError, type SeedContext } from "./context";

const STORE_NAME = "StyleByZaga";
const CHANNEL_NAME = "Storefront";
const KEY_TITLE = "Storefront";
const LOCALES = ["en-US", "fr-FR"];
const DEFAULT_CURRENCY = "usd";

/** What Medusa itself creates at its first start: ours is made of it, so that nothing lies about. */
const MEDUSA_CHANNEL = "Default Sales Channel";
const MEDUSA_KEY = "Default Publishable API Key";

type StoreRow = {
  id: string;
  name: string;
  default_sales_channel_id: string | null;
  default_region_id: string | null;
  default_location_id: string | null;
  metadata: Record<string, unknown> | null;
  supported_currencies: { currency_code: string; is_default: boolean }[];
  supported_locales: { locale_code: string }[];
};

type KeyRow = { id: string; title: string; token: string; sales_channels?: { id: string }[] };

/** The one store of the house. */
export async function readStore(context: Pick<SeedContext, "container">): Promise<StoreRow> {
  const fields = ["*", "supported_currencies.*", "supported_locales.*"];
  const [store] = await rows<StoreRow>(context, "store", fields);
  if (!store) {
    throw seedError("Medusa has not created its store yet; migrate the database first.");
  }
  return store;
}

async function seedChannel({ container }: SeedContext): Promise<string> {
  const channels = await rows<{ id: string; name: string }>({ container }, "sales_channel", [
    "id",
    "name",
  ]);
  const ours = channels.find(({ name }) => name === CHANNEL_NAME);
  if (ours) {
    return ours.id;
  }
  const medusas = channels.find(({ name }) => name === MEDUSA_CHANNEL);
  const data = { name: CHANNEL_NAME, description: "The house's own shop" };
  if (medusas) {
    await updateSalesChannelsWorkflow(container).run({
      input: { selector: { id: medusas.id }, update: data },
    });
    return medusas.id;
  }
  const { result } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [data] },
  });
  return result[0]?.id ?? "";
}

async function seedKey({ container }: SeedContext, channelId: string): Promise<string> {
  const fields = ["id", "title", "token", "sales_channels.id"];
  const keys = await rows<KeyRow>({ container }, "api_key", fields, {
    type: ApiKeyType.PUBLISHABLE,
    revoked_at: null,
  });
  let key = keys.find(({ title }) => title === KEY_TITLE);
  const medusas = keys.find(({ title }) => title === MEDUSA_KEY);
  if (!key && medusas) {
    await updateApiKeysWorkflow(container).run({
      input: { selector: { id: medusas.id }, update: { title: KEY_TITLE } },
    });
    key = medusas;
  }
  if (!key) {
    const { result } = await createApiKeysWorkflow(container).run({
      input: { api_keys: [{ title: KEY_TITLE, type: ApiKeyType.PUBLISHABLE, created_by: "" }] },
    });
    key = result[0] as KeyRow;
  }
  if (!key.sales_channels?.some(({ id }) => id === channelId)) {
    await linkSalesChannelsToApiKeyWorkflow(container).run({
      input: { id: key.id, add: [channelId] },
    });
  }
  return key.token;
}

/**
 * Names the store, gives it its currencies and languages, its sales channel and publishable key.
 *
 * Whether a price holds the tax already follows the currency: Medusa looks at the region's own
 * preference only for prices made for that region.
 *
 * @returns the sales channel's id and the publishable key
 */
export async function seedStore(
  context: SeedContext,
): Promise<{ channelId: string; publishableKey: string }> {
  const { container, data } = context;
  const channelId = await seedChannel(context);
  const publishableKey = await seedKey(context, channelId);
  const store = await readStore(context);
  const currencies = store.supported_currencies.map(({ currency_code }) => currency_code);
  const locales = store.supported_locales.map(({ locale_code }) => locale_code);
  const update = {
    ...(store.name !== STORE_NAME && { name: STORE_NAME }),
    ...(store.default_sales_channel_id !== channelId && { default_sales_channel_id: channelId }),
    ...(data.regions.some(({ currency }) => !currencies.includes(currency)) && {
      supported_currencies: data.regions.map(({ currency, prices_include_tax }) => ({
        currency_code: currency,
        is_default: currency === DEFAULT_CURRENCY,
        is_tax_inclusive: prices_include_tax,
      })),
    }),
    ...(LOCALES.some((locale) => !locales.includes(locale)) && {
      supported_locales: LOCALES.map((locale_code) => ({ locale_code })),
    }),
  };
  if (Object.keys(update).length) {
    await updateStoresWorkflow(container).run({ input: { selector: { id: store.id }, update } });
  }
  return { channelId, publishableKey };
}
