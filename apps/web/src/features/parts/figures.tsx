'use client';
import { useTranslations } from 'next-intl';
import {
  BoardDecisionMark,
  Cell,
  HeadCell,
  HepaticBar,
  Ki67Scale,
  QuorumSeats,
  Row,
  RunoffRounds,
  StrengthMark,
  Table,
  TallyBar,
  Timeline,
} from '@/ui';
import type { Part } from './part';

function Marks() {
  const t = useTranslations('guideline.boardReason');
  return (
    <div className="flex flex-col gap-2">
      <p>
        <BoardDecisionMark />
      </p>
      <BoardDecisionMark
        size="banner"
        reasons={[t('guideline:prrt-non-midgut'), t('safety:no-option-left')]}
      />
    </div>
  );
}

const strengths = ['recommended', 'generally-recommended', 'could-be-used', 'cautious-board-only'] as const;

function Strengths() {
  const t = useTranslations('guideline.strength');
  return (
    <ul>
      {strengths.map((strength) => (
        <li key={strength}>
          <StrengthMark strength={strength} word={t(strength)} />
        </li>
      ))}
    </ul>
  );
}

const Scales = () => (
  <div className="flex flex-col items-start gap-2">
    {[null, 0, 2.9, 12, 55, 100].map((value) => (
      <Ki67Scale key={value} value={value} />
    ))}
    <Ki67Scale value={12} size="line" />
    <Ki67Scale value={null} size="line" />
  </div>
);

const Bars = () => (
  <div className="flex flex-col gap-2">
    {[null, 0, 35, 100].map((percent) => (
      <HepaticBar key={percent} percent={percent} />
    ))}
  </div>
);

const quorum = (present: boolean) => ({
  quorate: present,
  heads: present ? 5 : 3,
  headsRequired: 4,
  ruleValidFrom: '2026-01-01',
  specialties: [
    { specialty: 'nuclear-medicine' as const, present, because: 'rule' },
    { specialty: 'surgery' as const, present: true, because: 'rule' },
  ],
});

const Seats = () => (
  <div className="flex flex-col gap-3">
    <QuorumSeats report={quorum(true)} here={['radiology']} />
    <QuorumSeats report={quorum(false)} size="small" />
  </div>
);

function useOptions() {
  const t = useTranslations('guideline.therapy');
  return [
    { id: 'a', label: t('everolimus') },
    { id: 'b', label: t('sunitinib') },
    { id: 'c', label: t('captem') },
  ];
}

function Tallies() {
  const [first, second] = useOptions();
  const t = useTranslations('common.tally');
  return (
    <TallyBar
      total={7}
      note={t('counts.approval')}
      lines={[
        { id: 'a', label: first?.label, votes: 4, leading: true },
        { id: 'b', label: second?.label, votes: 1 },
        { id: 'c', label: t('notVoted'), votes: 2, faint: true },
      ]}
    />
  );
}

function Rounds() {
  const options = useOptions();
  const votes = (a: number, b: number, c?: number) => [
    { optionId: 'a', votes: a },
    { optionId: 'b', votes: b },
    ...(c === undefined ? [] : [{ optionId: 'c', votes: c }]),
  ];
  return (
    <RunoffRounds
      options={options}
      tally={{
        leading: ['a'],
        rounds: [
          { votes: votes(3, 2, 1), exhausted: 0, eliminated: ['c'] },
          { votes: votes(4, 2), exhausted: 0, eliminated: [] },
        ],
      }}
    />
  );
}

function Lines() {
  const t = useTranslations('clinical.lineOutcome');
  const options = useOptions();
  const line = { startedOn: '2025-01-10', endedOn: '2025-09-01', ongoing: false, outcome: t('progression') };
  return (
    <div className="flex flex-col gap-4">
      <Timeline
        until="2026-12-01"
        lines={[
          { ...line, id: 'a', label: options[0]?.label, stopped: true },
          {
            id: 'b',
            label: options[1]?.label,
            startedOn: '2025-10-01',
            endedOn: null,
            ongoing: true,
            outcome: t('ongoing'),
          },
          {
            id: 'c',
            label: options[2]?.label,
            startedOn: null,
            endedOn: null,
            ongoing: false,
            outcome: t('unknown'),
          },
        ]}
      />
      <Timeline until="2026-12-01" lines={[]} />
    </div>
  );
}

function Tables() {
  const t = useTranslations('common');
  return (
    <Table caption={t('tally.option')}>
      <thead>
        <tr>
          <HeadCell>{t('tally.option')}</HeadCell>
          <HeadCell>{t('ki67.label')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {useOptions().map(({ id, label }) => (
          <Row key={id}>
            <Cell>{label}</Cell>
            <Cell className="tabular">12 %</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

export const FIGURES: readonly Part[] = [
  { names: 'BoardDecisionMark', Sample: Marks },
  { names: 'StrengthMark', Sample: Strengths },
  { names: 'Ki67Scale', Sample: Scales },
  { names: 'HepaticBar', Sample: Bars },
  { names: 'QuorumSeats', Sample: Seats },
  { names: 'TallyBar', Sample: Tallies },
  { names: 'RunoffRounds', Sample: Rounds },
  { names: 'Timeline', Sample: Lines },
  { names: 'Table, HeadCell, Row, Cell', Sample: Tables },
];
