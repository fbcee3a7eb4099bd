using BeyondBoundaries.Cli;

return CommandLine.Run(args, Streams.OfConsole());
