//! The network: a deterministic layout of nodes and edges, and the outlines drawn around them.
//!
//! Everything here works on plain indices and pixels. Only `+ − × ÷` and square roots are used, and nothing is iterated
//! in hash order, so that the same request gives the same bits natively and in WebAssembly.

mod adjacency;
mod arrange;
mod components;
mod curve;
mod footprint;
mod force;
mod graph;
mod hull;
mod layout;
mod lcg;
mod pack;
mod point;
mod quadtree;
mod quality;
mod request;
mod separate;
mod simulation;
mod start;
mod subgraph;
mod untangle;

pub use curve::{curve_control, curve_offsets};
pub use footprint::Footprint;
pub use graph::{Graph, Tie, Vertex};
pub use hull::{HullStep, convex_hull, padded_hull};
pub use layout::{Layout, layout};
pub use point::{NetworkBounds, NetworkPoint};
pub use quality::{crossings, stress};
pub use request::{Anchor, Edge, LayoutRequest, Node};
