/** @returns where the cart of an approved board is bought; the client's own bag stays as it is. */
export function checkoutHref(boardId: string): string {
  return `/checkout?board=${boardId}`;
}
