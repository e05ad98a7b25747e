namespace Kiln.Cli;

/// <summary>How the load report is written.</summary>
internal enum ReportFormat { None, Text, Json }

/// <summary>What running a program needs to know.</summary>
internal sealed class RunSettings
{
    public string? File { get; set; }

    /// <summary>The source itself, for -e and standard input.</summary>
    public string? Source { get; set; }

    public string[] Arguments { get; set; } = [];

    public bool UseCache { get; set; } = Environment.GetEnvironmentVariable("BUN_EXPERIMENTAL_ESM_BYTECODE") is "1" or "true";

    public string? CacheDirectory { get; set; }

    public ReportFormat Report { get; set; }

    public List<string> Conditions { get; } = [];

    /// <summary>Understands <c>[run] [options] FILE [args…]</c>; null for anything else.</summary>
    public static RunSettings? TryParse(ReadOnlySpan<string> args)
    {
        var settings = new RunSettings();
        bool run = false;
        for (int i = 0; i < args.Length; i++)
        {
            string arg = args[i];
            if (arg.Length > 1 && arg[0] == '-')
            {
                if (!settings.TryOption(args, ref i)) return null;
                continue;
            }
            if (arg == "run" && !run)
            {
                run = true;
                continue;
            }
            // A dash reads standard input; "cache" is a command of its own.
            if (arg == "-" || (arg == "cache" && !run)) return null;
            settings.File = arg;
            settings.Arguments = args[(i + 1)..].ToArray();
            return settings;
        }
        return null;
    }

    private bool TryOption(ReadOnlySpan<string> args, ref int index)
    {
        string name = args[index];
        string? value = null;
        int equals = name.IndexOf('=');
        if (equals > 0)
        {
            value = name[(equals + 1)..];
            name = name[..equals];
        }
        switch (name)
        {
            case "--experimental-esm-bytecode" when value is null:
                UseCache = true;
                return true;
            case "--esm-bytecode-report":
                if (value is not (null or "json" or "text")) return false;
                Report = value == "json" ? ReportFormat.Json : ReportFormat.Text;
                return true;
            case "--esm-bytecode-dir" or "--conditions" or "-C":
                if (value is null)
                {
                    if (index + 1 >= args.Length) return false;
                    value = args[++index];
                }
                if (name == "--esm-bytecode-dir") CacheDirectory = value;
                else Conditions.AddRange(value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
                return true;
            default:
                return false;
        }
    }
}
