export function connectionUrl(database: string): string;
export function copyDatabase(database: string, copy: string): Promise<void>;
export function createDatabase(database: string): Promise<void>;
export function dropDatabase(database: string): Promise<void>;
export function ensureTemplate(): Promise<string>;
