//! Copies that a sync program left in a folder that may only be read: joined, told of once, and left where they are.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a test fails where it is wrong, and makes the files it needs"
)]

mod support;

use plenary::{
    format::write_walks,
    load::{NoteStore, WalkStore},
    model::Briefing,
};
use std::{fs, path::Path};
use support::kept::{notes, put, walk};

/// The files of a folder by name.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// Not a test by itself: looks into a folder that may only be read, and says what it finds.
#[test]
fn reads_where_nothing_can_be_written() {
    let Ok(folder) = std::env::var("PLENARY_READ_ONLY") else { return };
    let folder = Path::new(&folder);
    let key = std::env::var("PLENARY_KEY").unwrap();
    let (mut keeping, note_set, _) = NoteStore::open(folder, "kept", (&key, "Kept"), "child");
    println!("notes {} waits {} said {:?}", note_set.notes.len(), keeping.has_unsaved(), keeping.take_notices());
    let data = folder.with_file_name("data");
    let (mut keeping, found) =
        WalkStore::open(Some(&folder.join("kept.ron")), Some(&data), &key, &Briefing { id: key.clone(), ..Briefing::default() });
    println!("walks {} said {:?}", found.walks.len(), found.copies);
    if found.unsaved {
        keeping.save(&found.walks).unwrap();
    }
}

#[cfg(unix)]
#[test]
fn in_a_folder_that_may_only_be_read_copies_are_joined_and_told_once() {
    use std::os::unix::{fs::PermissionsExt as _, process::CommandExt as _};
    let all = tempfile::tempdir().unwrap();
    let key = format!("read-only-{}", std::process::id());
    let [folder, data, temporary] = ["shared", "data", "tmp"].map(|name| all.path().join(name));
    let may = |path: &Path, mode: u32| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    for path in [&folder, &data, &temporary] {
        fs::create_dir(path).unwrap();
        may(path, 0o777);
    }
    may(all.path(), 0o755);
    put(&folder.join("kept.notes.ron"), &notes(&key, &["mine"]));
    put(&folder.join("kept.notes (1).ron"), &notes(&key, &["theirs"]));
    fs::write(folder.join("kept.walk.ron"), write_walks(&key, &[walk("a", "Mine")]).unwrap()).unwrap();
    fs::write(folder.join("kept.walk (1).ron"), write_walks(&key, &[walk("b", "Theirs")]).unwrap()).unwrap();
    let before = names(&folder);
    may(&folder, 0o555);
    // The test of an administrator, who may write anywhere, is run by somebody who may not.
    let is_administrator =
        std::os::unix::fs::MetadataExt::uid(&fs::metadata("/proc/self").unwrap_or(fs::metadata(all.path()).unwrap())) == 0;
    let program = all.path().join("program");
    fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
    may(&program, 0o755);
    let run = || {
        let mut command = std::process::Command::new(&program);
        command.args(["--exact", "reads_where_nothing_can_be_written", "--nocapture"]);
        command.env("PLENARY_READ_ONLY", &folder).env("PLENARY_KEY", &key).env("TMPDIR", &temporary).current_dir(all.path());
        if is_administrator {
            command.uid(65_534).gid(65_534);
        }
        let output = command.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        said.lines().filter_map(|line| line.find("notes ").or(line.find("walks ")).map(|at| line[at..].to_owned())).collect::<Vec<_>>()
    };
    let first = run();
    assert!(first[0].starts_with("notes 2 waits false") && first[0].contains("1 new") && first[0].contains("cannot be moved"), "{first:?}");
    assert!(first[1].starts_with("walks 2") && first[1].contains("1 new") && first[1].contains("cannot be moved"), "{first:?}");
    for start in ["second", "third"] {
        assert_eq!(run(), ["notes 2 waits false said []", "walks 2 said []"], "the {start} start");
    }
    assert_eq!(names(&folder), before);
    may(&folder, 0o755);
}
