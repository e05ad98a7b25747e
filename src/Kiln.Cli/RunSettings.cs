using System.Globalization;
using Kiln.Caching;
using Kiln.Diagnostics;

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

    /// <summary>What --esm-bytecode-dir says.</summary>
    public string? CacheDirectory { get; set; }

    /// <summary>What --esm-bytecode-store says.</summary>
    public string? StoreName { get; set; }

    /// <summary>The directory of the store: the option, else KILN_ESM_BYTECODE_DIR.</summary>
    public string? ResolvedDirectory =>
        CacheDirectory ?? (Environment.GetEnvironmentVariable("KILN_ESM_BYTECODE_DIR") is { Length: > 0 } directory ? directory : null);

    /// <summary>The store: the option, else KILN_ESM_BYTECODE_STORE, else the project's.</summary>
    public bool TryGetStoreKind(out BytecodeStoreKind kind, out string error)
    {
        string source = "--esm-bytecode-store", name = StoreName ?? "";
        if (name.Length == 0)
        {
            source = "KILN_ESM_BYTECODE_STORE";
            name = Environment.GetEnvironmentVariable(source) is { Length: > 0 } variable ? variable : "project";
        }
        kind = BytecodeStores.ParseKind(name) ?? (BytecodeStoreKind)(-1);
        error = kind < 0 ? $"{source}: '{name}' is not project, temp or memory" : "";
        return kind >= 0;
    }

    public BytecodeValidation Validation { get; set; } =
        Environment.GetEnvironmentVariable("KILN_ESM_BYTECODE_VALIDATE") == "hash" ? BytecodeValidation.Hash : BytecodeValidation.Auto;

    public ReportFormat Report { get; set; }

    /// <summary>A file with the key that entries are signed with.</summary>
    public string? KeyFile { get; set; }

    /// <summary>
    /// The key of --esm-bytecode-key-file, else of KILN_ESM_BYTECODE_KEY (hexadecimal or base64), else of KILN_ESM_BYTECODE_KEY_FILE; null
    /// when none is given.
    /// </summary>
    /// <exception cref="FormatException">It is not a key.</exception>
    /// <exception cref="IOException">Its file cannot be read.</exception>
    public byte[]? ReadSigningKey()
    {
        if (KeyFile is not null) return BytecodeSigningKey.ReadFile(KeyFile);
        if (Environment.GetEnvironmentVariable("KILN_ESM_BYTECODE_KEY") is { Length: > 0 } text) return BytecodeSigningKey.Parse(text);
        return Environment.GetEnvironmentVariable("KILN_ESM_BYTECODE_KEY_FILE") is { Length: > 0 } file ? BytecodeSigningKey.ReadFile(file) : null;
    }

    /// <summary>When set, the program is run to learn what regular expressions it makes; its output goes to standard error.</summary>
    public PatternMemory? Patterns { get; set; }

    public List<string> Conditions { get; } = [];

    /// <summary>Where the times of the start are written to.</summary>
    public string? TraceFile { get; set; }

    /// <summary>Milliseconds the program may take; null for no limit.</summary>
    public int? TimeLimit { get; set; }

    /// <summary>MiB the program may hold; null for no limit.</summary>
    public int? MemoryLimit { get; set; }

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
            // A dash reads standard input; "cache" and "build" are commands of their own.
            if (arg == "-" || (arg is "cache" or "build" && !run)) return null;
            settings.File = arg;
            settings.Arguments = args[(i + 1)..].ToArray();
            return settings;
        }
        return null;
    }

    /// <summary>Begins to record at once, so that what follows is in the trace.</summary>
    public void StartTrace(string file)
    {
        TraceFile = file;
        StartupTrace.Enable();
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
            case "--esm-bytecode-validate":
                if (value is not ("auto" or "hash")) return false;
                Validation = value == "hash" ? BytecodeValidation.Hash : BytecodeValidation.Auto;
                return true;
            case "--esm-bytecode-dir" or "--esm-bytecode-store" or "--esm-bytecode-key-file" or "--conditions" or "-C" or "--trace-startup":
                if (value is null)
                {
                    if (index + 1 >= args.Length) return false;
                    value = args[++index];
                }
                if (name == "--esm-bytecode-dir") CacheDirectory = value;
                else if (name == "--esm-bytecode-key-file") KeyFile = value;
                else if (name == "--trace-startup") StartTrace(value);
                else if (name == "--esm-bytecode-store") StoreName = value;
                else Conditions.AddRange(value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
                return true;
            case "--time-limit" or "--memory-limit":
                if (value is null)
                {
                    if (index + 1 >= args.Length) return false;
                    value = args[++index];
                }
                // What is no number is left to the command tree, which says so.
                if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int limit) || limit < 1) return false;
                if (name == "--time-limit") TimeLimit = limit;
                else MemoryLimit = limit;
                return true;
            default:
                return false;
        }
    }
}
