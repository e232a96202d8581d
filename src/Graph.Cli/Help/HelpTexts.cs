namespace Graph.Cli.Help;

/// <summary>Texts of help that belong to no single option.</summary>
internal static class HelpTexts
{
    public const string Program = "Turns football match reports into a knowledge graph: who scored against whom, who played for whom, who managed whom. Offline, and the same every time.";

    /// <summary>Sections below the root's own help.</summary>
    public const string Reference = """
        PATH is a text file, a folder (all of its .txt, .text, .jsonl, .ndjson and .csv files and a .gz of them, below it too, in ordinal order),
          a .jsonl or .csv file with the fields text (required), id, title, published, source, uri, a .gz of any of them, or - for JSON lines
          on standard input. Text is UTF-8, UTF-16 with a byte-order mark, or else Windows-1252.
        STORE is a file (default football.graph in the current folder) or a Neo4j server: http://, https://, and neo4j://, bolt:// (+s, +ssc)
          where the program was built with the driver. The variables NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE are read as
          Neo4j's own tools read them; a password is never taken from the command line.

        Results go to stdout, everything else to stderr.
        Exit codes: 0 done, 1 done with errors reported, 2 wrong usage or can't start, 130 interrupted (what was finished is kept).
        """;
}
