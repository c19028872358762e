import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { ISearchModuleService, RemoteQueryFunction } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import sharp from "sharp";
import stylistIndexJob from "../../../src/jobs/stylist-index";
import { STYLIST_INDEX } from "../../../src/workflows/stylist/stylist-index";
import { changeStylistStatusWorkflow } from "../../../src/workflows/stylist/workflows/change-stylist-status";
import { eventually } from "../../helpers/eventually";
import { eventuallyPasses } from "../../helpers/eventually-passes";
import { describeHouse } from "../../helpers/house";
import { createAdmin, createClient, PASSWORD, type Person } from "../../helpers/people";
import { createShop, type Shop } from "../../helpers/shop";
import {
  createApplicant,
  createStylist,
  fileForm,
  PDF,
  PROFILE,
  submitApplication,
} from "../../helpers/stylists";

jest.setTimeout(120_000);

const MEGABYTE = 1024 * 1024;

describeHouse({
  name: "stylist_applications",
  tests: ({ api, getContainer, mailDir }) => {
    let shop: Shop;
    let staff: Person;
    let colleague: Person;
    let client: Person;
    let aiko: Person;
    let ben: Person;

    beforeAll(async () => {
      const container = getContainer();
      shop = await createShop(container);
      staff = await createAdmin(api, container, "staff@example.com");
      colleague = await createAdmin(api, container, "colleague@example.com");
      client = await createClient(api, shop.storeHeaders, "client@example.com");
      aiko = await createApplicant(api, "aiko@example.com", "Aiko Tanaka");
      ben = await createApplicant(api, "ben@example.com", "Ben Okoro");
    });

    // The folder is not put back between two tests, as the database is.
    beforeEach(() => {
      const left = readdirSync(mailDir).filter((name) => /\.(?:eml|html)$/.test(name));
      left.forEach((name) => rmSync(join(mailDir, name)));
    });

    const mails = () =>
      readdirSync(mailDir)
        .filter((name) => name.endsWith(".eml"))
        .map((name) => readFileSync(join(mailDir, name), "utf8"));
    const mailTo = (email: string, subject: string) =>
      eventually(() =>
        mails().find(
          (mail) => mail.includes(`To: ${email}`) && mail.includes(`Subject: ${subject}`),
        ),
      );
    const decide = (id: string, decision: string, body: object = {}, who = staff) =>
      api.post(`/admin/stylists/${id}/${decision}`, body, { headers: who.headers });
    const me = (who: Person) => api.get("/stylist/me", { headers: who.headers });
    const upload = (who: Person, bytes: Buffer, name: string, fields = { kind: "identity" }) =>
      api.post("/stylist/documents", fileForm(new Uint8Array(bytes), name, fields), {
        headers: who.headers,
      });
    const rows = async <Row>(entity: string, fields: string[], filters: object): Promise<Row[]> => {
      const query = getContainer().resolve<RemoteQueryFunction>(ContainerRegistrationKeys.QUERY);
      const { data } = await query.graph({ entity, fields, filters });
      return data as Row[];
    };
    const isBookable = async (id: string) => {
      const [calendar] = await rows<{ is_bookable: boolean; time_zone: string }>(
        "booking_calendar",
        ["is_bookable", "time_zone"],
        { stylist_id: id },
      );
      return calendar ?? null;
    };
    const store = (path: string) => api.get(path, { headers: shop.storeHeaders });

    describe("opening one", () => {
      it("makes a draft, welcomes by mail in the language of the page, and knows what is missing", async () => {
        const registration = await api.post("/auth/stylist/emailpass/register", {
          email: "élodie@example.com",
          password: PASSWORD,
        });
        const headers = { authorization: `Bearer ${registration.data.token}` };
        const body = { display_name: "  Élodie d’Arc ", locale: "fr-eu" };
        const { status, data } = await api.post("/stylist/applications", body, { headers });
        expect(status).toBe(201);
        expect(data.stylist).toMatchObject({
          handle: "elodie-d-arc",
          display_name: "Élodie d’Arc",
          status: "draft",
          mail_language: "fr",
          can_submit: false,
          missing: [
            "headline",
            "biography",
            "city",
            "country_code",
            "time_zone",
            "currency_code",
            "languages",
            "modes",
            "specialties",
            "years_experience",
            "rate_amount",
            "client_capacity",
            "identity_document",
          ],
        });
        await eventually(() => mails().find((mail) => /To: .*lodie/.test(mail)));
        const again = await api.post("/stylist/applications", body, { headers });
        expect(again).toMatchObject({ status: 409, data: { code: "already_applied" } });
      });

      it("works with the login of a client, whose password stays", async () => {
        const credentials = { email: client.email, password: PASSWORD };
        const register = await api.post("/auth/stylist/emailpass/register", credentials);
        expect(register.status).toBe(409);
        const signIn = await api.post("/auth/stylist/emailpass", credentials);
        expect(signIn.status).toBe(200);
        const headers = { authorization: `Bearer ${signIn.data.token}` };
        expect((await api.get("/stylist/me", { headers })).data.code).toBe("no_application");
        const applied = await api.post(
          "/stylist/applications",
          { display_name: "Cora", email: "CLIENT@example.com" },
          { headers },
        );
        expect(applied.status).toBe(201);
        const fresh = await api.post("/auth/token/refresh", {}, { headers });
        const own = await api.get("/stylist/me", {
          headers: { authorization: `Bearer ${fresh.data.token}` },
        });
        expect(own.data.stylist).toMatchObject({ display_name: "Cora", email: client.email });
        const stillClient = await api.get("/store/customers/me", {
          headers: { ...shop.storeHeaders, ...client.headers },
        });
        expect(stillClient.status).toBe(200);
      });

      it("opens one for each login, also when it is sent five times at once", async () => {
        const { data } = await api.post("/auth/stylist/emailpass/register", {
          email: "five@example.com",
          password: PASSWORD,
        });
        const headers = { authorization: `Bearer ${data.token}` };
        const answers = await Promise.all(
          Array.from({ length: 5 }, () =>
            api.post("/stylist/applications", { display_name: "Five" }, { headers }),
          ),
        );
        expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
        expect(await rows("stylist", ["id"], { email: "five@example.com" })).toHaveLength(1);
      });

      it("refuses another's address, no name, and whoever is no stylist", async () => {
        const { data } = await api.post("/auth/stylist/emailpass/register", {
          email: "dora@example.com",
          password: PASSWORD,
        });
        const headers = { authorization: `Bearer ${data.token}` };
        const bodies: [object, string][] = [
          [{ display_name: "Dora", email: "aiko@example.com" }, "email_mismatch"],
          [{ display_name: "  " }, "validation_failed"],
          [{ display_name: "D".repeat(81) }, "validation_failed"],
          [{ display_name: "Do\u0000ra" }, "unreadable_text"],
          [{ display_name: "Do\u0007ra" }, "validation_failed"],
          [{ display_name: "Dora", status: "approved" }, "validation_failed"],
          [{}, "validation_failed"],
        ];
        for (const [body, code] of bodies) {
          const answer = await api.post("/stylist/applications", body, { headers });
          expect([body, answer.status, answer.data.code]).toEqual([body, 400, code]);
        }
        const body = { display_name: "Dora" };
        const send = (who: object) => api.post("/stylist/applications", body, { headers: who });
        expect((await send({})).status).toBe(401);
        expect((await send({ authorization: "Bearer nonsense" })).status).toBe(401);
        expect((await send(client.headers)).status).toBe(403);
        expect((await send(staff.headers)).status).toBe(403);
        expect((await send(aiko.headers)).data.code).toBe("already_applied");
        expect(await rows("stylist", ["id"], { email: "dora@example.com" })).toEqual([]);
      });

      it("leaves no row when what follows fails", async () => {
        const { data } = await api.post("/auth/stylist/emailpass/register", {
          email: "gone@example.com",
          password: PASSWORD,
        });
        const headers = { authorization: `Bearer ${data.token}` };
        const bus = getContainer().resolve(Modules.EVENT_BUS);
        const emit = jest.spyOn(bus, "emit").mockRejectedValue(new Error("the bus is down"));
        const body = { display_name: "Gone" };
        expect((await api.post("/stylist/applications", body, { headers })).status).toBe(500);
        emit.mockRestore();
        expect(await rows("stylist", ["id"], { email: "gone@example.com" })).toEqual([]);
        expect((await api.post("/stylist/applications", body, { headers })).status).toBe(201);
      });
    });

    describe("the profile", () => {
      it("keeps what is sent, sets the zone of the calendar, and says what is missing", async () => {
        const put = await api.put("/stylist/me", PROFILE, { headers: aiko.headers });
        expect(put.status).toBe(200);
        const { data } = await me(aiko);
        expect(data).toEqual(put.data);
        expect(data.stylist).toMatchObject({ ...PROFILE, missing: ["identity_document"] });
        expect(await isBookable(aiko.id)).toEqual(
          expect.objectContaining({ is_bookable: false, time_zone: "Asia/Tokyo" }),
        );
        await api.put("/stylist/me", { time_zone: "Europe/Paris" }, { headers: aiko.headers });
        expect(await isBookable(aiko.id)).toMatchObject({ time_zone: "Europe/Paris" });
        expect((await me(aiko)).data.stylist).toMatchObject({ headline: PROFILE.headline });
      });

      it("follows the calendar to another zone", async () => {
        await api.put("/stylist/me", PROFILE, { headers: aiko.headers });
        const moved = { time_zone: "America/New_York", weekly_hours: [], exceptions: [] };
        const { status } = await api.put("/stylist/availability", moved, { headers: aiko.headers });
        expect(status).toBe(200);
        await eventuallyPasses(async () =>
          expect((await me(aiko)).data.stylist.time_zone).toBe("America/New_York"),
        );
      });

      it("takes a renamed draft to a new address", async () => {
        const rename = { display_name: "Ben Okoro" };
        await api.put("/stylist/me", rename, { headers: aiko.headers });
        expect((await me(aiko)).data.stylist.handle).toBe("ben-okoro-2");
      });

      it("refuses what makes no sense, and stores nothing of it", async () => {
        const wrong: object[] = [
          { time_zone: "Mars/Olympus" },
          { time_zone: "+09:00" },
          { time_zone: "" },
          { country_code: "xx" },
          { country_code: "JP" },
          { languages: ["xx"] },
          { languages: ["english"] },
          { languages: Array.from({ length: 21 }, () => "en") },
          { modes: ["telepathy"] },
          { specialties: ["plumbing"] },
          { style_tags: ["x".repeat(41)] },
          { style_tags: [""] },
          { years_experience: -1 },
          { years_experience: 1.5 },
          { years_experience: 71 },
          { rate: { amount: -1, currency_code: "eur" } },
          { rate: { amount: 10.001, currency_code: "eur" } },
          { rate: { amount: 10, currency_code: "zzz" } },
          { rate: { amount: 10 } },
          { client_capacity: 0 },
          { client_capacity: 201 },
          { headline: "x".repeat(161) },
          { biography: "a\u0000b" },
          { status: "approved" },
          { handle: "somebody-else" },
          { email: "other@example.com" },
          { rating_sum: 5 },
          { portrait: { url: "https://elsewhere.example/a.jpg" } },
        ];
        const before = (await me(aiko)).data;
        for (const body of wrong) {
          const both = { city: "Osaka", ...body };
          const { status } = await api.put("/stylist/me", both, { headers: aiko.headers });
          expect([body, status]).toEqual([body, 400]);
        }
        expect((await me(aiko)).data).toEqual(before);
      });

      it("goes back when the calendar cannot follow", async () => {
        const booking = getContainer().resolve<{ setTimeZone: () => Promise<void> }>("booking");
        const zone = jest.spyOn(booking, "setTimeZone").mockRejectedValue(new Error("no calendar"));
        const { status } = await api.put("/stylist/me", PROFILE, { headers: aiko.headers });
        zone.mockRestore();
        expect(status).toBe(500);
        expect((await me(aiko)).data.stylist).toMatchObject({ headline: null, languages: [] });
      });
    });

    describe("documents", () => {
      it("are kept privately, listed without a place, and given to staff alone", async () => {
        const created = await upload(aiko, PDF, "Reisepass für Aiko.pdf");
        expect(created.status).toBe(201);
        const { document } = created.data;
        expect(Object.keys(document).sort()).toEqual([
          "bytes",
          "created_at",
          "id",
          "kind",
          "mime",
          "name",
        ]);
        expect(document).toMatchObject({
          kind: "identity",
          name: "Reisepass für Aiko.pdf",
          mime: "application/pdf",
          bytes: PDF.length,
        });
        const { data } = await api.get("/stylist/documents", { headers: aiko.headers });
        expect(data.documents).toEqual([document]);
        const others = await api.get("/stylist/documents", { headers: ben.headers });
        expect(others.data.documents).toEqual([]);

        const path = `/admin/stylists/${aiko.id}/documents/${document.id}/content`;
        const content = await api.get(path, {
          headers: staff.headers,
          responseType: "arraybuffer",
        });
        expect(content.status).toBe(200);
        expect(Buffer.from(content.data as ArrayBuffer)).toEqual(PDF);
        expect(content.headers).toMatchObject({
          "content-type": "application/pdf",
          "content-disposition":
            "attachment; filename=\"Reisepass f_r Aiko.pdf\"; filename*=UTF-8''Reisepass%20f%C3%BCr%20Aiko.pdf",
          "x-content-type-options": "nosniff",
          "cache-control": "no-store",
        });
        for (const headers of [{}, aiko.headers, client.headers]) {
          expect((await api.get(path, { headers })).status).toBe(401);
        }
        const foreign = path.replace(aiko.id, ben.id);
        expect((await api.get(foreign, { headers: staff.headers })).status).toBe(404);
        const [stored] = await rows<{ file_key: string }>("stylist_document", ["file_key"], {
          id: document.id,
        });
        expect(stored?.file_key).toMatch(/^private-.*stylist-document-/);
        for (const headers of [{}, aiko.headers, client.headers]) {
          const { status } = await api.get(`/static/${stored?.file_key}`, { headers });
          expect(status).toBe(401);
        }
      });

      it("are what their content says, and readable", async () => {
        const png = await sharp({
          create: { width: 8, height: 8, channels: 3, background: "#888" },
        })
          .png()
          .toBuffer();
        const right = await upload(aiko, png, "scan.pdf", { kind: "reference" });
        expect([right.status, right.data.document.mime]).toEqual([201, "image/png"]);
        const wrong: [Buffer, string, string][] = [
          [Buffer.from("<html><script>alert(1)</script></html>"), "a.pdf", "document_type_refused"],
          [Buffer.from("GIF89a, a picture of another kind"), "a.png", "document_type_refused"],
          [
            Buffer.from("PK\u0003\u0004 an archive of something"),
            "a.docx",
            "document_type_refused",
          ],
          [png.subarray(0, 40), "cut.png", "document_damaged"],
          [Buffer.from("\xff\xd8\xff<script>", "latin1"), "a.jpg", "document_damaged"],
          [Buffer.alloc(0), "empty.pdf", "file_missing"],
          [Buffer.concat([PDF, Buffer.alloc(10 * MEGABYTE)]), "large.pdf", "file_too_large"],
        ];
        for (const [bytes, name, code] of wrong) {
          const { status, data } = await upload(aiko, bytes, name);
          expect([name, status, data.code]).toEqual([name, 400, code]);
        }
        const kinds = await upload(aiko, PDF, "a.pdf", { kind: "diploma" });
        expect(kinds).toMatchObject({ status: 400, data: { code: "validation_failed" } });
        const none = await api.post(
          "/stylist/documents",
          { kind: "identity" },
          { headers: aiko.headers },
        );
        expect(none).toMatchObject({ status: 400, data: { code: "file_missing" } });
        const { data } = await api.get("/stylist/documents", { headers: aiko.headers });
        expect(data.documents).toHaveLength(1);
      });

      it("are removed by their owner until the house has them, file and all", async () => {
        const { data } = await upload(aiko, PDF, "passport.pdf");
        const path = `/stylist/documents/${data.document.id}`;
        const remove = (who: Person) => api.delete(path, { headers: who.headers });
        expect((await remove(ben)).status).toBe(404);
        await api.put("/stylist/me", PROFILE, { headers: aiko.headers });
        await api.post("/stylist/me/submit", {}, { headers: aiko.headers });
        expect(await remove(aiko)).toMatchObject({
          status: 409,
          data: { code: "documents_are_kept" },
        });
        await decide(aiko.id, "request-changes", { note: "Your passport has run out." });
        const [stored] = await rows<{ file_key: string }>("stylist_document", ["file_key"], {});
        const files = getContainer().resolve(Modules.FILE);
        expect(await files.getAsBuffer(stored?.file_key ?? "")).toEqual(PDF);
        expect((await remove(aiko)).status).toBe(200);
        expect(await rows("stylist_document", ["id"], {})).toEqual([]);
        await expect(files.getAsBuffer(stored?.file_key ?? "")).rejects.toThrow("ENOENT");
        expect((await me(aiko)).data.stylist.missing).toEqual(["identity_document"]);
      });
    });

    describe("the way through the house", () => {
      it("goes from draft over changes to approval, suspension and back, with mails and rows", async () => {
        const submit = () => api.post("/stylist/me/submit", {}, { headers: aiko.headers });
        const early = await submit();
        expect(early).toMatchObject({ status: 400, data: { code: "profile_incomplete" } });
        expect(early.data.details.missing).toContain("identity_document");
        await submitApplication(api, aiko);
        await mailTo(aiko.email, "We have your application");
        expect(await submit()).toMatchObject({
          status: 409,
          data: { code: "stylist_transition_refused", details: { status: "submitted" } },
        });

        const note = "Please say <more> about your work\nin Milan.";
        const changes = await decide(aiko.id, "request-changes", { note });
        expect(changes.data.stylist).toMatchObject({ status: "changes_requested", can: [] });
        const asked = await mailTo(aiko.email, "A few words about your application");
        expect(asked).toContain("in Milan.");
        expect((await submit()).data.stylist.status).toBe("submitted");

        expect((await store(`/store/stylists/${aiko.id}`)).status).toBe(404);
        expect(await isBookable(aiko.id)).toMatchObject({ is_bookable: false });
        const approved = await decide(aiko.id, "approve");
        expect(approved.data.stylist).toMatchObject({ status: "approved", can: ["suspend"] });
        await mailTo(aiko.email, "Welcome to the house");
        expect(await isBookable(aiko.id)).toMatchObject({ is_bookable: true });
        expect((await store("/store/stylists/aiko-tanaka")).status).toBe(200);

        await decide(aiko.id, "suspend", { note: "We have to talk." });
        await mailTo(aiko.email, "Your atelier is suspended");
        expect(await isBookable(aiko.id)).toMatchObject({ is_bookable: false });
        expect((await store("/store/stylists/aiko-tanaka")).status).toBe(404);
        expect((await store("/store/stylists")).data).toMatchObject({ count: 0, stylists: [] });
        expect((await me(aiko)).data.stylist.status).toBe("suspended");
        const closed = await api.put("/stylist/me", { city: "Osaka" }, { headers: aiko.headers });
        expect(closed).toMatchObject({ status: 403, data: { code: "stylist_suspended" } });

        await decide(aiko.id, "reinstate");
        await mailTo(aiko.email, "Your atelier is open again");
        expect(await isBookable(aiko.id)).toMatchObject({ is_bookable: true });
        expect((await store("/store/stylists/aiko-tanaka")).status).toBe(200);

        const history = await api.get("/stylist/me/status-changes", { headers: aiko.headers });
        const told = history.data.status_changes.map(
          (change: { from: string; to: string; note: string | null }) =>
            `${change.from} ${change.to} ${change.note ?? ""}`,
        );
        expect(told).toEqual([
          "suspended approved ",
          "approved suspended We have to talk.",
          "submitted approved ",
          "changes_requested submitted ",
          `submitted changes_requested ${note}`,
          "draft submitted ",
        ]);
        const written = await rows<{ actor_type: string; actor_id: string }>(
          "stylist_status_change",
          ["actor_type", "actor_id"],
          { stylist_id: aiko.id },
        );
        const actors = written.map(({ actor_type, actor_id }) => `${actor_type} ${actor_id}`);
        expect(actors.filter((actor) => actor === `user ${staff.id}`)).toHaveLength(4);
        expect(actors.filter((actor) => actor === `stylist ${aiko.id}`)).toHaveLength(2);
      });

      it("ends with a no, and begins again when the house opens it", async () => {
        await submitApplication(api, aiko);
        await decide(aiko.id, "reject", { note: "Not this season." });
        await mailTo(aiko.email, "Your application to the house");
        const put = await api.put("/stylist/me", { city: "Osaka" }, { headers: aiko.headers });
        expect(put).toMatchObject({ status: 403, data: { code: "stylist_rejected" } });
        expect((await me(aiko)).status).toBe(200);
        await decide(aiko.id, "reopen", { note: "We have a place now." });
        await mailTo(aiko.email, "We have opened your application again");
        const again = await api.post("/stylist/me/submit", {}, { headers: aiko.headers });
        expect(again.data.stylist.status).toBe("submitted");
      });

      it("refuses every step that is none, and says where the application stands", async () => {
        const decisions = [
          "approve",
          "request-changes",
          "reject",
          "suspend",
          "reinstate",
          "reopen",
        ];
        const allowed: Record<string, string[]> = {
          draft: [],
          submitted: ["approve", "request-changes", "reject"],
          changes_requested: [],
          approved: ["suspend"],
          suspended: ["reinstate"],
          rejected: ["reopen"],
        };
        const service = getContainer().resolve<{
          updateStylists(row: { id: string; status: string }): Promise<unknown>;
        }>("stylist");
        for (const [status, open] of Object.entries(allowed)) {
          await service.updateStylists({ id: aiko.id, status });
          for (const decision of decisions.filter((one) => !open.includes(one))) {
            const answer = await decide(aiko.id, decision, { note: "Because." });
            const said = [answer.status, answer.data.code, answer.data.details?.status];
            expect([status, decision, ...said]).toEqual([
              status,
              decision,
              409,
              "stylist_transition_refused",
              status,
            ]);
          }
        }
        const changes = await rows("stylist_status_change", ["id"], { stylist_id: aiko.id });
        expect(changes).toEqual([]);
      });

      it("lets one of two members of the staff decide", async () => {
        await submitApplication(api, aiko);
        const answers = await Promise.all([
          decide(aiko.id, "approve"),
          decide(aiko.id, "reject", { note: "No." }, colleague),
          decide(aiko.id, "approve", {}, colleague),
          decide(aiko.id, "request-changes", { note: "More." }),
        ]);
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
        const { data } = await me(aiko);
        const changes = await rows<{ to_status: string }>("stylist_status_change", ["to_status"], {
          stylist_id: aiko.id,
        });
        expect(changes).toHaveLength(2);
        expect(changes.map(({ to_status }) => to_status)).toContain(data.stylist.status);
        const calendar = await isBookable(aiko.id);
        expect(calendar?.is_bookable).toBe(data.stylist.status === "approved");
      });

      it("puts status, calendar and row back when what follows fails", async () => {
        await submitApplication(api, aiko);
        const bus = getContainer().resolve(Modules.EVENT_BUS);
        const emit = jest.spyOn(bus, "emit").mockRejectedValue(new Error("the bus is down"));
        expect((await decide(aiko.id, "approve")).status).toBe(500);
        emit.mockRestore();
        expect((await me(aiko)).data.stylist).toMatchObject({
          status: "submitted",
          approved_at: null,
        });
        expect(await isBookable(aiko.id)).toMatchObject({ is_bookable: false });
        const changes = await rows("stylist_status_change", ["id"], { stylist_id: aiko.id });
        expect(changes).toHaveLength(1);
      });

      it("keeps what clients see whole, the name as it is, and tells staff of every edit", async () => {
        const dora = await createStylist(api, staff, "dora@example.com", "Dora");
        const put = (body: object) => api.put("/stylist/me", body, { headers: dora.headers });
        expect(await put({ display_name: "Doris" })).toMatchObject({
          status: 409,
          data: { code: "name_is_fixed" },
        });
        expect(await put({ headline: "" })).toMatchObject({
          status: 400,
          data: { code: "profile_incomplete", details: { missing: ["headline"] } },
        });
        expect((await put({ city: "Kyoto", display_name: "Dora" })).status).toBe(200);
        const shown = await store("/store/stylists/dora");
        expect(shown.data.stylist.city).toBe("Kyoto");
        const seen = await api.get(`/admin/stylists/${dora.id}`, { headers: staff.headers });
        expect(seen.data.stylist.profile_changes).toEqual([
          expect.objectContaining({ changes: { city: { from: "Tokyo", to: "Kyoto" } } }),
        ]);
      });

      it("keeps the search index in step, and does without it", async () => {
        const dora = await createStylist(api, staff, "dora@example.com", "Dora");
        const search = getContainer().resolve<ISearchModuleService>(Modules.SEARCH);
        const indexed = async () => {
          const { hits } = await search.search({
            entity: STYLIST_INDEX,
            fields: ["id"],
            filters: { q: "quiet tailoring" },
            pagination: { skip: 0, take: 10 },
          });
          return hits.map(({ id }) => id);
        };
        await eventuallyPasses(async () => expect(await indexed()).toEqual([dora.id]));
        const broken = jest
          .spyOn(search, "deleteDocuments")
          .mockRejectedValue(new Error("the engine is away"));
        await changeStylistStatusWorkflow(getContainer()).run({
          input: {
            id: dora.id,
            action: "suspend",
            actor: { type: "system", id: null },
            note: "For a while.",
          },
        });
        await eventually(() => broken.mock.calls.length > 0);
        broken.mockRestore();
        expect(await indexed()).toEqual([dora.id]);
        const words = await store("/store/stylists?q=quiet");
        expect(words.data).toMatchObject({ count: 0, stylists: [] });
        await stylistIndexJob(getContainer());
        expect(await indexed()).toEqual([]);
        await decide(dora.id, "reinstate");
        await eventuallyPasses(async () => expect(await indexed()).toEqual([dora.id]));
        await decide(dora.id, "suspend", { note: "Once more." });
        await eventuallyPasses(async () => expect(await indexed()).toEqual([]));
      });
    });

    describe("a forgotten password", () => {
      it("is chosen anew through a link into the atelier", async () => {
        const asked = await api.post("/auth/stylist/emailpass/reset-password", {
          identifier: aiko.email,
          metadata: { locale: "fr-eu" },
        });
        expect(asked.status).toBe(201);
        const mail = await mailTo(aiko.email, "Choisir un nouveau mot de passe");
        const plain = mail.replace(/=\r?\n/g, "").replaceAll("=3D", "=");
        const link =
          /http:\/\/localhost:8000\/fr-eu\/atelier\/reset\/confirm\?token=([\w.-]+)/.exec(plain);
        const password = "another quiet harbour at dusk";
        const update = await api.post(
          "/auth/stylist/emailpass/update",
          { password },
          { headers: { authorization: `Bearer ${link?.[1] ?? ""}` } },
        );
        expect(update.status).toBe(200);
        const signIn = await api.post("/auth/stylist/emailpass", { email: aiko.email, password });
        const own = await api.get("/stylist/me", {
          headers: { authorization: `Bearer ${signIn.data.token}` },
        });
        expect(own.data.stylist.id).toBe(aiko.id);
      });
    });
  },
});
