"""The English titles that imply a ministry, made from its English names: Minister of X, Deputy X Minister."""

import re

from kabar.lexicon.rows import Name

NAMES = (
    re.compile(r"(?P<first>Coordinating )?Ministry (?:of|for) (?:the )?(?P<field>.+)"),
    re.compile(r"(?P<first>Coordinating )?(?P<field>.+) Ministry"),
)


def titles(name: Name) -> tuple[list[str], list[str]]:
    """The titles of the minister and of the deputies, for a ministry by its English names; else none."""
    ministers: dict[str, None] = {}
    deputies: dict[str, None] = {}
    for form in name.en if name.kind == "Ministry" else ():
        for pattern in NAMES:
            found = pattern.fullmatch(form)
            if found is None:
                continue
            first, field = found["first"] or "", found["field"]
            for told in dict.fromkeys((field, field.split(" and ")[0])):
                for link in ("of", "for"):
                    ministers[f"{first}Minister {link} {told}"] = None
                    for deputy in ("Deputy", "Vice"):
                        deputies[f"{deputy} {first}Minister {link} {told}"] = None
                ministers[f"{first}{told} Minister"] = None
                for deputy in ("Deputy", "Vice"):
                    deputies[f"{deputy} {first}{told} Minister"] = None
            break
    return list(ministers), list(deputies)
