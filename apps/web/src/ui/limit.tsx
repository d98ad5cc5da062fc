import { useTranslations } from 'next-intl';
import { textFault, usedOf } from './text-fault';

interface Limited {
  value?: string | undefined;
  maxLength?: number | undefined;
  type?: string | undefined;
}

/** What of a field's text can't be kept, in words, and near its limit how much of that is used. A password is judged by nobody here. */
export function useLimit({ value = '', maxLength = Number.POSITIVE_INFINITY, type }: Limited) {
  const t = useTranslations('common.text');
  const fault = type === 'password' ? null : textFault(value, maxLength);
  const used = usedOf(value, maxLength);
  const inWords = () => {
    if (fault === null) return undefined;
    if (fault.kind === 'too-long') return t('tooLong', { over: fault.over, max: fault.max });
    return fault.after ? t('unkept', { after: fault.after }) : t('unkeptFirst');
  };
  return { fault: inWords(), count: used === null ? null : t('count', { length: used, max: maxLength }) };
}

export function LimitCount({ children }: { children: string | null }) {
  return children ? <span className="tabular self-end text-note text-ink-soft">{children}</span> : null;
}
