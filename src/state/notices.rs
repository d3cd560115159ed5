//! What is told to a person at the top of the window, until it is taken away.

use super::{Effect, State, Waiting};

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
                self.waiting = Waiting::Nothing;
                // A search that failed makes no list any more.
                if let Some(palette) = &mut self.palette {
                    palette.looking = false;
                }
                self.notice = Some(what);
            }
            NoticeChange::PreferencesNotKept(why) => (self.notice, self.news) = (Some(why), None),
            NoticeChange::Dismiss => (self.notice, self.news) = (None, None),
            NoticeChange::ReadingOrderSeen => {
                if let Some(open_briefing) = &mut self.open_briefing {
                    open_briefing.wrong_order = false;
                }
            }
            NoticeChange::ReportSeen => return self.report_seen(),
        }
        Vec::new()
    }

    /// The offer of a report is made once.
    pub(super) fn report_seen(&mut self) -> Vec<Effect> {
        let offered = std::mem::take(&mut self.diagnostics.offered);
        if offered { vec![Effect::ReportSeen] } else { Vec::new() }
    }
}
