'use client';
import { useRef, useState } from 'react';
import {
  type DefaultValues,
  type FieldErrors,
  type FieldValues,
  type UseFormReturn,
  useForm,
} from 'react-hook-form';
import { refusedTexts, type TextLimit, useRefusalWords } from './refusals';

/** What is wrong with each field, in words; nothing where it can be sent. */
export type Wrong<Values> = { readonly [Field in keyof Values]?: string | false | null | undefined };

export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

export interface ActOptions<Values extends FieldValues> {
  /** What stands in the fields at first. */
  start: Values;
  /** Its fields of text: what is too long for one is refused, never cut off. */
  texts?: { readonly [Field in keyof Values]?: TextLimit };
  /** What can't be accepted, asked when it is sent, and then at each change: a field that was put right says so at once. */
  check?: (values: Values) => Wrong<Values>;
  /** Does it; answers whether it was done, or what is wrong with single fields after all. */
  send: (values: Values) => Promise<boolean | Wrong<Values>>;
  onDone?: () => unknown;
}

export interface Act<Values extends FieldValues> {
  readonly form: UseFormReturn<Values>;
  readonly texts: { readonly [Field in keyof Values]?: TextLimit };
  /** What the last try to send found, and which try it was: it stays as it was said until the next. */
  readonly found: { readonly problems: readonly FieldProblem[]; readonly attempt: number };
  readonly submit: () => Promise<void>;
  readonly isSending: boolean;
}

/** A person's act with its fields: what is entered, what is wrong with it, whether it was changed; sent once however often it is pressed. */
export function useAct<Values extends FieldValues>(options: ActOptions<Values>): Act<Values> {
  const { start, texts = {}, check, send, onDone } = options;
  const isUnderWay = useRef(false);
  const [found, setFound] = useState<Act<Values>['found']>({ problems: [], attempt: 0 });
  const tell = (problems: readonly FieldProblem[]) =>
    setFound(({ attempt }) => ({ problems, attempt: attempt + 1 }));
  const inWords = useRefusalWords(labelsOf(texts));
  const whatIsWrong = (values: Values) =>
    problemsOf({ ...inWords(refusedTexts(values, texts)), ...toldOf(check?.(values) ?? {}) });
  const form = useForm<Values>({
    defaultValues: start as DefaultValues<Values>,
    // The summary at the form's head takes the focus, and leads to the fields.
    shouldFocusError: false,
    resolver: (values) => {
      const problems = whatIsWrong(values);
      return problems.length > 0
        ? { values: {}, errors: errorsOf<Values>(problems) }
        : { values, errors: {} };
    },
  });
  const attempt = form.handleSubmit(
    async (values) => {
      tell([]);
      const answer = await send(values as unknown as Values);
      if (answer === true) await onDone?.();
      if (typeof answer === 'boolean') return;
      const refused = problemsOf(answer);
      tell(refused);
      for (const { field, message } of refused)
        form.setError(field as Parameters<typeof form.setError>[0], { message });
    },
    () => tell(whatIsWrong(form.getValues())),
  );
  const submit = async () => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    await attempt().finally(() => {
      isUnderWay.current = false;
    });
  };
  return { form, texts, found, submit, isSending: form.formState.isSubmitting };
}

const problemsOf = (wrong: object): FieldProblem[] =>
  Object.entries(wrong).flatMap(([field, message]) => (message ? [{ field, message: String(message) }] : []));

/** Without the fields of which there is nothing to say. */
const toldOf = (wrong: object) => Object.fromEntries(Object.entries(wrong).filter(([, message]) => message));

const labelsOf = (texts: { readonly [field: string]: TextLimit | undefined }) =>
  Object.fromEntries(Object.entries(texts).map(([field, limit]) => [field, limit?.label ?? '']));

const errorsOf = <Values extends FieldValues>(problems: readonly FieldProblem[]) =>
  Object.fromEntries(
    problems.map(({ field, message }) => [field, { type: 'check', message }]),
  ) as FieldErrors<Values>;
