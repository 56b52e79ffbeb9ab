"""Executes the notebooks on an atlas and renders them to HTML; `jobs/report` calls it."""

import argparse
import html
import json
import os
import shutil
import sys
import tempfile
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbconvert import HTMLExporter

from atlas import NoAtlas, published

HERE = Path(__file__).resolve().parent


def executed(path):
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(
        notebook, timeout=600, kernel_name="python3", resources={"metadata": {"path": str(HERE)}}
    )
    client.execute()
    return notebook


STYLE = """
body { font: 16px/1.55 system-ui, sans-serif; color: #1f2933; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.7rem; font-weight: 600; }
h2 { font-size: 1.25rem; font-weight: 600; margin-top: 2.5rem; }
h1 a.anchor-link, h2 a.anchor-link { display: none; }
img { max-width: 100%; height: auto; }
table { border-collapse: collapse; font-size: .9rem; margin: 1rem 0; }
th, td { text-align: left; vertical-align: top; padding: .3rem .9rem .3rem 0; border-bottom: 1px solid #e6e9ec; overflow-wrap: anywhere; }
td:first-child { overflow-wrap: break-word; }
th { white-space: nowrap; overflow-wrap: normal; }
pre { white-space: pre-wrap; }
nav, footer { color: #66707a; font-size: .9rem; }
a { color: #0072b2; }
ol.pages { list-style: none; padding: 0; display: grid; gap: 1.5rem; grid-template-columns: repeat(auto-fill, minmax(19rem, 1fr)); }
ol.pages a { color: inherit; text-decoration: none; display: block; border: 1px solid #e6e9ec; border-radius: 6px; padding: 1rem; }
ol.pages a:hover, ol.pages a:focus { border-color: #0072b2; }
ol.pages img { width: 100%; height: 13rem; object-fit: contain; object-position: left top; margin-top: .5rem; }
"""

PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
{body}
</body>
</html>
"""


def page(notebook, version):
    """The notebook's sentences and plots without its code, in one file that fetches nothing."""
    exporter = HTMLExporter(
        template_name="basic",
        exclude_input=True,
        exclude_output_prompt=True,
        exclude_input_prompt=True,
    )
    body, _ = exporter.from_notebook_node(notebook)
    way = f'<nav><a href="index.html">Atlas {html.escape(version.name)}</a></nav>'
    return PAGE.format(title=html.escape(title(notebook)), style=STYLE, body=way + body)


def title(notebook):
    heading = next(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
    return heading.splitlines()[0].lstrip("# ")


def first_picture(notebook):
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            if "image/png" in output.get("data", {}):
                return output["data"]["image/png"].replace("\n", "")
    return None


def index(version, pages):
    manifest = version / "manifest.json"
    tables = json.loads(manifest.read_text(encoding="utf-8"))["tables"] if manifest.is_file() else {}
    reports = [name for name, table in tables.items() if table.get("part") == "reports"]
    entries = []
    for name, heading, picture in pages:
        image = f'<img alt="" src="data:image/png;base64,{picture}">' if picture else ""
        entries.append(f'<li><a href="{html.escape(name)}.html">{html.escape(heading)}{image}</a></li>\n')
    rows = tables.get("documents", {}).get("rows", 0)
    name = f"Atlas {html.escape(version.name)}"
    body = (
        f"<h1>{name}</h1>\n<p>{len(reports)} tables, {rows:,} documents.</p>\n"
        f'<ol class="pages">\n{"".join(entries)}</ol>\n'
        "<footer>The notebooks behind these pages, with their code, are in therapy-atlas's folder notebooks.</footer>"
    )
    return PAGE.format(title=name, style=STYLE, body=body)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("atlas", type=Path)
    parser.add_argument("--pictures", type=Path)
    options = parser.parse_args()
    try:
        version = published(options.atlas)
    except NoAtlas as absent:
        print(absent, file=sys.stderr)
        return 2
    # All notebooks read the version that is current now, even if another is published meanwhile.
    os.environ["THERAPY_ATLAS"] = str(version.resolve())
    if options.pictures:
        options.pictures.mkdir(parents=True, exist_ok=True)
        os.environ["THERAPY_ATLAS_PICTURES"] = str(options.pictures.resolve())
    report = options.atlas / "report"
    pages = []
    with tempfile.TemporaryDirectory(prefix="therapy-atlas-report-") as folder:
        for path in sorted(HERE.glob("[0-9]-*.ipynb")):
            print(f"{path.stem} ...", flush=True)
            try:
                notebook = executed(path)
            except CellExecutionError as failure:
                print(f"{path.name} failed: {failure.ename}: {failure.evalue}", file=sys.stderr)
                print(failure.traceback, file=sys.stderr)
                return 1
            pages.append((path.stem, title(notebook), first_picture(notebook)))
            rendered = page(notebook, version)
            (Path(folder) / f"{path.stem}.html").write_text(rendered, encoding="utf-8")
        (Path(folder) / "index.html").write_text(index(version, pages), encoding="utf-8")
        report.mkdir(exist_ok=True)
        for rendered in sorted(Path(folder).iterdir()):
            new = report / f"{rendered.name}.new"
            shutil.copyfile(rendered, new)
            os.replace(new, report / rendered.name)
    print(f"Report: {(report / 'index.html').absolute()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
