//! The browsers of the tests: found, or installed from Debian's packages where we may.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{Outcome, output_of, run};

/// A browser engine that the tests run in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    /// Debian's Chromium, or any Chrome.
    Chromium,
    /// Stock Firefox, driven by WebDriver BiDi.
    Firefox,
    /// WebKitGTK's small browser, driven by its WebDriver under a virtual display.
    WebKit,
}

/// A program that an engine needs.
struct Program {
    /// The environment variable that names it: ours to pass on, the developer's to override.
    variable: &'static str,
    /// Names on `PATH`, or absolute paths in which one `*` stands for any folder.
    places: &'static [&'static str],
}

impl Engine {
    /// All engines, the default one first.
    pub(crate) const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The name in the environment variable `ENGINES`.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "fonts-noto-core", "fonts-dejavu-core"],
            Self::Firefox => &["firefox-esr"],
            Self::WebKit => &["webkit2gtk-driver", "libwebkit2gtk-4.1-0", "xvfb", "xauth"],
        }
    }

    fn programs(self) -> &'static [Program] {
        match self {
            Self::Chromium => &[Program {
                variable: "CHROMIUM",
                places: &[
                    "chromium",
                    "chromium-browser",
                    "google-chrome",
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                ],
            }],
            Self::Firefox => &[Program {
                variable: "FIREFOX",
                places: &["firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"],
            }],
            Self::WebKit => &[
                Program { variable: "WEBKIT_DRIVER", places: &["WebKitWebDriver"] },
                Program {
                    variable: "WEBKIT_BROWSER",
                    places: &["/usr/lib/*/webkit2gtk-4.1/MiniBrowser", "/usr/libexec/webkit2gtk-4.1/MiniBrowser"],
                },
                Program { variable: "XVFB_RUN", places: &["xvfb-run"] },
            ],
        }
    }
}

/// Installs what the engines lack and returns the programs as environment variables for the tests.
pub(crate) fn ensure(engines: &[Engine]) -> Outcome<Vec<(&'static str, PathBuf)>> {
    let lacking: Vec<Engine> = engines.iter().copied().filter(|engine| locate(*engine).is_none()).collect();
    if !lacking.is_empty() {
        install(&lacking)?;
    }
    let mut programs = Vec::new();
    for engine in engines {
        programs.extend(locate(*engine).ok_or_else(|| advice(&[*engine]))?);
    }
    Ok(programs)
}

fn locate(engine: Engine) -> Option<Vec<(&'static str, PathBuf)>> {
    let programs = engine.programs().iter();
    programs.map(|program| Some((program.variable, find(program)?))).collect()
}

fn find(program: &Program) -> Option<PathBuf> {
    let chosen = env::var_os(program.variable).map(PathBuf::from).filter(|path| path.is_file());
    chosen.or_else(|| program.places.iter().find_map(|place| find_at(place)))
}

fn find_at(place: &str) -> Option<PathBuf> {
    if let Some((before, after)) = place.split_once('*') {
        let folders = fs::read_dir(before).ok()?.flatten();
        let mut found = folders.map(|folder| folder.path().join(after.trim_start_matches('/')));
        return found.find(|path| path.is_file());
    }
    if Path::new(place).is_absolute() {
        return Some(PathBuf::from(place)).filter(|path| path.is_file());
    }
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(place)).find(|path| path.is_file())
}

fn install(engines: &[Engine]) -> Outcome {
    let mut prefix = apt_get().ok_or_else(|| advice(engines))?;
    let program = prefix.remove(0);
    let apt = |arguments: &[&str]| {
        let mut command = Command::new(&program);
        command.args(&prefix).args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    run("Refresh Debian's package lists", &mut apt(&["-qq", "update"]))?;
    let packages = packages_of(engines);
    let title = format!("Install {}", packages.join(" "));
    let options = ["-qq", "-y", "--no-install-recommends", "install"];
    run(&title, apt(&options).args(packages))
}

/// `apt-get`, after `sudo` where that asks no password; `None` where we may not install.
fn apt_get() -> Option<Vec<OsString>> {
    find_at("apt-get")?;
    if output_of("id", &["-u"])? == "0" {
        return Some(vec!["apt-get".into()]);
    }
    output_of("sudo", &["-n", "true"])?;
    Some(vec!["sudo".into(), "apt-get".into()])
}

fn packages_of(engines: &[Engine]) -> Vec<&'static str> {
    engines.iter().flat_map(|engine| engine.packages()).copied().collect()
}

fn advice(engines: &[Engine]) -> String {
    let names: Vec<&str> = engines.iter().map(|engine| engine.name()).collect();
    let programs = engines.iter().flat_map(|engine| engine.programs());
    let variables: Vec<&str> = programs.map(|program| program.variable).collect();
    format!(
        "the browser tests need {}. Install it (on Debian: apt-get install {}), or name the programs in {}, then run this again.",
        names.join(" and "),
        packages_of(engines).join(" "),
        variables.join(", "),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_stands_for_one_folder() {
        assert_eq!(find_at("/no-such-place/*/program"), None);
        let shell = find_at("/*/sh");
        assert!(shell.is_some_and(|path| path.ends_with("sh")));
    }

    #[test]
    fn the_advice_names_packages_and_variables() {
        let advice = advice(&[Engine::Chromium]);
        assert!(advice.contains("apt-get install chromium"), "{advice}");
        assert!(advice.contains("in CHROMIUM,"), "{advice}");
    }
}
