// Stories at a table between two of four seats: opened by either, a text from a third hand, the consent of a fourth, and who answers where nobody sits.
import { describe, expect, it } from 'vitest';
import { fourSeats } from '../scenario/four-seats';
import { type SeatGame, seatGame } from '../support/seat-game';

const { scenario } = fourSeats();
const good = 'half.small.east';

/** The first phase of talks, after letters: the table may be opened, and everybody is a person. */
function talks(of = scenario): SeatGame {
  return seatGame(of).allEnd().says('north act letter_north', 'south act letter_south').allEnd();
}

describe('a table opened by the other side', () => {
  it('costs whoever opens it, and is led by that seat', () => {
    const game = talks();
    const [north, south] = [game.value('purse_north'), game.value('purse_south')];
    game.says(`south offer river ${good}`);
    expect([game.value('purse_north'), game.value('purse_south')]).toEqual([north, south - 1]);
    expect(game.view('north').session).toMatchObject({ proposer: 2, awaitedSeat: 0 });
    expect(game.told('north', 'sessionOpened')).toMatchObject([{ seat: 2, cost: 1 }]);
    expect(game.refusal('north leave river')).toBe('AwaitingAnswer');
  });

  it('is bargained over until one takes what the other has named', () => {
    const game = talks().says('south offer river full.none.both', 'north counter river half.large.nobody');
    expect(game.refusal(`north offer river ${good}`)).toBe('NotYourTable');
    game.says(`south offer river ${good}`, 'north stall river');
    expect(game.view('south').session?.ended).toBe('stall');
    expect(game.refusal(`north offer river ${good}`)).toBe('SessionOver');
    const taken = talks().says('south offer river full.none.both', 'north counter river half.small.nobody', 'south agree river');
    expect(taken.view('west').session).toMatchObject({ agreed: [1, 1, 0], awaitedSeat: 3 });
  });

  it('may be left by whoever opened it, and is then over for the turn', () => {
    const game = talks().says(`south offer river full.none.both`, 'north counter river half.large.nobody', 'south leave river');
    expect(game.happened('tableLeft')).toMatchObject([{ table: 'river', seat: 2 }]);
    expect(game.refusal(`south offer river ${good}`)).toBe('SessionOver');
    expect(game.allEnd().phase()).toBe('brief');
  });

  it('is heard by those it concerns, and only once nobody is asked may the phase end', () => {
    const game = talks().says(`south offer river ${good}`);
    for (const seat of ['north', 'east', 'west']) expect(game.view(seat).texts).toHaveLength(1);
    game.says('east end', 'south end', 'west end');
    expect(game.refusal('north end')).toBe('AwaitingAnswer');
    game.says('north stall river', 'north end');
    expect(game.phase()).toBe('brief');
  });
});

describe('a mediator', () => {
  it('puts a text to both; neither knows what the other has answered before both have', () => {
    const game = talks().says(`east offer river ${good}`);
    expect(game.view('north').session).toMatchObject({ proposer: 1, awaitedSeat: 0 });
    const before = JSON.stringify(game.view('south').texts);
    game.says('north accept river');
    expect(game.view('north').session?.sealed).toMatchObject({ seat: 0, answer: 'accept' });
    expect(game.view('south').session?.sealed).toBeNull();
    expect(JSON.stringify(game.view('south').texts)).toBe(before);
    expect(game.told('south', 'textAnswered')).toEqual([]);
    expect(game.told('south', 'answerSealed')).toHaveLength(1);
    game.says('south accept river');
    expect(game.told('south', 'textAnswered').map(({ seat, answer }) => [seat, answer])).toEqual([
      [0, 'accept'],
      [2, 'accept'],
    ]);
  });

  it('is heard whichever side says no, and may try another page', () => {
    for (const [north, south] of [
      ['accept', 'stall'],
      ['stall', 'accept'],
    ]) {
      const game = talks().says(`east offer river ${good}`);
      const custom = game.value('custom');
      game.says(`north ${north} river`, `south ${south} river`);
      expect(game.value('custom')).toBe(custom - 10);
      expect(game.view('east').session).toMatchObject({ ended: null, awaitedSeat: null, agreed: null });
      expect(game.refusal('east offer river half.none.nobody')).toBeNull();
    }
  });

  it('asks for a yes or a no: nobody answers with a text of his own', () => {
    const game = talks().says(`east offer river ${good}`);
    expect(game.refusal('north counter river half.none.nobody')).toBe('YesOrNo');
    expect(game.refusal('north break river')).toBe('YesOrNo');
  });

  it('may step into the talks of the two, and its page is worth more when both take it', () => {
    const game = talks().says('south offer river full.none.both', 'north counter river half.large.nobody', `east offer river ${good}`);
    const custom = game.value('custom');
    game.says('north accept river', 'south accept river');
    expect(game.value('custom')).toBe(custom + 20);
    expect(game.view('west').session).toMatchObject({ agreed: [1, 1, 1], awaitedSeat: 3 });
  });

  it('who is a person and says nothing leaves the two to themselves', () => {
    const game = talks().says(`south offer river ${good}`, 'north accept river', 'west consent river');
    expect(game.state.signed).toHaveLength(1);
    expect(game.refusal('east offer river half.none.nobody')).toBe('AlreadySigned');
  });
});

