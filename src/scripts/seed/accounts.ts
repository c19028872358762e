import {
  createCustomerAccountWorkflow,
  createCustomerAddressesWorkflow,
  createCustomerGroupsWorkflow,
  createUserAccountWorkflow,
  deleteCustomersWorkflow,
  deleteUsersWorkflow,
  linkCustomersToCustomerGroupWorkflow,
} from "@medusajs/medusa/core-flows";
import { Modules } from "@medusajs/framework/utils";
import type { SeedPasswords } from "../../config/seed-accounts";
import { rows, seedError, type SeedContext } from "./context";

const PROVIDER = "emailpass";
const ADMIN = { email: "admin@stylebyzaga.example", first_name: "Adèle", last_name: "Moreau" };
const CLIENT = { email: "client@stylebyzaga.example", first_name: "Camille", last_name: "Laurent" };
const PRIVATE_CLIENT = {
  email: "private@stylebyzaga.example",
  first_name: "Inès",
  last_name: "Aubry",
};
/** Its members may know of private pieces. */
const PRIVATE_CLIENTS = { name: "Private clients", metadata: { vip: true } };

/** The client's home; orders of the demo go there too. */
export const CLIENT_ADDRESS = {
  first_name: CLIENT.first_name,
  last_name: CLIENT.last_name,
  address_1: "21 quai de Bourbon",
  city: "Paris",
  postal_code: "75004",
  country_code: "fr",
  phone: "+33 1 55 55 01 21",
};

export type DemoClient = { id: string; email: string };

type Identity = {
  id: string;
  app_metadata: { user_id?: string; customer_id?: string; stylist_id?: string } | null;
  provider_identities?: { entity_id: string; provider: string }[];
};

async function identityOf(context: SeedContext, email: string): Promise<Identity | undefined> {
  const [found] = await rows<{ auth_identity: Identity }>(
    context,
    "provider_identity",
    ["id", "auth_identity.id", "auth_identity.app_metadata"],
    { entity_id: email, provider: PROVIDER },
  );
  return found?.auth_identity;
}

/** Registers an e-mail address once. There is no workflow for this: sign-up itself calls the module. */
export async function register(
  context: SeedContext,
  email: string,
  password: string,
): Promise<Identity> {
  const known = await identityOf(context, email);
  if (known) {
    return known;
  }
  const auth = context.container.resolve(Modules.AUTH);
  const { success, error } = await auth.register(PROVIDER, { body: { email, password } });
  const identity = await identityOf(context, email);
  if (!success || !identity) {
    throw seedError(`The login ${email} could not be registered: ${error ?? "no identity"}`);
  }
  return identity;
}

async function seedAdmin(context: SeedContext, password: string): Promise<void> {
  const identity = await register(context, ADMIN.email, password);
  if (identity.app_metadata?.user_id) {
    return;
  }
  // A run that ended between the user and its login leaves a user no one can be: make it anew.
  const left = await rows<{ id: string }>(context, "user", ["id"], { email: ADMIN.email });
  if (left.length) {
    await deleteUsersWorkflow(context.container).run({ input: { ids: left.map(({ id }) => id) } });
  }
  await createUserAccountWorkflow(context.container).run({
    input: { authIdentityId: identity.id, userData: ADMIN },
  });
}

type Account = { email: string; first_name: string; last_name: string };

async function seedClient(
  context: SeedContext,
  client: Account,
  password: string,
): Promise<DemoClient> {
  const identity = await register(context, client.email, password);
  const known = identity.app_metadata?.customer_id;
  const id = known ?? (await createClient(context, client, identity.id));
  return { id, email: client.email };
}

async function seedAddress(context: SeedContext, { id }: DemoClient): Promise<void> {
  const addresses = await rows<{ id: string }>(context, "customer_address", ["id"], {
    customer_id: id,
  });
  if (!addresses.length) {
    await createCustomerAddressesWorkflow(context.container).run({
      input: {
        addresses: [
          {
            customer_id: id,
            address_name: "Home",
            ...CLIENT_ADDRESS,
            is_default_shipping: true,
            is_default_billing: true,
          },
        ],
      },
    });
  }
}

async function createClient(
  context: SeedContext,
  client: Account,
  authIdentityId: string,
): Promise<string> {
  const left = await rows<{ id: string }>(context, "customer", ["id"], {
    email: client.email,
    has_account: true,
  });
  if (left.length) {
    await deleteCustomersWorkflow(context.container).run({
      input: { ids: left.map(({ id }) => id) },
    });
  }
  const { result } = await createCustomerAccountWorkflow(context.container).run({
    input: { authIdentityId, customerData: client },
  });
  return result.id;
}

async function seedPrivateClients(context: SeedContext, { id }: DemoClient): Promise<void> {
  const { container } = context;
  const { name } = PRIVATE_CLIENTS;
  const fields = ["id", "customers.id"];
  type Group = { id: string; customers?: ({ id: string } | null)[] };
  const find = async (): Promise<Group | undefined> =>
    (await rows<Group>(context, "customer_group", fields, { name }))[0];
  if (!(await find())) {
    await createCustomerGroupsWorkflow(container).run({
      input: { customersData: [PRIVATE_CLIENTS] },
    });
  }
  const group = await find();
  if (group && !group.customers?.some((customer) => customer?.id === id)) {
    await linkCustomersToCustomerGroupWorkflow(container).run({
      input: { id: group.id, add: [id] },
    });
  }
}

/**
 * Creates the demo logins: a member of staff, a client with an address, and a private client, who
 * sees what the other does not. Both clients have the same password.
 *
 * A login that is there keeps the password it has.
 */
export async function seedAccounts(
  context: SeedContext,
  passwords: SeedPasswords,
): Promise<{ client: DemoClient; privateClient: DemoClient }> {
  await seedAdmin(context, passwords.admin);
  const client = await seedClient(context, CLIENT, passwords.client);
  await seedAddress(context, client);
  const privateClient = await seedClient(context, PRIVATE_CLIENT, passwords.client);
  await seedPrivateClients(context, privateClient);
  return { client, privateClient };
}
