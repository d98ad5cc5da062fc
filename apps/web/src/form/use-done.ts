'use client';
import { useQueryClient } from '@tanstack/react-query';

/** After an act: all that is on screen is read anew, then the dialog closes. */
export function useDone(onClose: () => void): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries();
    onClose();
  };
}
