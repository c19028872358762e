import { createNavigation } from "next-intl/navigation";

import { routing } from "./routing";

/** Link and router that add the visitor's locale to an address. */
export const { Link, redirect, usePathname, useRouter } = createNavigation(routing);
