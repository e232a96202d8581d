# The words of football by what they do. ~x adds the regular forms of a verb (~~x doubles its last letter), @class takes in another class.

# ---- scoring -------------------------------------------------------------------------------------------------------
[score-verb]            # the subject has scored, whatever stands after it
~score, ~~net, ~notch, ~equalise, ~equalize, ~bag, ~~grab a goal, got on the scoresheet, gets on the scoresheet, get on the scoresheet, got on the score sheet, get on the score sheet, getting on the scoresheet
~level the scores, ~~level the scores, opened the scoring, opens the scoring, open the scoring, opening the scoring, opened his account, opened the score, opened scoring, got the opener
~open the scoring for, broke the deadlock, breaks the deadlock, break the deadlock, breaking the deadlock, broke the ice, struck the opener, drew level for, added to the lead, adds to the lead, adding to the lead, ~augment the score, ~augment the lead, made the issue safe, drew first blood, draws first blood, drawing first blood, opened the floodgates, opens the floodgates, opening the floodgates
[goal-verb]             # scores when goal, lead, winner… or a place in the net follows
~bundle, ~poke, ~prod, ~nod, ~head, ~slot, ~smash, ~fire, ~drill, ~curl, ~lash, ~slam, ~stab, ~sweep, ~roll, ~volley, ~convert, ~tap, ~finish, ~lob, ~chip, ~dink, ~thump, ~rifle, ~blast, ~bury, ~power, ~glance, ~hammer, ~place, ~crash
~guide, ~force, ~turn, ~steer, ~clip, ~flick, ~side-foot, ~sidefoot, ~~whip, ~touch, ~slide, ~bend, ~squeeze, ~dispatch, ~despatch, ~knock, ~deflect, ~lift, ~loop, ~thunder, ~~slip, ~~stab, ~~prod, ~~nod, ~unleash, ~lash, ~bounce, ~scramble, ~~tuck, ~tuck, ~thrash, ~~ram, ~tee, ~pass, ~stroke, ~caress, ~backheel, ~~plant, ~plant, ~angle, ~direct, ~rocket, ~arrow, ~launch, ~~rap, ~dispatch, ~cushion, ~back-heel, ~bulge, ~trickle, ~pounce, ~bang, ~thrash, ~~ram, ~crack, ~rip, ~ripping, ~~rip, ~plunder, ~wallop, ~larrup, ~squirm, ~nestle
~divert, ~snap, ~smack, ~whip, ~stroke, ~spank, ~boot, ~scuff, ~toe-poke, ~skim, ~ping, ~dab, ~redirect, ~hoof, ~crash, ~thread, ~dispatch, swept, sweeps, sweeping, struck, strikes, strike, striking, drove, drives, drive, driving, driven, put, puts, putting, hit, hits, hitting, shot, shoots, shoot, shooting, bent, bends, sent, sends, send, sending, slid, slides, sliding, beat, beats, beating, shook, found, finds, find, finding, cut, made, makes, make, making, took, takes, take, taking, stuck, fed, rose, rises, threw, swung, burst, hooked, hook, hooks, ~squeeze, ~~chip, ~hook, ~whack, ~hoist, ~~nab, ~kick, ~round, ~walk, ~~spin, spun, ~lead, led, ~seal, ~secure, ~clinch, ~snatch, ~rescue, ~salvage, ~earn, ~~grab, ~complete, ~double, ~restore, ~~cap, ~~wrap up, ~add, ~extend, ~halve, ~reduce, ~pull, ~respond, ~reply, ~level, ~~level, ~cancel, ~~cancel, ~equalise, ~register, ~claim, ~bag, ~increase, ~stretch, ~settle, got, gets, getting, gave, gives, giving, won, wins, winning, ~steal, stole
[in-net]                # where the ball ends
in, home, into the net, into an empty net, into the empty net, into the roof of the net, into the corner, into the top corner, into the bottom corner, into the far corner, into the near corner, into the bottom left corner, into the bottom right corner, into the top left corner, into the top right corner, into the back of the net, into the goal, into an unguarded net, in the net, over the line, past the goalkeeper, past the keeper, past the goalie, in off the post, in off the bar, into his own net, into their own net, inside the post, inside the far post, inside the near post, into the unguarded net, into an open net, into the open goal, into the open net, into an empty goal, beyond the keeper, into the far bottom corner, into the opposite corner, into the side of the net, under the bar, into the top left-hand corner, into the bottom left-hand corner, into the bottom right-hand corner, into the top right-hand corner, into the left corner, into the right corner, into the left-hand corner, into the net for, inside the left-hand post, inside the right-hand post, inside the left post, inside the right post
[divert-verb]           # sends on a ball that another played, which may end in one's own net
~divert, ~deflect, ~redirect, ~slice, ~turn, ~knock, ~prod, ~steer, ~bundle, ~ricochet
[into-net]              # the ball ends in the net, said so that nothing else can be meant
into the net, into an empty net, into the empty net, into the roof of the net, into the corner, into the top corner, into the bottom corner, into the far corner, into the near corner, into the bottom left corner, into the bottom right corner, into the top left corner, into the top right corner, into the back of the net, into the goal, into an unguarded net, in the net, past the goalkeeper, past the keeper, past the goalie, into his own net, into their own net, inside the post, inside the far post, inside the near post, into the unguarded net, into an open net, into the open goal, into the open net, into an empty goal, beyond the keeper, into the far bottom corner, into the opposite corner, into the side of the net, under the bar, into the top left-hand corner, into the bottom left-hand corner, into the bottom right-hand corner, into the top right-hand corner, into the left corner, into the right corner, into the left-hand corner, into the net for, inside the left-hand post, inside the right-hand post, inside the left post, inside the right post, over the line, across the line, beyond the line, past the line, in off the post, in off the bar, in off the crossbar, in off the upright, in off the far post, in off the near post, in off the woodwork, in off the underside of the bar, into the back post, inside the upright, inside the far upright, inside the near upright, into the rigging, into the goal, into the vacant net, into an unguarded goal, into a gaping net, into the gaping net, into a gaping goal, into the bottom of the net, into the bottom corner of the net, into the postage stamp, into the top bins, inside the back post, inside his near post, inside her near post, inside his far post, high into the net, low into the net, into the netting, into the far post, into the near post, into the top of the net, into the side netting of the goal
[strike-verb]           # what a scorer does with the ball: of goal-verb those that say little without it are left out
~bundle, ~poke, ~~prod, ~~nod, ~head, ~~slot, ~smash, ~fire, ~drill, ~curl, ~lash, ~~slam, ~~stab, ~sweep, swept, ~roll, ~volley, ~convert, ~~tap, ~lob, ~~chip, ~dink, ~thump, ~rifle, ~blast, ~bury, ~power, ~glance, ~hammer, ~place, ~crash, ~guide, ~force, ~turn, ~steer, ~clip, ~flick, ~side-foot, ~sidefoot, ~~whip, ~touch, ~slide, slid, ~bend, bent, ~squeeze, ~dispatch, ~despatch, ~knock, ~deflect, ~lift, ~loop, ~thunder, ~~slip, ~scramble, ~tuck, ~thrash, ~~ram, ~stroke, ~caress, ~backheel, ~back-heel, ~~plant, ~plant, ~angle, ~direct, ~rocket, ~arrow, ~launch, ~~rap, ~cushion, ~bang, ~crack, ~rip, ~wallop, ~larrup, ~divert, ~snap, ~smack, ~spank, ~boot, ~scuff, ~toe-poke, ~toepoke, ~skim, ~ping, ~dab, ~redirect, ~hoof, ~thread, ~leather, ~one-time, ~bludgeon, ~belt, ~blaze, ~shin, ~chest, ~shoulder, ~knee, ~scoop, ~spoon, ~smuggle, ~prise, ~nudge, ~ease, ~coax, ~ghost, ~float, ~shovel, ~jab, ~~jab, ~stoop to head, ~dig, dug, ~pass, ~steamroller, ~bullet, ~cannon, ~rattle, ~tickle, ~sidefoot, ~finish, ~plunder, ~hook, ~whack, ~kick, ~round, ~~spin, spun, ~pounce, ~walk, ~trickle, struck, strikes, striking, drove, drives, driving, driven, put, puts, putting, hit, hits, hitting, shot, shoots, shooting, sent, sends, sending, swung, rose, beat, beats, beating, took, cut, shook, slotted, tapped
[shot-word]             # counted, they are no goals
shots, efforts, attempts, crosses, corners, chances, saves, games, minutes, points, penalties saved, players, substitutes, changes, times in, yards
[no-goal-noun]          # after an ordinal: it counts something else than goals
cap, caps, assist, assists, appearance, appearances, start, starts, win, wins, title, titles, trophy, trophies, booking, yellow, yellow card, red card, card, season, game, match, half, time, defeat, place, spot, attempt, chance, effort, cup, medal, point, points, round, leg, draw, clean, clean sheet, save, save of the game, substitution, sub, change, corner, contract, spell, stint, career, team, side, minute, game back, outing, hurdle, try, set, qualifying, straight, successive, consecutive, final, finals, touch, one-two, bite, name, ball, man, player, choice, division, year, period, stage, triumph, victory, crown, league, silverware, ballon, century
[delivery-verb]         # sends a ball to others
swung, swing, swings, swinging, ~~whip, ~float, ~clip, ~send, sent, ~put, ~~put, put, ~play, ~throw, threw, ~launch, ~loft, ~dink, ~drill, ~fire, ~curl, cut, ~knock, ~deliver, ~hook, ~~chip, ~hoist, ~arc, ~pump, ~fizz, ~hang, ~lift, ~thread, ~slip, ~~slip, ~squeeze, ~ping, ~flash, ~slide, slid, ~feed, fed, ~drive, drove, driven, ~bend, bent
[had-done]              # it was done to one's own
had, have, has, having, saw, see, sees, seeing, thought
[lift-noun]             # what a goal gives to a side
hope, lifeline, breathing space, perfect start, dream start, ideal start, flying start, perfect response, breather, daylight, renewed hope, something to cling to, deserved reward, spark, early reward, comfort, glimmer of hope, foothold
[no-score-verb]         # a verb with a goal for its object that does not say that its subject scored
~concede, conceding, ~celebrate, ~miss, ~deny, denied, ~create, ~assist, ~deserve, ~want, ~need, ~chase, ~seek, ~hunt, ~hope, ~like, ~prevent, ~save, ~~stop, ~defend, ~watch, saw, see, sees, seeing, seen, ~leave, ~cancel out, ~disallow, ~concede, ~allow, ~await, ~crave, ~fear, ~eye, ~gift, ~give, gave, given, ~hand, ~lack, ~predict, ~threaten, ~follow, ~review, ~check, ~chalk off, ~rule out, ~award, ~have, had, has, having, ~be, was, is, were, ~say, said, ~think, thought, ~recall, ~remember, ~describe, ~call, ~enjoy, ~discuss, ~mean, meant, ~set up, set, sets, setting, made, makes, make, making, ~lead, led, ~start, ~begin, ~end, ~use, ~relive, ~include, ~protect, ~overturn, ~answer, ~erase, ~chase down, ~restrict, ~face, ~help, ~prompt, ~force, ~inspire, ~feature, ~appeal, ~claim, ~admire, ~praise, ~hail, ~beat, ~compare, ~lose, lost, ~keep, kept, ~ship, ~hold, held, ~conjure, ~concoct, ~come, came, to, of, for, from, after, with, before, and, by, through, in, on, as, when, but, at, despite, including, into, against, without, like, than, ~spark, ~deliver, ~forge, ~look, ~search, ~push, ~press, ~bring, brought, ~guard, ~attack, ~carry
[net-word]
net, goal, corner, corners, post, roof, line, stanchion, netting, onion bag
[goal-noun]             # a goal, said of its scorer
solo-effort, solo effort, game-winner, game winner, game-winning goal, tying goal, game-tying goal, game-tying, go ahead goal, goal, goals, strike, strikes, header, headers, opener, equaliser, equalizer, leveller, winner, effort, finish, volley, penalty, spot-kick, free-kick, freekick, free kick, brace, double, hat-trick, hat trick, treble, tap-in, drive, shot, own goal, stunner, belter, howitzer, diving header, glancing header, looping header, towering header, near-post header, far-post header, bullet header, powerful header, back-post header, direct free-kick, half volley, penalty kick, poke, prod, flick, deflection, turn, free kicks, free-kicks, volleys, spot-kicks, half-volley, screamer, consolation, breakthrough, clincher, efforts, penalties, spot kick, goalazo, golazo, thunderbolt, piledriver, rocket, scorcher, four-goal haul, haul, lob, chip, curler, backheel, overhead kick, bicycle kick, poacher's finish, double strike, goal-line finish, quickfire double, close-range finish, strike from distance, goal of the season, stunner, wondergoal, dink, cracker, quintuple, quadruple, insurance goal, go-ahead goal
[sure-goal-noun]        # a goal and nothing else
game-winner, game winner, game-winning goal, tying goal, game-tying goal, game-tying, go ahead goal, goal, goals, opener, equaliser, equalisers, equalizer, leveller, winner, brace, hat-trick, hat trick, hattrick, treble, tap-in, own goal, consolation, breakthrough, clincher, goalazo, golazo, winning goal, match-winner, matchwinner, insurance goal, go-ahead goal, quickfire double
[lead-noun]
lead, advantage, tally, score, scoreline, deficit, arrears, cushion, scoring, margin, scores, account
[lead-verb]             # X doubled the lead, X restored parity
~double, ~restore, ~extend, ~halve, ~reduce, ~increase, ~stretch, ~cut, cut, ~open, ~level, ~~level, ~treble, ~triple, ~equalise, ~regain, gave, gives, give, giving, given, took, takes, take, ~hand, ~pull back, ~wipe out, ~cancel out, ~square, ~trim, narrowed, narrows, narrowing
[win-seal]              # X sealed the win
~seal, ~secure, ~clinch, ~complete, ~~wrap up, ~settle, ~snatch, ~rescue, ~salvage, ~earn, ~~grab, won, ~decide, ~round off, ~~cap, ~steal, ~finish off, put the game beyond doubt, ~rescue, ~condemn, ~sink, sank, sunk, stole
[match-prize]
win, victory, points, point, draw, triumph, match, game, tie, rout, scoring, contest, comeback, result, three points, all three points, success, place, progress, passage, deal, fate, thrashing, hammering
[ahead]
ahead, in front, level, on level terms, back in front, two up, 1-0 up, 2-0 up, three up, back on terms, on terms, on even terms, on equal terms, back on even terms, back on level terms, into the lead, back into the lead, on the scoresheet, on the score sheet, back in it, back into the game, back in the game, back into it, on target, on the mark, in the net for
[on-target]
on target, on the scoresheet, on the score sheet, on the mark, among the goals, among the scorers, among the goalscorers
[two-goals]
brace, double, doubles, braces, twice, quickfire double, two goals, pair of goals, pair of penalties, pair of headers, pair of strikes, two-goal haul, two-goal salvo, two-goal display
[three-goals]
hat-trick, hat trick, hattrick, treble, hat-tricks, hattricks, three goals, thrice, three-goal haul, three-goal salvo, three-goal display, three-goal blitz
[four-goals]
four goals, four-goal haul, four-goal salvo, four-goal display, four-goal blitz, quadruple
[own-goal]
own goal, own goals, own-goal, own net, his own net, into his own net, into his own goal, her own net, past his own goalkeeper, past his own keeper, own goalkeeper, own keeper, own-goals, into her own net, (og), og, o.g., own
[penalty-word]
penalty, penalties, spot-kick, spot kick, spot-kicks, spot kicks, from the spot, penalty spot, from the penalty spot, the spot, from 12 yards, penalty kick, from twelve yards, pen, pens
[header-word]
header, headed, heads, head, heading, nodded, nods, nod, headers, diving header, glancing header, looping header, towering header, near-post header, far-post header, ~~nod, bullet header, powerful header, back-post header
[headless]              # a head that met no ball
on its head, on their head, on their heads, head to head, head-to-head, head start, over his head, over their heads, hung his head, hung their heads
[volley-word]
volley, volleyed, volleys, half-volley, volleying, half volley
[free-kick-word]
free-kick, free kick, freekick, free-kicks, direct free-kick, direct free kick
[further-goal]          # counts a goal after an earlier one
second, third, fourth, fifth, again, another, ~double, ~add, ~extend, ~seal, twice, ~complete, ~treble, brace, hat-trick, ~stretch, ~round off, ~~wrap up
[clause-joiner]         # a further event may follow
and, then, before, but, while
[other-clause]          # something else follows
after, when, as, while, although, before, but, then, following, who
[sure-finish]           # what nobody could fail to score from
could not miss, could n't miss, could hardly miss, could scarcely miss, could barely miss, could not fail to score, could n't fail to score, could hardly fail to score, was never going to miss, were never going to miss, was not going to miss, was n't going to miss, was not about to miss
[reply-verb]            # answered with a goal
~reply, ~respond, hit back, hits back, hitting back, struck back, strikes back, ~answer, ~retaliate
[rebound]               # the ball came back from the goalkeeper or the frame
rebound, rebounds, rebounded, ~parry, ~spill, loose ball, the loose ball, follow-up, ricochet
[keeper-noun]
goalkeeper, keeper, goalie, custodian, shot-stopper, stopper, goalkeeper's

