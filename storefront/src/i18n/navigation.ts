import { createNavigation } from "next-intl/navigation";

import { routing } from "./routing";
import { publicPath } from "./salon-path";

const navigation = createNavigation(routing);

/** Link and router that add the visitor's locale to an address. */
export const { Link, redirect, useRouter } = navigation;

/** The address of the page without its locale, as the visitor sees it. */
export function usePathname(): string {
  return publicPath(navigation.usePathname());
}
