import { AccountFrame } from "@/features/account/account-frame";
import { asClient } from "@/features/account/server/require-client";
import { BriefPage } from "@/features/concierge/brief/brief-page";
import { readStyleProfile } from "@/features/concierge/server/reads";
import { firstName } from "@/features/stylists";
import { getStylist } from "@/lib/data/stylists";
import { pageLocale } from "@/lib/session/page-locale";
import { accountMetadata } from "@/lib/session/private-metadata";
import { single } from "@/lib/session/search-params";

type Props = PageProps<"/[locale]/account/briefs/new">;

export const generateMetadata = accountMetadata("briefs");

const HANDLE = /^[\w-]{1,64}$/;

export default async function NewBriefPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const asked = single((await searchParams).stylist);
  const handle = asked && HANDLE.test(asked) ? asked : null;
  const here = handle ? `/account/briefs/new?stylist=${handle}` : "/account/briefs/new";
  const [profile, stylist] = await asClient(locale, here, ({ api }) =>
    Promise.all([readStyleProfile(api), handle ? getStylist(locale, handle) : null]),
  );
  return (
    <AccountFrame>
      <BriefPage
        brief={null}
        languages={profile.languages}
        inviting={stylist ? { id: stylist.id, first_name: firstName(stylist.display_name) } : null}
      />
    </AccountFrame>
  );
}
