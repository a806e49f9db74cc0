/** As long as a press may seem to do nothing, in ms. */
const MOMENT = 1_000;

/**
 * Waits for what a press needs, but no longer than a reader should.
 * @param coming null where nothing has to be waited for
 */
export async function waitAMoment(coming: Promise<unknown> | null): Promise<void> {
  if (!coming) return;
  await Promise.race([coming, new Promise((resolve) => setTimeout(resolve, MOMENT))]);
}
