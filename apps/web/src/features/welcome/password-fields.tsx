import { useTranslations } from 'next-intl';
import { NativeInput } from '@/ui/native-field';
import type { PasswordFault } from './link-answer';

/** One's own new password, twice. */
export function PasswordFields({ fault }: { fault: PasswordFault | null }) {
  const t = useTranslations('welcome');
  const common = { type: 'password', autoComplete: 'new-password' } as const;
  return (
    <>
      <NativeInput
        {...common}
        id="password"
        name="password"
        label={t('password')}
        hint={t('passwordHint')}
        error={fault === 'tooShort' || fault === 'tooLong' ? t(fault) : undefined}
      />
      <NativeInput
        {...common}
        id="again"
        name="again"
        label={t('again')}
        error={fault === 'differs' ? t('differs') : undefined}
      />
    </>
  );
}
