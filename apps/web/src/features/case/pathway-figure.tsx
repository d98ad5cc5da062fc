'use client';
import type { Recommendation } from '@consilium/contracts';
import { Check, Ellipsis, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cx } from '@/ui';
import { type NodeState, type PathFacts, type PathNode, pathwayOf } from './pathway';

const MARKS = { taken: Check, waiting: Ellipsis, closed: X } as const;
const LOOKS: Record<NodeState, string> = {
  taken: 'border-accent bg-accent text-on-accent',
  waiting: 'border-dashed border-line-strong bg-raised text-ink',
  closed: 'border-line bg-sunken text-ink-faint',
};

function Mark({ state, className }: { state: NodeState; className?: string }) {
  const Icon = MARKS[state];
  return (
    <span
      aria-hidden
      data-mark
      className={cx(
        'grid size-5 shrink-0 place-items-center rounded-full border-[1.5px]',
        LOOKS[state],
        className,
      )}
    >
      <Icon className="size-3" strokeWidth={3} />
    </span>
  );
}

/**
 * The way the recommendation took, drawn as a list: each node says what was found and whether the way goes on, waits or ends. Read
 * aloud it is the same list in words.
 */
export function Pathway({ recommendation, facts }: { recommendation: Recommendation; facts: PathFacts }) {
  const t = useTranslations('case.path');
  const nodes = pathwayOf(recommendation, facts);
  const main = nodes.slice(0, 4);
  const turns = nodes.slice(4);
  const turnState: NodeState = turns.every(({ state }) => state === 'closed')
    ? 'closed'
    : turns.some(({ state }) => state === 'waiting')
      ? 'waiting'
      : 'taken';
  const leaves = [
    { id: 'options', count: recommendation.options.length, state: 'taken' },
    { id: 'undetermined', count: recommendation.undetermined.length, state: 'waiting' },
    { id: 'excluded', count: recommendation.excluded.length, state: 'closed' },
  ] as const;
  return (
    <figure aria-label={t('label')} className="@container">
      <ol className="grid gap-y-1 @md:grid-cols-[repeat(5,auto)] @md:gap-x-3">
        {main.map((node, index) => (
          <li key={node.id} className="relative flex gap-2 pb-2 @md:flex-col @md:gap-1 @md:pb-0">
            <Way state={main[index + 1]?.state ?? turnState} />
            <Mark state={node.state} className="relative" />
            <span className="flex min-w-0 flex-wrap items-baseline gap-x-2 @md:flex-col">
              <NodeWords node={node} recommendation={recommendation} />
            </span>
          </li>
        ))}
        <li className="relative flex gap-2 @md:flex-col @md:gap-1">
          <Mark state={turnState} className="relative" />
          <ul className="flex flex-col gap-0.5">
            {turns.map((node) => (
              <li key={node.id} className="flex items-baseline gap-x-1.5">
                <NodeWords node={node} recommendation={recommendation} />
              </li>
            ))}
          </ul>
        </li>
      </ol>
      <svg
        aria-hidden="true"
        viewBox="0 0 300 28"
        preserveAspectRatio="none"
        className="mt-1 hidden h-7 w-full @md:block"
      >
        {leaves.map((leaf, index) => (
          <path
            key={leaf.id}
            d={`M252 0 C252 18 ${50 + index * 100} 8 ${50 + index * 100} 28`}
            fill="none"
            vectorEffect="non-scaling-stroke"
            stroke={leaf.count > 0 && leaf.state === 'taken' ? 'var(--accent)' : 'var(--line-strong)'}
            strokeWidth={leaf.count > 0 && leaf.state === 'taken' ? 2 : 1}
            {...(leaf.state === 'taken' ? {} : { strokeDasharray: leaf.state === 'waiting' ? '4 3' : '1 3' })}
          />
        ))}
      </svg>
      <ul className="mt-2 grid grid-cols-3 gap-2 @md:mt-0">
        {leaves.map((leaf) => (
          <li
            key={leaf.id}
            className={cx(
              'grid min-h-8 items-center rounded-md border text-center text-note',
              leaf.state === 'taken' && leaf.count > 0
                ? 'border-accent font-semibold text-accent-ink'
                : leaf.state === 'waiting' && leaf.count > 0
                  ? 'border-dashed border-line-strong font-medium'
                  : 'border-line text-ink-soft',
            )}
          >
            {leaf.count > 0 ? (
              <a href={`#${leaf.id}`} className="px-2 py-1.5" onClick={() => unfold(leaf.id)}>
                {t(`leaf.${leaf.id}`, { count: leaf.count })}
              </a>
            ) : (
              t(`leaf.${leaf.id}`, { count: 0 })
            )}
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** A link to something folded away opens it too. */
function unfold(id: string) {
  const target = document.getElementById(id);
  if (target instanceof HTMLDetailsElement) target.open = true;
}

/** The line to the next node: full where the way goes on, broken where it waits. */
function Way({ state }: { state: NodeState }) {
  return (
    <span
      aria-hidden
      className={cx(
        'absolute top-5 bottom-0 left-2.25 border-l-2 @md:top-2.25 @md:-right-3 @md:bottom-auto @md:left-5 @md:border-t-2 @md:border-l-0',
        state === 'taken' && 'border-accent',
        state === 'waiting' && 'border-dashed border-line-strong',
        state === 'closed' && 'border-dotted border-line',
      )}
    />
  );
}

function NodeWords({ node, recommendation }: { node: PathNode; recommendation: Recommendation }) {
  const t = useTranslations('case.path');
  const words = useTranslations('guideline');
  const value = () => {
    if (node.value === null) return t('notKnown');
    if (node.id === 'scope') return words(`factValue.inScope.${node.value}`);
    if (node.id === 'origin') return words(`origin.${node.value}`);
    if (node.id === 'grade') {
      const grade = words(`grade.${node.value}`);
      return recommendation.gradeProvisional && node.state === 'taken' ? t('provisional', { grade }) : grade;
    }
    if (node.id === 'stage') return words(`factValue.stage.${node.value}`);
    if (node.id === 'status') return words(`factValue.diseaseStatus.${node.value}`);
    if (node.id === 'sstr') return words(`factValue.sstr.${node.value}`);
    return words(`factValue.tumorVolume.${node.value}`);
  };
  return (
    <>
      <span className="text-note whitespace-nowrap text-ink-soft">{t(`node.${node.id}`)}</span>
      <span
        className={cx(
          'min-w-0',
          node.state === 'taken' && 'font-semibold',
          node.state === 'waiting' && 'font-medium',
          node.state === 'closed' && 'text-ink-soft',
        )}
      >
        {value()}
      </span>
      <span className="sr-only">{t(`state.${node.state}`)}</span>
    </>
  );
}
