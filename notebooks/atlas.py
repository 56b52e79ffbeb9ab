"""Opens a published atlas: its reports as tables of an in-memory DuckDB database."""

import html
import os
from pathlib import Path

import duckdb
import pandas as pd
from IPython.display import HTML, display

DEFAULT_PATH = "../data/atlas"

# English names of the languages most often met; any other language is shown by its code.
LANGUAGES = {
    "ar": "Arabic", "bg": "Bulgarian", "ca": "Catalan", "cs": "Czech", "da": "Danish",
    "de": "German", "el": "Greek", "en": "English", "es": "Spanish", "et": "Estonian",
    "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi",
    "hr": "Croatian", "hu": "Hungarian", "id": "Indonesian", "is": "Icelandic",
    "it": "Italian", "ja": "Japanese", "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian",
    "nb": "Norwegian", "nl": "Dutch", "nn": "Nynorsk", "no": "Norwegian", "pl": "Polish",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak",
    "sl": "Slovenian", "sr": "Serbian", "sv": "Swedish", "th": "Thai", "tr": "Turkish",
    "uk": "Ukrainian", "und": "not known", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


class NoAtlas(Exception):
    """The folder holds no published atlas."""


def published(path):
    """The folder of the published version below an atlas's path.

    `current` names the version; `latest` is taken where an atlas was copied without it. The folder
    of one version may be given as well.
    """
    path = Path(path).expanduser()
    current = path / "current"
    if current.is_file():
        version = path / "versions" / current.read_text(encoding="utf-8").strip()
    elif (path / "latest").is_dir():
        version = (path / "latest").resolve()
    else:
        version = path
    if not (version / "reports").is_dir():
        raise NoAtlas(
            f"No atlas at {path.absolute()}: it has neither current nor reports. "
            "Make one with ./jobs/atlas run, or give the folder that a run was told with --output."
        )
    return version


class Atlas:
    """The reports of one version. Tables are read when they are asked for, straight from Parquet."""

    def __init__(self, path=None):
        self.folder = published(path or os.environ.get("THERAPY_ATLAS") or DEFAULT_PATH)
        self.version = self.folder.name
        self.database = duckdb.connect()
        self.columns = {}
        for folder in sorted((self.folder / "reports").iterdir()):
            files = sorted(str(file) for file in folder.glob("*.parquet"))
            if files:
                listed = ", ".join("'" + file.replace("'", "''") + "'" for file in files)
                self.database.execute(
                    f'create view "{folder.name}" as select * from read_parquet([{listed}])'
                )
                described = self.database.execute(f'describe "{folder.name}"').fetchall()
                self.columns[folder.name] = {column[0] for column in described}
        self._count_duplicates_once()
        self._names = self._read_names()

    def _count_duplicates_once(self):
        """`counted`: the documents that counts are made of, each cluster of duplicates once."""
        if self.has("documents"):
            known = "where duplicate_of is null" if self.has("documents.duplicate_of") else ""
            self.database.execute(f"create view counted as select * from documents {known}")
            self.columns["counted"] = self.columns["documents"]

    def _read_names(self):
        if not self.has("concepts.preferred_names"):
            return {}
        rows = self.database.execute("select concept_id, preferred_names from concepts").fetchall()
        return {concept: dict(names or {}) for concept, names in rows}

    def has(self, *needs):
        """Whether all of these are there, each written `table` or `table.column`."""
        return not self.absent(*needs)

    def absent(self, *needs):
        """Which of these, each written `table` or `table.column`, the atlas does not have."""
        missing = []
        for need in needs:
            table, _, column = need.partition(".")
            if table not in self.columns or (column and column not in self.columns[table]):
                missing.append(need)
        return missing

    def rows(self, query, *needs, **parameters):
        """The rows of a query, or none where the atlas lacks a table or column that it needs."""
        missing = self.absent(*needs)
        if missing:
            frame = pd.DataFrame()
            frame.attrs["absent"] = missing
            return frame
        return self.database.execute(query, parameters or None).df()

    def name(self, concept, language="en"):
        """The name of a therapy or condition; English where it has none in the language."""
        names = self._names.get(concept, {})
        return names.get(language) or names.get("en") or str(concept).replace("_", " ")


def language_name(code):
    """The English name of a language; its code where the name is not listed above."""
    return LANGUAGES.get(code, str(code))


def words(value):
    """A published value as words: `bibliographic_record` is `bibliographic record`."""
    return str(value).replace("_", " ")


def say(text):
    """A sentence between the plots. Whatever it quotes from documents is escaped."""
    display(HTML(f"<p>{html.escape(text)}</p>"))


def show_table(frame):
    """A table below a plot, its texts escaped."""
    display(HTML(frame.to_html(index=False, escape=True, border=0, na_rep="–")))


def enough(frame, least, what):
    """Whether there are rows enough to draw; says in a sentence what is missing if not.

    `what` names the rows in the plural.
    """
    missing = frame.attrs.get("absent")
    if missing:
        parts = [need.partition(".") for need in missing]
        names = [f"the column {column} of {table}" if column else f"the table {table}" for table, _, column in parts]
        say(f"This atlas does not have {listed(names)}, so that there is nothing to draw here.")
        return False
    if len(frame) < least:
        if len(frame) == 0:
            say(f"Too little to show: there are no {what}.")
        else:
            say(f"Too little to show: a plot needs at least {least} {what}, not only {len(frame)}.")
        return False
    return True


def percent(part, whole):
    """A share for a sentence; 1 to 99 unless it is exactly nothing or all."""
    if not whole:
        return "0 %"
    share = 100 * part / whole
    if 0 < share < 1:
        return "less than 1 %"
    if 99 < share < 100:
        return "more than 99 %"
    return f"{share:.0f} %"


def listed(items):
    """`a`, `a and b`, `a, b and c`."""
    items = [str(item) for item in items]
    return "".join(items) if len(items) < 2 else ", ".join(items[:-1]) + " and " + items[-1]


def counted(number, one, many=None):
    """`1 document`, `1,204 documents`."""
    return f"{int(number):,} {one if number == 1 else many or one + 's'}"
