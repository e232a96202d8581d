using Graph.Cli;
using Graph.Cli.Commands;
using Graph.Cli.Terminals;

QueryCommand.BeginEarly(args);
return await GraphCommandLine.RunAsync(args, Terminal.OfProcess());
