using Kiln.Hosting;

namespace Kiln.Tests.Modules;

/// <summary>A directory of files that goes away with the test.</summary>
internal sealed class TemporaryProject : IDisposable
{
    public TemporaryProject(params (string Path, string Text)[] files)
    {
        Root = Directory.CreateTempSubdirectory("kiln-").FullName;
        foreach ((string path, string text) in files) Write(path, text);
    }

    public string Root { get; }

    public void Write(string path, string text)
    {
        string full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    /// <summary>Runs a module to the end of the event loop and gives what it printed; an error comes last.</summary>
    public string Run(string main, params string[] conditions)
    {
        var output = new StringWriter();
        using var runtime = new KilnRuntime(new KilnOptions { CurrentDirectory = Root, StandardOutput = output, StandardError = output, Conditions = conditions });
        try
        {
            runtime.Import(main);
            runtime.RunToCompletion();
        }
        catch (JsException e)
        {
            output.Write(e.Message);
        }
        return output.ToString().Replace(Root, "", StringComparison.Ordinal).TrimEnd('\n');
    }

    public void Dispose() => Folders.Delete(Root);
}
