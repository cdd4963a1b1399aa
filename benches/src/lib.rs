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

/// A web page of some 150 KB with an article of at least `words` words between menus, boxes, scripts and a footer.
pub fn page(words: usize) -> String {
    let menu = "<li class=\"menu__item\"><a href=\"/section/name\">Section of the paper</a></li>".repeat(200);
    let card = "<div class=\"card teaser\"><a href=\"/2025/07/17/story\"><h3>Another story of the day</h3></a></div>";
    let script = format!("<script>var settings = {{ads: [{}]}};</script>", "'slot', ".repeat(8_000));
    let paragraphs: Vec<_> = article(words).split("\n\n").skip(2).map(str::to_owned).collect();
    let paragraphs = format!("<p>{}</p>", paragraphs.join(&format!("</p>{card}<p>")));
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Ministers review withdrawal</title>\
         <script type=\"application/ld+json\">{{\"@type\": \"NewsArticle\", \"headline\": \"Ministers review withdrawal\", \
         \"author\": {{\"@type\": \"Person\", \"name\": \"Ann Lee\"}}, \"datePublished\": \"2025-07-17T10:00:00Z\"}}</script></head>\
         <body>{script}<nav><ul>{menu}</ul></nav><main><h1>Ministers review withdrawal</h1>\
         <div class=\"article-body\">{paragraphs}</div></main><aside>{}</aside><footer><ul>{menu}</ul></footer></body></html>",
        card.repeat(200)
    )
}
