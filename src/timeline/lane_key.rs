//! Which lane a mark belongs to.

use crate::dossier::Channel;

/// What one lane stands for; lanes are drawn in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LaneKey {
    /// Contacts by this channel.
    Channel(Channel),
    /// Marks that have one lane together: the incidents, and all contacts of a strip.
    Other,
}
