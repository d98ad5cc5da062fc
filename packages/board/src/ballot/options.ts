import type { BallotOption, BallotOptionInput, OptionId } from '@consilium/contracts';
import { therapyClassOf } from '@consilium/contracts/values';
import type { CaseState } from '../case/state';
import { type Context, type Refused, refuse } from '../outcome';
import { namesRadioligand } from '../radioligand';
import { type AddedName, classWanted } from '../therapy-names';

/** Words that count as the same option. */
export const sameLabel = (one: string, other: string): boolean =>
  one.normalize('NFKC').trim().toLowerCase() === other.normalize('NFKC').trim().toLowerCase();

const sameOption = (one: BallotOptionInput, other: BallotOptionInput): boolean =>
  one.source === 'recommendation'
    ? other.source === 'recommendation' && one.therapy === other.therapy
    : other.source === 'free' && one.therapyClass === other.therapyClass && sameLabel(one.label, other.label);

/** The ballot's options with their classes: the guideline's follow from the therapy, free ones are coded. Repeats count once. */
export function optionsOf(
  inputs: readonly BallotOptionInput[],
  voted: Pick<CaseState, 'offered'>,
  added: readonly AddedName[],
  newId: Context['newId'],
): readonly BallotOption[] | Refused {
  if (inputs.length === 0) return refuse('ballot/no-options');
  for (const input of inputs) {
    if (input.source === 'recommendation' && !voted.offered.includes(input.therapy))
      return refuse('ballot/option-not-recommended', { therapy: input.therapy });
    if (input.source !== 'free') continue;
    if (input.therapyClass !== 'radioligand' && namesRadioligand(input.label, added))
      return refuse('ballot/radioligand-must-be-coded');
    const wanted = classWanted(input.label, input.therapyClass, added);
    if (wanted) return refuse('ballot/name-must-be-coded', { therapyClass: wanted });
  }
  return inputs
    .filter((input, index) => inputs.findIndex((other) => sameOption(input, other)) === index)
    .map((input) =>
      input.source === 'recommendation'
        ? {
            id: newId() as OptionId,
            source: input.source,
            therapy: input.therapy,
            label: '',
            therapyClass: therapyClassOf(input.therapy),
          }
        : {
            id: newId() as OptionId,
            source: input.source,
            therapy: null,
            label: input.label,
            therapyClass: input.therapyClass,
          },
    );
}