# ---- making goals --------------------------------------------------------------------------------------------------
[assist-noun]           # X's cross
cross, pass, ball, corner, through ball, through-ball, assist, delivery, free-kick, freekick, free kick, flick, flick-on, knockdown, knock-down, cutback, cut-back, layoff, lay-off, lay off, long ball, throw-in, long throw, throw, backheel, header, set-piece, set piece, low cross, square ball, square pass, header down, corner kick, centre, low ball, pull-back, pullback, feed, cut back, chipped pass, deep cross, inswinging corner, reverse pass, long pass, dinked cross, dink, low delivery, crossfield ball, cross-field pass, chip, headed pass, service, set-up, touch, one-two, lobbed pass, slide-rule pass, diagonal ball, diagonal pass, floated cross, inch-perfect cross, pinpoint cross, lofted pass, back-heel, crossed ball, nod-down, threaded pass, punt, long clearance, knock-on, interchange, cushioned header, square-ball, killer pass, killer ball, defence-splitting pass, inviting cross, low centre
[assist-verb]           # X set up Y, X found Y
~assist, set up, sets up, setting up, ~tee up, ~teed up, ~~slip in, ~play in, ~release, ~find, found, ~feed, fed, ~~pick out, ~pick out, ~lay off, laid off, ~square, ~pull back, ~cut back, cut back for, ~thread, ~supply, ~provide, ~slide in, slid in, slid, ~square to, put through, ~play through, ~roll, ~service, ~tee, ~send through, sent through, sent clear, sending clear, ~dink, ~~chip, ~whip, ~centre, ~cross, ~pass, ~nod, ~flick, ~head, ~~flick on, ~pass to, ~combine with, ~exchange passes with, ~unleash, ~free, ~locate, ~spot, ~pinpoint, ~deliver, ~serve, ~float, ~loft, ~swing, swung, ~~whip in, ~slot, ~knock down, ~steer, ~guide, ~present, ~link up with, ~link with, gave, ~play, played in, ~lift, ~hook, ~launch, ~gift, slipped in, ~create, created, ~~slip
[assist-out]            # made by
assisted by, set up by, teed up by, fed by, found by, supplied by, released by, played in by, put through by, picked out by, sent clear by, sent through by, provided by, created by, set up, put clear by, laid on by, laid on a plate by, slipped in by

