'use client';
import { builtInRadioligandNames } from '@consilium/board';
import type { TherapyClass, TherapyName, TherapyNames } from '@consilium/contracts';
import { THERAPY_CLASSES, THERAPY_IDS, therapyClassOf } from '@consilium/contracts/values';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AdminNav } from '@/features/shell/admin-nav';
import { useSeededQuery } from '@/lib/seeded-query';
import { useTRPC } from '@/lib/trpc';
import { Alert, Button, PageHead, Section, Time, UnreadableNote } from '@/ui';
import { AddNameDialog } from './add-name-dialog';
import { EndNameDialog } from './end-name-dialog';

/** All classes; radioligands first, since the guard of decisions looks for them. */
const classes: readonly TherapyClass[] = [
  'radioligand',
  ...THERAPY_CLASSES.filter((one) => one !== 'radioligand'),
];
type Open =
  | { readonly kind: 'add'; readonly therapyClass: TherapyClass }
  | { readonly kind: 'end'; readonly name: TherapyName };

/** The classes of therapies, each with its built-in names and those that administrators keep beside them, from when and by whom. */
export function TherapiesScreen({ initial }: { initial: TherapyNames }) {
  const t = useTranslations('admin.therapies');
  const className = useTranslations('guideline.therapyClass');
  const { data = initial } = useSeededQuery(useTRPC().therapy.names.queryOptions({}), initial);
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <PageHead title={t('title')} lead={`${t('lead')}${data.mayChange ? '' : ` ${t('readOnly')}`}`} />
      <AdminNav people={data.mayChange} />
      <UnreadableNote rows={data.unreadable} />
      <Alert title={t('floorTitle')} className="mb-6">
        <p>{t('floor')}</p>
      </Alert>
      <div className="grid items-start gap-x-12 gap-y-6 lg:grid-cols-2">
        {classes.map((therapyClass) => (
          <Section
            key={therapyClass}
            title={className(therapyClass)}
            className={therapyClass === 'radioligand' ? 'lg:col-span-2' : ''}
            actions={
              data.mayChange ? (
                <Button
                  aria-label={t('addTo', { class: className(therapyClass) })}
                  onPress={() => setOpen({ kind: 'add', therapyClass })}
                >
                  {t('add')}
                </Button>
              ) : null
            }
          >
            <BuiltIn therapyClass={therapyClass} />
            <Added
              names={data.names.filter((one) => one.therapyClass === therapyClass)}
              onEnd={data.mayChange ? (name) => setOpen({ kind: 'end', name }) : null}
            />
          </Section>
        ))}
      </div>
      {open?.kind === 'add' ? <AddNameDialog therapyClass={open.therapyClass} onClose={close} /> : null}
      {open?.kind === 'end' ? <EndNameDialog name={open.name} onClose={close} /> : null}
    </>
  );
}

/** What carries the class by itself: therapies of the guideline, and of radioligands the names that are looked for in free words. */
function BuiltIn({ therapyClass }: { therapyClass: TherapyClass }) {
  const t = useTranslations('admin.therapies');
  const therapy = useTranslations('guideline.therapy');
  const therapies = THERAPY_IDS.filter((id) => therapyClassOf(id) === therapyClass);
  return (
    <dl className="text-note text-ink-soft">
      {therapies.length > 0 ? (
        <div className="mb-1">
          <dt className="inline">{t('ofGuideline')} </dt>
          <dd className="inline">{therapies.map((id) => therapy(id)).join(' · ')}</dd>
        </div>
      ) : null}
      {therapyClass === 'radioligand' ? (
        <div className="mb-1">
          <dt className="inline">{t('builtIn')} </dt>
          <dd className="inline" lang="en">
            {builtInRadioligandNames.join(' · ')}
          </dd>
        </div>
      ) : null}
    </dl>
  );
}

function Added({
  names,
  onEnd,
}: {
  names: readonly TherapyName[];
  onEnd: ((name: TherapyName) => void) | null;
}) {
  const t = useTranslations('admin.therapies');
  const kept = names.filter(({ ended }) => ended === null);
  const over = names.filter(({ ended }) => ended !== null);
  return (
    <>
      {kept.length === 0 ? <p className="text-note text-ink-soft">{t('none')}</p> : null}
      <ul>
        {kept.map((one) => (
          <li
            key={one.nameId}
            className="flex flex-wrap items-center justify-between gap-2 border-b border-line py-1.5"
          >
            <span className="min-w-0">
              <span className="font-medium break-words">{one.name}</span>
              <span className="block text-note text-ink-soft">
                {t('since')} <Time at={one.since} /> · {one.addedBy}
              </span>
            </span>
            {onEnd ? (
              <Button aria-label={t('endOf', { name: one.name })} onPress={() => onEnd(one)}>
                {t('end')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {over.length > 0 ? (
        <details className="mt-2">
          <summary className="cursor-pointer text-note">{t('over', { count: over.length })}</summary>
          <ul>
            {over.map(({ nameId, name, since, addedBy, ended }) => (
              <li key={nameId} className="border-b border-line py-1.5">
                <span className="break-words">{name}</span>
                <span className="block text-note text-ink-soft">
                  {t('since')} <Time at={since} /> · {addedBy}
                </span>
                {ended ? (
                  <span className="block text-note text-ink-soft">
                    {t('until')} <Time at={ended.at} /> · {ended.by}
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
