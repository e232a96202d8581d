using Graph.Cli;
using Graph.Cli.Terminals;

return await GraphCommandLine.RunAsync(args, Terminal.OfProcess());
