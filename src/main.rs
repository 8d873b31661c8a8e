//! The page: mounts the widget, nothing else.

/// The smallest allocator that hands memory back.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    demarche::views::start();
}
