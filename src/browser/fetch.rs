//! Loading a file, with every failure told apart as far as the platform lets us.

use gloo::{timers::callback::Timeout, utils::window};
use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, RequestInit, Response};

use crate::number;

/// Files larger than this are refused, in bytes.
const MAX_BYTES: f64 = 20.0 * 1024.0 * 1024.0;
const TIMEOUT_MS: u32 = 20_000;

/// Why a file could not be loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// The server answered with this status.
    Status(u16),
    /// No answer: no line, a name that does not resolve, or a server that does not allow other pages to read it.
    Unreachable,
    /// No full answer in time.
    TimedOut,
    /// More than the widget reads.
    TooLarge,
}

/// Loads a file's bytes.
pub async fn load(address: &str) -> Result<Vec<u8>, LoadError> {
    let controller = AbortController::new().map_err(|_| LoadError::Unreachable)?;
    let signal = controller.signal();
    let options = RequestInit::new();
    options.set_signal(Some(&signal));
    let timeout = Timeout::new(TIMEOUT_MS, move || controller.abort());
    let loaded = read(address, &options).await;
    timeout.cancel();
    loaded.map_err(|error| if signal.aborted() { LoadError::TimedOut } else { error })
}

async fn read(address: &str, options: &RequestInit) -> Result<Vec<u8>, LoadError> {
    let request = window().fetch_with_str_and_init(address, options);
    let response = JsFuture::from(request).await.map_err(|_| LoadError::Unreachable)?;
    let response: Response = response.dyn_into().map_err(|_| LoadError::Unreachable)?;
    if !response.ok() {
        return Err(LoadError::Status(response.status()));
    }
    let announced = response.headers().get("content-length").ok().flatten().and_then(|length| number::parse(&length));
    if announced.is_some_and(|length| length > MAX_BYTES) {
        return Err(LoadError::TooLarge);
    }
    let body = response.array_buffer().map_err(|_| LoadError::Unreachable)?;
    let body: ArrayBuffer =
        JsFuture::from(body).await.ok().and_then(|body| body.dyn_into().ok()).ok_or(LoadError::Unreachable)?;
    if f64::from(body.byte_length()) > MAX_BYTES {
        return Err(LoadError::TooLarge);
    }
    Ok(Uint8Array::new(&body).to_vec())
}
