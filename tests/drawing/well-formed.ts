/** Names of the elements of an SVG string, in order; throws when a tag is not closed, nested wrongly or an attribute is not quoted. */
export function elementsOf(svg: string): string[] {
  const open: string[] = [];
  const seen: string[] = [];
  const tag = /<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/y;
  let position = 0;
  while (position < svg.length) {
    const next = svg.indexOf("<", position);
    const text = svg.slice(position, next === -1 ? undefined : next);
    if (text.includes(">")) throw new Error(`A stray ">" in ${JSON.stringify(text.slice(0, 80))}`);
    if (next === -1) break;
    tag.lastIndex = next;
    const match = tag.exec(svg);
    if (!match) throw new Error(`Not a tag: ${svg.slice(next, next + 120)}`);
    const [whole, slash, name = "", , selfClosed] = match;
    if (slash) {
      if (open.pop() !== name) throw new Error(`</${name}> closes something else`);
    } else {
      seen.push(name);
      if (!selfClosed) open.push(name);
    }
    position = next + whole.length;
  }
  if (open.length > 0) throw new Error(`Never closed: ${open.join(", ")}`);
  return seen;
}

/** Patterns, filters and clips that are referred to but not there. */
export function danglingReferences(svg: string): string[] {
  const ids = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
  return [...svg.matchAll(/url\(#([^)]+)\)/g)].map((match) => match[1] ?? "").filter((id) => !ids.has(id));
}