# ---- not goals -----------------------------------------------------------------------------------------------------
[deny]                  # the shot did not go in
~save, ~~block, ~block, ~deny, ~parry, ~clear, ~tip, ~~tip, ~miss, ~waste, ~squander, ~smother, ~gather, ~collect, ~claim, ~hold, ~thwart, ~repel, ~keep out, kept out, keeps out, keep out, ~hit the post, ~hit the bar, ~rattle, ~graze, ~scrape, ~clip the, ~strike the post, struck the post, struck the bar, ~turn away, turned away, ~push away, pushed away, ~palm, ~fist, ~punch, off the line, ~stop, ~~stop, ~foil, beaten away, ~turn aside, turned aside, ~touch over, tipped over, pushed over, pushed wide, tipped wide, ~intercept, cleared off the line, ~scoop, ~deal with, dealt with, ~catch, caught, comfortably held, clawed away, clawing away, clawed out, clawed clear, clawed over, clawed off the line, clawed to safety, clawed behind, ~flash wide, flashed wide, drew a save, forced a save, drew a fine save, ~head clear, headed clear, hooked clear, ~beat away, beat away
[off-target]
wide, over, over the bar, over the crossbar, against the post, against the bar, against the crossbar, onto the post, onto the bar, onto the crossbar, off target, the woodwork, woodwork, the side-netting, side-netting, side netting, the side netting, into the side-netting, into the side netting, just past, past the post, past the upright, crossbar, just over, just wide, inches wide, narrowly wide, into the stands, high and wide, well over, off the post, off the bar, off the crossbar, straight at, into the arms of, the post, the bar, upright, the upright, the underside of the bar, too high, agonisingly wide, harmlessly wide, the outside of the post, over the top, row z
[disallow]
disallowed, ruled out, chalked off, ruled offside, flagged offside, offside, ruled out for offside, disallow, overturned, ruled it out, cancelled out by var, did not stand, not given, wiped out by var, not to count, struck off, scrubbed off, scrubbed out, chalked out, annulled, deemed offside, cancelled by, cancelled for, cancelled after, cancelled following, cancelled due, cancelled because, cancelled as, cancelled when, cancelled on, no goal, denied by var, denied by the offside flag, rescinded, disallowed for offside, flag, offside flag
[modal]
could, would, might, may, should, can, will, must, ought, 'd, 'll, shall
[near-miss]
almost, nearly, close to, came close, came near, came near to, near to scoring, within an ace of, within an inch of, went close, closer to, came closer, went closest, came closest, closest to, coming close, narrowly, inches, so close, tried to, attempted to, failed to, unable to, trying to, hoping to, hope to, hopes to, looking to, chance to, opportunity to, chances to, threatened to, threatened, bidding to, attempting to, on the verge of, just failed, looked set to, sure to, looked like, thought he had, thought they had, thought he 'd, thought she had, believed he had, appeared to have, denied, spurned, without scoring, yet to score, yet to, opportunity, attempted, chance, chances, about to, a chance, appealed, appeals
[unreal]               # before a verb: what it says did not happen, or not yet
could, would, might, may, should, can, will, must, ought, cannot, 'll, not, n't, never, ca, wo
[negation]
not, n't, never, no, without, neither, nor, none, nobody, cannot, hardly, barely
[outclassed-by]         # denies only that it was close
no match for, no answer to, second best to
[easily]                # denies no more than that it was hard
no trouble, no difficulty, little trouble, little difficulty, no trouble in, no difficulty in, no problem, no problems
[if-word]
if, unless, whether, had it not, were it not
[past-season]
last season, last year, last month, last week, earlier this season, earlier this month, earlier this year, previous season, in the first leg, first leg, reverse fixture, last term, previous meeting, previous game, previous match, in october, in december, in september, in november, in august, season before, last time, last summer, last weekend, last time out, in midweek, earlier in the season, this season, this term, of the season, of the campaign, for the season, years ago, a year ago, previous round, last-16, last four, career, so far, campaign, in the opening game, in their opener, in their opening game, in the previous round, opening day, back in, seasons ago, games ago, matches ago, days ago, weeks ago, on his debut, in his last, in his first, last november, last october, last december, in their last, in their previous, in all competitions, at international level, for his country, appearances, in the league, this year, this calendar year, since

