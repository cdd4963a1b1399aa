//! Articles of any length for the benches, made by rule: the same length always gives the same text.

/// Paragraphs that the articles are made of; invented, of the kinds that the stages work on.
const PARAGRAPHS: &[&str] = &[
    "Foreign Minister Anna Weber met Thursday with Gen. Omar Haddad, commander of the coalition forces in Syria, to \
     review the withdrawal of troops from the northern provinces.",
    "“We will keep our word,” Weber told reporters in Geneva. “The last unit leaves by the end of September 2026.”",
    "According to a statement from the ministry, both sides stressed the need for a lasting ceasefire and agreed to \
     meet again next month.",
    "On Sunday, gunmen attacked a checkpoint near Mosul, killing three soldiers and wounding at least 12 people, the \
     army said.",
    "France, Germany and the United Kingdom announced new sanctions against two companies that are accused of \
     supplying drones.",
    "Protesters marched through Nairobi for a third day, demanding that the government lower the price of fuel; \
     police arrested about 40 of them.",
    "The spokeswoman denied that talks had been broken off. She declined to comment on reports of a second meeting.",
    "In March 2024, Denmark and Kenya signed an agreement on border security, which parliament has yet to \
     approve.",
];

/// An article of at least `words` words, with headline, byline and dateline.
pub fn article(words: usize) -> String {
    let mut text = String::from("Ministers review withdrawal\n\nBy Ann Lee and Omar Said\n\nGENEVA, July 17 (AFP) — ");
    let mut count = 0;
    for paragraph in PARAGRAPHS.iter().cycle() {
        text.push_str(paragraph);
        count += paragraph.split_whitespace().count();
        if count >= words {
            break;
        }
        text.push_str("\n\n");
    }
    text
}
