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
  const emailMissing = problems.includes('email');
  const passwordMissing = problems.includes('password');
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
        error={emailMissing ? t('signIn.emailMissing') : undefined}
        autoFocus={emailMissing}
      />
      <NativeInput
        id="password"
        label={t('signIn.password')}
        type="password"
        name="password"
        autoComplete="current-password"
        defaultValue={demo ? DEMO_PASSWORD : ''}
        error={passwordMissing ? t('signIn.passwordMissing') : undefined}
        describedBy={refusal ? 'refusal' : undefined}
        autoFocus={!emailMissing && (passwordMissing || refusal !== undefined)}
      />
    </EnterForm>
  );
}
