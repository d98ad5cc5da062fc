import type { ComponentProps } from 'react';
import { cx } from './classes';

/**
 * A dense native table: hairlines between rows, numbers in line. `caption` names it for screen readers. A widget's grid (selection,
 * sorting by keyboard) is a different thing and is built with react-aria's Table where needed.
 */
export function Table({
  caption,
  className,
  children,
  ...props
}: ComponentProps<'table'> & { caption: string }) {
  return (
    <table {...props} className={cx('w-full border-collapse text-left', className)}>
      <caption className="sr-only">{caption}</caption>
      {children}
    </table>
  );
}

export function HeadCell({ className, ...props }: ComponentProps<'th'>) {
  return (
    <th
      scope="col"
      {...props}
      className={cx('eyebrow border-b border-line-strong py-1.5 pr-4 align-bottom last:pr-0', className)}
    />
  );
}

export function Row({ className, ...props }: ComponentProps<'tr'>) {
  return <tr {...props} className={cx('border-b border-line', className)} />;
}

export function Cell({ className, ...props }: ComponentProps<'td'>) {
  return <td {...props} className={cx('py-2 pr-4 align-top last:pr-0', className)} />;
}
