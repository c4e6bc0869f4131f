//! The cast: invented people of Harborline, of its customers and suppliers, its machines and lists.
//! Tables only. Earlier rows matter more, so that a small company is a prefix of the large one.

use crate::clock::Site::{self, LosAngeles, Monterrey, NewYork, Rotterdam};

/// How somebody meets the manager.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Circle {
    /// The manager.
    Me,
    /// Her assistant.
    Assistant,
    /// Her own manager.
    Boss,
    /// Other executives.
    Executive,
    /// Reports to her.
    Report,
    /// Reports to her manager.
    Peer,
    /// Works for one of her reports.
    Staff,
    /// Somebody of another unit who works with her.
    Cross,
    /// Sits in the series she only attends; they hardly write to each other.
    Floor,
    /// Sits in the large series with seniors; they do not write to each other either.
    Forum,
    /// Customer, supplier, investor.
    Outsider,
    /// A machine.
    Robot,
    /// A distribution list.
    List,
    /// A meeting room.
    Room,
}

/// Name, title, unit, rank, manager's name, circle, site.
pub(crate) type Row = (&'static str, &'static str, &'static str, i32, &'static str, Circle, Site);

const OPS: &str = "Operations";
const SALES: &str = "Sales";
const PRODUCT: &str = "Product";
const ENGINEERING: &str = "Engineering";
const FINANCE: &str = "Finance";
const PEOPLE: &str = "People";

use Circle::{Assistant, Boss, Cross, Executive, Floor, Forum, Me, Peer, Report, Staff};

