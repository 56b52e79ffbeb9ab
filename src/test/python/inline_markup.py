#!/usr/bin/env python3
"""Prints what parsers make of markup inside of titles, as the rows of a table.

    python3 src/test/python/inline_markup.py

The cases stand in src/test/resources/org/therapyatlas/formats/inline-markup.tsv; their last column is
what therapy-atlas gives, as InlineMarkupTest checks. ElementTree is Python's own; a column for
pubmed_parser is added where it is installed.
"""
import gzip
import pathlib
import sys
import tempfile
import xml.etree.ElementTree as ET

CASES = pathlib.Path(__file__).parents[1] / "resources/org/therapyatlas/formats/inline-markup.tsv"
RECORD = ("<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><Journal><ISSN/>"
          "<JournalIssue><Volume/><Issue/><PubDate><Year>2001</Year></PubDate></JournalIssue><Title/>"
          "<ISOAbbreviation/></Journal><ArticleTitle>{}</ArticleTitle><Pagination><MedlinePgn/>"
          "</Pagination><Abstract><AbstractText>x</AbstractText></Abstract><AuthorList/>"
          "<Language>eng</Language><PublicationTypeList/></Article><MedlineJournalInfo><Country/>"
          "<MedlineTA/><NlmUniqueID/><ISSNLinking/></MedlineJournalInfo></MedlineCitation>"
          "<PubmedData><ArticleIdList/></PubmedData></PubmedArticle></PubmedArticleSet>")

try:
    import pubmed_parser
except ImportError:
    pubmed_parser = None


def element_tree(markup, whole):
    try:
        title = ET.fromstring(RECORD.format(markup)).find(".//ArticleTitle")
    except ET.ParseError:
        return "fails"
    return "".join(title.itertext()) if whole else title.text


def other(markup):
    with tempfile.NamedTemporaryFile(suffix=".xml.gz") as file:
        file.write(gzip.compress(RECORD.format(markup).encode("utf-8")))
        file.flush()
        try:
            read = list(pubmed_parser.parse_medline_xml(file.name))
        except Exception as error:  # whatever the library throws is its answer
            return "fails: " + type(error).__name__
    return read[0]["title"] if read else "no record"


def shown(text):
    return "*nothing*" if not text else "`" + text.replace("\n", "↵").replace("|", "\\|") + "`"


def main():
    columns = ["case", "therapy-atlas", "ElementTree `.text`", "ElementTree `itertext`"]
    if pubmed_parser:
        columns.append("pubmed_parser " + getattr(pubmed_parser, "__version__", ""))
    print("| " + " | ".join(columns) + " |")
    print("|---" * len(columns) + "|")
    for line in CASES.read_text(encoding="utf-8").splitlines():
        name, markup, text = line.split("\t")
        markup = markup.replace("\\n", "\n")
        cells = [shown(text), shown(element_tree(markup, False)), shown(element_tree(markup, True))]
        if pubmed_parser:
            cells.append(shown(other(markup)))
        print("| " + " | ".join([name] + cells) + " |")


if __name__ == "__main__":
    sys.exit(main())
