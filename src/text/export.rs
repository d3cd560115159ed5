//! Words of exports: labels and sentences that are in exported files and nowhere in the window.

use crate::locale::messages;
use crate::model::{Basis, SourceKind};

messages! {
    SOURCE = "export-source";
    SKIP = "export-skip";
    /// Leads from one article alone on a page to all of it.
    ALL = "export-all";
    WALKS = "export-walks";
    NOTE = "export-note";
    TIED_NOWHERE = "export-tied-nowhere";
    KNOWN_AS = "export-known-as";
    POWER = "export-power";
    CAN_APPLY = "export-can-apply";
    OWN_NUMBER = "export-own-number";
    NUMBERED = "export-numbered";
    PART_OF = "export-part-of";
    SORT_OF_ASK = "export-sort-of-ask";
    ON_THE_WORDS = "export-on-the-words";
    MEMBER_OF = "export-member-of";
    SAID = "export-said";
    TIED_TO = "export-tied-to";
    DEFINED_AT = "export-defined-at";
    FOR_WHOM = "export-for-whom";
    QUESTION = "export-question";
    CHOICES = "export-choices";
    REVEAL = "export-reveal";
    PANES = "export-panes";
    MINUTES = "export-minutes";
    TRAINER = "export-trainer";
    SYMBOL = "export-symbol";
    SHORT = "export-short";
    ADOPTED = "export-adopted";
    COMPILED_BY = "export-compiled-by";
    LICENCE = "export-licence";
    NUMBER = "export-number";
    CRITIQUES_AND_REPLIES = "export-critiques-and-replies";
    OTHER_NOTES = "export-other-notes";
    HOW_TO_READ = "export-how-to-read";
    COUNTS = "export-counts";
    SUMMARIES = "export-summaries";
    ANCHORS = "export-anchors";
    CANCELLED = "export-cancelled";
}

/// What the sign of how far something was verified means.
#[must_use]
pub fn basis_means(basis: Basis) -> &'static str {
    match basis {
        Basis::Checked => BASIS_MEANS_CHECKED.words(),
        Basis::Secondary => BASIS_MEANS_SECONDARY.words(),
        Basis::Unchecked => BASIS_MEANS_UNCHECKED.words(),
    }
}

/// What kind of document a source is.
#[must_use]
pub fn source_kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::TreatyText => SOURCE_KIND_TREATY_TEXT.words(),
        SourceKind::OfficialRecord => SOURCE_KIND_OFFICIAL_RECORD.words(),
        SourceKind::Statement => SOURCE_KIND_STATEMENT.words(),
        SourceKind::PressRelease => SOURCE_KIND_PRESS_RELEASE.words(),
        SourceKind::NewsArticle => SOURCE_KIND_NEWS_ARTICLE.words(),
        SourceKind::Analysis => SOURCE_KIND_ANALYSIS.words(),
        SourceKind::Letter => SOURCE_KIND_LETTER.words(),
        SourceKind::Dataset => SOURCE_KIND_DATASET.words(),
        SourceKind::WebPage => SOURCE_KIND_WEB_PAGE.words(),
    }
}

messages! {
    /// Where the whole of a card is: `All of this card: Art. 24`.
    fn whole_card(place: &str) = "export-whole-card";
    /// Leaves one article alone on a page: `Art. 24 alone, to print`.
    fn alone(place: &str) = "export-alone";
    /// Where somebody asks for a place a briefing does not have.
    fn no_place(typed: &str) = "export-no-place";
    /// Where a file could not be made, which no briefing should cause.
    fn could_not(why: &str) = "export-could-not";
    /// What a file that holds a part of a briefing says of it.
    fn a_part(what: &str, of: &str) = "export-a-part";
    /// In the place of cards where a file holds none, though the briefing has some there.
    fn left_out(what: &str, place: &str) = "export-left-out";
    /// The number a provision has in a draft.
    fn numbered(number: &str, edition: &str) = "export-numbered-in";
    fn history_in(edition: &str) = "export-history-in";
    /// A stop of a walk.
    fn stop(number: usize) = "export-stop";
    /// The day a briefing describes.
    fn as_of(day: &str) = "export-as-of";
}

/// What a file says that holds what a filter leaves of safeguards, critiques and positions: `3 of 9 safeguards, 23 of 23 critiques, 0 of 1
/// position`.
#[must_use]
pub fn filtered(items: [usize; 3], of: [usize; 3]) -> String {
    super::list(&[super::safeguards_of(items[0], of[0]), super::critiques_of(items[1], of[1]), super::positions_of(items[2], of[2])])
}

messages! {
    BASIS_MEANS_CHECKED = "export-basis-means-checked";
    BASIS_MEANS_SECONDARY = "export-basis-means-secondary";
    BASIS_MEANS_UNCHECKED = "export-basis-means-unchecked";
    SOURCE_KIND_TREATY_TEXT = "export-source-kind-treaty-text";
    SOURCE_KIND_OFFICIAL_RECORD = "export-source-kind-official-record";
    SOURCE_KIND_STATEMENT = "export-source-kind-statement";
    SOURCE_KIND_PRESS_RELEASE = "export-source-kind-press-release";
    SOURCE_KIND_NEWS_ARTICLE = "export-source-kind-news-article";
    SOURCE_KIND_ANALYSIS = "export-source-kind-analysis";
    SOURCE_KIND_LETTER = "export-source-kind-letter";
    SOURCE_KIND_DATASET = "export-source-kind-dataset";
    SOURCE_KIND_WEB_PAGE = "export-source-kind-web-page";
}

// The working table and what it leaves out.
messages! {
    HOW_TABLE_IS_SHORT = "export-how-table-is-short";
    SHORTENED = "export-shortened";
    NONE_HERE = "export-none-here";
    NOT_IN_TABLE = "export-not-in-table";
    LEFT_OUT_OF_TABLE = "export-left-out-of-table";
    IN_ANNEX = "export-in-annex";
    ABOUT_AND_STATUS = "export-about-and-status";
    CARDS_IN_FULL = "export-cards-in-full";
}

messages! {
    /// In a row whose words have numbers of cards that stand beside another: `[4] [7]`.
    fn beside_other_rows(numbers: &str) = "export-beside-other-rows";
    fn shortened_to_sentences(what: &str) = "export-shortened-to-sentences";
    fn counted_claims(count: usize) = "export-claims";
    fn texts_of_safeguards(count: usize) = "export-texts-of-safeguards";
    fn positions_in_words(count: usize) = "export-positions-in-words";
    fn reasons_of_outcomes(count: usize) = "export-reasons-of-outcomes";
    fn backing_of_safeguards(count: usize) = "export-backing-of-safeguards";
    fn ties_of_items(count: usize) = "export-ties-of-items";
    fn foot_of_table(texts: usize, positions: usize) = "export-foot-of-table";
    fn foot_with_annex(texts: usize, positions: usize) = "export-foot-with-annex";
    /// Where a statement comes from, by the numbers of a list of sources: `sources 3, 7`.
    fn source_numbers(numbers: &str, count: usize) = "export-source-numbers";
}
