import { type Edition, whatCovers } from '@consilium/guideline';
import { useTranslations } from 'next-intl';
import { Link, StrengthMark } from '@/ui';
import { inBrowser } from './cite';
import { StatementFinder } from './statement-finder';

/** A list of links in one line. */
function Linked({ label, items }: { label: string; items: readonly { id: string; text: string }[] }) {
  if (items.length === 0) return null;
  return (
    <span>
      {label}{' '}
      {items.map(({ id, text }, at) => (
        <span key={text}>
          {at > 0 ? ', ' : ''}
          <Link
            href={inBrowser(id)}
            className="text-accent-ink underline decoration-line-strong underline-offset-2 hover:decoration-current"
          >
            {text}
          </Link>
        </span>
      ))}
    </span>
  );
}

/** Every statement of the source: words, place, strength, and what takes it up. */
export function BrowserStatements({ edition }: { edition: Edition }) {
  const t = useTranslations('evidence.browser');
  const words = useTranslations('guideline');
  const content = useTranslations('guidelineContent');
  const covers = new Map(whatCovers(edition).statements.map((cover) => [cover.statement, cover]));
  const gates = new Set(edition.gates.map(({ rule }) => rule));
  const trialName = new Map(edition.knowledge.trials.map(({ id, name }) => [id, name]));
  const kind = (id: string) => content(`statementKind.${id}`);
  return (
    <StatementFinder
      kinds={{
        all: t('allKinds'),
        recommendation: kind('recommendation'),
        evidence: kind('evidence'),
        status: kind('status'),
        definition: kind('definition'),
        background: kind('background'),
        limitation: kind('limitation'),
      }}
    >
      <ol>
        {edition.statements.map((statement) => {
          const cover = covers.get(statement.id);
          const rules = [
            ...(cover?.gates ?? []).map((rule) => ({
              id: rule,
              text: t(gates.has(rule) ? 'gateOf' : 'boardRuleOf', { rule }),
            })),
            ...(cover?.rules ?? []).map(({ rule, therapy }) => ({
              id: `rule-${therapy}`,
              text: `${rule} ${words(`therapy.${therapy}`)}`,
            })),
          ];
          return (
            <li
              key={statement.id}
              id={statement.id}
              data-kind={statement.kind}
              tabIndex={-1}
              className="grid scroll-mt-20 grid-cols-[2.25rem_minmax(0,1fr)] gap-x-2 border-b border-line py-2 outline-offset-0 data-target:bg-accent-soft"
            >
              <Link href={inBrowser(statement.id)} className="tabular font-semibold text-accent-ink">
                {statement.id}
              </Link>
              <div className="min-w-0">
                <p className="max-w-prose">{words(`statement.${statement.id}`)}</p>
                <p className="mt-0.5 flex flex-wrap items-center gap-x-3 text-note text-ink-soft">
                  {statement.strength ? (
                    <StrengthMark
                      strength={statement.strength}
                      word={words(`strength.${statement.strength}`)}
                      className="text-ink"
                    />
                  ) : null}
                  <span>{kind(statement.kind)}</span>
                  <span>{content(`place.${statement.id}`)}</span>
                </p>
                {cover ? (
                  <p className="flex flex-wrap gap-x-3 text-note text-ink-soft">
                    <Linked label={t('decidesIn')} items={rules} />
                    <Linked
                      label={t('reports')}
                      items={cover.trials.map((id) => ({ id: `trial-${id}`, text: trialName.get(id) ?? id }))}
                    />
                    {cover.conditions.length > 0 ? (
                      <span>
                        {t('askedAs')} {cover.conditions.map((key) => words(`condition.${key}`)).join('; ')}
                      </span>
                    ) : null}
                    {cover.shown.length > 0 ? (
                      <span>
                        {t('shownIn')} {cover.shown.map((where) => content(`shownWhere.${where}`)).join(', ')}
                      </span>
                    ) : null}
                    {cover.leftOut ? (
                      <span>
                        {t('leftOut')} {content(`leftOut.${statement.id}`)}
                      </span>
                    ) : null}
                  </p>
                ) : null}
              </div>
            </li>
          );
        })}
      </ol>
    </StatementFinder>
  );
}
