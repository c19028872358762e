/** How stylist and client meet. */
export const SERVICE_MODES = ["in_person", "at_home", "video"] as const;

export type ServiceMode = (typeof SERVICE_MODES)[number];
