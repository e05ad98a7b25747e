namespace Kiln.Cli;

/// <summary>The kiln command. Running a file is parsed by hand, so that a warm start pays for nothing else.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (RunSettings.TryParse(args) is { } settings) return RunCommand.Run(settings);
        if (args is not ["--version" or "-v"]) return CommandTree.Invoke(args);
        Console.Out.WriteLine(Hosting.KilnRuntime.Version);
        return 0;
    }
}
