// Which scenarios teach the game: those in which a guide speaks. They stand apart from the ones that are played and measured in earnest.
export function isGuided(texts: Readonly<Record<string, string>>): boolean {
  return Object.keys(texts).some((key) => key.endsWith('.lesson.title'));
}
