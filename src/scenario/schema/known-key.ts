// Which keys the schema knows at a path, for "did you mean".
import { z } from 'zod';
import type { Path } from '../source/source-node';
import { scenarioSchema } from './scenario-schema';

/** Names of the keys an object at this path may have; empty where any name may stand. */
export function knownKeysAt(path: Path): string[] {
  let schemas: z.core.$ZodType[] = [scenarioSchema];
  for (const step of path) schemas = schemas.flatMap(unwrap).flatMap((schema) => inside(schema, step));
  return [...new Set(schemas.flatMap(unwrap).flatMap((schema) => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : [])))];
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional) return unwrap(schema.unwrap());
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(unwrap);
  return [schema];
}

function inside(schema: z.core.$ZodType, step: string | number): z.core.$ZodType[] {
  if (schema instanceof z.ZodObject) {
    const field: z.core.$ZodType | undefined = schema.shape[step];
    return field ? [field] : [];
  }
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodTuple && typeof step === 'number') return schema.def.items.slice(step, step + 1);
  return [];
}
