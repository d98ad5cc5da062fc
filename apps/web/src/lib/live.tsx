'use client';
import type { BoardId, UserId } from '@consilium/contracts';
import type { LiveMessage } from '@consilium/realtime';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { untilThere } from '@/i18n/until-there';
import { signInFor } from './own-page';
import { refresh } from './refresh';

/** `connecting` until a page that was just opened is live for the first time: what it shows was read a moment ago. */
export type Connection = 'connecting' | 'connected' | 'reconnecting' | 'offline';

interface Live {
  readonly state: Connection;
  /** Who has the board open on some screen; it decides nothing. */
  readonly present: readonly UserId[];
  /** Calls back for every journal row of the board, in order; returns what ends it. */
  readonly onMessage: (listener: (message: LiveMessage) => void) => () => void;
}

const LiveContext = createContext<Live>({ state: 'connecting', present: [], onMessage: () => () => {} });

export const useLive = (): Live => useContext(LiveContext);

/** Calls `listener` for every message while mounted; the newest listener is used without subscribing anew. */
export function useLiveMessages(listener: (message: LiveMessage) => void): void {
  const { onMessage } = useLive();
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => onMessage((message) => latest.current(message)), [onMessage]);
}

/** Messages within this time lead to one refresh: a burst of votes is read once. */
const GATHER_MS = 60;
/** A page that is not live for the first time by then says that it may be behind. */
const FIRST_MS = 5000;

/**
 * Follows the board's stream and marks queries as stale when an event concerns them. Without a connection the page says so and keeps showing
 * what it has.
 */
export function LiveProvider({ boardId, children }: { boardId: BoardId; children: ReactNode }) {
  const client = useQueryClient();
  const router = useRouter();
  const [connection, setConnection] = useState<Connection>('connecting');
  const [online, setOnline] = useState(true);
  const [present, setPresent] = useState<readonly UserId[]>([]);
  const [listeners] = useState(() => new Set<(message: LiveMessage) => void>());

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const late = setTimeout(
      () => setConnection((before) => (before === 'connecting' ? 'reconnecting' : before)),
      FIRST_MS,
    );
    const refreshSoon = () => {
      timer ??= setTimeout(() => {
        timer = null;
        void refresh(client);
      }, GATHER_MS);
    };
    let stop: (() => void) | null = null;
    const listen = ({ followBoard }: typeof import('@consilium/realtime')) => {
      stop = followBoard({
        boardId,
        onMessage: (message) => {
          for (const listener of listeners) listener(message);
          if (message.event) refreshSoon();
        },
        onReset: refreshSoon,
        onState: (state) =>
          setConnection((before) =>
            state === 'connecting' && before !== 'connecting' ? 'reconnecting' : state,
          ),
        onPresence: (presence) => setPresent(presence.userIds),
        onRightsChanged: () => {
          refreshSoon();
          router.refresh();
        },
        onSignedOut: () =>
          router.push(signInFor(window.location.pathname + window.location.search, { expired: true })),
      });
    };
    // The page is read and used before its socket's code is there.
    let ended = false;
    void untilThere(() => import('@consilium/realtime')).then(
      (realtime) => {
        if (!ended) listen(realtime);
      },
      () => setConnection('offline'),
    );
    return () => {
      ended = true;
      clearTimeout(late);
      if (timer) clearTimeout(timer);
      stop?.();
    };
  }, [boardId, client, listeners, router]);

  useEffect(() => {
    const read = () => setOnline(navigator.onLine);
    read();
    window.addEventListener('online', read);
    window.addEventListener('offline', read);
    return () => {
      window.removeEventListener('online', read);
      window.removeEventListener('offline', read);
    };
  }, []);

  const state: Connection = online ? connection : 'offline';
  const live = useMemo<Live>(
    () => ({
      state,
      present,
      onMessage: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    }),
    [listeners, present, state],
  );
  return <LiveContext value={live}>{children}</LiveContext>;
}
