/** What of a voice decides whether it is used. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService'>;

/**
 * The voice to say a name with.
 * @param voices what the device offers
 * @param language BCP 47 tag of the name
 * @param online whether a voice that speaks over the network can be used
 * @returns one of the language, of its region if there is one, on the device rather than remote;
 *   undefined where there is none
 */
export function voiceFor<V extends Voice>(
  voices: readonly V[],
  language: string,
  online: boolean,
): V | undefined {
  const wanted = tagOf(language);
  const [primary] = wanted.split('-');
  const score = ({ lang, localService }: V): number =>
    (localService ? 2 : 0) + (tagOf(lang) === wanted ? 1 : 0);
  return voices
    .filter(
      ({ lang, localService }) => tagOf(lang).split('-')[0] === primary && (localService || online),
    )
    .sort((one, other) => score(other) - score(one))[0];
}

/** Android writes `ar_EG`. */
function tagOf(lang: string): string {
  return lang.toLowerCase().replaceAll('_', '-');
}
