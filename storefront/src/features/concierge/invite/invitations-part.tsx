import { useTranslations } from "next-intl";

import { firstName, type Outlook, useHours } from "@/features/stylists";
import { type Mode } from "@/lib/data/stylist-types";
import { placeOfZone } from "@/lib/zoned-time";
import { Button, TextLink } from "@/ui";

import { StylistLine } from "../parts/stylist-line";
import { useMomentWords } from "../parts/use-moment-words";
import { type ConciergeBooking, type Invitation } from "../types";
import styles from "./invitations-part.module.css";
import { WithdrawInvitation } from "./withdraw-invitation";

interface InvitationsPartProps {
  invitations: readonly Invitation[];
  /** How the brief wants to meet; hours that are proposed are for that. */
  mode: Mode | null;
  outlook: Outlook;
}

/** Who was asked, and what they said. */
export function InvitationsPart({ invitations, mode, outlook }: InvitationsPartProps) {
  const t = useTranslations("concierge.invitations");
  if (invitations.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="invitations" className={styles.part}>
      <h2 id="invitations" className={styles.title}>
        {t("title")}
      </h2>
      <ul className={styles.list}>
        {invitations.map((invitation) => (
          <li key={invitation.id} className={styles.item}>
            <InvitationRow invitation={invitation} mode={mode} outlook={outlook} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface InvitationRowProps {
  invitation: Invitation;
  mode: Mode | null;
  outlook: Outlook;
}

function InvitationRow({ invitation, mode, outlook }: InvitationRowProps) {
  const t = useTranslations("concierge.invitations");
  const words = useMomentWords(outlook);
  const { stylist, status } = invitation;
  const name = firstName(stylist.display_name);
  const alternatives = invitation.alternative_starts.filter(
    (startsAt) => Date.parse(startsAt) > outlook.now_ms,
  );
  return (
    <StylistLine stylist={stylist}>
      <h3 className={styles.name}>
        <TextLink href={`/stylists/${stylist.handle}`} bare prefetch={false}>
          {stylist.display_name}
        </TextLink>
      </h3>
      <p className={styles.state} data-state={status}>
        {status === "pending"
          ? t("pending", { name, moment: words.moment(invitation.expires_at) })
          : t(status, { name })}
      </p>
      {invitation.booking ? (
        <HeldHour booking={invitation.booking} city={stylist.city} outlook={outlook} />
      ) : null}
      {invitation.message ? <p className={styles.message}>{invitation.message}</p> : null}
      {invitation.decline_reason ? (
        <p className={styles.reason}>{t("reason", { reason: invitation.decline_reason })}</p>
      ) : null}
      {alternatives.length > 0 ? (
        <div>
          <p>{t("proposed", { name })}</p>
          <ul className={styles.proposed}>
            {alternatives.map((startsAt) => (
              <li key={startsAt}>
                <TextLink href={bookingHref(stylist.handle, startsAt, mode)} bare prefetch={false}>
                  {words.moment(startsAt)}
                </TextLink>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <div className={styles.ways}>
        {invitation.engagement_id ? (
          <Button variant="quiet" href={`/account/engagements/${invitation.engagement_id}`}>
            {t("open", { name })}
          </Button>
        ) : null}
        {invitation.can.includes("withdraw") ? (
          <WithdrawInvitation id={invitation.id} name={name} />
        ) : null}
      </div>
    </StylistLine>
  );
}

/** Where an hour that was proposed is taken. */
function bookingHref(handle: string, startsAt: string, mode: Mode | null): string {
  const query = new URLSearchParams(mode ? { mode, at: startsAt } : { at: startsAt });
  return `/stylists/${handle}/book?${query.toString()}`;
}

/** The hour that goes with it, by both clocks. */
function HeldHour({
  booking,
  city,
  outlook,
}: {
  booking: ConciergeBooking;
  city: string | null;
  outlook: Outlook;
}) {
  const t = useTranslations("concierge.invitations");
  const zone = booking.stylist_time_zone;
  const hours = useHours(
    { city: city ?? placeOfZone(zone, "en"), time_zone: zone },
    outlook,
    booking.mode,
  );
  return (
    <p className={styles.hour}>
      {t("hour", { hour: hours.sentence(booking.starts_at), state: booking.status })}
    </p>
  );
}
