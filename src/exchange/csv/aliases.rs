//! What people call the columns and rows of their tables, in five languages.

use std::collections::BTreeMap;

use crate::exchange::csv::key::{key, key_of_name};
use crate::model::{CardKind, Field, Holder, LaneKind};
use crate::wording;

/// What a name means, before it is known where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Meaning {
    Map,
    Persona,
    Stage,
    /// Something smaller than a stage, or a stage if there is nothing larger.
    Step,
    Lane,
    /// A kind of lane, or of something else.
    Kind,
    Position,
    Id,
    /// The name of whatever a row is about.
    Title,
    Touchpoint,
    /// How it feels, in numbers or in words, or a text about that.
    Emotion,
    /// A field of the card.
    Card(Field),
    /// Cards of a lane.
    Lanes(LaneKind),
    /// A field of the stage.
    OfStage(Field),
}

impl Meaning {
    /// Whether a row of a matrix can be called so.
    pub(crate) fn is_of_lane(self) -> bool {
        matches!(self, Self::Touchpoint | Self::Emotion | Self::Card(_) | Self::Lanes(_) | Self::OfStage(_))
    }
}

use Meaning::{
    Card, Emotion, Id, Kind, Lane, Lanes, Map, OfStage, Persona, Position, Stage, Step, Title, Touchpoint,
};

