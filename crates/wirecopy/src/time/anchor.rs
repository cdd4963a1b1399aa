//! The day from which "yesterday" is counted.

use jiff::civil::Date;

use crate::article::Article;

/// The day of publication, or the day that the dateline prints in full; nothing where the article tells neither.
pub(super) fn of(article: &Article) -> Option<Date> {
    let filed = || {
        let (first, last) = article.dateline.as_ref()?.date.as_ref()?.bounds();
        first.filter(|_| first == last)
    };
    article.published.or_else(filed)
}
