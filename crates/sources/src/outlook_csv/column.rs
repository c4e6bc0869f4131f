//! Which column holds what, by its heading in English, Spanish or German.

use std::borrow::Cow;

use csv::ByteRecord;

use crate::charset;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Title,
    StartDay,
    StartTime,
    EndDay,
    EndTime,
    AllDay,
    Organiser,
    Required,
    Optional,
    Rooms,
    Notes,
    ShownAs,
}

/// Language of the headings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Language {
    English,
    Spanish,
    German,
}

/// Where the columns of one table stand.
#[derive(Debug)]
pub(super) struct Columns {
    /// Language of its headings.
    pub(super) language: Language,
    places: Vec<(Column, usize)>,
}

/// Headings as Outlook and those who copy it write them, lower case and without accents.
const HEADINGS: [(Column, &[&str]); 12] = [
    (Column::Title, &["subject", "asunto", "betreff"]),
    (
        Column::StartDay,
        &["start date", "fecha de comienzo", "fecha de inicio", "fecha inicio", "beginnt am"],
    ),
    (
        Column::StartTime,
        &["start time", "comienzo", "hora de comienzo", "hora de inicio", "inicio", "beginnt um"],
    ),
    (
        Column::EndDay,
        &[
            "end date",
            "fecha de finalizacion",
            "fecha de fin",
            "fecha finalizacion",
            "fecha fin",
            "endet am",
        ],
    ),
    (
        Column::EndTime,
        &["end time", "finalizacion", "hora de finalizacion", "hora de fin", "fin", "endet um"],
    ),
    (
        Column::AllDay,
        &[
            "all day event",
            "all day",
            "todo el dia",
            "evento de todo el dia",
            "ganztagiges ereignis",
            "ganztagig",
        ],
    ),
    (
        Column::Organiser,
        &[
            "meeting organizer",
            "organizer",
            "organizador de la reunion",
            "organizador de reunion",
            "organizador",
            "besprechungsplanung",
            "besprechungsorganisator",
            "organisator",
        ],
    ),
    (
        Column::Required,
        &[
            "required attendees",
            "asistentes necesarios",
            "asistentes requeridos",
            "asistentes obligatorios",
            "erforderliche teilnehmer",
        ],
    ),
    (Column::Optional, &["optional attendees", "asistentes opcionales", "optionale teilnehmer"]),
    (
        Column::Rooms,
        &[
            "meeting resources",
            "recursos de la reunion",
            "recursos de reunion",
            "besprechungsressourcen",
        ],
    ),
    (Column::Notes, &["description", "notes", "descripcion", "notas", "beschreibung"]),
    (
        Column::ShownAs,
        &[
            "show time as",
            "show as",
            "mostrar la hora como",
            "mostrar hora como",
            "mostrar como",
            "zeitspanne zeigen als",
            "anzeigen als",
        ],
    ),
];

impl Columns {
    /// Reads the headings; `None` unless there are a title, a day it starts, and one more thing
    /// only calendars have.
    pub(super) fn of(headings: &ByteRecord) -> Option<Columns> {
        let headings: Vec<String> =
            headings.iter().map(|cell| fold(&charset::text(cell))).collect();
        let place = |names: &[&str]| headings.iter().position(|h| names.contains(&h.as_str()));
        let places: Vec<(Column, usize)> =
            HEADINGS.iter().filter_map(|(column, names)| Some((*column, place(names)?))).collect();
        let at = |column| places.iter().find(|(c, _)| *c == column).map(|(_, at)| *at);
        let calendar = [Column::StartTime, Column::EndDay, Column::ShownAs]
            .into_iter()
            .any(|c| at(c).is_some());
        at(Column::StartDay).filter(|_| calendar)?;
        let language = match headings[at(Column::Title)?].as_str() {
            "asunto" => Language::Spanish,
            "betreff" => Language::German,
            _ => Language::English,
        };
        Some(Columns { language, places })
    }

    /// A cell of a line, trimmed; empty where the table or the line has none.
    pub(super) fn cell<'a>(&self, cells: &'a ByteRecord, column: Column) -> Cow<'a, str> {
        let place = self.places.iter().find(|(c, _)| *c == column);
        let cell = place.and_then(|(_, at)| cells.get(*at)).unwrap_or_default();
        charset::text(cell.trim_ascii())
    }
}

/// Lower case, without the accents of the three languages.
pub(super) fn fold(text: &str) -> String {
    let plain = |c: char| match c {
        'á' | 'ä' => 'a',
        'é' => 'e',
        'í' => 'i',
        'ó' | 'ö' => 'o',
        'ú' | 'ü' => 'u',
        'ñ' => 'n',
        other => other,
    };
    text.trim().to_lowercase().chars().map(plain).collect()
}
