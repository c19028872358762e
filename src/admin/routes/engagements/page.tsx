import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Heart } from "@medusajs/icons";
import {
  Container,
  createDataTableColumnHelper,
  DataTable,
  type DataTablePaginationState,
  Heading,
  Tabs,
  Text,
  useDataTable,
} from "@medusajs/ui";
import { useNavigate, useSearchParams } from "react-router-dom";
import { NotRead, StateBadge } from "../../components/states";
import type { EngagementRow } from "../../lib/engagement-types";
import { clientWords, ENGAGEMENT_LOOKS } from "../../lib/engagement-words";
import { useEngagements } from "../../lib/use-engagements";
import { dayIn, dayWords, staffZone } from "../../lib/zoned";

const PAGE_SIZE = 25;
const TABS = ["active", "completed", "cancelled", "all"] as const;

const column = createDataTableColumnHelper<EngagementRow>();
const columns = [
  column.display({ id: "client", header: "Client", cell: ({ row }) => clientWords(row.original) }),
  column.accessor("stylist.display_name", { header: "Stylist" }),
  column.accessor("title", { header: "About" }),
  column.accessor("status", {
    header: "State",
    cell: ({ getValue }) => <StateBadge look={ENGAGEMENT_LOOKS[getValue()]} />,
  }),
  column.accessor("started_at", {
    header: "Since",
    cell: ({ getValue }) => dayWords(dayIn(getValue(), staffZone())),
  }),
];

/** Who is dressed by whom: engagements that run first. */
const EngagementsPage = () => {
  const navigate = useNavigate();
  const [address, setAddress] = useSearchParams();
  const tab = TABS.find((value) => value === address.get("state")) ?? "active";
  const pageIndex = Math.max(0, Number(address.get("page") ?? 1) - 1) || 0;
  const { data, isLoading, error, refetch } = useEngagements({
    status: tab === "all" ? undefined : tab,
    limit: PAGE_SIZE,
    offset: pageIndex * PAGE_SIZE,
  });
  const table = useDataTable({
    columns,
    data: data?.engagements ?? [],
    getRowId: ({ id }) => id,
    rowCount: data?.count ?? 0,
    isLoading,
    onRowClick: (_, { id }) => navigate(`/engagements/${id}`),
    pagination: {
      state: { pageIndex, pageSize: PAGE_SIZE },
      onPaginationChange: ({ pageIndex: next }: DataTablePaginationState) =>
        setAddress({ state: tab, ...(next > 0 && { page: String(next + 1) }) }),
    },
  });

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-y-1 px-6 py-4">
        <Heading>Engagements</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          One client, one stylist, one brief. What was learned stays when the stylist changes.
        </Text>
      </div>
      <Tabs value={tab} onValueChange={(state) => setAddress({ state })}>
        <div className="overflow-x-auto px-6 py-3">
          <Tabs.List aria-label="State" className="w-max">
            {TABS.map((value) => (
              <Tabs.Trigger key={value} value={value}>
                {value === "all" ? "All" : ENGAGEMENT_LOOKS[value].label}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
        </div>
        <Tabs.Content value={tab}>
          {error ? (
            <NotRead what="The list" error={error} onRetry={() => void refetch()} />
          ) : (
            <DataTable instance={table}>
              <DataTable.Table
                emptyState={{
                  empty: {
                    heading: "No engagements here",
                    description: "One begins when a stylist accepts an invitation.",
                  },
                }}
              />
              <DataTable.Pagination />
            </DataTable>
          )}
        </Tabs.Content>
      </Tabs>
    </Container>
  );
};

export const config = defineRouteConfig({ label: "Engagements", icon: Heart });
export const handle = { breadcrumb: () => "Engagements" };

export default EngagementsPage;
