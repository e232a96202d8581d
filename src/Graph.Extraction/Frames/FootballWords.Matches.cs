namespace Graph.Extraction;

/// <content>The classes that tell of a match: when and where it is played, which of a competition it is, and who is at home.</content>
public sealed partial class FootballWords
{
    public WordClassSet FixtureCue { get; } = Need(lexicons, "fixture-cue");

    public WordClassSet PastCue { get; } = Need(lexicons, "past-cue");

    public WordClassSet PastSeason { get; } = Need(lexicons, "past-season");

    public WordClassSet PastMeeting { get; } = Need(lexicons, "past-meeting");

    public WordClassSet Weekday { get; } = Need(lexicons, "weekday");

    public WordClassSet Month { get; } = Need(lexicons, "month");

    public WordClassSet MatchNoun { get; } = Need(lexicons, "match-noun");

    public WordClassSet Versus { get; } = Need(lexicons, "versus");

    /// <summary>What a side does to its opponent of a match.</summary>
    public WordClassSet Facing { get; } = Need(lexicons, "face-verb", "host-verb", "visit-verb");

    public WordClassSet Stage { get; } = Need(lexicons, "goal-stage");

    public WordClassSet StagePlace { get; } = Need(lexicons, "stage-place");

    /// <summary>Words before a stage that a side came to by winning.</summary>
    public WordClassSet Reached { get; } = Need(lexicons, "stage-reached");

    public WordClassSet GroupWord { get; } = Need(lexicons, "group-word");

    public WordClassSet FirstLeg { get; } = Need(lexicons, "first-leg");

    public WordClassSet SecondLeg { get; } = Need(lexicons, "second-leg");

    public WordClassSet HomeRef { get; } = Need(lexicons, "home-ref");

    public WordClassSet AwayRef { get; } = Need(lexicons, "away-ref");

    public WordClassSet AtWord { get; } = Need(lexicons, "at-word");

    public WordClassSet AwayWord { get; } = Need(lexicons, "away-word");

    public WordClassSet HomeSideWord { get; } = Need(lexicons, "home-side-word");

    /// <summary>Words behind a result that say that the side told of was away: "on the road".</summary>
    public WordClassSet RoadWord { get; } = Need(lexicons, "road-word");

    public WordClassSet Attendance { get; } = Need(lexicons, "attendance");

    public WordClassSet Abandoned { get; } = Need(lexicons, "abandoned");

    public WordClassSet Postponed { get; } = Need(lexicons, "postponed");

    /// <summary>Words that only who has seen a match says of it: <c>on resuming</c>, <c>at the interval</c>.</summary>
    public WordClassSet CourseOfPlay { get; } = Need(lexicons, "course-of-play");

    public WordClassSet HalfTime { get; } = Need(lexicons, "half-time");

    public WordClassSet SecondHalf { get; } = Need(lexicons, "second-half");

    public WordClassSet AddedTime { get; } = Need(lexicons, "added-time");

    public WordClassSet ExtraTime { get; } = Need(lexicons, "extra-time");

    /// <summary>Words before what did not come about: "heading for".</summary>
    public WordClassSet ShortOf { get; } = Need(lexicons, "short-of");

    /// <summary>Words after a distance in time: "two minutes later".</summary>
    public WordClassSet Later { get; } = Need(lexicons, "later");
}
