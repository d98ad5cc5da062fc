'use client';
import {
  type AddendumDraft,
  addendumDraftSchema,
  type DecisionView,
  decidedTherapySchema,
  type Person,
  type UserId,
} from '@consilium/contracts';
import { therapyClassOf } from '@consilium/contracts/values';
import { useTranslations } from 'next-intl';
import { useOptionName } from '@/features/ballot/option-name';
import { Field } from '@/form/field';
import { Form } from '@/form/form';
import { useAct } from '@/form/use-act';
import { Button, CheckboxGroup, DateField, Select, TextArea } from '@/ui';
import {
  type ActionLine,
  ActionsField,
  doctorsOf,
  followsAll,
  missingReasons,
  RelationFields,
  type RelationValues,
  relationOf,
  textsOf,
} from './decided-fields';

/** What an addendum may add: the ballot's options, or after a consensus the recommendation's; nothing where the facts have changed. */
function candidates({ document, currentSnapshotId }: DecisionView) {
  if (document.snapshot.id !== currentSnapshotId) return [];
  if (document.ballot)
    return document.ballot.options.map(({ id: key, therapy, label, therapyClass }) => ({
      key,
      ...decidedTherapySchema.parse({ therapy, label, therapyClass }),
    }));
  return document.snapshot.options.map(({ therapy }) => ({
    key: therapy,
    therapy,
    label: '',
    therapyClass: therapyClassOf(therapy),
  }));
}

interface Entered extends RelationValues {
  text: string;
  chosen: string[];
  actions: ActionLine[];
  responsible: UserId | 'unchanged';
  dueOn: string | null;
}

export interface AddendumFormProps {
  decision: DecisionView;
  people: readonly Person[];
  onCancel: () => void;
  onReady: (draft: AddendumDraft) => void;
}

export function AddendumForm({ decision, people, onCancel, onReady }: AddendumFormProps) {
  const t = useTranslations('afterDecision.amend');
  const all = useTranslations('afterDecision');
  const optionName = useOptionName();
  const { ballot, snapshot } = decision.document;
  const choices = candidates(decision);
  const leading: readonly string[] = ballot?.tally.leading ?? [];
  const addedOf = (chosen: readonly string[]) => choices.filter(({ key }) => chosen.includes(key));
  const isAgainst = ({ chosen }: Pick<Entered, 'chosen'>) =>
    ballot !== null && addedOf(chosen).some(({ key }) => !leading.includes(key));
  const act = useAct<Entered>({
    start: {
      ...{ text: '', chosen: [], actions: [], responsible: 'unchanged', dueOn: null },
      ...followsAll,
    },
    check: (entered) => {
      const missing = missingReasons(entered, isAgainst(entered));
      return {
        text: entered.text.trim() === '' && t('needsText'),
        departure: missing.departure && t('needsDeparture'),
        against: missing.against && t('needsAgainst'),
      };
    },
    send: async (entered) => {
      const { text, chosen, actions, responsible, dueOn } = entered;
      const added = addedOf(chosen);
      onReady(
        addendumDraftSchema.parse({
          decisionId: decision.id,
          snapshotId: decision.currentSnapshotId ?? snapshot.id,
          ballotId: added.length > 0 ? (ballot?.id ?? null) : null,
          text,
          therapies: added.map(({ therapy, label, therapyClass }) => ({ therapy, label, therapyClass })),
          actions: textsOf(actions),
          ...relationOf(entered, isAgainst(entered)),
          responsiblePhysicianId: responsible === 'unchanged' ? null : responsible,
          dueOn,
        }),
      );
      return true;
    },
  });
  const chosen = act.form.watch('chosen');

  return (
    <Form of={act} problem={null} className="gap-5">
      <p className="max-w-prose">{t('what')}</p>
      <Field of={act} name="text">
        {(control) => (
          <TextArea {...control} label={t('text')} hint={t('textHint')} rows={4} maxLength={10_000} />
        )}
      </Field>
      {choices.length > 0 ? (
        <Field of={act} name="chosen">
          {(control) => (
            <CheckboxGroup
              {...control}
              label={t('therapies')}
              hint={t(ballot ? 'therapiesFromBallot' : 'therapiesByConsensus')}
              options={choices.map((choice) => ({ value: choice.key, label: optionName(choice) }))}
              columns={2}
            />
          )}
        </Field>
      ) : null}
      {chosen.length > 0 ? <RelationFields of={act} isAgainstMajority={isAgainst({ chosen })} /> : null}
      <Field of={act} name="actions">
        {({ value, onChange }) => <ActionsField value={value} onChange={onChange} />}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field of={act} name="responsible">
          {(control) => (
            <Select<UserId | 'unchanged'>
              {...control}
              label={t('responsible')}
              options={[{ value: 'unchanged', label: t('unchanged') }, ...doctorsOf(people)]}
            />
          )}
        </Field>
        <Field of={act} name="dueOn">
          {(control) => <DateField {...control} label={t('due')} optional />}
        </Field>
      </div>
      <div className="flex flex-wrap justify-end gap-2 border-t border-line pt-3">
        <Button look="primary" type="submit">
          {t('review')}
        </Button>
        <Button onPress={onCancel}>{all('cancel')}</Button>
      </div>
    </Form>
  );
}
