import { expect } from 'chai';
import type { SpeechState } from '../../../src/speech/speaker-parts.js';
import { createSpeaker, type Speaker } from '../../../src/speech/speaker.js';
import { SetClock, spokenText, StandIn, voice, type Manners } from './stand-in.js';

const TEXT = spokenText([
  '# The talks',
  'It ended on Tuesday. Now the buses are still to come.',
  'Nobody was sure of it.',
  '# The departures',
  'They began at dawn. By evening the city was empty.',
]);
const WORDS = TEXT.text.split(/\s+/u);
const LONG_MS = 120_000;

describe('a text read aloud', () => {
  let clock: SetClock;
  let engine: StandIn;
  let speaker: Speaker;
  let states: SpeechState[];
  const wishes = { rate: 1, gap: 0, voices: {} as Record<string, string> };
  let online = true;

  function begin(manners: Manners = {}, spoken = TEXT): void {
    clock = new SetClock();
    engine = new StandIn(clock, manners);
    states = [];
    speaker = createSpeaker({
      spoken,
      language: 'en',
      engine,
      clock,
      wishes: () => wishes,
      isOnline: () => online,
      tell: (state) => states.push(state),
    });
  }

  beforeEach(() => {
    Object.assign(wishes, { rate: 1, gap: 0, voices: {} });
    online = true;
  });

  const now = (): SpeechState => states.at(-1)!;
  const wordsOf = (passage: SpeechState['word']): string | null =>
    passage && TEXT.text.slice(passage.start, passage.end);

  it('is silent until it is asked for', () => {
    begin();
    clock.pass(LONG_MS);
    expect(engine.said).to.deep.equal([]);
  });

  it('is read to its end, each word once, and can then begin anew', () => {
    begin();
    speaker.play();
    clock.pass(LONG_MS);
    expect(engine.words).to.deep.equal(WORDS);
    expect(now()).to.include({ status: 'ended', problem: null });
    speaker.play();
    clock.pass(LONG_MS);
    expect(engine.words).to.deep.equal([...WORDS, ...WORDS]);
  });

  it('tells the sentence and each word of it as they are said', () => {
    begin();
    speaker.play();
    clock.pass(LONG_MS);
    const sentences = new Set(states.map(({ sentence }) => wordsOf(sentence)).filter(Boolean));
    expect([...sentences].slice(0, 3)).to.deep.equal([
      'The talks',
      'It ended on Tuesday.',
      'Now the buses are still to come.',
    ]);
    const words = states.map(({ word }) => wordsOf(word)).filter(Boolean);
    expect(words).to.deep.equal(WORDS);
  });

  it('begins in the middle of a sentence where the reader chose that', () => {
    begin();
    speaker.play(TEXT.text.indexOf('buses'));
    clock.pass(LONG_MS);
    expect(engine.words).to.deep.equal(WORDS.slice(WORDS.indexOf('buses')));
  });

  it('stops at once, keeps the word it was at, and goes on from there', () => {
    begin();
    speaker.play(TEXT.text.indexOf('Now'));
    clock.pass(1_200);
    speaker.pause();
    const stopped = now();
    expect(stopped.status).to.equal('paused');
    expect(engine.isSpeaking()).to.equal(false);
    const place = speaker.place();
    expect(TEXT.text.slice(place)).to.match(/^(?:the buses|buses|are) /u);
    clock.pass(LONG_MS);
    expect(now()).to.equal(stopped);
    speaker.play();
    clock.pass(1_000);
    expect(TEXT.text.slice(place).startsWith(engine.said.at(-1)!.words)).to.equal(true);
  });

  it('goes back and forward by sentence, paragraph and heading, silent or not', () => {
    begin();
    const at = (): string => TEXT.text.slice(speaker.place()).split('\n')[0]!;
    speaker.play(TEXT.text.indexOf('Now'));
    clock.pass(500);
    expect(speaker.skip('sentence', -1)).to.equal(true);
    expect(at()).to.match(/^It ended/u);
    // Twice at once, before the engine has begun.
    speaker.skip('sentence', 1);
    speaker.skip('sentence', 1);
    expect(at()).to.equal('Nobody was sure of it.');
    speaker.skip('paragraph', -1);
    expect(at()).to.match(/^It ended/u);
    speaker.skip('heading', 1);
    expect(at()).to.equal('The departures');
    speaker.pause();
    const said = engine.said.length;
    speaker.skip('paragraph', 1);
    expect(at()).to.match(/^They began/u);
    speaker.skip('heading', -1);
    speaker.skip('heading', -1);
    expect(at()).to.equal('The talks');
    expect(speaker.skip('heading', -1)).to.equal(false);
    clock.pass(LONG_MS);
    expect(engine.said).to.have.length(said);
  });

  it('is silent between paragraphs for as long as the reader wants, and not between sentences', () => {
    wishes.gap = 5_000;
    begin();
    speaker.play(TEXT.text.indexOf('Now'));
    // Seven words, and the time to begin.
    clock.pass(4_000);
    expect(engine.words.at(-1)).to.equal('come.');
    clock.pass(2_000);
    expect(engine.words.at(-1)).to.equal('come.');
    clock.pass(2_500);
    expect(engine.words.at(-1)).to.not.equal('come.');
  });

  describe('with a sleep timer', () => {
    const LONG_TEXT = spokenText(
      Array.from({ length: 300 }, (_, at) => `Bus ${at} left at dawn. It came back empty.`),
    );
    const MINUTE_MS = 60_000;

    it('ends no sentence in the middle, keeps the place, and wakes with the next sentence', () => {
      begin({}, LONG_TEXT);
      speaker.play();
      speaker.sleepAfter(5);
      expect(now().sleep).to.equal(5);
      clock.pass(5 * MINUTE_MS - 1);
      expect(now().status).to.equal('speaking');
      clock.pass(MINUTE_MS);
      expect(now()).to.include({ status: 'asleep', problem: null, sleep: null });
      expect(engine.words.at(-1)).to.be.oneOf(['dawn.', 'empty.']);
      const heard = engine.words.join(' ');
      expect(LONG_TEXT.text.slice(0, speaker.place()).replaceAll('\n', ' ').trim()).to.equal(heard);
      const said = engine.said.length;
      clock.pass(10 * MINUTE_MS);
      expect(engine.said, 'it stays asleep').to.have.length(said);
      speaker.play();
      clock.pass(2 * MINUTE_MS);
      expect(now().status, 'once').to.equal('speaking');
      expect(LONG_TEXT.text.replaceAll('\n', ' ')).to.satisfy((text: string) =>
        text.startsWith(engine.words.join(' ')),
      );
    });

    it('reads to the end of the paragraph, where the reader chose that', () => {
      begin();
      speaker.sleepAfter('paragraph');
      speaker.play(TEXT.text.indexOf('It ended'));
      clock.pass(LONG_MS);
      expect(engine.words.join(' ')).to.equal(
        'It ended on Tuesday. Now the buses are still to come.',
      );
      expect(now()).to.include({ status: 'asleep', sleep: null });
      expect(TEXT.text.slice(speaker.place())).to.match(/^Nobody/u);
    });

    it('is called off, and does not silence what begins after it ran out in silence', () => {
      begin({}, LONG_TEXT);
      speaker.play();
      speaker.sleepAfter(5);
      speaker.sleepAfter(null);
      clock.pass(7 * MINUTE_MS);
      expect(now()).to.include({ status: 'speaking', sleep: null });
      speaker.sleepAfter(5);
      speaker.pause();
      clock.pass(7 * MINUTE_MS);
      speaker.play();
      clock.pass(MINUTE_MS);
      expect(now()).to.include({ status: 'speaking', sleep: null });
    });

    it('tells that it is set without a word of what is spoken being lost', () => {
      begin();
      speaker.play(TEXT.text.indexOf('Now'));
      clock.pass(1_000);
      const { word } = now();
      speaker.sleepAfter('paragraph');
      expect(word).to.not.equal(null);
      expect(now().word).to.equal(word);
    });
  });

  describe('on a device whose voices come late', () => {
    it('waits for them without a word of complaint, and begins', () => {
      begin();
      engine.available = [];
      speaker.play();
      clock.pass(3_000);
      expect(now()).to.include({ status: 'speaking', looking: true, problem: null });
      engine.available = [voice('en-GB')];
      clock.pass(LONG_MS);
      expect(engine.words).to.deep.equal(WORDS);
      expect(states.map(({ problem }) => problem).filter(Boolean)).to.deep.equal([]);
    });

    it('says after a while that there is none, and goes on by itself once there is', () => {
      begin();
      engine.available = [];
      speaker.play(TEXT.text.indexOf('Nobody'));
      clock.pass(5_000);
      expect(now()).to.include({ status: 'paused', looking: false, problem: 'no-voice' });
      clock.pass(30_000);
      engine.available = [voice('en-GB')];
      clock.pass(LONG_MS);
      expect(now()).to.include({ status: 'ended', problem: null });
      expect(engine.words).to.deep.equal(WORDS.slice(WORDS.indexOf('Nobody')));
    });

    it('says at once that none is of the language where others are there, and takes one that follows', () => {
      begin();
      engine.available = [voice('fr-FR')];
      speaker.play();
      clock.pass(100);
      expect(now()).to.include({ status: 'paused', problem: 'no-voice' });
      engine.available = [voice('fr-FR'), voice('en-GB')];
      clock.pass(LONG_MS);
      expect(engine.words).to.deep.equal(WORDS);
    });

    it('goes on by itself once a lost network is back', () => {
      online = false;
      begin();
      engine.available = [voice('en-GB', false)];
      speaker.play();
      clock.pass(1_000);
      expect(now().problem).to.equal('needs-network');
      online = true;
      clock.pass(LONG_MS);
      expect(engine.words).to.deep.equal(WORDS);
    });

    it('begins nothing any more for a reader who has stopped, or has waited for minutes', () => {
      begin();
      engine.available = [];
      speaker.play();
      clock.pass(5_000);
      speaker.pause();
      engine.available = [voice('en-GB')];
      clock.pass(LONG_MS);
      expect(engine.said).to.deep.equal([]);
      engine.available = [];
      speaker.play();
      clock.pass(LONG_MS);
      engine.available = [voice('en-GB')];
      clock.pass(LONG_MS);
      expect(engine.said).to.deep.equal([]);
    });
  });

  it('says the rest at the speed that is asked for meanwhile', () => {
    begin();
    speaker.play(TEXT.text.indexOf('Now'));
    clock.pass(1_200);
    wishes.rate = 1.5;
    speaker.renew();
    clock.pass(500);
    expect(engine.said.at(-1)!.rate).to.equal(1.5);
    expect(engine.said.at(-1)!.words).to.not.match(/^Now/u);
  });

  describe('by an engine that', () => {
    const isRead = (): void => {
      expect(now()).to.include({ status: 'ended', problem: null });
      // Words may be said twice where it had to begin again; none may be missing.
      const left = [...WORDS];
      for (const word of engine.words) if (word === left[0]) left.shift();
      expect(left).to.deep.equal([]);
    };

    it('does not say when it has ended, is read on', () => {
      begin({ noEnd: true });
      speaker.play();
      clock.pass(LONG_MS);
      isRead();
      expect(engine.words, 'no sentence twice').to.deep.equal(WORDS);
    });

    it('does not say so and claims to speak on, is read on', () => {
      begin({ noEnd: true, hangs: true });
      speaker.play();
      clock.pass(3 * LONG_MS);
      isRead();
      expect(engine.words, 'no sentence twice').to.deep.equal(WORDS);
    });

    it('tells no words, is read on, and begins a stopped sentence anew', () => {
      begin({ noWords: true });
      speaker.play(TEXT.text.indexOf('Now'));
      clock.pass(1_500);
      speaker.pause();
      expect(speaker.place()).to.equal(TEXT.text.indexOf('Now'));
      speaker.play(0);
      clock.pass(LONG_MS);
      isRead();
    });

    it('drops what is said right after a cancel, is read on', () => {
      begin({ dropsAfterCancel: 500 });
      speaker.play();
      clock.pass(LONG_MS);
      isRead();
    });

    for (const hangs of [true, false]) {
      it(`stops in the middle and ${hangs ? 'claims to speak on' : 'says nothing'}, is read on from the word it stopped at`, () => {
        begin({ stopsAfter: 1_700, hangs });
        speaker.play();
        clock.pass(5 * LONG_MS);
        isRead();
        expect(engine.said.map(({ words }) => words)).to.include('still to come.');
      });
    }

    it('is interrupted by another page, is read on', () => {
      begin({ fails: ['interrupted', 'canceled'] });
      speaker.play();
      clock.pass(LONG_MS);
      isRead();
    });

    it('loses its voice, is read on by another', () => {
      begin({ broken: new Map([['good', 'voice-unavailable']]) });
      engine.available = [voice('en-GB', true, 'good'), voice('en-US', true, 'other')];
      wishes.voices = { en: 'good' };
      speaker.play();
      clock.pass(LONG_MS);
      isRead();
      expect(engine.said.at(-1)!.voice.name).to.equal('other');
    });

    it('loses the network in the middle, is read on by the device’s own voice', () => {
      begin({ broken: new Map([['far', 'network']]) });
      engine.available = [voice('en-GB', false, 'far'), voice('en-US', true, 'near')];
      wishes.voices = { en: 'far' };
      speaker.play();
      clock.pass(LONG_MS);
      isRead();
    });

    it('loses every voice, says so and keeps the place', () => {
      begin({ broken: new Map([['en-GB', 'synthesis-failed']]), failsAt: 0 });
      speaker.play(TEXT.text.indexOf('Nobody'));
      clock.pass(LONG_MS);
      expect(now()).to.include({ status: 'paused', problem: 'silent' });
      expect(TEXT.text.slice(speaker.place())).to.match(/^Nobody/u);
    });

    it('dies with all of its many voices, says so before each of them was tried', () => {
      begin({ mute: true, hangs: true });
      engine.available = Array.from({ length: 40 }, (_, at) => voice('en-GB', true, `voice ${at}`));
      speaker.play();
      clock.pass(LONG_MS);
      expect(now()).to.include({ status: 'paused', problem: 'silent' });
      expect(new Set(engine.said.map(({ voice: { name } }) => name)).size).to.equal(3);
    });

    it('tells nothing at all and never ends, gives up in words', () => {
      begin({ mute: true, hangs: true });
      speaker.play();
      clock.pass(LONG_MS);
      expect(now()).to.include({ status: 'paused', problem: 'silent' });
    });

    it('has no voice of the language, or none without the network, says which', () => {
      begin();
      engine.available = [voice('fr-FR')];
      speaker.play();
      clock.pass(1_000);
      expect(now().problem).to.equal('no-voice');
      engine.available = [voice('en-GB', false)];
      online = false;
      speaker.play();
      clock.pass(1_000);
      expect(now().problem).to.equal('needs-network');
      expect(engine.said).to.deep.equal([]);
      online = true;
      speaker.play();
      clock.pass(LONG_MS);
      isRead();
    });

    it('waits for the reader to do something, says so', () => {
      begin({ fails: ['not-allowed'] });
      speaker.play();
      clock.pass(2_000);
      expect(now()).to.include({ status: 'paused', problem: 'not-allowed' });
    });
  });

  it('is said in short pieces by a voice of the network, which stops after 15 seconds', () => {
    const sentence = `${'The talks went on, and nobody was sure how they would end, '.repeat(12)}then it did.`;
    begin({ stopsAfter: 15_000, hangs: true }, spokenText([sentence]));
    engine.available = [voice('en-GB', false)];
    speaker.play();
    clock.pass(3 * LONG_MS);
    expect(now().status).to.equal('ended');
    expect(engine.words.join(' ')).to.equal(sentence);
    for (const { words } of engine.said) expect(words.length).to.be.at.most(150);
  });

  it('says a foreign name with a voice of its language, and goes on in its own', () => {
    const spoken = spokenText(['The group, حزب الله, denied it.'], { 'حزب الله': 'ar' });
    begin({}, spoken);
    engine.available = [voice('en-GB'), voice('ar-EG')];
    speaker.play();
    clock.pass(LONG_MS);
    expect(engine.said.map(({ words, voice: { lang } }) => `${lang}: ${words}`)).to.deep.equal([
      'en-GB: The group,',
      'ar-EG: حزب الله',
      'en-GB: denied it.',
    ]);
  });
});
