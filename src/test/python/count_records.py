#!/usr/bin/env python3
"""Counts the records in folders of files, apart from the program and by the standard library only.

    python3 src/test/python/count_records.py ../shared/data pubmed_xml jats medline_exports warc web_pages

One line a file: path, documents met, those that can be read (* where that is a matter of judgement,
as with the main text of a page), and the reason where a file is refused as a whole. The lines are
kept in src/test/resources/org/therapyatlas/formats/record-counts.tsv, and PublicFilesTest compares.
"""
import gzip
import io
import json
import pathlib
import re
import sys
import xml.parsers.expat
import zipfile

PUBMED = {"PubmedArticle", "PubmedBookArticle", "MedlineCitation", "BookDocument"}
TEXTS = {"ArticleTitle", "VernacularTitle", "BookTitle", "AbstractText", "article-title",
         "trans-title", "abstract", "trans-abstract", "body"}
NO_DOCUMENT = re.compile(
    r"(image|video|audio|font)/|text/(css|javascript|dns)|application/(x-)?(javascript|ecmascript|"
    r"shockwave-flash|font-|vnd\.ms-fontobject)", re.I)


def unpacked(data):
    while data[:2] == b"\x1f\x8b":
        data = gzip.decompress(data)
    return data


def count_xml(data):
    """(met, readable, reason) by the outermost elements that are records."""
    state = {"depth": 0, "record": 0, "met": 0, "good": 0, "text": 0, "any": False, "pubmed": False}

    def start(name, attributes):
        name = name.split(":")[-1]
        state["depth"] += 1
        if not state["record"] and (name in PUBMED or name == "article"):
            state.update(record=state["depth"], met=state["met"] + 1, any=False)
        elif state["record"] and not state["text"] and name in TEXTS:
            state["text"] = state["depth"]

    def characters(text):
        if state["text"] and text.strip():
            state["any"] = True

    def end(name):
        if state["text"] == state["depth"]:
            state["text"] = 0
        if state["record"] == state["depth"]:
            state["record"] = 0
            state["good"] += state["any"]
        state["depth"] -= 1

    parser = xml.parsers.expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = characters
    parser.UseForeignDTD(True)
    try:
        parser.Parse(data, True)
    except xml.parsers.expat.ExpatError:
        return max(1, state["met"]), state["good"], "malformed_xml"
    if state["met"] == 0:
        return 1, 0, "unsupported_format"
    return state["met"], state["good"], "no_text" if state["good"] < state["met"] else ""


def web_documents(data):
    """Answers with status 2xx to requests over http whose type is that of a document."""
    met = 0
    at = 0
    arc = data.startswith(b"filedesc://")
    while at < len(data):
        if arc:
            line, _, _ = data[at:at + 4096].partition(b"\n")
            parts = line.split(b" ")
            if len(parts) < 5 or not parts[2].isdigit():
                return met, True
            address, length = parts[0], int(parts[-1])
            block = data[at + len(line) + 1:at + len(line) + 1 + length]
            at += len(line) + 1 + length
            kind = b"response"
        else:
            head, _, _ = data[at:at + 65536].partition(b"\r\n\r\n")
            fields = dict(re.findall(rb"(?m)^([\w-]+):\s*(.*?)\r?$", head))
            fields = {key.lower(): value for key, value in fields.items()}
            length = int(fields[b"content-length"])
            block = data[at + len(head) + 4:at + len(head) + 4 + length]
            at += len(head) + 4 + length
            kind, address = fields[b"warc-type"], fields.get(b"warc-target-uri", b"").strip(b"<>")
        while at < len(data) and data[at:at + 1] in b"\r\n":
            at += 1
        if not address.lower().startswith(b"http") or address.endswith(b"/robots.txt"):
            continue
        if kind == b"response":
            status = re.match(rb"HTTP/\S+ +(\d{3})", block)
            head = re.split(rb"\r?\n\r?\n", block, maxsplit=1)[0]
            type_ = re.search(rb"(?im)^content-type:[ \t]*([^\r\n;]*)", head)
            type_ = type_.group(1).decode("latin-1").strip() if type_ else ""
            met += bool(status and status.group(1)[:1] == b"2" and not NO_DOCUMENT.match(type_))
        elif kind in (b"resource", b"conversion"):
            met += not NO_DOCUMENT.match(fields[b"content-type"].decode("latin-1"))
    return met, False


def count(data):
    data = unpacked(data)
    if data[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = [count(archive.read(name)) for name in archive.namelist() if name[-1] != "/"]
        return sum(p[0] for p in parts), sum(p[1] for p in parts), ""
    if data[:5] == b"WARC/" or data[:11] == b"filedesc://":
        met, broken = web_documents(data)
        return (met + 1, "*", "malformed_record") if broken else (met or 1, "*", "")
    text = data.decode("utf-8", "replace").lstrip("\ufeff").strip()
    if not text:
        return 1, 0, "empty"
    if re.match(r"<(!doctype\s+html|html|head|body)", text, re.I):
        return 1, "*", ""
    if re.match(r"<[?!\w]", text):
        if "<!ELEMENT " in text and "<!DOCTYPE" not in text:
            return 1, 0, "unsupported_format"
        return count_xml(data.lstrip())
    records = len(re.findall(r"(?m)^PMID- ", text))
    if records:
        return records, records, ""
    records = len(re.findall(r"(?mi)^@(?!string|comment|preamble)[a-z]+\s*[{(]", text))
    if records and text.find("@") < 200:
        return records, records, ""
    if text[0] in "{[":
        try:
            root = json.loads(text)
            return (len(root) if isinstance(root, list) else 1), "*", ""
        except ValueError:
            objects = 0
            rest = text
            while rest:
                _, end = json.JSONDecoder().raw_decode(rest)
                rest = rest[end:].lstrip()
                objects += 1
            return objects, "*", ""
    letters = any(c.isalpha() for c in text)
    return 1, int(letters), "" if letters else "empty"


def main():
    root = pathlib.Path(sys.argv[1])
    for folder in sys.argv[2:]:
        for path in sorted((root / folder).rglob("*")):
            if path.is_file():
                met, good, reason = count(path.read_bytes())
                print(path.relative_to(root).as_posix(), met, good, reason, sep="\t")


if __name__ == "__main__":
    main()
