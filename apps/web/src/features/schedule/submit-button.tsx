'use client';
import { useFormStatus } from 'react-dom';
import { Button, type ButtonProps } from '@/ui';

/** Sends the form it stands in; pending until the answer has come. */
export function SubmitButton(props: Omit<ButtonProps, 'type' | 'isPending'>) {
  const { pending } = useFormStatus();
  return <Button {...props} type="submit" isPending={pending} />;
}