/// People of the company.
pub(crate) const CAST: &[Row] = &[
    ("Maya Torres", "Director, Network Operations", OPS, 5, "Warren Okafor", Me, NewYork),
    ("Warren Okafor", "Chief Operating Officer", OPS, 8, "Ingrid Solberg", Boss, NewYork),
    ("Ingrid Solberg", "Chief Executive Officer", "Executive", 9, "", Executive, NewYork),
    ("Hannah Lindqvist", "Executive Assistant", OPS, 1, "Maya Torres", Assistant, NewYork),
    ("Priya Raman", "Manager, Transport Contracts", OPS, 4, "Maya Torres", Report, NewYork),
    ("Marcus Bell", "Manager, Warehouse Operations", OPS, 4, "Maya Torres", Report, NewYork),
    ("Gareth Pike", "Shift Operations Manager", OPS, 4, "Dana Whitlock", Floor, NewYork),
    ("Lena Duarte", "Shift Lead, Inbound", OPS, 3, "Gareth Pike", Floor, NewYork),
    ("Omar Siddiqui", "Shift Lead, Outbound", OPS, 3, "Gareth Pike", Floor, NewYork),
    ("Beth Crane", "Yard Coordinator", OPS, 2, "Gareth Pike", Floor, NewYork),
    ("Pavel Novak", "Dock Supervisor", OPS, 2, "Gareth Pike", Floor, NewYork),
    ("Joyce Amponsah", "Inventory Controller", OPS, 2, "Gareth Pike", Floor, NewYork),
    ("Elena Castillo", "Gerente de Operaciones", OPS, 4, "Maya Torres", Report, Monterrey),
    ("Fiona Marsh", "Director, Financial Planning", FINANCE, 5, "Howard Klein", Cross, NewYork),
    ("Dana Whitlock", "Director, Transport", OPS, 5, "Warren Okafor", Floor, NewYork),
    ("Tom Adeyemi", "Manager, Fleet and Equipment", OPS, 4, "Maya Torres", Report, NewYork),
    ("Sofie Visser", "Manager, European Lanes", OPS, 4, "Maya Torres", Report, Rotterdam),
    ("Kenji Nakamura", "Manager, Port Operations", OPS, 4, "Maya Torres", Report, LosAngeles),
    ("Lucas Brandt", "Director, Rotterdam Hub", OPS, 5, "Warren Okafor", Peer, Rotterdam),
    ("Adriana Ríos", "Directora, Planta Monterrey", OPS, 5, "Warren Okafor", Peer, Monterrey),
    ("Colin Hart", "Director, Customer Operations", OPS, 5, "Warren Okafor", Peer, NewYork),
    ("Nadia Haddad", "Director, Procurement", OPS, 5, "Warren Okafor", Peer, NewYork),
    ("Ben Abara", "Director, Quality and Safety", OPS, 5, "Warren Okafor", Peer, NewYork),
    ("Ruth Feldman", "Director, Customs and Trade", OPS, 5, "Warren Okafor", Peer, NewYork),
    ("Howard Klein", "Chief Financial Officer", FINANCE, 8, "Ingrid Solberg", Forum, NewYork),
    ("Victor Lang", "Chief Revenue Officer", SALES, 8, "Ingrid Solberg", Forum, NewYork),
    ("Claire Dubois", "Chief Product Officer", PRODUCT, 8, "Ingrid Solberg", Executive, NewYork),
    (
        "Samir Patel",
        "Chief Technology Officer",
        ENGINEERING,
        8,
        "Ingrid Solberg",
        Executive,
        NewYork,
    ),
    ("Grace Holloway", "Chief People Officer", PEOPLE, 8, "Ingrid Solberg", Executive, NewYork),
    ("Andre Wallace", "Director, Key Accounts", SALES, 5, "Victor Lang", Cross, NewYork),
    ("Mei Tan", "Director, Platform Product", PRODUCT, 5, "Claire Dubois", Cross, NewYork),
    ("Jonas Weber", "Director, Logistics Systems", ENGINEERING, 5, "Samir Patel", Cross, Rotterdam),
    ("Tara Quinn", "Director, Talent", PEOPLE, 5, "Grace Holloway", Cross, NewYork),
    ("Luis Ortega", "Coordinador de Almacén", OPS, 2, "Elena Castillo", Staff, Monterrey),
    ("Wendy Cho", "Contract Analyst", OPS, 2, "Priya Raman", Staff, NewYork),
    ("Derek Fowler", "Warehouse Planner", OPS, 3, "Marcus Bell", Staff, NewYork),
    ("Isabel Moreno", "Analista de Transporte", OPS, 2, "Elena Castillo", Staff, Monterrey),
    ("Noor Bakker", "Lane Planner", OPS, 2, "Sofie Visser", Staff, Rotterdam),
    ("Ray Lindgren", "Transport Dispatcher", OPS, 2, "Dana Whitlock", Floor, NewYork),
    ("Carla Benedetti", "Load Planner", OPS, 2, "Dana Whitlock", Floor, NewYork),
    ("Hugh Prescott", "Linehaul Supervisor", OPS, 3, "Dana Whitlock", Floor, NewYork),
    ("Amina Yusuf", "Carrier Desk Lead", OPS, 3, "Dana Whitlock", Floor, NewYork),
    ("Stan Kowalski", "Regional Sales Manager, East", SALES, 4, "Andre Wallace", Forum, NewYork),
    ("Paula Reyes", "Regional Sales Manager, West", SALES, 4, "Andre Wallace", Forum, LosAngeles),
    ("Nils Eriksen", "Pricing Manager", SALES, 4, "Victor Lang", Forum, NewYork),
    ("Joanna Wirth", "Sales Operations Analyst", SALES, 2, "Nils Eriksen", Forum, NewYork),
    ("Kofi Mensah", "Key Account Manager", SALES, 3, "Andre Wallace", Cross, NewYork),
    ("Rachel Stein", "Controller", FINANCE, 4, "Howard Klein", Cross, NewYork),
    ("Ivan Petrov", "Financial Analyst", FINANCE, 2, "Fiona Marsh", Cross, NewYork),
    ("Lydia Moss", "Treasury Manager", FINANCE, 4, "Howard Klein", Forum, NewYork),
    ("Oscar Lindholm", "Product Manager, Tracking", PRODUCT, 3, "Mei Tan", Cross, NewYork),
    ("Greta Hahn", "Product Manager, Pricing Tools", PRODUCT, 3, "Mei Tan", Forum, Rotterdam),
    ("Arjun Mehta", "Engineering Manager, Routing", ENGINEERING, 4, "Jonas Weber", Cross, NewYork),
    ("Zoe Carter", "Site Reliability Engineer", ENGINEERING, 2, "Arjun Mehta", Cross, NewYork),
    ("Felix Braun", "Data Engineer", ENGINEERING, 2, "Jonas Weber", Cross, Rotterdam),
    ("Monica Silva", "HR Business Partner", PEOPLE, 4, "Tara Quinn", Cross, NewYork),
    ("Patrick Doyle", "Recruiter", PEOPLE, 2, "Tara Quinn", Cross, NewYork),
    ("Simone Archer", "Labour Relations Manager", PEOPLE, 4, "Grace Holloway", Cross, NewYork),
    ("Theo Marsden", "Fleet Technician Lead", OPS, 2, "Tom Adeyemi", Staff, NewYork),
    ("Yuki Sato", "Port Coordinator", OPS, 2, "Kenji Nakamura", Staff, LosAngeles),
];

