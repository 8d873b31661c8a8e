//! A prepared dossier: everything that a page would otherwise work out from the file alone, as compact bytes. The bundled dossier is prepared when
//! the site is built, another one by the reader module in the browser, so that the page itself carries neither JSON nor layout.

use crate::dossier::{
    Dossier, Remark, Text,
    ingest::ingest,
    packed::{pack, unpack},
};
use crate::list::Listed;
use crate::locale::{Locale, Names};
use crate::scene::{NetworkPlan, network_plans};

/// Positions are kept to this part of a pixel.
const PARTS: f32 = 2.0;

/// What a page needs of a dossier.
#[derive(Clone, Debug, PartialEq)]
pub struct Prepared {
    /// The dossier.
    pub dossier: Dossier,
    /// What was found in its file.
    pub remarks: Vec<Remark>,
    /// Where its network's vertices stand.
    pub plans: Vec<NetworkPlan>,
}

/// Reads a dossier file, whatever its bytes, and prepares it for readers of one language. What is wrong in it is among the remarks.
pub fn prepare(file: &[u8], locale: &'static Locale) -> Vec<u8> {
    let (mut dossier, issues) = ingest(file);
    tell_times(&mut dossier, locale);
    let remarks: Vec<Remark> = issues.iter().map(crate::dossier::ingest::Issue::remark).listed();
    let packed = pack(&dossier, &remarks, locale.tag);
    let mut bytes = (packed.len() as u32).to_le_bytes().to_vec();
    bytes.extend(packed);
    for plan in network_plans(&dossier, locale) {
        write_plan(&plan, &mut bytes);
    }
    bytes
}

/// Writes beside each time of a contact what the clocks of the capitals showed.
fn tell_times(dossier: &mut Dossier, locale: &'static Locale) {
    let names = Names { dossier, locale };
    let times: Vec<String> = dossier.contacts.iter().map(|(_, contact)| names.contact_times(contact)).listed();
    for (contact, times) in dossier.contacts.records_mut().zip(times) {
        if let Some(moment) = contact.date.moment.as_mut().filter(|_| !times.is_empty()) {
            moment.there = Text::new(locale.tag, &times);
        }
    }
}

/// Opens what [`prepare`] made; the error is a sentence. Accepts any bytes.
pub fn open(bytes: &[u8]) -> Result<Prepared, String> {
    let cut = || "The prepared dossier is cut short; load the page again.".to_owned();
    let (length, rest) = bytes.split_first_chunk::<4>().ok_or_else(cut)?;
    let (packed, mut rest) = rest.split_at_checked(u32::from_le_bytes(*length) as usize).ok_or_else(cut)?;
    let (dossier, remarks) = unpack(packed).map_err(|error| error.to_string())?;
    let mut plans = Vec::new();
    while !rest.is_empty() {
        let (plan, after) = read_plan(rest).ok_or_else(cut)?;
        plans.push(plan);
        rest = after;
    }
    Ok(Prepared { dossier, remarks, plans })
}

fn write_plan(plan: &NetworkPlan, bytes: &mut Vec<u8>) {
    let mut put = |number: f32| bytes.extend((number.round() as u16).to_le_bytes());
    put(plan.width);
    put(plan.height);
    put(plan.positions.len() as f32);
    for (x, y) in &plan.positions {
        put(x * PARTS);
        put(y * PARTS);
    }
}

fn read_plan(bytes: &[u8]) -> Option<(NetworkPlan, &[u8])> {
    let (width, rest) = number(bytes)?;
    let (height, rest) = number(rest)?;
    let (count, mut rest) = number(rest)?;
    let mut positions = Vec::new();
    for _ in 0..count {
        let (x, after) = number(rest)?;
        let (y, after) = number(after)?;
        positions.push((f32::from(x) / PARTS, f32::from(y) / PARTS));
        rest = after;
    }
    let plan = NetworkPlan { width: f32::from(width.max(1)), height: f32::from(height.max(1)), positions };
    Some((plan, rest))
}

fn number(bytes: &[u8]) -> Option<(u16, &[u8])> {
    let (number, rest) = bytes.split_first_chunk::<2>()?;
    Some((u16::from_le_bytes(*number), rest))
}
