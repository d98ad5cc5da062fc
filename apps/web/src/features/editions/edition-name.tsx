import type { Editions, NamedEdition } from '@consilium/contracts';
import { useLocale } from 'next-intl';
import { DemonstrationMark, isDemonstration } from '@/features/guideline/demonstration-mark';

/** An edition by its name in words, its number and the hash of its content. */
export function EditionName({
  named: { edition, contentHash },
  built,
}: {
  named: NamedEdition;
  built: Editions['built'];
}) {
  const locale = useLocale();
  const name = built.find((one) => one.contentHash === contentHash)?.name;
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="tabular font-semibold break-all">{edition}</span>
        {isDemonstration(edition) ? <DemonstrationMark /> : null}
      </p>
      {name ? <p>{locale === 'ko' ? name.ko : name.en}</p> : null}
      <p className="font-mono text-note break-all text-ink-soft">{contentHash}</p>
    </div>
  );
}
