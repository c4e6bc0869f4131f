//! What other units, outsiders and executives write about. Tables only.

use crate::topics::Topic;

pub(crate) const UNITS: &[Topic] = &[
    Topic {
        subjects: &[
            "Budget {site} – variance",
            "Forecast update {site}",
            "Cost centre {n} question",
        ],
        facts: &[
            "Your {site} cost centre is {pct} over plan for the quarter.",
            "Most of it is temporary labour, {amount} in the last month alone.",
            "We close the forecast on {day}.",
            "The plan assumed the second shift would end in September.",
        ],
        asks: &[
            "Can you explain the variance by {day}?",
            "Should I leave the full-year number or raise it?",
            "Could you confirm the accrual of {amount}?",
            "What do you expect for the next two months?",
        ],
        answers: &[
            "The overrun is the late racking repair; it does not come back.",
            "Raise it by {amount}. I would rather be early than surprised.",
            "The accrual is right.",
            "I expect the same level until {day}, then {pct} less.",
        ],
        more: &[
            "Is any of that recoverable from the carrier?",
            "Would you put that into two lines for Howard?",
        ],
        decides: &[
            "We'll go with the higher number.",
            "Approved, book it this month.",
            "I decided to take it out of the training line.",
        ],
    },
    Topic {
        subjects: &["Routing release {n}", "{system} cutover", "Outage {system} on {day}"],
        facts: &[
            "{system} was down for {m} minutes on {day} and the scanners queued.",
            "The fix is ready, and the cutover needs a quiet weekend at {site}.",
            "We found that {pct} of the stops still carry the old codes.",
            "The vendor moved the date again.",
        ],
        asks: &[
            "Can you give us the weekend of {day} at {site}?",
            "Who on your side signs the go-live?",
            "Could your team clean the codes before the cutover?",
            "Would you accept two hours of manual scanning?",
        ],
        answers: &[
            "The weekend works if the site keeps one manual line.",
            "Marcus signs; he knows the floor.",
            "Two hours are fine, four are not.",
            "We clean the codes this week, {n} of them are ours.",
        ],
        more: &[
            "What happens if we are not back by Monday at six?",
            "Can we keep the old label printer for a week?",
        ],
        decides: &[
            "We'll go with the weekend of {day}.",
            "Approved for {site} only.",
            "I decided to postpone until after month end.",
        ],
    },
    Topic {
        subjects: &[
            "{customer} pricing",
            "{customer} renewal – service terms",
            "Volume bands for {customer}",
        ],
        facts: &[
            "{customer} will renew if we hold the rate for eighteen months.",
            "They bring {pct} of the volume on {lane}.",
            "Sales has promised an answer on {day}.",
            "Their new warehouse opens in spring and they want late cut-offs.",
        ],
        asks: &[
            "Can operations carry a cut-off at eight in the evening?",
            "What does it cost us to hold the rate?",
            "Would you support a volume band instead?",
            "Could you send me the true cost per pallet on {lane}?",
        ],
        answers: &[
            "Cost per pallet is {amount} all in, so holding the rate leaves little.",
            "Eight is possible from Tuesday to Thursday.",
            "A band is better: it ties the price to what drives our cost.",
            "I would rather lose the late cut-off than the margin.",
        ],
        more: &["Can I tell them that today?", "How firm is the figure?"],
        decides: &[
            "We'll go with the volume band.",
            "Agreed, eight in the evening on three days.",
            "Approved, with a review after six months.",
        ],
    },
    Topic {
        subjects: &["Engagement survey {site}", "Talent review {site}", "Shift allowance {site}"],
        facts: &[
            "Your teams' answers are in: {pct} took part.",
            "The lowest item is again how decisions are explained.",
            "The works agreement ends on {day}.",
            "Two of your managers are on the succession list.",
        ],
        asks: &[
            "Could you write two sentences on each of the two for the review?",
            "Who do you see as ready for a larger role within a year?",
            "Can you present the results to your team before {day}?",
            "Do you agree with raising the night allowance?",
        ],
        answers: &[
            "Priya is ready now if somebody covers the contracts.",
            "I will present them on {day}.",
            "I agree with the allowance but from the new year.",
            "The two sentences are below; they are the same I told them.",
        ],
        more: &["Have you told Priya that?", "What would she need first?"],
        decides: &[
            "Approved from the new year.",
            "We'll go with one action per team.",
            "I decided to nominate both.",
        ],
    },
    Topic {
        subjects: &[
            "Tracking page – what {customer} sees",
            "Roadmap input: {system}",
            "Delivery promise {customer}",
        ],
        facts: &[
            "Customers look at the tracking page {n} times per order.",
            "We can show a delivery window of two hours if the yard scan is on time.",
            "The roadmap for the next half is due on {day}.",
            "Returns are the most frequent reason to call.",
        ],
        asks: &[
            "Which two things would help your sites most?",
            "How should we trade speed against being right on the promise?",
            "Can your sites scan every trailer within ten minutes?",
            "What do you think would change for the customer if we did nothing?",
        ],
        answers: &[
            "Being right matters more than being fast; a missed promise costs two calls.",
            "First the yard scan, then returns.",
            "Ten minutes works at two sites out of three.",
            "If we do nothing the large customers build their own tracking.",
        ],
        more: &["Which site is the third?", "Would you say that in the roadmap meeting?"],
        decides: &[
            "We'll go with the yard scan first.",
            "Agreed, promise by half day until the scan is stable.",
            "Decision: returns move to the second half.",
        ],
    },
];