describe('a text that needs a third seat', () => {
  const agreed = (text: string): SeatGame => talks().says(`south offer river ${text}`, 'north accept river');

  it('is signed when the person there consents, and is not voted on again by what that seat’s conditions ask for', () => {
    const game = agreed('low.none.nobody');
    expect(game.state.signed).toEqual([]);
    game.says('west consent river').allEnd();
    expect(game.happened('tableSigned')).toHaveLength(1);
    game.allEnd(3);
    expect(game.state.signed).toMatchObject([{ fate: 'inForce' }]);
  });

  it('is gone when the person there refuses, dear to the two and not to whoever refused', () => {
    const game = agreed(good);
    const [custom, barges] = [game.value('custom'), game.value('barges')];
    game.says('west refuse river');
    expect(game.happened('consentAnswered')).toMatchObject([{ seat: 3, given: false }]);
    expect([game.value('custom') - custom, game.value('barges') - barges]).toEqual([-15, 10]);
    expect(game.state.signed).toEqual([]);
    expect(game.refusal(`south offer river ${good}`)).toBe('SessionOver');
    expect(game.allEnd().phase()).toBe('brief');
  });

  it('is decided by that seat’s conditions where nobody sits there', () => {
    expect(agreed(good).nobodyAt('west').state.signed).toMatchObject([{ text: [1, 1, 1], fate: 'waiting' }]);
    const refused = agreed('low.none.nobody').nobodyAt('west');
    expect(refused.state.signed).toEqual([]);
    expect(refused.view('west').session?.ended).toBe('vetoed');
  });

  it('is asked of nobody else, and of nobody twice', () => {
    const game = agreed(good);
    for (const seat of ['north', 'east', 'south']) expect(game.refusal(`${seat} consent river`)).toBe('NothingToConsent');
    game.says('west consent river');
    expect(game.refusal('west consent river')).toBe('NothingToConsent');
  });

  it('is not there to be consented to before both sides stand by it, nor as it stood before, nor at a table there is not', () => {
    const offered = talks().says(`south offer river ${good}`);
    for (const seat of ['north', 'west']) expect(offered.refusal(`${seat} consent river`)).toBe('NothingToConsent');
    const game = agreed(good);
    const consent = { type: 'consent', seat: 3, table: 'river', exchange: 1, id: 'consent' } as const;
    expect(game.refusal(consent)).toBeNull();
    expect(game.refusal({ ...consent, exchange: 0 })).toBe('StaleDraft');
    expect(game.refusal({ ...consent, table: 'lake' })).toBe('UnknownTable');
  });

  it('is asked of several one after the other; each hears what those before have said', () => {
    const twice = fourSeats(
      ['mediator: east\n    veto: [west]', 'veto: [west, east]'],
      [
        'measure: boats, at_least: 10, of: west }',
        'measure: boats, at_least: 10, of: west }\n      road: { title: "The road", measure: boats, at_least: 0, of: east }',
      ],
      [
        'failed:\n',
        'failed:\n        road: { text: "Eastmoor will not have it.", why: "As for the lock.", effects: [ { custom: -20 } ] }\n',
      ],
      [
        '      mediated: { text: "Eastmoor\'s page will do for both.", why: "A page from a third hand costs nobody his face.", effects: [ { custom: +20 } ] }\n',
        '',
      ],
      [
        '      declined: { text: "Not even from Eastmoor.", why: "A broker who is refused is asked less.", effects: [ { custom: -10 } ] }\n',
        '',
      ],
    ).scenario;
    const asked = (): SeatGame => talks(twice).says(`south offer river ${good}`, 'north accept river');
    const game = asked();
    expect(game.refusal('east consent river')).toBe('NothingToConsent');
    game.says('west consent river');
    expect(game.told('east', 'consentAnswered')).toMatchObject([{ seat: 3, given: true }]);
    expect(game.state.signed).toEqual([]);
    expect(game.says('east consent river').state.signed).toHaveLength(1);
    expect(asked().says('west consent river', 'east refuse river').state.signed).toEqual([]);
    const first = asked().says('west refuse river');
    expect(first.refusal('east consent river')).toBe('NothingToConsent');
  });
});

