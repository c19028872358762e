import type { Browser, Page } from "@playwright/test";
import { openHouse } from "./house";

type Login = { email: string; password: string };

/** People who each stay before a screen of their own through several tests. */
export class Company<Name extends string> {
  private readonly pages = new Map<Name, Page>();

  /** Somebody comes in and stays. */
  enter(name: Name, page: Page): Page {
    this.pages.set(name, page);
    return page;
  }

  /** The page of whoever has come in before. */
  pageOf(name: Name): Page {
    const page = this.pages.get(name);
    if (!page) {
      throw new Error(`The ${name} has not come in yet.`);
    }
    return page;
  }

  async leave(): Promise<void> {
    for (const page of this.pages.values()) {
      await page.context().close();
    }
    this.pages.clear();
  }
}

/** A visitor with a browser of their own; `width` in CSS pixels, below 600 a phone. */
export async function visitor(browser: Browser, timezoneId: string, width: number): Promise<Page> {
  const context = await browser.newContext({
    timezoneId,
    viewport: { width, height: width < 600 ? 844 : 900 },
    acceptDownloads: true,
  });
  return context.newPage();
}

async function signIn(page: Page, door: string, { email, password }: Login): Promise<void> {
  await page.goto(`/en-us/${door}/sign-in`);
  const main = page.getByRole("main");
  await main.getByLabel("Email address").fill(email);
  await main.getByLabel("Password", { exact: true }).fill(password);
  await main.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
}

/** The login of a stylist of the demo house; they all have the password of the one it names. */
export function loginOf(handle: string): Login {
  const { password } = openHouse().logins.stylist;
  return { email: `${handle}@atelier.stylebyzaga.example`, password };
}

/** Signs a client in at the storefront. */
export function signInAsClient(page: Page, login: Login): Promise<void> {
  return signIn(page, "account", login);
}

/** Signs a stylist in at the atelier. */
export function signInAsStylist(page: Page, login: Login): Promise<void> {
  return signIn(page, "atelier", login);
}

/** Signs a member of the staff in at the dashboard. */
export async function signInAsStaff(page: Page): Promise<void> {
  const { admin_url, logins } = openHouse();
  await page.goto(`${admin_url}/login`);
  await page.locator("input[name=email]").fill(logins.admin.email);
  await page.locator("input[name=password]").fill(logins.admin.password);
  await page.getByRole("button", { name: "Continue with Email" }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/login"));
}
