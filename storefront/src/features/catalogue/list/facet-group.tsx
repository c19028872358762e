import { useTranslations } from "next-intl";

import { type Facet, type FacetValue } from "@/lib/data/catalogue-types";
import { classes } from "@/ui/classes";

import styles from "./filter-panel.module.css";
import { ListLink } from "./list-link";
import { type ListQuery, toggled } from "./list-query";
import { facetLabel } from "./words";

interface FacetGroupProps {
  facet: Facet;
  values: readonly FacetValue[];
  path: string;
  query: ListQuery;
  open: boolean;
}

/** How the values of a facet are set; the others are rows. */
const SHAPES: Partial<Record<Facet, string | undefined>> = {
  colour: styles.swatches,
  size: styles.sizes,
};

/**
 * One facet: its values as links, each with how many pieces there are. Whether it stands open is
 * the visitor's affair once the page is there, so `open` never changes with a choice.
 */
export function FacetGroup({ facet, values, path, query, open }: FacetGroupProps) {
  const t = useTranslations("catalogue.list");
  const chosen = query.facets[facet] ?? [];
  const offered = values.filter(({ value, count }) => count > 0 || chosen.includes(value));
  if (offered.length === 0) {
    return null;
  }
  const name = t(`facets.${facet}`);
  const chosenLabels = offered
    .filter(({ value }) => chosen.includes(value))
    .map((value) => facetLabel(t, facet, value));
  return (
    <details className={styles.group} open={open}>
      <summary className={styles.summary}>
        <span>{name}</span>
        <span className={styles.chosen}>{chosenLabels.join(", ")}</span>
        <span className={styles.mark} aria-hidden="true" />
      </summary>
      <ul className={SHAPES[facet] ?? styles.rows} aria-label={t("facetList", { facet: name })}>
        {offered.map((value) => (
          <li key={value.value}>
            <ListLink
              path={path}
              query={toggled(query, facet, value.value)}
              current={chosen.includes(value.value)}
              className={styles.value}
            >
              {value.tone ? (
                <i className={classes(styles.tone)} style={{ backgroundColor: value.tone }} />
              ) : null}
              <span className={styles.name}>{facetLabel(t, facet, value)}</span>{" "}
              <small className={styles.count}>{value.count}</small>
            </ListLink>
          </li>
        ))}
      </ul>
    </details>
  );
}
