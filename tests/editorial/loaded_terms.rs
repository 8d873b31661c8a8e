//! Contested words and the only places where each may stand. A place is a path with at most one `*`; all are claims and
//! readouts, which carry the name of who says so, titles of other people’s pages, or a sentence of the story that names the holder.

/// A term in lower case, or the stem that its forms share, and where it may stand.
pub(crate) type LoadedTerm = (&'static str, &'static [&'static str]);

const TITLES: &str = "sources[*].title";

/// The table. A new place for a term is an editorial decision: add it here, with the record it stands in.
pub(crate) const LOADED_TERMS: &[LoadedTerm] = &[
    (
        "terroris",
        &[
            TITLES,
            "claims[k04].citations[0].wording.text",
            "claims[k09].text",
            "claims[k09].citations[0].wording.text",
            "claims[k12].text",
            "claims[k12].citations[0].wording.text",
            "claims[k16].text",
            "claims[k16].citations[0].wording.text",
            "claims[k17].citations[0].wording.text",
            "claims[moscow-worry-araghchi].citations[0].wording.text",
            "claims[kremlin-erdogan].citations[0].wording.text",
            "claims[un-naming].text",
            "claims[turkiye-listing].text",
            "readouts[moscow-araghchi].facets*.wording.text",
            "readouts[tehran-araghchi].facets*.text",
            "readouts[article-araghchi].facets*.wording.text",
        ],
    ),
    ("terror ", &[TITLES]),
    ("war on syria", &["claims[k19].citations[0].wording.text"]),
    (
        "us-israeli",
        &[TITLES, "claims[k13].citations[0].wording.text", "readouts[article-araghchi].facets*.wording.text"],
    ),
    (
        "israeli-us",
        &[
            TITLES,
            "claims[tehran-allegation].citations*.wording.text",
            "readouts[reuters-araghchi].facets*.wording.text",
        ],
    ),
    ("plan by ", &["claims[k13].text", "claims[tehran-allegation].text", "story[3].text"]),
    (
        "plot",
        &[
            TITLES,
            "claims[tehran-allegation].citations[0].wording.text",
            "readouts[tehran-araghchi].facets*.wording.text",
        ],
    ),
    ("conspiracy", &["readouts[tehran-araghchi].facets*.text"]),
    ("foreign-backed", &["readouts[tehran-araghchi].facets*.text"]),
    (
        "regime",
        &["claims[tehran-allegation].citations[0].wording.text", "readouts[tehran-araghchi].facets*.wording.text"],
    ),
    ("instrumental", &["claims[k01].citations[0].wording.text"]),
    ("primary framework", &["claims[k07].citations[0].wording.text", "readouts[article-fidan].facets*.wording.text"]),
    ("conceded", &["claims[k06].citations[0].wording.text"]),
    (
        "alarm",
        &["claims[k05].citations[0].wording.text", "claims[k05].note", "readouts[article-fidan].facets*.wording.text"],
    ),
    ("strengthen coordination", &["claims[k10].citations[0].wording.text"]),
    ("extremist", &["claims[k20].citations[0].wording.text"]),
    (
        "militant",
        &[
            "claims[k15].citations[0].wording.text",
            "readouts[tehran-araghchi].facets*.text",
            "readouts[article-araghchi].facets*.wording.text",
        ],
    ),
    ("rebel", &[TITLES, "readouts[reuters-araghchi].facets*.wording.text"]),
    ("insurgent", &[TITLES]),
    ("aggression", &["claims[kremlin-erdogan].text", "claims[kremlin-erdogan].citations[0].wording.text"]),
    ("surge", &[TITLES, "claims[k12].citations[0].wording.text", "readouts[article-araghchi].facets*.wording.text"]),
    ("intensified", &["claims[k02].citations[0].wording.text"]),
    ("regional concern", &["claims[k04].citations[0].wording.text"]),
    ("international concern", &["claims[k18].citations[0].wording.text"]),
    ("zionist", &[]),
    ("takfiri", &[]),
    ("puppet", &[]),
    ("proxies", &[]),
];
