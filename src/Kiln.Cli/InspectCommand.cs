using Kiln.Caching;

namespace Kiln.Cli;

/// <summary>kiln cache inspect FILE.</summary>
internal static class InspectCommand
{
    public static int Run(string path, bool json)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"kiln: {e.Message}");
            return 1;
        }
        Console.Out.WriteLine((json ? BytecodeInspector.PrintJson(bytes) : BytecodeInspector.Print(bytes)).TrimEnd('\n'));
        bool valid = BmesFile.OpenForeign(bytes, out _) is not null 
            || (bytes.Length >= GraphArchive.HeaderSize && GraphArchive.Open(bytes, GraphArchive.OptionsOf(bytes), out _) is not null);
        return valid ? 0 : 1;
    }
}
