// Format 2, compiled: what four equal seats pay with, declare, play for and may ask; and what a format-1 file has instead.
import { describe, expect, it } from 'vitest';
import { nobody, type Scenario } from '../../src/engine/model/scenario';
import { fourSeats, loadFourSeats } from './four-seats';
import { change, entry, loadChanged, loadSmall, smallFiles } from './small-scenario';

const { scenario, texts } = fourSeats();
const seat = (id: string): number => scenario.seats.findIndex((s) => s.id === id);
const slot = (id: string, of: Scenario = scenario): number => of.variables.findIndex((v) => v.id === id);
const [north, east, south, west] = ['north', 'east', 'south', 'west'].map(seat);
const small = loadSmall();
const format1 = small.ok ? small.scenario : null;

describe('the scenario of four seats', () => {
  it('has no problem of any severity and a reason for every number', () => {
    const loaded = loadFourSeats();
    expect(loaded.problems).toEqual([]);
    expect(loaded.ok && loaded.register?.coefficients.map((c) => c.address)).toEqual(
      expect.arrayContaining([
        'seat.north.points.interests.mills.weight',
        'seat.east.points.walk_away',
        'seat.south.lines.off_line',
        'seat.west.announcements_per_turn',
      ]),
    );
  });

  it('is nobody’s: every seat has points, and none has scores', () => {
    expect(scenario).toMatchObject({ format: 2, player: nobody, scores: [], total: 0, grades: [] });
    for (const { points } of scenario.seats) expect(points?.interests.reduce((sum, interest) => sum + interest.weight, 0)).toBe(100);
  });

  it('gives every seat a purse of its own, six acts or more, a colour and a mark', () => {
    expect(scenario.seats.map((s) => s.purse)).toEqual([0, 1, 2, 3]);
    expect(scenario.seats.map((s) => s.capital)).toEqual(['north', 'east', 'south', 'west'].map((id) => slot(`purse_${id}`)));
    for (const index of scenario.seats.keys()) expect(scenario.actions.filter((a) => a.seat === index).length).toBeGreaterThanOrEqual(6);
    for (const key of ['colour', 'mark'] as const) expect(new Set(scenario.seats.map((s) => s[key])).size).toBe(4);
  });

  it('lets two seats declare lines, each of its own acts and on a status of its own', () => {
    expect(scenario.seats.map((s) => s.lines?.list.map((line) => line.id) ?? [])).toEqual([
      ['full_dam', 'open_door'],
      [],
      ['pay_for_it', 'ask_aloud'],
      [],
    ]);
    expect(scenario.seats.map((s) => s.actsOnLineOf)).toEqual([north, null, south, null]);
    expect(scenario.variables[slot('line_south')]).toMatchObject({ kind: 'status', states: ['none', 'pay_for_it', 'ask_aloud'] });
    expect(scenario.seats[south].lines?.slot).toBe(slot('line_south'));
  });

  it('says who guesses at the wall, and who makes which observation', () => {
    expect(scenario.seats.map((s) => s.hasBelief)).toEqual([false, true, true, false]);
    expect(scenario.signals.map((s) => s.seenBy)).toEqual([
      [true, true, true, true],
      [false, false, true, false],
    ]);
  });

  it('keeps brief, points and lines of every seat in its texts', () => {
    expect(texts['seat.north.brief']).toMatch(/^You keep the dam/);
    expect(texts).toMatchObject({
      'seat.west.interest.barges.title': 'The boats',
      'seat.west.points.sources': 'invented',
      'line.ask_aloud.title': 'Ask aloud',
      'seat.south.lines.why': 'As for Northgate.',
      'seat.east.glyph': 'E',
    });
  });

  it('has sealed planning, open tables and a phase that only carries out', () => {
    expect(scenario.phases.map((p) => [p.kind, p.seats.length, p.then])).toEqual([
      ['brief', 4, []],
      ['plan', 4, []],
      ['table', 4, []],
      ['reveal', 0, ['resolve', 'advance']],
    ]);
  });

  it('has a table that either may open, with a mediator, a veto, and a way to bargain for both', () => {
    const [table] = scenario.tables;
    expect(table).toMatchObject({ between: [north, south], openedBy: 'either', mediator: east, veto: [west] });
    expect(table.session?.answeringFirst?.curves).toEqual(['linear', 'conceder']);
    // Without a section `closing:` the agreement is measured as the table measures it.
    expect(table.session?.settles).toEqual(table.measures.map((_, i) => i));
  });

  it('has a past with a text in it', () => {
    expect(scenario.path.history[1]).toEqual(['letter_north', 'copy_pages', 'letter_south', 'letter_west']);
    expect(scenario.path.deeds[1]).toEqual([
      { does: 'offer', by: south, table: 0, text: [1, 1, 1] },
      { does: 'accept', by: north, table: 0 },
      { does: 'consent', by: west, table: 0 },
    ]);
    expect(scenario.path.deeds[2]).toEqual([{ does: 'ratify', table: 0, isCarried: true }]);
    expect(scenario.path.free).toEqual([[], [], [], []]);
  });

  it('writes the points of a seat out where outcomes ask for them', () => {
    const { when } = scenario.outcomes[0];
    expect(JSON.stringify(when)).toContain(JSON.stringify(['*', 50, ['clamp', ['var', slot('mills')], 0, 1000]]));
  });
});

