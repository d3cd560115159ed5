//! Rows of letters in the order in which office programs count by them.

/// `a` to `z`
pub(in crate::import::container) const LATIN_SMALL: &str = "abcdefghijklmnopqrstuvwxyz";
/// `A` to `Z`
pub(in crate::import::container) const LATIN_CAPITAL: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
/// Russian without the letters that no list has.
pub(in crate::import::container) const RUSSIAN_SMALL: &str = "абвгдежзиклмнопрстуфхцчшщэюя";
/// Likewise.
pub(in crate::import::container) const RUSSIAN_CAPITAL: &str = "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ";
/// Bulgarian.
pub(in crate::import::container) const BULGARIAN_SMALL: &str = "абвгдежзийклмнопрстуфхцчшщъюя";
/// Likewise.
pub(in crate::import::container) const BULGARIAN_CAPITAL: &str = "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЮЯ";
/// Greek.
pub(in crate::import::container) const GREEK_SMALL: &str = "αβγδεζηθικλμνξοπρστυφχψω";
/// Likewise.
pub(in crate::import::container) const GREEK_CAPITAL: &str = "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ";
/// Arabic as in a dictionary.
pub(in crate::import::container) const ARABIC_ALPHABET: &str = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";
/// Arabic in the older order, that of lists in treaties.
pub(in crate::import::container) const ARABIC_ABJAD: &str = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
/// As [`ARABIC_ABJAD`], the first letter without its sign.
pub(in crate::import::container) const ARABIC_ABJAD_BARE: &str = "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ";
/// Hebrew.
pub(in crate::import::container) const HEBREW_ALPHABET: &str = "אבגדהוזחטיכלמנסעפצקרשת";
/// Korean syllables.
pub(in crate::import::container) const GANADA: &str = "가나다라마바사아자차카타파하";
/// Korean letters.
pub(in crate::import::container) const CHOSUNG: &str = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ";
/// Japanese, by the table.
pub(in crate::import::container) const AIUEO: &str =
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
/// Japanese, by the poem.
pub(in crate::import::container) const IROHA: &str =
    "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン";
/// Thai.
pub(in crate::import::container) const THAI: &str = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ";
/// Hindi vowels.
pub(in crate::import::container) const HINDI_VOWELS: &str = "अआइईउऊऋएऐओऔ";
/// Hindi consonants.
pub(in crate::import::container) const HINDI_CONSONANTS: &str = "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह";
/// The ten of the Chinese calendar, by which the points of a treaty are counted.
pub(in crate::import::container) const HEAVENLY_STEMS: &str = "甲乙丙丁戊己庚辛壬癸";
/// The twelve of the Chinese calendar.
pub(in crate::import::container) const EARTHLY_BRANCHES: &str = "子丑寅卯辰巳午未申酉戌亥";
/// Numbers in circles.
pub(in crate::import::container) const CIRCLED: &str = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
/// Numbers in brackets.
pub(in crate::import::container) const BRACKETED: &str = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇";
/// Numbers with a full stop.
pub(in crate::import::container) const STOPPED: &str = "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛";
/// Chinese numbers in circles.
pub(in crate::import::container) const CIRCLED_CHINESE: &str = "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉";
