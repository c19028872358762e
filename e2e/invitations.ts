import { expect, type Page } from "@playwright/test";
import { expectNoAxeFindings } from "./shop";

/** Invites somebody who fits a brief; further down the list than the first three, if need be. */
export async function inviteFromMatches(page: Page, firstName: string): Promise<void> {
  const main = page.getByRole("main");
  const invite = main.getByRole("link", { name: `Invite ${firstName}`, exact: true });
  const more = main.getByRole("link", { name: "Show more who fit" });
  await expect(invite.or(more).first()).toBeVisible();
  if (!(await invite.isVisible())) {
    await more.click();
  }
  await invite.click();
}

/** Writes to a stylist on the page of an invitation, and offers the first hour there is. */
export async function sendWithAnHour(page: Page, firstName: string): Promise<void> {
  const main = page.getByRole("main");
  await main.getByLabel(`To ${firstName}`).fill("We are forty, and it will rain.");
  await main.getByText("Offer an hour with it").click();
  await main.locator("input[name=hour]").first().check({ force: true });
  await expect(main.getByText(/^Goes with it: /)).toBeVisible();
  await expectNoAxeFindings(page, `an invitation to ${firstName}, with an hour`);
  await main.getByRole("button", { name: "Send the invitation" }).click();
  await expect(main).toContainText("Your invitation is on its way.");
}

/** Opens the invitation in the atelier that waits for an answer. */
export async function openInvitation(page: Page, client: string, brief: string): Promise<void> {
  const main = page.getByRole("main");
  await page.goto("/en-us/atelier/invitations");
  await main.getByRole("link", { name: client }).first().click();
  await expect(main.getByRole("heading", { name: brief })).toBeVisible();
}