# ---- play: evidence of sides ---------------------------------------------------------------------------------------
[keeper-verb]           # what only goalkeepers do
~save, ~parry, ~palm, ~~tip, ~smother, ~repel, ~thwart, ~foil, ~fist, ~punch, kept out, keeps out, keep out
[save-verb]             # the goalkeeper of the other side
~save, ~deny, ~parry, ~~tip, ~thwart, ~smother, ~repel, ~foil, kept out, keep out, keeping out, keeps out, ~palm, ~fist, ~punch, ~push, ~block, ~gather, ~claim, ~hold, ~catch, caught, ~stop, ~~stop, ~turn away, turned away, turned aside, tipped over, pushed away, beat away, ~turn, ~collect, ~test, ~tip over, ~touch, ~scramble, ~spread
[save-noun]
save, saves, stop, block, double save, fine save, interception, parry, fingertip save, hands, reflexes, legs, fingertips, double stop, low save
[shot-noun]
shot, effort, strike, header, drive, free-kick, freekick, free kick, volley, penalty, cross, attempt, spot-kick, lob, chip, goalbound, goalbound strike, low shot, snap-shot, half-volley, goal, goals, corner, finish, curler, overhead kick, dipping shot, piledriver, point-blank header
[beaten-keeper]         # past, beyond X
past, beyond, over, under, beneath, round, around, beating, through, between, by, in front of, ahead of, wrong-footed, wrong-footing, left, leaving, gave, giving, rooted, stranded, out of the reach of, out of reach of, evaded, evading, away from, underneath, off
[opponent-verb]         # done to an opponent
~tackle, ~foul, ~bring down, brought down, bringing down, ~trip, ~~trip, ~fell, ~dispossess, ~~rob, ~mark, ~beat, beat, ~block, ~intercept, ~shove, ~push, ~pull down, ~hold off, held off, ~outmuscle, ~outpace, ~shrug off, ~elude, ~escape, ~evade, ~nutmeg, ~turn, ~bundle over, ~upend, ~haul down, ~clatter, ~catch, caught, ~kick, ~hack down, ~~pin, ~skip past, ~dance past, ~ease past, ~round, ~deny, ~outjump, ~challenge, ~collide with, ~clash with, ~bamboozle, ~sell, ~chop down, ~scythe down, ~check, ~barge, ~elbow, ~nudge, ~shepherd, ~track, ~shackle, ~close down, ~track down, ~tug, ~drag down, ~~drag, ~burst past, ~glide past, ~race past, ~skirt, ~~rob, ~pickpocket, ~clean out, ~wrestle, ~grapple, ~punish, ~leave, left, ~outwit, ~outfox, ~breeze past, ~beat to, ~rise above, rose above, ~leap above, leapt above, ~climb above, ~jump above, ~tower above, ~get above, got above, ~soar above
[opponent-noun]
foul, challenge, tackle, trip, lunge, shove, pull, push, handball, mistake, error, clumsy challenge, miskick, slip, blunder, attentions, marking, clutches, hesitation, misplaced pass, back-pass, backpass, block, interception, clearance, poor clearance, loose pass, poor touch, heavy touch, weak clearance, poor pass, deflection
[same-verb]             # done with a team-mate
@assist-verb
~replace, ~partner, ~join, ~link, ~combine, ~exchange, ~embrace, ~pass, ~congratulate
[replace-verb]
~replace, came on for, comes on for, coming on for, came on as a substitute for, came on in place of, made way for, makes way for, make way for, replaced by, substituted for, in place of, in for, came in for, comes in for, coming in for, instead of, stood in for, deputised for, deputising for, standing in for, took over from, gave way to, gave way for, swapped for, took the place of, takes the place of, entered for, entered the fray for, on for, introduced for, sent on for, brought on for, handed a start in place of, preferred to, ahead of
[replace-on]            # the new man before the old one
~replace, replacing, came on for, comes on for, coming on for, came on as a substitute for, came on in place of, took the place of, on for, introduced for, sent on for, brought on for, entered for, entered the fray for, in place of, took over from, substituted for, stepped in for, thrown on for
[replace-off]           # the old man before the new one
replaced by, made way for, makes way for, make way for, making way for, gave way to, was replaced by, substituted by, gave way for, be replaced by, taken off for, withdrawn for, hauled off for, substituted for, forced off for, being replaced by, swapped for
[laid-off]              # of a ball, before "off": nobody goes off
ball, laid, lays, laying, lay, touched, knocked
[sub-on]
came on, comes on, coming on, come on, introduced, brought on, sent on, threw on, off the bench, from the bench, as a substitute, thrown on, came off the bench, on as a substitute, on as substitute, emerged from the bench, introduction of, introduction, entered the game, entered the fray, entered, second-half substitute, substitute, sub, half-time substitute, late substitute, replacement, super-sub, super sub, came in as a substitute, came on as a substitute, as a second-half substitute, stepped off the bench, unleashed from the bench, sent on, summoned, called upon, turned to, called for, supersub
[substitute-noun]
substitute, sub, second-half substitute, half-time substitute, late substitute, replacement, super-sub, super sub, substitutes, subs, replacements, supersub
[sub-off]
went off, limped off, taken off, withdrawn, substituted, hobbled off, forced off, carried off, came off, stretchered off, hauled off, limping off, replaced, goes off, had to go off, departed, removed, was replaced, left the field, left the pitch, limped out, had to be replaced, had to be substituted, being substituted, subbed, subbed off, hooked, forced to come off, helped off, pulled up
[bring-on]              # a manager does it
~introduce, brought on, brings on, bring on, bringing on, sent on, sends on, send on, sending on, threw on, throws on, throw on, throwing on, ~summon, ~turn to, ~replace, ~call on, ~call for, ~unleash, ~bring on, ~swap, ~withdraw, withdrew, took off, takes off, hauled off, put on, ~substitute, flung on, ~~slot
[team-mate]
team-mate, teammate, team-mates, teammates, colleague, fellow, compatriot, strike partner, captain, partner, namesake, skipper, midfield partner, central defensive partner, strike-partner, colleagues, co-striker