pub(crate) const OUTSIDE: &[Topic] = &[
    Topic {
        subjects: &["Rates from {day}", "Fuel surcharge {lane}", "Tender {lane}"],
        facts: &[
            "Thank you for the call last week.",
            "Our new rates on {lane} take effect on {day}, on average {pct} higher.",
            "The surcharge follows the published index.",
            "We can hold capacity of {m} loads a week for you.",
        ],
        asks: &[
            "Could you confirm the volumes for the next quarter?",
            "Can we meet on {day} to go through the tender?",
            "Would you accept the index with a cap?",
            "Who is the right person for the rate sheet on your side?",
        ],
        answers: &[
            "{day} is fine, at our office.",
            "The index with a cap is what we had in mind.",
            "The volumes are in the sheet Priya sent you.",
            "Priya Raman handles the rate sheet.",
        ],
        more: &["Is the cap negotiable?", "Shall we bring the regional manager?"],
        decides: &[
            "We'll go with the index and a cap at {pct}.",
            "Agreed, {m} loads a week from {day}.",
            "We decided to stay with the current terms.",
        ],
    },
    Topic {
        subjects: &[
            "Damaged pallets, delivery of {day}",
            "Claim {n}",
            "Missing proof of delivery {n}",
        ],
        facts: &[
            "The delivery of {day} arrived with {m} damaged pallets.",
            "Our claim amounts to {amount}.",
            "The customer desk has not come back to us yet.",
            "It is the third time on this lane.",
        ],
        asks: &[
            "Could you look into it personally?",
            "When can we expect the credit note?",
            "Can you tell us what you will change at the dock?",
            "Please send the proof of delivery.",
        ],
        answers: &[
            "I looked into it: the load was restacked at {site}, which will not happen again.",
            "The credit note goes out on {day}.",
            "The document is attached; the driver had kept it.",
            "We now photograph each load before the door closes.",
        ],
        more: &[
            "Will that cover the transport as well?",
            "Who is our contact while the claim is open?",
        ],
        decides: &[
            "Agreed, we credit the full amount.",
            "We'll go with a credit of {amount}.",
            "We decided to take the loss on our side.",
        ],
    },
    Topic {
        subjects: &[
            "Quarterly review {customer}",
            "Site visit {site}",
            "Next steps after the visit to {site}",
        ],
        facts: &[
            "We enjoyed the visit to {site}.",
            "Our volumes will grow by {pct} next year.",
            "The board looks closely at suppliers' continuity plans.",
            "Two of our lines move closer to {site} in spring.",
        ],
        asks: &[
            "Could you share your continuity plan?",
            "What would you need from us to run a dedicated shift?",
            "Can we set the next review for {day}?",
            "How do you see capacity on {lane} in two years?",
        ],
        answers: &[
            "A dedicated shift needs a commitment of twelve months.",
            "{day} works; my office will send the invitation.",
            "I see capacity on {lane} tighter in two years, so we add a second hub.",
            "The plan is attached in its short form.",
        ],
        more: &["Would six months be possible?", "Can the plan be shared with our auditors?"],
        decides: &[
            "Agreed, twelve months with a review.",
            "We'll go with the dedicated shift from spring.",
            "We decided to start with one line.",
        ],
    },
    Topic {
        subjects: &["Audit request {n}", "Stock count {site}", "Insurance renewal {site}"],
        facts: &[
            "For the audit we still miss {n} documents.",
            "The count at {site} is planned for {day}.",
            "The premium rises by {pct} because of the two incidents.",
            "We sampled the delivery notes of one week.",
        ],
        asks: &[
            "Could you name somebody at {site} for the count?",
            "Can you send the missing documents by {day}?",
            "Do you want to keep the deductible?",
            "Would you explain the two corrections in the sample?",
        ],
        answers: &[
            "Derek Fowler is your contact at {site}.",
            "The documents are in the shared folder.",
            "Both corrections come from the scanner outage.",
            "The deductible stays as it is.",
        ],
        more: &["Does he have access to the old system?", "Is there a report of the outage?"],
        decides: &[
            "Agreed, the count starts at six.",
            "We'll go with the higher deductible.",
            "Approved on our side.",
        ],
    },
];