/// Names by their keys, each in its singular and its plural, parted by commas.
const ALIASES: &[(Meaning, &str)] = &[
    (Map, "map, map title, journey, journey name, journey map, customer journey, journey title"),
    (
        Persona,
        "persona, personas, actor, actors, customer, customer segment, user, user type, segment, akteur, \
         zielgruppe, kunde, nutzer, cliente, usuario, usuaria, utilisateur, client, utilizador, role, \
         rolle, rol",
    ),
    (
        Stage,
        "stage, stages, phase, phases, journey stage, journey phase, lifecycle stage, phasen, etapa, \
         etapas, fase, fases, etape, etapes, stufe, stufen, abschnitt",
    ),
    (
        Step,
        "step, steps, substage, sub stage, schritt, schritte, prozessschritt, paso, pasos, passo, passos, \
         task, tasks, scene, scenes",
    ),
    (
        Lane,
        "lane, lanes, lens, row, swimlane, swim lane, layer, category, aspect, dimension, zeile, kategorie, \
         ebene, carril, categoria, fila, ligne, categorie, linha, raia",
    ),
    (Kind, "lane kind, lane type, kind, type, card type, typ, art, tipo"),
    (Position, "position, order, nr, no, number, index, sequence, reihenfolge, orden, ordre, ordem"),
    (Id, "id, card id, uid, uuid, identifier"),
    (Title, "title, titel, titulo, titre, name, nombre, nom, nome, card, what, item, label, summary, karte"),
    (
        Touchpoint,
        "touchpoint, touchpoints, touch point, touch points, contact point, contact points, interaction, \
         interactions, kontaktpunkt, kontaktpunkte, beruhrungspunkt, beruhrungspunkte, punto de contacto, \
         puntos de contacto, interaccion, interacciones, point de contact, points de contact, \
         ponto de contato, pontos de contato, ponto de contacto, pontos de contacto, moment, moments",
    ),
    (
        Emotion,
        "emotion, emotions, sentiment, sentiments, feeling, feelings, mood, emotional state, \
         emotional journey, emotional experience, emotion curve, experience, satisfaction, \
         satisfaction score, score, rating, emotion score, sentiment score, csat, gefuhl, gefuhle, \
         stimmung, emotionen, zufriedenheit, bewertung, emocion, emociones, sentimiento, sentimientos, \
         satisfaccion, estado emocional, valoracion, humeur, ressenti, ressentis, emocao, emocoes, \
         sentimento, sentimentos, satisfacao",
    ),
    (
        Card(Field::Notes),
        "notes, note, description, details, detail, comment, comments, remark, remarks, notiz, notizen, \
         beschreibung, bemerkung, bemerkungen, anmerkung, anmerkungen, kommentar, kommentare, notas, nota, \
         descripcion, comentario, comentarios, observaciones, remarque, remarques, commentaire, \
         commentaires, descricao, observacoes",
    ),
    (Card(Field::Channel), "channel, channels, kanal, kanale, canal, canales, canaux, canais, medium, media"),
    (Card(Field::Mode), "channel type, channel mode, online offline, modus"),
    (Card(Field::Creator), "ownership, owned paid earned, media type, touchpoint type"),
    (
        Card(Field::Owner),
        "owner, owners, responsible, responsibility, responsible team, accountable, assignee, \
         verantwortlich, verantwortlicher, verantwortliche, zustandig, responsable, responsables, \
         responsavel, pilote, dueno",
    ),
    (Card(Field::Tags), "tags, tag, labels, keywords, stichworte, schlagworte, etiquetas, mots cles"),
    (Card(Field::Status), "status, estado, statut, estatus, progress"),
    (Card(Field::Evidence), "evidence, evidenz, evidencia, preuve, confidence level"),
    (Card(Field::EvidenceSource), "source, sources, quelle, quellen, fuente, fuentes, fonte"),
    (
        Card(Field::MomentOfTruth),
        "moment of truth, moments of truth, mot, moment der wahrheit, momento de la verdad, \
         moment de verite, momento da verdade, key moment, critical moment",
    ),
    (Card(Field::Impact), "impact, impacto, wirkung, auswirkung, nutzen, benefit"),
    (Card(Field::Effort), "effort, aufwand, esfuerzo, esforco, complexity, cost"),
    (
        Card(Field::Due),
        "due, due date, deadline, target date, fallig, fallig am, termin, frist, fecha limite, vencimiento, \
         plazo, echeance, prazo",
    ),
    (Card(Field::Decision), "decision, entscheidung, decisao"),
    (Card(Field::Votes), "votes, vote, stimmen, votos"),
    (Card(Field::Links), "link, links, url, urls, enlace, enlaces, lien, liens"),
    (
        Lanes(LaneKind::Actions),
        "action, actions, activity, activities, user action, user actions, customer action, \
         customer actions, doing, does, behavior, behaviour, aktion, aktionen, aktivitat, aktivitaten, \
         handlung, handlungen, accion, acciones, actividad, actividades, activite, activites, acao, acoes, \
         atividade, atividades",
    ),
    (
        Lanes(LaneKind::Thoughts),
        "thought, thoughts, thinking, thinks, quote, quotes, mindset, verbatim, verbatims, gedanke, \
         gedanken, zitat, zitate, pensamiento, pensamientos, cita, citas, pensee, pensees, citation, \
         citations, pensamento, pensamentos, citacoes",
    ),
    (
        Lanes(LaneKind::PainPoints),
        "pain, pains, pain point, pain points, problem, problems, frustration, frustrations, barrier, \
         barriers, challenge, challenges, issue, issues, friction, frictions, obstacle, obstacles, \
         schmerzpunkt, schmerzpunkte, probleme, hindernis, hindernisse, hurde, hurden, punto de dolor, \
         puntos de dolor, dolor, dolores, problema, problemas, frustracion, frustraciones, barrera, \
         barreras, friccion, fricciones, point de douleur, points de douleur, irritant, irritants, \
         point de friction, points de friction, problemes, dor, dores, ponto de dor, pontos de dor, \
         frustracao, frustracoes",
    ),
    (
        Lanes(LaneKind::Opportunities),
        "opportunity, opportunities, idea, ideas, solution, solutions, improvement, improvements, \
         recommendation, recommendations, how might we, chance, chancen, idee, ideen, verbesserung, \
         verbesserungen, massnahme, massnahmen, losung, losungen, oportunidad, oportunidades, mejora, \
         mejoras, solucion, soluciones, opportunite, opportunites, idees, amelioration, ameliorations, \
         oportunidade, ideia, ideias, melhoria, melhorias, solucao, solucoes",
    ),
    (
        Lanes(LaneKind::Needs),
        "need, needs, motivation, motivations, expectation, expectations, desire, desires, bedurfnis, \
         bedurfnisse, erwartung, erwartungen, motivationen, necesidad, necesidades, expectativa, \
         expectativas, motivacion, motivaciones, besoin, besoins, attente, attentes, necessidade, \
         necessidades, motivacao, motivacoes",
    ),
    (
        Lanes(LaneKind::Frontstage),
        "frontstage, front stage, onstage, on stage, frontstage actions, employee actions",
    ),
    (Lanes(LaneKind::Backstage), "backstage, back stage, offstage, backstage actions"),
    (
        Lanes(LaneKind::Support),
        "support, support process, support processes, supporting processes, systems, system, tools, \
         technology, systeme, sistemas, processes, prozesse, procesos, processus, processos",
    ),
    (
        Lanes(LaneKind::Metrics),
        "metric, metrics, kpi, kpis, measure, measures, kennzahl, kennzahlen, metrica, metricas, indicador, \
         indicadores, indicateur, indicateurs, metriques",
    ),
    (Lanes(LaneKind::Storyboard), "storyboard, story, picture, pictures, image, images"),
    (
        OfStage(Field::Goal),
        "goal, goals, objective, objectives, customer goal, user goal, customer goals, user goals, \
         job to be done, jobs to be done, ziel, ziele, objetivo, objetivos, meta, metas, objectif, \
         objectifs",
    ),
    (OfStage(Field::Phase), "buying phase, purchase phase, kaufphase"),
    (OfStage(Field::Questions), "research questions, open questions, offene fragen"),
    (OfStage(Field::Substeps), "steps within, substeps, sub steps"),
];

