import type { MedusaContainer } from "@medusajs/framework/types";
import { createUserAccountWorkflow } from "@medusajs/medusa/core-flows";
import type { AxiosInstance } from "axios";

export const PASSWORD = "a quiet harbour at dawn";

export type Person = { id: string; email: string; headers: { authorization: string } };

function bearer(token: string): { authorization: string } {
  return { authorization: `Bearer ${token}` };
}

async function tokenFrom(api: AxiosInstance, path: string, email: string): Promise<string> {
  const { status, data } = await api.post(path, { email, password: PASSWORD });
  if (status !== 200) {
    throw new Error(`${path} answered ${status}: ${JSON.stringify(data)}`);
  }
  return data.token as string;
}

/** A client with an account, signed in. `storeHeaders` carry the publishable key. */
export async function createClient(
  api: AxiosInstance,
  storeHeaders: Record<string, string>,
  email: string,
): Promise<Person> {
  const registration = await tokenFrom(api, "/auth/customer/emailpass/register", email);
  const { data, status } = await api.post(
    "/store/customers",
    { email, first_name: "Ada", last_name: "Byron" },
    { headers: { ...storeHeaders, ...bearer(registration) } },
  );
  if (status !== 200) {
    throw new Error(`/store/customers answered ${status}: ${JSON.stringify(data)}`);
  }
  const token = await tokenFrom(api, "/auth/customer/emailpass", email);
  return { id: data.customer.id, email, headers: bearer(token) };
}

/** A member of the staff, signed in. */
export async function createAdmin(
  api: AxiosInstance,
  container: MedusaContainer,
  email: string,
): Promise<Person> {
  const registration = await tokenFrom(api, "/auth/user/emailpass/register", email);
  const [, payload = ""] = registration.split(".");
  const claims = JSON.parse(Buffer.from(payload, "base64url").toString()) as {
    auth_identity_id: string;
  };
  const { result } = await createUserAccountWorkflow(container).run({
    input: { authIdentityId: claims.auth_identity_id, userData: { email } },
  });
  const token = await tokenFrom(api, "/auth/user/emailpass", email);
  return { id: result.id, email, headers: bearer(token) };
}
