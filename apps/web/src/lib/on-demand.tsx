'use client';
import { type ComponentType, lazy, Suspense, useState } from 'react';
import { untilThere } from '@/i18n/until-there';

/** What Chromium tells of the line; elsewhere nothing is known, and a line is taken for a good one. */
interface Line {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/** How long a page has been quiet before it fetches what it does not need yet. */
const REST_MS = 2000;

const isSparse = (): boolean => {
  const { connection } = navigator as Navigator & { readonly connection?: Line };
  return connection?.saveData === true || (connection?.effectiveType ?? '4g') !== '4g';
};

/** Calls back once the page has come to rest, and never on a slow or a paid line. */
function whenAtRest(work: () => void): void {
  if (typeof window === 'undefined' || isSparse()) return;
  const wait = () =>
    setTimeout(() => {
      if ('requestIdleCallback' in window) window.requestIdleCallback(work);
      else work();
    }, REST_MS);
  if (document.readyState === 'complete') wait();
  else window.addEventListener('load', wait, { once: true });
}

/** Where it waits and then stands: empty until it is first opened. Code that is there by then is drawn at once, and loses no key. */
function Place<Props extends object>({
  part,
  Waiting,
  props,
}: {
  part: () => ComponentType<Props>;
  Waiting: ComponentType<Props> | undefined;
  props: Props;
}) {
  const isOpen = !('isOpen' in props) || props.isOpen === true;
  const [Part, setPart] = useState<ComponentType<Props> | null>(() => (isOpen ? part() : null));
  if (isOpen && Part === null) setPart(part);
  if (Part === null) return null;
  return (
    <Suspense fallback={Waiting ? <Waiting {...props} /> : null}>
      <Part {...props} />
    </Suspense>
  );
}

/**
 * Something that opens (a dialog, a menu) and whose code comes when it is first opened, or when the page has come to rest. It waits in a
 * place of its own: the page stays as it is, with its focus, and what was pressed is opened when the code is there. Without `isOpen` it is
 * open for as long as it is rendered. `Waiting` stands in its place, where what is opened must take keys at once.
 * @example const KeySheet = onDemand(() => import('./key-sheet').then((file) => file.KeySheet));
 */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Waiting?: ComponentType<Props>,
) {
  let fetched: ComponentType<Props> | null = null;
  const fetch = async () => {
    fetched = await untilThere(load);
    return fetched;
  };
  const Late = lazy(async () => ({ default: await fetch() }));
  whenAtRest(() => void fetch().catch(() => {}));
  const part = () => fetched ?? Late;
  return (props: Props) => <Place part={part} Waiting={Waiting} props={props} />;
}
