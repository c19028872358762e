import { notFound } from "next/navigation";

import { clientName } from "@/features/atelier/client-name";
import { AtelierFrame } from "@/features/atelier/frame/atelier-frame";
import { InvitationView } from "@/features/atelier/invitations/invitation-view";
import { readInvitation } from "@/features/atelier/server/clientele-reads";
import { serverClock } from "@/features/atelier/server/clock";
import { readTypes } from "@/features/atelier/server/reads";
import { asStylist } from "@/features/atelier/server/require-stylist";
import { pageLocale } from "@/lib/session/page-locale";
import { atelierMetadata } from "@/lib/session/private-metadata";

export const generateMetadata = atelierMetadata("invitations");

export default async function InvitationPage({
  params,
}: PageProps<"/[locale]/atelier/invitations/[id]">) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const here = `/atelier/invitations/${encodeURIComponent(id)}`;
  const { stylist, invitation, types } = await asStylist(
    locale,
    { room: "invitations", here },
    async ({ visitor, stylist }) => {
      const [invitation, types] = await Promise.all([
        readInvitation(visitor, id),
        readTypes(visitor),
      ]);
      return { stylist, invitation, types };
    },
  );
  if (!invitation) {
    notFound();
  }
  const zone = stylist.time_zone ?? "UTC";
  const type = types.find(({ is_active }) => is_active);
  const mode = type?.modes.find((one) => one === invitation.brief.mode) ?? type?.modes[0];
  return (
    <AtelierFrame stylist={stylist} title={clientName(invitation)}>
      <InvitationView
        initial={invitation}
        hours={type && mode ? { stylist_time_zone: zone, appointment_type: type, mode } : null}
        zone={zone}
        serverNow={serverClock()}
      />
    </AtelierFrame>
  );
}
