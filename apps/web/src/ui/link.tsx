import NextLink from 'next/link';
import type { ComponentProps } from 'react';

/**
 * A link inside the product. It fetches nothing ahead: a page read before anyone chose it would stand in the access log as if someone had
 * looked at that case.
 */
export function Link(props: Omit<ComponentProps<typeof NextLink>, 'prefetch'>) {
  return <NextLink {...props} prefetch={false} />;
}
