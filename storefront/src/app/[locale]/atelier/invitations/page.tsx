import { getTranslations } from "next-intl/server";

import { AtelierFrame } from "@/features/atelier/frame/atelier-frame";
import {
  InvitationFilter,
  INVITATION_VIEWS,
  invitationsHref,
} from "@/features/atelier/invitations/invitation-filter";
import { InvitationsList } from "@/features/atelier/invitations/invitations-list";
import { Pager } from "@/features/atelier/parts/pager";
import { readInvitations } from "@/features/atelier/server/clientele-reads";
import { serverClock } from "@/features/atelier/server/clock";
import { asStylist } from "@/features/atelier/server/require-stylist";
import { pageLocale } from "@/lib/session/page-locale";
import { atelierMetadata } from "@/lib/session/private-metadata";
import { pageNumber, single } from "@/lib/session/search-params";
import { EmptyState } from "@/ui/empty-state";

const PER_PAGE = 25;

export const generateMetadata = atelierMetadata("invitations");

export default async function InvitationsPage({
  params,
  searchParams,
}: PageProps<"/[locale]/atelier/invitations">) {
  const locale = await pageLocale(params);
  const query = await searchParams;
  const asked = single(query.view);
  const view = INVITATION_VIEWS.find((known) => known === asked) ?? "pending";
  const page = pageNumber(query.page);
  const { stylist, invitations, count } = await asStylist(
    locale,
    { room: "invitations", here: invitationsHref(view, page) },
    async ({ visitor, stylist }) => ({
      stylist,
      ...(await readInvitations(visitor, {
        ...(view === "pending" ? { status: view } : {}),
        limit: PER_PAGE,
        offset: (page - 1) * PER_PAGE,
      })),
    }),
  );
  const t = await getTranslations("atelier.invitations");
  return (
    <AtelierFrame stylist={stylist} title={t("title")}>
      <InvitationFilter view={view} />
      {invitations.length > 0 ? (
        <InvitationsList invitations={invitations} serverNow={serverClock()} />
      ) : (
        <EmptyState within title={t("emptyTitle")} text={t(`empty.${view}`)} />
      )}
      <Pager
        page={page}
        pages={Math.ceil(count / PER_PAGE)}
        href={(number) => invitationsHref(view, number)}
      />
    </AtelierFrame>
  );
}
