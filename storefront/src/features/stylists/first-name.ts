/** People are called by their first name. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
