//! Many articles on one core and on two.

use std::time::Instant;

use rayon::ThreadPoolBuilder;
use wirecopy::Reader;

use crate::clock::{ROUNDS, worked_by_all};
use crate::{Result, Texts};

pub(crate) fn print(texts: &Texts) -> Result {
    println!("\n**A batch**, {}\n", texts.name);
    println!(
        "| cores | articles/s | words/s | MB/s | times one core, by the clock | by the cores' work |\n|--:|--:|--:|--:|--:|--:|"
    );
    let mut one = None;
    for cores in [1, 2] {
        let pool = ThreadPoolBuilder::new().num_threads(cores).build()?;
        let reader = Reader::default();
        let mut took = [f64::INFINITY; 2];
        for _ in 0..ROUNDS {
            let (clock, work) = (Instant::now(), worked_by_all());
            drop(pool.install(|| reader.read_many(texts.list.clone())));
            took[0] = took[0].min(clock.elapsed().as_secs_f64());
            took[1] = took[1].min(worked_by_all() - work);
        }
        let first = *one.get_or_insert(took);
        let (clock, work) = (first[0] / took[0], cores as f64 * first[1] / took[1]);
        println!("| {cores} | {} | {clock:.2} | {work:.2} |", texts.rates(took[0]));
    }
    println!("\nBy the clock, other programs beside count; by the cores' work, only what two cores cost each other.");
    Ok(())
}
