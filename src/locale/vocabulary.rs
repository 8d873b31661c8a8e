//! From a value of the dossier's vocabularies to its word.

use super::Messages;
use crate::dossier::{
    Absence, ActorKind, Channel, ClaimKind, IncidentKind, PlaceKind, Precision, Read, RelationKind, SilenceKind,
    Status, Voice,
};

impl Messages {
    /// How parties were in touch, as the first words of a line: "Phone call".
    pub fn channel(&self, channel: Channel) -> &'static str {
        match channel {
            Channel::Call => self.words.channel_call,
            Channel::Visit => self.words.channel_visit,
            Channel::Meeting => self.words.channel_meeting,
            Channel::Summit => self.words.channel_summit,
            Channel::Round => self.words.channel_round,
            Channel::Memorandum => self.words.channel_memorandum,
        }
    }

    /// The same in short, for a label: "call".
    pub fn channel_short(&self, channel: Channel) -> &'static str {
        match channel {
            Channel::Call => self.words.label_call,
            Channel::Visit => self.words.label_visit,
            Channel::Meeting => self.words.label_meeting,
            Channel::Summit => self.words.label_summit,
            Channel::Round => self.words.label_round,
            Channel::Memorandum => self.words.label_memorandum,
        }
    }

    /// Contacts of a channel, as the heading of a lane: "Calls".
    pub fn channels(&self, channel: Channel) -> &'static str {
        match channel {
            Channel::Call => self.words.lane_call,
            Channel::Visit => self.words.lane_visit,
            Channel::Meeting => self.words.lane_meeting,
            Channel::Summit => self.words.lane_summit,
            Channel::Round => self.words.lane_round,
            Channel::Memorandum => self.words.lane_memorandum,
        }
    }

    /// Whether a contact took place.
    pub fn status(&self, status: Status) -> &'static str {
        match status {
            Status::Held => self.words.status_held,
            Status::Planned => self.words.status_planned,
            Status::Unclear => self.words.status_unclear,
        }
    }

    /// Whose voice carries a claim.
    pub fn voice(&self, voice: Voice) -> &'static str {
        match voice {
            Voice::Outlet => self.words.voice_outlet,
            Voice::Attributed => self.words.voice_attributed,
        }
    }

    /// What a claim does, as a verb after one holder: "alleges".
    pub fn claim_kind(&self, kind: ClaimKind) -> &'static str {
        match kind {
            ClaimKind::Condemns => self.words.claim_condemns,
            ClaimKind::Reaffirms => self.words.claim_reaffirms,
            ClaimKind::CallsFor => self.words.claim_calls_for,
            ClaimKind::Pledges => self.words.claim_pledges,
            ClaimKind::Alleges => self.words.claim_alleges,
            ClaimKind::Denies => self.words.claim_denies,
            ClaimKind::Assesses => self.words.claim_assesses,
        }
    }

    /// What a claim is, as a noun, whatever the number of holders: "Allegation".
    pub fn claim_act(&self, kind: ClaimKind) -> &'static str {
        match kind {
            ClaimKind::Condemns => self.words.act_condemns,
            ClaimKind::Reaffirms => self.words.act_reaffirms,
            ClaimKind::CallsFor => self.words.act_calls_for,
            ClaimKind::Pledges => self.words.act_pledges,
            ClaimKind::Alleges => self.words.act_alleges,
            ClaimKind::Denies => self.words.act_denies,
            ClaimKind::Assesses => self.words.act_assesses,
        }
    }

    /// How a claim relates to the one named after it.
    pub fn relation(&self, kind: RelationKind) -> &'static str {
        match kind {
            RelationKind::Same => self.words.relation_same,
            RelationKind::Paraphrases => self.words.relation_paraphrases,
            RelationKind::DriftsFrom => self.words.relation_drifts_from,
            RelationKind::Contradicts => self.words.relation_contradicts,
            RelationKind::RespondsTo => self.words.relation_responds_to,
        }
    }

    /// How the claim named after it relates to this one: "contradicted by".
    pub fn relation_back(&self, kind: RelationKind) -> &'static str {
        match kind {
            RelationKind::Same => self.words.back_same,
            RelationKind::Paraphrases => self.words.back_paraphrases,
            RelationKind::DriftsFrom => self.words.back_drifts_from,
            RelationKind::Contradicts => self.words.back_contradicts,
            RelationKind::RespondsTo => self.words.back_responds_to,
        }
    }

    /// Sort of actor.
    pub fn actor_kind(&self, kind: ActorKind) -> &'static str {
        match kind {
            ActorKind::Person => self.words.actor_person,
            ActorKind::State => self.words.actor_state,
            ActorKind::Body => self.words.actor_body,
            ActorKind::Format => self.words.actor_format,
            ActorKind::Outlet => self.words.actor_outlet,
            ActorKind::Group => self.words.actor_group,
        }
    }

    /// Sort of place.
    pub fn place_kind(&self, kind: PlaceKind) -> &'static str {
        match kind {
            PlaceKind::City => self.words.place_city,
            PlaceKind::Governorate => self.words.place_governorate,
            PlaceKind::Country => self.words.place_country,
            PlaceKind::Zone => self.words.place_zone,
        }
    }

    /// Sort of incident, as the first words of a line.
    pub fn incident_kind(&self, kind: IncidentKind) -> &'static str {
        match kind {
            IncidentKind::Fighting => self.words.incident_fighting,
            IncidentKind::Humanitarian => self.words.incident_humanitarian,
            IncidentKind::Political => self.words.incident_political,
        }
    }

    /// How much of a source was read.
    pub fn read(&self, read: Read) -> &'static str {
        match read {
            Read::Full => self.words.read_full,
            Read::Excerpt => self.words.read_excerpt,
            Read::Cited => self.words.read_cited,
        }
    }

    /// Why a readout has nothing on a question.
    pub fn absence(&self, absence: Absence) -> &'static str {
        match absence {
            Absence::NotStated => self.words.absent_not_stated,
            Absence::NotInTextRead => self.words.absent_not_in_text_read,
            Absence::Omitted => self.words.absent_omitted,
        }
    }

    /// Sort of silence.
    pub fn silence(&self, kind: SilenceKind) -> &'static str {
        match kind {
            SilenceKind::NotSaid => self.words.silence_not_said,
            SilenceKind::Disagreement => self.words.silence_disagreement,
        }
    }

    /// How exactly a date is known, when not to the day: "known to the month".
    pub fn precision(&self, precision: Precision) -> Option<&'static str> {
        match precision {
            Precision::Year => Some(self.words.date_to_year),
            Precision::Month => Some(self.words.date_to_month),
            Precision::Day | Precision::Minute => None,
        }
    }
}
