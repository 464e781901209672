using BenchmarkDotNet.Running;
using MappingSync.Benchmarks;

// Without arguments everything is measured, in one run and one table.
BenchmarkSwitcher.FromAssembly(typeof(Measurement).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, new Measurement());
