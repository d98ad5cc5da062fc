import { Link } from '@/ui';

/** Where a statement, rule, trial or other item stands in the guideline browser. */
export const inBrowser = (id: string): string => `/guideline#${id}`;

/** The number of a statement of the source, leading to its words and place. */
export function Cite({ id }: { id: string }) {
  return (
    <Link
      href={inBrowser(id)}
      className="tabular inline-flex min-h-6 min-w-6 items-center whitespace-nowrap text-accent-ink underline decoration-line-strong underline-offset-2 hover:decoration-current"
    >
      {id}
    </Link>
  );
}

export function Cites({ ids }: { ids: readonly string[] }) {
  return (
    <span className="inline-flex flex-wrap gap-x-2 align-middle">
      {ids.map((id) => (
        <Cite key={id} id={id} />
      ))}
    </span>
  );
}
