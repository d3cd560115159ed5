#!/usr/bin/env python3
"""Reads the exports of a briefing as those who get them do: data against its schema, the table with a CSV reader,
the workbook with openpyxl and in LibreOffice, the working table in LibreOffice, the page in three browsers. Called by .ci/exports with the folder they are in."""

import csv
import json
import re
import subprocess
import sys
import zipfile
from collections import Counter
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import openpyxl

folder, root = Path(sys.argv[1]), Path(sys.argv[2])
WORDS = "review by a judge or another independent body"


def say(text):
    print(f"exports: {text}", flush=True)


def need(true, text):
    if not true:
        sys.exit(f"exports: {text}")


def run(*command, seconds=240):
    subprocess.run(command, check=True, timeout=seconds, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def flat(text):
    return " ".join(text.split())


# Data, whole and in part, against its schema.
schema = json.loads((root / "schemas/briefing-export.schema.json").read_text("utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
for name in ["whole.json", "part.json", "trainer.json"]:
    wrong = [f"{name}: {list(error.absolute_path)}: {error.message[:200]}" for error in validator.iter_errors(json.loads((folder / name).read_text("utf-8")))]
    need(not wrong, "\n".join(wrong[:10]))
strange = json.loads((folder / "part.json").read_text("utf-8"))
strange["briefing"]["provisions"][0]["colour"] = "red"
need(not validator.is_valid(strange), "the schema lets a strange field in")
say("the data fits its schema, whole and in part")

# The table.
raw = (folder / "whole.csv").read_bytes()
need(raw.startswith(b"\xef\xbb\xbf"), "the table has no mark at its beginning")
with open(folder / "whole.csv", encoding="utf-8-sig", newline="") as file:
    rows = list(csv.reader(file, strict=True))
need(len({len(row) for row in rows}) == 1, "rows of the table differ in length")
need(not [cell for row in rows for cell in row if cell[:1] in "=+-@\t\r" and cell], "a cell could be taken for a formula")
need(any(WORDS in cell for row in rows for cell in row), "the table has lost words")
say(f"the table has {len(rows) - 1} rows of {len(rows[0])} columns")

# The workbook, in a reader nobody here wrote: every cell is words, heads stay, and what leads somewhere leads to a row.
data = json.loads((folder / "whole.json").read_text("utf-8"))["briefing"]
book = openpyxl.load_workbook(folder / "whole.xlsx")
for name, count in [(kind.capitalize(), len(data[kind])) for kind in ["safeguards", "critiques", "positions", "actors", "events", "terms", "sources"]]:
    need(book[name].max_row == count + 1, f"the sheet {name} has {book[name].max_row - 1} rows for {count}")
links = 0
for sheet in book:
    need(sheet.freeze_panes == "A2" and sheet.auto_filter.ref == sheet.dimensions, f"the head of {sheet.title} does not stay, or has no filter")
    heads = [cell.value for cell in sheet[1]]
    hidden = {heads[openpyxl.utils.column_index_from_string(name) - 1] for name, column in sheet.column_dimensions.items() if column.hidden}
    need("Id" in hidden and "Name" not in hidden, f"{sheet.title} hides {hidden}")
    for cell in (cell for row in sheet.iter_rows() for cell in row):
        need(cell.data_type in "sn" and (cell.value is None or isinstance(cell.value, str)), f"{sheet.title}!{cell.coordinate} is no words: {cell.value!r}")
        if cell.hyperlink and cell.hyperlink.location:
            other, place = cell.hyperlink.location.split("!")
            need(book[other][place].value is not None, f"{sheet.title}!{cell.coordinate} leads to nothing")
            links += 1
need(links > 1000, "next to nothing in the workbook leads anywhere")
say(f"the workbook has {len(book.worksheets)} sheets and {links} links")

# The bibliography.
entries = json.loads((folder / "whole.csl").read_text("utf-8"))
need(len(entries) == (folder / "whole.bib").read_text("utf-8").count("\n@") + 1, "the two bibliographies differ in length")
say(f"the bibliographies have {len(entries)} entries")

# The working table, in LibreOffice: all of it opens, and the part has its words.
profile = f"-env:UserInstallation=file://{folder}/office"
run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder / "office-pdf", folder / "whole.docx")
run("soffice", profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder, folder / "part.docx")
need((folder / "office-pdf/whole.pdf").stat().st_size > 200_000, "LibreOffice made next to nothing of the working table")
need(WORDS in re.sub(r"\s*\[\d+\]", "", flat((folder / "part.txt").read_text("utf-8-sig"))), "the working table has lost words")
run("pdftotext", folder / "office-pdf/whole.pdf", folder / "office.txt")
office = flat((folder / "office.txt").read_text("utf-8"))
need("No reply found" in office and "Critiques, replies and positions" in office, "the working table has lost its columns")
say("LibreOffice opens the working table")
run("soffice", profile, "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1", "--outdir", folder / "office-csv", folder / "whole.xlsx")
for name in ["Safeguards", "Critiques", "Relations"]:
    with open(folder / f"office-csv/whole-{name}.csv", encoding="utf-8-sig", newline="") as file:
        seen = [[cell for cell in row] for row in csv.reader(file)]
    wanted = [[cell or "" for cell in row] for row in book[name].iter_rows(values_only=True)]
    need(len(seen) == len(wanted), f"LibreOffice sees {len(seen)} rows of {name}, not {len(wanted)}")
    other = [(one, two) for one, two in zip(sum(seen, []), sum(wanted, [])) if flat(one) != flat(two)]
    need(not other, f"LibreOffice reads other words: {other[:2]}")
say("LibreOffice opens the workbook")


def page_count(pdf):
    said = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout
    return int(re.search(r"^Pages:\s+(\d+)", said, re.M).group(1))


def controls(docx):
    """The tags of the content controls of a file, and how often each stands."""
    with zipfile.ZipFile(docx) as parts:
        document = ElementTree.fromstring(parts.read("word/document.xml"))
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    tags = [control.find(f"{w}sdtPr/{w}tag").get(f"{w}val") for control in document.iter(f"{w}sdt")]
    numbers = [control.find(f"{w}sdtPr/{w}id").get(f"{w}val") for control in document.iter(f"{w}sdt")]
    need(len(set(numbers)) == len(numbers), f"{docx.name}: two controls have one number")
    need(all(re.fullmatch(r"(s|c|re|p):.+/(guarantees|limits|claim|ask|text)", tag) for tag in tags), f"{docx.name}: a tag names nothing")
    need(all(len(tag) <= 64 for tag in tags), f"{docx.name}: Word takes no tag of more than 64 letters")
    return Counter(tags)


# A table that can be used: an article on so few pages, all of the Convention on so few, each text in a control of its own.
run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder / "office-pdf", folder / "part.docx", folder / "annex.docx")
article, everything = page_count(folder / "office-pdf/part.pdf"), page_count(folder / "office-pdf/whole.pdf")
need(article <= 12, f"the table of Article 24 has {article} pages")
need(everything <= 220, f"the table of the Convention has {everything} pages")
need(page_count(folder / "office-pdf/annex.pdf") > article, "the annex has no pages")
briefing = json.loads((folder / "whole.json").read_text("utf-8"))["briefing"]
wanted = {f"c:{one['id']}/claim" for one in briefing["critiques"]} | {f"s:{one['id']}/guarantees" for one in briefing["safeguards"]}
wanted |= {f"re:{reply['id']}/text" for one in briefing["critiques"] for reply in one.get("replies", [])}
tags = controls(folder / "whole.docx")
need(not wanted - set(tags), f"the table has no control for {sorted(wanted - set(tags))[:3]}")
say(f"LibreOffice opens the working table: Article 24 has {article} pages, the Convention {everything}, with {sum(tags.values())} controls")
try:
    import docx as python_docx
except ImportError:
    say("python-docx is not installed, and did not read the tables")
else:
    for name in ["whole.docx", "part.docx", "annex.docx", "brief/24.docx"]:
        need(python_docx.Document(folder / name).tables, f"python-docx finds no table in {name}")
    say("python-docx reads the tables")

# The page, in a browser: by day, in a dim room, on a telephone, on paper.
browser = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
page = (folder / "part.html").as_uri()
for name, size, more in [("day", "1366,768", []), ("dim", "1366,768", ["--blink-settings=preferredColorScheme=0"]), ("narrow", "390,800", [])]:
    run(*browser, f"--window-size={size}", f"--screenshot={folder}/{name}.png", *more, page)
    need((folder / f"{name}.png").stat().st_size > 20_000, f"the page is empty ({name})")
run(*browser, "--no-pdf-header-footer", f"--print-to-pdf={folder}/page.pdf", (folder / "whole.html").as_uri())
run("pdftotext", folder / "page.pdf", folder / "page.txt")
printed = flat((folder / "page.txt").read_text("utf-8"))
need("No critique or position relates to Art. 12" in printed and "No reply found" in printed, "the printed page has lost words")
say("the page shows and prints")

# In three browsers: by day and in a dim room, from the right, one article alone, and as text.
def brightness(picture):
    return float(subprocess.run(["identify", "-format", "%[fx:mean]", picture], check=True, capture_output=True, text=True).stdout)


def firefox(name, address, dim=0):
    """A picture of a page in Firefox, whose profile says which colours are preferred."""
    profile = folder / f"firefox-{name}"
    profile.mkdir()
    (profile / "user.js").write_text(f'user_pref("ui.systemUsesDarkTheme", {dim});\n', "utf-8")
    run("env", f"HOME={profile}", "firefox-esr", "--headless", "--no-remote", "--profile", profile, f"--screenshot={folder}/firefox-{name}.png", "--window-size=1366,768", address)


for name, dim in [("day", 0), ("dim", 1)]:
    firefox(name, page, dim)
    for picture in [folder / f"{name}.png", folder / f"firefox-{name}.png"]:
        need((brightness(picture) < 0.35) == bool(dim), f"{picture.name}: {brightness(picture):.2f} is no page for {name}")
rtl = folder / "rtl.html"
rtl.write_text((folder / "part.html").read_text("utf-8").replace('lang="en" dir="ltr"', 'lang="ar" dir="rtl"'), "utf-8")
run(*browser, "--window-size=1366,768", f"--screenshot={folder}/rtl.png", rtl.as_uri())
firefox("rtl", rtl.as_uri())
for picture in ["rtl.png", "firefox-rtl.png"]:
    # The column of the text is the emptier one beside its end: the margin of a page from the right is on the left.
    halves = [float(value) for value in subprocess.run(["convert", folder / picture, "-crop", "2x1@", "+repage", "-format", "%[fx:mean] ", "info:"], check=True, capture_output=True, text=True).stdout.split()]
    need(halves[0] > halves[1], f"{picture} is laid out from the left")
run(*browser, "--no-pdf-header-footer", f"--print-to-pdf={folder}/alone.pdf", (folder / "whole.html").as_uri() + "#alone-24")
run("pdftotext", folder / "alone.pdf", folder / "alone.txt")
alone = flat((folder / "alone.txt").read_text("utf-8"))
need("Conditions and safeguards" in alone and WORDS in re.sub(r" \d+\b", "", alone), "an article printed alone has lost words")
need("Statement of purpose" not in alone and "Contents" not in alone, "an article printed alone is not alone")
text = subprocess.run(["w3m", "-dump", "-cols", "200", folder / "whole.html"], check=True, capture_output=True, text=True).stdout
for words in ["Conditions and safeguards", "No reply found", "No critique or position relates to Art. 12", "Sources"]:
    need(words in text, f"w3m does not show {words!r}")
say("the page opens in Chromium, Firefox and w3m; by day, in a dim room, from the right; one article prints alone")
# Briefs: four pages at most, printed and in LibreOffice.
names = sorted((folder / "brief").glob("*.html"))
run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder / "office-pdf", *sorted((folder / "brief").glob("*.docx")))
for html in names:
    run(*browser, "--no-pdf-header-footer", f"--print-to-pdf={folder}/brief/printed.pdf", html.as_uri())
    counts = page_count(folder / "brief/printed.pdf"), page_count(folder / f"office-pdf/{html.stem}.pdf")
    need(max(counts) <= 4, f"the brief of {html.stem} has {counts[0]} pages printed, {counts[1]} in LibreOffice")
    say(f"the brief of {html.stem} has {counts[0]} pages printed, {counts[1]} in LibreOffice")
