/** What somebody has typed into a field. (The project's types know no browser, hence the detour.) */
export function typed(event: { target: unknown }): string {
  return (event.target as { value: string }).value;
}
