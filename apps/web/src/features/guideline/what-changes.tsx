'use client';
import type { ClinicalFacts } from '@consilium/contracts';
import { type Counterfactual, caseReading, counterfactuals, type FactChange } from '@consilium/guideline';
import { Scale } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { Button } from '@/ui';
import { DifferenceView } from './difference-view';
import { useFactValue } from './trace-value';
import type { Asked } from './why';

const SHOWN = 5;

/** The smallest changes of facts that would change the answer, those of the board flag first. */
export default function WhatChanges({ asked: { facts, recommendation } }: { asked: Asked }) {
  const t = useTranslations('evidence.change');
  const [all, setAll] = useState(false);
  const found = useMemo(() => {
    const read = caseReading(facts, recommendation);
    return read ? counterfactuals(read.edition, read.facts) : null;
  }, [facts, recommendation]);
  if (found === null) return <p className="mt-1.5 text-ink-soft">{t('otherEdition')}</p>;
  if (found.length === 0) return <p className="mt-1.5 text-ink-soft">{t('none')}</p>;
  const shown = all ? found : found.slice(0, SHOWN);
  return (
    <div className="mt-1.5 border-l-2 border-line pl-3">
      <p className="text-note text-ink-soft">{t('hint')}</p>
      <ol>
        {shown.map((one) => (
          <Line key={JSON.stringify(one.changes)} found={one} unit={facts.mitosesUnit} />
        ))}
      </ol>
      {found.length > SHOWN && !all ? (
        <Button onPress={() => setAll(true)}>{t('more', { count: found.length - SHOWN })}</Button>
      ) : null}
    </div>
  );
}

function Line({
  found: { changes, on, effect },
  unit,
}: {
  found: Counterfactual;
  unit: ClinicalFacts['mitosesUnit'];
}) {
  const t = useTranslations('evidence.change');
  const words = useTranslations('guideline');
  const valueText = useFactValue(unit);
  const text = ({ fact, how, from, to, orTo }: FactChange) => {
    const values = [to, ...orTo].map((value) => valueText(fact, value));
    const wanted =
      values.length > 4 ? [...values.slice(0, 3), t('others', { count: values.length - 3 })] : values;
    return t(how === 'unknown' ? 'learned' : 'instead', {
      fact: words(`fact.${fact}`),
      to: wanted.join(', '),
      from: valueText(fact, from ?? null),
    });
  };
  return (
    <li className="border-b border-line py-1.5 last:border-0">
      <p className="flex gap-1.5 font-medium">
        {on === 'board' ? <Scale aria-hidden className="mt-0.5 size-4 shrink-0 text-board" /> : null}
        <span>{changes.map(text).join(t('and'))}</span>
      </p>
      <DifferenceView difference={effect} />
    </li>
  );
}
