namespace Kiln.Cli;

/// <summary>The kiln command. Running a file is parsed by hand, so that a warm start pays for nothing else.</summary>
internal static class Program
{
    private static int Main(string[] args) => RunSettings.TryParse(args) is { } settings ? RunCommand.Run(settings) : CommandTree.Invoke(args);
}
