# Words that features of the linear models keep as they are.
[function-word]
to, from, by, for, past, with, over, at, against, on, in, off, after, before, as, when, who, whose, but, while, and, or, of, into, beyond, between, through, behind, than, only, then, also, not, was, were, had, been, being, instead, both, like, despite, without, alongside, around, round, up, out, down, his, her, their, he, she, they, him, it, the, where, until, although, though, if, because, so, which, that, twice, again, just, under
[governor]            # prepositions and verbs whose object is not the one who acts next
by, from, past, beyond, over, to, with, against, on, for, off, between, behind, beating, under, underneath, leaving, around, round, like, than, beat, beats, via, through, at, without, despite, into, denied, denies, denying, alongside, of, found, finding, finds, played in, set up, released, releasing, fed, feeding, beyond the, missed, left, since, unlike, including, per, inside, across, outside, ahead of, in front of, away from, near, above, outjumping, losing, lost, missing, lacking, minus
[relative-word]
who, whose, and who, but who
[object-pronoun]      # stands for a man who does nothing himself
his, her, him, them, himself, herself, their
[enabler]             # lets, or sets up, another to act: "allowing Smith to score"
~allow, ~enable, let, lets, letting, ~leave, left, ~help, ~gift, ~invite, ~free, ~release, set up, sets up, setting up, ~tee up, teed up, found, finds, finding, ~pick out, fed, feeds, feeding, ~present, ~permit, saw, seeing, sees
