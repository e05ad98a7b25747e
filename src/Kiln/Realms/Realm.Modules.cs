namespace Kiln.Realms;

/// <content>What the realm's host does for modules.</content>
internal sealed partial class Realm
{
    /// <summary>Loads modules for import(); null where there are none.</summary>
    public Modules.IModuleHost? ModuleHost { get; set; }

    /// <summary>Patterns of regular expressions that earlier runs compiled; null without a cache.</summary>
    public Caching.PatternMemory? Patterns { get; set; }
}
