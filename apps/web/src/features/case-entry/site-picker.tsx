'use client';
import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import {
  Button,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import { siteKeysOf } from '@/lib/site';
import { inputClass } from '@/ui';
import { codeIn, findSites, isSiteCode, type NamedSite, type Site, theSite } from './site-list';

const SHOWN = 80;

/** The primary site by its ICD-O-3 code: a list one searches by code, name or organ, with the embryonic origin beside each. */
export function SitePicker({
  sites,
  value,
  onChange,
  error,
}: {
  sites: readonly Site[];
  value: string | null;
  onChange: (code: string | null) => void;
  error: string | undefined;
}) {
  const t = useTranslations('entry.site');
  const words = useTranslations('guideline');
  const organs = useTranslations('clinical.site');
  const organOf = (code: string) => {
    const key = siteKeysOf(code)
      .toReversed()
      .find((candidate) => organs.has(candidate));
    return key ? organs(key) : '';
  };
  const named: NamedSite[] = sites.map((site) => ({
    ...site,
    name: words(`site.${site.code.replace('.', '-')}`),
    organ: organOf(site.code),
  }));
  const labelOf = (code: string | null) => {
    if (code === null) return '';
    const site = named.find((one) => one.code === code);
    return site ? `${site.code} ${site.name}` : code;
  };
  const [search, setSearch] = useState(() => labelOf(value));
  const [shownFor, setShownFor] = useState(value);
  const [isTyping, setTyping] = useState(false);
  // The value may change from outside: someone else's was taken over.
  if (shownFor !== value) {
    setShownFor(value);
    setSearch(labelOf(value));
  }
  const isSettled = value === null ? search.trim() === '' : isSiteCode(value) && search === labelOf(value);
  const whole = isSettled ? null : codeIn(search, named);
  const found = findSites(named, isSettled ? '' : search).slice(0, SHOWN);
  const items =
    whole !== null && !named.some(({ code }) => code === whole)
      ? [...found, { code: whole, origin: null, name: t('other'), organ: '', everywhere: '' }]
      : found;
  const take = (code: string | null) => {
    setShownFor(code);
    onChange(code);
  };
  const choose = (code: string) => {
    setSearch(labelOf(code));
    take(code);
  };
  /** What was typed is a site where it is its code, or means one alone. Anything else stays as it is, and is said not to be one. */
  const settle = () => {
    setTyping(false);
    const only = isSettled ? null : theSite(found, search);
    if (whole !== null) choose(whole);
    else if (only) choose(only.code);
    else if (isSettled) setSearch(labelOf(value));
  };
  const problem = isTyping || isSettled || whole !== null ? error : t('notChosen');
  return (
    <ComboBox
      items={items}
      inputValue={search}
      onInputChange={(next) => {
        setTyping(true);
        setSearch(next);
        // Taken at once: whoever typed it whole does not look for it in the list. A text that is no site is no earlier one either: no form sends it.
        take(codeIn(next, named) ?? (next.trim() || null));
      }}
      // None while they type: a selection that changes closes the list under their fingers.
      selectedKey={isSettled && value !== null ? value : null}
      onSelectionChange={(key) => {
        if (key !== null) choose(String(key));
      }}
      onBlur={settle}
      menuTrigger="focus"
      allowsEmptyCollection
      isInvalid={problem !== undefined}
      validationBehavior="aria"
      className="flex min-w-0 flex-col gap-1"
    >
      <Label className="font-medium">{t('label')}</Label>
      <Text slot="description" className="text-note text-ink-soft">
        {t('hint')}
      </Text>
      <FieldError className="text-note font-medium text-danger">{problem}</FieldError>
      <div className="relative max-w-md">
        <Input
          className={`${inputClass} pr-9`}
          placeholder={t('placeholder')}
          onKeyDown={(event) => {
            // With one of the list in focus the list takes it.
            if (event.key === 'Enter' && !event.currentTarget.hasAttribute('aria-activedescendant')) settle();
          }}
        />
        <Button className="absolute inset-y-0 right-0 grid w-9 place-items-center text-ink-soft">
          <ChevronDown aria-hidden className="size-4" />
        </Button>
      </div>
      <Popover className="arrive w-(--trigger-width) min-w-80 rounded-md border border-line bg-raised shadow-(--shadow)">
        <ListBox<(typeof items)[number]>
          className="max-h-80 overflow-auto p-1 outline-none"
          renderEmptyState={() => <p className="px-2 py-1.5 text-ink-soft">{t('noMatch')}</p>}
        >
          {(site) => (
            <ListBoxItem
              id={site.code}
              textValue={`${site.code} ${site.name}`}
              className="grid min-h-8 cursor-pointer grid-cols-[3.5rem_minmax(0,1fr)_auto] items-baseline gap-2 rounded-sm px-2 py-1 outline-none data-focused:bg-hover data-selected:font-semibold"
            >
              <span className="tabular text-ink-soft">{site.code}</span>
              <span>{site.name}</span>
              <span className="text-note text-ink-soft">
                {site.origin ? words(`origin.${site.origin}`) : null}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
