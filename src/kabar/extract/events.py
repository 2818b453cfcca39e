"""When and where events are held: the dates and places in the clause of an event and its verb."""

from collections.abc import Iterator

from kabar.extract.arguments import Arguments
from kabar.extract.candidates import Candidate
from kabar.extract.items import Line
from kabar.lexicon.lexicon import Lexicon

BESIDE = 9  # items between an event and its date, all of them places
DAY = 4  # characters; a bare year dates no event
REACH = 30  # items behind an event or its verb in which its date and place stand


class EventReader:
    """Reads heldOn and takesPlaceIn in one line."""

    def __init__(self, line: Line, arguments: Arguments, lexicon: Lexicon, sentence: int) -> None:
        self.line = line
        self.arguments = arguments
        self.sentence = sentence
        self.held = lexicon.listed("held")
        self.hold = lexicon.listed("hold")
        self.breaks = lexicon.listed("break") | lexicon.listed("event-break") | {";", "."}
        self.at, self.beside = lexicon.listed("at-place"), lexicon.listed("beside-place")
        self.place_verbs = lexicon.listed("place-verb")

    def read(self) -> Iterator[Candidate]:
        """All candidates of the line, from the left."""
        items = self.line.items
        for n, item in enumerate(items):
            if item.kind == "Event" and item.mention >= 0 and item.chains:
                yield from self._beside(n)
            elif item.is_word and item.low in self.held:
                found = self.arguments.left(n, ("Event",))
                if found is not None and found.cost < 3:
                    yield from self._clause(found.item, n, f"events/{item.low}", found.cost)
            elif item.is_word and item.low in self.hold:
                found = self.arguments.right(n, ("Event",))
                if found is not None:
                    yield from self._clause(found.item, found.item, f"events/{item.low}", 0.0)

    def _beside(self, n: int) -> Iterator[Candidate]:
        """The place right behind an event's name: Temu Lensa 2025 di Solo."""
        items = self.line.items
        if n + 2 < len(items) and items[n + 1].low in self.at:
            place = self.arguments.noun_phrase(n + 2, ("Place", "Hospital", "University"))
            if place is not None:
                yield from self._places(n, n + 1, "events/beside", 0.0)
        k = n + 1
        while (
            k < len(items)
            and k - n < BESIDE
            and (
                items[k].fold in ("Place", "Organization")
                or (items[k].is_word and items[k].low in self.beside)
            )
        ):
            k += 1
        if k > n + 1 and k < len(items):
            value = items[k].value
            if value is not None and value.kind == "date" and len(value.norm) > DAY:
                yield self._candidate(
                    "heldOn", n, value.norm, n, "events/beside", 0.0, (items[k].first, items[k].last)
                )

    def _clause(self, event: int, verb: int, rule: str, cost: float) -> Iterator[Candidate]:
        items = self.line.items
        yield from self._places(event, verb, rule, cost)
        for k in range(verb + 1, min(len(items), verb + REACH)):
            item = items[k]
            if item.is_word and (item.low in self.breaks or (k > verb + 1 and self.arguments.verbal(item))):
                return
            if item.value is not None and item.value.kind == "date" and len(item.value.norm) > DAY:
                yield self._candidate(
                    "heldOn", event, item.value.norm, verb, rule, cost, (item.first, item.last)
                )
                return

    def _places(self, event: int, start: int, rule: str, cost: float) -> Iterator[Candidate]:
        """Each place behind *di*, from venue to city: the venue first."""
        items = self.line.items
        k = start
        while k < min(len(items), start + REACH):
            item = items[k]
            if (
                item.is_word
                and k > start
                and (
                    item.low in self.breaks
                    or (self.arguments.verbal(item) and item.low not in self.place_verbs)
                )
            ):
                return
            if item.is_word and item.low in self.at:
                place = self.arguments.noun_phrase(k + 1, ("Place", "Hospital", "University", "Company"))
                if place is not None:
                    for chain in self.line.items[place].chains:
                        yield self._candidate(
                            "takesPlaceIn",
                            event,
                            chain,
                            start,
                            rule,
                            cost,
                            (items[place].first, items[place].last),
                        )
                    return
            k += 1

    def _candidate(
        self, relation: str, event: int, end: str, cue: int, rule: str, cost: float, mark: tuple[int, int]
    ) -> Candidate:
        item = self.line.items[event]
        return Candidate(relation, item.chains[0], end, self.line.items[cue].first, rule, self.sentence, cost,
                         marks=((item.first, item.last), mark))  # fmt: skip
