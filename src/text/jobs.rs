//! What the program does beside the window, for saying that it failed.

use crate::locale::messages;

messages! {
    FILE_DIALOG = "jobs-file-dialog";
    READING_FILE = "jobs-reading-file";
    READING_FILE_AGAIN = "jobs-reading-file-again";
    FAILING = "jobs-failing";
    READING_BRIEFING = "jobs-reading-briefing";
    INDEXING = "jobs-indexing";
    READING_OTHERS = "jobs-reading-others";
    SEARCHING = "jobs-searching";
    SEARCHING_EVERYWHERE = "jobs-searching-everywhere";
    START_PAGE = "jobs-start-page";
    WRITING_FILE = "jobs-writing-file";
}
