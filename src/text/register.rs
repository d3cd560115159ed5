//! What `plenary status` says of an export of a treaty register.

use crate::locale::messages;

messages! {
    NOTHING_SAYS = "register-nothing-says";
    NO_DECLARATIONS = "register-no-declarations";
    NOTHING_SINCE = "register-nothing-since";
    NO_STATUS = "register-no-status";
    NONE = "register-none";
}

messages! {
    fn as_of(day: &str) = "register-as-of";
    fn without_day(day: &str) = "register-without-day";
    fn signatories(count: usize) = "register-signatories";
    fn bound(count: usize, forms: &str) = "register-bound";
    /// How many consented in a form.
    fn form(form: &str, count: usize) = "register-form";
    fn of_organizations(count: usize, names: &str) = "register-of-organizations";
    fn towards(count: usize, needed: u32, place: &str) = "register-towards";
    fn reached(count: usize, needed: u32, place: &str) = "register-reached";
    fn entry_into_force(words: &str) = "register-entry-into-force";
    fn signed_with_declaration(names: &str) = "register-signed-with-declaration";
    fn bound_with_declaration(names: &str) = "register-bound-with-declaration";
    fn since(day: &str) = "register-since";
    fn signed_since(names: &str) = "register-signed-since";
    fn bound_since(names: &str) = "register-bound-since";
    fn older(day: &str) = "register-older";
    /// Somebody, and since when.
    fn named(name: &str, day: &str) = "register-named";
    fn briefing_says(day: &str, words: &str) = "register-briefing-says";
    fn unread(count: usize, rows: &str) = "register-unread";
}
