/** Fewest characters of a password; the API refuses shorter ones too. */
export const PASSWORD_MIN_LENGTH = 12;

/** Enough of a check to catch a slip; the server has the last word. */
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

export type DoorField = "display_name" | "email" | "password" | "newPassword";

/**
 * Checks what was typed at the door.
 * @param values fields of that form, in its order.
 * @returns fields with a problem, in the order of the form.
 */
export function doorProblems(values: Partial<Record<DoorField, string>>): DoorField[] {
  return (Object.entries(values) as [DoorField, string][])
    .filter(([field, value]) => !isFine(field, value))
    .map(([field]) => field);
}

function isFine(field: DoorField, value: string): boolean {
  switch (field) {
    case "email":
      return EMAIL.test(value.trim());
    case "newPassword":
      return value.length >= PASSWORD_MIN_LENGTH;
    default:
      return value.trim() !== "";
  }
}
