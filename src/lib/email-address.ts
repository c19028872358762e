/** Longest address that can be delivered (RFC 5321, 4.5.3.1.3). */
const EMAIL_MAX_CHARACTERS = 254;
const LOCAL_PART_MAX_CHARACTERS = 64;

const LOCAL_PART = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const DOMAIN =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])$/u;

/**
 * Brings an e-mail address to the one form in which the house stores and compares it: without
 * surrounding blanks, in Unicode NFKC, in lower case.
 *
 * @param input whatever a person typed
 * @returns the normalised address, or null when it is not an address; normalising twice changes nothing
 */
export function normaliseEmail(input: string): string | null {
  const email = input.normalize("NFKC").trim().toLowerCase().normalize("NFKC");
  const at = email.lastIndexOf("@");
  if (email.length > EMAIL_MAX_CHARACTERS || at < 1 || at > LOCAL_PART_MAX_CHARACTERS) {
    return null;
  }
  const wellFormed = LOCAL_PART.test(email.slice(0, at)) && DOMAIN.test(email.slice(at + 1));
  return wellFormed ? email : null;
}
