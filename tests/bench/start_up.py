"""How quickly a command answers, against the start of Python: ``python -m tests.bench.start_up``."""

import sys

from tests.bench.clock import bare, seconds, tell

COMMANDS = {
    "python -c 'import kabar'": ["-c", "import kabar"],
    "kabar --help": ["-m", "kabar.cli", "--help"],
    "kabar build --help": ["-m", "kabar.cli", "build", "--help"],
    "kabar lexicon try": ["-m", "kabar.cli", "lexicon", "try", "PT Maju Jaya berbasis di Bandung."],
}


def main() -> None:
    """Print a line for each command."""
    unit = bare()
    tell("python -c pass", unit, unit)
    for name, arguments in COMMANDS.items():
        tell(name, seconds([sys.executable, *arguments]), unit)


if __name__ == "__main__":
    main()
