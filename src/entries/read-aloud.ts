/** A text that is read aloud, with its controls. Loaded when it is first asked for. */
import { spoken as interfaceSpoken } from '../languages/spoken.js';
import { announce } from '../elements/announce.js';
import { speechFollower } from '../elements/follow-speech.js';
import { paintSpeech } from '../elements/paint-speech.js';
import '../elements/read-aloud.js';
import { offsetAtPoint } from '../elements/selected-passage.js';
import { speechMedia, type SpeechMedia } from '../elements/speech-media.js';
import { speechRoom } from '../elements/speech-room.js';
import type { SpeechWanted } from '../elements/speech-wanted.js';
import { asleepWords } from '../elements/speech-words.js';
import { spokenPage, type SpokenPage } from '../elements/spoken-page.js';
import { textSteps, type TextSteps } from '../model/text-steps.js';
import { browserEngine } from '../speech/browser-engine.js';
import { CLOCK, type SpeechEngine } from '../speech/engine.js';
import { createSpeaker, type Speaker } from '../speech/speaker.js';
import type { SpeechState } from '../speech/speaker-parts.js';
import { keepSpeech, readSpeech } from '../speech/speech-settings.js';
import { voicesOf } from '../speech/voice-for.js';
import { PlaceHeardEvent } from '../storage/place-heard.js';
import type { NodePlace } from '../storage/text-place.js';
import { focusText } from './focus-text.js';
import { speechStart } from './speech-start.js';

/** The reading of a page's text. */
export interface Reading {
  /** Begins, falls silent, or goes on. @param how whether the focus goes to the controls */
  toggle(how: { focus: boolean }): void;
  /** Begins, or goes on, at a place in the text, with the focus on the controls. */
  from(place: NodePlace): void;
}

/** What is open while the controls are shown. */
interface Session {
  page: SpokenPage;
  steps: TextSteps;
  speaker: Speaker;
  media: SpeechMedia;
}

/**
 * @param root the text's element
 * @param button what the reader asks for it with
 */
