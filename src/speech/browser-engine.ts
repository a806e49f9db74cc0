import type { SpeechEngine } from './engine.js';

/**
 * The browser's own speech. It is never paused: on Android a pause ends what is said, and voices of
 * the network do not come back from one (HadrienGardeur/read-aloud-best-practices#5,
 * leaonline/easy-speech#300). Who wants to go on says the rest again.
 *
 * @param synthesis `speechSynthesis`
 */
export function browserEngine(synthesis: SpeechSynthesis): SpeechEngine {
  /** Held while it speaks: browsers forget one that nothing holds, and its end is never told. */
  let held: SpeechSynthesisUtterance | null = null;
  /** Asked for anew only when it changes: some devices have thousands. */
  let voices: readonly SpeechSynthesisVoice[] = [];
  synthesis.addEventListener('voiceschanged', () => (voices = []));

  return {
    voices(anew = false) {
      if (anew || voices.length === 0) voices = synthesis.getVoices();
      return voices;
    },
    isSpeaking: () => synthesis.speaking || synthesis.pending,
    say({ words, language, voice, rate }, hear) {
      const utterance = new SpeechSynthesisUtterance(words);
      utterance.lang = voice.lang.replaceAll('_', '-') || language;
      utterance.voice = voice;
      utterance.rate = rate;
      utterance.addEventListener('start', () => hear({ what: 'started' }));
      utterance.addEventListener('boundary', ({ name, charIndex, charLength }) => {
        // Some browsers leave the name empty for a word, and the length out.
        if (name === 'sentence') return;
        hear({ what: 'reached', at: charIndex, length: charLength || 0 });
      });
      utterance.addEventListener('end', () => hear({ what: 'ended' }));
      utterance.addEventListener('error', ({ error }) => hear({ what: 'failed', why: error }));
      held = utterance;
      synthesis.speak(held);
      // Another page may have left it paused, in which it would say nothing.
      if (synthesis.paused) synthesis.resume();
    },
    cancel() {
      held = null;
      synthesis.cancel();
    },
  };
}
