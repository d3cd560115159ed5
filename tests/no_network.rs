//! The offline promise: no crate that opens a network socket is built for any desktop.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use std::{collections::BTreeSet, process::Command};

const TARGETS: [&str; 3] = ["x86_64-unknown-linux-gnu", "x86_64-pc-windows-msvc", "aarch64-apple-darwin"];

/// The crates `deny.toml` bans.
fn banned() -> BTreeSet<String> {
    let deny = support::text_of("deny.toml");
    let names = deny.lines().filter_map(|line| line.trim().strip_prefix("{ crate = \"")?.split('"').next().map(str::to_owned));
    names.collect()
}

/// The crates built for a target.
fn built(target: &str) -> BTreeSet<String> {
    let output = Command::new(env!("CARGO"))
        .current_dir(support::root())
        .args(["tree", "--locked", "--target", target, "-e", "normal", "--prefix", "none", "--format", "{p}"])
        .output()
        .expect("cargo can be started");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let tree = String::from_utf8_lossy(&output.stdout).into_owned();
    tree.lines().filter_map(|line| line.split_whitespace().next().map(str::to_owned)).collect()
}

#[test]
fn no_crate_that_opens_a_socket_is_built() {
    let banned = banned();
    for known in ["reqwest", "hyper", "rustls", "tokio", "webbrowser", "egui_inspection"] {
        assert!(banned.contains(known), "deny.toml no longer bans {known}");
    }
    for target in TARGETS {
        let built = built(target);
        assert!(built.contains("eframe") && built.len() > 50, "the tree of {target} was not read");
        let found: Vec<&String> = banned.intersection(&built).collect();
        assert!(found.is_empty(), "{target} builds {found:?}");
    }
}

#[test]
fn the_ban_list_names_the_same_targets() {
    let deny = support::text_of("deny.toml");
    for target in TARGETS {
        assert!(deny.contains(target), "deny.toml does not name {target}");
    }
}

#[test]
fn our_own_sources_open_no_socket() {
    let sources = support::sources();
    assert!(sources.len() > 300, "only {} sources were read", sources.len());
    for (path, text) in sources {
        for (number, line) in (1..).zip(text.lines()) {
            let opens = ["std::net", "TcpStream", "TcpListener", "UdpSocket", "UnixStream"].iter().find(|name| line.contains(**name));
            assert!(opens.is_none(), "src/{path}:{number}: names {opens:?}");
        }
    }
}
