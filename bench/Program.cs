using BenchmarkDotNet.Running;
using BeyondBoundaries.Bench;
using BeyondBoundaries.Bench.Load;

switch (args)
{
    case ["tally", "--quick"]:
        QuickTally.Run();
        break;
    case ["results", "--quick"]:
        QuickResults.Run();
        break;
    case ["workbook", "--quick"]:
        QuickWorkbook.Run();
        break;
    case ["report", "--quick"]:
        QuickReport.Run();
        break;
    case ["reveal", "--quick", var sample, var rounds]:
        QuickReveal.Run(sample, int.Parse(rounds));
        break;
    case ["load", "flow", .. var programs] when programs.Length > 0:
        await FlowLoad.Run(programs);
        break;
    case ["load", "live", var program]:
        await LiveLoad.Run(program);
        break;
    case ["load", "results", var program, .. var sizes]:
        await ResultsLoad.Run(program, Array.ConvertAll(sizes, int.Parse));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(TallyBench).Assembly).Run(args);
        break;
}
