//! Notes on the disk: nothing written before is lost, whatever happens while they are saved.
//!
//! It is killed a thousand times, or as often as `PLENARY_KILLS` says; the figures are told with `--nocapture`.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a test fails where it is wrong, tells its figures, and makes the files it needs"
)]

mod support;

use plenary::{
    format,
    load::{NoteStore, NotesTrouble},
    notes::NoteSet,
};
use std::{
    fs,
    io::{BufRead as _, BufReader, Write as _},
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};
use support::{
    changed::Dice,
    kept::{add, file, open},
};

/// What [`killed_while_saving_nothing_is_lost`] starts and kills. Adds notes, and says each one that is saved.
#[test]
#[ignore = "no test: killed_while_saving_nothing_is_lost starts it"]
fn writes_until_it_is_killed() {
    let folder = std::env::var("PLENARY_KEEPING").expect("it is told where to write");
    let (mut keeping, mut note_set, troubles) = open(Path::new(&folder), "child");
    assert!(troubles.is_empty(), "{troubles:?}");
    assert!(keeping.is_first(), "the lock of a program that was killed is free");
    let mut out = std::io::stdout();
    for number in note_set.notes.len().. {
        // Enough to take the disk a moment, and not growing for ever.
        add(&mut note_set, number, &format!("note {number} {}", "and what it says ".repeat(8)));
        keeping.save(&note_set).unwrap();
        out.write_all(format!("saved {}\n", number + 1).as_bytes()).unwrap();
        out.flush().unwrap();
    }
}

