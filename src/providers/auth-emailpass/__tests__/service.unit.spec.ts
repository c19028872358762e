// The first import: it has to be there before what hashes is loaded.
import { scryptRuns } from "./scrypt-runs";
import type { AuthIdentityDTO, AuthIdentityProviderService } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { ACCOUNT_EXISTS, INVALID_CREDENTIALS } from "../../../lib/auth-messages";
import { PASSWORD_MESSAGES } from "../../../lib/password-policy";
import { HouseEmailPassService } from "../service";

const PASSWORD = "a quiet harbour at dawn";

/** Medusa's identity store, as small as it gets. */
function identityStore() {
  const byAddress = new Map<string, AuthIdentityDTO>();
  const retrieve = async ({ entity_id }: { entity_id: string }) => {
    const found = byAddress.get(entity_id);
    if (!found) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, "none");
    }
    return found;
  };
  const write = async (
    entity_id: string,
    data: { provider_metadata?: Record<string, unknown> },
  ) => {
    const id = `authid_${entity_id}`;
    const identity = { id, entity_id, provider: "emailpass", ...data };
    byAddress.set(entity_id, {
      id,
      provider_identities: [identity],
      app_metadata: { customer_id: "cus_1" },
    } as AuthIdentityDTO);
    return retrieve({ entity_id });
  };
  const store = {
    retrieve,
    create: (data: { entity_id: string; provider_metadata?: Record<string, unknown> }) =>
      write(data.entity_id, data),
    update: write,
  };
  return { byAddress, store: store as unknown as AuthIdentityProviderService };
}

describe("HouseEmailPassService", () => {
  const hashConfig = { logN: 2, r: 8, p: 1 };
  const logger = {} as never;

  function setUp() {
    const service = new HouseEmailPassService({ logger }, { hashConfig });
    return { service, ...identityStore() };
  }

  it("registers and signs in under one form of an address, without giving the hash away", async () => {
    const { service, store, byAddress } = setUp();
    const body = { email: " Ada@EXAMPLE.com", password: PASSWORD };
    const registered = await service.register({ body } as never, store);
    expect(registered.success).toBe(true);
    expect([...byAddress.keys()]).toEqual(["ada@example.com"]);
    expect(JSON.stringify(registered)).not.toContain('"password"');
    const signIn = { email: "ADA@example.com ", password: PASSWORD };
    expect((await service.authenticate({ body: signIn } as never, store)).success).toBe(true);
  });

  it("refuses a second account under the address", async () => {
    const { service, store } = setUp();
    const body = { email: "ada@example.com", password: PASSWORD };
    await service.register({ body } as never, store);
    expect(await service.register({ body } as never, store)).toEqual({
      success: false,
      error: ACCOUNT_EXISTS,
    });
  });

  it("holds to the password policy when registering and when changing", async () => {
    const { service, store, byAddress } = setUp();
    const weak = { email: "ada@example.com", password: "password1234" };
    const refusal = { success: false, error: PASSWORD_MESSAGES.too_common };
    expect(await service.register({ body: weak } as never, store)).toEqual(refusal);
    expect(byAddress.size).toBe(0);
    const change = { entity_id: "ada@example.com", password: "password1234" };
    expect(await service.update(change, store)).toEqual(refusal);
  });

  it.each([
    ["an unknown address", { email: "eve@example.com", password: PASSWORD }],
    ["a wrong password", { email: "ada@example.com", password: "wrong" }],
    ["what is no address", { email: "ada", password: PASSWORD }],
    ["a wrong type", { email: { $ne: "" }, password: PASSWORD }],
    ["nothing", undefined],
  ])("answers %s with the same words after one scrypt run of the same cost", async (_, body) => {
    const { service, store } = setUp();
    const account = { email: "ada@example.com", password: PASSWORD };
    await service.register({ body: account } as never, store);
    scryptRuns.mockClear();
    expect(await service.authenticate({ body } as never, store)).toEqual({
      success: false,
      error: INVALID_CREDENTIALS,
    });
    // Nothing else that an answer needs takes so long: this is what makes the times alike.
    expect(scryptRuns.mock.calls.map(([, , , cost]) => cost)).toEqual([
      expect.objectContaining({ N: 2 ** hashConfig.logN, r: hashConfig.r, p: hashConfig.p }),
    ]);
  });

  it("does not take a broken database for an unknown address", async () => {
    const { service, store } = setUp();
    store.retrieve = async () => {
      throw new Error("connection lost");
    };
    const body = { email: "ada@example.com", password: PASSWORD };
    await expect(service.authenticate({ body } as never, store)).rejects.toThrow("connection lost");
  });
});
