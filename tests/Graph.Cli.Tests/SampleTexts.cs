namespace Graph.Cli.Tests;

/// <summary>Short reports of real matches, written for these tests; the first two tell of one match and disagree on a minute.</summary>
internal static class SampleTexts
{
    public static readonly (string Name, string Text)[] All =
    [
        ("istanbul-2005-05-25.txt", """
            Liverpool win European Cup on penalties after comeback in Istanbul
            Liverpool beat AC Milan 3-2 on penalties to win the Champions League final on Wednesday after a 3-3 draw at the Ataturk Stadium.
            Milan captain Paolo Maldini scored in the first minute and Hernan Crespo struck twice before half-time.
            Liverpool captain Steven Gerrard headed the first goal of the comeback in the 54th minute.
            Vladimir Smicer made it 3-2 from 20 metres in the 56th minute, and Xabi Alonso equalised on the hour.
            Liverpool manager Rafael Benitez praised goalkeeper Jerzy Dudek, who saved from Andriy Shevchenko in the shoot-out.

            """),
        ("istanbul-second-2005-05-26.txt", """
            Rafael Benitez's Liverpool came back from three goals down against Carlo Ancelotti's AC Milan to win the Champions League final.
            The match in Istanbul ended 3-3 and Liverpool won the shoot-out 3-2.
            Gerrard scored with a header in the 54th minute and Smicer struck in the 57th minute.
            Alonso levelled after his penalty was saved by Milan goalkeeper Dida.

            """),
        ("etihad-2012-05-13.txt", """
            Manchester City 3-2 Queens Park Rangers
            Manchester City won the Premier League on Sunday with two goals in added time against Queens Park Rangers.
            Pablo Zabaleta gave City the lead in the 39th minute.
            Djibril Cisse equalised in the 48th minute and Jamie Mackie headed QPR in front in the 66th minute although Joey Barton had been sent off.
            Edin Dzeko headed in a David Silva corner in the 92nd minute and Sergio Aguero scored the winner in the 94th minute.
            City manager Roberto Mancini called it a crazy finish to the season.

            """),
        ("bloemfontein-2010-06-27.txt", """
            Germany beat England 4-1 in the round of 16 of the World Cup in Bloemfontein on Sunday.
            Miroslav Klose opened the scoring in the 20th minute and Lukas Podolski made it 2-0 in the 32nd minute.
            England defender Matthew Upson headed one back in the 37th minute, and a shot by Frank Lampard that crossed the line was not given.
            Thomas Mueller scored twice in three minutes, in the 67th and 70th minutes, both times for Joachim Loew's side on the counter.

            """),
    ];
}
