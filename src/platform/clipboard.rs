//! The clipboard with HTML beside plain text, so that a word processor keeps paragraphs and italics.
//!
//! The window library's own clipboard holds plain text alone. Under Wayland another program than the one in front may set
//! it only where the compositor speaks a protocol for that (data-control); where it does not, the answer is false and
//! the window library's is used. Knows nothing of what is copied.

/// The system's clipboard.
#[derive(Default)]
pub struct Clipboard {
    /// Opened when something is first copied.
    system: Option<arboard::Clipboard>,
}

impl std::fmt::Debug for Clipboard {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Clipboard")
    }
}

impl Clipboard {
    /// Puts both on the clipboard. False where that cannot be done here.
    pub fn set(&mut self, text: &str, html: &str) -> bool {
        #[cfg(target_os = "linux")]
        if is_wayland() {
            return set_by_data_control(text, html);
        }
        if self.system.is_none() {
            self.system = arboard::Clipboard::new().inspect_err(|error| log::debug!("no clipboard with HTML: {error}")).ok();
        }
        let Some(system) = &mut self.system else { return false };
        let set = system.set().html(html, Some(text));
        set.inspect_err(|error| log::debug!("HTML cannot be put on the clipboard: {error}")).is_ok()
    }
}

/// True where the window library takes Wayland: it asks the same.
#[cfg(target_os = "linux")]
fn is_wayland() -> bool {
    ["WAYLAND_DISPLAY", "WAYLAND_SOCKET"].into_iter().any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

#[cfg(target_os = "linux")]
fn set_by_data_control(text: &str, html: &str) -> bool {
    use wl_clipboard_rs::copy::{MimeSource, MimeType, Options, Source};
    let source = |words: &str, mime_type| MimeSource { source: Source::Bytes(words.as_bytes().into()), mime_type };
    let both = vec![source(text, MimeType::Text), source(html, MimeType::Specific("text/html".to_owned()))];
    let set = Options::new().copy_multi(both);
    set.inspect_err(|error| log::debug!("the compositor lets no HTML be put on the clipboard: {error}")).is_ok()
}
