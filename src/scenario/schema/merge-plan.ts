// Which sections several files may add to, read off the schema: maps of entries at the top, maps of entries within the sections that are
// spread over files, and maps of entries within those (appetites by seat). A new map section needs no line here.
import { z } from 'zod';
import type { MergePlan } from '../source/merge';
import { scenarioSchema } from './scenario';

/** Sections that are one object, but whose keys may come from several files. */
export const spreadSections: readonly string[] = ['engine', 'lines', 'types', 'ladder', 'closing', 'path', 'gap', 'pictures'];

const shape: Readonly<Record<string, z.core.$ZodType>> = scenarioSchema.shape;

function mapIn(schema: z.core.$ZodType | undefined): z.ZodRecord | null {
  if (schema instanceof z.ZodOptional) return mapIn(schema.unwrap());
  return schema instanceof z.ZodRecord ? schema : null;
}

function fieldOf(section: string, field: string): z.core.$ZodType | undefined {
  const schema = shape[section];
  const object = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  return object instanceof z.ZodObject ? object.shape[field] : undefined;
}

export const mergePlan: MergePlan = {
  isOpen: (path) => {
    const [section = '', field, ...rest] = path.split('.');
    if (rest.length > 0) return false;
    if (spreadSections.includes(section)) return field === undefined || mapIn(fieldOf(section, field)) !== null;
    const entries = mapIn(shape[section]);
    return entries !== null && (field === undefined || mapIn(entries.valueType) !== null);
  },
  joinedLists: new Set(['openings', 'mandate_met', 'mandate_unmet', 'outcomes']),
};
