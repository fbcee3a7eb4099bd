using BenchmarkDotNet.Running;
using BeyondBoundaries.Bench;
using BeyondBoundaries.Bench.Suite;

if (args is ["smoke"])
{
    return await Smoke.Run();
}

if (args is [BareServer.Command, var page])
{
    return await BareServer.Run(page);
}

if (Modes.Find(args, out var rest) is { } mode)
{
    await mode.Run(Options.Read(rest), Console.WriteLine);
    return 0;
}

BenchmarkSwitcher.FromAssembly(typeof(TallyBench).Assembly).Run(args);
return 0;
