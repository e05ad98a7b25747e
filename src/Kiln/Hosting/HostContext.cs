using Kiln.Builtins;
using Kiln.Modules;

namespace Kiln.Hosting;

/// <summary>Thrown through running code by process.exit; nothing of the script may catch it.</summary>
internal sealed class ProcessExit(int code) : Exception
{
    public int Code { get; } = code;
}

/// <summary>What the host globals of a realm share.</summary>
internal sealed class HostContext(Realm realm, HostOutput standardOutput, HostOutput standardError)
{
    public Realm Realm => realm;

    public EventLoop Loop { get; } = new(realm);

    public HostOutput StandardOutput => standardOutput;

    public HostOutput StandardError => standardError;

    public ModuleLoader Loader { get; set; } = null!;

    /// <summary>process.argv behind the program's name.</summary>
    public string[] Arguments { get; init; } = [];

    /// <summary>The path of the main module, for process.argv[1].</summary>
    public string? MainPath { get; set; }

    /// <summary>process.exitCode as the script set it; null while it has not.</summary>
    public int? ExitCode { get; set; }

    /// <summary>The process object, once something has asked for it.</summary>
    public ProcessObject? Process { get; set; }

    /// <summary>Whether process.exit ends the program; an embedded runtime only stops its loop.</summary>
    public bool IsExiting { get; set; }

    public ConsoleState Console { get; } = new();

    /// <summary>The objects behind the globals of these names, once asked for.</summary>
    public JsObject? Performance { get; set; }

    public JsObject? Navigator { get; set; }

    public JsObject? Crypto { get; set; }

    public JsObject? TimeoutPrototype { get; set; }

    public JsObject? ImmediatePrototype { get; set; }

    /// <summary>When the runtime was made, milliseconds since 1970.</summary>
    public double TimeOrigin { get; } = (DateTime.UtcNow - DateTime.UnixEpoch).TotalMilliseconds;

    /// <summary>The context of the realm.</summary>
    public static HostContext Of(Realm realm) => (HostContext)realm.HostDefined!;
}
