//! The developer's commands, run as `cargo xtask COMMAND`.
//!
//! Each command sets up what is missing, prints one line a step, skips what is already there, and stops at the first
//! failure with the command to run by hand. One file a command; the rest are what they share.

mod basemap;
mod browsers;
mod budgets;
mod bundle;
mod check;
mod command;
mod compress;
mod crates;
mod digest;
mod dist;
mod fingerprint;
mod folder;
mod forms;
mod headers;
mod integrity;
mod licences;
mod manifest;
mod module;
mod names;
mod npm;
mod page;
mod panics;
mod permissive;
mod picture;
mod prune;
mod sbom;
mod serve;
mod share;
mod single;
mod still;
mod test;
mod tools;
mod twice;
mod worker;

use std::process::ExitCode;

use command::Outcome;

const HELP: &str = "\
cargo xtask COMMAND [OPTIONS]

  serve [TRUNK OPTIONS]           serve the widget with live reload on http://127.0.0.1:8080/
  check                           the quick checks: format, clippy on both targets, types of the scripts, native tests, doc tests
  test [--engines chromium|all]   check, dist, and the browser tests against dist (CI=true means all engines)
  still                           print the page before any script (called by Trunk while it builds)
  dist [--record] [--twice] [--origin https://…]
                                  the release folder dist/ and its sizes; --record rewrites budgets.json, --twice
                                  builds it again and compares, --origin names where it is served in its headers
  picture                         draw the preview for links from dist/
  basemap                         derive static/basemap/ from the pinned npm packages

Every command installs what it lacks and skips what is there.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("\nxtask: {reason}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[String]) -> Outcome {
    let Some((name, options)) = arguments.split_first() else {
        println!("{HELP}");
        return Ok(());
    };
    match name.as_str() {
        "serve" => serve::serve(options),
        "check" => none_left(options).and_then(|()| check::check()),
        "test" => test::test(&test::Engines::from_options(options)?),
        "still" => none_left(options).and_then(|()| still::still()),
        "dist" => dist::dist(&dist::Options::from_words(options)?),
        "picture" => none_left(options).and_then(|()| picture::picture()),
        "basemap" => none_left(options).and_then(|()| basemap::basemap()),
        "help" | "-h" | "--help" => {
            println!("{HELP}");
            Ok(())
        }
        other => Err(format!("there is no command `{other}`.\n\n{HELP}")),
    }
}

fn none_left(options: &[String]) -> Outcome {
    match options.first() {
        None => Ok(()),
        Some(option) => Err(format!("unknown option `{option}`.\n\n{HELP}")),
    }
}
