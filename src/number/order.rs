//! The order of things: one small radix sort for everything that has a number to sort by, one merge sort for the rest.

use crate::list::Listed;
use std::cmp::Ordering;

const DIGIT_BITS: u32 = 8;
const DIGITS: usize = 1 << DIGIT_BITS;
/// Up to this many keys, insertion takes less time than the passes.
const FEW: usize = 64;

/// The indices of `keys` in ascending order of key; equal keys keep their order.
///
/// A least-significant-digit radix sort that skips the digits in which all keys agree; few keys are inserted one by one.
pub fn order(keys: &[u64]) -> Vec<u32> {
    let mut indices: Vec<u32> = (0..keys.len() as u32).listed();
    if keys.len() <= FEW {
        insert_in_order(keys, &mut indices);
        return indices;
    }
    let mut buffer = vec![0; keys.len()];
    let differing = keys.iter().fold(0, |bits, key| bits | (key ^ keys[0]));
    for shift in (0..u64::BITS).step_by(DIGIT_BITS as usize) {
        if (differing >> shift) & (DIGITS as u64 - 1) != 0 {
            scatter(keys, shift, &indices, &mut buffer);
            std::mem::swap(&mut indices, &mut buffer);
        }
    }
    indices
}

/// Sorts `indices`, which are `0..keys.len()`, by insertion.
fn insert_in_order(keys: &[u64], indices: &mut [u32]) {
    for (index, key) in keys.iter().enumerate() {
        let mut slot = index;
        while slot > 0 && keys[indices[slot - 1] as usize] > *key {
            indices[slot] = indices[slot - 1];
            slot -= 1;
        }
        indices[slot] = index as u32;
    }
}

/// One pass: `to` receives `from` sorted by the digit at `shift`.
fn scatter(keys: &[u64], shift: u32, from: &[u32], to: &mut [u32]) {
    let digit = |index: u32| (keys[index as usize] >> shift) as usize & (DIGITS - 1);
    let mut next = [0_u32; DIGITS];
    for &index in from {
        next[digit(index)] += 1;
    }
    let mut sum = 0;
    for slot in &mut next {
        sum += std::mem::replace(slot, sum);
    }
    for &index in from {
        let slot = &mut next[digit(index)];
        to[*slot as usize] = index;
        *slot += 1;
    }
}

/// The indices from 0 to `count` in ascending order, as `compare` tells of two of them; equal ones keep their order.
///
/// A bottom-up merge sort. Slower than [`order`]; for texts, and for what needs more than one key.
pub fn order_by(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<u32> {
    let mut from: Vec<u32> = (0..count as u32).listed();
    let mut width = 1;
    while width < count {
        let mut to = Vec::with_capacity(count);
        for pair in from.chunks(2 * width) {
            let (left, right) = pair.split_at(width.min(pair.len()));
            merge(left, right, compare, &mut to);
        }
        from = to;
        width *= 2;
    }
    from
}

/// Appends two runs that are in order as one.
fn merge(mut left: &[u32], mut right: &[u32], compare: &dyn Fn(usize, usize) -> Ordering, to: &mut Vec<u32>) {
    while let ([first, rest @ ..], [second, others @ ..]) = (left, right) {
        if compare(*second as usize, *first as usize).is_lt() {
            to.push(*second);
            right = others;
        } else {
            to.push(*first);
            left = rest;
        }
    }
    to.extend_from_slice(left);
    to.extend_from_slice(right);
}

/// A key that sorts as the number does; the two zeros are one.
pub fn key_from_number(number: f64) -> u64 {
    let bits = (number + 0.0).to_bits();
    if bits >> 63 == 0 { bits | 1 << 63 } else { !bits }
}

/// A key that sorts by `first`, then by `second`.
pub fn key_from_pair(first: u32, second: u32) -> u64 {
    u64::from(first) << 32 | u64::from(second)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn orders_numbers_of_both_signs() {
        let keys = [2.5, -1.0, 0.0, -0.0, -7.25, 1e300].map(key_from_number);
        assert_eq!(order(&keys), [4, 1, 2, 3, 0, 5]);
        assert!(order(&[]).is_empty());
    }

    proptest! {
        #[test]
        fn agrees_with_a_stable_sort(keys in proptest::collection::vec(any::<u64>(), 0..200), mask in any::<u64>()) {
            let keys: Vec<u64> = keys.iter().map(|key| key & mask).collect();
            let mut expected: Vec<u32> = (0..keys.len() as u32).collect();
            expected.sort_by_key(|&index| keys[index as usize]);
            prop_assert_eq!(order(&keys), &expected[..]);
            prop_assert_eq!(order_by(keys.len(), &|a, b| keys[a].cmp(&keys[b])), expected);
        }
    }
}
