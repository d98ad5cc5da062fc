'use client';
import type { BoardId, CaseView, UserId } from '@consilium/contracts';
import { Save, Send } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { LeaveGuard } from '@/form/leave-guard';
import { useHotkeys } from '@/lib/hotkeys';
import { Alert, Button, ErrorSummary, PageHead, ProblemAlert, Time } from '@/ui';
import { Conflict } from './conflict';
import { EntryPreview, PreviewLink, usePreview } from './entry-preview';
import { PARTS, type PartProps } from './form-part';
import { IdentityPart, PatientPart } from './patient-part';
import type { EntryProblem } from './problems';
import { QuestionPart } from './question-part';
import type { Site } from './site-list';
import { TreatmentPart } from './treatment-part';
import { DiseasePart, ImagingPart, PathologyPart, PrimaryPart } from './tumor-parts';
import { useEntry } from './use-entry';

export interface EntryScreenProps {
  boardId: BoardId;
  userId: UserId;
  /** The case that is changed; null: a new one. */
  view: CaseView | null;
  sites: readonly Site[];
}

/** A case as a clinician enters it, with the recommendation beside it as it will be. */
export function EntryScreen({ boardId, userId, view, sites }: EntryScreenProps) {
  const t = useTranslations('entry');
  const fact = useTranslations('case.fact');
  const router = useRouter();
  const form = useEntry(boardId, userId, view);
  const preview = usePreview(form.entry.facts);
  const isDraft = view === null || view.status === 'draft';
  const messageOf = ({ code, about }: EntryProblem) =>
    t(`problem.${code}`, { about: fact.has(about) ? fact(about) : about });
  const parts: PartProps = {
    entry: form.entry,
    setEntry: form.setEntry,
    setFact: form.setFact,
    errorOf: (field) => {
      const problem = form.openProblems.find((one) => one.field === field);
      return problem && messageOf(problem);
    },
  };
  const isBusy = form.isSaving || form.isSubmitting;
  const save = async () => {
    if (isBusy) return;
    const saved = await form.save();
    if (saved && !isDraft) router.push(`/cases/${saved.caseId}`);
  };
  const submit = async () => {
    if (isBusy) return;
    const caseId = await form.submit();
    if (caseId) router.push(`/cases/${caseId}`);
  };
  useHotkeys({ '$mod+s': () => void save() });

  return (
    <div>
      <PageHead
        title={
          view ? t(isDraft ? 'titleEdit' : 'titleCorrect', { pseudonym: view.pseudonym }) : t('titleNew')
        }
        lead={t(isDraft ? 'lead' : 'leadCorrect')}
      />
      <div className="grid gap-x-8 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem] xl:grid-cols-[9rem_minmax(0,1fr)_28rem]">
        <nav aria-label={t('index')} className="lg:max-xl:col-span-2">
          <ol className="flex flex-wrap border-line xl:sticky xl:top-16 xl:flex-col xl:border-l">
            {PARTS.map((part) => (
              <li key={part}>
                <a
                  href={`#part-${part}`}
                  className="block py-1 pr-4 text-ink-soft max-xl:underline max-xl:underline-offset-2 xl:px-3 hover:bg-hover hover:text-ink"
                >
                  {t(`part.${part}.title`)}
                </a>
              </li>
            ))}
          </ol>
        </nav>
        <form
          className="flex min-w-0 flex-col gap-8 [&_:is(input,textarea,button,[role=spinbutton])]:scroll-mt-20 [&_:is(input,textarea,button,[role=spinbutton])]:scroll-mb-40"
          noValidate
          // Nothing in it submits: the Enter key in a field ends that field, and makes no draft of a half-told case.
          onSubmit={(event) => event.preventDefault()}
        >
          {form.isRestored && form.isDirty ? <Alert>{t('restored')}</Alert> : null}
          {form.conflict ? (
            <Conflict
              key={`conflict-${form.attempt.count}`}
              merge={form.conflict.merge}
              theirs={form.conflict.theirs}
              onTake={form.takeTheirs}
            />
          ) : null}
          <ErrorSummary
            key={`summary-${form.attempt.count}`}
            items={form.attempt.problems.map((problem) => ({
              message: messageOf(problem),
              targetId: problem.field,
            }))}
          />
          <QuestionPart {...parts} />
          <PrimaryPart {...parts} sites={sites} />
          <PathologyPart {...parts} />
          <ImagingPart {...parts} />
          <DiseasePart {...parts} />
          <TreatmentPart {...parts} />
          <PatientPart {...parts} />
          <IdentityPart {...parts} isRecorded={form.isIdentityRecorded} />
          <div className="sticky bottom-14 z-10 -mx-4 border-t border-line bg-surface px-4 py-2 md:bottom-0 md:mx-0 md:px-0">
            <ProblemAlert problem={form.problem} className="mb-2" />
            <PreviewLink preview={preview} />
            <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
              {isDraft ? (
                <Button
                  look="primary"
                  icon={<Send aria-hidden className="size-4" />}
                  isPending={form.isSubmitting}
                  onPress={() => void submit()}
                >
                  {t('submit')}
                </Button>
              ) : null}
              <Button
                onPress={() => void save()}
                look={isDraft ? 'plain' : 'primary'}
                icon={<Save aria-hidden className="size-4" />}
                isPending={form.isSaving}
              >
                {t(isDraft ? 'save' : 'saveCorrection')}
              </Button>
              <span role="status" className="text-note text-ink-soft">
                {form.isDirty ? (
                  t('unsaved')
                ) : form.savedAt ? (
                  <>
                    {t('saved')} <Time at={form.savedAt} show="time" />
                  </>
                ) : null}
              </span>
            </div>
          </div>
        </form>
        {/* It scrolls by itself, so the keyboard must be able to reach it even while nothing in it takes focus. */}
        <aside
          id="preview"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region is focusable (WCAG 2.1.1)
          tabIndex={0}
          aria-label={t('preview.label')}
          className="min-w-0 scroll-mt-16 lg:sticky lg:top-14 lg:max-h-[calc(100dvh-4rem)] lg:self-start lg:overflow-y-auto lg:pr-1"
        >
          <EntryPreview preview={preview} />
        </aside>
      </div>
      <LeaveGuard
        isDirty={form.isDirty && !isBusy}
        onSave={async () => (await form.save()) !== null}
        onDiscard={form.discard}
      />
    </div>
  );
}
