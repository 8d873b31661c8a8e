//! A prepared dossier: everything that a page would otherwise work out from the file alone, as compact bytes. The bundled dossier is prepared when
//! the site is built, another one by the reader module in the browser, so that the page itself carries neither JSON nor layout.

use crate::dossier::{
    Dossier, Remark, Table, Text,
    ingest::ingest,
    packed::{UnpackError, pack, unpack},
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
    let mut told = Table::default();
    for (_, contact) in dossier.contacts.iter() {
        let times = names.contact_times(contact);
        let mut contact = contact.clone();
        if let Some(moment) = contact.date.moment.as_mut().filter(|_| !times.is_empty()) {
            moment.there = Text::new(locale.tag, &times);
        }
        told.push(contact);
    }
    dossier.contacts = told;
}

/// Opens what [`prepare`] made. Accepts any bytes.
pub fn open(bytes: &[u8]) -> Result<Prepared, UnpackError> {
    let cut = UnpackError::Damaged;
    let (length, rest) = bytes.split_first_chunk::<4>().ok_or(cut)?;
    let (packed, mut rest) = rest.split_at_checked(u32::from_le_bytes(*length) as usize).ok_or(cut)?;
    let (dossier, remarks) = unpack(packed)?;
    let mut plans = Vec::new();
    while !rest.is_empty() {
        let (plan, after) = read_plan(rest).ok_or(cut)?;
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