/// Names of stages that are so usual that a row of them is the header of a matrix.
const STAGE_NAMES: &str = "awareness, aware, discover, discovery, consideration, consider, research, evaluate, evaluation, \
     decision, decide, purchase, buy, acquisition, onboarding, onboard, delivery, use, usage, service, \
     support, retention, retain, loyalty, advocacy, advocate, renewal, renew, before, during, after, \
     pre purchase, post purchase, bewusstsein, information, informieren, kauf, kaufen, nutzung, \
     service nutzen, loyalitat, vor, wahrend, nach, descubrimiento, conocimiento, consideracion, compra, \
     uso, fidelizacion, recomendacion, decouverte, consideration, achat, utilisation, fidelisation, \
     descoberta, consideracao, fidelizacao, stage, phase, step, etapa, fase, etape, schritt, paso, passo";

/// What names mean.
#[derive(Debug)]
pub(crate) struct Lexicon {
    meanings: BTreeMap<String, Meaning>,
}

impl Lexicon {
    pub(crate) fn new() -> Self {
        let mut meanings = BTreeMap::new();
        for (meaning, names) in ALIASES {
            for name in names.split(", ") {
                meanings.entry(name.to_owned()).or_insert(*meaning);
            }
        }
        // What Waymark itself calls so, unless people use the name for something else.
        for kind in LaneKind::ALL.into_iter().filter(|kind| kind.card_kind().is_some()) {
            meanings.entry(key(wording::lane_kind(kind))).or_insert(Lanes(kind));
        }
        let card = Holder::Card(CardKind::Touchpoint);
        for field in card.fields() {
            meanings.entry(key(wording::field(card, field))).or_insert(Card(field));
            meanings.entry(key(field.name())).or_insert(Card(field));
        }
        Self { meanings }
    }

    /// What a column or row with this name means.
    pub(crate) fn meaning(&self, name: &str) -> Option<Meaning> {
        let name = key_of_name(name);
        if name.is_empty() {
            return None;
        }
        self.meanings.get(&name).copied().or_else(|| named_within(&name))
    }

    /// The kind of lane that a text names, as the title of a lane or as a kind.
    pub(crate) fn lane_kind(&self, text: &str) -> Option<LaneKind> {
        // Most texts are ours to the letter, and comparing them is quick.
        let ours = LaneKind::ALL.into_iter().find(|kind| wording::lane_kind(*kind) == text);
        let computed = || {
            let name = key(text);
            let kinds = LaneKind::ALL.into_iter().filter(|kind| kind.card_kind().is_none());
            kinds.into_iter().find(|kind| key(wording::lane_kind(*kind)) == name)
        };
        ours.or_else(computed).or_else(|| match self.meaning(text)? {
            Lanes(kind) => Some(kind),
            Touchpoint | Step => Some(LaneKind::Touchpoints),
            _ => None,
        })
    }
}

/// What a longer name has in it: "Our main pain points". The longest name that is found decides. What rows can
/// be about does not count: "customer goals" are no persona.
fn named_within(name: &str) -> Option<Meaning> {
    let padded = format!(" {name} ");
    let is_telling = |meaning: Meaning| meaning.is_of_lane() && meaning != Card(Field::Due);
    let is_within = |part: &str| {
        let around = padded.split_once(part);
        part.len() > 3
            && around.is_some_and(|(before, after)| before.ends_with(' ') && after.starts_with(' '))
    };
    let all = ALIASES.iter().filter(|(meaning, _)| is_telling(*meaning));
    let found = all.flat_map(|(meaning, names)| names.split(", ").map(move |name| (*meaning, name)));
    let found = found.filter(|(_, part)| is_within(part));
    found.max_by_key(|(_, part)| part.len()).map(|(meaning, _)| meaning)
}

/// Whether a cell is what stages are often called.
pub(crate) fn is_stage_name(cell: &str) -> bool {
    let name = key_of_name(cell);
    STAGE_NAMES.split(", ").any(|stage| stage == name)
}
