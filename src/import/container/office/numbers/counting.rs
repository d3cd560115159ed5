//! Numbers in words of Chinese, Japanese and Korean.

/// Which words, and whether they are put together or stand for digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::import::container) struct Counting {
    /// Words for nought to nine.
    digits: [char; 10],
    /// Words for ten, hundred and thousand; none where each digit stands for itself.
    units: Option<[char; 3]>,
    /// The word for ten thousand.
    myriad: char,
    /// True where one ten is written `一十`, false for `十`.
    one_ten: bool,
    /// True where one hundred is written `一百`, false for `百`.
    one_hundred: bool,
    /// True where a nought between digits is written.
    nought: bool,
    /// From so many on, each digit stands for itself.
    digits_from: u64,
}

const CHINESE: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

impl Counting {
    /// `一`, `十`, `二十一`, `一百零一`
    pub(in crate::import::container) const CHINESE: Self = Self {
        digits: ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'],
        units: Some(['十', '百', '千']),
        myriad: '万',
        one_ten: false,
        one_hundred: true,
        nought: true,
        digits_from: u64::MAX,
    };
    /// As [`Self::CHINESE`] in traditional characters.
    pub(in crate::import::container) const TAIWANESE: Self = Self { myriad: '萬', ..Self::CHINESE };
    /// Below a hundred as [`Self::CHINESE`], then digit by digit: `一〇一`
    pub(in crate::import::container) const CHINESE_SMALL: Self = Self { digits: CHINESE, digits_from: 100, ..Self::CHINESE };
    /// Digit by digit: `一〇`
    pub(in crate::import::container) const CHINESE_DIGITS: Self = Self { digits: CHINESE, units: None, ..Self::CHINESE };
    /// As on cheques, simplified.
    pub(in crate::import::container) const CHINESE_FORMAL: Self = Self {
        digits: ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'],
        units: Some(['拾', '佰', '仟']),
        one_ten: true,
        ..Self::CHINESE
    };
    /// As on cheques, traditional.
    pub(in crate::import::container) const TRADITIONAL_FORMAL: Self = Self {
        digits: ['零', '壹', '貳', '參', '肆', '伍', '陸', '柒', '捌', '玖'],
        units: Some(['拾', '佰', '仟']),
        myriad: '萬',
        one_ten: true,
        ..Self::CHINESE
    };
    /// `十`, `百一`
    pub(in crate::import::container) const JAPANESE: Self = Self { one_hundred: false, nought: false, ..Self::CHINESE };
    /// As on cheques.
    pub(in crate::import::container) const JAPANESE_FORMAL: Self = Self {
        digits: ['零', '壱', '弐', '参', '四', '伍', '六', '七', '八', '九'],
        units: Some(['拾', '百', '阡']),
        myriad: '萬',
        one_ten: true,
        one_hundred: true,
        nought: false,
        digits_from: u64::MAX,
    };
    /// `십일`, `백일`
    pub(in crate::import::container) const KOREAN: Self = Self {
        digits: ['영', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'],
        units: Some(['십', '백', '천']),
        myriad: '만',
        one_ten: false,
        one_hundred: false,
        nought: false,
        digits_from: u64::MAX,
    };
    /// Digit by digit: `일영`
    pub(in crate::import::container) const KOREAN_DIGITS: Self = Self { units: None, ..Self::KOREAN };

    /// A number above nought, none where it is too large.
    pub(in crate::import::container) fn write(&self, number: u64) -> Option<String> {
        let digit = |value: u64| usize::try_from(value).ok().and_then(|value| self.digits.get(value)).copied();
        let Some(units) = self.units.filter(|_| number < self.digits_from) else {
            return number.to_string().chars().map(|letter| digit(u64::from(letter.to_digit(10)?))).collect();
        };
        let mut written = String::new();
        let (myriads, rest) = (number / 10_000, number % 10_000);
        if myriads >= 10_000 {
            return None;
        }
        if myriads > 0 {
            self.below_myriad(myriads, units, false, &mut written)?;
            written.push(self.myriad);
        }
        self.below_myriad(rest, units, myriads > 0, &mut written)?;
        Some(written)
    }

    fn below_myriad(&self, number: u64, units: [char; 3], follows: bool, written: &mut String) -> Option<()> {
        let digit = |value: u64| usize::try_from(value).ok().and_then(|value| self.digits.get(value)).copied();
        let [ten, hundred, thousand] = units;
        let mut gap = false;
        let mut first = !follows;
        for (value, unit) in [(1000, Some(thousand)), (100, Some(hundred)), (10, Some(ten)), (1, None)] {
            let here = number / value % 10;
            if here == 0 {
                gap = true;
                continue;
            }
            if gap && !first && self.nought {
                written.push(digit(0)?);
            }
            gap = false;
            // `十一` but `一百一十一` in Chinese; Japanese and Korean leave the one out everywhere.
            let bare = here == 1
                && match value {
                    10 => !self.one_ten && (first || !self.one_hundred),
                    100 | 1000 => !self.one_hundred,
                    _ => false,
                };
            if !bare {
                written.push(digit(here)?);
            }
            written.extend(unit);
            first = false;
        }
        Some(())
    }
}
