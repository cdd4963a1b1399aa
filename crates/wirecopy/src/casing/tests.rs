//! Lines of our own, in capitals and in small letters, and how they are read.
#![allow(clippy::unwrap_used)] // a test may

use std::borrow::Cow;

use super::restored;
use crate::Text;
use crate::lexicon::Lexicon;

fn read(text: &str) -> String {
    let lexicon = Lexicon::english();
    let article = crate::article::plain(Text::new(text).unwrap(), None, lexicon);
    let copy = restored(&article, lexicon);
    assert_eq!(copy.len(), text.len(), "{text}");
    let same = |(a, b): (char, char)| a.len_utf8() == b.len_utf8() && a.to_lowercase().eq(b.to_lowercase());
    assert!(copy.chars().zip(text.chars()).all(same), "{copy}");
    copy.into_owned()
}

#[test]
fn capitals_become_small_but_for_names() {
    for wanted in [
        "The Salvadoran army said on Tuesday that rebels of the LAF attacked a bridge near San Miguel.",
        "President Alfredo Cristobal met General Rene Ponceva in Bogota on 3 May.",
        "A bomb may have killed six people, the mayor said. Nobody was arrested.",
        "Police in New York arrested George Bush, a dentist, and his brother Mark Hollander.",
        "The Arkena Battalion and the Air Force bombed Usulutan Department on 12 January.",
        "Gen. J. Lopez de la Vega told us that the U.S. embassy was hit by an M-16 round.",
        "O'Hara and McTavish said: \"We're leaving the country.\" They did not.",
        "Turkey and Chad agreed to march on in March.",
        "The United States and the European Union asked the UN for help. It declined.",
    ] {
        assert_eq!(read(&wanted.to_uppercase()), wanted);
    }
}

#[test]
fn small_letters_get_the_capitals_of_names() {
    for wanted in [
        "The president of Kenya met Angela Merkel in Nairobi on Monday. They may meet again.",
        "Rebels attacked the town of Goma, the UN said.",
    ] {
        assert_eq!(read(&wanted.to_lowercase()), wanted);
    }
}

#[test]
fn a_word_in_brackets_is_an_abbreviation_everywhere() {
    let text = "THE LAND AND FREEDOM ARMY [LANFA] CLAIMED THE ATTACK. LANFA REBELS FLED.";
    assert_eq!(read(text).split_once(". ").unwrap().1, "LANFA rebels fled.");
}

#[test]
fn what_the_body_prints_decides_for_the_headline() {
    let text = "SANDS BUYS STAKE IN RIVER TEAM\n\nThe holding of Omar Sands, called Sands, bought it, a spokesman for Sands \
                said on Monday after a long meeting in the town of Harrowby.\n\nThe team lost.";
    assert!(read(text).starts_with("Sands buys stake in river team\n"));
}

#[test]
fn text_with_capitals_is_not_copied() {
    let lexicon = Lexicon::english();
    for text in ["The minister met the U.S. envoy in Paris. NATO agreed.", "", "A", "OK", "12", "الرئيس"] {
        let article = crate::article::plain(Text::new(text).unwrap(), None, lexicon);
        assert!(matches!(restored(&article, lexicon), Cow::Borrowed(_)), "{text}");
    }
}

#[test]
fn letters_whose_other_case_is_longer_stay() {
    let text = "İSTANBUL ȺND STRAẞE ARE NAMES OF PLACES HERE, SAID THE MAN. ﬁ";
    let copy = read(text);
    assert!(copy.contains('İ') && copy.contains('Ⱥ') && copy.contains('ẞ'), "{copy}");
}

#[test]
fn a_headline_with_a_capital_to_each_word_is_read_without() {
    for (printed, read_as) in [
        ("UN Condemns Attack on Aid Convoy", "UN condemns attack on aid convoy"),
        ("Iraqi Prime Minister Receives Coalition Commander", "Iraqi prime minister receives coalition commander"),
        (
            "President Kareem Al-Rubaie Meets NATO Envoys in Oslo",
            "President Kareem Al-Rubaie meets NATO envoys in Oslo",
        ),
        ("Gunmen Abduct 12 Students From School in Kaduna", "Gunmen abduct 12 students from school in Kaduna"),
        (
            "Greek Farmers Block Highway as Elon Musk Criticizes Trump",
            "Greek farmers block highway as Elon Musk criticizes Trump",
        ),
        ("Velmo Dockers Vow to Strike Over Pay on Monday", "Velmo dockers vow to strike over pay on Monday"),
    ] {
        let text =
            format!("{printed}\n\nNothing more was known on the day after, people in the town of Harrowby said.\n");
        assert_eq!(read(&text).lines().next().unwrap(), read_as);
    }
    // A headline in which capitals tell names, and names alone.
    for printed in ["Arkena signs trade deal with Norway", "Omar Sands, Greta Lund, Ivar Moe, Nadia Brandt"] {
        let text =
            format!("{printed}\n\nNothing more was known on the day after, people in the town of Harrowby said.\n");
        assert_eq!(read(&text), text);
    }
}

#[test]
fn a_name_of_the_body_keeps_its_capitals_in_the_headline() {
    let text = "River Force Buys White Harbour Stake From Town\n\nThe holding River Force bought it on Monday, after a long \
                meeting in White Harbour, where the river meets the white cliffs and the harbour.\n\nThe team lost.";
    assert!(read(text).starts_with("River Force buys White Harbour stake from town\n"), "{}", read(text));
}
