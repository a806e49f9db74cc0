import { expect } from 'chai';
import { browserEngine } from '../../../src/speech/browser-engine.js';

/** What a browser offers for speech, as far as its voices go. */
class Synthesis extends EventTarget {
  all: SpeechSynthesisVoice[] = [];
  asked = 0;

  getVoices(): SpeechSynthesisVoice[] {
    this.asked += 1;
    return this.all;
  }
}

const voice = (lang: string): SpeechSynthesisVoice => ({
  lang,
  name: lang,
  voiceURI: lang,
  localService: true,
  default: false,
});

describe('the voices of a browser', () => {
  let synthesis: Synthesis;
  /** @returns what asks for the voices */
  function begin(): (anew?: boolean) => number {
    const engine = browserEngine(synthesis as unknown as SpeechSynthesis);
    return (anew) => engine.voices(anew).length;
  }

  beforeEach(() => (synthesis = new Synthesis()));

  it('are asked for until there are some, and then no more', () => {
    const voices = begin();
    expect(voices()).to.equal(0);
    synthesis.all = [voice('en-GB')];
    expect(voices()).to.equal(1);
    const { asked } = synthesis;
    voices();
    expect(synthesis.asked).to.equal(asked);
  });

  it('are asked for anew where the browser tells that they have changed', () => {
    synthesis.all = [voice('fr-FR')];
    const voices = begin();
    voices();
    synthesis.all = [voice('fr-FR'), voice('en-GB')];
    synthesis.dispatchEvent(new Event('voiceschanged'));
    expect(voices()).to.equal(2);
  });

  it('are asked for anew where a browser tells nothing, and somebody looks for one', () => {
    synthesis.all = [voice('fr-FR')];
    const voices = begin();
    voices();
    synthesis.all = [voice('fr-FR'), voice('en-GB')];
    expect(voices(), 'what is known').to.equal(1);
    expect(voices(true)).to.equal(2);
    expect(voices(), 'what is known by now').to.equal(2);
  });
});
