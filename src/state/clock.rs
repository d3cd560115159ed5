//! What the clock on the wall says. It is read outside and told here, so that every test can be repeated.

/// The time, as it was last told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    /// In milliseconds since 1970; told before anything happens.
    pub now: i64,
    /// By how many seconds the clock on the wall is ahead of UTC.
    pub zone: i32,
}
