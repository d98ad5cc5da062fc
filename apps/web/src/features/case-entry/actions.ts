'use server';
import { type ClinicalFacts, previewRecommendationInput } from '@consilium/contracts';
import { consilium } from '@/lib/server';
import { currentActor } from '@/lib/session';

/**
 * The recommendation of facts that are not saved; null when signed out, so that nobody is led away from what they typed, or where they are
 * none. It goes as a POST: facts of a patient don't belong into an address, which proxies and browsers keep.
 */
export async function previewRecommendation(facts: ClinicalFacts) {
  const actor = await currentActor();
  const input = previewRecommendationInput.safeParse({ facts });
  return actor && input.success ? consilium().caller(actor).case.previewRecommendation(input.data) : null;
}
