//! Numbers in every format.

use super::*;

fn row(format: NumberFormat, numbers: &[i64]) -> String {
    let all: Vec<_> = numbers.iter().map(|number| write_number(*number, format, None)).collect();
    all.join(" ")
}

#[test]
fn numbers_are_written_in_every_format() {
    let small = &[1, 2, 3, 10, 11, 12, 20, 21];
    let large = &[99, 100, 101, 110, 111, 1001, 10_000, 10_101];
    for (format, numbers, written) in [
        (NumberFormat::Decimal, &small[..], "1 2 3 10 11 12 20 21"),
        (NumberFormat::None, &[1, 2], " "),
        (NumberFormat::Padded(2), small, "01 02 03 10 11 12 20 21"),
        (NumberFormat::Digits('٠'), small, "١ ٢ ٣ ١٠ ١١ ١٢ ٢٠ ٢١"),
        (NumberFormat::Digits('०'), &[1, 29], "१ २९"),
        (NumberFormat::Digits('０'), &[1, 12], "１ １２"),
        (NumberFormat::Roman(true), &[1, 4, 9, 14, 40, 90, 400, 1999, 3999], "i iv ix xiv xl xc cd mcmxcix mmmcmxcix"),
        (NumberFormat::Roman(false), &[4, 4000, 0, -3], "IV 4000 0 -3"),
        (NumberFormat::Letters(LATIN_SMALL, After::Repeated), &[1, 26, 27, 28, 53], "a z aa bb aaa"),
        (NumberFormat::Letters(LATIN_CAPITAL, After::Combined), &[1, 26, 27, 28, 52, 53, 703], "A Z AA AB AZ BA AAA"),
        (NumberFormat::Letters(RUSSIAN_SMALL, After::Repeated), &[1, 2, 3, 7, 9, 10, 28, 29], "а б в ж и к я аа"),
        (NumberFormat::Letters(ARABIC_ALPHABET, After::Repeated), &[1, 2, 3, 4, 5, 28], "أ ب ت ث ج ي"),
        (NumberFormat::Letters(ARABIC_ABJAD, After::Repeated), &[1, 2, 3, 4, 5, 6, 10, 28], "أ ب ج د ه و ي غ"),
        (NumberFormat::Letters(HEAVENLY_STEMS, After::Decimal), &[1, 10, 11], "甲 癸 11"),
        (NumberFormat::Letters(CIRCLED, After::Decimal), &[1, 20, 21], "① ⑳ 21"),
        (NumberFormat::Letters(GANADA, After::Repeated), &[1, 14, 15], "가 하 가가"),
        (NumberFormat::Counted(Counting::CHINESE), small, "一 二 三 十 十一 十二 二十 二十一"),
        (NumberFormat::Counted(Counting::CHINESE), large, "九十九 一百 一百零一 一百一十 一百一十一 一千零一 一万 一万零一百零一"),
        (NumberFormat::Counted(Counting::CHINESE_SMALL), &[10, 99, 100, 105], "十 九十九 一〇〇 一〇五"),
        (NumberFormat::Counted(Counting::CHINESE_DIGITS), &[1, 10, 24], "一 一〇 二四"),
        (NumberFormat::Counted(Counting::CHINESE_FORMAL), &[1, 10, 23], "壹 壹拾 贰拾叁"),
        (NumberFormat::Counted(Counting::TRADITIONAL_FORMAL), &[2, 10_000], "貳 壹萬"),
        (NumberFormat::Counted(Counting::TAIWANESE), &[12, 20_000], "十二 二萬"),
        (NumberFormat::Counted(Counting::JAPANESE), &[10, 11, 101, 110, 1001], "十 十一 百一 百十 千一"),
        (NumberFormat::Counted(Counting::JAPANESE_FORMAL), &[2, 10], "弐 壱拾"),
        (NumberFormat::Counted(Counting::KOREAN), &[1, 11, 20, 101], "일 십일 이십 백일"),
        (NumberFormat::Counted(Counting::KOREAN_DIGITS), &[10], "일영"),
        (NumberFormat::Ordinal, &[1, 2, 3, 4, 11, 12, 13, 21, 112], "1st 2nd 3rd 4th 11th 12th 13th 21st 112th"),
        (NumberFormat::Words, &[1, 21, 40, 101], "One Twenty-one Forty One hundred one"),
        (NumberFormat::OrdinalWords, &[1, 2, 12, 20, 21, 100], "First Second Twelfth Twentieth Twenty-first One hundredth"),
        (NumberFormat::Hexadecimal, &[10, 31], "A 1F"),
        (NumberFormat::Dashes, &[3], "- 3 -"),
        (NumberFormat::Hebrew, &[1, 10, 15, 16, 22, 115], "א י טו טז כב קטו"),
        (NumberFormat::Marks, &[1, 2, 5], "* † **"),
        (NumberFormat::Sexagenary, &[1, 2, 13, 60, 61], "甲子 乙丑 丙子 癸亥 61"),
    ] {
        assert_eq!(row(format, numbers), written, "{format:?}");
    }
}

#[test]
fn an_ordinal_is_that_of_the_language() {
    for (language, written) in [("fr-FR", "1er 2e"), ("es", "1º 2º"), ("ru-RU", "1-й 2-й"), ("de", "1. 2."), ("en-GB", "1st 2nd")] {
        let all: Vec<_> = [1, 2].iter().map(|number| write_number(*number, NumberFormat::Ordinal, Some(language))).collect();
        assert_eq!(all.join(" "), written);
    }
    assert_eq!(write_number(2, NumberFormat::Words, Some("fr")), "2");
}

#[test]
fn a_number_that_is_absurd_stays_short() {
    let huge = i64::from(u32::MAX);
    for format in [
        NumberFormat::Roman(true),
        NumberFormat::Letters(LATIN_SMALL, After::Repeated),
        NumberFormat::Letters(LATIN_SMALL, After::Combined),
        NumberFormat::Letters("", After::Combined),
        NumberFormat::Counted(Counting::CHINESE),
        NumberFormat::Marks,
        NumberFormat::Words,
        NumberFormat::Hebrew,
        NumberFormat::Padded(200),
    ] {
        for number in [huge, i64::MAX, i64::MIN, 0] {
            assert!(write_number(number, format, None).len() <= 300, "{format:?} {number}");
        }
    }
}
