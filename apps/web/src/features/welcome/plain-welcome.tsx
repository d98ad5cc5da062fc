import { useTranslations } from 'next-intl';
import { isErrorCode, messageKeyOf } from '@/lib/problem';
import { Alert } from '@/ui/alert';
import { buttonClass } from '@/ui/button-class';
import { Link } from '@/ui/link';
import { NativeInput } from '@/ui/native-field';
import { PasswordFields } from './password-fields';

/** The same without a script: the link is pasted into the form. */
export function PlainWelcome({ problem, done }: { problem: string; done: boolean }) {
  const t = useTranslations('welcome');
  const error = useTranslations('error');
  if (done)
    return (
      <div className="flex flex-col gap-5">
        <Alert tone="good" title={t('done')}>
          <p>{t('donePlain')}</p>
        </Alert>
        <Link href="/sign-in" className={buttonClass('primary', 'large')}>
          {t('signIn')}
        </Link>
      </div>
    );
  const fault = problem === 'tooShort' || problem === 'tooLong' || problem === 'differs' ? problem : null;
  return (
    <form method="post" action="/welcome/accept" className="flex flex-col gap-4">
      {isErrorCode(problem) ? (
        <Alert tone="danger" title={error('title')}>
          <p>{error(messageKeyOf(problem))}</p>
        </Alert>
      ) : null}
      <NativeInput id="link" name="link" label={t('link')} hint={t('linkHint')} autoComplete="off" required />
      <PasswordFields fault={fault} />
      <button type="submit" className={buttonClass('primary', 'large')}>
        {t('submit')}
      </button>
    </form>
  );
}
