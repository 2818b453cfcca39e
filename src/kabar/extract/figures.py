"""Measured figures: an indicator, told in the article's words, and its value with its date."""

from collections.abc import Iterator

from kabar.extract.candidates import Candidate
from kabar.extract.indicators import WORDS, IndicatorReader

REACH = 10  # items behind a figure in which its date stands
CHAIN = 14  # items between a figure and the one it rose or fell from


class FigureReader(IndicatorReader):
    """Reads the observed figures of one line."""

    def read(self) -> Iterator[Candidate]:
        """What patterns tell plainly, from the left."""
        for n, item in enumerate(self.items):
            if item.is_word and item.low in self.rise:
                yield from self._from_to(n)
            if self._figure(n) is not None:
                yield from self._told(n)

    def near(self) -> Iterator[Candidate]:
        """Every figure with the words before it and behind it as its indicator, to be decided on."""
        for n in range(len(self.items)):
            if self._figure(n) is None:
                continue
            lead = self._lead(n)
            word = self.items[lead].low if lead < n else "figure"
            told: set[tuple[int, int]] = set()
            for side, indicator in self._indicators(n, lead):
                if indicator is not None and indicator not in told:
                    told.add(indicator)
                    made = self._candidate(indicator, n, min(lead, n), f"near/{word}/{side}")
                    made.near, made.object_at = True, n
                    yield made

    def _lead(self, n: int) -> int:
        """The first of the small words that lead to a figure: *sudah mencapai lebih dari* 12 persen."""
        k = n
        while (
            k > 0
            and self.items[k - 1].is_word
            and (
                self.items[k - 1].low in self.hedge
                or self.items[k - 1].low in self.lead
                or self.items[k - 1].low in self.reach
            )
        ):
            k -= 1
        return k

    def _told(self, n: int) -> Iterator[Candidate]:
        """*{I} mencapai V*, *membukukan {I} V*; then *naik dari V2*."""
        lead = self._lead(n)
        words = {i.low for i in self.items[lead:n]}
        found: tuple[int, int] | None = None
        rule = ""
        booked = next(
            (
                k
                for k in range(max(0, lead - WORDS), lead)
                if self.items[k].low in self.book and self.items[k].is_word
            ),
            None,
        )
        if booked is not None and lead - booked >= 2:
            found, rule = self._range(booked + 1, lead), "figures/books"
        elif words & self.reach:
            found, rule = self._before(lead), "figures/reaches"
        elif self.english and words & self.onto and lead and self.items[lead - 1].low in self.rise:
            found, rule = self._before(lead), "figures/rose-to"
        elif words & self.lead and not words & {"menjadi", "jadi"}:
            found, rule = self._before(lead), "figures/is"
        if found is None:
            return
        yield self._candidate(found, n, min(lead, n), rule)
        yield from self._earlier(found, n)

    def _earlier(self, indicator: tuple[int, int], n: int) -> Iterator[Candidate]:
        """The value it rose or fell from: 22 juta ton, naik 7 persen dari 20 juta ton pada 2022."""
        moved = False
        for k in range(n + 1, min(len(self.items), n + CHAIN)):
            item = self.items[k]
            moved = moved or (item.is_word and item.low in self.rise)
            if item.is_word and item.low in (".", ";"):
                return
            if (
                moved
                and self._figure(k) is not None
                and any(i.low in self.away for i in self.items[n + 1 : k])
            ):
                yield self._candidate(indicator, k, k, "figures/rose-from")
                return

    def _from_to(self, n: int) -> Iterator[Candidate]:
        """Naik dari 12% tahun 2019 menjadi 48% pada 2024: two values, each with its date."""
        k = n + 1
        if k >= len(self.items):
            return
        indicator = self._before(n)
        if indicator is None:
            return
        if self.items[k].low not in self.away:
            while (
                k < len(self.items)
                and self.items[k].is_word
                and (self.items[k].low in self.hedge or self.items[k].low in self.lead)
            ):
                k += 1
            if k < len(self.items) and self._figure(k) is not None and self._sort(k) == "percent":
                yield self._candidate(indicator, k, n, "figures/grew")
            return
        found: list[int] = []
        while k < min(len(self.items), n + 24) and len(found) < 2:
            before = self.items[k - 1].low
            if self._figure(k) is not None and (
                before in self.away or before in self.onto or before in self.lead or before in self.hedge
            ):
                found.append(k)
            elif self.items[k].low in self.breaks:
                break
            k += 1
        if len(found) == 2:
            for at in found:
                yield self._candidate(indicator, at, n, "figures/from-to")

    def _date(self, n: int, indicator: tuple[int, int]) -> str | None:
        """The date behind the figure, before the next figure; else one between the indicator and it."""
        for k in range(n + 1, min(len(self.items), n + REACH)):
            value = self.items[k].value
            if value is not None and value.kind == "date":
                return value.norm
            if self._figure(k) is not None or self.items[k].low in self.breaks:
                break
        for k in range(n - 1, -1, -1):
            value = self.items[k].value
            if value is not None and value.kind == "date":
                return value.norm
            if self.items[k].low in self.breaks:
                break
        return None

    def _candidate(self, indicator: tuple[int, int], at: int, cue: int, rule: str) -> Candidate:
        value = self._figure(at)
        assert value is not None
        date = self._date(at, indicator)
        qualifiers: dict[str, str | tuple[str, ...]] = {"date": date} if date else {}
        if value.modifier != "exactly":
            qualifiers["modifier"] = value.modifier
        made = Candidate(
            "observed",
            self.line.view.slice(*indicator),
            value.norm,
            self.items[cue].first,
            rule,
            self.sentence,
            qualifiers=qualifiers,
            marks=(indicator, (self.items[at].first, self.items[at].last)),
        )
        made.object_at = at
        made.weak = rule in ("figures/is", "figures/grew")
        return made
