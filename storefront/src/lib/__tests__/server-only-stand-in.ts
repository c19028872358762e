/** In tests there is no client bundle that `server-only` would have to protect. */
export {};
