'use client';
import {
  type AddendumDraft,
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
import { useRefusalWords } from '@/form/refusals';
import { useAct } from '@/form/use-act';
import { Button, CheckboxGroup, DateField, Select, TextArea } from '@/ui';
import { draftOf, type EnteredAddendum, readDraft, refusedOf } from './addendum-draft';
import { ActionsField, doctorsOf, followsAll, missingReasons, RelationFields } from './decided-fields';

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

export interface AddendumFormProps {
  decision: DecisionView;
  people: readonly Person[];
  onCancel: () => void;
  onReady: (draft: AddendumDraft) => void;
}

export function AddendumForm({ decision, people, onCancel, onReady }: AddendumFormProps) {
  const t = useTranslations('afterDecision.amend');
  const all = useTranslations('afterDecision');
  const words = useTranslations('room.decide');
  const optionName = useOptionName();
  const { ballot, snapshot } = decision.document;
  const choices = candidates(decision);
  const leading: readonly string[] = ballot?.tally.leading ?? [];
  const addedOf = (chosen: readonly string[]) => choices.filter(({ key }) => chosen.includes(key));
  const isAgainst = ({ chosen }: Pick<EnteredAddendum, 'chosen'>) =>
    ballot !== null && addedOf(chosen).some(({ key }) => !leading.includes(key));
  const inWords = useRefusalWords({
    ...{ text: t('text'), chosen: t('therapies'), actions: words('actions') },
    ...{ departure: words('departure'), against: words('against') },
    ...{ responsible: t('responsible'), dueOn: t('due') },
  });
  const draft = (entered: EnteredAddendum) =>
    draftOf(
      entered,
      {
        decisionId: decision.id,
        snapshotId: decision.currentSnapshotId ?? snapshot.id,
        ballotId: ballot?.id ?? null,
        added: addedOf(entered.chosen),
      },
      isAgainst(entered),
    );
  const act = useAct<EnteredAddendum>({
    start: {
      ...{ text: '', chosen: [], actions: [], responsible: 'unchanged', dueOn: null },
      ...followsAll,
    },
    texts: { text: { label: t('text'), max: 10_000 } },
    check: (entered) => {
      const missing = missingReasons(entered, isAgainst(entered));
      return {
        ...inWords(refusedOf(draft(entered))),
        ...(entered.text.trim() === '' && { text: t('needsText') }),
        ...(missing.departure && { departure: t('needsDeparture') }),
        ...(missing.against && { against: t('needsAgainst') }),
      };
    },
    send: async (entered) => {
      onReady(readDraft(draft(entered)));
      return true;
    },
  });
  const chosen = act.form.watch('chosen');

  return (
    <Form of={act} problem={null} className="gap-5">
      <p className="max-w-prose">{t('what')}</p>
      <Field of={act} name="text">
        {(control) => <TextArea {...control} label={t('text')} hint={t('textHint')} rows={4} />}
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
        {(control) => <ActionsField {...control} />}
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
