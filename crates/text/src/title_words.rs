//! Words that say something in a title only beside others: peoples, and offices of colleagues and
//! partners. "King", "prince" or "FS" alone may be a surname or a team; "the Saudi king" is not.

use crate::WordList;

/// Peoples, as adjectives.
pub(crate) const NATIONS: WordList = WordList::new(
    "\
    afghan, albanian, algerian, american, angolan, argentine, argentinian, armenian, australian, \
    austrian, azerbaijani, bahraini, bangladeshi, belgian, bolivian, brazilian, british, bulgarian, \
    burmese, cambodian, cameroonian, canadian, chadian, chilean, chinese, colombian, congolese, \
    croatian, cuban, cypriot, czech, danish, dominican, dutch, ecuadorian, egyptian, emirati, \
    estonian, ethiopian, european, finnish, french, georgian, german, ghanaian, greek, guatemalan, \
    haitian, honduran, hungarian, icelandic, indian, indonesian, iranian, iraqi, irish, israeli, \
    italian, jamaican, japanese, jordanian, kazakh, kenyan, korean, kosovar, kuwaiti, latvian, \
    lebanese, liberian, libyan, lithuanian, malaysian, mexican, moldovan, mongolian, moroccan, \
    nepalese, nicaraguan, nigerian, norwegian, omani, pakistani, palestinian, panamanian, \
    paraguayan, peruvian, philippine, polish, portuguese, qatari, romanian, russian, rwandan, \
    salvadoran, saudi, scottish, senegalese, serbian, singaporean, slovak, slovenian, somali, \
    south african, spanish, sri lankan, sudanese, swedish, swiss, syrian, taiwanese, tanzanian, \
    thai, tunisian, turkish, ugandan, ukrainian, uruguayan, uzbek, venezuelan, vietnamese, yemeni, \
    zambian, zimbabwean, aleman, alemana, argelino, argentino, argentina, australiano, belga, \
    boliviano, boliviana, brasileno, brasilena, britanico, britanica, canadiense, chileno, chilena, \
    chino, china, colombiano, colombiana, coreano, cubano, cubana, danes, ecuatoriano, ecuatoriana, \
    egipcio, escoces, espanol, espanola, estadounidense, europeo, europea, finlandes, frances, \
    francesa, griego, griega, holandes, hondureno, hungaro, indio, india, ingles, inglesa, irlandes, \
    italiano, italiana, japones, japonesa, marroqui, mexicano, mexicana, noruego, \
    panameno, paraguayo, peruano, peruana, polaco, polaca, portugues, portuguesa, rumano, ruso, \
    rusa, saudita, sueco, suizo, suiza, turco, turca, ucraniano, ucraniana, uruguayo, uruguaya, \
    venezolano, venezolana",
);

/// Offices of colleagues, clients and partners: a meal with one of them is work.
pub(crate) const OFFICES: WordList = WordList::new(
    "\
    ceo, cfo, coo, cto, cio, cmo, chro, vp, svp, evp, director, directors, deputy, secretary, \
    undersecretary, general manager, managing director, head of, chief of staff, client, clients, \
    customer, customers, supplier, vendor, candidate, directora, directivos, subdirector, \
    secretario, secretaria, gerente, cliente, clientes, proveedor, socio director",
);
