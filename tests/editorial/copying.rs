//! Detects copying from the article without publishing it: `shingles.txt` holds only hashes of its runs of five words.

const SHINGLES: &str = include_str!("shingles.txt");
const SHINGLE_WORDS: usize = 5;

/// The length in words of the longest run that `text` shares with the article, 0 below five.
pub(crate) fn longest_shared_run(text: &str) -> usize {
    let words = words(text);
    let (mut longest, mut run) = (0, 0);
    for shingle in words.windows(SHINGLE_WORDS) {
        run = if is_of_the_article(&shingle.join(" ")) { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    if longest == 0 { 0 } else { longest + SHINGLE_WORDS - 1 }
}

fn is_of_the_article(shingle: &str) -> bool {
    let hash = format!("{:016x}", fnv1a(shingle.as_bytes()));
    SHINGLES.split_whitespace().any(|known| known == hash)
}

/// Runs of letters and digits in lower case.
fn words(text: &str) -> Vec<String> {
    text.to_lowercase()
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// FNV-1a, 64 bit (offset basis and prime of the Fowler–Noll–Vo reference).
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[test]
fn the_hash_is_fnv1a() {
    assert_eq!(fnv1a(b"foobar"), 0x8594_4171_f739_67e8, "published test vector");
}

#[test]
fn a_copied_run_is_found() {
    let copied = "He said that it was a severe setback, serving as the last major stronghold, nobody denied";
    assert_eq!(longest_shared_run(copied), 6);
    assert_eq!(longest_shared_run("the last big foothold of factions that it names in one breath"), 0);
}
