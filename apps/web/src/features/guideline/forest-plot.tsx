import { useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import { Cell, HeadCell, Row, Table } from '@/ui';
import { type ForestLine, placeOf, ratioText, TICKS } from './forest';

export interface ForestRow extends ForestLine {
  readonly id: string;
  readonly name: ReactNode;
  readonly endpoint: 'PFS' | 'TTP' | 'OS';
  /** Both arms with their figures, the experimental one first. */
  readonly arms: ReactNode;
}

const percent = (ratio: number) => `${placeOf(ratio)}%`;

/** The interval as a line, the estimate as a square, the upright at 1: a picture of the numbers beside it. */
function Interval({ hazardRatio, ci95 }: ForestLine) {
  return (
    <svg aria-hidden="true" width="100%" height="26" className="block overflow-visible">
      <line x1={percent(1)} x2={percent(1)} y1="-9" y2="35" stroke="var(--line-strong)" strokeWidth="1" />
      {ci95 ? (
        <line
          x1={percent(ci95.low)}
          x2={percent(ci95.high)}
          y1="13"
          y2="13"
          stroke="var(--ink)"
          strokeWidth="1.5"
        />
      ) : null}
      {ci95
        ? [ci95.low, ci95.high].map((end) => (
            <line
              key={end}
              x1={percent(end)}
              x2={percent(end)}
              y1="9.5"
              y2="16.5"
              stroke="var(--ink)"
              strokeWidth="1.5"
            />
          ))
        : null}
      <rect
        x={percent(hazardRatio)}
        y="8.5"
        width="9"
        height="9"
        transform="translate(-4.5 0)"
        fill={ci95 ? 'var(--accent)' : 'var(--surface)'}
        stroke="var(--accent)"
        strokeWidth="1.5"
      />
    </svg>
  );
}

function Axis() {
  return (
    <svg aria-hidden="true" width="100%" height="20" className="block overflow-visible">
      <line x1="0%" x2="100%" y1="0.5" y2="0.5" stroke="var(--line-strong)" />
      {TICKS.map((tick) => (
        <g key={tick}>
          <line x1={percent(tick)} x2={percent(tick)} y1="0" y2="4" stroke="var(--line-strong)" />
          <text
            x={percent(tick)}
            y="16"
            fontSize="10.5"
            textAnchor={tick === TICKS[0] ? 'start' : 'middle'}
            fill="var(--ink-soft)"
          >
            {tick}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** Hazard ratios with their intervals on a logarithmic axis, as a table whose last column is the picture. */
export function ForestPlot({ caption, rows }: { caption: string; rows: readonly ForestRow[] }) {
  const t = useTranslations('evidence.forest');
  return (
    <div className="@container">
      <Table caption={caption}>
        <thead>
          <tr>
            <HeadCell>{t('trial')}</HeadCell>
            <HeadCell className="whitespace-nowrap">{t('hazardRatio')}</HeadCell>
            <HeadCell className="w-[34%] @lg:w-[45%]">
              <span className="flex justify-between gap-2">
                <span>← {t('favoursFirst')}</span>
                <span>{t('favoursOther')} →</span>
              </span>
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, endpoint, arms, hazardRatio, ci95 }) => (
            <Fragment key={id}>
              <tr>
                <Cell className="pt-2 pb-0 font-medium">
                  {name} <span className="text-note font-normal text-ink-soft">{endpoint}</span>
                </Cell>
                <Cell className="tabular pt-2 pb-0 whitespace-nowrap">
                  {ratioText({ hazardRatio, ci95 }, t('noInterval'))}
                </Cell>
                <Cell className="overflow-hidden pt-1 pb-0 align-middle">
                  <Interval hazardRatio={hazardRatio} ci95={ci95} />
                </Cell>
              </tr>
              <Row>
                <Cell colSpan={3} className="pt-0 pb-1.5 text-note text-ink-soft">
                  {arms}
                </Cell>
              </Row>
            </Fragment>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={2} className="pt-0.5 pr-4 text-right text-note text-ink-faint">
              {t('axis')}
            </td>
            <td>
              <Axis />
            </td>
          </tr>
        </tfoot>
      </Table>
    </div>
  );
}
