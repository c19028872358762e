import { basename } from "node:path";
import {
  authenticate,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http";
import { environment } from "../../config";
import { safeDecode } from "../../lib/safe-decode";

const staffOnly = authenticate("user", ["session", "bearer", "api-key"]);
const PRIVATE_PREFIX = "private-";

function send(root: string, key: string, res: MedusaResponse, next: MedusaNextFunction): void {
  const isPublic = root === environment.files.publicDir;
  res.sendFile(
    key,
    // File keys carry the time of their upload, so a key never changes its content.
    { root, dotfiles: "ignore", ...(isPublic && { maxAge: "1y", immutable: true }) },
    (error) => {
      if (error && !res.headersSent) {
        next();
      }
    },
  );
}

/**
 * Serves uploads from where they lie, which Medusa does only for a folder beside its own code.
 * Private ones (exports hold personal data) are for staff. Mounted at `/static`.
 */
export function serveFiles(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const isRead = req.method === "GET" || req.method === "HEAD";
  const key = safeDecode(req.path);
  if (!isRead || !key || environment.files.s3) {
    next();
    return;
  }
  if (!basename(key).startsWith(PRIVATE_PREFIX)) {
    send(environment.files.publicDir, key, res, next);
    return;
  }
  staffOnly(req, res, () => send(environment.files.privateDir, key, res, next));
}
