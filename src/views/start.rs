//! Loading, then the widget in its place. Until then, and when loading fails, the page stays as it was.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::AppHandle;

use super::outside::Line;
use super::{Material, Widget, coverage::fits_the_region, widget::WidgetProps};
use crate::browser::{LoadError, Page, Place, Setting, spawn};
use crate::dossier::Severity;
use crate::embed::Command;
use crate::export::open;
use crate::geo::Basemap;
use crate::locale::{Locale, Messages, fill, negotiate};

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
        let locale = negotiate(setting.get("lang").as_deref());
        let material = material(locale, &setting).await;
        if mount.is_gone.get() {
            return;
        }
        match material {
            Ok(material) => {
                let fragment = setting.get("fragment").unwrap_or_default();
                let line = mount.line.clone();
                mount.line.page.emit("start", "");
                let props = WidgetProps { material: Rc::new(material), locale, fragment, line };
                mount.app.replace(Some(yew::Renderer::<Widget>::with_root_and_props(place, props).render()));
            }
            Err(sentence) => mount.line.page.emit("error", &sentence),
        }
    });
    mounted
}

impl Mounted {
    /// Passes on what the page says, or its host by a [`Command`].
    pub fn tell(&self, verb: &str, value: &str) {
        let Some(ear) = self.0.line.ear() else { return };
        if Command::parse(verb) == Some(Command::Lang) {
            let (material, line) = (ear.desk.material, self.0.line.clone());
            let props = WidgetProps { material, locale: negotiate([value]), fragment: String::new(), line };
            if let Some(app) = self.0.app.borrow_mut().as_mut() {
                app.update(props);
            }
        } else {
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

/// Loads everything and opens it; the error is one sentence for the reader.
async fn material(locale: &'static Locale, setting: &Setting) -> Result<Material, String> {
    let text = &locale.messages;
    let told = |what: &'static str| move |error: LoadError| sentence(text, what, &error);
    let asked = setting.get("asked");
    let is_prepared = asked.is_none();
    let address = asked.map_or_else(|| named(setting, "dossier"), Ok)?;
    let file = setting.bytes(&address).await.map_err(told(text.the_dossier))?;
    let bytes = if is_prepared { file } else { setting.prepare(&file).await.ok_or(text.reader_missing)? };
    let prepared = open(&bytes)?;
    if let Some(fatal) = prepared.remarks.iter().find(|remark| remark.severity == Severity::Fatal) {
        return Err(fatal.sentence.clone());
    }
    let basemap = if fits_the_region(&prepared.dossier) { "basemap" } else { "world" };
    let basemap = setting.bytes(&named(setting, basemap)?).await.map_err(told(text.the_basemap))?;
    let basemap = Basemap::decode(&basemap).map_err(|error| error.to_string())?;
    Ok(Material::new(prepared, basemap))
}

fn named(setting: &Setting, asset: &str) -> Result<String, String> {
    setting.get(asset).ok_or_else(|| ["The page names no ", asset, ". Load it again from its publisher."].concat())
}

fn sentence(text: &Messages, what: &str, error: &LoadError) -> String {
    match error {
        LoadError::Status(status) => fill(text.load_status, &[what, status]),
        LoadError::Unreachable => fill(text.load_unreachable, &[what]),
        LoadError::TimedOut => fill(text.load_timed_out, &[what]),
        LoadError::TooLarge => fill(text.load_too_large, &[what]),
    }
}
