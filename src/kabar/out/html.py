"""The one door to pyvis: a graph as one HTML file that opens by double click, without any network.

pyvis holds the nodes and edges and renders; the template, the options and the positions are ours, and
vis-network is the copy inside the installed pyvis package, checked by its hash.
"""

import base64
import hashlib
from functools import cache
from importlib import resources
from typing import Any

from kabar.errors import OutputError
from kabar.graph import Graph
from kabar.out.labels import clean
from kabar.out.page import payload

TEMPLATES = "templates"
VIS = "templates/lib/vis-9.1.2/vis-network.min.js"
VIS_SHA256 = "1f20f0736f32cb9bedf8f6383b25cfea2f839e1abe80d6e8040b4d5bea378c69"

# In the order in which they need one another; each is one job.
SCRIPTS = (
    "words.js",
    "format.js",
    "dom.js",
    "data.js",
    "kinds.js",
    "state.js",
    "place.js",
    "pen.js",
    "declutter.js",
    "graph.js",
    "search.js",
    "legend.js",
    "sentences.js",
    "card.js",
    "overview.js",
    "table.js",
    "main.js",
)

OPTIONS: dict[str, Any] = {
    "nodes": {"shape": "custom"},
    "edges": {
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.5}},
        "color": {"inherit": False},
        "width": 1.3,
        "hoverWidth": 0.6,
        "smooth": False,
    },
    # Over 1,500 nodes the page adds hideEdgesOnDrag and hideEdgesOnZoom, by what is in view.
    "interaction": {"hover": True, "selectable": False, "multiselect": False, "keyboard": {"enabled": False}},
    "layout": {"improvedLayout": False, "randomSeed": 7},
    "physics": {"enabled": False},
}


@cache
def asset(name: str) -> str:
    """A file of the templates folder, its lines ending as a browser reads them."""
    text = resources.files("kabar.out").joinpath(TEMPLATES, name).read_text(encoding="utf-8")
    return text.replace("\r\n", "\n")


@cache
def vis() -> str:
    """The vis-network script that came with pyvis. Raises OutputError if it is not the one we know."""
    raw = resources.files("pyvis").joinpath(VIS).read_bytes()
    found = hashlib.sha256(raw).hexdigest()
    if found != VIS_SHA256:
        raise OutputError(
            f"pyvis: {VIS}", f"not the file this viewer was made for (sha256 {found})", VIS_SHA256
        )
    # A browser reads every line end as "\n" before it checks an inline script's hash.
    return raw.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")


def digest(text: str) -> str:
    """A Content-Security-Policy source that allows exactly this inline text."""
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii") + "'"


def policy(scripts: list[str], style: str) -> str:
    """Nothing may load, run or be sent but the inline scripts and the style of this very page."""
    return "; ".join(
        (
            "default-src 'none'",
            "script-src " + " ".join(digest(s) for s in scripts),
            "style-src " + digest(style),
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def to_html(graph: Graph, *, title: str = "kabar") -> str:
    """The graph as one offline HTML page; the same graph gives the same text.

    Up to 150 entities are all shown; up to 5,000 are in the page and it opens on the 150 best connected;
    of more the 5,000 best connected are in it and the header says so. Raises KabarError for a fact
    without evidence.
    """
    # Imported here: pyvis brings IPython along, which would cost every command a second.
    from jinja2 import Environment, PackageLoader
    from markupsafe import Markup
    from pyvis.network import Network

    page = payload(graph, title)
    scripts = [vis(), *(asset(name) for name in SCRIPTS)]
    style = asset("viewer.css")
    net = Network(directed=True, cdn_resources="in_line", heading=clean(title))
    net.nodes, net.edges = page["nodes"], page["edges"]
    net.templateEnv = Environment(
        loader=PackageLoader("kabar.out", TEMPLATES), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    net.templateEnv.policies["json.dumps_kwargs"] = {"sort_keys": True, "separators": (",", ":")}
    net.templateEnv.globals.update(
        data=page["data"],
        settings=OPTIONS,
        policy=Markup(policy(scripts, style)),
        style=Markup(style),
        scripts=[Markup(s) for s in scripts],
    )
    net.path = "viewer.html"
    text: str = net.generate_html("viewer.html")
    return text
