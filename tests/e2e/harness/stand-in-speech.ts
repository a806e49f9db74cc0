import type { Page } from '@playwright/test';

/** What the stand-in was asked to say, and what it told. */
export interface SpeechRecord {
  said: { words: string; voice: string; lang: string; rate: number }[];
  cancelled: number;
}

/**
 * Puts a silent engine in the place of the browser's own, before the page's scripts run: one word
 * every 40 ms, each told as it begins. Its record is `window.speechRecord`.
 * @param voices languages of the voices it has
 * @param late how many ms it takes until it has its voices
 * @param tells whether it says so when it has them
 */
export async function standInSpeech(
  page: Page,
  { voices = ['en-GB', 'ar-EG'], late = 0, tells = true, wordMs = 40 } = {},
): Promise<void> {
  await page.addInitScript(
    ({ tags, lateMs, telling, pace }) => {
      // Playwright compiles this file, and fields of a class would need its helpers in the page.
      class Utterance extends EventTarget {
        constructor(text: string) {
          super();
          Object.assign(this, { text, lang: '', voice: null, rate: 1 });
        }
      }
      const all = tags.map((lang) => ({
        lang,
        name: `Voice of ${lang}`,
        voiceURI: lang,
        localService: true,
        default: false,
      }));
      const record: SpeechRecord = { said: [], cancelled: 0 };
      let known = lateMs > 0 ? [] : all;
      let turn = 0;
      const synthesis = Object.assign(new EventTarget(), {
        speaking: false,
        pending: false,
        paused: false,
        getVoices: () => known,
        resume: () => undefined,
        cancel() {
          turn += 1;
          synthesis.speaking = false;
          record.cancelled += 1;
        },
        speak(utterance: SpeechSynthesisUtterance) {
          const { text, voice, lang, rate } = utterance;
          const mine = (turn += 1);
          synthesis.speaking = true;
          record.said.push({ words: text, voice: voice?.voiceURI ?? '', lang, rate });
          const words = [...text.matchAll(/\S+/gu)];
          const step = (index: number): void => {
            if (mine !== turn) return;
            if (index === 0) utterance.dispatchEvent(new Event('start'));
            const word = words[index];
            if (!word) {
              synthesis.speaking = false;
              utterance.dispatchEvent(new Event('end'));
              return;
            }
            const told = { name: 'word', charIndex: word.index, charLength: word[0].length };
            utterance.dispatchEvent(Object.assign(new Event('boundary'), told));
            setTimeout(() => step(index + 1), pace);
          };
          setTimeout(() => step(0), pace);
        },
      });
      if (lateMs > 0) {
        setTimeout(() => {
          known = all;
          if (telling) synthesis.dispatchEvent(new Event('voiceschanged'));
        }, lateMs);
      }
      Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
      Object.assign(window, { SpeechSynthesisUtterance: Utterance, speechRecord: record });
    },
    { tags: voices, lateMs: late, telling: tells, pace: wordMs },
  );
}

/** What the stand-in has been asked for so far. */
export function speechRecord(page: Page): Promise<SpeechRecord> {
  return page.evaluate(() => (window as unknown as { speechRecord: SpeechRecord }).speechRecord);
}
