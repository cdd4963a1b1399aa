//! The one file format: UTF-8, one entry a line, fields parted by tabs, `#` starts a comment line.

/// A line of a lexicon file that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RowError {
    pub(crate) file: &'static str,
    pub(crate) line: usize,
    pub(crate) message: String,
}

/// The entries of a file: the number of its line, and its `N` fields with blanks trimmed. A missing trailing field
/// is empty; one too many is an error.
pub(crate) fn rows<'c, const N: usize>(
    file: &'static str,
    content: &'c str,
) -> impl Iterator<Item = Result<(usize, [&'c str; N]), RowError>> {
    content.lines().enumerate().filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#')).map(
        move |(index, line)| {
            let mut fields = [""; N];
            for (place, field) in line.split('\t').enumerate() {
                let slot = fields.get_mut(place).ok_or_else(|| RowError {
                    file,
                    line: index + 1,
                    message: format!("more than {N} fields"),
                })?;
                *slot = field.trim();
            }
            Ok((index + 1, fields))
        },
    )
}

/// The items of a field that holds a list, parted by `|`.
pub(crate) fn list(field: &str) -> impl Iterator<Item = &str> {
    field.split('|').map(str::trim).filter(|item| !item.is_empty())
}