# ---- cards and penalties -------------------------------------------------------------------------------------------
[booked]
booked, cautioned, shown a yellow card, yellow card, yellow-carded, yellow, shown yellow, picked up a booking, a booking, a yellow card, shown a yellow, saw yellow, went into the book, into the book, received a yellow card, collected a booking, earned a booking, carded, picked up a yellow card, collected a yellow card, earned a yellow card, a caution, booking, yellow cards, given a yellow card
[sent-off]
two yellow cards, two bookings, two bookable offences, sent off, dismissed, red-carded, red carded, shown a red card, red card, shown red, saw red, was shown a straight red card, straight red, straight red card, second yellow card, second yellow, second booking, second bookable offence, given his marching orders, received his marching orders, marching orders, walked, ordered off, sending-off, sending off, dismissal, early bath, sees red, seeing red, a red card, shown a straight red card, shown a second yellow card, shown a second yellow, a second yellow card, expelled, given a red card, received a red card, received a second yellow card, ejected, saw a red card, got a red card, a straight red, sent-off, red, shown the red card, was given his marching orders, got his marching orders, picked up a second yellow card, a second booking, sent for an early bath, red mist, given a straight red card
[sent-off-verb]
~dismiss, sent off, ~red-card, sends off, ~eject
[pen-miss]
~miss, ~squander, ~waste, ~blaze, ~fluff, ~~skew, ~scuff, hit the post, hit the bar, struck the post, struck the bar, had a penalty saved, saw his penalty saved, penalty saved, spot-kick saved, missed a penalty, failed to convert, fired over, blazed over, blasted over, saw his spot-kick saved, penalty miss, missed penalty, ~drag, hits the post
[pen-missed-phrase]
saw his penalty saved, saw a penalty saved, saw her penalty saved, had a penalty saved, had his penalty saved, had her penalty saved, missed a penalty, missed the penalty, missed his penalty, missed from the spot, saw his spot-kick saved, had a spot-kick saved, penalty miss, failed from the spot, misses a penalty, saw his spot kick saved
[pen-saved]
saved, saves, save, saving, kept out, keep out, denied, pushed away, stopped, parried, repelled, palmed away, tipped, turned away, beat away, keeps out, turned aside, denies, palmed, keeping out, denying, pushed, thwarted, thwarts
[shootout]
shootout, shoot-out, penalty shootout, penalty shoot-out, on penalties, spot-kicks decided, shoot-outs, penalties decided, after penalties, from the penalty spot after, sudden death, on spot-kicks, via penalties, penalty kicks, won on penalties, lost on penalties, penalty-shootout, post-match penalties, post-match penalty, post-match spot-kicks, penalty victory, penalty win, penalty shootouts, penalty shoot-outs, shootouts
[took-penalty]
penalty, spot-kick, spot kick, from the spot, the spot

