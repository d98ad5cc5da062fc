'use client';
import type { DecisionView } from '@consilium/contracts';
import { CalendarPlus, ClipboardCheck, FilePlus, MessageSquareWarning } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { onDemand } from '@/lib/on-demand';
import { Button } from '@/ui';

const AddendumDialog = onDemand(() => import('./addendum-dialog').then((file) => file.AddendumDialog));
const DissentDialog = onDemand(() => import('./dissent-dialog').then((file) => file.DissentDialog));
const RePresentDialog = onDemand(() => import('./re-present-dialog').then((file) => file.RePresentDialog));
const ReportDialog = onDemand(() => import('./report-dialog').then((file) => file.ReportDialog));

const acts = {
  report: { word: 'report.act', Icon: ClipboardCheck, Form: ReportDialog },
  amend: { word: 'addenda.add', Icon: FilePlus, Form: AddendumDialog },
  dissent: { word: 'dissent.act', Icon: MessageSquareWarning, Form: DissentDialog },
  rePresent: { word: 'rePresent.act', Icon: CalendarPlus, Form: RePresentDialog },
} as const;
type ActName = keyof typeof acts;

/** What this reader may do after a decision, as the server said; nothing is offered that would be refused. */
export function DecisionActions({ decision }: { decision: DecisionView }) {
  const t = useTranslations('afterDecision');
  const [open, setOpen] = useState<ActName | null>(null);
  const offered = (Object.keys(acts) as ActName[]).filter((name) => decision.abilities[name]);
  if (offered.length === 0) return null;
  const Form = open ? acts[open].Form : null;
  return (
    <div className="mb-5 flex flex-wrap gap-2" data-print="hide">
      {offered.map((name) => {
        const { word, Icon } = acts[name];
        return (
          <Button key={name} icon={<Icon aria-hidden className="size-4" />} onPress={() => setOpen(name)}>
            {t(word)}
          </Button>
        );
      })}
      {Form ? <Form decision={decision} onClose={() => setOpen(null)} /> : null}
    </div>
  );
}
