//! Which parts a part of the package leads to.

use super::super::office::{package::Package, xml_reader::XmlReader};
use crate::import::ImportError;

/// So many are read of one part; a document has one for each hyperlink.
const MOST: usize = 100_000;

/// What a part leads to.
#[derive(Debug)]
pub(super) struct Relationship {
    /// How the part calls it.
    pub(super) id: String,
    /// What it is, such as `styles`: the end of the type, which is the same in both families of names.
    pub(super) kind: String,
    /// Where it is in the package.
    pub(super) target: String,
}

/// The relationships of a part, or of the package where the name is empty. None that lead out of the package.
///
/// # Errors
/// Where they cannot be read.
pub(super) fn read_relationships(package: &mut Package<'_>, of: &str) -> Result<Vec<Relationship>, ImportError> {
    let (folder, name) = of.rsplit_once('/').unwrap_or(("", of));
    let part = format!("{folder}{}_rels/{name}.rels", if folder.is_empty() { "" } else { "/" });
    let mut all = Vec::new();
    let Some(xml) = package.part(&part)? else { return Ok(all) };
    let mut reader = XmlReader::new(&part, &xml);
    // The root, then what is in it.
    reader.element()?;
    while let Some(tag) = reader.element()? {
        let external = tag.attribute("TargetMode").is_some_and(|mode| mode.eq_ignore_ascii_case("external"));
        if let (Some(id), Some(kind), Some(target)) = (tag.attribute("Id"), tag.attribute("Type"), tag.attribute("Target"))
            && !external
            && all.len() < MOST
        {
            let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
            all.push(Relationship { id, kind, target: within(folder, &target) });
        }
        reader.skip()?;
    }
    Ok(all)
}

/// A target as a name in the package.
fn within(folder: &str, target: &str) -> String {
    let mut steps: Vec<&str> = if target.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            _ => steps.push(step),
        }
    }
    steps.retain(|step| !step.is_empty());
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_names_in_the_package() {
        for (folder, target, name) in [
            ("word", "styles.xml", "word/styles.xml"),
            ("word", "/word/styles.xml", "word/styles.xml"),
            ("word", "../a/./b.xml", "a/b.xml"),
            ("", "word/document.xml", "word/document.xml"),
            ("", "../../x", "x"),
        ] {
            assert_eq!(within(folder, target), name);
        }
    }

    #[test]
    fn both_families_of_names_are_the_same_kind() {
        let xml = br#"<Relationships><Relationship Id="a" Type="http://schemas.example/transitional/styles" Target="s.xml"/>
            <Relationship Id="b" Type="http://purl.example/strict/styles" Target="t.xml"/>
            <Relationship Id="c" Type="x/hyperlink" Target="http://example.invalid" TargetMode="External"/></Relationships>"#;
        let parts = [("word/_rels/document.xml.rels", &xml[..])];
        let all = read_relationships(&mut Package::of_parts(&parts), "word/document.xml").unwrap();
        let kinds: Vec<_> = all.iter().map(|one| (one.id.as_str(), one.kind.as_str(), one.target.as_str())).collect();
        assert_eq!(kinds, [("a", "styles", "word/s.xml"), ("b", "styles", "word/t.xml")]);
    }
}
