import { conciergeRoutes } from "@/features/concierge/server/pass-on";

export const { GET, POST, PUT, DELETE } = conciergeRoutes;
