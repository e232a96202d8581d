using System.CommandLine;
using Graph.Cli.Terminals;
using Graph.Model.Reading;
using Graph.Neo4jLoader;
using Graph.Store;

namespace Graph.Cli.Stores;

/// <summary>The store that a command works on.</summary>
internal sealed class StoreOption
{
    public const string DefaultFile = "football.graph";

    private readonly Option<string> option;

    public StoreOption(Command command, string name, bool serverToo)
    {
        option = new Option<string>(name)
        {
            Description = serverToo ? "the store: a file, or the address of a Neo4j server" : "the store's file",
            HelpName = "STORE",
            DefaultValueFactory = _ => DefaultFile,
        };
        command.Add(option);
    }

    /// <exception cref="CommandLineException">The name is empty or a hyphen.</exception>
    public string Name(ParseResult arguments) => arguments.GetValue(option) switch
    {
        null or "" => throw new CommandLineException("GR9002", "", $"{option.Name} is empty; give a store's file, e.g. {option.Name} {DefaultFile}"),
        "-" => throw new CommandLineException("GR9002", "", $"{option.Name} - : a store is a file and can't be standard input or output; name one, e.g. {option.Name} {DefaultFile}"),
        var name => name,
    };

    public bool IsServer(ParseResult arguments) => Neo4jTarget.IsNeo4jAddress(Name(arguments));

    /// <summary>Opens the store's file for reading.</summary>
    /// <exception cref="CommandLineException">A server was named.</exception>
    /// <exception cref="StoreException">There is no such file, or it is no store.</exception>
    public GraphStore Open(ParseResult arguments)
    {
        RefuseServer(arguments);
        return GraphStore.Open(Name(arguments));
    }

    /// <summary>Opens the graph of the store's file for queries.</summary>
    /// <exception cref="CommandLineException">A server was named.</exception>
    /// <exception cref="StoreException">There is no such file, or it is no store.</exception>
    public IGraphReader OpenReader(ParseResult arguments)
    {
        RefuseServer(arguments);
        return GraphStore.OpenReader(Name(arguments));
    }

    public void RefuseServer(ParseResult arguments)
    {
        if (IsServer(arguments))
        {
            throw new CommandLineException(
                "GR9002", Name(arguments), $"graph {arguments.CommandResult.Command.Name} works on a store's file and not on a server; import into a file first, then graph load --to {Name(arguments)}");
        }
    }

    public Neo4jTarget Target(ParseResult arguments, CommandContext context) => Neo4jTarget.Create(Name(arguments), context.Terminal.Environment);
}
