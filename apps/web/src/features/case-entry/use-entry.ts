'use client';
import type { BoardId, CaseId, CaseView, ClinicalFacts, UserId } from '@consilium/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useCommand } from '@/lib/command';
import type { Problem } from '@/lib/problem';
import { useTRPC } from '@/lib/trpc';
import { EMPTY_ENTRY, type Entry, entryOf, NO_IDENTITY, same, toSend, withAdded } from './entry';
import { forget, keep, recall } from './kept';
import { type EntryKey, type Merge, mergeEntries, take } from './merge';
import { type EntryProblem, problemsOfSaving, problemsOfSubmitting } from './problems';

interface Saved {
  readonly caseId: CaseId;
  readonly version: number;
}

/** The form's state and its acts: save, submit, and what to do when someone else saved first. `view` null: a new case. */
export function useEntry(boardId: BoardId, userId: UserId, view: CaseView | null) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const draft = useCommand(trpc.case.draft);
  const save = useCommand(trpc.case.save);
  const submit = useCommand(trpc.case.submit);
  const [restored] = useState(() => recall(userId, view?.id ?? null));
  // The Back key shows a page as it was drawn. Where this tab has read the case since, that is what is changed.
  const [newest] = useState(() => {
    const read = view ? client.getQueryData(trpc.case.get.queryKey({ caseId: view.id })) : undefined;
    return read && view && read.version > view.version ? read : view;
  });
  const loaded = newest ? entryOf(newest) : EMPTY_ENTRY;
  const [entry, setEntry] = useState<Entry>(restored?.entry ?? loaded);
  const [base, setBase] = useState<Entry>(restored?.base ?? loaded);
  const [saved, setSaved] = useState<Saved | null>(
    newest ? { caseId: newest.id, version: restored?.version ?? newest.version } : null,
  );
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [isIdentityRecorded, setIdentityRecorded] = useState(newest?.hasIdentity ?? false);
  const [attempt, setAttempt] = useState<{ problems: readonly EntryProblem[]; count: number }>({
    problems: [],
    count: 0,
  });
  const isStopped = (found: readonly EntryProblem[]): boolean => {
    setAttempt(({ count }) => ({ problems: found, count: count + 1 }));
    return found.length > 0;
  };
  const [conflict, setConflict] = useState<{ merge: Merge; theirs: Entry } | null>(null);
  const isDirty = !same(entry, base);

  // Left by a way that can't be stopped (the back key): kept in this tab's memory for the next visit.
  const latest = useRef({ isDirty, entry, base, saved });
  useEffect(() => {
    latest.current = { isDirty, entry, base, saved };
  });
  useEffect(() => {
    forget(userId, view?.id ?? null);
    return () => {
      const now = latest.current;
      const version = now.saved?.version ?? null;
      if (now.isDirty) keep(userId, now.saved?.caseId ?? null, { entry: now.entry, base: now.base, version });
    };
  }, [userId, view?.id]);

  const read = (caseId: CaseId) =>
    client.fetchQuery(trpc.case.get.queryOptions({ caseId }, { staleTime: 0 })).catch(() => null);

  /** Joins what was saved elsewhere with what is in the form, and takes it as the ground. */
  const join = (theirView: CaseView, mine: Pick<typeof latest.current, 'entry' | 'base'>): Merge => {
    const theirs = entryOf(theirView);
    const merge = mergeEntries(mine.base, mine.entry, theirs);
    setEntry(merge.entry);
    setBase(theirs);
    setSaved({ caseId: theirView.id, version: theirView.version });
    return merge;
  };

  // A page from the browser's or Next's memory may be older than the case: what was saved since is what is changed.
  const catchUp = useEffectEvent(async (caseId: CaseId, isGone: () => boolean) => {
    const now = await read(caseId);
    const mine = latest.current;
    if (now === null || isGone() || now.version <= (mine.saved?.version ?? 0)) return;
    const merge = join(now, mine);
    if (mine.isDirty) setConflict({ merge, theirs: entryOf(now) });
  });
  const opened = view?.id;
  useEffect(() => {
    let isGone = false;
    if (opened) void catchUp(opened, () => isGone);
    return () => {
      isGone = true;
    };
  }, [opened]);

  const runSave = async (
    sent: Entry,
    over: Saved | null,
  ): Promise<{ ok: true; value: Saved } | { ok: false; problem: Problem }> => {
    if (over === null) {
      const result = await draft.run({ boardId, ...toSend(sent) });
      if (!result.ok) return result;
      const { caseId, version } = result.value;
      // The form goes on as the form of this case, also after a reload.
      window.history.replaceState(null, '', `/cases/${caseId}/edit`);
      return { ok: true, value: { caseId, version } };
    }
    const result = await save.run({ ...over, ...toSend(sent) });
    return result.ok ? { ok: true, value: { ...over, version: result.value.version } } : result;
  };

  /**
   * The case was saved elsewhere in between. Where that is what the writer has entered too (their own save, whose answer never came), it is
   * saved over; else both are joined, and it is left to the writer to save again.
   */
  const saveOver = async (sent: Entry, over: Saved) => {
    const now = await read(over.caseId);
    save.clear();
    if (now === null) return null;
    const merge = join(now, { entry: sent, base });
    if (merge.conflicts.length + merge.taken.length === 0)
      return runSave(merge.entry, { caseId: now.id, version: now.version });
    setConflict({ merge, theirs: entryOf(now) });
    return null;
  };

  const saveNow = async (): Promise<Saved | null> => {
    const sent = withAdded(entry);
    setEntry(withAdded);
    if (isStopped(problemsOfSaving(sent))) return null;
    if (!isDirty && saved !== null) return saved;
    const first = await runSave(sent, saved);
    const isStale = !first.ok && first.problem.code === 'conflict/stale-version';
    const result = isStale && saved !== null ? await saveOver(sent, saved) : first;
    if (!result?.ok) return null;
    setSaved(result.value);
    setSavedAt(new Date().toISOString());
    setConflict(null);
    setBase({ ...sent, identity: NO_IDENTITY });
    // The identifiers are sealed now and don't stay on the screen; what was typed meanwhile does.
    setEntry((now) => (now.identity === sent.identity ? { ...now, identity: NO_IDENTITY } : now));
    if (toSend(sent).identity !== null) setIdentityRecorded(true);
    await client.invalidateQueries(trpc.case.get.queryFilter({ caseId: result.value.caseId }));
    return result.value;
  };

  const submitNow = async (): Promise<CaseId | null> => {
    if (isStopped(problemsOfSubmitting(entry))) return null;
    const ready = await saveNow();
    if (ready === null) return null;
    const result = await submit.run(ready);
    return result.ok ? ready.caseId : null;
  };

  return {
    entry,
    setEntry,
    setFact: <Key extends keyof ClinicalFacts>(key: Key, value: ClinicalFacts[Key]) =>
      setEntry((old) => ({ ...old, facts: { ...old.facts, [key]: value } })),
    isDirty,
    isRestored: restored !== null,
    isIdentityRecorded,
    savedAt,
    caseId: saved?.caseId ?? null,
    /** What the last try to save or submit found; `count` tells one try from the next. */
    attempt,
    /** Of those, what is still wrong: a field that was put right says so at once. */
    openProblems: attempt.problems.filter((problem) =>
      problemsOfSubmitting(entry).some(({ field, code }) => field === problem.field && code === problem.code),
    ),
    conflict,
    takeTheirs: (key: EntryKey) => {
      if (conflict === null) return;
      setEntry((old) => take(old, key, conflict.theirs));
      const conflicts = conflict.merge.conflicts.filter((one) => one !== key);
      setConflict({ ...conflict, merge: { ...conflict.merge, conflicts } });
    },
    discard: () => {
      latest.current = { ...latest.current, isDirty: false };
      setEntry(base);
    },
    save: saveNow,
    submit: submitNow,
    isSaving: draft.pending || save.pending,
    isSubmitting: submit.pending,
    problem: draft.problem ?? save.problem ?? submit.problem,
  };
}
