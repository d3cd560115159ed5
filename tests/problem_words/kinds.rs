//! The names of all that can be wrong. Each match is exhaustive, so that what is new is named here, and missed where no sample has it.

use plenary::model::*;

macro_rules! names {
    ($($name:ident($kind:ident): $($variant:ident)*;)*) => {
        $(
            fn $name(kind: &$kind) -> &'static str {
                match kind { $($kind::$variant { .. } => concat!(stringify!($kind), "::", stringify!($variant)),)* }
            }
        )*

        /// All of them.
        pub const ALL: &[&[&str]] = &[$(&[$(concat!(stringify!($kind), "::", stringify!($variant))),*]),*];
    };
}

names! {
    reading(ReadingProblem): NotFound IsFolder NoPermission NoFile TooLarge System Failed TooManyBytes TooManyMarks OtherEncoding
        Foreign NotReadYet Empty NotUtf8;
    layer(PlannedLayer): Translation Corrections;
    encoding(TextEncoding): Utf16LittleEndian Utf16BigEndian Utf32;
    foreign(ForeignFile): WordDocument ExcelWorkbook PowerPointPresentation OpenDocumentText OpenDocumentSpreadsheet
        OpenDocumentPresentation ElectronicBook ZipArchive OldOfficeDocument PdfDocument Picture VectorPicture CompressedFile Database
        RichText WebPage XmlFile JsonFile TreatyText;
    limit(LimitProblem): Elements Fields Unreadable Phrases Problems Levels Bytes;
    syntax(SyntaxProblem): Error NeverClosed OtherName NoBeginning ItemEndsEarly ListEndsEarly TextEndsEarly FileEndsOpen
        FileEndsInside AfterEnd NoField NoCommaOrBracket;
    within(Within): File Field Label Item;
    cost(Cost): Nothing Content Attributes;
    error(SyntaxErrorKind): TooDeep NeverClosed Backslash CurlyMark SingleMark MarkTwice MarkMissingAtEnd MarkMissingAtStart
        MarkWithin MarksMissing DateMarksMissing CommaMissingBefore CommaMissingAfter CommaOrMarksMissing CommaMissingOrColon
        CommaOrBracketMissing ColonMissingBefore ColonMissingAfter FieldInList FieldOutsideItem NameMissing NameMissingBeforeComma
        ValueMissing NotANumber NotAValue NothingBeforeBracket OtherBracketOpen ClosesNothing NotClosedBefore ClosesTooMuch Surplus
        BracketMissingAfter BracketMissingBeforeField ListBracketMissing OtherBracket OtherSign Lookalike ForeignSpace InvisibleCharacter
        CommentSign;
    field(FieldProblem): Missing Unknown Twice ListTwice NotAList NotAListOfItems IsNoList NotAnItem OtherName OtherItem
        OtherItemKind UnknownWord UnknownState QuotedWord WrongValue MarksMissing Invisible Malformed HiddenCharacter BadId ParagraphAsProvision
        EmptyText EmptyNumber LongShortTitle LongQuotation;
    wanted(Wanted): Text Number NumberUpTo Pairs Word;
    value(ValueError): Is NoText NoNumber OutOfRange DigitsOnly NoList NoPairs NoBoolean NoBrackets NoWord ColonMissing
        CommaMissing BracketMissing SomethingAfter Backslash TooDeep TooManyFields Unreadable;
    value_kind(ValueKind): Text Boolean Integer Float Character Bytes List Pairs Unit Other;
    grammar(Grammar): Date Address Target;
    date_error(DateError): Form NoSuchDay Backwards;
    target_error(TargetError): UnknownPrefix NoId Address;
    address_error(AddressError): EmptySegment BadCharacter;
    item(ItemProblem): Twice EditionTwice NoBasis NoSource NoTie OneSided TextAndWhyNot NeitherTextNorWhyNot OfficialTooLong OfficialTwice
        OfficialSideBySide OfficialTooMany LabelOfOtherKind LabelOfOtherNumber
        AddressMisplaced AddressOutOfOrder NoPart EditedByHand NewerFormat OlderFormat;
    reference_problem(ReferenceProblem): NotThere NoEdition NoBriefing ParentNotBefore WrongTie PhraseNotFound NoProvisions MistypedId;
    reference(Reference): Tie Actor Source Division Parent Stop Part;
}

/// All names of what a problem is.
pub fn names_of(problem: &Problem) -> Vec<&'static str> {
    match &problem.kind {
        ProblemKind::Reading(kind) => {
            let more = match kind {
                ReadingProblem::OtherEncoding(other) => Some(encoding(other)),
                ReadingProblem::Foreign(file) => Some(foreign(file)),
                ReadingProblem::NotReadYet(planned) => Some(layer(planned)),
                _ => None,
            };
            std::iter::once(reading(kind)).chain(more).collect()
        }
        ProblemKind::Limit(kind) => vec![limit(kind)],
        ProblemKind::Syntax(SyntaxProblem::Error { error: is, within: place, cost: costs }) => {
            vec!["SyntaxProblem::Error", error(is), within(place), cost(costs)]
        }
        ProblemKind::Syntax(kind) => vec![syntax(kind)],
        ProblemKind::Field(kind) => of_field(kind),
        ProblemKind::Item(kind) => vec![item(kind)],
        ProblemKind::Reference(ReferenceProblem::NotThere { what, .. }) => vec!["ReferenceProblem::NotThere", reference(what)],
        ProblemKind::Reference(kind) => vec![reference_problem(kind)],
    }
}

fn of_value(error: ValueError) -> Vec<&'static str> {
    match error {
        ValueError::Is(kind) => vec!["ValueError::Is", value_kind(&kind)],
        _ => vec![value(&error)],
    }
}

fn of_field(kind: &FieldProblem) -> Vec<&'static str> {
    let mut names = vec![field(kind)];
    match kind {
        FieldProblem::NotAnItem { error, .. } => names.extend(of_value(*error)),
        FieldProblem::QuotedWord { wanted: takes, .. } => names.push(wanted(takes)),
        FieldProblem::WrongValue { wanted: takes, error, .. } => {
            names.push(wanted(takes));
            names.extend(of_value(*error));
        }
        FieldProblem::MarksMissing { grammar: wants, .. } | FieldProblem::Invisible { grammar: wants, .. } => names.push(grammar(wants)),
        FieldProblem::Malformed { error: GrammarError::Date(error), .. } => names.push(date_error(error)),
        FieldProblem::Malformed { error: GrammarError::Target(error), .. } => {
            names.push(target_error(error));
            if let TargetError::Address(error) = error {
                names.push(address_error(error));
            }
        }
        _ => {}
    }
    names
}