pub(crate) const EXECUTIVE: &[Topic] = &[
    Topic {
        subjects: &["Board question on the network", "Network: one hub or two", "Footprint {site}"],
        facts: &[
            "The board will ask why we run six sites with {pct} of the volume in three.",
            "Howard's view is cost, Victor's is lead time.",
            "I want us to bring options, not a recommendation with decoration.",
            "Closing {site} frees {amount} a year before the one-off cost.",
        ],
        asks: &[
            "Where do you come out?",
            "What would have to be true for a second hub to pay?",
            "Can you send me one page by {day}?",
            "Which risk are we not talking about?",
        ],
        answers: &[
            "I come out at two hubs: the risk of one is a strike, and we have no second gate.",
            "It pays if the west grows by a third, which two customers can decide for us.",
            "The page is attached. The trade-off is lead time against {amount} a year.",
            "The risk is people: half of {site} would not move.",
        ],
        more: &["How sure are you of the third?", "Would you defend that in front of the board?"],
        decides: &[
            "We'll go with two hubs as the base case.",
            "Agreed, we bring three options.",
            "I decided to leave {site} out of it for this year.",
        ],
    },
    Topic {
        subjects: &[
            "{customer} escalation",
            "{customer} – call with their COO",
            "Service credits {lane}",
        ],
        facts: &[
            "{customer} called me about {lane}.",
            "They mentioned {carrier} by name.",
            "I told them they hear from us by {day}.",
            "This is the account that decides the quarter.",
        ],
        asks: &[
            "What happened?",
            "Can you take this and come back to me today?",
            "Do we owe them a credit?",
            "Who should be on the call with me?",
        ],
        answers: &[
            "Three late loads, one cause, fixed since {day}.",
            "A credit of {amount} is fair and small.",
            "Colin should be on the call; I will send him the facts.",
            "I spoke to their operations lead. They want dates, not excuses.",
        ],
        more: &["Is it fixed or is it patched?", "Could it happen on another lane?"],
        decides: &[
            "Approved, give them the credit.",
            "We'll go with the credit and a weekly call for a month.",
            "Agreed, Colin leads.",
        ],
    },
    Topic {
        subjects: &[
            "Priorities for the half – {site}",
            "Operations review – agenda",
            "Investment list {site}",
        ],
        facts: &[
            "We have {amount} for the half and requests for twice that.",
            "The review is on {day}.",
            "Automation at {site} pays back in {m} months on paper.",
            "I would rather do three things well.",
        ],
        asks: &[
            "Which three would you keep?",
            "Can you tell me what you would stop?",
            "What does the automation case assume about volume?",
            "Please bring the staffing picture by site.",
        ],
        answers: &[
            "I would keep the yard scan, the second gate and the apprentices.",
            "I would stop the packing line: it serves two customers.",
            "It assumes {pct} growth; at zero it never pays back.",
            "The picture is in the folder, one page per site.",
        ],
        more: &["And who loses in that list?", "What do we tell the two customers?"],
        decides: &[
            "We'll go with your three.",
            "Approved without the packing line.",
            "Agreed, automation waits until the volume is signed.",
        ],
    },
];
