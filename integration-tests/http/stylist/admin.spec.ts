import { describeHouse } from "../../helpers/house";
import { createAdmin, createClient, type Person } from "../../helpers/people";
import { createShop } from "../../helpers/shop";
import {
  createApplicant,
  createStylist,
  fileForm,
  PDF,
  submitApplication,
} from "../../helpers/stylists";

jest.setTimeout(120_000);

describeHouse({
  name: "stylist_admin",
  tests: ({ api, getContainer }) => {
    let staff: Person;
    let client: Person;
    let draft: Person;
    let first: Person;
    let second: Person;
    let approved: Person;
    let suspended: Person;

    beforeAll(async () => {
      const container = getContainer();
      const shop = await createShop(container);
      staff = await createAdmin(api, container, "staff@example.com");
      client = await createClient(api, shop.storeHeaders, "client@example.com");
      draft = await createApplicant(api, "draft@example.com", "Zora Draft");
      first = await createApplicant(api, "first@example.com", "Yves First");
      second = await createApplicant(api, "second@example.com", "Adele Second");
      await submitApplication(api, first);
      await submitApplication(api, second, { city: "Milan", country_code: "it" });
      approved = await createStylist(api, staff, "approved@example.com", "Bea Approved");
      suspended = await createStylist(api, staff, "suspended@example.com", "Carl Suspended");
      await api.post(
        `/admin/stylists/${suspended.id}/suspend`,
        { note: "We have to talk." },
        { headers: staff.headers },
      );
    });

    const get = (path: string, who: Partial<Person> = staff) =>
      api.get(path, { headers: who.headers ?? {} });
    const ids = async (query: string): Promise<string[]> => {
      const { data } = await get(`/admin/stylists${query}`);
      return data.stylists.map(({ id }: { id: string }) => id);
    };

    describe("the queue", () => {
      it("puts those that wait first, the longest waiting before the others, then all by name", async () => {
        const { status, data } = await get("/admin/stylists");
        expect(status).toBe(200);
        expect(data).toMatchObject({
          count: 5,
          limit: 20,
          offset: 0,
          counts: { draft: 1, submitted: 2, approved: 1, suspended: 1 },
        });
        expect(data.stylists.map(({ id }: { id: string }) => id)).toEqual([
          first.id,
          second.id,
          approved.id,
          suspended.id,
          draft.id,
        ]);
        expect(data.stylists[0]).toMatchObject({
          email: "first@example.com",
          can: ["approve", "request_changes", "reject"],
        });
        expect(JSON.stringify(data)).not.toMatch(/file_key|auth_identity/);
      });

      it("is narrowed by state and words, and pages", async () => {
        expect(await ids("?status=submitted")).toEqual([first.id, second.id]);
        expect(await ids("?q=MILAN")).toEqual([second.id]);
        expect(await ids("?q=suspended@")).toEqual([suspended.id]);
        expect(await ids("?q=%25")).toEqual([]);
        expect(await ids("?limit=2&offset=1")).toEqual([second.id, approved.id]);
        for (const wrong of ["status=gone", "limit=101", "limit=0", "offset=-1", "order=name"]) {
          expect([wrong, (await get(`/admin/stylists?${wrong}`)).status]).toEqual([wrong, 400]);
        }
      });
    });

    describe("one stylist", () => {
      it("is shown with documents, history and what may be decided", async () => {
        const { data } = await get(`/admin/stylists/${suspended.id}`);
        expect(data.stylist).toMatchObject({
          id: suspended.id,
          email: "suspended@example.com",
          status: "suspended",
          can: ["reinstate"],
          missing: [],
          documents: [{ kind: "identity", name: "passport.pdf", mime: "application/pdf" }],
          profile_changes: [],
        });
        expect(
          data.stylist.status_changes.map(
            ({ to, note, actor_type }: { to: string; note: string | null; actor_type: string }) =>
              [to, note, actor_type].join(" "),
          ),
        ).toEqual(["suspended We have to talk. user", "approved  user", "submitted  stylist"]);
        expect(JSON.stringify(data)).not.toMatch(/file_key|auth_identity/);
        expect((await get("/admin/stylists/sty_nobody")).status).toBe(404);
        expect((await get("/admin/stylists/a%00b")).status).toBe(400);
        expect((await get(`/admin/stylists/${draft.id}?fields=x`)).status).toBe(400);
      });

      it("takes a decision with a reason where the stylist has to be told why", async () => {
        const decide = (decision: string, body: object) =>
          api.post(`/admin/stylists/${first.id}/${decision}`, body, { headers: staff.headers });
        const wrong: [string, object, string][] = [
          ["reject", {}, "note_needed"],
          ["reject", { note: "  " }, "note_needed"],
          ["request-changes", {}, "note_needed"],
          ["reject", { note: "x".repeat(2001) }, "validation_failed"],
          ["reject", { note: 1 }, "validation_failed"],
          ["approve", { status: "approved" }, "validation_failed"],
        ];
        for (const [decision, body, code] of wrong) {
          const { status, data } = await decide(decision, body);
          expect([decision, status, data.code]).toEqual([decision, 400, code]);
        }
        expect((await decide("approve", { note: "Welcome." })).data.stylist).toMatchObject({
          status: "approved",
          approved_at: expect.any(String),
        });
        const nobody = await api.post(
          "/admin/stylists/sty_nobody/approve",
          {},
          { headers: staff.headers },
        );
        expect(nobody.status).toBe(404);
      });
    });

    describe("who may what", () => {
      it("lets staff alone into the queue", async () => {
        const paths = ["", `/${first.id}`, `/${first.id}/documents/sdoc_1/content`];
        const decisions = [
          "approve",
          "request-changes",
          "reject",
          "suspend",
          "reinstate",
          "reopen",
        ];
        const others: Partial<Person>[] = [{}, client, first, approved, suspended];
        for (const who of others) {
          for (const path of paths) {
            expect((await get(`/admin/stylists${path}`, who)).status).toBe(401);
          }
          for (const decision of decisions) {
            const { status } = await api.post(
              `/admin/stylists/${first.id}/${decision}`,
              { note: "Because." },
              { headers: who.headers ?? {} },
            );
            expect(status).toBe(401);
          }
        }
        expect((await get(`/admin/stylists/${first.id}`)).data.stylist.status).toBe("submitted");
      });

      it("lets each stylist as far into the atelier as their state allows", async () => {
        const form = () => fileForm(new Uint8Array(PDF), "a.pdf", { kind: "reference" });
        const routes: [string, (headers: Record<string, string>) => Promise<{ status: number }>][] =
          [
            ["GET me", (headers) => api.get("/stylist/me", { headers })],
            ["GET history", (headers) => api.get("/stylist/me/status-changes", { headers })],
            ["PUT me", (headers) => api.put("/stylist/me", { phone: "1" }, { headers })],
            ["submit", (headers) => api.post("/stylist/me/submit", {}, { headers })],
            ["GET documents", (headers) => api.get("/stylist/documents", { headers })],
            ["POST document", (headers) => api.post("/stylist/documents", form(), { headers })],
            ["DELETE", (headers) => api.delete("/stylist/documents/sdoc_1", { headers })],
          ];
        const applicant = [200, 200, 200, 409, 200, 201, 404];
        const table: [string, Record<string, string>, number[]][] = [
          ["nobody", {}, [401, 401, 401, 401, 401, 401, 401]],
          ["client", client.headers, [403, 403, 403, 403, 403, 403, 403]],
          ["staff", staff.headers, [403, 403, 403, 403, 403, 403, 403]],
          ["draft", draft.headers, [200, 200, 200, 400, 200, 201, 404]],
          ["submitted", first.headers, applicant],
          ["approved", approved.headers, applicant],
          ["suspended", suspended.headers, [200, 200, 403, 403, 403, 403, 403]],
        ];
        for (const [who, headers, expected] of table) {
          const statuses: number[] = [];
          for (const [, call] of routes) {
            statuses.push((await call(headers)).status);
          }
          expect([who, statuses]).toEqual([who, expected]);
        }
      });

      it("refuses a key it does not know on every route", async () => {
        const { headers } = draft;
        const answers = await Promise.all([
          api.get("/stylist/me?fields=email", { headers }),
          api.get("/stylist/documents?limit=1", { headers }),
          api.get("/stylist/me/status-changes?limit=101", { headers }),
          api.post("/stylist/me/submit", { force: true }, { headers }),
        ]);
        expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
      });
    });
  },
});
