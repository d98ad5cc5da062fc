'use client';
import type { CaseFacts, TherapyId } from '@consilium/contracts';
import {
  type Edition,
  editionOf,
  factsForGuideline,
  LATER_EVIDENCE,
  whatStandsBeside,
} from '@consilium/guideline';
import { useTranslations } from 'next-intl';
import { type ReactNode, useMemo } from 'react';
import { ContentWords } from './content-words';
import { AdverseEvents, ConflictNote, KoreanStatusList } from './facts-beside';
import { LaterList } from './later-list';
import { OnDemand } from './on-demand';
import { StatementLines } from './statement-lines';
import { Trials } from './trials';
import type { Asked } from './why';

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h4 className="eyebrow mb-1">{title}</h4>
      {children}
    </section>
  );
}

function Body({
  therapy,
  edition,
  facts,
}: {
  therapy: TherapyId;
  edition: Edition;
  facts: CaseFacts | null;
}) {
  const t = useTranslations('evidence');
  const words = useTranslations('guideline');
  const content = useTranslations('guidelineContent');
  const { knowledge } = edition;
  const profile = knowledge.therapies.find((one) => one.therapy === therapy);
  const name = words(`therapy.${therapy}`);
  const trials = knowledge.trials.filter(({ id }) => profile?.trials.includes(id));
  const korea = knowledge.koreanStatus.filter(({ id }) => profile?.koreanStatus.includes(id));
  const adverse = knowledge.adverseEvents.filter(({ id }) => profile?.adverseEvents.includes(id));
  const statements = edition.statements.filter(({ id }) => profile?.statements.includes(id));
  const conflicts = (facts ? whatStandsBeside(edition, facts).conflicts : []).filter(({ item }) =>
    item.therapies.includes(therapy),
  );
  const later = LATER_EVIDENCE.filter(({ therapies }) => therapies.includes(therapy));
  return (
    <div className="mt-1.5 flex flex-col gap-4 border-l-2 border-line pl-3">
      <Part title={t('trials')}>
        {trials.length > 0 ? (
          <Trials trials={trials} caption={t('trialsOf', { therapy: name })} />
        ) : (
          <p className="text-note text-ink-soft">{t('noTrials')}</p>
        )}
      </Part>
      <Part title={t('korea.title')}>
        {korea.length > 0 ? (
          <KoreanStatusList items={korea} />
        ) : (
          <p className="text-note text-ink-soft">{t('korea.none')}</p>
        )}
      </Part>
      <Part title={t('adverse.title')}>
        {adverse.length > 0 ? (
          <AdverseEvents items={adverse} caption={t('adverse.of', { therapy: name })} />
        ) : (
          <p className="text-note text-ink-soft">{t('adverse.none')}</p>
        )}
      </Part>
      {profile && profile.notes.length > 0 ? (
        <Part title={t('notes')}>
          <ul className="list-disc pl-4 text-note">
            {profile.notes.map(({ id }) => (
              <li key={id}>{content(`therapyNote.${id}`)}</li>
            ))}
          </ul>
        </Part>
      ) : null}
      {conflicts.length > 0 ? (
        <Part title={t('conflict.here')}>
          <div className="flex flex-col gap-3">
            {conflicts.map(({ item, touches }) => (
              <ConflictNote key={item.id} conflict={item} possibly={touches === 'unknown'} />
            ))}
          </div>
        </Part>
      ) : null}
      {statements.length > 0 ? (
        <Part title={t('statements')}>
          <StatementLines statements={statements} />
        </Part>
      ) : null}
      {later.length > 0 ? (
        <OnDemand summary={t('later.title')} note={t('later.apart')}>
          {() => <LaterList items={later} />}
        </OnDemand>
      ) : null}
    </div>
  );
}

/** All that stands in the edition that answered beside one therapy: trials, Korean status, adverse events, conflicts that touch the case, statements. */
export default function TherapyEvidence({
  therapy,
  asked: { facts, recommendation },
}: {
  therapy: TherapyId;
  asked: Asked;
}) {
  const t = useTranslations('evidence.change');
  const read = useMemo(() => factsForGuideline(facts).facts, [facts]);
  const edition = editionOf(recommendation);
  if (!edition) return <p className="mt-1.5 text-ink-soft">{t('otherEdition')}</p>;
  return (
    <ContentWords>
      <Body therapy={therapy} edition={edition} facts={read} />
    </ContentWords>
  );
}
