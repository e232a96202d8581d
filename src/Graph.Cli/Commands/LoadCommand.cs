using System.CommandLine;
using Graph.Cli.Stores;
using Graph.Cli.Terminals;
using Graph.Neo4jLoader;

namespace Graph.Cli.Commands;

internal sealed class LoadCommand : GraphCommand
{
    private readonly Option<string?> address = new("--to") { Description = "the server: http://, https://, or bolt:// and neo4j:// (+s, +ssc) where the program was built with the driver; default NEO4J_URI", HelpName = "URI" };
    private readonly Option<string?> database = new("--database") { Description = "the database; default NEO4J_DATABASE, else neo4j", HelpName = "NAME" };
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "print the statements and ask no server" };
    private readonly Option<string?> owner = new("--as") { Description = "the name under which this store's share of the database is known; default the store's full path", HelpName = "NAME" };
    private readonly Option<bool> adopt = new("--adopt") { Description = "take over what carries our ids and no mark, after an import of files" };
    private readonly Option<string?> rejects = new("--rejects") { Description = "a file for rows that the server refuses", HelpName = "FILE" };
    private readonly Option<string?> passwordFile = new("--password-file") { Description = "a file whose first line is the password; default NEO4J_PASSWORD", HelpName = "FILE" };
    private readonly Option<string?> authority = new("--ca") { Description = "a PEM file with the certificates to trust", HelpName = "FILE" };
    private readonly Option<bool> insecure = new("--allow-insecure") { Description = "send the password over an unencrypted connection to another machine too" };
    private readonly StoreOption store;

    public LoadCommand()
        : base(
            "load",
            "Makes a Neo4j database hold what the store holds: writes what is missing, removes what an earlier load put there and the store no longer has.",
            "graph load --to http://localhost:7474",
            "NEO4J_PASSWORD=… graph load --to https://example.org:7473 --database football",
            "graph load --dry-run > statements.cypher")
    {
        Add(address);
        store = new StoreOption(this, "--from", serverToo: false);
        foreach (Option option in new Option[] { database, dryRun, owner, adopt, rejects, passwordFile, authority, insecure })
        {
            Add(option);
        }
    }

    public override Task<int> RunAsync(ParseResult arguments, CommandContext context, CancellationToken cancellation)
    {
        var dry = arguments.GetValue(dryRun);
        var uri = arguments.GetValue(address) ?? context.Terminal.Environment("NEO4J_URI");
        if (string.IsNullOrEmpty(uri) && !dry)
        {
            throw new CommandLineException("GR9006", "", "no server is named; give --to http://HOST:7474 or set NEO4J_URI, or see the statements with --dry-run");
        }

        store.RefuseServer(arguments);
        var target = Neo4jTarget.Create(
            string.IsNullOrEmpty(uri) ? "http://localhost:7474" : uri,
            context.Terminal.Environment,
            password: Password(arguments),
            database: arguments.GetValue(database),
            certificateAuthorityFile: arguments.GetValue(authority),
            allowInsecure: arguments.GetValue(insecure));
        using var opened = store.Open(arguments);
        var options = new LoadOptions(arguments.GetValue(owner) ?? Path.GetFullPath(store.Name(arguments)))
        {
            DryRun = dry,
            Adopt = arguments.GetValue(adopt),
            RejectsFile = arguments.GetValue(rejects),
        };
        return Task.FromResult(ServerLoad.Run(opened.ReadGraph(), target, options, context, cancellation));
    }

    private string? Password(ParseResult arguments)
    {
        if (arguments.GetValue(passwordFile) is not { } file)
        {
            return null;
        }

        try
        {
            return File.ReadLines(file).FirstOrDefault() is { Length: > 0 } line ? line : throw new CommandLineException("GR9007", file, "there is no password on its first line");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandLineException("GR9007", file, $"the password can't be read: {exception.Message}");
        }
    }
}
