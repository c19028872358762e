import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Users } from "@medusajs/icons";
import {
  Badge,
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
import type { StylistRow, StylistStatus } from "../../lib/types";
import { useStylistQueue } from "../../lib/use-stylists";
import { placeWords, STYLIST_LOOKS, wordOf } from "../../lib/words";
import { daysAgo } from "../../lib/zoned";

const PAGE_SIZE = 20;
const TABS: readonly (StylistStatus | "all")[] = [
  "submitted",
  "approved",
  "changes_requested",
  "suspended",
  "rejected",
  "draft",
  "all",
];

const column = createDataTableColumnHelper<StylistRow>();
const columns = [
  column.accessor("display_name", {
    header: "Name",
    cell: ({ row: { original } }) => (
      <div className="flex flex-col py-2">
        <Text size="small" weight="plus">
          {original.display_name}
        </Text>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {original.email}
        </Text>
      </div>
    ),
  }),
  column.accessor("city", {
    header: "Place",
    cell: ({ row: { original } }) => placeWords(original.city, original.country_code),
  }),
  column.accessor("specialties", {
    header: "Specialties",
    cell: ({ getValue }) => getValue().slice(0, 3).map(wordOf).join(", ") || "–",
  }),
  column.accessor("status", {
    header: "State",
    cell: ({ getValue }) => <StateBadge look={STYLIST_LOOKS[getValue()]} />,
  }),
  column.accessor("submitted_at", {
    header: "Sent in",
    cell: ({ getValue }) => {
      const at = getValue();
      return at ? daysAgo(at, new Date()) : "–";
    },
  }),
  column.accessor("rating", {
    header: "Reviews",
    cell: ({ getValue }) => {
      const { average, count } = getValue();
      return average === null ? "–" : `${average.toFixed(1)} of 5 (${count})`;
    },
  }),
];

/** All who dress the house's clients, or wish to: those who wait for an answer first. */
const StylistsPage = () => {
  const navigate = useNavigate();
  const [address, setAddress] = useSearchParams();
  const tab = TABS.find((value) => value === address.get("state")) ?? "submitted";
  const q = address.get("q") ?? "";
  const pageIndex = Math.max(0, Number(address.get("page") ?? 1) - 1) || 0;

  // The address keeps what is shown, so that going back finds it again.
  const show = (change: Record<string, string>) =>
    setAddress((now) => {
      const next = new URLSearchParams(now);
      next.delete("page");
      Object.entries(change).forEach(([name, value]) =>
        value ? next.set(name, value) : next.delete(name),
      );
      return next;
    });

  const { data, isLoading, error, refetch } = useStylistQueue({
    status: tab === "all" ? undefined : tab,
    q,
    limit: PAGE_SIZE,
    offset: pageIndex * PAGE_SIZE,
  });
  const table = useDataTable({
    columns,
    data: data?.stylists ?? [],
    getRowId: ({ id }) => id,
    rowCount: data?.count ?? 0,
    isLoading,
    onRowClick: (_, { id }) => navigate(`/stylists/${id}`),
    search: { state: q, onSearchChange: (value) => show({ q: value }) },
    pagination: {
      state: { pageIndex, pageSize: PAGE_SIZE },
      onPaginationChange: ({ pageIndex: next }: DataTablePaginationState) =>
        show({ page: next > 0 ? String(next + 1) : "" }),
    },
  });

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-y-1 px-6 py-4">
        <Heading>Stylists</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          Applications that wait longest stand first. Only approved stylists are seen and booked.
        </Text>
      </div>
      <Tabs value={tab} onValueChange={(state) => show({ state, q: "" })}>
        <div className="overflow-x-auto px-6 py-3">
          <Tabs.List aria-label="State" className="w-max">
            {TABS.map((value) => (
              <Tabs.Trigger key={value} value={value} className="gap-x-2">
                {value === "all" ? "All" : STYLIST_LOOKS[value].label}
                {value !== "all" && data?.counts[value] ? (
                  <Badge size="2xsmall" color={value === "submitted" ? "orange" : "grey"}>
                    {data.counts[value]}
                  </Badge>
                ) : null}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
        </div>
        <Tabs.Content value={tab}>
          {error ? (
            <NotRead what="The list" error={error} onRetry={() => void refetch()} />
          ) : (
            <DataTable instance={table}>
              <DataTable.Toolbar className="flex items-center justify-end">
                <DataTable.Search placeholder="Name, e-mail or place" />
              </DataTable.Toolbar>
              <DataTable.Table
                emptyState={{
                  empty: {
                    heading: tab === "submitted" ? "Nobody waits for an answer" : "Nobody here",
                    description: "Stylists in this state are listed here.",
                  },
                  filtered: {
                    heading: "Nobody found",
                    description: "No stylist in this state is called so.",
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

export const config = defineRouteConfig({ label: "Stylists", icon: Users });
export const handle = { breadcrumb: () => "Stylists" };

export default StylistsPage;
