import { TEXT_CONFIG, textTable } from "./text-tables";
import type { ResolvedGroup } from "./vocabulary";

/**
 * Which groups of a query a document must have, by their numbers: all of one of these sets. One set of
 * all groups is the usual case.
 */
export type Required = readonly (readonly number[])[];

/**
 * What a match is worth, out of 100, by where it is (A: titles, B and C: other names) and what matched:
 * the word itself, a synonym, or a word it is the beginning of. Only in a long text: little.
 */
const WORTH = {
  own: { A: 100, B: 70, any: 45 },
  synonym: { A: 80, B: 55, any: 35 },
  beginning: { A: 40, B: 30, any: 25 },
  body: 10,
} as const;
/** A word that several names repeat (subtitle, category, material) says more of a piece than one mention. */
const REPEATED = 40;
const REPEATED_WEIGHTS = "{0, 0.3, 0.6, 1}";
const EXACT_TITLE = 1000;
const MOST_TITLED = 100;
const FOUND_GROUP = 200;
const PHRASE = 30;
/** Popularity and age stay below one point of relevance. */
const QUALITY_RANGE = 2 ** 46;

type Label = "" | ":A" | ":B";

const quoted = (word: string, label: Label) => `'${word}'${label}`;
const anyOf = (parts: readonly string[], sign: "|" | "&" | "<->") =>
  parts.length > 1 ? `(${parts.join(` ${sign} `)})` : (parts[0] ?? "");

// Words hold letters, digits and a decimal point only (wordsOf), so that quoting them is safe.
const ownQuery = ({ own }: ResolvedGroup, label: Label) =>
  anyOf(
    own.map((standIns) =>
      anyOf(
        standIns.map((word) => quoted(word, label)),
        "|",
      ),
    ),
    "&",
  );

const phraseQuery = (phrases: readonly string[], label: Label) =>
  anyOf(
    phrases.map((phrase) =>
      anyOf(
        phrase.split(" ").map((word) => quoted(word, label)),
        "<->",
      ),
    ),
    "|",
  );

/** SQL with its parameters, in the order of the text. */
export type Fragment = { sql: string; params: unknown[] };

const join = (fragments: readonly Fragment[], between: string): Fragment => ({
  sql: fragments.map(({ sql }) => sql).join(between),
  params: fragments.flatMap(({ params }) => params),
});

const matches = (column: "names" | "body", query: string): Fragment => ({
  sql: `t."${column}" @@ to_tsquery('${TEXT_CONFIG}', ?)`,
  params: [query],
});

function groupMatch(group: ResolvedGroup): Fragment {
  const others = [...group.synonyms, ...group.beginnings];
  const found = [matches("body", ownQuery(group, ""))];
  if (others.length) {
    found.push(matches("names", phraseQuery(others, "")));
  }
  const either = join(found, " OR ");
  return { ...either, sql: `(${either.sql})` };
}

function worthOfGroup(group: ResolvedGroup, isRequired: boolean): Fragment {
  const cases: { worth: number; when: Fragment }[] = [
    { worth: WORTH.own.A, when: matches("names", ownQuery(group, ":A")) },
    { worth: WORTH.own.B, when: matches("names", ownQuery(group, ":B")) },
    { worth: WORTH.own.any, when: matches("names", ownQuery(group, "")) },
  ];
  const add = (worth: { A: number; B: number; any: number }, phrases: readonly string[]) => {
    if (phrases.length) {
      cases.push(
        { worth: worth.A, when: matches("names", phraseQuery(phrases, ":A")) },
        { worth: worth.B, when: matches("names", phraseQuery(phrases, ":B")) },
        { worth: worth.any, when: matches("names", phraseQuery(phrases, "")) },
      );
    }
  };
  add(WORTH.synonym, group.synonyms);
  add(WORTH.beginning, group.beginnings);
  if (!isRequired) {
    cases.push({ worth: WORTH.body, when: matches("body", ownQuery(group, "")) });
  }
  // Groups that need not be there count by how many of them are, before where they are.
  const found = isRequired ? 0 : FOUND_GROUP;
  const whens = cases
    .sort((a, b) => b.worth - a.worth)
    .map(({ worth, when }) => ({
      sql: `WHEN ${when.sql} THEN ${worth + found}`,
      params: when.params,
    }));
  const inner = join(whens, " ");
  // What must match and does in no name does in a long text, which is not in the row and slow to read.
  const otherwise = isRequired ? WORTH.body : 0;
  return { sql: `CASE ${inner.sql} ELSE ${otherwise} END`, params: inner.params };
}

