//! Where the nodes start: what the forces find depends on it, and how soon.

mod align;
mod phyllotaxis;
mod pivot_mds;

pub(super) use align::align;
pub(super) use phyllotaxis::phyllotaxis;
pub(super) use pivot_mds::pivot_mds;
