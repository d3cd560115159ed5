//! Words of the brief of an article.

use crate::locale::messages;

messages! {
    ARTICLE_BRIEF = "brief-article-brief";
    ARTICLE_BRIEF_DOCX = "brief-article-brief-docx";
    NO_ARTICLE_SELECTED = "brief-no-article-selected";
    FOR_ARTICLE_BRIEF = "brief-for-article-brief";
    FOR_ARTICLE_BRIEF_DOCX = "brief-for-article-brief-docx";
    SUMMARY = "brief-summary";
    POSITIONS = "brief-positions";
    CRITICIZED_MOST = "brief-criticized-most";
    LONG_TEXTS = "brief-long-texts";
    POSITIONS_BY_GROUP = "brief-positions-by-group";
    SOURCES_AND_CHECKS = "brief-sources-and-checks";
    TO_SENTENCES = "brief-to-sentences";
    TO_ONE_SENTENCE = "brief-to-one-sentence";
    ANNEX_SHORTENED = "brief-annex-shortened";
    CONTINUED = "brief-continued";
    PAGE = "brief-page";
    PAGE_OF = "brief-page-of";
}

messages! {
    /// In the running head: the day of the briefing.
    fn briefing_as_of(day: &str) = "brief-briefing-as-of";
    /// How many critiques have a reply, after how many there are.
    fn answered(count: usize) = "brief-answered";
    /// Where words stand, and how many critiques speak of them.
    fn criticized_at(place: &str, count: usize) = "brief-criticized-at";
    fn in_lines(count: usize) = "brief-in-lines";
    /// Where a brief is asked for of what is not one article.
    fn no_article(typed: &str) = "brief-no-article";
}
