import { type BagContext, type MedusaCart, type MedusaPaymentSession } from "@/features/bag/server";
import { HouseError, stripePublishableKey } from "@/lib/session";

import type { CheckoutPayment, PaymentMethod } from "../types";

const PROVIDERS: Record<PaymentMethod, string> = {
  card: "pp_stripe_stripe",
  demo: "pp_system_default",
};
/** States in which a prepared payment can still be carried out. */
const USABLE = new Set(["pending", "requires_more", "authorized", "captured"]);

/**
 * What the visitor can pay with. Cards are offered only when both the region and the storefront
 * are set up for Stripe.
 */
export async function paymentOf(context: BagContext, cart: MedusaCart): Promise<CheckoutPayment> {
  const { payment_providers } = await context.api<{ payment_providers: { id: string }[] }>(
    "/store/payment-providers",
    { query: { region_id: cart.region_id } },
  );
  const ids = new Set(payment_providers.map((provider) => provider.id));
  const stripe_key = ids.has(PROVIDERS.card) ? stripePublishableKey() : null;
  const methods: PaymentMethod[] = stripe_key ? ["card"] : ids.has(PROVIDERS.demo) ? ["demo"] : [];
  const session = usableSession(cart, methods);
  return {
    methods,
    stripe_key,
    session: session && {
      method: session.provider_id === PROVIDERS.card ? "card" : "demo",
      client_secret: clientSecret(session),
    },
  };
}

function usableSession(
  cart: MedusaCart,
  methods: readonly PaymentMethod[],
): MedusaPaymentSession | null {
  const providers = methods.map((method) => PROVIDERS[method]);
  return (
    cart.payment_collection?.payment_sessions?.find(
      (session) =>
        providers.includes(session.provider_id) &&
        USABLE.has(session.status) &&
        session.amount === cart.total,
    ) ?? null
  );
}

function clientSecret(session: MedusaPaymentSession): string | null {
  const secret = session.data?.client_secret;
  return session.provider_id === PROVIDERS.card && typeof secret === "string" ? secret : null;
}

/**
 * Prepares the payment of the present total. Asking twice prepares it once: a new session would
 * take away the one that another tab is just paying with.
 * @throws HouseError 409 `method_unavailable` when the region does not offer the method.
 */
export async function preparePayment(
  context: BagContext,
  cart: MedusaCart,
  method: PaymentMethod,
): Promise<void> {
  const { methods } = await paymentOf(context, cart);
  if (!methods.includes(method)) {
    throw new HouseError(
      409,
      "conflict",
      "method_unavailable",
      "This payment is not offered here.",
    );
  }
  if (usableSession(cart, [method])) {
    return;
  }
  const { payment_collection } = await context.api<{ payment_collection: { id: string } }>(
    "/store/payment-collections",
    { method: "POST", body: { cart_id: cart.id } },
  );
  await context.api(`/store/payment-collections/${payment_collection.id}/payment-sessions`, {
    method: "POST",
    body: { provider_id: PROVIDERS[method] },
  });
}
