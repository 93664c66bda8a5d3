// The JSON Schema that editors use is the one the loader checks with.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { scenarioJsonSchema } from '../../src/scenario/schema/scenario';
import { smallFiles } from './small-scenario';

const published = 'scenarios/scenario.schema.json';

describe('the published JSON Schema', () => {
  it('is what the code generates (write it anew: UPDATE_SCHEMA=1 npx vitest run tests/scenario)', async () => {
    const generated = `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`;
    if (process.env.UPDATE_SCHEMA) {
      const { writeFileSync } = await import('node:fs');
      writeFileSync(published, generated);
    }
    expect(readFileSync(published, 'utf8')).toBe(generated);
  });

  it('takes what the loader takes and refuses what it refuses', () => {
    const schema = z.fromJSONSchema(JSON.parse(readFileSync(published, 'utf8')));
    for (const file of smallFiles().slice(0, 2)) expect(schema.safeParse(parse(file.text)).error).toBeUndefined();
    expect(schema.safeParse({ format: 1, gaugez: {} }).success).toBe(false);
    expect(schema.safeParse({ format: 1, formulas: { 'Bad Id': '1' } }).success).toBe(false);
    expect(schema.safeParse({ format: 3 }).success).toBe(false);
  });

  it('is draft 7, closed, and requires no section of a single file', () => {
    const schema = JSON.parse(readFileSync(published, 'utf8'));
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
    expect(schema.additionalProperties).toBe(false);
    expect(schema.required).toBeUndefined();
    expect(schema.properties.ladder.required).toBeUndefined();
    expect(schema.properties.actions.additionalProperties.required).toContain('why');
  });
});
