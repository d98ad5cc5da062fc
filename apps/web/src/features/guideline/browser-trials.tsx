import type { Edition, Trial } from '@consilium/guideline';
import { useTranslations } from 'next-intl';
import { Badge, Facts } from '@/ui';
import { Cites } from './cite';
import { ratioText } from './forest';
import { ForestPlot } from './forest-plot';
import { useArmText } from './trials';

function TrialCard({ trial }: { trial: Trial }) {
  const t = useTranslations('evidence');
  const words = useTranslations('guideline');
  const content = useTranslations('guidelineContent');
  const armText = useArmText();
  const { comparison } = trial;
  return (
    <article
      id={`trial-${trial.id}`}
      tabIndex={-1}
      className="scroll-mt-20 break-inside-avoid border-b border-line py-2.5 data-target:bg-accent-soft"
    >
      <h3 className="flex flex-wrap items-baseline gap-x-2 text-body">
        {trial.name}
        <span className="text-note font-normal text-ink-soft">
          {[
            content(`trialDesign.${trial.design}`),
            ...(trial.reference ? [t('browser.reference', { reference: trial.reference })] : []),
          ].join(' · ')}
        </span>
        {trial.state === 'awaited' ? <Badge>{content('trialState.awaited')}</Badge> : null}
      </h3>
      <p>{content(`trialPopulation.${trial.id}`)}</p>
      <ul className="text-note">
        {trial.arms.map((arm) => (
          <li key={arm.name}>{armText(arm)}</li>
        ))}
      </ul>
      {comparison ? (
        <p className="tabular text-note">
          {content(`endpoint.${comparison.endpoint}`)}: HR {ratioText(comparison, t('forest.noInterval'))}
        </p>
      ) : null}
      {trial.findings.map(({ id }) => (
        <p key={id} className="text-note text-ink-soft">
          {content(`trialFinding.${id}`)}
        </p>
      ))}
      <p className="text-note text-ink-soft">
        {trial.therapies.map((id) => words(`therapy.${id}`)).join(', ')} · <Cites ids={trial.statements} />
        {trial.conflicts.length > 0 ? (
          <>
            {' '}
            · {t('browser.conflicts')} <Cites ids={trial.conflicts} />
          </>
        ) : null}
      </p>
    </article>
  );
}

/** All comparisons in one forest plot, then every trial with what the source prints of it. */
export function BrowserTrials({ edition }: { edition: Edition }) {
  const t = useTranslations('evidence');
  const armText = useArmText();
  const { trials } = edition.knowledge;
  return (
    <>
      <ForestPlot
        caption={t('browser.forest')}
        rows={trials.flatMap((trial) =>
          trial.comparison
            ? [
                {
                  ...trial.comparison,
                  id: trial.id,
                  name: trial.name,
                  arms: trial.arms.map((arm) => (
                    <span key={arm.name} className="block">
                      {armText(arm)}
                    </span>
                  )),
                },
              ]
            : [],
        )}
      />
      <div className="mt-4">
        {trials.map((trial) => (
          <TrialCard key={trial.id} trial={trial} />
        ))}
      </div>
    </>
  );
}

/** What each edition changed, the newest first. */
export function BrowserChangelog({ edition }: { edition: Edition }) {
  const content = useTranslations('guidelineContent.change');
  return (
    <Facts
      items={edition.knowledge.changelog.map(({ version, date, changes }) => ({
        id: version,
        label: (
          <>
            <span className="tabular block font-semibold text-ink">{version}</span>
            <span className="tabular text-note">{date}</span>
          </>
        ),
        value: (
          <ul className="list-disc pl-4">
            {changes.map(({ id }) => (
              <li key={id}>{content(id)}</li>
            ))}
          </ul>
        ),
      }))}
    />
  );
}
