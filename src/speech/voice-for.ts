/** What of a voice decides whether it is used. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService'>;

/**
 * The voice to say something with.
 * @param voices what the device offers
 * @param language BCP 47 tag of what is said
 * @param online whether a voice that speaks over the network can be used
 * @returns one of the language, of its region if there is one, on the device rather than remote;
 *   undefined where there is none
 */
export function voiceFor<V extends Voice>(
  voices: readonly V[],
  language: string,
  online: boolean,
): V | undefined {
  return voicesOf(voices, language).find(({ localService }) => localService || online);
}

/**
 * All voices of a language, whether they can be used now or not.
 * @returns the best first: on the device rather than remote, then of the language's own region,
 *   else in the order of the device
 */
export function voicesOf<V extends Voice>(voices: readonly V[], language: string): V[] {
  const wanted = tagOf(language);
  const primary = primaryOf(language);
  const score = ({ lang, localService }: V): number =>
    (localService ? 2 : 0) + (tagOf(lang) === wanted ? 1 : 0);
  return voices
    .filter(({ lang }) => primaryOf(lang) === primary)
    .sort((one, other) => score(other) - score(one));
}

/** The language of a tag without script and region, in small letters: `ar` of `ar_EG`. */
export function primaryOf(tag: string): string {
  return tagOf(tag).split('-')[0]!;
}

/** Android writes `ar_EG`. */
function tagOf(lang: string): string {
  return lang.toLowerCase().replaceAll('_', '-');
}
