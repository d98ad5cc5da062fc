const RETRY_MS = 1500;

/** Asks again while the line is down: what a person has opened comes when it can. */
export async function untilThere<Found>(load: () => Promise<Found>): Promise<Found> {
  for (;;) {
    try {
      return await load();
    } catch (error) {
      if (navigator.onLine) throw error;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}
