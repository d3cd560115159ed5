//! Fields: what tells Word what to compute is left out, what it computed is text.

/// Letters of an instruction that are kept.
const KEPT: usize = 200;
/// Fields within fields that are told apart.
const OPEN: usize = 200;

/// The fields that are open, outermost first.
#[derive(Debug, Default)]
pub(super) struct Fields {
    open: Vec<Field>,
    /// Those beyond what is told apart.
    more: usize,
    /// How many of them have not come to their result.
    instructing: usize,
    /// How many of them are tables of contents that have.
    contents: usize,
}

#[derive(Debug)]
struct Field {
    instruction: String,
    has_result: bool,
}

impl Field {
    fn name(&self) -> &str {
        self.instruction.split_whitespace().next().unwrap_or_default()
    }

    fn is_contents(&self) -> bool {
        self.name().eq_ignore_ascii_case("TOC")
    }
}

impl Fields {
    /// A field begins.
    pub(super) fn begin(&mut self) {
        if self.open.len() >= OPEN {
            self.more += 1;
            return;
        }
        self.open.push(Field { instruction: String::new(), has_result: false });
        self.instructing += 1;
    }

    /// Its result begins.
    pub(super) fn separate(&mut self) {
        if let Some(field) = self.open.last_mut().filter(|field| self.more == 0 && !field.has_result) {
            field.has_result = true;
            self.instructing -= 1;
            self.contents += usize::from(field.is_contents());
        }
    }

    /// A field ends. What it should have shown and does not is returned.
    pub(super) fn end(&mut self) -> Option<String> {
        if self.more > 0 {
            self.more -= 1;
            return None;
        }
        let field = self.open.pop()?;
        if field.has_result {
            self.contents -= usize::from(field.is_contents());
            return None;
        }
        self.instructing -= 1;
        // These show nothing: marks for indexes and tables, settings.
        let silent = ["XE", "TC", "TA", "RD", "SET", "ASK", "PRIVATE", "PRINT", "ADVANCE", "COMMENTS", ""];
        (!silent.contains(&field.name().to_ascii_uppercase().as_str())).then_some(field.instruction)
    }

    /// Words of an instruction.
    pub(super) fn instruct(&mut self, text: &str) {
        if let Some(field) = self.open.last_mut().filter(|field| !field.has_result && field.instruction.len() < KEPT) {
            field.instruction.extend(text.chars().take(KEPT));
        }
    }

    /// True where text is part of an instruction.
    pub(super) const fn is_instruction(&self) -> bool {
        self.instructing > 0
    }

    /// True where text is in a table of contents.
    pub(super) const fn is_contents(&self) -> bool {
        self.contents > 0
    }

    /// Closes what a paragraph leaves without a result: its end or its result were deleted, and nothing after it is an instruction. True
    /// where there was any.
    pub(super) fn close_unfinished(&mut self) -> bool {
        let unfinished = self.instructing > 0;
        if unfinished {
            self.open.retain(|field| field.has_result);
            (self.instructing, self.more) = (0, 0);
        }
        unfinished
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_result_is_text_and_the_instruction_is_not() {
        let mut fields = Fields::default();
        fields.begin();
        fields.instruct(" TOC \\o ");
        assert!(fields.is_instruction());
        fields.separate();
        assert!(fields.is_contents() && !fields.is_instruction());
        fields.begin();
        fields.instruct("LISTNUM");
        assert!(fields.is_instruction());
        assert_eq!(fields.end().as_deref(), Some("LISTNUM"));
        assert_eq!(fields.end(), None);
        assert_eq!(fields.end(), None);
        assert!(!fields.is_contents());
    }

    #[test]
    fn a_field_without_an_end_hides_nothing_after_its_paragraph() {
        let mut fields = Fields::default();
        fields.begin();
        assert!(fields.close_unfinished());
        assert!(!fields.is_instruction() && !fields.close_unfinished());
        fields.separate();
        assert_eq!(fields.end(), None);
    }
}
