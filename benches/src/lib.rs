//! What the benches and the tests read: articles and pages made by rule, the same ones every time.

pub mod newsroom;

/// A web page of some 150 KB with an article of at least `words` words between menus, boxes, scripts and a footer.
pub fn page(words: usize) -> String {
    let menu = "<li class=\"menu__item\"><a href=\"/section/name\">Section of the paper</a></li>".repeat(200);
    let card = "<div class=\"card teaser\"><a href=\"/2025/07/17/story\"><h3>Another story of the day</h3></a></div>";
    let script = format!("<script>var settings = {{ads: [{}]}};</script>", "'slot', ".repeat(8_000));
    let article = newsroom::article(words as u64, words).replace('&', "&amp;");
    let paragraphs: Vec<&str> = article.split("\n\n").collect();
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
