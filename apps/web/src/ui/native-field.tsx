import { useTranslations } from 'next-intl';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { cx, inputClass } from './classes';
import { LimitCount, useLimit } from './limit';

interface FieldProps {
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  /** The id of what else on the page is said of this field. */
  describedBy?: string | undefined;
  optional?: boolean;
  className?: string;
}

/** Label, hint, error and a control of the browser's own: it works before, and without, a script. */
function NativeField(
  props: FieldProps & { control: (ids: { id: string; describedBy: string | undefined }) => ReactNode },
) {
  const { label, hint, error, describedBy, optional, className, control } = props;
  const t = useTranslations('common');
  const own = useId();
  const id = props.id ?? own;
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : '', describedBy]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={cx('flex min-w-0 flex-col gap-1', className)}>
      <label htmlFor={id} className="font-medium text-ink">
        {label}
        {optional ? <span className="ml-1.5 font-normal text-ink-faint">({t('optional')})</span> : null}
      </label>
      {hint ? (
        <span id={`${id}-hint`} className="text-note text-ink-soft">
          {hint}
        </span>
      ) : null}
      {error ? (
        <span id={`${id}-error`} className="text-note font-medium text-danger">
          {error}
        </span>
      ) : null}
      {control({ id, describedBy: described || undefined })}
    </div>
  );
}

/** What a control of the browser's own takes from its label, hint and error. */
const marks = (id: string, describedBy: string | undefined, error: string | undefined) => ({
  id,
  'aria-describedby': describedBy,
  'aria-invalid': error ? (true as const) : undefined,
  'data-invalid': error ? '' : undefined,
});

function fieldOf<Props extends FieldProps>(props: Props) {
  const { id, label, hint, error, describedBy, optional, className, ...control } = props;
  const own = { label, hint, error, describedBy };
  return {
    field: {
      ...own,
      ...(id ? { id } : {}),
      ...(optional ? { optional } : {}),
      ...(className ? { className } : {}),
    },
    control,
  };
}

export type NativeInputProps = FieldProps &
  Omit<ComponentProps<'input'>, keyof FieldProps> & { suffix?: ReactNode };

/** A line of text, a password or an e-mail address, as a plain form sends it. What is longer than `maxLength` is said, never cut off. */
export function NativeInput({ suffix, maxLength, ...props }: NativeInputProps) {
  const { value, type } = props;
  const { fault, count } = useLimit({ value: typeof value === 'string' ? value : '', maxLength, type });
  const { field, control: input } = fieldOf({ ...props, error: fault ?? props.error });
  return (
    <NativeField
      {...field}
      control={({ id, describedBy }) => (
        <>
          <span className="flex items-center gap-2">
            <input
              {...input}
              {...marks(id, describedBy, field.error)}
              className={cx(inputClass, 'tabular')}
            />
            {suffix ? <span className="shrink-0 text-note text-ink-soft">{suffix}</span> : null}
          </span>
          <LimitCount>{count}</LimitCount>
        </>
      )}
    />
  );
}

type NativeSelectProps = FieldProps & Omit<ComponentProps<'select'>, keyof FieldProps>;

/** One of several, as a plain form sends it. */
export function NativeSelect({ children, ...props }: NativeSelectProps) {
  const { field, control: select } = fieldOf(props);
  return (
    <NativeField
      {...field}
      control={({ id, describedBy }) => (
        <select {...select} {...marks(id, describedBy, field.error)} className={inputClass}>
          {children}
        </select>
      )}
    />
  );
}

type NativeChoiceProps<Value extends string> = Pick<FieldProps, 'label' | 'className'> & {
  options: readonly { readonly value: Value; readonly label: string }[];
  value: Value;
  onChange: (value: Value) => void;
};

/** One of several that narrows a list: the browser's own list of them, which weighs nothing and which every phone shows in its own way. */
export function NativeChoice<Value extends string>({
  options,
  onChange,
  ...props
}: NativeChoiceProps<Value>) {
  return (
    <NativeSelect
      {...props}
      onChange={({ target }) => {
        const chosen = options[target.selectedIndex];
        if (chosen) onChange(chosen.value);
      }}
    >
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </NativeSelect>
  );
}
