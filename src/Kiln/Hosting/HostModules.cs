using Kiln.Modules;

namespace Kiln.Hosting;

/// <summary>The few modules of Node that the host's own globals can stand for: node:process, node:console, node:timers, node:perf_hooks.</summary>
internal static class HostModules
{
    public static bool IsBuiltin(string name) => name is "process" or "console" or "timers" or "perf_hooks";

    public static ModuleRecord? Create(Realm realm, string name)
    {
        JsObject global = realm.GlobalObject;
        switch (name)
        {
            case "process":
            case "console":
                JsObject whole = global.Get(name).AsObject();
                return Wrap(realm, name, whole, StringKeys(whole));
            case "timers":
                JsObject timers = realm.CreateObject();
                foreach (string function in (string[])["setTimeout", "setInterval", "setImmediate", "clearTimeout", "clearInterval", "clearImmediate"])
                    timers.PutOwn(function, global.Get(function));
                return Wrap(realm, name, timers, StringKeys(timers));
            case "perf_hooks":
                JsObject hooks = realm.CreateObject();
                hooks.PutOwn("performance", global.Get("performance"));
                return Wrap(realm, name, hooks, StringKeys(hooks));
            default:
                return null;
        }
    }

    private static List<string> StringKeys(JsObject o)
    {
        var names = new List<string>();
        foreach (PropertyKey key in o.OwnPropertyKeys())
        {
            if (key.IsString && key.ToString() != "default") names.Add(key.ToString());
        }
        return names;
    }

    private static SyntheticModuleRecord Wrap(Realm realm, string name, JsObject whole, List<string> names)
    {
        names.Add("default");
        return new SyntheticModuleRecord(realm, "node:" + name, names.ToArray(), module =>
        {
            foreach (string export in names) module.SetExport(export, export == "default" ? JsValue.FromObject(whole) : whole.Get(export));
        });
    }
}
