//! A file dialog in which nobody chooses anything.

use plenary::platform::file_picker::{Answer, FilePicker};

pub struct NoPicker;

impl FilePicker for NoPicker {
    fn pick(&self) -> Answer {
        Answer::default()
    }

    fn save(&self, _name: &str) -> Answer {
        Answer::default()
    }
}
