'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** For a person without a board, who has no stream to follow: reads the page again now and then, until they are given a role. */
export function AwaitBoard() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), 3000);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
