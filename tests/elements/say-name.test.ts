import { expect } from 'chai';
import '../../src/elements/say-name.js';
import type { SayName } from '../../src/elements/say-name.js';
import { voiceFor } from '../../src/speech/voice-for.js';

/** A device's speech, without sound. */
class Speech extends EventTarget {
  voices: SpeechSynthesisVoice[] = [];
  spoken: SpeechSynthesisUtterance[] = [];
  cancelled = 0;
  getVoices(): SpeechSynthesisVoice[] {
    return this.voices;
  }
  speak(utterance: SpeechSynthesisUtterance): void {
    this.spoken.push(utterance);
  }
  cancel(): void {
    this.cancelled += 1;
  }
}

const voice = (lang: string, localService = true): SpeechSynthesisVoice => ({
  lang,
  localService,
  name: lang,
  default: false,
  voiceURI: lang,
});

describe('say-name', () => {
  let speech: Speech;
  let element: SayName;

  async function show(...voices: SpeechSynthesisVoice[]): Promise<void> {
    speech = new Speech();
    speech.voices = voices;
    element = document.createElement('say-name');
    element.text = 'حزب الله';
    element.language = 'ar';
    element.name = 'Hizbullah';
    element.synthesis = speech;
    document.body.append(element);
    await element.updateComplete;
  }

  afterEach(() => {
    element.remove();
  });

  const button = (): HTMLButtonElement | null => element.querySelector('button');

  it('is absent where the device has no voice for the language', async () => {
    await show(voice('en-GB'), voice('arz-EG'));
    expect(button()).to.equal(null);
    expect(element.textContent.trim()).to.equal('');
  });

  it('is absent where the browser cannot speak', async () => {
    await show();
    element.synthesis = null;
    await element.updateComplete;
    expect(button()).to.equal(null);
  });

  it('comes when the voices do, which is late', async () => {
    await show();
    expect(button()).to.equal(null);
    speech.voices = [voice('ar_EG')];
    speech.dispatchEvent(new Event('voiceschanged'));
    await element.updateComplete;
    expect(button()?.textContent).to.contain('Hear it');
    expect(button()?.getAttribute('aria-label')).to.equal('Hear it: Hizbullah');
  });

  it('says nothing until it is pressed, then the name in its own script and language', async () => {
    await show(voice('ar-SA'));
    expect(speech.spoken).to.deep.equal([]);
    button()!.click();
    expect(speech.spoken.length).to.equal(1);
    expect(speech.spoken[0]!.text).to.equal('حزب الله');
    expect(speech.spoken[0]!.lang).to.equal('ar');
  });

  it('pressed again it stops, and can begin anew', async () => {
    await show(voice('ar'));
    button()!.click();
    await element.updateComplete;
    expect(button()!.getAttribute('aria-label')).to.equal('Stop: Hizbullah');
    const before = speech.cancelled;
    button()!.click();
    await element.updateComplete;
    expect(speech.cancelled).to.equal(before + 1);
    expect(speech.spoken.length).to.equal(1);
    button()!.click();
    expect(speech.spoken.length).to.equal(2);
  });

  it('is ready again when the name is said, or could not be', async () => {
    await show(voice('ar'));
    for (const outcome of ['end', 'error']) {
      button()!.click();
      await element.updateComplete;
      expect(button()!.textContent).to.contain('Stop');
      speech.spoken.at(-1)!.dispatchEvent(new Event(outcome));
      await element.updateComplete;
      expect(button()!.textContent).to.contain('Hear it');
    }
  });

  it('falls silent when it is taken away', async () => {
    await show(voice('ar'));
    button()!.click();
    const before = speech.cancelled;
    element.remove();
    expect(speech.cancelled).to.equal(before + 1);
  });

  it('does not stop what it did not begin', async () => {
    await show(voice('ar'));
    element.remove();
    expect(speech.cancelled).to.equal(0);
  });
});

describe('the voice of a name', () => {
  const NO_VOICES: SpeechSynthesisVoice[] = [];
  const voices = [voice('ar-XA', false), voice('ar_EG'), voice('zh-CN'), voice('zh-TW')];

  it('is one on the device rather than one over the network', () => {
    expect(voiceFor(voices, 'ar', true)).to.equal(voices[1]);
    expect(voiceFor(voices, 'ar-XA', true)).to.equal(voices[1]);
  });

  it('is remote only where there is no other, and only online', () => {
    expect(voiceFor(voices.slice(0, 1), 'ar', true)).to.equal(voices[0]);
    expect(voiceFor(voices.slice(0, 1), 'ar', false)).to.equal(undefined);
  });

  it('is of the region where there is one, and never of another language', () => {
    expect(voiceFor(voices, 'zh-TW', true)).to.equal(voices[3]);
    expect(voiceFor(voices, 'a', true)).to.equal(undefined);
    expect(voiceFor(NO_VOICES, 'ar', true)).to.equal(undefined);
  });
});
