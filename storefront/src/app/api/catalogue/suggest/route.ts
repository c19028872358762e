import { suggest } from "@/features/search/server/suggest";
import { handle } from "@/lib/session";

/** Suggestions while somebody types: in the visitor's name, so never kept by anybody in between. */
export const GET = handle({}, ({ api, locale, query }) => suggest(api, locale, query));
