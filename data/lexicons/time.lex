# Words of the clock of a match. ~x adds the regular forms of a verb.

[minute-word]
minute, minutes, min, mins, minute's, minutes'
[second-of-time]
second, seconds
[half-time]
half-time, halftime, half time, the breather, breather, half-time break, the half-time break, the half-time interval, the break, break, recess, the recess, the interval, interval, half-time whistle, the half
[full-time]
time, the end, end, full-time, full time, fulltime, the final whistle, final whistle, normal time, regulation time, regulation, the close, close, the finish, finish, the final
[restart]
restart, re-start, recess, the recess, resumption, the re-start, the restart, the resumption, the second half, the turnaround, second-half kick-off, half-time, the interval, the break, the second period
[kick-off]               # of the match
kick-off, kickoff, kick off, the kick-off, the kickoff, the opening whistle
[later]
later, afterwards, after that, thereafter
[remaining]
left, remaining, to go, to play, remained, left to play, left on the clock, still to play, from time, to time, left in it, left to go
[gone]
@remaining
gone, played, on the clock, elapsed, old
[from-word]
from, short of, shy of, off
[before-word]
before, prior to, ahead of, short of
[after-word]
after, following, past
[into-word]
into, in to, of, inside
[inside-word]
inside, within
[added-time]
added time, stoppage time, injury time, stoppage-time, injury-time, additional time, added-time, overtime, stoppages, time added on, time added, stoppage, added on time
[first-half]
first half, first-half, opening half, opening period, first period, opening stanza, first stanza, first frame, opening frame
[second-half]
second half, second-half, second period, closing half, second stanza, second frame, final frame
[hour-mark]
hour, the hour, hour mark, the hour mark, the hour-mark, hour-mark
[half-hour-mark]
half-hour, the half-hour, half hour, half-hour mark, the half-hour mark, half an hour, half-an-hour, half hour mark, the half hour mark
[quarter-hour]
a quarter of an hour, quarter-hour, the quarter-hour, the quarter-hour mark, quarter-hour mark, quarter of an hour, quarter-of-an-hour, a quarter-of-an-hour
[early-late]            # before a minute: no clause begins with it
as early as, as late as
[weekday]
monday, tuesday, wednesday, thursday, friday, saturday, sunday, mon, tue, tues, wed, thu, thur, thurs, fri, sat, sun
[month]
january, february, march, april, may, june, july, august, september, october, november, december, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec, jan., feb., mar., apr., jun., jul., aug., sep., sept., oct., nov., dec.
# What lasts as many minutes as stand before it: "an 18-minute flurry".
[stretch-noun]
flurry, spell, burst, period, blitz, cameo, salvo, onslaught, delay, stoppage, hold-up, check, wait, interval, purple patch, hat-trick, brace, double, treble, stint, run-out, runout, barrage, barren spell, outing, display, appearance, storm, stretch, window, review, rampage, turnaround
