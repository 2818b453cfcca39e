"""Qualifiers of a claim: the date, place, event, amount and duration that its own clause gives."""

from kabar.document import Qualifiers
from kabar.extract.candidates import Candidate
from kabar.extract.items import Item, Line
from kabar.lexicon.lexicon import Lexicon
from kabar.schema import Relation

# States last: the day a sentence tells is another event's, unless it opens an interval (*sejak 2021*).
STATES = frozenset(
    ("holdsPosition", "partOf", "basedIn", "memberOf", "subsidiaryOf", "produces", "locatedIn", "owns")
)
CLAUSE = 24  # items on either side of the cue that belong to its clause at most


class Qualifier:
    """Reads the qualifiers that stand around a cue."""

    def __init__(self, line: Line, lexicon: Lexicon) -> None:
        self.line = line
        self.lexicon = lexicon
        self.breaks = lexicon.listed("break")
        self.givers, self.at = lexicon.listed("giver"), lexicon.listed("at-event")

    def read(self, candidate: Candidate, relation: Relation) -> Qualifiers:
        """The candidate's qualifiers with those added that the relation takes and the clause gives."""
        out: Qualifiers = dict(candidate.qualifiers)
        cue = self.line.at_token(candidate.token)
        if cue is None:
            return out
        clause = self._clause(cue)
        wanted = set(relation.qualifiers) - set(out)
        if (
            "date" in wanted
            and (date := self._date(clause, cue))
            and (relation.name not in STATES or date.endswith("/"))
        ):
            out["date"] = date
        if "amount" in wanted and (
            amounts := self._amounts(clause, volumes="product" in relation.qualifiers)
        ):
            out["amount"] = amounts
        if "product" in wanted and (product := self._thing(clause, ("Product",), candidate)):
            out["product"] = product
        if "from" in wanted and (giver := self._thing(clause, ("Organization",), candidate, self.givers)):
            out["from"] = giver
        if "duration" in wanted and (duration := self._value(clause, "duration")):
            out["duration"] = duration
        if "event" in wanted and (event := self._mention(clause, ("Event",), candidate)):
            out["event"] = event
        if "place" in wanted and (place := self._mention(clause, ("Place", "Country"), candidate)):
            out["place"] = place
        if "share" in wanted and (share := self._value(clause, "percent")):
            out["share"] = share
        return out

    def _clause(self, cue: int) -> list[tuple[int, Item]]:
        items = self.line.items
        first = cue
        while first > 0 and cue - first < CLAUSE and not self._boundary(items[first - 1]):
            first -= 1
        last = cue
        while last < len(items) and last - cue < CLAUSE and not self._boundary(items[last]):
            last += 1
        return list(enumerate(items[first:last], first))

    def _boundary(self, item: Item) -> bool:
        if not item.is_word:
            return False
        found = self.lexicon.speech.get(item.low)
        return item.low in self.breaks or (found is not None and found[1] != "passive")

    def _date(self, clause: list[tuple[int, Item]], cue: int) -> str | None:
        dates = [
            (abs(n - cue) + (0 if n > cue else 3), i.value.norm)
            for n, i in clause
            if i.value is not None and i.value.kind == "date"
        ]
        return min(dates)[1] if dates else None

    def _amounts(self, clause: list[tuple[int, Item]], volumes: bool) -> tuple[str, ...]:
        kinds = ("money", "quantity") if volumes else ("money",)
        return tuple(i.value.norm for _, i in clause if i.value is not None and i.value.kind in kinds)

    def _thing(
        self,
        clause: list[tuple[int, Item]],
        folds: tuple[str, ...],
        candidate: Candidate,
        behind: frozenset[str] = frozenset(),
    ) -> str | None:
        """The first thing of a kind in the clause that is no end; ``behind`` one of these words."""
        items = self.line.items
        for n, item in clause:
            free = item.chains and item.chains[0] not in (candidate.subject, candidate.object)
            governed = not behind or (n > 0 and items[n - 1].low in behind)
            if item.fold in folds and free and governed:
                return item.chains[0]
        return None

    def _value(self, clause: list[tuple[int, Item]], kind: str) -> str | None:
        return next((i.value.norm for _, i in clause if i.value is not None and i.value.kind == kind), None)

    def _mention(
        self, clause: list[tuple[int, Item]], kinds: tuple[str, ...], candidate: Candidate
    ) -> str | None:
        """The first mention of the kinds that a preposition of place governs."""
        items = self.line.items
        for n, item in clause:
            if (
                item.kind in kinds
                and item.chains
                and item.chains[0] not in (candidate.subject, candidate.object)
            ):
                before = items[n - 1].low if n > 0 and items[n - 1].is_word else ""
                told = self.line.view.document.mentions[item.mention].by
                if before in self.at and told != "described":
                    return item.chains[0]
        return None
