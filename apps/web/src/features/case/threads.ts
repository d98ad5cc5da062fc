import type { AnnotationView } from '@consilium/contracts';

export interface Thread {
  readonly root: AnnotationView;
  readonly replies: readonly AnnotationView[];
}

/** Comments as conversations: open ones with the newest first, resolved ones apart; replies stand in the order they were made. */
export function threadsOf(annotations: readonly AnnotationView[]): { open: Thread[]; resolved: Thread[] } {
  const byTime = annotations.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
  const threads = byTime
    .filter(({ parentId }) => parentId === null)
    .map((root) => ({ root, replies: byTime.filter(({ parentId }) => parentId === root.id) }))
    .reverse();
  return {
    open: threads.filter(({ root }) => root.resolvedAt === null),
    resolved: threads.filter(({ root }) => root.resolvedAt !== null),
  };
}
