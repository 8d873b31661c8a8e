//! Every message of the widget: words a reader would use, not the database's.
//!
//! The English wording in `languages/en.txt` says what each field is; a remark stands here where a template has places or the wording does not say enough.
//! `tests/messages.rs` refuses a message that nothing shows.

use super::texts::texts;
use super::{Counted, Words};

texts! {
    /// The messages of one language.
    #[allow(missing_docs, reason = "the English wording of a field is its documentation")]
    #[derive(Clone, Copy, Debug)]
    pub struct Messages {
        /// The words for the dossier's vocabularies.
        pub words: Words,

        // The views, as headings and as names of regions.
        pub view_map: &'static str,
        pub view_inset: &'static str,
        pub view_network: &'static str,
        pub view_timeline: &'static str,
        pub view_card: &'static str,
        pub view_readouts: &'static str,
        pub view_claims: &'static str,
        pub view_table: &'static str,
        pub view_story: &'static str,
        pub views: &'static str,
        /// {0}: how many times larger the close-up is.
        pub map_hint: &'static str,
        pub map_inset_hint: &'static str,
        pub network_hint: &'static str,

        // Choosing what to see.
        pub everything: &'static str,
        /// {0}: an actor or its capital.
        pub only_holder: &'static str,
        pub own_voice: &'static str,
        pub filter: &'static str,
        pub filter_actor: &'static str,
        pub filter_channel: &'static str,
        pub filter_place: &'static str,
        pub filter_voice: &'static str,
        pub filter_source: &'static str,
        pub filter_status: &'static str,
        pub search: &'static str,
        pub search_hint: &'static str,
        pub no_results: &'static str,
        pub more_results: &'static str,
        pub reset: &'static str,

        // How to read, and by which keys.
        pub how_to_read: &'static str,
        pub how_to_read_text: &'static str,
        pub keys_caption: &'static str,
        /// What the keys of `views/help.rs` do, in their order.
        pub keys: [&'static str; 12],
        pub keys_hint: &'static str,
        pub new_tab: &'static str,

        // Buttons.
        pub legend: &'static str,
        pub legend_lead: &'static str,
        pub legend_held: &'static str,
        pub legend_past: &'static str,
        pub legend_planned: &'static str,
        pub legend_unclear: &'static str,
        pub legend_accused: &'static str,
        pub legend_about: &'static str,
        pub legend_contact: &'static str,
        pub legend_table: &'static str,
        pub legend_inferred: &'static str,
        pub legend_span: &'static str,
        pub legend_actor: &'static str,
        pub legend_only_accused: &'static str,
        pub legend_flashpoint: &'static str,
        pub legend_incident: &'static str,
        pub legend_halo: &'static str,
        pub legend_disputed: &'static str,
        pub legend_outlet: &'static str,
        pub legend_attributed: &'static str,
        pub legend_contradicted: &'static str,
        pub copy_link: &'static str,
        pub link_copied: &'static str,
        pub link_not_copied: &'static str,
        pub fullscreen: &'static str,
        pub zoom_in: &'static str,
        pub zoom_out: &'static str,
        pub zoom_reset: &'static str,
        pub pan_left: &'static str,
        pub pan_right: &'static str,
        pub pan_up: &'static str,
        pub pan_down: &'static str,
        pub zoom_hint: &'static str,
        pub zoomed: &'static str,
        pub play: &'static str,
        pub pause: &'static str,
        pub next_step: &'static str,
        pub previous_step: &'static str,
        pub next_event: &'static str,
        pub previous_event: &'static str,
        pub step_of: &'static str,
        pub close: &'static str,

        // The time window.
        pub window_from: &'static str,
        pub window_to: &'static str,
        pub window_all: &'static str,
        pub day_earlier: &'static str,
        pub day_later: &'static str,

        // Whether a contact took place.
        pub background: &'static str,

        // Claims: whose voice, what sort of act as verb and as noun, and how they relate.
        pub contradicted: &'static str,
        pub accused: &'static str,
        /// {0}: a list of actors.
        pub accused_of_claim: &'static str,
        /// Act {0}, a noun, and its holders {1}.
        pub claim_by: &'static str,
        pub commitment: &'static str,
        pub via: &'static str,

        // How exactly and by what a date is known.
        pub date_inferred: &'static str,
        pub date_corroborated: &'static str,

        // Absence is information.
        pub silences: &'static str,
        pub disagreements: &'static str,
        pub no_place: &'static str,

        // Sources.
        pub who_says_so: &'static str,
        /// The heading of the list of all sources.
        pub sources: &'static str,
        /// {0}: a date.
        pub published: &'static str,

        // Card and table.
        pub when: &'static str,
        pub where_held: &'static str,
        pub participants: &'static str,
        pub about: &'static str,
        pub format: &'static str,
        pub holder: &'static str,
        pub kind: &'static str,
        pub what: &'static str,
        pub contacts: &'static str,
        pub on_the_ground: &'static str,
        pub incidents: &'static str,
        pub member_of: &'static str,
        pub seat: &'static str,
        pub status_label: &'static str,
        pub no_readouts: &'static str,
        pub marked_words: &'static str,
        pub readout_question: &'static str,
        pub nothing_selected: &'static str,
        pub not_reviewed: &'static str,
        pub summary: &'static str,
        /// {0}: a list of places.
        pub about_places: &'static str,
        /// {0}: a place.
        pub in_place: &'static str,
        /// Two parties of a contact, in short.
        pub pair: &'static str,
        /// What it is {0} and when {1}.
        pub kicker: &'static str,
        /// Office {0} and the state or body {1}.
        pub office_of: &'static str,

        // Kinds of actor, place and incident.
        pub flashpoint: &'static str,

        // The map’s small print.
        pub borders_note: &'static str,
        pub map_credit: &'static str,

        // The file: loading, faults, corrections.
        /// {0}: what is selected, and of how many contacts.
        pub views_updated: &'static str,
        pub nothing_is_selected: &'static str,
        pub standing_out: &'static str,
        pub not_standing_out: &'static str,
        pub sorted_ascending: &'static str,
        pub sorted_descending: &'static str,
        pub reader_missing: &'static str,
        /// {0}: what; {1}: the HTTP status.
        pub load_status: &'static str,
        /// {0}: what.
        pub load_unreachable: &'static str,
        /// {0}: what.
        pub load_timed_out: &'static str,
        /// {0}: what.
        pub load_too_large: &'static str,
        /// {0}: what.
        pub load_damaged: &'static str,
        pub the_dossier: &'static str,
        pub the_basemap: &'static str,
        /// {0}: the part.
        pub link_part_ignored: &'static str,
        pub empty_dossier: &'static str,
        pub issues: &'static str,
        pub severity_fatal: &'static str,
        pub severity_lost: &'static str,
        pub severity_warned: &'static str,
        pub corrections: &'static str,
        pub no_corrections: &'static str,

        // Counts.
        pub count_sources: Counted,
        pub count_contacts: Counted,
        pub count_others: Counted,
        pub count_background: Counted,
        pub count_rounds: Counted,
        pub count_claims: Counted,
        pub count_incidents: Counted,
        pub count_results: Counted,
        pub count_issues: Counted,
    }
}
