using BenchmarkDotNet.Running;
using BeyondBoundaries.Bench;

switch (args)
{
    case ["tally", "--quick"]:
        QuickTally.Run();
        break;
    case ["results", "--quick"]:
        QuickResults.Run();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(TallyBench).Assembly).Run(args);
        break;
}
