//! The language of the texts, as a file declares it to programs that read aloud, check spelling or lay out text.

use crate::model::{Briefing, is_from_the_right};

/// The tag of a briefing. Where it has none, English as the labels are, but for texts that are certainly not in it.
pub(super) fn language_tag(briefing: &Briefing) -> &str {
    match briefing.language.as_str() {
        "" if is_from_the_right(briefing) => "und",
        "" => "en",
        tag => tag,
    }
}
