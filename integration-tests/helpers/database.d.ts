export function cloneTemplate(template: string, database: string): Promise<void>;
export function connectionUrl(database: string): string;
export function ensureTemplate(): Promise<string>;
