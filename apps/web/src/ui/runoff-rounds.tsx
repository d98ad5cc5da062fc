'use client';
import { useTranslations } from 'next-intl';
import { cx } from './classes';

export interface RunoffRoundsProps {
  tally: {
    readonly leading: readonly string[];
    readonly rounds?:
      | readonly {
          readonly votes: readonly { readonly optionId: string; readonly votes: number }[];
          readonly exhausted: number;
          readonly eliminated: readonly string[];
        }[]
      | undefined;
  };
  options: readonly { readonly id: string; readonly label: string }[];
}

/** How an instant-runoff was counted: a column for each round, and where an option left. Nothing for other counts. */
export function RunoffRounds({ tally, options }: RunoffRoundsProps) {
  const t = useTranslations('common.tally');
  const { rounds, leading } = tally;
  if (!rounds || rounds.length === 0) return null;
  const cell = 'px-2 py-1 text-right tabular whitespace-nowrap';
  return (
    // The table may be wider than a phone: it scrolls by itself, and by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable
    <section className="overflow-x-auto" tabIndex={0} aria-label={t('rounds')}>
      <table className="w-full border-collapse">
        <caption className="mb-1 text-left font-medium">{t('rounds')}</caption>
        <thead>
          <tr className="border-b border-line-strong">
            <th scope="col" className="py-1 text-left font-medium">
              {t('option')}
            </th>
            {rounds.map((round, index) => (
              <th key={round.votes.length} scope="col" className={cx(cell, 'font-medium')}>
                {t('round', { number: index + 1 })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {options.map((option) => (
            <tr key={option.id} className="border-b border-line">
              <th
                scope="row"
                className={cx(
                  'min-w-32 py-1 text-left',
                  leading.includes(option.id) ? 'font-semibold' : 'font-normal',
                )}
              >
                {option.label}
              </th>
              {rounds.map((round) => {
                const line = round.votes.find(({ optionId }) => optionId === option.id);
                const leaves = round.eliminated.includes(option.id);
                return (
                  <td
                    key={round.votes.length}
                    className={cx(cell, leading.includes(option.id) && 'font-semibold')}
                  >
                    {line ? line.votes : <span className="text-ink-faint">–</span>}
                    {leaves ? <span className="block text-note text-ink-soft">{t('eliminated')}</span> : null}
                  </td>
                );
              })}
            </tr>
          ))}
          <tr className="text-ink-soft">
            <th scope="row" className="py-1 text-left font-normal">
              {t('exhausted')}
            </th>
            {rounds.map((round) => (
              <td key={round.votes.length} className={cell}>
                {round.exhausted}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}
