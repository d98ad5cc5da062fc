'use client';
import { CASE_TYPES } from '@consilium/contracts/values';
import { useTranslations } from 'next-intl';
import { RadioCards, TextArea } from '@/ui';
import { FieldPlace, FormPart, type PartProps } from './form-part';
import { QUESTION_LENGTH } from './problems';

export function QuestionPart({ entry, setEntry, errorOf }: PartProps) {
  const t = useTranslations('entry');
  const type = useTranslations('clinical.caseType');
  return (
    <FormPart part="question">
      <FieldPlace id="question">
        <TextArea
          label={t('field.question')}
          hint={t('hint.question')}
          rows={3}
          maxLength={QUESTION_LENGTH}
          value={entry.question}
          onChange={(question) => setEntry((old) => ({ ...old, question }))}
          error={errorOf('question')}
        />
      </FieldPlace>
      <FieldPlace id="fact-type">
        <RadioCards
          label={t('field.type')}
          options={CASE_TYPES.map((value) => ({ value, label: type(value) }))}
          value={entry.type}
          onChange={(next) => setEntry((old) => ({ ...old, type: next }))}
        />
      </FieldPlace>
    </FormPart>
  );
}
