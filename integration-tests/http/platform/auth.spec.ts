import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import timers from "node:timers/promises";
import { ContainerRegistrationKeys, generateJwtToken, Modules } from "@medusajs/framework/utils";
import Redis from "ioredis";
import { eventually } from "../../helpers/eventually";
import { describeHouse } from "../../helpers/house";
import { createAdmin, createClient, PASSWORD, type Person } from "../../helpers/people";
import { createShop, type Shop } from "../../helpers/shop";

jest.setTimeout(120_000);

const SIGN_IN = "/auth/customer/emailpass";
const REGISTER = `${SIGN_IN}/register`;
const RESET = `${SIGN_IN}/reset-password`;
const UPDATE = `${SIGN_IN}/update`;
/** How long the answer to a forgotten password is held back at least. */
const RESET_PAUSE_MS = 300;

describeHouse({
  name: "platform_auth",
  tests: ({ api, getContainer, mailDir }) => {
    let shop: Shop;
    let ada: Person;

    beforeAll(async () => {
      shop = await createShop(getContainer());
      ada = await createClient(api, shop.storeHeaders, "ada@example.com");
    });

    const mails = () =>
      readdirSync(mailDir)
        .filter((name) => name.endsWith(".html"))
        .sort()
        .map((name) => readFileSync(join(mailDir, name), "utf8"));

    /** What attempts are counted under, in Redis where there is one. */
    async function countedKeys(): Promise<string[]> {
      const { REDIS_URL: redisUrl } = process.env;
      if (redisUrl) {
        const redis = new Redis(redisUrl);
        return redis.keys("house_rate:*").finally(() => redis.quit());
      }
      const database = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
      const { rows } = await database.raw("SELECT key FROM house_rate_limit");
      return (rows as { key: string }[]).map(({ key }) => key);
    }

    async function requestReset(email: string, metadata?: object): Promise<string> {
      const before = new Set(mails());
      const { status } = await api.post(RESET, {
        identifier: email,
        ...(metadata && { metadata }),
      });
      expect(status).toBe(201);
      const mail = await eventually(() => mails().find((html) => !before.has(html)));
      const link = /href="([^"]+token=[^"]+)"/.exec(mail)?.[1]?.replaceAll("&amp;", "&") ?? "";
      return link;
    }

    describe("signing in", () => {
      it("knows an address however it is typed", async () => {
        for (const email of ["ada@example.com", " ADA@Example.COM ", "ａｄａ@example.com"]) {
          const { status } = await api.post(SIGN_IN, { email, password: PASSWORD });
          expect({ email, status }).toEqual({ email, status: 200 });
        }
      });

      it("answers an unknown address, a wrong password and nonsense alike", async () => {
        const attempts = [
          { email: "nobody@example.com", password: PASSWORD },
          { email: "ada@example.com", password: "not the password at all" },
          { email: "not an address", password: PASSWORD },
        ];
        const answers = await Promise.all(attempts.map((body) => api.post(SIGN_IN, body)));
        expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
        expect(answers[0]?.data).toMatchObject({
          type: "unauthorized",
          code: "invalid_credentials",
        });
        expect(answers[1]?.data).toEqual(answers[0]?.data);
        expect(answers[2]?.data).toEqual(answers[0]?.data);
      });

      it("is limited for an address, wherever the attempts come from, and says when to come back", async () => {
        const attempt = (index: number) =>
          api.post(
            SIGN_IN,
            { email: "Grace@example.com", password: "wrong" },
            { headers: { "x-forwarded-for": `203.0.113.${index}` } },
          );
        for (let index = 1; index <= 10; index += 1) {
          expect((await attempt(index)).status).toBe(401);
        }
        const { status, data, headers } = await attempt(11);
        expect(status).toBe(429);
        expect(data).toMatchObject({ type: "rate_limited", code: "too_many_requests" });
        expect(data.details.retry_after_seconds).toBeGreaterThan(0);
        expect(headers["retry-after"]).toBe(String(data.details.retry_after_seconds));
      });

      it("forgets failed attempts after a success", async () => {
        const attempt = (password: string) =>
          api.post(SIGN_IN, { email: "ada@example.com", password });
        for (let round = 0; round < 2; round += 1) {
          for (let index = 0; index < 7; index += 1) {
            expect((await attempt("wrong")).status).toBe(401);
          }
          expect((await attempt(PASSWORD)).status).toBe(200);
        }
      });

      it("stores no address with its counts", async () => {
        await api.post(SIGN_IN, { email: "ada@example.com", password: "wrong" });
        const keys = await countedKeys();
        expect(keys.length).toBeGreaterThan(0);
        const plain = createHash("sha256").update("ada@example.com").digest("base64url");
        for (const key of keys) {
          expect(key).not.toContain("example.com");
          expect(key).not.toContain(plain);
        }
      });

      it.each(["robot", "token", "mfa"])("knows no actor called %s", async (actor) => {
        const body = { email: "ada@example.com", password: PASSWORD };
        expect((await api.post(`/auth/${actor}/emailpass`, body)).status).toBe(404);
      });

      it.each([
        ["an unknown key", { email: "a@example.com", password: PASSWORD, role: "admin" }],
        ["a wrong type", { email: { $ne: "" }, password: PASSWORD }],
        ["nothing", undefined],
      ])("refuses %s", async (_name, body) => {
        const { status, data } = await api.post(SIGN_IN, body);
        expect({ status, code: data.code }).toEqual({ status: 400, code: "validation_failed" });
      });
    });

    describe("registering", () => {
      it.each([
        ["short one", "password_too_short"],
        ["password123456!", "password_too_common"],
        ["Password2026!", "password_too_common"],
        ["aaaaaaaaaaaaaaaa", "password_too_common"],
        ["x".repeat(129), "password_too_long"],
      ])("refuses the password %s", async (password, code) => {
        const { status, data } = await api.post(REGISTER, { email: "new@example.com", password });
        expect({ status, code: data.code }).toEqual({ status: 400, code });
        expect(data.message).toMatch(/\.$/);
      });

      it("refuses what is not an address", async () => {
        const { status, data } = await api.post(REGISTER, { email: "ada@", password: PASSWORD });
        expect({ status, code: data.code }).toEqual({ status: 400, code: "invalid_email" });
      });

      it("opens one account for an address, however it is typed", async () => {
        const { status, data } = await api.post(REGISTER, {
          email: "ADA@example.com",
          password: "another quiet harbour",
        });
        expect({ status, code: data.code }).toEqual({ status: 409, code: "account_exists" });
      });

      it("opens no account under somebody else's address", async () => {
        const { data } = await api.post(REGISTER, { email: "eve@example.com", password: PASSWORD });
        const headers = { ...shop.storeHeaders, authorization: `Bearer ${data.token}` };
        const foreign = await api.post(
          "/store/customers",
          { email: "grace@example.com" },
          { headers },
        );
        expect(foreign.data.code).toBe("email_mismatch");
        const own = await api.post("/store/customers", { email: "EVE@example.com" }, { headers });
        expect(own.data.customer.email).toBe("eve@example.com");
      });

      it("welcomes the newcomer in their language, guests not at all", async () => {
        const before = mails().length;
        const { data } = await api.post(REGISTER, { email: "fr@example.com", password: PASSWORD });
        const headers = { ...shop.storeHeaders, authorization: `Bearer ${data.token}` };
        const profile = {
          email: "fr@example.com",
          first_name: "<b>Zoé",
          metadata: { locale: "fr-eu" },
        };
        await api.post("/store/customers", profile, { headers });
        const mail = await eventually(() => mails()[before]);
        expect(mail).toContain("Bienvenue, &lt;b&gt;Zoé.");
        expect(mail).toContain("http://localhost:8000/fr-eu");
        const guest = { region_id: shop.regionId, email: "guest@example.com" };
        const { data: opened } = await api.post("/store/carts", guest, {
          headers: shop.storeHeaders,
        });
        // What follows the event, awaited: there is no moment at which a mail has surely not come.
        const input = { customer_id: opened.cart.customer_id };
        expect(input.customer_id).toMatch(/^cus_/);
        await getContainer().resolve(Modules.WORKFLOW_ENGINE).run("send-welcome", { input });
        expect(mails()).toHaveLength(before + 1);
      });
    });

    describe("a new password", () => {
      it("can be chosen once with the link that was mailed", async () => {
        const link = new URL(await requestReset(" Ada@EXAMPLE.com", { locale: "fr-jp" }));
        expect(link.pathname).toBe("/fr-jp/account/reset/confirm");
        expect(link.searchParams.get("email")).toBe("ada@example.com");
        const headers = { authorization: `Bearer ${link.searchParams.get("token")}` };
        const weak = await api.post(UPDATE, { password: "password123456" }, { headers });
        expect({ status: weak.status, code: weak.data.code }).toEqual({
          status: 400,
          code: "password_too_common",
        });
        const password = "a louder harbour at noon";
        expect((await api.post(UPDATE, { password }, { headers })).status).toBe(200);
        expect((await api.post(UPDATE, { password }, { headers })).status).toBe(401);
        const signIn = (attempt: string) =>
          api.post(SIGN_IN, { email: "ada@example.com", password: attempt });
        expect((await signIn(PASSWORD)).status).toBe(401);
        expect((await signIn(password)).status).toBe(200);
      });

      it("is answered alike, and not before the same pause, for known and unknown addresses", async () => {
        const pauses: (() => void)[] = [];
        const sleep = timers.setTimeout;
        // The house's own pause ends when this test says so; all others are none of its business.
        const spy = jest
          .spyOn(timers, "setTimeout")
          .mockImplementation((ms, value, options) =>
            ms === RESET_PAUSE_MS
              ? new Promise((end) => pauses.push(() => end(value as never)))
              : sleep(ms, value, options),
          );
        const answered: string[] = [];
        const ask = async (identifier: string) => {
          const { status, data } = await api.post(RESET, { identifier });
          answered.push(identifier);
          return { status, data };
        };
        const before = mails().length;
        const answers = Promise.all([ask("ada@example.com"), ask("nobody@example.com")]);
        await eventually(() => pauses.length === 2 && mails().length > before);
        // All the work is done by now, and another request has been answered meanwhile.
        expect((await api.get("/health")).status).toBe(200);
        expect(answered).toEqual([]);
        spy.mockRestore();
        pauses.forEach((end) => end());
        const same = { status: 201, data: {} };
        expect(await answers).toEqual([same, same]);
      });

      it("is limited for an address, known or not", async () => {
        for (const identifier of ["ada@example.com", "nobody@example.com"]) {
          const statuses: number[] = [];
          for (let index = 0; index < 6; index += 1) {
            statuses.push((await api.post(RESET, { identifier })).status);
          }
          expect(statuses).toEqual([201, 201, 201, 201, 201, 429]);
        }
      });

      it("is chosen in the dashboard by staff", async () => {
        await createAdmin(api, getContainer(), "staff@example.com");
        const before = mails().length;
        await api.post("/auth/user/emailpass/reset-password", { identifier: "staff@example.com" });
        const mail = await eventually(() => mails()[before]);
        expect(mail).toContain("http://localhost:9000/app/reset-password?token=");
      });

      it("leaves neither token nor text in the database", async () => {
        const link = new URL(await requestReset("ada@example.com"));
        const database = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
        const { rows } = await database.raw("SELECT * FROM notification WHERE channel = 'email'");
        expect(rows.length).toBeGreaterThan(0);
        expect(JSON.stringify(rows)).not.toContain(link.searchParams.get("token"));
      });
    });

    describe("sessions", () => {
      const me = (headers: Record<string, string>) =>
        api.get("/store/customers/me", { headers: { ...shop.storeHeaders, ...headers } });

      it.each(["/auth/session", "/AUTH/Session/"])(
        "begin and end by cookie at %s",
        async (address) => {
          const begun = await api.post(address, {}, { headers: ada.headers });
          expect(begun.status).toBe(200);
          const [set = ""] = begun.headers["set-cookie"] ?? [];
          const [cookie = ""] = set.split(";");
          expect(cookie).toMatch(/^connect\.sid=./);
          const signedIn = await me({ cookie });
          expect({ status: signedIn.status, id: signedIn.data.customer?.id }).toEqual({
            status: 200,
            id: ada.id,
          });
          expect((await api.delete(address, { headers: { cookie } })).status).toBe(200);
          expect((await me({ cookie })).status).toBe(401);
        },
      );

      it("are not made for those who bring none", async () => {
        const byToken = await me(ada.headers);
        expect(byToken.status).toBe(200);
        expect(byToken.headers["set-cookie"]).toBeUndefined();
        expect((await me({})).status).toBe(401);
      });
    });

    describe("tokens", () => {
      const secret = "development-only-jwt-secret-never-in-production";
      const claims = () => ({ actor_id: ada.id, actor_type: "customer", auth_identity_id: "x" });

      it.each([
        ["expired", () => generateJwtToken(claims(), { secret, expiresIn: "-1s" })],
        [
          "signed by somebody else",
          () => generateJwtToken(claims(), { secret: "y".repeat(40), expiresIn: "1h" }),
        ],
        ["not one at all", () => "nonsense"],
      ])("are refused when %s", async (_name, token) => {
        const headers = { ...shop.storeHeaders, authorization: `Bearer ${token()}` };
        const { status, data } = await api.get("/store/customers/me", { headers });
        expect({ status, type: data.type }).toEqual({ status: 401, type: "unauthorized" });
      });

      it("of a client open nothing of the staff", async () => {
        const { status, data } = await api.get("/admin/orders", { headers: ada.headers });
        expect({ status, type: data.type }).toEqual({ status: 401, type: "unauthorized" });
      });
    });
  },
});
