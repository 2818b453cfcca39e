"""The knowledge graph: entities, facts, and the claims that each fact stands on."""

from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct

from kabar.document import Claim, Stance, Statement
from kabar.schema import Schema


class Source(Struct, frozen=True):
    """An article as the graph keeps it: everything but its text."""

    key: str
    sha256: str
    title: str | None = None
    url: str | None = None
    published: str | None = None
    publisher: str | None = None
    language: str | None = None
    dateline: str | None = None
    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    related: tuple[str, ...] = ()


class Entity(Struct, frozen=True):
    """A node. ``id`` is the path of its IRI, such as ``organization/graha-teknomedika``.

    ``attributes`` by kind: Group ``count``, ``countModifier``, ``memberKind``; Event ``eventType``;
    Agreement ``agreementType`` (MemorandumOfUnderstanding or Agreement), ``date``, ``duration``,
    ``amount`` (values separated by `` | ``), ``subject``.
    """

    id: str
    kind: str
    name: str
    aliases: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()  # keys of the articles that name it
    attributes: dict[str, str] = {}


class Qualifier(Struct, frozen=True):
    """One value of a fact's qualifier and the claims that give it; two values of one key are a conflict."""

    key: str
    value: str
    claims: tuple[str, ...]


class Fact(Struct, frozen=True):
    """What one or more claims say: ``subject relation object`` with one stance.

    Ends are entity ids, or literals where the schema says so. ``claims`` are ids in ``Graph.claims``.
    """

    id: str
    subject: str
    relation: str
    object: str
    stance: Stance
    claims: tuple[str, ...]
    qualifiers: tuple[Qualifier, ...] = ()
    articles: int = 1
    publishers: int = 1  # independent ones

    def value(self, key: str) -> tuple[str, ...]:
        """The values of the qualifier ``key``, best supported first."""
        return tuple(q.value for q in self.qualifiers if q.key == key)


class Decision(Struct, frozen=True):
    """Why an article's chain is this entity: the features that spoke, in words."""

    article: str
    name: str  # as the article calls it
    entity: str
    reasons: tuple[str, ...]


class Graph(Struct, frozen=True, dict=True):
    """Everything the articles say, each fact on its claims, each claim on its sentence.

    Built by ``resolve``; the same for any order of the articles. All tuples are sorted by id.
    """

    schema: Schema
    sources: tuple[Source, ...] = ()
    entities: tuple[Entity, ...] = ()
    facts: tuple[Fact, ...] = ()
    claims: tuple[Claim, ...] = ()
    statements: tuple[Statement, ...] = ()
    decisions: tuple[Decision, ...] = ()
    drops: tuple[tuple[str, int], ...] = ()  # reason, how many candidates were dropped for it

    @cached_property
    def _entities(self) -> dict[str, Entity]:
        return {e.id: e for e in self.entities}

    @cached_property
    def _claims(self) -> dict[str, Claim]:
        return {c.id: c for c in self.claims}

    @cached_property
    def _sources(self) -> dict[str, Source]:
        return {s.key: s for s in self.sources}

    def entity(self, id: str) -> Entity | None:
        """The entity with that id; None for a literal end."""
        return self._entities.get(id)

    def source(self, key: str) -> Source:
        """The article with that key. Raises KeyError."""
        return self._sources[key]

    def label(self, end: str) -> str:
        """An end as a person reads it: the entity's name, or the literal itself."""
        found = self._entities.get(end)
        return found.name if found else end

    def claims_of(self, fact: Fact) -> tuple[Claim, ...]:
        """The claims that a fact stands on."""
        return tuple(self._claims[c] for c in fact.claims)

    def find(self, name: str) -> list[Entity]:
        """Entities with that name or alias: exact first, else case-insensitive, else containing it."""
        folded = name.casefold().strip()

        def names(e: Entity) -> Iterator[str]:
            yield e.id
            yield e.name
            yield from e.aliases

        for test in (
            lambda n: n == name,
            lambda n: n.casefold() == folded,
            lambda n: folded in n.casefold(),
        ):
            found = [e for e in self.entities if any(test(n) for n in names(e))]
            if found:
                return found
        return []

    def why(self, subject: str, relation: str, object: str) -> list[Claim]:
        """The claims behind a fact, with sentences, source, rule and stance; ends by name or id."""
        subjects = {e.id for e in self.find(subject)} | {subject}
        objects = {e.id for e in self.find(object)} | {object}
        symmetric = self.schema.relation(relation).symmetric
        return [
            claim
            for f in self.facts
            if f.relation == relation
            and (
                (f.subject in subjects and f.object in objects)
                or (symmetric and f.object in subjects and f.subject in objects)
            )
            for claim in self.claims_of(f)
        ]
