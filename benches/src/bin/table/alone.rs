//! What only a process of its own tells: the first call, and the most memory it ever held.

use std::time::{Duration, Instant};
use std::{env, fs, process};

use wirecopy::{Queue, Reader};
use wirecopy_benches::newsroom;

use crate::Result;
use crate::clock::worked_by_all;

/// Processes of which the median counts.
const PROCESSES: usize = 9;

pub(crate) fn print() -> Result {
    let mut calls = Vec::new();
    for _ in 0..PROCESSES {
        let answer = again(&["--first-call"])?;
        let (clock, work) = answer.split_once(' ').ok_or("no two numbers")?;
        calls.push((clock.parse::<f64>()?, work.parse::<f64>()?));
    }
    let median = |mut list: Vec<f64>| {
        list.sort_by(f64::total_cmp);
        list[list.len() / 2]
    };
    let (clock, work): (Vec<_>, Vec<_>) = calls.into_iter().unzip();
    println!(
        "\n**First call** of a process, 400 words: {:.0} ms of a core, {:.0} ms by the clock",
        median(work),
        median(clock)
    );
    println!("(the median of {PROCESSES} processes).");
    println!("\n**Memory of a batch**: the most a process ever held\n");
    println!("| articles | MB |\n|--:|--:|");
    for articles in ["1", "2000", "10000"] {
        println!("| {articles} | {} |", again(&["--memory", articles])?);
    }
    Ok(())
}

/// The answer of this program with other arguments.
fn again(arguments: &[&str]) -> Result<String> {
    let output = process::Command::new(env::current_exe()?).args(arguments).output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    Ok(String::from_utf8(output.stdout)?.trim().to_owned())
}

/// Reads one article and prints the milliseconds of it, by the clock and by the work.
pub(crate) fn first_call() -> Result {
    let text = newsroom::article(4, 400);
    let (clock, work) = (Instant::now(), worked_by_all());
    wirecopy::read(text)?;
    let work = worked_by_all() - work;
    println!("{} {}", 1e3 * clock.elapsed().as_secs_f64(), 1e3 * work);
    Ok(())
}

/// Reads so many articles as an endless supply is read, and prints the megabytes held at most.
pub(crate) fn memory(articles: u64) -> Result {
    let mut queue = Queue::new(Reader::default());
    for number in 0..articles {
        while queue.is_full() {
            queue.take(Duration::MAX).transpose()?;
        }
        // The same thousand again and again: of ever new ones the longest would come late.
        queue.push(newsroom::article(number % 1_000, 60));
    }
    while queue.take(Duration::MAX).transpose()?.is_some() {}
    let status = fs::read_to_string("/proc/self/status")?;
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("no VmHWM: not a Linux system")?;
    let kilobytes: f64 = peak.trim().trim_end_matches(" kB").parse()?;
    println!("{:.0}", kilobytes / 1024.0);
    Ok(())
}
