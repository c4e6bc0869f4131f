//! The phrases cues are found by, in English and Spanish, in plain spelling: lower case, no
//! accents, whole words. A leading `^` means: only at the start of the sentence, where a greeting
//! name may stand before it.

use crate::WordList;

/// Courtesy that asks for nothing. These words are taken out before a request is looked for.
pub(crate) const COURTESIES: WordList = WordList::new(
    "\
    please let me know, please let us know, please feel free, please call me, please call us, call \
    me, please give me a call, give me a call, please contact me, please contact us, please do not \
    hesitate, please don't hesitate, please find, please see, please note, please be advised, \
    please be aware, please bear in mind, please keep in mind, please disregard, please ignore, \
    please excuse, please accept, please forgive, please join me in, please pass my, please \
    forward my regards, please don't, please click here, click here, attached please find, \
    enclosed please find, yes please, if you can help, if you could help, if you need, if you can, \
    if i can, please unsubscribe, please remember, please stop, to please, please reply to, please \
    disseminate, please destroy, please immediately notify, please visit, please go to, please \
    enjoy, please understand, say hello, tell him hi, tell her hi, por favor no dudes, por favor \
    no dude, adjunto encontraras, por favor ten en cuenta, por favor tenga en cuenta, por favor \
    vea, llamame si, si me necesitas, si puedes, si podrias",
);

/// What makes a sentence a request.
pub(crate) const REQUESTS: WordList = WordList::new(
    "\
    please, pls, plz, can you, could you, would you mind, can u, could u, can someone, could \
    someone, can somebody, could somebody, can one of you, can you all, can we get, could we get, \
    can i get, could i get, may i have, can i have, you need to, you will need to, you'll need to, \
    i need you to, we need you to, need for you to, i'd like you to, i would like you to, we would \
    like you to, we'd like you to, i want you to, i'd like for you to, i would like for you to, \
    would like to have you, i'd appreciate, i would appreciate, would be appreciated, we would \
    appreciate, appreciate it if, make sure, be sure to, be sure that, make certain, don't forget, \
    do not forget, let me know what you think, let me know your thoughts, let me have your, give \
    me your, you should send, you should call, i need your, comments please, fax me, email me, e \
    mail me, would you please, will you please, would you send, would you check, will you send, \
    will you check, will you make, would you make, would you be able to, action required, see if \
    you can, if you could, why don't you, por favor, porfa, podrias, podria usted, podrian, \
    podeis, puedes, puede usted, pueden ustedes, me podrias, me puedes, necesito que, necesitamos \
    que, quiero que, quisiera que, te pido que, os pido que, le pido que, te agradeceria, le \
    agradeceria, agradeceria que, te importaria, le importaria, tienes que, teneis que, tiene que \
    enviar, hace falta que, asegurate de, asegurate que, aseguraos de, no olvides, no te olvides, \
    dime que te parece, avisame cuando, te ruego, le ruego, se ruega, rogamos, recuerda enviar, \
    hazme llegar, dame tu, hacedme llegar",
);

/// Orders: a sentence that begins with one of these is a request.
pub(crate) const ORDERS: WordList = WordList::new(
    "\
    send, call, check, add, remove, delete, change, forward, print, review, prepare, set up, \
    schedule, draft, fix, update, find out, find, get, give, take a look, take care of, look at, \
    look into, ask, tell, talk to, work with, put, confirm, verify, provide, follow up, arrange, \
    book, cancel, move, return, respond, reply, remind, use, go ahead and, include, complete, \
    submit, make, keep, hold, let's have, pull, run, coordinate, get with, see if, bring, help me, \
    take the lead, proceed, plan on, think about, leave, let's get, lets get, please, envia, \
    enviame, mandame, manda, llama, llamame, revisa, prepara, confirma, confirmame, pide, \
    pregunta, pasame, pasa, comprueba, actualiza, anade, quita, borra, cambia, mira, busca, \
    encargate, convoca, reserva, cancela, responde, reenvia, imprime, organiza",
);

/// Second words that show that an order word opens a statement or a heading instead.
pub(crate) const NOT_ORDERS: WordList = WordList::new(
    "\
    is, up, volume, volumes, was, are, hi, everyone, well, back, me, it, our, for, to, were, will, \
    has, had, of, and, on, in, with, es, fue, de, y, you, ya, ready, well, happy",
);

