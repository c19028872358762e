import type { AxiosInstance, AxiosResponse } from "axios";
import { PASSWORD, type Person } from "./people";

/** A profile that lacks nothing but a document. */
export const PROFILE = {
  headline: "Quiet tailoring for loud days.",
  biography: "Twenty years between Ginza and Paris.",
  languages: ["ja", "en"],
  city: "Tokyo",
  country_code: "jp",
  time_zone: "Asia/Tokyo",
  modes: ["in_person", "video"],
  specialties: ["couture", "menswear"],
  style_tags: ["minimal"],
  years_experience: 20,
  rate: { amount: 250, currency_code: "eur" },
  client_capacity: 4,
};

export const PDF = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");

function assertAnswer({ status, data, config }: AxiosResponse, expected: number): void {
  if (status !== expected) {
    throw new Error(`${config.url} answered ${status}: ${JSON.stringify(data)}`);
  }
}

/** A form with one file and some fields. */
export function fileForm(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  fields: Record<string, string> = {},
): FormData {
  const form = new FormData();
  Object.entries(fields).forEach(([field, value]) => form.set(field, value));
  form.set("file", new Blob([bytes]), name);
  return form;
}

/** Opens an application for a new login, through the API, and signs in as the stylist it makes. */
export async function createApplicant(
  api: AxiosInstance,
  email: string,
  displayName: string,
): Promise<Person> {
  const registration = await api.post("/auth/stylist/emailpass/register", {
    email,
    password: PASSWORD,
  });
  assertAnswer(registration, 200);
  const authorization = `Bearer ${registration.data.token}`;
  const application = await api.post(
    "/stylist/applications",
    { display_name: displayName },
    { headers: { authorization } },
  );
  assertAnswer(application, 201);
  const fresh = await api.post("/auth/token/refresh", {}, { headers: { authorization } });
  assertAnswer(fresh, 200);
  return {
    id: application.data.stylist.id,
    email,
    headers: { authorization: `Bearer ${fresh.data.token}` },
  };
}

/** Fills in the profile, adds a document of identity and submits. */
export async function submitApplication(
  api: AxiosInstance,
  { headers }: Person,
  profile: Record<string, unknown> = {},
): Promise<void> {
  const form = fileForm(new Uint8Array(PDF), "passport.pdf", { kind: "identity" });
  assertAnswer(await api.put("/stylist/me", { ...PROFILE, ...profile }, { headers }), 200);
  assertAnswer(await api.post("/stylist/documents", form, { headers }), 201);
  assertAnswer(await api.post("/stylist/me/submit", {}, { headers }), 200);
}

/** A stylist whom the house has approved, through the API from the first step to the last. */
export async function createStylist(
  api: AxiosInstance,
  staff: Person,
  email: string,
  displayName: string,
  profile: Record<string, unknown> = {},
): Promise<Person> {
  const stylist = await createApplicant(api, email, displayName);
  await submitApplication(api, stylist, profile);
  const approval = await api.post(
    `/admin/stylists/${stylist.id}/approve`,
    {},
    { headers: staff.headers },
  );
  assertAnswer(approval, 200);
  return stylist;
}
