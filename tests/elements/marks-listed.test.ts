import { expect } from 'chai';
import { MarksListedEvent } from '../../src/elements/marks-listed.js';

describe('the news that marks are listed', () => {
  it('reaches those around the list, out of any shadow, with all marks and those that are listed', () => {
    const host = document.body.appendChild(document.createElement('div'));
    const list = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('p'));
    const heard: MarksListedEvent[] = [];
    document.body.addEventListener('marks-listed', (event) => heard.push(event), { once: true });
    const event = new MarksListedEvent([], []);
    list.dispatchEvent(event);
    host.remove();
    expect(heard).to.deep.equal([event]);
    expect(event).to.deep.include({ all: [], listed: [] });
  });
});
