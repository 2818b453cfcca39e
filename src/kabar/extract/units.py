"""Units: organisations by a head noun before the name (Rumah Sakit X) or behind it (X Sekuritas)."""

from kabar.document import Mention
from kabar.extract.borders import EDITION, Borders
from kabar.extract.runs import Runs
from kabar.extract.view import View
from kabar.lexicon import measures
from kabar.lexicon.lexicon import Lexicon
from kabar.lexicon.rows import Head
from kabar.schema import folded_kind

PORTFOLIO = 4  # words from one portfolio of a unit to its place
PROVINCES = ("Provinsi", "Kabupaten", "Kota", "Daerah")
ACRONYM = 4  # letters of an acronym that names a body by itself


class UnitReader:
    """Reads the organisation whose head noun explains it."""

    def __init__(self, view: View, lexicon: Lexicon, runs: Runs, borders: Borders) -> None:
        self.view = view
        self.lexicon = lexicon
        self.runs = runs
        self.borders = borders
        self.listing = lexicon.listed("listing-unit")
        self.days = {form for day in measures.load(lexicon.language).of("weekday") for form in day.forms}

    def at(self, i: int, end: int) -> Mention | None:
        """A name by a head before it or behind it; a status word is no part of a name: Perusahaan X."""
        before = self.lexicon.org_heads.at(self.view.words, i, end)
        if before is None and self.view.lows[i] in self.lexicon.lower_heads:
            before = self._lower_head(i)
        if before is None:
            return self.before_tail(i, end)
        return None if before[1].generic else self._behind_head(i, *before, end=end)

    def _lower_head(self, i: int) -> tuple[int, Head] | None:
        """The head at token ``i`` that counts in lower case, too."""
        view = self.view
        found = self.lexicon.org_heads.at([view.words[i].capitalize(), *view.words[i + 1 : i + 4]], 0)
        if found is None or found[1].generic:
            return None
        last = i + found[0]
        return (last, found[1]) if view.slice(i, last).lower() in self.lexicon.lower_org else None

    def _behind_head(self, i: int, last: int, head: Head, end: int) -> Mention | None:
        view = self.view
        stop = self.end_of(last, end, head)
        if stop > last:
            return self.runs.mention(head.kind, i, stop, f"head {head.word}")
        acronym = view.words[i].isupper() and len(view.words[i]) >= ACRONYM  # BPJS and the like
        if (last - i > 1 or acronym) and view.capital[last - 1]:
            return self.runs.mention(head.kind, i, last, f"head {head.word}")
        return None

    def before_tail(self, i: int, end: int) -> Mention | None:
        """A name whose head stands at its end: Kanto Supplies Authority."""
        view = self.view
        if not view.capital[i] or (self.runs.opens_sentence(i) and view.lows[i] in self.lexicon.common):
            return None
        run = self.runs.at(i, end)
        run = self._joined(i, run, end) if run and self.lexicon.head_last else run
        tails = range(i + 1, run or 0)
        for k in reversed(tails) if self.lexicon.head_last else tails:
            tail = self.lexicon.org_tails.at(view.words, k, run)
            if tail is not None and (tail[0] == run or not self.runs.is_person(k)):
                last = tail[0]
                if last + 1 < end and view.words[last] in ("of", "for") and view.capital[last + 1]:
                    last = self.runs.at(last + 1, end) or last  # American Museum of Natural History
                return self.runs.mention(tail[1].kind, i, last, f"head {tail[1].word}")
        return None

    def _joined(self, i: int, run: int, end: int) -> int:
        """Behind a second part of ordinary words that ends in a head: Food and Drug Authority."""
        view = self.view
        joined = run + 1 < end and view.lows[run] == "and" and view.capital[run + 1]
        stop = self.runs.at(run + 1, end) if joined and self.runs.all_common(i, run) else None
        headed = stop and any(self.lexicon.org_tails.at(view.words, k, stop) for k in range(run + 1, stop))
        return stop if stop and headed else run

    def end_of(self, i: int, end: int, head: Head) -> int:
        """Where the name that follows a head ends; commas and *dan* belong to the names of units."""
        view = self.view
        listed = head.word.split()[0].lower() in self.listing
        k = i
        while k < end:
            word = view.words[k]
            stranger = self.runs.is_person(k) and view.lows[k] not in self.lexicon.common
            if k > i and (stranger or self.runs.headline_verb(k) or self._addressed(k, head)):
                break
            if view.capital[k] or (word.isdigit() and len(word) < 4) or EDITION.fullmatch(word):
                if k > i and self.borders.new_name(k, end):
                    break
                place = self.lexicon.names.at(view.words, k, end) if k > i - 1 and view.capital[k] else None
                if place is not None and folded_kind(place[1].kind) == "Place" and (k > i or not listed):
                    behind = place[0]
                    if (
                        behind >= end
                        or not view.capital[behind]
                        or view.lows[behind] not in self.lexicon.common
                    ):
                        return behind
                    k = behind
                    continue
                k += 1
            elif (
                (k > i or view.lows[k - 1] not in self.listing)  # the head may hold a portfolio already
                and word in ("dan", "serta", "&")
                and k + 1 < end
                and listed
                and (self.borders.common_capital(k + 1) or self._leads_to_place(k + 1, end))
            ):
                k += 1
            elif k > i and word == "," and listed:
                stop = self.borders.list_end(k, end)
                if stop is None:
                    break
                k = stop
            elif (
                (k > i or word in ("of", "for"))
                and word in ("of", "the", "and", "for", "on", "bin")
                and k + 1 < end
                and not (word == "on" and view.words[k + 1] in self.days)
                and (
                    view.capital[k + 1]
                    or (view.words[k + 1] == "the" and k + 2 < end and view.capital[k + 2])
                )
            ) or (
                k > i
                and word == "-"
                and k + 1 < end
                and view.capital[k + 1]
                and not self.borders.new_name(k + 1, end)
                and view.tokens[k].start == view.tokens[k - 1].end
            ):
                k += 1
            else:
                break
        return k

    def _addressed(self, k: int, head: Head) -> bool:
        """Does a person's form of address begin here? Hospitals and universities are named after doctors."""
        named_after = head.kind in ("Hospital", "University", "Organization")
        return not named_after and self.view.lows[k] in self.lexicon.listed("academic-title")

    def _leads_to_place(self, k: int, end: int) -> bool:
        """One more portfolio of a unit that its place ends: Dinas Perumahan *dan Permukiman* Jawa Barat."""
        view = self.view
        if not view.capital[k] or self.borders.new_name(k, end) or self.runs.is_person(k):
            return False
        for j in range(k + 1, min(end, k + 1 + PORTFOLIO)):
            if not view.capital[j]:
                return False
            place = self.lexicon.names.at(view.words, j, end)
            if view.words[j] in PROVINCES or (place is not None and len(view.slice(j, place[0])) > 2):
                return True
        return False
