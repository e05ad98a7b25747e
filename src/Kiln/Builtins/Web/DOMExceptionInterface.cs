namespace Kiln.Builtins;

/// <summary>A DOMException (Web IDL §2.8.1): an error whose name and message are its class's attributes.</summary>
internal sealed class JsDOMException(Shape shape, string name, string message) : JsError(shape)
{
    public string Name => name;

    public string Text => message;

    /// <summary>The legacy code of the name; 0 for names without one.</summary>
    public int Code => DOMExceptionInterface.CodeOf(name);

    public override string DiagnosticText() => message.Length == 0 ? name : name + ": " + message;
}

/// <summary>The DOMException interface (Web IDL §2.8.1).</summary>
internal static unsafe class DOMExceptionInterface
{
    // Names by code; those without a constant in the standard any more keep their place.
    private static string[] Constants() =>
    [
        "INDEX_SIZE_ERR", "DOMSTRING_SIZE_ERR", "HIERARCHY_REQUEST_ERR", "WRONG_DOCUMENT_ERR", "INVALID_CHARACTER_ERR", "NO_DATA_ALLOWED_ERR",
        "NO_MODIFICATION_ALLOWED_ERR", "NOT_FOUND_ERR", "NOT_SUPPORTED_ERR", "INUSE_ATTRIBUTE_ERR", "INVALID_STATE_ERR", "SYNTAX_ERR",
        "INVALID_MODIFICATION_ERR", "NAMESPACE_ERR", "INVALID_ACCESS_ERR", "VALIDATION_ERR", "TYPE_MISMATCH_ERR", "SECURITY_ERR", "NETWORK_ERR",
        "ABORT_ERR", "URL_MISMATCH_ERR", "QUOTA_EXCEEDED_ERR", "TIMEOUT_ERR", "INVALID_NODE_TYPE_ERR", "DATA_CLONE_ERR",
    ];

    /// <summary>The error names table (Web IDL §2.8.1): the code of a name.</summary>
    public static int CodeOf(string name) => name switch
    {
        "IndexSizeError" => 1,
        "HierarchyRequestError" => 3,
        "WrongDocumentError" => 4,
        "InvalidCharacterError" => 5,
        "NoModificationAllowedError" => 7,
        "NotFoundError" => 8,
        "NotSupportedError" => 9,
        "InUseAttributeError" => 10,
        "InvalidStateError" => 11,
        "SyntaxError" => 12,
        "InvalidModificationError" => 13,
        "NamespaceError" => 14,
        "InvalidAccessError" => 15,
        "TypeMismatchError" => 17,
        "SecurityError" => 18,
        "NetworkError" => 19,
        "AbortError" => 20,
        "URLMismatchError" => 21,
        "QuotaExceededError" => 22,
        "TimeoutError" => 23,
        "InvalidNodeTypeError" => 24,
        "DataCloneError" => 25,
        _ => 0,
    };

    public static JsObject CreateConstructor(Realm realm) => realm.CreateLazyConstructor("DOMException", 0, &Construct, &DefineConstructor);

    public static JsObject CreatePrototype(Realm realm) => realm.CreateLazyObject(Intrinsic.ErrorPrototype, &DefinePrototype);

    /// <summary>A DOMException of the realm, to be thrown or used as a reason.</summary>
    public static JsDOMException CreateObject(Realm realm, string name, string message)
    {
        var error = new JsDOMException(realm.Get(Intrinsic.DOMExceptionPrototype).RootShapeForInstances(), name, message);
        error.CaptureStack(realm);
        return error;
    }

    public static ThrowCompletion Create(Realm realm, string name, string message) => new(JsValue.FromObject(CreateObject(realm, name, message)));

    private static void DefineConstructor(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.DOMExceptionPrototype);
        DefineConstants(ref b);
    }

    private static void DefinePrototype(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.DOMExceptionConstructor);
        b.Attribute("name", &GetName);
        b.Attribute("message", &GetMessage);
        b.Attribute("code", &GetCode);
        DefineConstants(ref b);
        b.ToStringTag("DOMException");
    }

    private static void DefineConstants(ref ObjectBuilder b)
    {
        int code = 0;
        foreach (string name in Constants()) b.Value(PropertyKey.FromString(name), ++code, PropertyAttributes.Enumerable);
    }

    /// <summary>new DOMException(message, name or options)</summary>
    private static JsValue Construct(in BuiltinCall call)
    {
        Shape shape = ObjectOperations.GetShapeFromConstructor(WebInterface.NewTarget(call), Intrinsic.DOMExceptionPrototype);
        string message = call[0].IsUndefined ? "" : TypeConversion.ToText(call[0]);
        JsValue options = call[1];
        string name = "Error";
        JsValue cause = default;
        if (options.IsObject)
        {
            JsValue given = options.AsObject().Get(Names.Name);
            if (!given.IsUndefined) name = TypeConversion.ToText(given);
            if (options.AsObject().HasProperty(Names.Cause)) cause = options.AsObject().Get(Names.Cause);
        }
        else if (!options.IsUndefined)
        {
            name = TypeConversion.ToText(options);
        }
        var error = new JsDOMException(shape, name, message);
        error.CaptureStack(call.Realm);
        if (!cause.IsEmpty) error.PutSlot(Names.Cause, cause, PropertyAttributes.Hidden);
        return JsValue.FromObject(error);
    }

    private static JsDOMException This(in BuiltinCall call) =>
        call.This.TryObject<JsDOMException>() ?? throw NodeErrors.TypeError("ERR_INVALID_THIS", "Value of \"this\" must be of DOMException");

    private static JsValue GetName(in BuiltinCall call) => This(call).Name;

    private static JsValue GetMessage(in BuiltinCall call) => This(call).Text;

    private static JsValue GetCode(in BuiltinCall call) => This(call).Code;
}
