/** The name and its sign: a ring of seats, open on one side. */
export function Wordmark({ compact = false }: { compact?: boolean }) {
  return (
    <span className="inline-flex items-center gap-2">
      <svg aria-hidden viewBox="0 0 32 32" className="size-6 shrink-0">
        <rect width="32" height="32" rx="7" fill="var(--accent)" />
        <path
          d="M22 10.5a8 8 0 1 0 0 11"
          fill="none"
          stroke="var(--on-accent)"
          strokeWidth="2.6"
          strokeLinecap="round"
        />
        <circle cx="17" cy="16" r="1.9" fill="var(--on-accent)" />
      </svg>
      {compact ? null : <span className="text-lead font-semibold tracking-tight">Consilium</span>}
    </span>
  );
}
