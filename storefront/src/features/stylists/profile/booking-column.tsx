import { useTranslations } from "next-intl";

import { type AppointmentType, type StylistProfile } from "@/lib/data/stylist-types";
import { Button } from "@/ui/button";
import { Picture } from "@/ui/picture";
import { TextLink } from "@/ui/text-link";

import { firstName } from "../first-name";
import { type Outlook, useHours } from "../use-hours";
import { useStylistWords } from "../use-stylist-words";
import styles from "./booking-column.module.css";

interface BookingColumnProps {
  stylist: StylistProfile;
  outlook: Outlook;
}

/** Stays beside the page: who, when next, what for, and the one button. */
export function BookingColumn({ stylist, outlook }: BookingColumnProps) {
  const t = useTranslations("stylists.profile");
  const card = useTranslations("stylists.card");
  const hours = useHours(stylist, outlook);
  const { display_name: name, portrait, next_slots: slots, appointment_types: types } = stylist;
  const book = `/stylists/${stylist.handle}/book`;
  const [first] = types;
  return (
    <aside className={styles.column} aria-label={t("with", { name: firstName(name) })}>
      <div className={styles.head}>
        {portrait ? (
          <span className={styles.portrait}>
            <Picture
              src={portrait.url}
              alt={portrait.alt}
              background={portrait.background}
              blur={portrait.blur}
              ratio="4/5"
              sizes="96px"
            />
          </span>
        ) : null}
        <div>
          <h2 className={styles.title}>{t("with", { name: firstName(name) })}</h2>
          <p className={styles.quiet}>
            {card("capacity", { capacity: stylist.client_capacity, open: stylist.places_open })}
          </p>
        </div>
      </div>
      {slots.length > 0 && first ? (
        <div>
          <h3 className={styles.label}>{t("next")}</h3>
          <ul className={styles.slots}>
            {slots.slice(0, 3).map(({ starts_at }) => {
              const there = hours.there(starts_at);
              return (
                <li key={starts_at} className={styles.slot}>
                  <TextLink
                    href={`${book}?type=${first.id}&at=${encodeURIComponent(starts_at)}`}
                    bare
                    prefetch={false}
                  >
                    <time dateTime={starts_at}>{hours.here(starts_at)}</time>
                  </TextLink>
                  {there ? <span className={styles.there}>{there}</span> : null}
                </li>
              );
            })}
          </ul>
        </div>
      ) : (
        <p>{t("noHour")}</p>
      )}
      {types.length > 0 ? (
        <>
          <div>
            <Button href={book} fullWidth>
              {t("book")}
            </Button>
            <Invite handle={stylist.handle} name={firstName(name)} />
          </div>
          <div>
            <h3 className={styles.label}>{t("types")}</h3>
            <ul className={styles.types}>
              {types.map((type) => (
                <TypeRow key={type.id} type={type} href={`${book}?type=${type.id}`} />
              ))}
            </ul>
          </div>
        </>
      ) : null}
    </aside>
  );
}

/** The second way in: not an hour, but somebody to work with. */
function Invite({ handle, name }: { handle: string; name: string }) {
  const t = useTranslations("concierge.doors");
  return (
    <p className={styles.invite}>
      <Button variant="quiet" href={`/account/briefs/new?stylist=${encodeURIComponent(handle)}`}>
        {t("invite", { name })}
      </Button>
      <span className={styles.quiet}>{t("inviteHelp", { name })}</span>
    </p>
  );
}

function TypeRow({ type, href }: { type: AppointmentType; href: string }) {
  const t = useTranslations("stylists.profile");
  const words = useStylistWords();
  return (
    <li className={styles.type}>
      <p className={styles.typeHead}>
        <TextLink href={href} bare prefetch={false} className={styles.typeLink}>
          {type.name}
        </TextLink>
        <span className={styles.price}>{words.price(type.price)}</span>
      </p>
      <p className={styles.quiet}>
        {words.duration(type.duration_minutes)}
        {", "}
        {words.list(type.modes.map((mode) => words.mode(mode).toLocaleLowerCase()))}
        {type.confirmation === "on_request" ? `. ${t("onRequest")}` : ""}
      </p>
    </li>
  );
}