#[test]
fn killed_while_saving_nothing_is_lost() {
    let kills: usize = std::env::var("PLENARY_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(1_000);
    let mut dice = Dice(11);
    let folder = tempfile::tempdir().unwrap();
    let (mut killed, mut between) = (0, 0);
    // A kill is aimed at the moment between the first write and the renaming. How often it hits depends on the disk and on
    // what else the machine does, so it goes on until a fifth have.
    while killed < kills || between * 5 < killed {
        assert!(killed < 20 * kills, "only {between} of {killed} fell between writing and renaming");
        if killed % 50 == 0 {
            // Begins anew before the file is so large that reading it is all that is tested.
            fs::remove_dir_all(folder.path()).unwrap();
        }
        between += usize::from(kill_once(folder.path(), &mut dice, killed % 2 == 1));
        killed += 1;
    }
    println!("killed {killed} times, {between} of them between the first write and the renaming; nothing was lost");
}

/// Starts the program that saves, kills it, and looks at what is there. True where it was killed between the first write and
/// the renaming.
fn kill_once(folder: &Path, dice: &mut Dice, is_aimed: bool) -> bool {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "writes_until_it_is_killed", "--nocapture"])
        .env("PLENARY_KEEPING", folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
    let number = |line: String| line.rsplit_once("saved ").and_then(|(_, number)| number.parse::<usize>().ok());
    let saved = lines.by_ref().find_map(number).expect("it saves before it is killed");
    if is_aimed {
        // A moment after it has begun to write.
        let deadline = Instant::now() + Duration::from_secs(1);
        while !is_writing(folder) && Instant::now() < deadline {}
        std::thread::sleep(Duration::from_micros(dice.below(300) as u64));
    } else {
        std::thread::sleep(Duration::from_micros(dice.below(9_000) as u64));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let saved = lines.filter_map(number).last().unwrap_or(saved);
    // What has no name yet shows that it was killed between the first write and the renaming.
    let between = is_writing(folder);
    let (_, note_set, troubles) = open(folder, "parent");
    assert!(troubles.is_empty(), "{troubles:?}");
    assert!(note_set.notes.len() >= saved, "{saved} notes were saved, {} are there", note_set.notes.len());
    for number in 0..saved {
        let text = note_set.notes[&format!("n{number}")].text.value().unwrap();
        assert!(text.starts_with(&format!("note {number} ")), "{text}");
    }
    between
}

/// True while what is written has no name yet.
fn is_writing(folder: &Path) -> bool {
    let part = |entry: fs::DirEntry| entry.file_name().to_string_lossy().starts_with(".part-");
    fs::read_dir(folder).unwrap().flatten().any(part)
}

/// What [`a_full_disk_leaves_the_old_file`] starts: saves once, and says whether that went well.
#[test]
#[ignore = "no test: a_full_disk_leaves_the_old_file starts it"]
fn saves_once() {
    let folder = std::env::var("PLENARY_SAVING").expect("it is told where to write");
    let (mut keeping, mut note_set, _) = open(Path::new(&folder), "child");
    let number = note_set.notes.len();
    add(&mut note_set, number, &"long ".repeat(20_000));
    let result = keeping.save(&note_set);
    std::io::stdout().write_all(format!("it says {result:?}\n").as_bytes()).unwrap();
}

/// A shell lets no file grow beyond some blocks, as a full disk does not.
#[cfg(unix)]
#[test]
fn a_full_disk_leaves_the_old_file() {
    let folder = tempfile::tempdir().unwrap();
    let rescue = tempfile::tempdir().unwrap();
    let (mut keeping, mut note_set, _) = open(folder.path(), "one");
    add(&mut note_set, 0, "before");
    keeping.save(&note_set).unwrap();
    drop(keeping);
    let before = fs::read(file(folder.path())).unwrap();
    let program = std::env::current_exe().unwrap();
    let script = format!("ulimit -f 16; trap '' XFSZ; exec '{}' --ignored --exact saves_once --nocapture", program.display());
    let output =
        Command::new("bash").args(["-c", &script]).env("PLENARY_SAVING", folder.path()).env("TMPDIR", rescue.path()).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(said.contains("Unwritten"), "{said}");
    assert_eq!(fs::read(file(folder.path())).unwrap(), before);
    let (_, note_set, troubles) = open(folder.path(), "two");
    assert!(troubles.is_empty() && note_set.notes.len() == 1, "{troubles:?}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_cannot_be_written_is_told_and_the_notes_are_put_elsewhere() {
    // Nobody, not even an administrator, makes a file there.
    let folder = Path::new("/proc/plenary");
    let (mut keeping, _, _) = NoteStore::open(folder, "rescued", ("rescued-by-a-test", "Kept"), "one");
    let mut note_set = NoteSet::new("rescued-by-a-test", "Kept");
    add(&mut note_set, 0, "not lost");
    let trouble = keeping.save(&note_set).unwrap_err();
    let NotesTrouble::Unwritten { rescued: Some(rescued), .. } = &trouble else { panic!("{trouble:?}") };
    assert!(trouble.to_string().contains(&rescued.display().to_string()), "{trouble}");
    // Where the folder can be written again, they come back by themselves, and the copy goes.
    let good = tempfile::tempdir().unwrap();
    let (mut keeping, note_set, _) = NoteStore::open(good.path(), "rescued", ("rescued-by-a-test", "Kept"), "two");
    assert_eq!(note_set.notes.len(), 1);
    assert!(rescued.exists(), "until they are written elsewhere");
    keeping.save(&note_set).unwrap();
    assert!(!rescued.exists());
}

#[test]
fn a_file_deleted_under_us_is_written_again_and_one_replaced_is_joined() {
    let folder = tempfile::tempdir().unwrap();
    let (mut keeping, mut note_set, _) = open(folder.path(), "one");
    add(&mut note_set, 0, "first");
    keeping.save(&note_set).unwrap();
    fs::remove_file(file(folder.path())).unwrap();
    add(&mut note_set, 1, "second");
    keeping.save(&note_set).unwrap();
    // A program that copies folders puts another state in its place.
    let mut theirs = NoteSet::new("kept", "Kept");
    add(&mut theirs, 7, "from elsewhere");
    fs::write(file(folder.path()), format::write_notes(&theirs).unwrap()).unwrap();
    add(&mut note_set, 2, "third");
    let kept = keeping.save(&note_set).unwrap();
    let found = kept.found.expect("what was found there is told");
    assert_eq!(found.notes.len(), 4);
    drop(keeping);
    assert_eq!(open(folder.path(), "two").1.notes.len(), 4);
    // What is no notes file at all is set aside, not written over.
    let (mut keeping, note_set, _) = open(folder.path(), "three");
    fs::write(file(folder.path()), "a letter").unwrap();
    keeping.save(&note_set).unwrap();
    let aside =
        fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path()).find(|path| path.to_string_lossy().contains("unreadable"));
    assert_eq!(fs::read_to_string(aside.expect("it was set aside")).unwrap(), "a letter");
}

#[test]
fn a_damaged_file_gives_what_is_good_and_a_file_that_is_none_its_backup() {
    let folder = tempfile::tempdir().unwrap();
    let (mut keeping, mut note_set, _) = open(folder.path(), "one");
    for number in 0..3 {
        add(&mut note_set, number, "text");
        keeping.save(&note_set).unwrap();
    }
    drop(keeping);
    let text = fs::read_to_string(file(folder.path())).unwrap();
    fs::write(file(folder.path()), text.replace("id: \"n1\"", "id: n1\"")).unwrap();
    let (keeping, note_set, troubles) = open(folder.path(), "two");
    assert_eq!(note_set.notes.len(), 3, "the damaged line is in the backup");
    assert!(matches!(&troubles[..], [NotesTrouble::Damaged { number: 1, from_backup: 1, aside }] if aside.exists()), "{troubles:?}");
    assert!(troubles[0].to_string().contains("1 note was taken from the copy saved before it"), "{}", troubles[0]);
    drop(keeping);
    fs::write(file(folder.path()), "\u{0}\u{0}\u{0}").unwrap();
    let (_, note_set, troubles) = open(folder.path(), "three");
    assert_eq!(note_set.notes.len(), 2, "the backup");
    assert!(matches!(&troubles[..], [NotesTrouble::Unreadable { from_backup: true, aside: Some(_), .. }]), "{troubles:?}");
}

#[test]
fn a_later_version_is_shown_and_never_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let (mut keeping, mut note_set, _) = open(folder.path(), "one");
    add(&mut note_set, 0, "text");
    keeping.save(&note_set).unwrap();
    drop(keeping);
    let later = fs::read_to_string(file(folder.path())).unwrap().replace("version: 1", "version: 9");
    fs::write(file(folder.path()), &later).unwrap();
    let (mut keeping, mut note_set, troubles) = open(folder.path(), "two");
    assert!(matches!(&troubles[..], [NotesTrouble::FromLater(_)]), "{troubles:?}");
    assert_eq!(note_set.notes.len(), 1);
    add(&mut note_set, 1, "mine");
    keeping.save(&note_set).unwrap();
    assert_eq!(fs::read_to_string(file(folder.path())).unwrap(), later);
    drop(keeping);
    // What was written beside it is there the next time, and is not written over.
    let (mut keeping, mut note_set, _) = open(folder.path(), "three");
    assert_eq!(note_set.notes.len(), 2);
    add(&mut note_set, 2, "mine too");
    keeping.save(&note_set).unwrap();
    drop(keeping);
    assert_eq!(open(folder.path(), "four").1.notes.len(), 3);
    assert_eq!(fs::read_to_string(file(folder.path())).unwrap(), later);
}