need(len(names) == 7, "a brief is missing")

# A speaking note is one page wherever it is printed, and the reference is the first thing on it.
names = sorted((folder / "note").glob("*.html"))
run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder / "note-pdf", *sorted((folder / "note").glob("*.docx")))
for html in names:
    run(*browser, "--no-pdf-header-footer", f"--print-to-pdf={folder}/note/printed.pdf", html.as_uri())
    for printed in [folder / "note/printed.pdf", folder / f"note-pdf/{html.stem}.pdf"]:
        need(page_count(printed) == 1, f"the speaking note {html.stem} has {page_count(printed)} pages")
        run("pdftotext", printed, folder / "note/printed.txt")
        said = (folder / "note/printed.txt").read_text("utf-8").lstrip()
        need(said.startswith(("Article", "Preamble")), f"the speaking note {html.stem} begins with {said[:40]!r}")
need(len(names) == 15, "a speaking note is missing")
say(f"{len(names)} speaking notes have one page each, printed and in LibreOffice")

# Walks on paper: posters are one page each on A4 and on Letter, the trainer's sheet says whose it is on every page, and what
# the room gets has no note.
walks = {walk["id"]: walk["stops"] for walk in json.loads((folder / "trainer.json").read_text("utf-8"))["briefing"]["walks"]}