# ---- matches -------------------------------------------------------------------------------------------------------
[beat]                  # the subject wins
beat, beats, beating, ~defeat, ~thrash, ~hammer, ~edge, ~edge past, ~edge out, overcame, overcome, overcomes, overcoming, saw off, see off, sees off, seeing off, swept aside, sweep aside, sweeping aside, swept past, ~thump, ~crush, ~rout, ~humble, ~down, ~stun, ~eliminate, ~knock out, ~cruise past, ~ease past, ~roll past, ~breeze past, ~sweep past, ~romp past, ~coast past, ~outclass, ~demolish, sank, sink, sinks, sinking, ~upset, upset, upsets, brushed aside, brush aside, brushing aside, ~dispatch, ~~pip, ~topple, ~~trounce, ~trounce, ~batter, ~pummel, ~outplay, ~squeeze past, ~scrape past, ~blow away, blew away, blow away, ~dump out, dumped, ~lower the colours of, ~vanquish, ~conquer, ~smash, ~overpower, ~see off, ~dismantle, ~overwhelm, ~maul, ~destroy, won against, won over, ran out winners against, ~storm past, stormed past, ~roll over, rolled over, ~shock, ~punish, ran riot against, ~put to the sword, ~obliterate, ~dispose of, took down, take down, ~hold off, held off, fought back to beat, came from behind to beat, ~outgun, ~claim victory over, ~~nip, ~outscore, ~blank, ~shut out, ~thwart, ~oust, ~annihilate, ~steamroll, ~steamroller, ~bulldoze, ~~swat aside, ~~swat away, ~swat, ~despatch, topped, topping, ~sweep past, ~brush past, ~wallop, ~overrun, overran, ~outmuscle, ~outthink, ~outfight, ~outwit, get past, gets past, getting past, got past, ~nudge past, ~edge by, ~sneak past, ~squeak past, ~battle past, ~navigate past, ~march past, ~romp past, ~race past, ~sail past, ~waltz past, ~steam past, ~scramble past, ~slip past, ~fight past, ~triumph over, ~prevail over, ~prevail against, got the better of, get the better of, gets the better of, getting the better of, came out on top against, come out on top against, ~account for, ~outdo, ~whitewash, ~slay, ~quash, ~tonk, ~spank, ~cast aside, ~toss aside, ~sweep away, made light work of, make light work of, making light work of, makes light work of, made short work of, make short work of, making short work of, makes short work of, took revenge on, take revenge on, taking revenge on, gained revenge on, did the double over, do the double over, completed the double over, complete the double over, completing the double over, doing the double over, proved too strong for, prove too strong for, proving too strong for, proved too good for, prove too good for, were too strong for, were too good for, too strong for, too good for, ~condemn, ~overturn, ~overhaul, saw past, found a way past, find a way past, ~stroll to victory over, ran over, run over, running over, ~run riot against, ~breeze past, ~power past, ~coast past, ~stroll past, ~surge past, ~blitz, ~leapfrog past, ~dominate, overtake visiting, came from behind to overtake, ~knock off, ~upend, bested, besting
[beaten]
beaten, defeated, thrashed, hammered, edged out, overcome, thumped, crushed, routed, humbled, stunned, eliminated, knocked out, outclassed, sunk, upset, brushed aside, pipped, toppled, battered, dumped out, smashed, overpowered, dismantled, mauled, held, trounced, downed, shocked, outplayed, swept aside, demolished, destroyed, blown away, annihilated, overrun, swatted aside, dispatched, despatched, ousted, dumped, outscored, outmuscled, outgunned, bulldozed, taken apart, torn apart, picked off, picked apart, seen off, put to the sword, humiliated, embarrassed, dethroned, undone, outfought, taken down, whipped, spanked, run ragged, vanquished, conquered, pummelled, pummeled, overwhelmed, sent crashing, sent packing, conquered, edged
[win-noun]
win, wins, victory, victories, triumph, triumphs, success, rout, thrashing, hammering, demolition, thumping, drubbing, conquest, romp, defeat of, upset of, dismantling of, destruction of, trouncing, trouncing of, thumping of, thrashing of, hammering of, mauling of, humbling of, comeback win, away win, home win, road win, road victory, demolition of, rout of, beating of
[loss-noun]
defeat, defeats, loss, losses, reverse, setback, humiliation, collapse, beating, mauling, capitulation, drubbing, thrashing, hammering
[draw-noun]
draw, draws, stalemate, tie, deadlock, stalemates, standoff, stand-off
[draw-verb]
drew, draw, draws, drawing, drawn, tied, played out
[held]
held, hold, holds, holding
[lost-verb]
lost, lose, loses, losing, went down, go down, goes down, going down, gone down, fell, fall, falls, slumped, slump, slumps, crashed, crash, succumbed, succumb, slipped, stumbled, tumbled, tumbling, bowed out, crashing, slipping, falling, were beaten, capitulated, came unstuck, came a cropper, crashed out, slumping, suffered defeat
[won-verb]
won, win, wins, winning, triumphed, triumph, prevailed, prevail, cruised, cruise, romped, ran out winners, eased, emerged victorious, came out on top, came from behind to win, victorious, prevailed
[cup-draw]              # the lot makes two sides opponents
been drawn, were drawn, was drawn, are drawn, being drawn, be drawn, is drawn
[host-verb]             # the object comes to the subject
~host, ~welcome, ~entertain, at home to, at home against, home to, are at home to, receive, receives, ~receive
[visit-verb]            # the subject goes to the object
~visit, ~travel to, ~travelled to, travelling to, traveling to, travelled to, traveled to, travels to, travel to, ~head to, go to, goes to, going to, went to, away to, away at, away against, make the trip to, made the trip to, making the trip to, makes the trip to, a trip to, ~journey to, trip to, trips to, visit to, visits to, journey to, visitors to, on the road at, ~jet to, ~return to, ~head for, ~~trek to
[return-verb]           # a man's way back to a club of his is no match
~return to, ~return, returned, returning, came home to, come home to, comes home to, coming home to, went home to, going home to
[visit-of]
visit of, visit from, visits of, arrival of
[face-verb]
~face, ~play, ~meet, met, ~oppose, ~take on, took on, taken on, ~tackle, ~battle, ~clash with, ~lock horns with, ~square off against, ~square up to, ~confront, ~encounter, ~contest, ~go up against, ~come up against, came up against, up against, ~line up against, plays against, play against, playing against, played against, ~square off with, ~battle against, pitted against, ~go head to head with, ~go head to head against, ~go head-to-head with, go head to head with, goes head to head with, ~do battle with, ~draw, drawn against, drawn to face
[match-noun]
match, game, the final, clash, tie, fixture, meeting, showdown, derby, encounter, semi-final, final, quarter-final, semifinal, quarterfinal, contest, duel, semi, opener, replay, leg, first leg, second leg, return leg, battle, play-off, playoff, friendly, qualifier, date, engagement, affair, face-off, home game, away game, next game, last game, home match, away match, title decider, six-pointer, rematch, return, home leg, away leg, finale, decider, games, matches, fixtures, opening game, opening match, curtain-raiser, last-16 tie, semi-final tie, quarter-final tie, third-round tie, fourth-round tie, fifth-round tie, league game, league match, cup tie, test, assignment, confrontation, visit, outing, curtain raiser, double-header, group game, group match, cup final, finals
[versus]
v, vs, versus, v., vs.
[versus-prep]
against, with, versus, v, at, over, to, by
[opponent-prep]         # the side after it is an opponent: two such sides did not meet each other
against, over, versus
[other-doer]            # behind it somebody else may act
but, they, when, who, he, she, where, whose, that
[opposed-prep]          # the team after it is the opponent of whom is told of
against, over, versus, v, vs, past, beyond, at
[against-word]
against, versus, v, vs, with, at home to, away to, away at, at
[home-ref]
hosts, the hosts, home side, the home side, home team, the home team, home crowd favourites, hosting side, the home club, homesters
[away-ref]
visitors, the visitors, visiting side, the visiting side, away side, the away side, away team, the away team, visiting team, the visiting team, guests, the guests, travellers, the tourists
[side-noun]
side, team, men, outfit, club, squad, players, charges, troops, boys, eleven, xi, women, girls, lineup, line-up, unit, army, ladies, youngsters, teams, defence, attack, backline, midfield
[fixture-cue]
will, next, upcoming, coming, tomorrow, forthcoming, looming, awaits, await, awaiting, ahead, before, next up, up next, set to, due to, next week, next weekend, next month, next sunday, next saturday, next tuesday, next wednesday, would, looks ahead, still to come, to come, scheduled, to face, to play, to host, going into, preparing, prepare, prepares, preparing for, ahead of, can, could, on the horizon, when they, is next, are next, must, 'll, setting up, set up, sets up, booked, book, books, setting up a, earn, earned, awaiting
[past-cue]
last, previous, earlier, ago, since, former, after, following, reverse, had, was, were, lost, won, beat, beaten, defeat, loss, win, victory, drew, draw, in midweek, on saturday, on sunday, previously, last-gasp, been, recent
[goal-stage]
the final, semi-final, semi-finals, semifinal, semifinals, quarter-final, quarter-finals, quarterfinal, quarterfinals, final, last 16, last-16, round of 16, round of 32, group stage, league phase, play-off, play-offs, playoff, playoffs, last eight, last four, third round, fourth round, fifth round, first round, second round, sixth round, third-round, fourth-round, fifth-round, first-round, second-round, sixth-round, group stages, group phase, league stage, last-eight, last-four, final four, last 32, grand final, preliminary round, preliminary stage, knockout play-offs, third-place play-off, round-of-16, semis
[aggregate]
aggregate, on aggregate, over two legs, overall, over the two legs, across two legs, across the two legs, both legs, over both legs, across both legs, either leg, two-legged, two legs
[attendance]
attendance, crowd, att, spectators, fans, supporters, onlookers, looked on, look on
[lineup-label]
unused substitute, unused substitutes, unused sub, unused replacement, lineup, line-up, teams, team, subs, substitutes, starting xi, xi, unused, unused subs, subs not used, booked, bookings, goals, scorers, referee, ref, attendance, att, sent off, yellow cards, manager
[abandoned]
abandoned, called off after, called off at half-time, called off at half time, called off midway, called off during
[postponed]
postponed, rearranged, called off, fell foul to the storm, fell foul of the storm, fell foul to the weather, fell victim to the storm, fell victim to storm, fell foul to storm, fell foul of storm, fell victim to the rain, fell foul of the rain, rained off, snowed off, frozen off, washed out, fell victim to the weather, fell foul of the weather, fell victim to the snow, fell victim to the frost
[referee-noun]
referee, ref, official, referee's, match official, refs

