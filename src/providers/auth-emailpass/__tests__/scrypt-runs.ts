import crypto from "node:crypto";

/**
 * Sees every run of scrypt in this process, hashing and comparing alike; the runs are real. Imported
 * before the service: Medusa's hashing takes hold of the function when it is loaded.
 */
export const scryptRuns = jest.spyOn(crypto, "scrypt");
