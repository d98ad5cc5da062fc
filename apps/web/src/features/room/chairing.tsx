'use client';
import type { MeetingView } from '@consilium/contracts';
import { UserRoundCog } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { onDemand } from '@/lib/on-demand';
import { Alert, Badge, Button } from '@/ui';

const HandOver = onDemand(() => import('./hand-over').then((file) => file.HandOver));

/** Who chairs now, in plain words for whom it concerns; and the way to hand it over, for those who may. */
export function Chairing({ meeting }: { meeting: MeetingView }) {
  const t = useTranslations('room.chairing');
  const [handing, setHanding] = useState(false);
  const { chairing, readerId, abilities } = meeting;
  if (!chairing) return null;
  const { holder, handedOver, passedOn, deputies } = chairing;
  const names = deputies.map(({ name }) => name).join(', ');
  const holds = holder.userId === readerId;
  const deputizes = passedOn !== null && deputies.some(({ userId }) => userId === readerId);
  return (
    <section aria-label={t('label')} className="flex flex-col gap-2">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="text-ink-soft">{t(handedOver ? 'handedTo' : 'chair')}</span>{' '}
        <span className="font-semibold">{holder.name}</span>
        {passedOn === null ? null : <Badge>{t(`passedOn.${passedOn}`)}</Badge>}
        {passedOn === null || deputies.length === 0 ? null : (
          <>
            {' '}
            <span className="text-ink-soft">{t('deputy')}</span>{' '}
            <span className="font-semibold">{names}</span>
          </>
        )}
        {abilities.handOverChair ? (
          <Button
            look="quiet"
            className="ml-auto"
            icon={<UserRoundCog aria-hidden className="size-4" />}
            onPress={() => setHanding(true)}
          >
            {t('handOver')}
          </Button>
        ) : null}
      </p>
      {holds && passedOn === 'recused' ? (
        <Alert tone="warning" title={t('youAreRecused')}>
          {names ? t('deputyTakesOver', { names }) : t('noDeputy')}
        </Alert>
      ) : null}
      {deputizes ? (
        <Alert title={t('youDeputize')}>{t(`because.${passedOn}`, { name: holder.name })}</Alert>
      ) : null}
      {handing ? <HandOver meeting={meeting} onClose={() => setHanding(false)} /> : null}
    </section>
  );
}