/** How often and where names mention a group; `ts_rank` divides by the number of words asked for. */
function repetitionOfGroup({ own, synonyms }: ResolvedGroup): Fragment {
  const words = [...new Set([...own.flat(), ...synonyms.filter((s) => !s.includes(" "))])];
  const query = words.map((word) => quoted(word, "")).join("|");
  return {
    sql: `least(${REPEATED}, (${REPEATED * words.length} * ts_rank('${REPEATED_WEIGHTS}', t."names", to_tsquery('${TEXT_CONFIG}', ?)))::int)`,
    params: [query],
  };
}

/** True for the documents that have all groups of one of the required sets. */
export function matchSql(groups: readonly ResolvedGroup[], required: Required): Fragment {
  const sets = required.map((set) => {
    const found = set.flatMap((number) => (groups[number] ? [groupMatch(groups[number])] : []));
    const all = join(found, " AND ");
    return { sql: found.length ? `(${all.sql})` : "FALSE", params: all.params };
  });
  const any = join(sets, " OR ");
  return { sql: sets.length ? `(${any.sql})` : "FALSE", params: any.params };
}

/** Whether each set of groups has a document, as columns `set_0`, `set_1`, ... of one row. */
export function probeSql(
  documents: string,
  groups: readonly ResolvedGroup[],
  sets: Required,
): Fragment {
  const probes = sets.map((set, number) => {
    const { sql, params } = matchSql(groups, [set]);
    const exists = `EXISTS (SELECT 1 FROM "${textTable(documents)}" t WHERE ${sql})`;
    return { sql: `${exists} AS "set_${number}"`, params };
  });
  const all = join(probes, ", ");
  return { ...all, sql: `SELECT ${all.sql}` };
}

function scoreSql(groups: readonly ResolvedGroup[], required: Required, title: string): Fragment {
  const inAll = (number: number) => required.every((set) => set.includes(number));
  const parts: Fragment[] = groups.flatMap((group, number) => [
    worthOfGroup(group, inAll(number)),
    repetitionOfGroup(group),
  ]);
  parts.push({
    sql: `CASE WHEN t."titles" @> ARRAY[?]::text[] THEN ${EXACT_TITLE} ELSE 0 END`,
    params: [title],
  });
  const asTyped = groups.every(({ own }) => own.every((standIns) => standIns.length === 1));
  if (groups.length > 1 && asTyped && groups.every((_, number) => inAll(number))) {
    const phrase = groups.flatMap(({ own }) => own.flat()).join(" ");
    const found = matches("names", phraseQuery([phrase], ""));
    parts.push({ sql: `CASE WHEN ${found.sql} THEN ${PHRASE} ELSE 0 END`, params: found.params });
  }
  const sum = join(parts, " + ");
  return { sql: `(${sum.sql})`, params: sum.params };
}

/** A query as it is put to an index. */
export type TextQuestion = {
  groups: readonly ResolvedGroup[];
  required: Required;
  /** The folded query, which a title may equal. */
  title: string;
};

function matchingRows(documents: string, question: TextQuestion, filter?: Fragment): Fragment {
  const match = matchSql(question.groups, question.required);
  const joined = filter ? `JOIN "${documents}" d ON d."id" = t."id"` : "";
  const only = filter ? ` AND (${filter.sql})` : "";
  return {
    sql: `FROM "${textTable(documents)}" t ${joined} WHERE ${match.sql}${only}`,
    params: [...match.params, ...(filter?.params ?? [])],
  };
}

