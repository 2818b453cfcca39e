"""Holders: the person behind a title, honorifics before the name and degrees behind it."""

from kabar.document import Mention
from kabar.extract.borders import Borders
from kabar.extract.runs import PERSON_INSIDE, Runs
from kabar.extract.view import View
from kabar.lexicon.lexicon import Lexicon

CONTRADICTS = 0.85  # how sure the recogniser must be that a name behind a title is no person
LEAST, LEAST_LEGAL = 3, 4  # strange words at a body's end from which the last two are taken for its holder
LONGEST_NAME = 7  # tokens


class HolderReader:
    """Reads the person who holds an office."""

    def __init__(self, view: View, lexicon: Lexicon, runs: Runs, borders: Borders) -> None:
        self.view = view
        self.lexicon = lexicon
        self.runs = runs
        self.borders = borders
        self.asides = lexicon.listed("holder-aside")

    def at(self, i: int, end: int, *, sure: bool = False) -> tuple[Mention | None, int]:
        """The person that follows a title, honorifics and ranks skipped; the token behind.

        With ``sure`` the recogniser must know the name: an office in lower case is often no title.
        """
        k = self.start(self._behind_aside(i, end), end)
        if k >= end or not self.view.capital[k] or self._is_other(k, end, sure):
            return None, i
        stop = self._name_end(k, end)
        if self._is_ordinary(k, stop):
            return None, i
        return self.named(k, end)

    def named(self, k: int, end: int) -> tuple[Mention, int]:
        """The person whose name begins at token ``k``, and the token behind the degrees."""
        person = self.runs.mention("Person", k, self._name_end(k, end), "behind a title")
        return person, self._degrees(person.last, end)

    def split(self, bodies: list[Mention], last: int, end: int) -> tuple[list[Mention], Mention | None, int]:
        """A body whose name ran on over its holder's: Rektor Universitas X | Nama Orang.

        The last two words go to the person where the name has more strange words than bodies mostly have.
        """
        view, body = self.view, bodies[-1]
        strange = body.last
        while (
            strange > body.first + 1
            and view.capital[strange - 1]
            and view.lows[strange - 1] not in self.lexicon.common
        ):
            strange -= 1
        least = LEAST_LEGAL if body.by.startswith("legal form") else LEAST
        held = (
            body.by.startswith(("head", "legal form", "known name and more"))
            and "alias" not in body.attributes
            and body.last == last
        )
        comma = last < end and view.words[last] == ","
        follows = last >= end or not view.capital[last + comma if last + comma < end else last]
        if not held or not follows or body.last - strange < least:
            return bodies, None, last
        cut = body.last - 2
        shorter = self.runs.mention(body.kind, body.first, cut, body.by.partition(";")[0])
        return [*bodies[:-1], shorter], self.runs.mention("Person", cut, body.last, "behind a title"), last

    def _behind_aside(self, i: int, end: int) -> int:
        """Behind words that tell when the office is held, where a comma or a capital follows them."""
        view = self.view
        k = i
        if k + 1 < end and view.lows[k] in ("periode", "masa", "tahun", "terpilih"):
            k += 1
            while k < end and (view.words[k][0].isdigit() or view.lows[k] in ("bakti", "jabatan", "-", "–")):
                k += 1
        else:
            for n in (2, 1):
                if " ".join(view.lows[k : k + n]) in self.asides:
                    k += n
                    break
        follows = k < end and (view.words[k] == "," or view.capital[k])
        return k if k > i and follows else i

    def start(self, i: int, end: int) -> int:
        """The first token of the name, behind a comma, honorifics and ranks."""
        view = self.view
        k = i
        if k < end and view.words[k] in (",", ":") and k + 1 < end and view.capital[k + 1]:
            k += 1
        start = k
        while k < end:
            form = self.lexicon.forms.at(view.words, k, end)
            if form is not None and form[1].position != "after" and not form[1].part and form[0] < end:
                k = form[0]
            elif k > start and view.words[k] == ".":
                k += 1
            else:
                break
        return k

    def _is_other(self, k: int, end: int, sure: bool) -> bool:
        """Tell whether what begins at token ``k`` is known as something else than a person."""
        named = self.lexicon.names.at(self.view.words, k, end) is not None and not self.runs.is_person(k)
        if named or self.borders.new_name(k, end):
            return True
        told = self.runs.labels[k]
        if told is None or told[1] < k:  # a label that begins in the body before is no evidence
            return sure
        return told[0] != "PER" and (sure or told[2] >= CONTRADICTS)

    def _is_ordinary(self, k: int, stop: int) -> bool:
        """Tell whether the words are an abbreviation, an initial alone or ordinary words, no name."""
        view = self.view
        if view.words[k].upper() in self.runs.no_names or (len(view.words[k]) < 2 and stop == k + 1):
            return True
        if self.runs.is_person(k):
            return False
        headline = view.document.blocks[view.document.sentences[view.sentence_of[k]].block].kind == "headline"
        ordinary = sum(view.lows[x] in self.lexicon.common for x in range(k, stop))
        return ordinary * (3 if headline else 2) > stop - k

    def _name_end(self, k: int, end: int) -> int:
        """Behind a person's name: capitals, initials, *bin*; known names and bodies end it."""
        view = self.view
        j = k + 1
        while j < end and j - k < LONGEST_NAME:
            if view.capital[j] and view.words[j].isalpha() | ("'" in view.words[j]) | ("-" in view.words[j]):
                form = self.lexicon.forms.at(view.words, j, end)
                degree = form is not None and form[1].position == "after" and view.words[j].isupper()
                if degree or self.borders.new_name(j, end) or view.words[j] in self.lexicon.legal_before:
                    break
                j += 1
            elif view.words[j] == "." and len(view.words[j - 1]) <= 2 and j + 1 < end and view.capital[j + 1]:
                j += 1
            elif view.lows[j] in PERSON_INSIDE and j + 1 < end and view.capital[j + 1]:
                j += 2
            else:
                break
        return j

    def _degrees(self, last: int, end: int) -> int:
        """Behind degrees that follow a name: , S.E., M.M."""
        view = self.view
        k = last
        while k + 1 < end and view.words[k] == ",":
            form = self.lexicon.forms.at(view.words, k + 1, end)
            if form is None or form[1].position == "before":
                break
            k = form[0]
            if k < end and view.words[k] == "." and k + 1 < end and view.words[k + 1] in (",", ")"):
                k += 1
        return k
