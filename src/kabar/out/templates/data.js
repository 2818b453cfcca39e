'use strict';
// Reads what the page carries and answers simple questions about it. Nothing here changes after loading.
Kabar.data = (() => {
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const data = read('data');
  const nodes = new Map(read('nodes').map((row) => [row.id, row]));
  const edges = new Map(read('edges').map((row) => [row.id, row]));
  const settings = read('settings');

  const entities = new Map(data.entities.map((row) => [row.id, row]));
  const facts = new Map(data.facts.map((row) => [row.id, row]));
  const kinds = new Map(data.kinds.map((row) => [row.name, row]));
  const relations = new Map(data.relations.map((row) => [row.name, row]));

  const push = (map, key, value) => (map.get(key) || map.set(key, []).get(key)).push(value);

  // Facts by the entities they touch, at an end or as the value of a qualifier, and by who says them.
  const touching = new Map();
  const saidBy = new Map();
  const neighbours = new Map();
  for (const fact of data.facts) {
    const touched = new Set([fact.s, fact.o, ...fact.values.map((v) => v[1])].filter((id) => entities.has(id)));
    for (const id of touched) push(touching, id, fact);
    for (const by of new Set(fact.claims.map((c) => data.claims[c].by))) if (by) push(saidBy, by, fact);
    if (fact.edge) {
      push(neighbours, fact.s, { id: fact.o, fact });
      push(neighbours, fact.o, { id: fact.s, fact });
    }
  }
  const spoken = new Map();
  for (const statement of data.statements) push(spoken, statement.speaker, statement);

  const fold = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

  return {
    title: data.title,
    total: data.total,
    settings, nodes, edges, entities, facts, kinds, relations,
    claims: data.claims,
    sentences: data.sentences,
    sources: data.sources,
    conflicts: data.conflicts,
    factsOf: (id) => touching.get(id) || [],
    factsSaidBy: (id) => saidBy.get(id) || [],
    statementsOf: (id) => spoken.get(id) || [],
    neighboursOf: (id) => neighbours.get(id) || [],
    /** Facts without a line in the graph whose subject is no entity either: the figures. */
    figures: data.facts.filter((f) => !f.edge && !entities.has(f.s)),
    /** An end as a person reads it. */
    label: (end) => (entities.has(end) ? entities.get(end).name : end),
    kindLabel: (name) => (kinds.has(name) ? Kabar.words.pick(kinds.get(name).label) : name),
    relationLabel: (name) => (relations.has(name) ? Kabar.words.pick(relations.get(name).label) : name),
    /** The entity kind and its parents, nearest first. */
    lineage: (name) => {
      const out = [];
      for (let k = name; k && !out.includes(k); k = kinds.get(k)?.parent) out.push(k);
      return out;
    },
    fold,
    read,
  };
})();
