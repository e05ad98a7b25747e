// How long a module takes from its source and from the cache, by the size of its source: is there a size below which caching does not pay?
// dotnet run bench/SourceSize.cs [PATH-OF-KILN] [RUNS]; results and what follows from them are in docs/decisions/0015.
using System.Diagnostics;
using System.Globalization;

string kiln = Path.GetFullPath(args.Length > 0 ? args[0] : "artifacts/kiln");
int runs = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 15;
const int Modules = 200;
string folder = Directory.CreateTempSubdirectory("kiln-size").FullName;
Console.WriteLine($"{Modules} modules, least of {runs} runs, microseconds for each module beyond an empty program");
Console.WriteLine("bytes   source  archive");
try
{
    foreach (int size in (int[])[20, 40, 80, 160, 320, 640, 1280, 2560, 5120, 10240])
    {
        string project = Path.Combine(folder, size.ToString(CultureInfo.InvariantCulture));
        Directory.CreateDirectory(project);
        File.WriteAllText(Path.Combine(project, "package.json"), "{}");
        File.WriteAllText(Path.Combine(project, "empty.mjs"), "");
        var main = new StringWriter();
        for (int i = 0; i < Modules; i++)
        {
            File.WriteAllText(Path.Combine(project, $"m{i}.mjs"), Source(i, size));
            main.WriteLine($"import './m{i}.mjs';");
        }
        File.WriteAllText(Path.Combine(project, "main.mjs"), main.ToString());
        Thread.Sleep(100);
        double empty = Least(project, [], "empty.mjs", 5), off = Least(project, [], "main.mjs");
        Time(project, ["--experimental-esm-bytecode"], "main.mjs");
        double archive = Least(project, ["--experimental-esm-bytecode"], "main.mjs");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size,5} {Each(off - empty),8:0.0} {Each(archive - empty),8:0.0}"));
    }
}
finally
{
    Directory.Delete(folder, true);
}

static double Each(double milliseconds) => 1000 * milliseconds / Modules;

// Code as people write it: small functions with names of their own.
static string Source(int module, int size)
{
    var text = new StringWriter();
    for (int i = 0; ; i++)
    {
        string next = size < 80 ? $"export const v{i}={module};" : $"export function compute{i}(left, right) {{\n  if (left > right) return left * {i} + module(right);\n  return [left, right].map((x) => x + {module});\n}}\n";
        if (text.GetStringBuilder().Length > 0 && text.GetStringBuilder().Length + next.Length > size) break;
        text.Write(next);
    }
    string source = text.ToString();
    return source.Length >= size ? source : source + "//" + new string('-', Math.Max(0, size - source.Length - 2));
}

double Least(string project, string[] options, string file, int times = 1)
{
    double least = double.MaxValue;
    for (int i = 0; i < runs * times; i++) least = Math.Min(least, Time(project, options, file));
    return least;
}

double Time(string project, string[] options, string file)
{
    var start = new ProcessStartInfo(kiln) { WorkingDirectory = project, RedirectStandardOutput = true };
    start.ArgumentList.Add("run");
    foreach (string option in options) start.ArgumentList.Add(option);
    start.ArgumentList.Add(file);
    long begin = Stopwatch.GetTimestamp();
    using Process process = Process.Start(start)!;
    process.WaitForExit();
    double time = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
    return process.ExitCode == 0 ? time : throw new InvalidOperationException($"{file} failed");
}
