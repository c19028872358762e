/** One thing wrong with a data file of the demo house. */
export type DemoProblem = {
  /** Path under demo/data. */
  file: string;
  /** Position in the file's list, from 0; absent when the file is no list. */
  index?: number;
  field: string;
  reason: string;
};

const SHOWN_AT_MOST = 40;

function line({ file, index, field, reason }: DemoProblem): string {
  const where = index === undefined ? file : `${file} [${index}]`;
  return `  demo/data/${where} ${field}: ${reason}`;
}

/** Thrown when the demo data cannot be used; names every place and reason. */
export class DemoDataError extends Error {
  readonly problems: readonly DemoProblem[];

  constructor(problems: readonly DemoProblem[]) {
    const lines = problems.slice(0, SHOWN_AT_MOST).map(line);
    const rest = problems.length - lines.length;
    super(
      [
        `The demo data has ${problems.length} problem(s); nothing was seeded:`,
        ...lines,
        ...(rest > 0 ? [`  and ${rest} more`] : []),
      ].join("\n"),
    );
    this.name = "DemoDataError";
    this.problems = problems;
  }
}
