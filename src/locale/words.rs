//! The words for the values of the dossier's vocabularies; [`super::Messages`] chooses among them.

use super::texts::texts;

texts! {
    /// One word or phrase for each value.
    #[allow(missing_docs, reason = "the English wording of a field is its documentation")]
    #[derive(Clone, Copy, Debug)]
    pub struct Words {
        // Channels: the first words of a line, short in a label, and many as a heading.
        pub channel_call: &'static str,
        pub channel_visit: &'static str,
        pub channel_meeting: &'static str,
        pub channel_summit: &'static str,
        pub channel_round: &'static str,
        pub channel_memorandum: &'static str,
        pub label_call: &'static str,
        pub label_visit: &'static str,
        pub label_meeting: &'static str,
        pub label_summit: &'static str,
        pub label_round: &'static str,
        pub label_memorandum: &'static str,
        pub lane_call: &'static str,
        pub lane_visit: &'static str,
        pub lane_meeting: &'static str,
        pub lane_summit: &'static str,
        pub lane_round: &'static str,
        pub lane_memorandum: &'static str,

        // Whether a contact took place.
        pub status_held: &'static str,
        pub status_planned: &'static str,
        pub status_unclear: &'static str,

        // Claims: whose voice, what sort of act as verb and as noun, and how they relate.
        pub voice_outlet: &'static str,
        pub voice_attributed: &'static str,
        pub claim_condemns: &'static str,
        pub claim_reaffirms: &'static str,
        pub claim_calls_for: &'static str,
        pub claim_pledges: &'static str,
        pub claim_alleges: &'static str,
        pub claim_denies: &'static str,
        pub claim_assesses: &'static str,
        pub act_condemns: &'static str,
        pub act_reaffirms: &'static str,
        pub act_calls_for: &'static str,
        pub act_pledges: &'static str,
        pub act_alleges: &'static str,
        pub act_denies: &'static str,
        pub act_assesses: &'static str,
        pub relation_same: &'static str,
        pub relation_paraphrases: &'static str,
        pub relation_drifts_from: &'static str,
        pub relation_contradicts: &'static str,
        pub relation_responds_to: &'static str,
        pub back_same: &'static str,
        pub back_paraphrases: &'static str,
        pub back_drifts_from: &'static str,
        pub back_contradicts: &'static str,
        pub back_responds_to: &'static str,

        // How exactly and by what a date is known.
        pub date_to_month: &'static str,
        pub date_to_year: &'static str,

        // Absence is information.
        pub absent_not_stated: &'static str,
        pub absent_not_in_text_read: &'static str,
        pub absent_omitted: &'static str,
        pub silence_not_said: &'static str,
        pub silence_disagreement: &'static str,

        // Sources.
        pub read_full: &'static str,
        pub read_excerpt: &'static str,
        pub read_cited: &'static str,

        // Kinds of actor, place and incident.
        pub actor_person: &'static str,
        pub actor_state: &'static str,
        pub actor_body: &'static str,
        pub actor_format: &'static str,
        pub actor_outlet: &'static str,
        pub actor_group: &'static str,
        pub place_city: &'static str,
        pub place_governorate: &'static str,
        pub place_country: &'static str,
        pub place_zone: &'static str,
        pub incident_fighting: &'static str,
        pub incident_humanitarian: &'static str,
        pub incident_political: &'static str,
    }
}
