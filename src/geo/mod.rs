//! Geography: the spaces of the map, projections, great circles, the basemap, and what a flat picture of them needs.
//!
//! A place goes `LonLat` → [`Projection`] → [`WorldPoint`] → [`Viewport`] → [`ScreenPoint`]; lines and rings of any of these
//! are clipped, simplified and written as SVG paths by the same functions.

mod arc;
mod basemap;
mod bow;
mod clip;
mod extent;
mod great_circle;
mod halfway;
mod label;
mod path;
mod projection;
mod rect;
pub mod ring;
mod simplify;
mod space;
mod text_width;
pub mod trig;
mod viewport;

pub use arc::arc;
pub use basemap::{
    Basemap, BasemapError, BasemapLayers, Edge, Fill, Line, Region, Ring, Treatment, edge_between, treatment,
};
pub use bow::bow;
pub use clip::{clip_line, clip_ring};
pub use extent::Extent;
pub use halfway::{halfway, line_length};
pub use label::{LabelRequest, Offset, Placed, around, place_labels};
pub use path::{Shape, append};
pub use projection::{CONIC_EQUAL_AREA, EQUAL_EARTH, PROJECTIONS, Projection, RawProjection, choose};
pub use rect::Rect;
pub use simplify::simplify;
pub use space::{LonLat, Planar, ScreenPoint, Size, WorldPoint};
pub use text_width::text_width;
pub use viewport::{MAX_ZOOM, Viewport};
