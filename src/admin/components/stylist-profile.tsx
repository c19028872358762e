import { Avatar, Badge, Heading, InlineTip, Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import type { Stylist } from "../lib/types";
import { languageWords, moneyWords, placeWords, STYLIST_LOOKS, wordOf } from "../lib/words";
import { staffZone, timeIn, zoneName } from "../lib/zoned";
import { Fact, Section, StateBadge } from "./states";

function Tags({ values }: { values: readonly string[] }) {
  return values.length === 0 ? (
    "–"
  ) : (
    <span className="flex flex-wrap gap-1">
      {values.map((value) => (
        <Badge key={value} size="2xsmall">
          {wordOf(value)}
        </Badge>
      ))}
    </span>
  );
}

/** Their time, and the staff's beside it when that is another. */
function ZoneNow({ zone }: { zone: string | null }) {
  if (!zone) {
    return "–";
  }
  const now = new Date();
  const theirs = `${zoneName(zone, now)}. It is ${timeIn(now, zone)} there`;
  return timeIn(now, zone) === timeIn(now, staffZone())
    ? `${theirs}.`
    : `${theirs}, ${timeIn(now, staffZone())} here.`;
}

/** Who a stylist is: the head of the page, with what can be decided. */
export function StylistHead({ stylist, actions }: { stylist: Stylist; actions: ReactNode }) {
  const { display_name: name, portrait, headline, status, missing } = stylist;
  return (
    <Section
      title={name}
      aside={
        <div className="flex items-center gap-x-3">
          <StateBadge look={STYLIST_LOOKS[status]} />
          {actions}
        </div>
      }
    >
      <div className="flex items-start gap-x-4 px-6 py-4">
        <Avatar
          size="xlarge"
          variant="squared"
          src={portrait?.url}
          aria-hidden
          fallback={name.charAt(0).toUpperCase()}
        />
        <div className="flex min-w-0 flex-col gap-y-2">
          <Heading level="h3">{headline ?? "No headline yet"}</Heading>
          <Text size="small" className="text-ui-fg-subtle whitespace-pre-line">
            {stylist.biography ?? "No biography yet."}
          </Text>
        </div>
      </div>
      {missing.length > 0 ? (
        <div className="px-6 py-4">
          <InlineTip variant="warning" label="Not complete">
            Still missing: {missing.map((field) => wordOf(field).toLowerCase()).join(", ")}.
          </InlineTip>
        </div>
      ) : null}
    </Section>
  );
}

/** The facts of a profile. */
export function StylistFacts({ stylist }: { stylist: Stylist }) {
  const { rate, rating } = stylist;
  return (
    <Section title="Profile">
      <Fact label="Place">{placeWords(stylist.city, stylist.country_code)}</Fact>
      <Fact label="Time zone">
        <ZoneNow zone={stylist.time_zone} />
      </Fact>
      <Fact label="Languages">{languageWords(stylist.languages)}</Fact>
      <Fact label="Meets clients">
        <Tags values={stylist.modes} />
      </Fact>
      <Fact label="Specialties">
        <Tags values={stylist.specialties} />
      </Fact>
      <Fact label="Style">
        <Tags values={stylist.style_tags} />
      </Fact>
      <Fact label="Experience">
        {stylist.years_experience === null ? "–" : `${stylist.years_experience} years`}
      </Fact>
      <Fact label="Rate">
        {rate.amount === null ? "–" : `${moneyWords(rate.amount, rate.currency_code)} an hour`}
      </Fact>
      <Fact label="Clients at once">{stylist.client_capacity ?? "–"}</Fact>
      <Fact label="Reviews">
        {rating.average === null
          ? "None published"
          : `${rating.average.toFixed(2)} of 5, from ${rating.count}`}
      </Fact>
    </Section>
  );
}

/** How to reach them; for staff alone. */
export function StylistContact({ stylist }: { stylist: Stylist }) {
  const { email, phone, handle, status } = stylist;
  return (
    <Section title="Contact">
      <Fact label="E-mail">
        <a className="text-ui-fg-interactive" href={`mailto:${email}`}>
          {email}
        </a>
      </Fact>
      <Fact label="Telephone">
        {phone ? (
          <a className="text-ui-fg-interactive" href={`tel:${phone.replace(/[^+\d]/g, "")}`}>
            {phone}
          </a>
        ) : (
          "–"
        )}
      </Fact>
      <Fact label="Address here">
        {status === "approved" ? `/stylists/${handle}` : `/stylists/${handle}, when approved`}
      </Fact>
    </Section>
  );
}
