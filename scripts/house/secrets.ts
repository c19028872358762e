import { randomBytes, randomInt } from "node:crypto";
import { paths } from "./paths.js";
import { readJson, writeJson } from "./json-file.js";

export type HouseSecrets = {
  jwt: string;
  cookie: string;
  mfa: string;
  postgres: string;
  admin_password: string;
  client_password: string;
  stylist_password: string;
};

const WORDS =
  "amber atlas birch cedar clove coral dune ember fable fern flint gale grove harbor hazel indigo iris ivory jade larch linen lotus maple marble meadow mist moss nectar oak ochre olive onyx opal orchid pearl pine plume quartz raven reed sable sage sienna silk slate spruce thistle topaz umber velvet willow wren zephyr".split(
    " ",
  );

/** Four words and a number: easy to type from the terminal, 28 bits and more, never a common password. */
function readablePassword(): string {
  const words = Array.from({ length: 4 }, () => WORDS[randomInt(WORDS.length)]);
  return `${words.join("-")}-${randomInt(100, 1000)}`;
}

/**
 * The demo house's own secrets, made once and kept under the data folder, readable by its owner only.
 * @returns secrets of the house; hexadecimal where a key is meant.
 */
export function houseSecrets(): HouseSecrets {
  const known = readJson<Partial<HouseSecrets>>(paths.secrets) ?? {};
  const secrets: HouseSecrets = {
    jwt: known.jwt ?? randomBytes(32).toString("hex"),
    cookie: known.cookie ?? randomBytes(32).toString("hex"),
    mfa: known.mfa ?? randomBytes(32).toString("hex"),
    postgres: known.postgres ?? randomBytes(16).toString("hex"),
    admin_password: known.admin_password ?? readablePassword(),
    client_password: known.client_password ?? readablePassword(),
    stylist_password: known.stylist_password ?? readablePassword(),
  };
  writeJson(paths.secrets, secrets, 0o600);
  return secrets;
}
