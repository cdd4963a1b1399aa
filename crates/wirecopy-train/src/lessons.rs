//! Several models answer together: what one model is to learn from them (Hinton et al. 2015).

use std::io;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use wirecopy_syntax::Analyzer;
use wirecopy_syntax::teaching::{self, Opinion};

use crate::conllu::Sentence;
use crate::vocabulary::Vocabulary;

pub(crate) struct Teachers(Vec<Analyzer>);

impl Teachers {
    /// Reads the model files; their tags and relations must be those of the treebanks.
    pub(crate) fn read(paths: &[PathBuf], vocabulary: &Vocabulary) -> io::Result<Self> {
        let read = |path: &PathBuf| {
            let analyzer = Analyzer::from_bytes(&std::fs::read(path)?).map_err(io::Error::other)?;
            let names = (vocabulary.tags.names.clone(), vocabulary.relations.names.clone());
            if teaching::names(&analyzer) != Some(names) {
                let message = format!("{}: a teacher with other tags or relations", Path::new(path).display());
                return Err(io::Error::new(io::ErrorKind::InvalidData, message));
            }
            Ok(analyzer)
        };
        Ok(Self(paths.iter().map(read).collect::<io::Result<_>>()?))
    }

    /// The mean of what they say of a sentence, of one with a tree its names alone. Relations are those to the heads of the
    /// first teacher's tree. Nothing without teachers.
    pub(crate) fn ask(&self, sentence: &Sentence) -> Option<Rc<Opinion>> {
        let words: Vec<&str> = sentence.words.iter().map(|word| word.form.as_str()).collect();
        let mut mean: Option<Opinion> = None;
        for teacher in &self.0 {
            let heads = mean.as_ref().map(|mean| mean.heads.as_slice());
            let opinion = teaching::opinion(teacher, &words, heads)?;
            match &mut mean {
                None => mean = Some(opinion),
                Some(mean) => {
                    for (sum, part) in
                        parts(mean).into_iter().zip([opinion.tags, opinion.arcs, opinion.relations, opinion.names])
                    {
                        crate::ops::add(sum, &part);
                    }
                }
            }
        }
        let mut mean = mean?;
        let share = 1.0 / self.0.len() as f32;
        for part in parts(&mut mean) {
            for value in part {
                *value *= share;
            }
        }
        if sentence.tree {
            // All but the names is known better.
            (mean.tags, mean.arcs, mean.relations) = Default::default();
        }
        Some(Rc::new(mean))
    }
}

fn parts(opinion: &mut Opinion) -> [&mut Vec<f32>; 4] {
    [&mut opinion.tags, &mut opinion.arcs, &mut opinion.relations, &mut opinion.names]
}
