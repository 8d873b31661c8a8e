//! Loading, then the widget in its place. Until then, and when loading fails, the page stays as it was.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::AppHandle;

use super::outside::Line;
use super::{Material, Widget, coverage::fits_the_region, widget::WidgetProps};
use crate::browser::{LoadError, Page, Place, Setting, spawn};
use crate::dossier::Severity;
use crate::export::open;
use crate::geo::Basemap;
use crate::locale::{Locale, Messages, fill};

/// A widget on its way to its place, or in it.
pub struct Mounted(Rc<Mount>);

struct Mount {
    line: Rc<Line>,
    app: RefCell<Option<AppHandle<Widget>>>,
    is_gone: Cell<bool>,
}

/// Loads what the setting names and mounts the widget; tells the page when it cannot.
pub fn mount(place: Place, setting: Setting, page: Page) -> Mounted {
    let line = Rc::new(Line { page, ear: RefCell::default() });
    let mount = Rc::new(Mount { line, app: RefCell::default(), is_gone: Cell::default() });
    let mounted = Mounted(mount.clone());
    spawn(async move {
        let material = material(&setting).await;
        if mount.is_gone.get() {
            return;
        }
        match material {
            Ok((material, locale)) => {
                let fragment = setting.get("fragment").unwrap_or_default();
                let line = mount.line.clone();
                let width = f64::from(place.client_width());
                mount.line.page.emit("start", "");
                let props = WidgetProps { material: Rc::new(material), locale, fragment, line, width };
                mount.app.replace(Some(yew::Renderer::<Widget>::with_root_and_props(place, props).render()));
            }
            Err(sentence) => mount.line.page.emit("error", &sentence),
        }
    });
    mounted
}

impl Mounted {
    /// Passes on what the page says, or its host by a [`Command`](crate::embed::Command).
    pub fn tell(&self, verb: &str, value: &str) {
        if let Some(ear) = self.0.line.ear() {
            ear.told(verb, value);
        }
    }

    /// Takes the widget away, also while it still loads.
    pub fn destroy(self) {
        self.0.is_gone.set(true);
        self.0.line.ear.take();
        if let Some(app) = self.0.app.take() {
            app.destroy();
        }
    }
}

/// Loads everything and opens it; the error is one sentence for the reader, empty where there are no words to say it in.
async fn material(setting: &Setting) -> Result<(Material, &'static Locale), String> {
    let words = setting.bytes(&named(setting, "words")?).await.map_err(|_| String::new())?;
    let locale = crate::browser::locale(&words).ok_or_else(String::new)?;
    let text = &locale.messages;
    let told = |what: &'static str| move |error: LoadError| sentence(text, what, &error);
    let asked = setting.get("asked");
    let is_prepared = asked.is_none();
    let address = asked.map_or_else(|| named(setting, "dossier"), Ok)?;
    let file = setting.bytes(&address).await.map_err(told(text.the_dossier))?;
    let bytes = if is_prepared { file } else { setting.prepare(&file, &words).await.ok_or(text.reader_missing)? };
    let damaged = |what: &str| fill(text.load_damaged, &[what]);
    let prepared = open(&bytes).map_err(|_| damaged(text.the_dossier))?;
    if let Some(fatal) = prepared.remarks.iter().find(|remark| remark.severity == Severity::Fatal) {
        // What is said of a file is in English: apart from the direction of the page, by which its script knows it too.
        return Err(["\u{2066}", &fatal.sentence, "\u{2069}"].concat());
    }
    let basemap = if fits_the_region(&prepared.dossier) { "basemap" } else { "world" };
    let basemap = setting.bytes(&named(setting, basemap)?).await.map_err(told(text.the_basemap))?;
    let basemap = Basemap::decode(&basemap).map_err(|_| damaged(text.the_basemap))?;
    Ok((Material::new(prepared, basemap), locale))
}

fn named(setting: &Setting, asset: &str) -> Result<String, String> {
    setting.get(asset).ok_or_else(String::new)
}

fn sentence(text: &Messages, what: &str, error: &LoadError) -> String {
    match error {
        LoadError::Status(status) => fill(text.load_status, &[what, status]),
        LoadError::Unreachable => fill(text.load_unreachable, &[what]),
        LoadError::TimedOut => fill(text.load_timed_out, &[what]),
        LoadError::TooLarge => fill(text.load_too_large, &[what]),
    }
}