describe('words of format 2', () => {
  const condition = (source: string) => {
    const { scenario: changed } = fourSeats(['when: "alarm >= 600"', `when: ${JSON.stringify(source)}`]);
    return changed.outcomes[2].when;
  };

  it.each([
    ["acts('south') > 1", ['>', ['acts', 2], 1]],
    ["categories('north') > 1", ['>', ['categories', 0], 1]],
    ["routine('west') || on_line('north')", ['||', ['routine', 3], ['onLine', 0]]],
    [
      "posture_max('east') - posture_min('east') > posture_sum('north')",
      ['>', ['-', ['postureMax', 1], ['postureMin', 1]], ['postureSum', 0]],
    ],
    ["line_north == 'open_door'", ['==', ['var', slot('line_north')], 2]],
  ])('%s', (source, program) => {
    expect(condition(source)).toEqual(program);
  });

  it('count for the player as mere names, where there is one', () => {
    const files = [
      ['format: 1\nid', 'format: 2\nid'],
      ['sees: { lower: exact, upper: 100 }', 'sees: { lower: exact, upper: exact }'],
      ['"reservoir >= 200"', '"acts > 1 && on_line"'],
    ].reduce((so, [from, to]) => change(so, entry, from, to), smallFiles());
    const loaded = loadSmall(files);
    expect(loaded.problems.filter((p) => p.severity === 'error')).toEqual([]);
    expect(loaded.ok && loaded.scenario.mandates[0].met).toEqual(['&&', ['>', ['acts', 0], 1], ['onLine', 0]]);
  });

  it('leave a secret act out of what another seat’s gate may tell', () => {
    const survey = scenario.actions.findIndex((a) => a.id === 'night_survey');
    const asked = (of: string): unknown => {
      const gate = 'needs: [ { if: "count([\'night_survey\', \'complain\']) == 0", else: "E" } ]';
      const act =
        of === 'north'
          ? 'title: "Raise the flash boards", text: "A hand more water behind the wall.", cost: 1'
          : 'title: "Dig ponds", text: "Water that nobody can shut off.", cost: 2';
      const changed = fourSeats([act, `${act}, ${gate}`]).scenario;
      return changed.actions.find((a) => a.id === (of === 'north' ? 'raise_boards' : 'dig_ponds'))?.gates[0].when;
    };
    expect(JSON.stringify(asked('north'))).not.toContain(`${survey}`);
    expect(JSON.stringify(asked('south'))).toContain(`${survey}`);
  });

  it('may say by seat what is welcome', () => {
    const changed = fourSeats([
      'title: "Summer flow"\n    range: [0, 1000]\n    start: 430\n    good: up',
      'title: "Summer flow"\n    range: [0, 1000]\n    start: 430\n    good: { south: up, west: up, north: down }',
    ]).scenario;
    const flow = slot('flow', changed);
    expect(changed.seats.map((s) => s.welcome?.[flow])).toEqual([-1, 0, 1, 1]);
    expect(changed.seats.map((s) => s.welcome?.[slot('alarm', changed)])).toEqual([-1, -1, -1, -1]);
    expect(scenario.seats.map((s) => s.welcome)).toEqual([null, null, null, null]);
  });

  it('make another game of it, and looks do not', () => {
    const hash = (from: string, to: string): string => fourSeats([from, to]).scenario.rulesHash;
    expect(hash('colour: kin', 'colour: murasaki')).toBe(scenario.rulesHash);
    expect(hash('mark: square', 'mark: cross')).toBe(scenario.rulesHash);
    expect(hash('opened_by: either', 'opened_by: first')).not.toBe(scenario.rulesHash);
    expect(hash('walk_away: "320"', 'walk_away: "321"')).not.toBe(scenario.rulesHash);
  });
});

