import type { Condition, Edition, TherapyRule } from '@consilium/guideline';
import { useTranslations } from 'next-intl';
import { StrengthMark } from '@/ui';
import { Cite, Cites } from './cite';

/** A condition as a doctor reads it: its parts under "all of these" or "at least one of these", each with its statement. */
function ConditionWords({ condition }: { condition: Condition }) {
  const t = useTranslations('evidence.tree');
  const words = useTranslations('guideline');
  if (condition.kind === 'all' || condition.kind === 'any')
    return (
      <div>
        <p className="text-note text-ink-soft">{t(condition.kind)}</p>
        <ul className="ml-1.5 border-l border-line pl-3">
          {condition.of.map((part) => (
            <li key={JSON.stringify(part)}>
              <ConditionWords condition={part} />
            </li>
          ))}
        </ul>
      </div>
    );
  return (
    <p>
      {words(`condition.${condition.key}`)}{' '}
      <span className="text-note">
        <Cite id={condition.statement} />
      </span>
    </p>
  );
}

function Rule({ rule }: { rule: TherapyRule }) {
  const t = useTranslations('evidence.browser');
  const tree = useTranslations('evidence.tree');
  const words = useTranslations('guideline');
  return (
    <article
      id={`rule-${rule.therapy}`}
      tabIndex={-1}
      className="scroll-mt-20 break-inside-avoid border-b border-line py-3 data-target:bg-accent-soft"
    >
      <h3 className="text-body">
        <span className="tabular text-ink-soft">{rule.rule}</span> {words(`therapy.${rule.therapy}`)}
      </h3>
      <ol className="mt-1.5 flex flex-col gap-1.5">
        {rule.steps.map((step) => (
          <li
            key={JSON.stringify(step)}
            className="grid gap-x-4 gap-y-0.5 border-t border-line pt-1.5 sm:grid-cols-[9rem_minmax(0,1fr)]"
          >
            <p className={step.step === 'offer' ? 'font-semibold text-accent-ink' : 'font-medium'}>
              {t(step.step === 'bar' ? 'excludedIf' : step.step === 'require' ? 'neededElse' : 'offeredIf')}
            </p>
            <div className="min-w-0">
              <ConditionWords condition={step.when} />
              {step.step === 'offer' ? (
                <div className="mt-0.5">
                  → <StrengthMark strength={step.strength} word={words(`strength.${step.strength}`)} />{' '}
                  {step.board ? <span className="text-note">{t('byBoard')} </span> : null}
                  <span className="text-note">
                    <Cites ids={step.statements} />
                  </span>
                  {step.caveats.map((caveat) => (
                    <p key={caveat} className="text-note text-ink-soft">
                      {words(`caveat.${caveat}`)}
                    </p>
                  ))}
                  {step.softened ? (
                    <div className="text-note">
                      {tree('softened', { strength: words(`strength.${step.softened.strength}`) })}
                      <ConditionWords condition={step.softened.when} />
                    </div>
                  ) : null}
                </div>
              ) : (
                <p className="text-note text-ink-soft">
                  {step.step === 'require' ? `${t('else')} ` : ''}
                  {words(`reason.${step.reason}`)} <Cites ids={step.statements} />
                </p>
              )}
            </div>
          </li>
        ))}
        <li className="grid gap-x-4 border-t border-line pt-1.5 sm:grid-cols-[9rem_minmax(0,1fr)]">
          <p className="font-medium">{t('otherwise')}</p>
          <p className="text-note text-ink-soft">
            {words(`reason.${rule.otherwise.reason}`)} <Cites ids={rule.otherwise.statements} />
          </p>
        </li>
      </ol>
      {rule.caveats.length > 0 ? (
        <div className="mt-2 text-note">
          <p className="eyebrow">{t('caveats')}</p>
          <ul>
            {rule.caveats.map(({ caveat, on, when }) => (
              <li key={caveat} className="mt-1">
                {words(`caveat.${caveat}`)}{' '}
                <span className="text-ink-soft">
                  {t(`caveatOn.${String(on) as 'true' | 'false' | 'unknown'}`)}
                </span>
                <ConditionWords condition={when} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </article>
  );
}

/** The gates, then every therapy's rule in the order it is read, then what calls the board on the case as a whole. */
export function BrowserRules({ edition }: { edition: Edition }) {
  const t = useTranslations('evidence.browser');
  const words = useTranslations('guideline');
  const { gates, rules, listed, boardRules } = edition;
  return (
    <>
      <h3 className="text-body">{t('gates')}</h3>
      <p className="text-note text-ink-soft">{t('gatesHint')}</p>
      <ol className="mb-4">
        {gates.map((gate) => (
          <li
            key={gate.rule}
            id={gate.rule}
            tabIndex={-1}
            className="grid scroll-mt-20 grid-cols-[2.25rem_minmax(0,1fr)] gap-x-2 border-b border-line py-1.5 data-target:bg-accent-soft"
          >
            <span className="tabular font-semibold">{gate.rule}</span>
            <div>
              <ConditionWords condition={gate.when} />
              <p className="text-note text-ink-soft">
                {t('closed')} {words(`reason.${gate.closed}`)} <Cites ids={gate.statements} />
              </p>
            </div>
          </li>
        ))}
      </ol>
      <p className="text-note text-ink-soft">{t('ruleHint')}</p>
      {[...rules, ...listed].map((rule) => (
        <Rule key={rule.therapy} rule={rule} />
      ))}
      <h3 className="mt-4 text-body">{t('boardRules')}</h3>
      <ul>
        {boardRules.map((rule) => (
          <li
            key={rule.reason}
            id={rule.rule}
            tabIndex={-1}
            className="grid scroll-mt-20 grid-cols-[2.25rem_minmax(0,1fr)] gap-x-2 border-b border-line py-1.5 data-target:bg-accent-soft"
          >
            <span className="tabular font-semibold">{rule.rule}</span>
            <div>
              <p className="font-medium">{words(`boardReason.${rule.reason}`)}</p>
              <ConditionWords condition={rule.when} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
