using BenchmarkDotNet.Running;
using Gazette.Benchmarks;
using Gazette.Benchmarks.Builds;

return args switch
{
    ["table", var file] => ComparisonTable.Print(file),
    ["growth", var file, var machine, var folder] => GrowthReport.Write(file, machine, folder),
    ["cold-start", "table", var file] => ColdStart.Print(file),
    ["cold-start", var process] => ColdStart.Run(process),
    _ => Benchmarks(args),
};

// A method of its own: a cold start must not load BenchmarkDotNet.
static int Benchmarks(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(ColdStart).Assembly).Run(args, new BenchmarkSettings());
    return 0;
}
