"""The voices of an Indonesian verb: memimpin, dipimpin, pimpin, pimpinan; and the clitic -nya."""

from functools import lru_cache
from typing import Literal

VOWELS = "aeiou"
CLITICS = ("nya",)
Voice = Literal["active", "passive", "bare", "noun"]


@lru_cache(maxsize=4096)
def active(root: str) -> str:
    """The meN- form of a root (which may carry -kan or -i).

    Loan clusters keep their first consonant (produksi: memproduksi); plain p, t, k, s drop it.

    >>> [active(r) for r in ("pimpin", "tunjuk", "kirim", "sepakati", "luncurkan", "produksi", "bom")]
    ['memimpin', 'menunjuk', 'mengirim', 'menyepakati', 'meluncurkan', 'memproduksi', 'mengebom']
    """
    first, second = root[0], root[1:2]
    stem = root.removesuffix("kan").removesuffix("i") if len(root) > 5 else root
    if sum(c in VOWELS for c in stem) == 1 and not root.endswith(("kan", "i")):
        return "menge" + root
    if first in "lmnrwy" or root.startswith(("ng", "ny")):
        return "me" + root
    if first in "ptks" and second in VOWELS:
        return {"p": "mem", "t": "men", "k": "meng", "s": "meny"}[first] + root[1:]
    if first in "bfvp":
        return "mem" + root
    if first in "tdcjzs":
        return "men" + root
    return "meng" + root


@lru_cache(maxsize=4096)
def passive(root: str) -> str:
    """The di- form of a root.

    >>> passive("luncurkan")
    'diluncurkan'
    """
    return "di" + root


@lru_cache(maxsize=4096)
def noun(root: str) -> str:
    """The peN-an noun of a root, its -kan or -i left out.

    >>> [noun(r) for r in ("luncurkan", "tandatangani", "resmikan", "bangun")]
    ['peluncuran', 'penandatanganan', 'peresmian', 'pembangunan']
    """
    stem = root.removesuffix("kan") if root.endswith("kan") else root
    if stem == root and root.endswith("i") and len(root) > 6:
        stem = root[:-1]
    form = active(stem)
    return "pe" + form.removeprefix("me") + "an"


def without_clitic(word: str) -> str:
    """A lower-case word without -nya.

    >>> without_clitic("diluncurkannya")
    'diluncurkan'
    """
    for clitic in CLITICS:
        if word.endswith(clitic) and len(word) > len(clitic) + 4:
            return word.removesuffix(clitic)
    return word
