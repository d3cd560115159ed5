"""Which file must give which rows, and how it may differ from them."""

LAW = (
    "# part 1 fr Loi du 2 mai 2025 approuvant la Convention sur les feux des ports\n"
    "1\tprovision\tArticle unique\t\n"
    "1\tparagraph\t\tLa Convention sur les feux des ports, dont le texte est joint, est approuvée.\n"
)
DRAFT_HEAD = "A/AC.500/3\nFirst draft, June 2024\n\n"

COLUMNS = "file\tlanguages\tkind\tpages\ttruth of each part\tdifferences\tnote\n"
# file, languages, kind, pages (0: none), tables, differences, note
ROWS = [
    ("txt/harbour_lights.en.txt", "en", "text", 0, "en", "marks", "lower levels are indented by four spaces"),
    ("txt/harbour_lights.fr.txt", "fr", "text", 0, "fr", "marks", "no indents; heading on its own line"),
    ("txt/harbour_lights.es.txt", "es", "text", 0, "es", "marks", "heading on the article's line, after a full stop"),
    ("txt/harbour_lights.ru.txt", "ru", "text", 0, "ru", "marks", "heading on the article's line, after a full stop"),
    ("txt/harbour_lights.zh.txt", "zh", "text", 0, "zh", "marks", "heading after an ideographic space; labels touch the text"),
    ("txt/harbour_lights.ar.txt", "ar", "text", 0, "ar", "marks", "Arabic-Indic digits"),
    ("txt/harbour_lights.ar_ordinals.txt", "ar", "text", 0, "ar_ordinals", "marks", "articles in ordinals, heading after a colon, Western digits"),
    ("txt/harbour_lights.fr.windows-1252.txt", "fr", "text", 0, "fr", "marks", "Windows-1252, CRLF"),
    ("txt/harbour_lights.ru.windows-1251.txt", "ru", "text", 0, "ru", "marks", "Windows-1251, CRLF"),
    ("txt/harbour_lights.ar.utf-16le.txt", "ar", "text", 0, "ar", "marks", "UTF-16 LE with a mark, CRLF"),
    ("txt/harbour_lights.en.wrapped.txt", "en", "text", 0, "en", "marks", "lines cut at 64 characters, an empty line after each text"),
    ("txt/harbour_lights.en.one_line.txt", "en", "text", 0, "en", "marks, begins", "the whole text on one line"),
    ("txt/harbour_lights.en_fr.txt", "en, fr", "text", 0, "en; fr", "marks", "English, then French"),
    ("txt/harbour_lights_draft.en.txt", "en", "text", 0, "draft.en", "brackets, before", "brackets, options, an article 3 ter"),
    ("txt/harbour_lights.en.md", "en", "markdown", 0, "en", "", "headings in brackets and italics after the article; [^1] for footnotes"),
    ("html/harbour_lights.en.html", "en", "html", 0, "en", "label-style, chrome", "numbers of lists computed; 2 bis typed"),
    ("html/harbour_lights.fr.html", "fr", "html", 0, "fr", "label-style, chrome", "numbers of lists computed; 2 bis typed"),
    ("html/harbour_lights.es.html", "es", "html", 0, "es", "label-style, chrome", "numbers of lists computed; 2 bis typed"),
    ("html/harbour_lights.ru.html", "ru", "html", 0, "ru", "chrome", "numbers typed"),
    ("html/harbour_lights.zh.html", "zh", "html", 0, "zh", "chrome", "numbers typed"),
    ("html/harbour_lights.ar.html", "ar", "html", 0, "ar", "chrome", "numbers typed"),
    ("html/harbour_lights.en.journal.html", "en", "html", 0, "en", "case, chrome", "shape of the Official Journal of the European Union: points in tables"),
    ("html/harbour_lights.en.laws_africa.html", "en", "html", 0, "en", "chrome, no-notes", "shape of laws.africa, a fragment without html and body"),
    ("akn/harbour_lights.en.xml", "en", "akoma-ntoso", 0, "en", "no-preamble-label", "annex as an attachment"),
    ("akn/harbour_lights.en.wd17.xml", "en", "akoma-ntoso", 0, "en", "no-preamble-label", "namespace of a working draft, no eId"),
    ("akn/law_with_harbour_lights.fr_en.xml", "fr, fr, en", "akoma-ntoso", 0, "law.fr; fr; en", "no-preamble-label", "a law of one article with the treaty in two languages attached"),
    ("xml/harbour_lights.en.formex.xml", "en", "formex", 0, "en", "no-preamble-label, no-annex", "quotation marks are empty elements"),
    ("xml/harbour_lights_annex.en.formex.xml", "en", "formex", 0, "en", "only-annex", "the annex in a file of its own"),
    ("docx/harbour_lights.en.docx", "en", "docx", 0, "en", "", "numbers computed; runs split inside words; 2 bis and Article 7 bis typed"),
    ("docx/harbour_lights.fr.docx", "fr", "docx", 0, "fr", "hyphens", "numbers typed; heading in a paragraph of its own"),
    ("docx/harbour_lights.es.docx", "es", "docx", 0, "es", "", "numbers typed; heading after a line break"),
    ("docx/harbour_lights.ru.docx", "ru", "docx", 0, "ru", "", "numbers computed, letters russianLower"),
    ("docx/harbour_lights.zh.docx", "zh", "docx", 0, "zh", "", "numbers computed, taiwaneseCountingThousand"),
    ("docx/harbour_lights.ar.docx", "ar", "docx", 0, "ar", "digits", "numbers computed in Western digits, letters arabicAbjad (its first letter may be shown as a bare alif); an article's number stands on an empty paragraph"),
    ("docx/harbour_lights.en.tracked_changes.docx", "en", "docx", 0, "en", "", "changes accepted: en; rejected: before_changes.en; a comment on 10(2)"),
    ("docx/harbour_lights.en.with_protocol.docx", "en, en", "docx", 0, "en; protocol.en", "contents", "a table of contents, the convention, its protocol"),
    ("odt/harbour_lights.en.odt", "en", "odt", 0, "en", "", "numbers computed; 2 bis and Article 7 bis typed"),
    ("odt/harbour_lights.fr.odt", "fr", "odt", 0, "fr", "hyphens", "numbers typed; heading in a paragraph of its own"),
    ("odt/harbour_lights.es.odt", "es", "odt", 0, "es", "", "numbers typed; heading after a line break"),
    ("odt/harbour_lights.ru.odt", "ru", "odt", 0, "ru", "", "numbers computed"),
    ("odt/harbour_lights.zh.odt", "zh", "odt", 0, "zh", "", "numbers computed"),
    ("odt/harbour_lights.ar.odt", "ar", "odt", 0, "ar", "", "numbers computed in Arabic-Indic digits, letters and what is below typed"),
    ("pdf/harbour_lights.en.pdf", "en", "pdf", 5, "en", "", "running head left and right, page x of y, footnotes under the page"),
    ("pdf/harbour_lights.ru.pdf", "ru", "pdf", 5, "ru", "", "as the English one"),
    ("pdf/harbour_lights.zh.pdf", "zh", "pdf", 4, "zh", "joins", "as the English one"),
    ("pdf/harbour_lights.ar.pdf", "ar", "pdf", 5, "ar", "marks-order", "as the English one, from the right"),
    ("pdf/harbour_lights.en.two_columns.pdf", "en", "pdf", 4, "en", "", "two columns"),
    ("pdf/harbour_lights.en.browser.pdf", "en", "pdf", 4, "en", "chrome", "printed by a browser; footnotes at the end"),
    ("pdf/harbour_lights.fr.browser.pdf", "fr", "pdf", 4, "fr", "chrome, label-style", "printed by a browser; footnotes at the end"),
    ("pdf/harbour_lights.ar.browser.pdf", "ar", "pdf", 5, "ar", "chrome, marks-order", "printed by a browser; footnotes at the end"),
]  # fmt: skip


def table():
    """`formats.tsv`."""
    out = [COLUMNS]
    for file, languages, kind, pages, truths, differences, note in ROWS:
        tables = "; ".join(f"truth/{name if '.' in name else 'harbour_lights.' + name}.tsv" for name in truths.split("; "))
        out.append("\t".join([file, languages, kind, str(pages) if pages else "", tables, differences, note]) + "\n")
    return "".join(out)
