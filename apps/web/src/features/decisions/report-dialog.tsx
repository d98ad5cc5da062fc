'use client';
import type { DecisionView, ImplementationCode, ImplementationStatus } from '@consilium/contracts';
import { IMPLEMENTATION_CODES, IMPLEMENTATION_STATUSES } from '@consilium/contracts/values';
import { useTranslations } from 'next-intl';
import { Field } from '@/form/field';
import { FormDialog } from '@/form/form-dialog';
import { useAct } from '@/form/use-act';
import { useDone } from '@/form/use-done';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { DateField, isDay, RadioCards, Select, TextArea } from '@/ui';

interface Report {
  status: ImplementationStatus | null;
  code: ImplementationCode | null;
  on: string | null;
  text: string;
}

/** What was not carried out in full needs its reason. */
const needsCode = ({ status }: Pick<Report, 'status'>) => status !== null && status !== 'done';

/** Reports how far a decision was carried out, and if not in full, why. */
export function ReportDialog({ decision, onClose }: { decision: DecisionView; onClose: () => void }) {
  const t = useTranslations('afterDecision.report');
  const words = useTranslations('afterDecision.implementation');
  const report = useCommand(useTRPC().decision.report);
  const act = useAct<Report>({
    start: { status: null, code: null, on: null, text: '' },
    texts: { text: { label: t('text'), max: 2000 } },
    check: ({ status, code, on }) => ({
      status: !status && t('needsStatus'),
      code: needsCode({ status }) && !code && t('needsCode'),
      on: !isDay(on) && t('needsDay'),
    }),
    send: async ({ status, code, on, text }) => {
      if (!status || !on) return false;
      const sent = { status, code: needsCode({ status }) ? code : null, on, text };
      return (await report.run({ decisionId: decision.id, ...sent })).ok;
    },
    onDone: useDone(onClose),
  });
  return (
    <FormDialog
      of={act}
      problem={report.problem}
      title={t('title', { pseudonym: decision.document.case.pseudonym })}
      what={`${words('responsible')}: ${decision.responsible.name}`}
      submit={t('submit')}
      onClose={onClose}
    >
      <Field of={act} name="status">
        {(control) => (
          <RadioCards
            {...control}
            label={t('status')}
            options={IMPLEMENTATION_STATUSES.map((value) => ({
              value,
              label: words(`statuses.${value}`),
            }))}
          />
        )}
      </Field>
      {needsCode({ status: act.form.watch('status') }) ? (
        <Field of={act} name="code">
          {(control) => (
            <Select
              {...control}
              label={t('code')}
              options={IMPLEMENTATION_CODES.map((value) => ({
                value,
                label: words(`codes.${value}`),
              }))}
            />
          )}
        </Field>
      ) : null}
      <Field of={act} name="on">
        {(control) => <DateField {...control} label={t('on')} hint={t('onHint')} />}
      </Field>
      <Field of={act} name="text">
        {(control) => <TextArea {...control} label={t('text')} optional rows={3} />}
      </Field>
    </FormDialog>
  );
}
