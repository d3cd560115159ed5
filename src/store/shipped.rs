//! The briefings that are part of the program, so that it opens on something with no file at hand.

/// One briefing inside the program.
#[derive(Clone, Copy, Debug)]
pub struct Shipped {
    /// The name of its file in `briefings/`.
    pub name: &'static str,
    /// The file.
    pub bytes: &'static [u8],
}

macro_rules! shipped {
    ($($name:literal),* $(,)?) => {
        /// All of them; the first is the one that opens when no file is named.
        pub const SHIPPED: &[Shipped] = &[$(Shipped {
            name: $name,
            bytes: include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/briefings/", $name)),
        }),*];
    };
}

shipped!("un-convention-against-cybercrime.ron", "2024-07-eve-of-the-final-round.ron", "2024-11-us-position.ron");
