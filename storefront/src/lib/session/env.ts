/**
 * The two settings that the session layer needs. Read at request time, so that one build serves
 * any house.
 */

/**
 * The public address of the storefront.
 * @returns the origin (scheme, host, port) from STOREFRONT_URL, or null when it is not set.
 * @throws Error when STOREFRONT_URL is not an address.
 */
export function storefrontOrigin(): string | null {
  const url = process.env.STOREFRONT_URL;
  if (!url) {
    return null;
  }
  return new URL(url).origin;
}

/**
 * Stripe's public key, sent to the browser only when a region offers Stripe.
 * @returns the key, or null when card payments are not set up.
 */
export function stripePublishableKey(): string | null {
  return process.env.STRIPE_PUBLISHABLE_KEY || null;
}
