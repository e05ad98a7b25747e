using Kiln.Hosting;

namespace Kiln.Builtins;

/// <summary>The navigator object's class.</summary>
internal sealed class JsNavigator(Shape shape) : JsObject(shape)
{
    /// <summary>The frozen array of languages, once asked for: an attribute gives the same object each time.</summary>
    public JsArray? Languages { get; set; }
}

/// <summary>The Navigator interface (HTML §8.10), as far as it makes sense without a browser.</summary>
internal static unsafe class NavigatorInterface
{
    public static JsObject CreateConstructor(Realm realm) => realm.CreateLazyConstructor("Navigator", 0, &Construct, &DefineConstructor);

    public static JsObject CreatePrototype(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &DefinePrototype);

    private static void DefineConstructor(ref ObjectBuilder b) => b.Constructor(Intrinsic.NavigatorPrototype);

    private static void DefinePrototype(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.NavigatorConstructor);
        b.Attribute("hardwareConcurrency", &GetHardwareConcurrency);
        b.Attribute("language", &GetLanguage);
        b.Attribute("languages", &GetLanguages);
        b.Attribute("userAgent", &GetUserAgent);
        b.Attribute("platform", &GetPlatform);
        b.ToStringTag("Navigator");
    }

    private static JsValue Construct(in BuiltinCall call) => throw NodeErrors.IllegalConstructor();

    private static JsNavigator This(in BuiltinCall call) => WebInterface.This<JsNavigator>(call, "Navigator");

    private static JsValue GetHardwareConcurrency(in BuiltinCall call)
    {
        This(call);
        return Environment.ProcessorCount;
    }

    private static JsValue GetLanguage(in BuiltinCall call)
    {
        This(call);
        return "en-US";
    }

    private static JsValue GetLanguages(in BuiltinCall call)
    {
        JsNavigator navigator = This(call);
        if (navigator.Languages is null)
        {
            navigator.Languages = JsArray.Create(call.Realm, new JsValue[] { "en-US" });
            ObjectOperations.SetIntegrityLevel(navigator.Languages, frozen: true);
        }
        return JsValue.FromObject(navigator.Languages);
    }

    private static JsValue GetUserAgent(in BuiltinCall call)
    {
        This(call);
        return "Kiln/" + KilnRuntime.Version;
    }

    private static JsValue GetPlatform(in BuiltinCall call)
    {
        This(call);
        bool arm = RuntimeInformation.ProcessArchitecture == Architecture.Arm64;
        return OperatingSystem.IsWindows() ? "Win32" : OperatingSystem.IsMacOS() ? "MacIntel" : arm ? "Linux aarch64" : "Linux x86_64";
    }
}
