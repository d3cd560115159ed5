//! What is told to a person at the top of the window, until it is taken away.

use super::{Effect, State, Waiting};

/// What is told to a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notices {
    /// Something to tell that is not a problem of the file; goes away with Esc or the next opening.
    pub notice: Option<String>,
    /// Something that went well and is good to know; goes away as a notice does.
    pub news: Option<String>,
    /// What was put on the clipboard by the last thing a person did, in words.
    pub copied: Option<&'static str>,
    /// What was undone or done again by the last thing a person did, in words.
    pub undone: Option<String>,
    /// What was said of copies that a sync program made: of notes, and of walks.
    pub(super) copies: [Vec<String>; 2],
}

impl Notices {
    /// Takes away what is told.
    pub(super) fn dismiss(&mut self) {
        (self.notice, self.news) = (None, None);
    }
}

/// One change of what is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoticeChange {
    /// Something to tell a person that is not a problem of the file.
    Show(String),
    /// Preferences could not be kept, and why.
    PreferencesNotKept(String),
    /// Takes the notice away.
    Dismiss,
    /// Takes away what is told of words written from the right.
    ReadingOrderSeen,
    /// The offer of a report is answered: it is not made again.
    ReportSeen,
}

impl State {
    pub(super) fn apply_to_notices(&mut self, change: NoticeChange) -> Vec<Effect> {
        match change {
            NoticeChange::Show(what) => {
                self.arrival.waiting = Waiting::Nothing;
                // A search that failed makes no list any more.
                if let Some(palette) = &mut self.overlays.palette {
                    palette.looking = false;
                }
                self.notices.notice = Some(what);
            }
            NoticeChange::PreferencesNotKept(why) => (self.notices.notice, self.notices.news) = (Some(why), None),
            NoticeChange::Dismiss => self.notices.dismiss(),
            NoticeChange::ReadingOrderSeen => {
                if let Some(open_briefing) = &mut self.open_briefing {
                    open_briefing.file.wrong_order = false;
                }
            }
            NoticeChange::ReportSeen => return self.report_seen(),
        }
        Vec::new()
    }

    /// The offer of a report is made once.
    pub(super) fn report_seen(&mut self) -> Vec<Effect> {
        let offered = std::mem::take(&mut self.overlays.diagnostics.offered);
        if offered { vec![Effect::ReportSeen] } else { Vec::new() }
    }
}