describe('a file of format 1', () => {
  it('has one purse, one player and phases in which everything happens at once', () => {
    expect(format1?.seats.map((s) => [s.purse, s.capital, s.actsOnLineOf])).toEqual([
      [0, slot('purse', format1 ?? scenario), 0],
      [0, slot('purse', format1 ?? scenario), 0],
    ]);
    expect(format1?.phases.map((p) => p.kind)).toEqual(['open', 'open']);
    expect(format1?.tables[0]).toMatchObject({ openedBy: 'first', mediator: null, veto: [] });
    expect(format1?.seats.map((s) => [s.colour, s.mark, s.isShareable, s.hasBelief])).toEqual([
      ['ai', 'circle', true, true],
      ['shu', 'square', true, false],
    ]);
  });

  it('may say how seats look, whom trust is in and who may sit where, and stays the game it was', () => {
    const loaded = loadChanged(
      'upper: { title: "Upper Weir" }',
      'upper: { title: "Upper Weir", colour: kin, mark: cross, trust: trust, shareable: false }',
    );
    expect(loaded.ok && loaded.scenario.seats[1]).toMatchObject({ colour: 'kin', mark: 'cross', trust: 0, isShareable: false });
    expect(loaded.ok && loaded.scenario.rulesHash).toBe(format1?.rulesHash);
  });

  it('takes the gauge called after a seat for the trust in it, where none is named', () => {
    const loaded = loadChanged('counters:\n', 'counters:\n  trust_upper: { start: 1, sees: { lower: exact, upper: exact } }\n');
    expect(loaded.ok && loaded.scenario.seats[1].trust).toBe(loaded.ok && slot('trust_upper', loaded.scenario));
    expect(format1?.seats[1].trust).toBeNull();
  });
});

describe('places', () => {
  const promised = 'weir_pool: { title: "The pool", text: "Above the weir."';
  const places = (by: string) => loadChanged(promised, `${promised}, promised_by: ${by}`);

  it('are promised by options of a text, wherever it can be made', () => {
    const loaded = places('{ share: [s2] }');
    expect(loaded.ok && loaded.scenario.places).toEqual([
      { id: 'weir_pool', gauges: [], promises: [{ table: -1, choices: [{ issue: 0, options: [2] }] }] },
    ]);
    expect(loaded.ok && loaded.scenario.rulesHash).toBe(format1?.rulesHash);
  });

  it('name issues and options that exist', () => {
    expect(places('{ shore: [s2] }').problems.map((p) => p.code)).toContain('unknown-issue');
    expect(places('{ share: [s9] }').problems.map((p) => p.code)).toContain('unknown-option');
  });
});