# ---- people and clubs ----------------------------------------------------------------------------------------------
[position-noun]
goalkeeper, keeper, stopper, defender, midfielder, striker, forward, winger, captain, skipper, full-back, left-back, right-back, centre-back, centre-half, centre-forward, playmaker, attacker, wing-back, wingback, star, ace, frontman, hitman, number, no, marksman, schemer, substitute, debutant, teenager, youngster, man, goalscorer, scorer, goalie, shot-stopper, holding midfielder, centre back, left back, right back, full back, centre half, central defender, central midfielder, attacking midfielder, defensive midfielder, international, top scorer, top-scorer, loanee, signing, academy graduate, linkman, sweeper, poacher, target man, talisman, favourite, veteran, rookie, custodian, left winger, right winger, wideman, front man, wide man, player, players, sub, midfield, strike, goal-scorer, starlet, wonderkid, keeper's, number one, number two, full-backs, centre-backs, strikers, midfielders, forwards, defenders, wingers, captain's, left-winger, right-winger, left wing-back, right wing-back, left-wing-back, right-wing-back, recruit, newcomer, regular, trio, duo, pair, record signing, summer signing, superstar, hero, legend, prodigy, goal machine, co-captain, vice-captain, pacesetter, loan signing
[captain-noun]
captain, skipper, captain's, co-captain, club captain, stand-in captain, stand-in skipper
[international-noun]
international, internationals, cap, caps, captain, skipper, striker, forward, midfielder, defender, winger, goalkeeper, keeper, star, full-back, playmaker, left-back, right-back, centre-back, centre-half, attacker, stopper, forwards, strikers, midfielders, defenders, wingers, legend, ace, centre-forward, wing-back, hero
[manager-noun]
manager, boss, coach, head coach, player-manager, captain-coach, playing-coach, playing-manager, co-coach, co-manager, co-managers, joint-manager, joint-managers, joint manager, joint managers, first-team coach, chief, tactician, gaffer, manager's, head coach's, trainer, supremo, mentor, managers, handler, helmsman
[manager-mod]
interim, caretaker, acting, new, former, ex, temporary, outgoing, under-fire, beleaguered, stand-in
[caretaker]
caretaker, interim, acting, temporary, stand-in, caretaker manager, caretaker boss, interim manager, interim boss, interim coach, interim head coach, caretaker coach
[assistant]
assistant, assistant manager, assistant coach, number two, no 2, assistant boss, first-team coach, goalkeeping coach
[former-word]
former, ex, one-time, erstwhile, ex-, formerly, old, previous, onetime, previously
[loan-word]
on loan, loan, loanee, on-loan, loaned, loan signing, on loan from, on loan at, loan spell, on a season-long loan, season-long loan, loan move, borrowed
[sign-verb]
~sign, ~join, ~move, ~arrive, ~recruit, ~transfer, ~acquire, bought, ~switch, signed from, joined from, arrived from, recruited from, a move from, moved from, bought from, transfer from, switch from, signing from, ~purchase
[leave-verb]
left, leave, leaves, leaving, ~depart, departed, ~exit, sold, sold by, released by
[club-change]           # a man's way to another club: the club that he comes from is no side of a match
signed, signing, signings, joined, joining, arrived, arriving, arrival, recruited, bought, transfer, transferred, switch, switched, move, moved, moving, loan, loaned, loanee, acquired, purchased, poached, captured, capture, signed from, joined from, arrived from, recruited from, a move from, moved from, bought from, transfer from, switch from, signing from, on loan from
[quit-club]             # a man goes away from the club behind it
quit, quits, quitting, departs, departing
[club-time]             # a man was at the club behind it for so long
spend, spends, spent, spending
[fee-verb]              # one club gives another money
paid, pay, pays, paying
[toward-word]           # before where somebody goes, not what he leaves
for, to, against, towards
[plan-word]             # before what is meant to come
set, ready, close, wants, want, wanted, wanting, expected, likely, poised, due, in line, free, keen, hoping, hopes, verge, on the verge of, brink, on the brink of, considering, threatened
[wish-word]             # before a deed that is only wished for or tried
look, looks, looked, looking, hope, hopes, hoped, hoping, bid, bids, bidding, try, tries, tried, trying, attempt, attempts, attempting, interested, plan, plans, planning, planned, bidding, aim, aims, aiming, like, move, moves, race, efforts, effort, offer, offers, offered, chance, opportunity
[kin-word]              # of whom else is told than of the man named
father, son, brother, uncle, grandfather, dad, cousin, sister, mother, nephew, brothers, father's
[appoint-verb]
~appoint, ~name, ~hire, ~install, took over, takes over, take over, taken over, ~succeed, took charge, ~replace, ~unveil, in charge, at the helm, put in charge, takes charge, appointed
[sack-verb]
~sack, ~dismiss, ~fire, ~axe, axed, ~part company, parted company, left, ~resign, ~quit, quit, stepped down, sackings, sacking, ~~axe, departed, let go, relieved
[speech-verb]
said, says, say, told, tells, admitted, added, insisted, explained, believes, conceded, claimed, reflected, revealed, commented, felt, praised, hailed, stated, remarked, declared, warned, saying, insists, admits, adds, tweeted, acknowledged, confirmed, joked
[lineup-verb]
~start, ~line up, started, starts, ~name, named, ~recall, recalled, ~restore, restored, ~drop, ~~drop, dropped, ~rest, rested, handed, returned, came into, ~include, included, deployed, ~field, ~play, kept faith with, ~select, ~pick, ~hand, ~give, gave, ~leave out, left out, benched, partnered, ~partner, ~deploy, ~welcome back, ~lead the line, led the line, in goal, in attack, up front, ~opt for, ~return, ~bring in, brought in, ~come in, came in, made his debut, making his debut, debut, ~miss, missing, without, suspended, injured, ruled out, sidelined, absent, unavailable, out injured, ~leave
[celebrate]
~celebrate, ~congratulate, ~mob, mobbed
[injury]
injured, injury, hamstring, knock, knee, ankle, limped, groin, calf, thigh, illness, concussion, hobbled
[victor-noun]           # those who won: "2-1 winners over"
winners, victors, conquerors
[agent-word]            # before who did what was done to the subject
by
[in-turn]               # what two lists name belongs together one by one
respectively
[coordinator]           # joins sides of a list
and, or, &, plus, as well as
[all-of]                # gathers the teams before it under one verb
both, all, each
[alternative]           # one of several sides, not known yet which
or, either, winner of, winners of, the winner of, the winners of, winner between, winners between, whoever, whichever, one of
[past-meeting]          # looks back on an earlier match of the same sides
last season, last year, last month, a month ago, a week ago, a fortnight ago, earlier this season, earlier this month, earlier this year, previous season, reverse fixture, last term, previous meeting, last meeting, season before, last time, earlier in the season, years ago, a year ago, months ago, seasons ago, previous round, last summer, last november, last october, last december, last january, last february, last march, last april, last may, last august, last september, last weekend, last week, weeks ago, corresponding fixture, in october, in december, in september, in november, in august, opening day, last met, years earlier, back in, a week ago, days ago, a fortnight ago, days earlier, a week earlier, a fortnight earlier, weeks earlier, months earlier
[first-leg]
first leg, in the first leg, the first leg, first-leg, opening leg, first legs, the opening leg, in the opening leg
[second-leg]
second leg, the second leg, second-leg, return leg, return fixture, second legs, return match, return tie, return game, decisive leg, the return leg, this second leg, return encounter, return clash, deciding leg, the return match, the return fixture, the return game
[at-word]               # the side after it is at home
at
[away-word]             # the side after it is at home, the subject comes to it
away, away to, away at, away against, away win, road win, road victory, road, on the road, away game, away match, visit, visits, visit to, trip, trip to, trips, trips to, visits to, travel, travels, travelled, travel to, travels to, travelled to, travelling to
[progress]              # the way to something, which is no trip
on the road to, on the road back, the road to, road to, road back
[home-side-word]        # the subject is at home
home, at home to, at home against, home to, home game, home match, home win, home leg
[road-word]             # behind a result: the subject was away
on the road, on their travels, on its travels, away from home, on our travels
[group-word]            # before the letter of a group
group, pool
[extra-time]            # two more halves were played
extra time, extra-time
[short-of]              # before what did not come: "heading for extra time"
for, towards, toward, avoid, avoids, avoided, avoiding, without, prevent, prevented
[course-of-play]        # said only by who has seen the match
resuming, resumed, resumption, interval, half-time, changeover, arrears, equalised, equalized, equaliser, netted, custodian, whistle, spectators, homesters
[goalless]              # nobody scored
goalless, goal-less, scoreless, nil-nil, barren draw, barren stalemate, nil all draw, neither side scoring, neither team scoring, neither side scored, neither team scored
[running-score]         # the score beside it is not the last one
lead, led, leading, leads, ahead, trailing, trailed, trail, advantage, deficit, level, levelled, cushion, up, down, behind
[score-turned]          # the score before it, and that behind it, were of a moment
became, become, becomes, becoming
[penalty-area]          # a place: no penalty is told
penalty area, penalty areas, penalty box, on the spot
[printed-penalty]       # behind a minute in a list of scorers: a penalty
pen, pens, p, penalty, penalties
[printed-own-goal]      # behind a minute in a list of scorers: an own goal
og, own
[standing]              # compares places in a table: the team behind it is no opponent
points behind, point behind, points ahead of, point ahead of, points clear of, point clear of, points above, point above, points below, point below, points adrift of, point adrift of, points off, point off, points short of, point short of, points better off than, point better off than, place above, places above, place below, places below, places behind, place behind, places ahead of, level on points with, tied on points with, tied in points with, equal on points with, behind on goal difference, ahead on goal difference, adrift of, clear of, gap to, gap on, the gap to, the gap on, a point behind, a point above, a point ahead of, a point clear of, one point behind, above, below, behind leaders, leapfrog, leapfrogged, leapfrogs, leapfrogging, overtake, overtook, overtaking, overtakes, ahead of second-placed, in joint second with, joint top with
[stage-place]           # behind "play-off": who hopes for it, or a place in a table that leads to it
place, places, spot, spots, position, positions, contender, contenders, hopeful, hopefuls, hopes, hope, race, push, chase, chasers, chasing, picture, mix, zone, berth, berths, candidates, bid, reckoning, ambitions, aspirations, charge, dream, dreams, challenge, contention, qualification, pack
[stage-reached]         # before a stage: who wins comes to it
~reach, ~qualify, qualify for, qualified for, qualifies for, qualifying for, ~advance, advance to, advanced to, ~progress, progress to, progressed to, ~proceed, through to, into, place in, spot in, berth in, ticket to, ticket for, passage to, passage into, book, books, booked, booking, ~seal, ~secure, ~clinch, make it to, made it to, go through, went through, move into, moved into, moves into, set up, sets up, setting up, sail into, await, awaits, awaiting
[starting-men]          # who starts, before any change
starting xi, starting line-up, starting lineup, starting eleven, line-up, lineup, line-ups, lineups, starting side, starting team, from the start, in from the start, team news
[card-undone]           # what a referee does to a card when he has looked again
overturned, overturn, overturns, rescinded, reversed, downgraded, cancelled, revoked, rescind, changed his mind, change his mind
[card-appeal]
appeal, appealed, hearing, tribunal, panel
[no-card-or-change]     # before a booking, a dismissal or a change: it was spared, or happens as a rule, or is of another day
case, claim, claims, always, avoid, avoids, avoided, avoiding, spared, spare, risk, risked, risking, possible, potential, frequently, often, regularly, usually, primarily, normally, mostly, sometimes, named, listed, ban, suspension, serving, suspended, watched, watching, promotion, unused, deserved, supposed, alleged
