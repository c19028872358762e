import { expect, type Locator, type Page } from "@playwright/test";

const lookOf = (page: Page): Locator => page.getByRole("region", { name: /^Look \d+$/ });

/** Begins a board on the page of an engagement; leaves its composer open. */
export async function beginBoard(page: Page, title: string): Promise<void> {
  await page.getByRole("main").getByRole("button", { name: "New board" }).click();
  await page.getByLabel("Title").last().fill(title);
  await page.getByRole("button", { name: "Begin" }).click();
  await page.waitForURL(/\/atelier\/boards\/board_/);
  await expect(page.getByRole("main").getByRole("heading").first()).toBeVisible();
}

/** Finds a piece with the keyboard alone and puts it on the board. */
export async function addPiece(page: Page, title: string): Promise<void> {
  await page.locator("body").press("/");
  const search = page.getByRole("searchbox", { name: "The catalogue" });
  await expect(search).toBeFocused();
  await search.fill(title);
  await expect(page.getByRole("search").getByRole("listitem").first()).toContainText(title);
  await search.press("Enter");
  await expect(page.getByText(`${title} is added.`).first()).toBeAttached();
  await search.blur();
}

/** Finds a piece and puts it on the board with the mouse, in the first size that is offered. */
export async function addPieceByHand(page: Page, title: string): Promise<void> {
  const search = page.getByRole("search");
  await search.getByRole("searchbox").fill(title);
  await search
    .getByRole("button", { name: new RegExp(`^Add ${title}`) })
    .first()
    .click();
  await expect(page.getByText(`${title} is added.`).first()).toBeAttached();
}

/** Lays a board before its client once everything is kept. */
export async function shareBoard(page: Page, firstName: string): Promise<void> {
  const main = page.getByRole("main");
  await expect(main.getByText("Everything is kept.")).toBeVisible();
  await main.getByRole("button", { name: `Share with ${firstName}` }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByRole("button", { name: `Share with ${firstName}` }).click();
  await expect(main.getByText(new RegExp(`^With ${firstName}`)).first()).toBeVisible();
}

/** The pieces on the table, look by look, by their titles. */
export async function piecesOnTable(page: Page): Promise<string[][]> {
  const looks = await lookOf(page).all();
  return Promise.all(
    looks.map(async (look) => {
      const titles = look.getByRole("button", { name: /: size, note, alternatives$/ });
      return (await titles.allTextContents()).map((title) => title.trim());
    }),
  );
}

/** A piece as it stands on the table of its stylist. */
export function tileOf(page: Page, piece: string): Locator {
  return lookOf(page).getByRole("listitem").filter({ hasText: piece });
}

/** What the keyboard takes a piece by. */
export function handleOf(page: Page, piece: string): Locator {
  return lookOf(page).getByRole("button", { name: `${piece}: size, note, alternatives` });
}

/**
 * Holds back every picture of the width that tiles on the table have.
 * @returns lets them come, then and later
 */
export async function holdPictures(page: Page): Promise<() => void> {
  const tiles = /\/_next\/image\?.*[?&]w=(?:256|288|320|384)&/;
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(tiles, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Drags as a hand does: lets go when the page has shown that it would take the piece. */
export async function drag(page: Page, what: Locator, where: Locator): Promise<void> {
  await what.hover();
  await page.mouse.down();
  // A page hears of what hovers over it by the second move at the earliest.
  await where.hover();
  await where.hover();
  await expect(lookOf(page).and(page.locator("[data-over]"))).toHaveCount(1);
  await page.mouse.up();
}

/** The client's button that keeps a piece; pressed while it is kept. */
export function keepOf(page: Page, piece: string): Locator {
  return page.getByRole("main").getByRole("button", { name: `Keep ${piece}`, exact: true });
}

/** The one button that buys what the client keeps. */
export function approvalOf(page: Page): Locator {
  return page.getByRole("main").getByRole("button", { name: /^Approve and buy for/ });
}

/** Opens the board that waits for its client, from the list of engagements on. */
export async function openBoard(page: Page, engagement: string, title: string): Promise<void> {
  const main = page.getByRole("main");
  await page.goto("/en-eu/account/engagements");
  await main.getByRole("link", { name: engagement }).click();
  await main.getByRole("link", { name: "Open the board" }).click();
  await expect(main.getByRole("heading", { level: 1, name: title })).toBeVisible();
}