/** A statement that gives the number of documents that answer a query, as `count`. */
export function countSql(documents: string, question: TextQuestion, filter?: Fragment): Fragment {
  const { sql, params } = matchingRows(documents, question, filter);
  return { sql: `SELECT count(*)::int AS count ${sql}`, params };
}

/**
 * A statement that gives `id` and `rank` of the documents that answer a query: relevance first, then
 * popularity, then age, all in the one number that is sorted by.
 *
 * @param filter a condition on the table of the documents, if any
 * @param most when more documents than this answer, only the most popular and newest of them are ranked,
 *   and those that bear the very title; so a word that is everywhere costs no more than a rare one
 */
export function rankedSql(
  documents: string,
  question: TextQuestion,
  filter?: Fragment,
  most?: number,
): Fragment {
  const score = scoreSql(question.groups, question.required, question.title);
  const rank = `SELECT t."id", ${score.sql}::bigint * ${QUALITY_RANGE} + t."quality" AS "rank"`;
  const rows = matchingRows(documents, question, filter);
  if (most === undefined) {
    return { sql: `${rank} ${rows.sql}`, params: [...score.params, ...rows.params] };
  }
  // By their place in the table: the rows themselves, which are wide, are not sorted.
  const best = `ARRAY(SELECT t.ctid ${rows.sql} ORDER BY t."quality" DESC LIMIT ${most})`;
  const titled = `ARRAY(SELECT t.ctid ${rows.sql} AND t."titles" @> ARRAY[?]::text[] LIMIT ${MOST_TITLED})`;
  return {
    sql: `${rank} FROM "${textTable(documents)}" t WHERE t.ctid = ANY (${best} || ${titled})`,
    params: [...score.params, ...rows.params, ...rows.params, question.title],
  };
}

/** The best first; equal ones always in the same order. */
export const BY_RANK = `"rank" DESC, "id" ASC`;

/**
 * A statement that gives the documents that answer a query as one JSON array of ids, `ids`, the best first.
 *
 * @param most as for `rankedSql`; documents that bear the very title are not looked for beyond them
 */
export function bestIdsSql(
  documents: string,
  question: TextQuestion,
  filter: Fragment | undefined,
  most: number,
): Fragment {
  const score = scoreSql(question.groups, question.required, question.title);
  const rows = matchingRows(documents, question, filter);
  return {
    sql: `SELECT json_agg("id" ORDER BY ${BY_RANK}) AS "ids" FROM (
            SELECT t."id", ${score.sql}::bigint * ${QUALITY_RANGE} + t."quality" AS "rank"
            FROM (SELECT t.* ${rows.sql} ORDER BY t."quality" DESC LIMIT ${most}) t
          ) r`,
    params: [...score.params, ...rows.params],
  };
}

/**
 * A statement that gives what a query finds as JSON arrays of ids, the most popular and newest first:
 * `titled`, those that bear the very title, and `others`, all of them.
 */
export function otherIdsSql(
  documents: string,
  question: TextQuestion,
  filter: Fragment | undefined,
  most: number,
): Fragment {
  const rows = matchingRows(documents, question, filter);
  const ids = (condition: string, limit: number) =>
    `(SELECT json_agg(p."id") FROM (SELECT t."id" ${rows.sql}${condition} ORDER BY t."quality" DESC, t."id" LIMIT ${limit}) p)`;
  return {
    sql: `SELECT ${ids(` AND t."titles" @> ARRAY[?]::text[]`, MOST_TITLED)} AS "titled", ${ids("", most)} AS "others"`,
    params: [...rows.params, question.title, ...rows.params],
  };
}

/** The relevance in a `rank`, 1 for one word found in a title. */
export const SCORE_FROM_RANK = `("rank" / ${QUALITY_RANGE})::float8 / 100`;
