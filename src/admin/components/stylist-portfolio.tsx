import { Text } from "@medusajs/ui";
import type { Stylist } from "../lib/types";
import { Nothing, Section } from "./states";

/** The looks of a portfolio, in the order of the profile. */
export function StylistPortfolio({ stylist }: { stylist: Stylist }) {
  const { portfolio } = stylist;
  return (
    <Section title="Portfolio">
      {portfolio.length === 0 ? (
        <Nothing title="No looks">The stylist has not added any.</Nothing>
      ) : (
        <ul className="grid grid-cols-2 gap-4 px-6 py-4 sm:grid-cols-3">
          {portfolio.map(({ id, image, title, occasion, client_name }) => (
            <li key={id} className="flex min-w-0 flex-col gap-y-1">
              <a
                href={image.url}
                target="_blank"
                rel="noreferrer"
                className="bg-ui-bg-subtle block aspect-[4/5] overflow-hidden rounded-lg"
                style={{ backgroundColor: image.background ?? undefined }}
              >
                <img
                  src={image.url}
                  alt={image.alt}
                  loading="lazy"
                  className="h-full w-full object-cover"
                />
              </a>
              <Text size="small" weight="plus" className="truncate" title={title}>
                {title}
              </Text>
              <Text size="xsmall" className="text-ui-fg-subtle truncate">
                {[occasion, client_name && `for ${client_name}`].filter(Boolean).join(", ") || "–"}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
