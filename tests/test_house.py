"""The house keeps its order: floors, sizes, names, docstrings, types, and nothing of any one machine."""

import ast
import re
import subprocess
import sysconfig
import tomllib
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted((ROOT / "src" / "kabar").rglob("*.py"))
LONGEST = 300  # lines of a module
TYPICAL = 120  # lines of the middle one
BANNED = {"utils", "util", "helpers", "helper", "common", "core", "base", "manager", "managers", "misc"}
FOLDERS = {"seeds", "graph", "src", "tests", "notebooks", ".ci"}
# Each written so that this file does not hold what it looks for.
FOREIGN = re.compile(
    r"(?<![\w.])/(?:hom[e]|roo[t]|wor[k]|User[s]|mn[t]|workspac[e])/\w"  # a folder of one machine
    r"|[A-Z]:\\User[s]\\"
    r"|(?:pyp[i]|pythonhoste[d]|npmj[s]|yarnpk[g]|jsdeliv[r]|unpk[g])\.(?:org|com|net)"  # registries, CDNs
    r"|(?:--|extra[-_])inde[x][-_]url|PIP_INDE[X]_URL"
)
BINARY = {".png", ".gz", ".bin", ".crfsuite"}


def tracked() -> list[str]:
    """The files of the checkout, as git knows them."""
    try:
        told = subprocess.run(
            ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
        ).stdout
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git checkout: which files belong to it is not known")
    return [name for name in told.split("\0") if name and (ROOT / name).is_file()]


def run(*command: str) -> None:
    """Run a tool of this environment; what it complains of is what the test says."""
    tool = Path(sysconfig.get_path("scripts")) / command[0]
    if not tool.exists():
        pytest.skip(f"{command[0]} is not installed here: pip install -e '.[dev]'")
    done = subprocess.run([tool, *command[1:]], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"\n{done.stdout}{done.stderr}"


def test_a_module_imports_only_floors_below_it() -> None:
    run("lint-imports", "--no-cache", "--no-logo")


def test_ruff_finds_nothing() -> None:
    run("ruff", "check", "--output-format", "concise", ".")


def test_ruff_would_format_nothing() -> None:
    run("ruff", "format", "--check", "--output-format", "concise", ".")


def test_types_hold() -> None:
    run("mypy")


def lengths() -> dict[str, int]:
    return {
        p.relative_to(ROOT).as_posix(): len(p.read_text(encoding="utf-8").splitlines())
        for p in MODULES
        if p.stat().st_size
    }


def test_no_module_is_longer_than_three_screens() -> None:
    assert {name: n for name, n in lengths().items() if n > LONGEST} == {}


def test_the_middle_module_is_short() -> None:
    assert median(lengths().values()) < TYPICAL


def test_modules_are_named_after_the_newsroom() -> None:
    stems = {part for p in MODULES for part in p.relative_to(ROOT / "src" / "kabar").with_suffix("").parts}
    assert stems & BANNED == set()


def public(tree: ast.Module) -> Iterator[tuple[str, bool]]:
    """Every public class, function and method with whether it has a docstring; overloads need none."""
    found: list[tuple[str, ast.ClassDef | ast.Module]] = [("", tree)]
    while found:
        where, holder = found.pop()
        for node in holder.body:
            if not isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                continue
            if node.name.startswith("_"):
                continue
            yield f"{where}{node.name}", ast.get_docstring(node) is not None
            if isinstance(node, ast.ClassDef):
                found.append((f"{where}{node.name}.", node))


def test_everything_public_says_what_it_is() -> None:
    silent = []
    for path in MODULES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        name = path.relative_to(ROOT).as_posix()
        if path.name != "__init__.py" and ast.get_docstring(tree) is None:
            silent.append(name)
        silent += [f"{name}: {what}" for what, told in public(tree) if not told]
    assert silent == []


def test_only_the_agreed_folders() -> None:
    assert {name.partition("/")[0] for name in tracked() if "/" in name} <= FOLDERS


def test_nothing_of_one_machine_or_registry() -> None:
    found = []
    for name in tracked():
        path = ROOT / name
        if path.suffix in BINARY or name.startswith("seeds/"):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            if match := FOREIGN.search(line):
                found.append(f"{name}:{number}: {match[0]}")
    assert found == []


def test_no_file_is_too_large_for_a_clone() -> None:
    assert {name for name in tracked() if (ROOT / name).stat().st_size > 5_000_000} == set()


def test_every_direct_dependency_is_pinned_within_its_range() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    told = [*project["dependencies"], *(row for rows in extras for row in rows)]
    rows = [row.split("==") for row in (ROOT / "constraints.txt").read_text(encoding="utf-8").split()]
    pins = {canonicalize_name(name): version for name, version in rows}
    wanted = {canonicalize_name(r.name): r for r in map(Requirement, told) if r.name != "kabar"}
    assert wanted.keys() - pins.keys() == set()
    assert [str(r) for name, r in wanted.items() if Version(pins[name]) not in r.specifier] == []


def test_the_readme_and_the_check_run_the_same_two_commands() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    block = re.search(r"```sh\n(.+)\n(.+)\n```", readme)
    assert block
    assert [command for command in block.groups() if command not in script] == []
