using BeyondBoundaries.Cli;

return CommandLine.Run(args, CommandStreams.OpenConsole());