/// "Let me know whether …": asks, and wants no more than an answer.
pub(crate) const ANSWERS: WordList = WordList::new(
    "\
    let me know whether, let me know if he, let me know if she, let me know if they, let me know \
    if it, let me know if we, let me know if i, let me know if the, let me know if this, let me \
    know if that, let me know if you can, let me know if you could, let me know if you will, let \
    me know when, let me know where, let me know who, let me know how, let me know which, let me \
    know what time, let me know what the, let me know what is, let me know what we, let me know \
    what happens, let me know the, let me know your, let us know whether, let us know which, let \
    us know when, let us know how, please advise, can you tell, could you tell, can you make it, \
    can you come, can you join, can you attend, can you explain, could you explain, can you \
    remember, can you think, can you meet, could you meet, can you believe, i was wondering if, i \
    was wondering whether, i was wondering what, i wonder whether, i would like to know, i'd like \
    to know, i want to know, i need to know, we need to know, do you know, are you able to, dime \
    si, dime que, dime cuando, dime cuanto, dime cual, hazme saber, me dices si, me dices que, me \
    gustaria saber, quiero saber, quisiera saber, necesito saber, avisame si, puedes decirme, \
    podrias decirme, puedes venir, me puedes decir",
);

/// Questions nobody is expected to answer.
pub(crate) const PLEASANTRIES: WordList = WordList::new(
    "\
    how are you, how are things, how's it going, how is it going, how have you been, how you \
    doing, what's up, what's new, how is everything, how's everything, how was your weekend, how \
    was your trip, how was your vacation, how's life, how is life, how is the family, how's the \
    family, how are the kids, how about that, guess what, who knows, isn't it, isn't that, what \
    can i say, what else is new, who cares, remember me, you know, how do you do, hope you are \
    well, que tal, que tal estas, como estas, como esta usted, como estais, como va todo, como te \
    va, todo bien, que hay de nuevo, y la familia, verdad, a que si",
);

/// What settles something.
pub(crate) const DECISIONS: WordList = WordList::new(
    "\
    we will go with, we'll go with, we are going with, we're going with, i'll go with, i will go \
    with, let's go with, let's go ahead, lets go ahead, lets go with, going forward with, we will \
    go ahead, we will proceed, we'll proceed, we are proceeding, let's proceed, i've decided, i \
    have decided, we've decided, we have decided, we decided, i decided, has decided to, have \
    decided to, it was decided, the decision is, my decision, our decision, decision has been \
    made, i approve, i approved, we approved, i am approving, i'm approving, has been approved, \
    have approved, is approved, you have my approval, you have my ok, fine with me, ok with me, \
    okay with me, i am ok with, i'm ok with, i agree with, i am fine with, i'm fine with, we will \
    not, we won't, we are not going to, we're not going to, i am not willing, we should not, we \
    shouldn't, i will not agree, we cannot agree, we can't agree, not acceptable, i recommend, we \
    recommend, my recommendation, i would recommend, i'd recommend, i suggest, i would suggest, \
    i'd suggest, i propose, i would propose, we propose, we should, we do not want, i do not want, \
    i don't want, we do not accept, we don't accept, we will require, no longer willing, effective \
    immediately, will report to, my view is, our preference, i would prefer, i prefer, we prefer, \
    i intend to, we intend to, gave the go ahead, let's put, let's get, let's try, let's just, \
    let's leave, let's move, let's start, let's take, let's change, let's wait, i think we should, \
    i believe we should, i don't think we should, i do not think we should, we should just, our \
    position is, my position is, let's not, lets not, let's do, lets do, let's keep, let's stick, \
    let's make, let's use, let's hold off, i vote, i'm going to go with, i want to go with, hemos \
    decidido, he decidido, se ha decidido, decidimos, queda aprobado, queda aprobada, aprobado, \
    aprobada, apruebo, aprobamos, vamos con, nos quedamos con, vamos a ir con, seguimos adelante, \
    adelante con, no vamos a, no haremos, la decision es, mi decision, nuestra decision, \
    acordamos, hemos acordado, se acuerda, se acordo, doy mi aprobacion, tienes mi aprobacion, \
    propongo que, recomiendo que, no aceptamos, no aceptaremos, descartamos, ^approved, ^agreed",
);

/// What takes a decision back into doubt, or leaves it to others.
pub(crate) const UNDECIDED: WordList = WordList::new(
    "\
    if we decide, if you decide, once we have decided, not decided, haven't decided, have not \
    decided, whether we, until we, if we will not, we won't know, we will not know, we won't be \
    able, we will not be able, we won't have, we will not have, should we, i don't want to, i do \
    not want to, if we should, we should be, we should have, we should see, we should know, \
    we should get, we should receive, unless, to be approved, is not approved, if approved, once \
    approved, when approved, si decidimos, no hemos decidido, aun no, todavia no, si se aprueba, \
    cuando se apruebe",
);
