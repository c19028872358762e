import { defineWidgetConfig } from "@medusajs/admin-sdk";
import type { AdminCustomer, DetailWidgetProps } from "@medusajs/framework/types";
import { Text } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { Nothing, NotRead, Reading, Section, StateBadge } from "../components/states";
import { StyleProfileSection } from "../components/style-profile-section";
import { ENGAGEMENT_LOOKS } from "../lib/engagement-words";
import { useEngagements } from "../lib/use-engagements";

const MOST = 10;

/** Who dresses this client, and the client's profile behind its reason. */
const CustomerEngagements = ({ data: customer }: DetailWidgetProps<AdminCustomer>) => {
  const { data, isPending, error, refetch } = useEngagements({
    customer_id: customer.id,
    limit: MOST,
    offset: 0,
  });
  return (
    <div className="flex flex-col gap-y-3">
      <Section title="Engagements">
        {error ? (
          <NotRead what="The engagements" error={error} onRetry={() => void refetch()} />
        ) : isPending ? (
          <Reading what="engagements" />
        ) : data.engagements.length === 0 ? (
          <Nothing title="No engagements">No stylist dresses this client.</Nothing>
        ) : (
          <ul className="divide-y">
            {data.engagements.map(({ id, title, status, stylist }) => (
              <li key={id} className="flex items-start justify-between gap-x-3 px-6 py-3">
                <span className="flex min-w-0 flex-col gap-y-1">
                  <Link
                    className="text-ui-fg-interactive txt-compact-small-plus"
                    to={`/engagements/${id}`}
                  >
                    {title}
                  </Link>
                  <Text size="small">with {stylist.display_name}</Text>
                </span>
                <StateBadge look={ENGAGEMENT_LOOKS[status]} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      <StyleProfileSection customerId={customer.id} />
    </div>
  );
};

export const config = defineWidgetConfig({ zone: "customer.details.side.after" });

export default CustomerEngagements;
