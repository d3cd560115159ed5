//! A file that cannot be had, or is none that can be read.

use crate::model::Code;

/// Why nothing of a file is read, or nothing after a place in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadingProblem {
    /// There is no file of this name.
    NotFound,
    /// A folder was named.
    IsFolder,
    /// The file may not be read.
    NoPermission,
    /// A pipe or a device, which may have no end.
    NoFile,
    /// Larger than so many MiB; nothing was taken from the disk.
    TooLarge {
        /// The limit.
        mib: u64,
    },
    /// The system says no in some other way.
    System {
        /// What it says.
        says: String,
    },
    /// Reading failed, and should not have.
    Failed,
    /// More bytes than are read.
    TooManyBytes {
        /// The limit.
        mib: u64,
    },
    /// More lines, or brackets and commas, than are read.
    TooManyMarks {
        /// The limit of lines.
        lines: usize,
        /// The limit of brackets and commas.
        marks: usize,
        /// The limit of commas in one field.
        commas: usize,
        /// The limit of one field.
        mib: usize,
    },
    /// Text in another encoding.
    OtherEncoding(TextEncoding),
    /// A file of another program.
    Foreign(ForeignFile),
    /// A file beside a briefing of a kind that is planned and not read.
    NotReadYet(PlannedLayer),
    /// Nothing is in it.
    Empty,
    /// Bytes that are no text.
    NotUtf8,
}

impl ReadingProblem {
    /// Which sort of problem it is.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self {
            Self::NotFound => Code::NotFound,
            Self::IsFolder => Code::IsFolder,
            Self::NoPermission => Code::NoPermission,
            Self::NoFile | Self::System { .. } | Self::Failed => Code::Unreadable,
            Self::TooLarge { .. } | Self::TooManyBytes { .. } => Code::TooLarge,
            Self::TooManyMarks { .. } => Code::TooMany,
            Self::Foreign(file) if file.is_text() => Code::Syntax,
            Self::OtherEncoding(_) | Self::Foreign(_) | Self::NotUtf8 => Code::NotUtf8,
            Self::NotReadYet(_) => Code::NotReadYet,
            Self::Empty => Code::Empty,
        }
    }
}

/// A layer beside a briefing that is planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlannedLayer {
    /// A translation of its words, `NAME.LANGUAGE.tr.ron`.
    Translation,
    /// Corrections of it, `NAME.corr.ron`.
    Corrections,
}

/// An encoding of text that is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextEncoding {
    /// UTF-16, the lower byte first.
    Utf16LittleEndian,
    /// UTF-16, the higher byte first.
    Utf16BigEndian,
    /// UTF-32.
    Utf32,
}

/// What a file is that is no briefing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ForeignFile {
    /// DOCX.
    WordDocument,
    /// XLSX.
    ExcelWorkbook,
    /// PPTX.
    PowerPointPresentation,
    /// ODT.
    OpenDocumentText,
    /// ODS.
    OpenDocumentSpreadsheet,
    /// ODP.
    OpenDocumentPresentation,
    /// EPUB.
    ElectronicBook,
    /// A ZIP that holds none of these.
    ZipArchive,
    /// DOC, XLS or PPT.
    OldOfficeDocument,
    /// PDF.
    PdfDocument,
    /// A picture in bytes.
    Picture,
    /// A picture in XML.
    VectorPicture,
    /// A compressed file that is no ZIP.
    CompressedFile,
    /// A database of `SQLite`.
    Database,
    /// RTF.
    RichText,
    /// HTML.
    WebPage,
    /// XML.
    XmlFile,
    /// JSON.
    JsonFile,
    /// Plain text or Markdown that is plainly the text of a treaty.
    TreatyText,
}

impl ForeignFile {
    /// True for a file that is text, though not of this format.
    #[must_use]
    pub const fn is_text(self) -> bool {
        matches!(self, Self::VectorPicture | Self::RichText | Self::WebPage | Self::XmlFile | Self::JsonFile | Self::TreatyText)
    }

    /// True for a document that can be imported as an official text.
    #[must_use]
    pub const fn can_be_imported(self) -> bool {
        matches!(self, Self::WordDocument | Self::OpenDocumentText | Self::PdfDocument | Self::WebPage | Self::XmlFile | Self::TreatyText)
    }
}
