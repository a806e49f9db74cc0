import { expect } from 'chai';
import '../../src/elements/install-app.js';
import type { InstallApp } from '../../src/elements/install-app.js';
import { installOffer } from '../../src/offline/install-prompt.js';

describe('install-app', () => {
  let element: InstallApp;
  let status: HTMLElement;

  const text = () => element.textContent.replace(/\s+/g, ' ').trim();
  const button = () => element.querySelector('button');
  const on = async (userAgent: string, more = {}): Promise<void> => {
    element.surroundings = {
      userAgent,
      maxTouchPoints: 0,
      standalone: false,
      offered: false,
      ...more,
    };
    await element.updateComplete;
  };

  /** Chromium's event, with what the reader will answer; `prompt` may fail. */
  const offer = (outcome: 'accepted' | 'dismissed' | Error): Event & { prompts: number } => {
    const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
      prompts: 0,
      userChoice: Promise.resolve({ outcome }),
      async prompt() {
        this.prompts += 1;
        if (outcome instanceof Error) throw outcome;
      },
    });
    window.dispatchEvent(event);
    return event;
  };
  const outcome = async (): Promise<void> => {
    await new Promise((resolve) => {
      const stop = installOffer.subscribe(() => {
        stop();
        resolve(null);
      });
    });
    await element.updateComplete;
  };

  beforeEach(async () => {
    installOffer.set({ event: null });
    status = document.body.appendChild(document.createElement('p'));
    status.id = 'status';
    element = document.body.appendChild(document.createElement('install-app'));
    await element.updateComplete;
  });

  afterEach(() => {
    element.remove();
    status.remove();
  });

  it('offers a button where the browser can be asked, in place of the browser’s own banner', async () => {
    expect(button()).to.equal(null);
    const event = offer('accepted');
    expect(event.defaultPrevented).to.equal(true);
    await element.updateComplete;
    expect(button()?.textContent).to.equal('Install Lectern');
    expect(event.prompts).to.equal(0);
  });

  it('shows the button also where the offer came before the element', async () => {
    element.remove();
    offer('accepted');
    element = document.body.appendChild(document.createElement('install-app'));
    await element.updateComplete;
    expect(button()).not.to.equal(null);
  });

  it('asks the browser once, and says that it is installed when it is', async () => {
    const event = offer('accepted');
    await element.updateComplete;
    const done = outcome();
    button()!.click();
    await done;
    expect(event.prompts).to.equal(1);
    window.dispatchEvent(new Event('appinstalled'));
    await element.updateComplete;
    expect(text()).to.include('Lectern is installed.');
    expect(button()).to.equal(null);
  });

  it('says what still can be done when the reader changes their mind', async () => {
    offer('dismissed');
    await element.updateComplete;
    const done = outcome();
    button()!.click();
    await done;
    expect(text()).to.include('Not installed.');
    expect(button()).to.equal(null);
  });

  it('says so when the browser fails', async () => {
    offer(new Error('prompt() may be called once'));
    await element.updateComplete;
    const done = outcome();
    button()!.click();
    await done;
    expect(text()).to.include('Your browser did not install it.');
  });

  it('tells the steps on an iPhone', async () => {
    await on('Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Version/18.5 Safari/604.1');
    const steps = [...element.querySelectorAll('ol li')].map(({ textContent }) => textContent);
    expect(steps).to.have.length(3);
    expect(text()).to.include('Share').and.to.include('Add to Home Screen');
  });

  it('tells the steps in Safari on a Mac', async () => {
    await on('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.5 Safari/605.1.15');
    expect(text()).to.include('File').and.to.include('Add to Dock');
  });

  it('tells the steps in Firefox on Android', async () => {
    await on('Mozilla/5.0 (Android 16; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0');
    expect(text()).to.include('Add app to Home screen');
  });

  it('says plainly where it cannot be installed', async () => {
    await on('Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0');
    expect(text()).to.include('We know of no way to install it with this browser.');
    expect(button()).to.equal(null);
  });

  it('shows nothing inside the installed app', async () => {
    await on('anything', { standalone: true, offered: true });
    expect(element.childElementCount).to.equal(0);
  });

  it('calls the app by its name', async () => {
    element.setAttribute('name', 'The Daily');
    await element.updateComplete;
    expect(element.querySelector('h2')?.textContent).to.equal('Install The Daily');
  });
});