describe('what is refused at a table of four', () => {
  it('is a text of whoever does not sit there, an old one, an illegal one, and one more than there may be', () => {
    const game = talks();
    expect(game.refusal(`west offer river ${good}`)).toBe('NotYourTable');
    expect(game.refusal({ type: 'offer', seat: 2, table: 'lake', exchange: 0, text: [1, 1, 1] })).toBe('UnknownTable');
    expect(game.refusal({ type: 'offer', seat: 2, table: 'river', exchange: 0, text: [1, 1] })).toBe('MalformedText');
    expect(game.refusal('south offer river low.small.east')).toBe('IllegalText');
    expect(game.refusal({ type: 'offer', seat: 2, table: 'river', exchange: 1, text: [1, 1, 1] })).toBe('StaleDraft');
    for (let n = 0; n < 4; n++) game.says(`south offer river ${good}`, 'north counter river half.large.nobody');
    expect(game.refusal(`south offer river ${good}`)).toBe('SessionOver');
  });

  it('is a second session of a turn, a text before the answer to the last, and what cannot be paid', () => {
    const game = talks().says(`south offer river ${good}`);
    expect(game.refusal('south offer river half.none.nobody')).toBe('AwaitingAnswer');
    expect(game.refusal('east offer river half.none.nobody')).toBe('AwaitingAnswer');
    game.says('north break river');
    for (const seat of ['north', 'south', 'east']) expect(game.refusal(`${seat} offer river ${good}`)).toBe('SessionOver');
    expect(talks().set({ purse_south: 0 }).refusal(`south offer river ${good}`)).toBe('NotAffordable');
    expect(talks().set({ custom: 149 }).refusal(`south offer river ${good}`)).toBe('TableClosed');
  });

  it('is a text while one is signed and not yet voted on, or in force', () => {
    const game = talks().says(`south offer river ${good}`, 'north accept river', 'west consent river');
    expect(game.refusal(`south offer river ${good}`)).toBe('AlreadySigned');
    game.allEnd(2).says('north act letter_north').allEnd();
    expect(game.refusal('north offer river half.none.nobody')).toBe('AlreadySigned');
  });

  it('costs who goes back on a clause on which it had come to meet the other side', () => {
    const game = talks().says(
      'south offer river full.none.both',
      'north counter river half.large.nobody',
      'south offer river half.none.both',
    );
    expect(game.happened('textOffered').map(({ takenBack }) => takenBack)).toEqual([[], []]);
    game.says('north counter river half.large.east');
    const custom = game.value('custom');
    game.says('south offer river full.none.both');
    expect(game.happened('textOffered').at(-1)?.takenBack).toEqual([0]);
    expect(game.value('custom')).toBe(custom - 10);
  });
});

describe('several announcements in a turn', () => {
  const planning = (): SeatGame => seatGame(scenario).allEnd().set({ flow: 440 });

  it('are as many as the seat may make, each once, and are told when the plans are', () => {
    const game = planning().says('west announce close_lock', 'west announce raise_toll');
    expect(game.refusal('west announce close_lock')).toBe('AlreadyAnnounced');
    for (const seat of ['north', 'east', 'south']) expect(game.view(seat).intents).toEqual([]);
    game.allEnd();
    for (const seat of ['north', 'east', 'south', 'west'])
      expect(game.told(seat, 'moveAnnounced').map(({ id }) => id)).toEqual(['close_lock', 'raise_toll']);
  });

  it('are not more than one of a seat that may make one', () => {
    const game = planning().says('north announce shut_gate');
    expect(game.refusal('north announce reopen_gate')).toBe('AlreadyAnnounced');
  });

  it('are all carried out a turn later, in the order announced', () => {
    const game = planning().says('west announce raise_toll', 'west announce close_lock', 'north announce shut_gate').allEnd(4);
    expect(game.happened('moveMade')).toEqual([]);
    game.allEnd();
    expect(game.happened('moveMade').map(({ id }) => id)).toEqual(['shut_gate', 'raise_toll', 'close_lock']);
  });
});
