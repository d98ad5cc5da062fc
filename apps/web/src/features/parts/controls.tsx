'use client';
import { Check, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button, Dialog, IconButton, Link, LinkButton, Tabs } from '@/ui';
import { Held } from './held';
import type { Part } from './part';

const looks = ['primary', 'plain', 'quiet', 'danger'] as const;
const row = 'flex flex-wrap items-center gap-2';

function Buttons() {
  const t = useTranslations('common');
  return (
    <>
      <p className={row}>
        {looks.map((look) => (
          <Button key={look} look={look}>
            {t('save')}
          </Button>
        ))}
        <Button icon={<Check aria-hidden className="size-4" />}>{t('yes')}</Button>
        <Button look="primary" size="large">
          {t('search')}
        </Button>
      </p>
      <p className={row}>
        {looks.map((look) => (
          <Button key={look} look={look} isDisabled>
            {t('save')}
          </Button>
        ))}
        <Button look="primary" isPending>
          {t('loading')}
        </Button>
      </p>
    </>
  );
}

function IconButtons() {
  const t = useTranslations('common');
  return (
    <p className={row}>
      <IconButton label={t('close')}>
        <X aria-hidden className="size-4" />
      </IconButton>
      <IconButton label={t('close')} look="plain">
        <X aria-hidden className="size-4" />
      </IconButton>
      <IconButton label={t('close')} isDisabled>
        <X aria-hidden className="size-4" />
      </IconButton>
    </p>
  );
}

function Links() {
  const t = useTranslations('common');
  return (
    <p className={row}>
      <LinkButton href="/dev/parts">{t('back')}</LinkButton>
      <LinkButton href="/dev/parts" look="primary">
        {t('more')}
      </LinkButton>
      <Link href="/dev/parts" className="underline underline-offset-2">
        {t('more')}
      </Link>
    </p>
  );
}

function TabSample() {
  const t = useTranslations('clinical.caseStatus');
  const tabs = (['draft', 'submitted', 'decided'] as const).map((id) => ({
    id,
    title: t(id),
    content: <p>{t(id)}</p>,
  }));
  return (
    <Held initial={'submitted' as (typeof tabs)[number]['id']}>
      {(id, select) => <Tabs label={t('submitted')} tabs={tabs} selected={id} onSelect={select} />}
    </Held>
  );
}

/** Over the page, in the page's own theme and language. */
function DialogSample() {
  const t = useTranslations('common');
  return (
    <Held initial={false}>
      {(isOpen, open) => (
        <>
          <Button className="self-start" onPress={() => open(true)}>
            {t('more')}
          </Button>
          <Dialog
            isOpen={isOpen}
            onOpenChange={open}
            title={t('tagline')}
            width="small"
            actions={
              <>
                <Button look="primary" onPress={() => open(false)}>
                  {t('save')}
                </Button>
                <Button onPress={() => open(false)}>{t('cancel')}</Button>
              </>
            }
          >
            <p>{t('notADevice')}</p>
          </Dialog>
        </>
      )}
    </Held>
  );
}

export const CONTROLS: readonly Part[] = [
  { names: 'Button', Sample: Buttons },
  { names: 'IconButton', Sample: IconButtons },
  { names: 'LinkButton, Link', Sample: Links },
  { names: 'Tabs', Sample: TabSample },
  { names: 'Dialog', Sample: DialogSample },
];
