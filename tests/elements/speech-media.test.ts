import { expect } from 'chai';
import { speechMedia, type SpeechMedia } from '../../src/elements/speech-media.js';

/** Stands in for the browser's own, which nothing but the system can press. */
class Session {
  metadata: MediaMetadata | null = null;
  playbackState: MediaSessionPlaybackState = 'none';
  readonly handlers = new Map<string, () => void>();
  /** Actions that it does not know. */
  refuses: readonly string[] = [];

  setActionHandler(action: string, handler: (() => void) | null): void {
    if (this.refuses.includes(action)) throw new TypeError(action);
    if (handler) this.handlers.set(action, handler);
    else this.handlers.delete(action);
  }
}

describe('the system’s controls for a text that is read aloud', () => {
  let session: Session;
  let done: string[];

  function begin(): SpeechMedia {
    return speechMedia('Aleppo’s rebels agree to leave the city', {
      play: () => done.push('play'),
      pause: () => done.push('pause'),
      stop: () => done.push('stop'),
      skip: (by) => done.push(by === 1 ? 'on' : 'back'),
    });
  }

  const press = (action: string): void => session.handlers.get(action)!();

  beforeEach(() => {
    session = new Session();
    done = [];
    Object.defineProperty(navigator, 'mediaSession', { value: session, configurable: true });
  });
  afterEach(() => Reflect.deleteProperty(navigator, 'mediaSession'));

  for (const [action, what] of [
    ['play', 'play'],
    ['pause', 'pause'],
    ['stop', 'stop'],
    ['previoustrack', 'back'],
    ['seekbackward', 'back'],
    ['nexttrack', 'on'],
    ['seekforward', 'on'],
  ] as const) {
    it(`${action} does what the button for “${what}” does`, () => {
      begin();
      press(action);
      expect(done).to.deep.equal([what]);
    });
  }

  it('name the text, and show whether it is being read', () => {
    const media = begin();
    expect(session.metadata!.title).to.equal('Aleppo’s rebels agree to leave the city');
    media.show(true);
    expect(session.playbackState).to.equal('playing');
    media.show(false);
    expect(session.playbackState).to.equal('paused');
  });

  it('are given back at the end', () => {
    const media = begin();
    media.show(true);
    media.end();
    expect([...session.handlers.keys()]).to.deep.equal([]);
    expect(session).to.include({ metadata: null, playbackState: 'none' });
  });

  it('lack one that a browser does not know, and have the others', () => {
    session.refuses = ['stop', 'seekforward'];
    begin();
    expect([...session.handlers.keys()]).to.have.members([
      'play',
      'pause',
      'previoustrack',
      'seekbackward',
      'nexttrack',
    ]);
  });

  it('are done without where the browser has none', () => {
    Object.defineProperty(navigator, 'mediaSession', { value: undefined, configurable: true });
    const media = begin();
    media.show(true);
    media.end();
    expect(done).to.deep.equal([]);
  });
});
