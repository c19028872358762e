import { environment } from "../../config";

/** The public address below which the house's own files lie, without a slash at its end. */
export function storageAddress(): string {
  return environment.files.s3?.fileUrl ?? `${environment.backendUrl}/static`;
}