def pages(html, size):
    """The words of each page it is printed on."""
    sized = folder / "paper/sized.html"
    text = html.read_text("utf-8")
    need("@page{size:" in text, f"{html.name} does not say which way its page lies")
    sized.write_text(text.replace("@page{size:", f"@page{{size:{size} "), "utf-8")
    run(*browser, "--no-pdf-header-footer", f"--print-to-pdf={folder}/paper/sized.pdf", sized.as_uri())
    run("pdftotext", folder / "paper/sized.pdf", folder / "paper/sized.txt")
    return [flat(page) for page in (folder / "paper/sized.txt").read_text("utf-8").split("\f")[:-1]]


for html in sorted((folder / "paper").glob("*.posters.html")):
    stops = html.read_text("utf-8").count('<section class="poster"')
    for size in ["A4", "letter"]:
        printed = pages(html, size)
        wrong = [at for at, page in enumerate(printed, 1) if f"Stop {at} of {stops}" not in page]
        need(len(printed) == stops and not wrong, f"{html.name}: {stops} posters are {len(printed)} pages of {size}")
    say(f"{stops} posters are as many pages ({html.name})")
for html in sorted((folder / "paper").glob("*.participant.html")):
    text = html.read_text("utf-8")
    stops = text.count('<section class="stop"')
    asked = [flat(unescape(question)) for question in re.findall(r'<p class="ask"[^>]*>(.*?)</p>', text, re.S)]
    need(len(asked) == stops, f"{html.name}: {len(asked)} questions at {stops} stops")
    for size in ["A4", "letter"]:
        seen = 0
        for at, page in enumerate(pages(html, size)):
            # Each page but the first, which has a title, begins with the number of the next stop.
            need(at == 0 or page.startswith(f"{seen + 1} "), f"{html.name}: stop {seen} is cut by a page of {size}")
            # An open question has no boxes to tick, so that stops are known by their questions.
            while seen < stops and asked[seen] in page:
                seen += 1
        need(seen == stops, f"{html.name}: {seen} of {stops} stops are on {size}")
    say(f"no page cuts one of {stops} stops ({html.name})")
sentences = 0
for walk, stops in walks.items():
    notes = [flat(sentence) for stop in stops for sentence in re.split(r"(?<=[.?!])\s+", stop.get("notes", ""))]
    room = " ".join(pages(folder / f"paper/{walk}.participant.html", "A4") + pages(folder / f"paper/{walk}.posters.html", "A4"))
    own = pages(folder / f"paper/{walk}.trainer.html", "A4")
    need(all(stop["question"].split()[0] in room for stop in stops), f"{walk}: a question is not on paper")
    for note in filter(lambda note: len(note.split()) > 3, notes):
        need(note not in room, f"{walk}: the room sees a note of the trainer's: {note}")
        need(note in " ".join(own), f"{walk}: the trainer misses a note: {note}")
        sentences += 1
    need(all("Not for the audience." in page for page in own), f"{walk}: a page of the trainer's sheet does not say whose it is")
need(sentences > 100, "next to no note was looked for")
say(f"{sentences} sentences of the trainer's are on no paper for the room")
