import { useTranslations } from 'next-intl';
import { messageKeyOf } from '@/lib/problem';
import { Alert } from '@/ui/alert';
import { NativeInput } from '@/ui/native-field';
import { DEMO_PASSWORD } from './demo-password';
import { EnterForm } from './enter-form';
import type { SignInProblem } from './refusal';

export interface SignInFormProps {
  email: string;
  demo: boolean;
  to: string;
  problems: readonly SignInProblem[];
}

/** The field to put right has the focus, and is described by what is wrong: whoever hears the page hears that first. */
export function SignInForm({ email, demo, to, problems }: SignInFormProps) {
  const t = useTranslations();
  const emailMissing = problems.includes('email') ? t('signIn.emailMissing') : undefined;
  const passwordMissing = problems.includes('password') ? t('signIn.passwordMissing') : undefined;
  const missing = Object.entries({ email: emailMissing, password: passwordMissing }).filter(
    ([, message]) => message,
  );
  const refusal = problems.find((problem) => problem !== 'email' && problem !== 'password');
  return (
    <EnterForm
      words={{
        submit: t('signIn.submit'),
        submitting: t('signIn.submitting'),
        unreachable: t('signIn.unreachable'),
      }}
    >
      <input type="hidden" name="to" value={to} />
      {missing.length > 0 ? (
        <Alert tone="danger" title={t('common.errorSummary')}>
          <ul>
            {missing.map(([field, message]) => (
              <li key={field}>
                <a href={`#${field}`} className="inline-block min-h-6 py-0.5 underline underline-offset-2">
                  {message}
                </a>
              </li>
            ))}
          </ul>
        </Alert>
      ) : null}
      {refusal ? (
        <Alert tone="danger" title={t('error.title')} id="refusal">
          <p>{t(`error.${messageKeyOf(refusal)}`)}</p>
        </Alert>
      ) : null}
      <NativeInput
        id="email"
        label={t('signIn.email')}
        type="email"
        name="email"
        autoComplete="username"
        defaultValue={email}
        error={emailMissing}
        autoFocus={emailMissing !== undefined}
      />
      <NativeInput
        id="password"
        label={t('signIn.password')}
        type="password"
        name="password"
        autoComplete="current-password"
        defaultValue={demo ? DEMO_PASSWORD : ''}
        error={passwordMissing}
        describedBy={refusal ? 'refusal' : undefined}
        autoFocus={emailMissing === undefined && (passwordMissing ?? refusal) !== undefined}
      />
    </EnterForm>
  );
}
