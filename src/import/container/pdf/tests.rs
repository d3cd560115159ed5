//! Layout on runs made by hand, without a library.