export async function readAloud(root: HTMLElement, button: HTMLElement): Promise<Reading> {
  await interfaceSpoken;
  const { speechSynthesis: synthesis } = window as { speechSynthesis?: SpeechSynthesis };
  const engine = synthesis ? browserEngine(synthesis) : null;
  const toolbar = document.createElement('read-aloud');
  const language = root.closest('[lang]')?.getAttribute('lang') ?? '';
  toolbar.language = mainLanguage(root) ?? language;
  toolbar.settings = readSpeech(() => localStorage);
  let session: Session | null = null;
  /** Where it was stopped before. */
  let left = 0;
  /** How often it was begun, or stopped. */
  let starts = 0;

  const room = speechRoom();
  const sizes = new ResizeObserver(() => room.keep(toolbar.offsetHeight));

  function open(speech: SpeechEngine, page: SpokenPage): Session {
    const { map, spoken } = page;
    const steps = textSteps(spoken, toolbar.language);
    const follower = speechFollower(map, () => toolbar.offsetHeight);
    const media = speechMedia(document.querySelector('h1')?.textContent.trim() ?? '', {
      play: () => speaker.play(),
      pause: () => speaker.pause(),
      stop: () => act({ what: 'stop' }),
      skip: (by) => act({ what: 'skip', by }),
    });
    let last: SpeechState | null = null;

    function tell(state: SpeechState): void {
      const { status, sentence, word, problem, looking, sleep } = state;
      const before = last;
      last = state;
      toolbar.status = status;
      toolbar.reason = problem;
      toolbar.looking = looking;
      toolbar.sleep = sleep;
      if (problem || before?.looking) showVoices();
      if (status === 'asleep' && before?.status !== status) announce(asleepWords());
      media.show(status === 'speaking');
      if (status === 'ended' || !sentence) paintSpeech(null);
      else {
        const block = map.elementAt(sentence.start);
        paintSpeech({
          block,
          sentence: map.rangeOf(sentence),
          word: word && map.rangeOf(word),
        });
        follower.follow(word ?? sentence);
      }
      if (before?.sentence?.start !== sentence?.start || before?.status !== status) tellPlace();
    }

    /** Lets the page keep the place: the word that was reached, or the text's last. */
    function tellPlace(): void {
      const at = last?.status === 'ended' ? spoken.text.length - 1 : speaker.place();
      const range = map.rangeOf({ start: at, end: at + 1 });
      if (!range || !(range.startContainer instanceof Text)) return;
      const { startContainer: node, startOffset: offset } = range;
      root.dispatchEvent(new PlaceHeardEvent({ node, offset }, last?.status === 'ended'));
    }

    const speaker = createSpeaker({
      spoken,
      language: toolbar.language,
      engine: speech,
      clock: CLOCK,
      wishes: () => {
        const { rate, gap, voices } = toolbar.settings;
        return { rate, gap: gap * 1_000, voices };
      },
      isOnline: () => navigator.onLine,
      tell,
    });
    return { page, steps, speaker, media };
  }

  function showVoices(): void {
    toolbar.voices = engine ? voicesOf(engine.voices(), toolbar.language) : [];
  }

  async function start(focus: boolean, place?: NodePlace): Promise<void> {
    document.querySelector('main')!.after(toolbar);
    sizes.observe(toolbar);
    starts += 1;
    const start = starts;
    const page = engine && (await spokenPage(root));
    // Stopped meanwhile, or begun anew elsewhere.
    if (start !== starts) return;
    if (page) session = open(engine, page);
    else toolbar.reason = 'no-speech';
    const mine = session;
    // What the reader selected or focused, before the focus goes to the controls.
    const from = mine && (startOf(mine, place) ?? left);
    if (focus) await focusControls();
    if (!mine || session !== mine) return;
    showVoices();
    mine.speaker.play(from!);
  }

  function startOf({ page: { map }, steps }: Session, place?: NodePlace): number | null {
    return place ? map.offsetOf(place.node, place.offset) : speechStart(root, map, steps);
  }

  async function focusControls(): Promise<void> {
    await toolbar.updateComplete;
    toolbar.querySelector<HTMLElement>('.speech-toggle, .speech-stop')!.focus();
  }

  function stop(): void {
    starts += 1;
    const hadFocus = toolbar.contains(document.activeElement);
    if (session) {
      const { speaker, media, page } = session;
      speaker.pause();
      media.end();
      left = speaker.place();
      const element = page.map.elementAt(left);
      if (hadFocus) focusText(element, { preventScroll: true });
    } else if (hadFocus) button.focus();
    session = null;
    paintSpeech(null);
    sizes.disconnect();
    room.end();
    toolbar.remove();
  }

  function act(wanted: SpeechWanted): void {
    if (wanted.what === 'stop') stop();
    else if (wanted.what === 'change') {
      toolbar.settings = wanted.settings;
      keepSpeech(() => localStorage, wanted.settings);
      session?.speaker.renew();
    } else if (wanted.what === 'sleep') session?.speaker.sleepAfter(wanted.after);
    else if (wanted.what === 'skip') session?.speaker.skip(toolbar.settings.unit, wanted.by);
    else if (toolbar.status === 'speaking') session?.speaker.pause();
    else session?.speaker.play();
  }

  toolbar.addEventListener('speech-wanted', ({ wanted }) => act(wanted));
  synthesis?.addEventListener('voiceschanged', () => {
    if (!session) return;
    showVoices();
    if (toolbar.reason === 'no-voice' && toolbar.voices.length > 0) toolbar.reason = null;
  });
  root.addEventListener('click', ({ target, clientX, clientY }) => {
    if (!session || getSelection()?.isCollapsed === false) return;
    if (target instanceof Element && target.closest('a[href], button, summary')) return;
    const offset = offsetAtPoint(session.page.map, clientX, clientY);
    const sentence = offset === null ? null : session.steps.at(offset, 'sentence');
    if (sentence) session.speaker.play(sentence.start);
  });
  document.addEventListener('click', ({ target }) => {
    // A name that the reader wants to hear comes first.
    if (target instanceof Element && target.closest('say-name')) session?.speaker.pause();
  });
  addEventListener('pagehide', () => session?.speaker.pause());

  return {
    toggle({ focus }) {
      if (session) act({ what: 'toggle' });
      else if (!toolbar.isConnected) void start(focus);
      // Where there is speech, the text is still being read for it: a second press is not another.
      else if (!engine) stop();
    },
    from(place) {
      if (session) {
        session.speaker.play(startOf(session, place)!);
        void focusControls();
      } else {
        // It may still say why it could not, or be on its way elsewhere.
        if (toolbar.isConnected) stop();
        void start(true, place);
      }
    },
  };
}

/** The language of the text's own words, which may not be that of its headings. */
function mainLanguage(root: HTMLElement): string | null {
  return root.querySelector('p')?.closest('[lang]')?.getAttribute('lang') ?? null;
}