/// Name, company, domain, site.
pub(crate) const OUTSIDERS: &[(&str, &str, &str, Site)] = &[
    ("Diane Foster", "Northgate Freight", "northgatefreight.example", NewYork),
    ("Rob Castellano", "Bluefin Cargo", "bluefincargo.example", NewYork),
    ("Karen Ibarra", "Solanda Foods", "solandafoods.example", LosAngeles),
    ("Miguel Zamora", "Transportes del Norte", "tdnorte.example", Monterrey),
    ("Helen Ashworth", "Brightwell Retail", "brightwell.example", NewYork),
    ("Peter Jansen", "Maasdok Terminals", "maasdok.example", Rotterdam),
    ("Lauren Beck", "Ashgrove Capital", "ashgrovecapital.example", NewYork),
    ("Daniel Osei", "Kestrel Audit", "kestrelaudit.example", NewYork),
    ("Gina Romano", "Palladio Furniture", "palladio.example", NewYork),
    ("Steve Hartley", "Ridgeline Trucking", "ridgelinetrucking.example", LosAngeles),
    ("Verónica Luna", "Grupo Alameda", "grupoalameda.example", Monterrey),
    ("Anna Kowalczyk", "Vistula Parts", "vistulaparts.example", Rotterdam),
    ("Martin Oduya", "Corvid Packaging", "corvidpackaging.example", NewYork),
    ("Emily Watts", "Brightwell Retail", "brightwell.example", NewYork),
    ("Jorge Salinas", "Transportes del Norte", "tdnorte.example", Monterrey),
    ("Bruno Keller", "Stapelwerk Racking", "stapelwerk.example", Rotterdam),
    ("Tina Albright", "Meridian Pharma", "meridianpharma.example", NewYork),
    ("Chris Yates", "Northgate Freight", "northgatefreight.example", NewYork),
    ("Sunita Rao", "Lumen Forklifts", "lumenforklifts.example", NewYork),
    ("Ed Murphy", "Ridgeline Trucking", "ridgelinetrucking.example", LosAngeles),
    ("Marta Ruiz", "Grupo Alameda", "grupoalameda.example", Monterrey),
    ("Ole Henriksen", "Fjordline Shipping", "fjordline.example", Rotterdam),
    ("Nancy Pruitt", "Harbor County Permits", "harborcounty.example", NewYork),
    ("Gilles Moreau", "Atelier Verrier", "verrier.example", Rotterdam),
    ("Walter Simms", "Ashgrove Capital", "ashgrovecapital.example", NewYork),
    ("Joy Nakagawa", "Solanda Foods", "solandafoods.example", LosAngeles),
    ("Adam Forsyth", "Copperfield Insurance", "copperfield.example", NewYork),
    ("Leila Amrani", "Oriel Consulting", "orielconsulting.example", NewYork),
    ("Harold Dunn", "Tidewater Real Estate", "tidewaterre.example", NewYork),
    ("Kim Larsen", "Fjordline Shipping", "fjordline.example", Rotterdam),
    ("Paul Estrada", "Bluefin Cargo", "bluefincargo.example", LosAngeles),
    ("Irene Chu", "Meridian Pharma", "meridianpharma.example", NewYork),
    ("Wim de Groot", "Maasdok Terminals", "maasdok.example", Rotterdam),
    ("Rosa Delgado", "Grupo Alameda", "grupoalameda.example", Monterrey),
    ("Frank Tillman", "Tillman Labels", "tillmanlabels.example", NewYork),
    ("Judy Park", "Palladio Furniture", "palladio.example", NewYork),
    ("Carl Bishop", "Lumen Forklifts", "lumenforklifts.example", NewYork),
    ("Eva Lindt", "Stapelwerk Racking", "stapelwerk.example", Rotterdam),
    ("Tony Greco", "Corvid Packaging", "corvidpackaging.example", NewYork),
    ("Sharon Blake", "Kestrel Audit", "kestrelaudit.example", NewYork),
];

/// Name, local part. Lists first names of units, machines their job.
pub(crate) const ROBOTS: &[(&str, &str)] = &[
    ("Build Bot", "buildbot-noreply"),
    ("Calendar", "calendar-notifications"),
    ("PeopleDesk", "no-reply-peopledesk"),
    ("Track Alerts", "alerts-noreply"),
    ("The Dockside Brief", "newsletter-noreply"),
];

/// Name, local part.
pub(crate) const LISTS: &[(&str, &str)] = &[
    ("Operations (all)", "list-operations"),
    ("Harborline (all staff)", "list-all-staff"),
    ("Site leads", "list-site-leads"),
];

/// Rooms, local part.
pub(crate) const ROOMS: &[(&str, &str)] =
    &[("Room Pier 4", "room-pier4"), ("Room Lighthouse", "room-lighthouse")];

/// First and last names for people beyond the cast.
pub(crate) const MORE: (&[&str], &[&str]) = (
    &[
        "Alice", "Boris", "Chloe", "Dmitri", "Esther", "Farid", "Gloria", "Hector", "Iris",
        "Jamal", "Kate", "Leon", "Mina", "Nate", "Olga", "Perry", "Queenie", "Rufus", "Sana",
        "Ted",
    ],
    &[
        "Abbott", "Bauer", "Castro", "Dunlop", "Ellis", "Fischer", "Grant", "Hobbs", "Ito",
        "Jensen", "Keane", "Lowell", "Mori", "Nash", "Owens", "Pryce", "Rossi", "Sharma", "Turner",
        "Vogel",
    ],
);
