// Single keys at a table, and what they do: the page listens for them, the sheet of keys lists them.

export const TABLE_KEYS = [
  ['s', 'table.key.send'],
  ['h', 'table.key.hold'],
  ['t', 'table.key.take'],
  ['x', 'table.key.leave'],
] as const;
