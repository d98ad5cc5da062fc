'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Without a board there is no stream to follow: looks again now and then, so that the first role opens the page by itself. */
export function AwaitBoard() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), 3000);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
