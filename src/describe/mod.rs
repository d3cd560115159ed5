//! An item in words: the parts of its card, in order.
//!
//! Made once and used by the window, the command line, the clipboard and the exports, so that all of
//! them say the same and none forgets a part. Plain text; knows nothing of how it is drawn.

mod card;
mod card_name;
mod card_order;
mod card_ties;
mod citation;
mod contents;
mod copied;
mod correction;
mod counts;
mod floor;
mod gaps;
mod history;
mod how_current;
mod item_card;
mod item_links;
mod left_out;
mod names;
mod opening_words;
mod page;
mod place_in_sentence;
mod plain;
mod reading_time;
mod said_on;
mod scene;
mod sentences;
mod speaking_note;
mod verified;
mod who_says_what;

pub use card::{Card, CardPart, CardTie, Chip, PartKind, ReplyText};
pub use card_name::{accessible_name, kind_word};
pub use card_order::{card_group_name, card_order_name};
pub use card_ties::anchor_words;
use citation::draft_title;
pub use citation::{CitationStyle, citation, citation_in, source_citation};
pub use contents::{contents_line, positions_in_contents, stances_in_words};
pub use copied::{CopiedLine, Extent, copied_lines, copied_text, lines_at, titles_in};
pub use correction::correction;
pub use counts::{
    FootCounts, count_after_name, count_alone, count_on, count_short, pane_foot, pane_titles, tally_in_full, tally_label, tally_list,
    tally_sentence,
};
pub use floor::{Floor, FloorTerm, POINTS, Point, floor};
pub use gaps::{gap_askers, gap_cell, gap_list, gap_sentence};
pub use history::{HistoryEntry, history, history_page};
pub use how_current::{how_current, how_current_on_a_line, staleness};
pub use item_card::card;
pub use left_out::{paragraph_words, why_left_out};
pub use names::{chapter, first_words, heading, place_of, short_heading, source_title};
pub use opening_words::{answers_directly, indirect_mark, is_compilers_note};
pub use page::{
    Page, PageEntry, actor_page, actors_page, events_page, item_sources_page, source_page, sources_page, status_page, term_page,
    terms_page, ties_page, visited_page,
};
pub use place_in_sentence::{as_a_whole, place_in_sentence};
pub use plain::{card_text, preview, words_at};
pub use reading_time::WORDS_A_MINUTE;
pub use said_on::said_on;
pub use scene::{
    Hands, Moment, Scene, SceneCard, SceneChoice, SceneFocus, SceneMark, ScenePane, SceneParagraph, ScenePart, SceneQuestion, SceneText,
    SceneWords, choices, comment_panes, kind_of, pane_of, scene,
};
pub use sentences::{first_sentences, sentences_from};
pub use speaking_note::{
    Answer, ExpectedReply, NoteChoices, NotePoint, NoteType, NoteWords, OwnWords, Paper, PointKey, Side, SpeakingNote, WordsRead,
    speaking_note,
};
pub use verified::{number_in_text, verified_otherwise};
pub use who_says_what::{by_regional_group, who_says_what};
