import type { LaterFigure, Trial } from '@consilium/guideline';
import { useTranslations } from 'next-intl';
import { Link } from '@/ui';
import { Cites, inBrowser } from './cite';
import { ForestPlot, type ForestRow } from './forest-plot';

type Arm = Trial['arms'][number] | LaterFigure['arms'][number];

/** One arm on one line: drug, patients, response, median. Nothing that is not printed is named. */
export function useArmText(): (arm: Arm) => string {
  const t = useTranslations('evidence.arm');
  const content = useTranslations('guidelineContent.arm');
  return (arm) =>
    [
      arm.words ? content(arm.words) : arm.name,
      arm.patients === null ? null : t('patients', { count: arm.patients }),
      arm.responsePercent === null || arm.responsePercent === undefined
        ? null
        : t('response', { percent: arm.responsePercent }),
      arm.medianMonths === null
        ? null
        : arm.medianMonths === 'not-reached'
          ? t('notReached')
          : t('median', { months: arm.medianMonths }),
    ]
      .filter(Boolean)
      .join(' · ');
}

/** The randomized comparisons of some trials as a forest plot, then the trials without one in words. */
export function Trials({ trials, caption }: { trials: readonly Trial[]; caption: string }) {
  const t = useTranslations('evidence');
  const content = useTranslations('guidelineContent');
  const armText = useArmText();
  const rows = trials.flatMap((trial): ForestRow[] =>
    trial.comparison
      ? [
          {
            id: trial.id,
            name: (
              <Link href={inBrowser(`trial-${trial.id}`)} className="hover:underline">
                {trial.name}
              </Link>
            ),
            endpoint: trial.comparison.endpoint,
            arms: trial.arms.map((arm) => (
              <span key={arm.name} className="block">
                {armText(arm)}
              </span>
            )),
            hazardRatio: trial.comparison.hazardRatio,
            ci95: trial.comparison.ci95,
          },
        ]
      : [],
  );
  const others = trials.filter(({ comparison }) => comparison === null);
  return (
    <div className="flex flex-col gap-2">
      {rows.length > 0 ? <ForestPlot caption={caption} rows={rows} /> : null}
      {others.length > 0 ? (
        <ul className="flex flex-col gap-1 text-note">
          {others.map((trial) => (
            <li key={trial.id}>
              <Link href={inBrowser(`trial-${trial.id}`)} className="font-medium hover:underline">
                {trial.name}
              </Link>{' '}
              <span className="text-ink-soft">
                {[
                  trial.state === 'awaited'
                    ? content('trialState.awaited')
                    : content(`trialDesign.${trial.design}`),
                  content(`trialPopulation.${trial.id}`),
                  ...trial.arms.map(armText),
                ].join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {trials.some(({ findings }) => findings.length > 0) ? (
        <ul className="list-disc pl-4 text-note text-ink-soft">
          {trials.flatMap((trial) =>
            trial.findings.map(({ id }) => (
              <li key={id}>
                {trial.name}: {content(`trialFinding.${id}`)}
              </li>
            )),
          )}
        </ul>
      ) : null}
      <p className="text-note text-ink-soft">
        {t('reportedBy')} <Cites ids={[...new Set(trials.flatMap(({ statements }) => statements))]} />
      </p>
    </div>
  );
}
