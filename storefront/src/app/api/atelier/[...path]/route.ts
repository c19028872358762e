import { atelierRoutes } from "@/features/atelier/server/pass-on";

export const { GET, POST, PUT, DELETE } = atelierRoutes;
