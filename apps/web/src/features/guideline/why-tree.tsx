'use client';
import type { ConditionNode, Explanation, LeafNode, StepNode } from '@consilium/guideline';
import { Check, CircleHelp, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cx, Link } from '@/ui';
import { Cite, Cites, inBrowser } from './cite';
import { missingKey } from './missing-key';
import { useFactValue } from './trace-value';

const ICONS = { true: Check, false: X, unknown: CircleHelp } as const;
type Held = keyof typeof ICONS;

function HeldMark({ held }: { held: Held }) {
  const Icon = ICONS[held];
  return (
    <Icon
      aria-hidden
      className={cx('mt-0.5 size-4 shrink-0', held === 'true' ? 'text-accent' : 'text-ink-soft')}
      strokeWidth={2.5}
    />
  );
}

function Leaf({ node }: { node: LeafNode }) {
  const words = useTranslations('guideline');
  const valueText = useFactValue();
  const held = String(node.held) as Held;
  return (
    <span className="flex gap-1.5">
      <HeldMark held={held} />
      <span className="min-w-0">
        <span className="font-medium">{words(`condition.${node.condition}`)}</span>{' '}
        <span className="text-note text-ink-soft">
          {words(`held.${held}`)}. {words(`fact.${node.fact}`)}: {valueText(node.fact, node.value)}{' '}
          <Cite id={node.statement} />
        </span>
      </span>
    </span>
  );
}

/** A condition as it was answered, its parts under it. */
function Node({ node }: { node: ConditionNode }) {
  const t = useTranslations('evidence.tree');
  const words = useTranslations('guideline');
  if (node.kind === 'leaf') return <Leaf node={node} />;
  const held = String(node.held) as Held;
  const seen = new Map<string, number>();
  return (
    <>
      <span className="flex gap-1.5">
        <HeldMark held={held} />
        <span className="text-note">
          {t(node.kind)} <span className="text-ink-soft">{words(`held.${held}`)}</span>
        </span>
      </span>
      <ul className="ml-2 flex flex-col gap-0.5 border-l border-line pl-3">
        {node.of.map((part) => {
          const name = part.kind === 'leaf' ? part.condition : part.kind;
          const times = seen.get(name) ?? 0;
          seen.set(name, times + 1);
          return (
            <li key={`${name}-${times}`}>
              <Node node={part} />
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Step({ step }: { step: StepNode }) {
  const t = useTranslations('evidence.tree');
  const words = useTranslations('guideline');
  const says =
    'reason' in step.gives
      ? words(`reason.${step.gives.reason}`)
      : t('offered', { strength: words(`strength.${step.gives.strength}`) });
  const softened = 'strength' in step.gives ? step.gives.softened : null;
  return (
    <li className={cx('border-l-2 pl-3', step.part === 'decides' ? 'border-accent' : 'border-line')}>
      <p className="text-note">
        <span className={cx(step.part === 'decides' ? 'font-semibold text-accent-ink' : 'text-ink-soft')}>
          {t(`part.${step.part}`)}
        </span>{' '}
        · {t(`step.${step.step}`)}
      </p>
      {step.when ? <Node node={step.when} /> : null}
      {step.part === 'decides' || step.part === 'waits' || 'strength' in step.gives ? (
        <p className="text-note">
          → {says} <Cites ids={step.statements} />
        </p>
      ) : null}
      {softened?.when ? (
        <div className="mt-0.5 text-note">
          <p>{t('softened', { strength: words(`strength.${softened.strength}`) })}</p>
          <Node node={softened.when} />
        </div>
      ) : null}
    </li>
  );
}

/** Why a therapy stands where it stands: its steps in reading order, with the one that decided marked; the rest on demand. */
export function WhyTree({ explanation }: { explanation: Explanation }) {
  const t = useTranslations('evidence.tree');
  const words = useTranslations('guideline');
  const { steps, couldOverturn, provisional } = explanation;
  const telling = steps.filter(({ part }) => part === 'decides' || part === 'waits');
  const passed = steps.filter(({ part }) => part === 'passed');
  const unread = steps.filter(({ part }) => part === 'not-read');
  const list = (shown: readonly StepNode[]) => (
    <ol className="mt-1 flex flex-col gap-2">
      {shown.map((step) => (
        <Step key={steps.indexOf(step)} step={step} />
      ))}
    </ol>
  );
  const rule = steps.at(-1)?.rule ?? '';
  return (
    <div className="mt-1 flex flex-col gap-1.5">
      {list(telling)}
      {provisional ? (
        <p className="text-note">
          {t('overturn', {
            items: couldOverturn.map((item) => words(`missing.${missingKey(item)}`)).join(', '),
          })}
        </p>
      ) : null}
      {passed.length > 0 ? (
        <details>
          <summary className="text-note font-medium text-accent-ink hover:underline">
            {t('passed', { count: passed.length })}
          </summary>
          {list(passed)}
        </details>
      ) : null}
      {unread.length > 0 ? (
        <details>
          <summary className="text-note font-medium text-accent-ink hover:underline">
            {t('unread', { count: unread.length })}
          </summary>
          {list(unread)}
        </details>
      ) : null}
      <p className="text-note">
        <Link
          href={inBrowser(`rule-${explanation.therapy}`)}
          className="text-accent-ink underline underline-offset-2"
        >
          {t('rule', { rule })}
        </Link>
      </p>
    </div>
  );
}
