'use client';
import { useTranslations } from 'next-intl';
import {
  Alert,
  Badge,
  Button,
  Day,
  EmptyState,
  ErrorState,
  ErrorSummary,
  Facts,
  PageHead,
  Panel,
  ProblemAlert,
  SearchingNote,
  Section,
  Skeleton,
  Time,
  UnderWay,
  UnreadableNote,
} from '@/ui';
import { Held } from './held';
import type { Part } from './part';

const tones = ['neutral', 'accent', 'good', 'danger', 'board'] as const;

function Badges() {
  const t = useTranslations('clinical.caseStatus');
  return (
    <p className="flex flex-wrap gap-2">
      {tones.map((tone) => (
        <Badge key={tone} tone={tone}>
          {t('submitted')}
        </Badge>
      ))}
    </p>
  );
}

/** A list with rows that can't be shown. */
function Unreadable() {
  return <UnreadableNote rows={[{ kind: 'case', reference: '01990000' }]} />;
}

function Alerts() {
  const t = useTranslations('common');
  return (
    <div className="flex flex-col gap-2">
      {(['info', 'good', 'warning', 'danger'] as const).map((tone) => (
        <Alert key={tone} tone={tone} title={t('errorSummary')}>
          <p>{t('demoBand')}</p>
        </Alert>
      ))}
    </div>
  );
}

function Nothing() {
  const t = useTranslations('common');
  return (
    <>
      <EmptyState title={t('empty.title')} hint={t('demoBand')} action={<Button>{t('retry')}</Button>} />
      <Skeleton />
    </>
  );
}

function Failures() {
  const error = useTranslations('error');
  return (
    <div className="flex flex-col gap-2">
      <ErrorState onRetry={() => {}}>{error('network')}</ErrorState>
      <ProblemAlert
        problem={{
          code: 'decision/required-specialty-did-not-vote',
          details: { missing: 'nuclear-medicine' },
        }}
      />
    </div>
  );
}

/** It takes the focus when it appears: asked for first. */
function Summaries() {
  const t = useTranslations('common');
  const error = useTranslations('error');
  return (
    <Held initial={false}>
      {(shown, show) => (
        <>
          <Button className="self-start" onPress={() => show(!shown)}>
            {t('errorSummary')}
          </Button>
          {shown ? (
            <ErrorSummary items={[{ message: error('invalid-input') }, { message: error('network') }]} />
          ) : null}
        </>
      )}
    </Held>
  );
}

function Busy() {
  const t = useTranslations('common');
  return (
    <Held initial={true as boolean}>
      {(isBusy, change) => (
        <>
          <Button onPress={() => change(!isBusy)}>{t('search')}</Button>
          <SearchingNote isBusy={isBusy} />
          <UnderWay isBusy={isBusy} className="mt-2">
            <p>{t('notADevice')}</p>
          </UnderWay>
        </>
      )}
    </Held>
  );
}

function Frames() {
  const t = useTranslations('common');
  const clinical = useTranslations('clinical');
  return (
    <>
      <PageHead title={t('product')} lead={t('tagline')} actions={<Button>{t('more')}</Button>} />
      <Section title={t('ki67.label')} actions={<Button look="quiet">{t('more')}</Button>}>
        <Section title={t('hepatic.label')} level={3}>
          <Panel>
            <Facts
              items={[
                { id: 'stage', label: clinical('site.C25'), value: clinical('stage.metastatic') },
                { id: 'grade', label: t('ki67.label'), value: clinical('grade.NET-G2') },
              ]}
            />
          </Panel>
        </Section>
      </Section>
    </>
  );
}

function Times() {
  const at = '2026-11-30T22:30:00.000Z';
  return (
    <ul>
      <li>
        <Time at={at} />
      </li>
      <li>
        <Time at={at} show="day" />
      </li>
      <li>
        <Time at={at} show="time" zone="Europe/Berlin" />
      </li>
      <li>
        <Day day="2026-12-01" />
      </li>
    </ul>
  );
}

export const WORDS: readonly Part[] = [
  { names: 'PageHead, Section, Panel, Facts', Sample: Frames },
  { names: 'Badge', Sample: Badges },
  { names: 'Alert', Sample: Alerts },
  { names: 'UnreadableNote', Sample: Unreadable },
  { names: 'EmptyState, Skeleton', Sample: Nothing },
  { names: 'ErrorState, ProblemAlert', Sample: Failures },
  { names: 'ErrorSummary', Sample: Summaries },
  { names: 'UnderWay, SearchingNote', Sample: Busy },
  { names: 'Time, Day', Sample: Times },
];
