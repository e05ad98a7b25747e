using Kiln.Builtins;
using Kiln.Bytecode;
using Kiln.RegExp;

namespace Kiln.Interpreter;

/// <content>Instructions that are not worth an arm in the loop.</content>
internal sealed partial class Machine
{
    /// <summary>
    /// Executes one instruction that is no jump; returns its length in words. A changed environment is left in the frame.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int ExecuteCold(Frame frame, Opcode op, uint w, ref JsValue r, ref uint at)
    {
        LinkedFunction function = frame.Code;
        // The one instruction here whose A is no register.
        ref JsValue a = ref op == Opcode.ThrowError ? ref r : ref R(ref r, A(w));
        // Their values may be kept; what is no register's number is another register or none.
        uint registers = (uint)(frame.Top - frame.Base);
        if (A(w) < registers) a.Forget();
        if (B(w) < registers) R(ref r, B(w)).Forget();
        if (C(w) < registers) R(ref r, C(w)).Forget();
        switch (op)
        {
            case Opcode.ThrowConstAssignment:
                throw Errors.TypeError("Assignment to constant variable.");
            case Opcode.ThrowError:
                throw Errors.Create((NativeErrorKind)A(w), function.Unit.Code.GetString((int)W(ref at, 0, 1)));
            case Opcode.StoreGlobal:
                StoreGlobal(function, a, W(ref at, 0, 1));
                return 3;
            case Opcode.InitGlobalLexical:
                InitGlobalLexical(function, a, W(ref at, 0, 1));
                return 2;

            case Opcode.PushWith:
                frame.Environment = PushWith(frame.Environment, a);
                return 1;
            case Opcode.LoadName:
                a = LoadName(frame, W(ref at, 0, 1), isTypeof: false);
                return 2;
            case Opcode.LoadNameTypeof:
                a = LoadName(frame, W(ref at, 0, 1), isTypeof: true);
                return 2;
            case Opcode.LoadNameCall:
                LoadNameCall(frame, W(ref at, 0, 1), ref a, ref Beside(ref a, 1));
                return 2;
            case Opcode.StoreName:
                StoreName(frame, W(ref at, 0, 1), a);
                return 2;
            case Opcode.ResolveName:
                a = ResolveName(frame, W(ref at, 0, 1));
                return 2;
            case Opcode.StoreResolved:
                StoreResolved(frame, a, R(ref r, B(w)), W(ref at, 0, 1));
                return 2;
            case Opcode.LoadResolved:
                a = LoadResolved(frame, R(ref r, B(w)), W(ref at, 0, 1));
                return 2;
            case Opcode.InitName:
                InitName(frame, W(ref at, 0, 1), a);
                return 2;
            case Opcode.DeleteName:
                a = DeleteName(frame, W(ref at, 0, 1));
                return 2;

            case Opcode.DefineElement:
                ObjectOperations.CreateDataPropertyOrThrow(Object(a), TypeConversion.ToPropertyKey(R(ref r, B(w))), R(ref r, C(w)));
                return 1;
            case Opcode.DefineMethod:
                DefineMethod(Object(a), TypeConversion.ToPropertyKey(R(ref r, B(w))), R(ref r, C(w)), W(ref at, 0, 1));
                return 2;
            case Opcode.DefineNamedMethod:
                DefineMethod(Object(a), function.Unit.GetKey((int)W(ref at, 0, 1)), R(ref r, B(w)), W(ref at, 0, 2));
                return 3;
            case Opcode.SetPrototype:
            {
                JsValue prototype = R(ref r, B(w));
                if (prototype.IsObject) Object(a).SetPrototypeOf(prototype.AsObject());
                else if (prototype.IsNull) Object(a).SetPrototypeOf(null);
                return 1;
            }
            case Opcode.SetFunctionName:
                SetFunctionName(a, R(ref r, B(w)), C(w));
                return 1;
            case Opcode.SetHomeObject:
                if (a.TryObject<ScriptFunction>() is { } method) method.HomeObject = R(ref r, B(w)).TryObject<JsObject>();
                return 1;
            case Opcode.DeleteNamed:
                a = Delete(function, R(ref r, B(w)), function.Unit.GetKey((int)W(ref at, 0, 1)));
                return 2;
            case Opcode.DeleteElement:
            {
                ref JsValue target = ref R(ref r, B(w));
                if (target.IsNullish) throw Errors.TypeError("Cannot convert undefined or null to object");
                a = Delete(function, target, TypeConversion.ToPropertyKey(R(ref r, C(w))));
                return 1;
            }
            case Opcode.SetSuper:
                SetSuper(frame, a, R(ref r, B(w)), R(ref r, C(w)));
                return 1;
            case Opcode.GetSuperBase:
                a = HomeObject(frame).GetPrototypeOf() is { } super ? JsValue.FromObject(super) : JsValue.Null;
                return 1;
            case Opcode.GetSuperFrom:
            {
                ref JsValue from = ref R(ref r, W(ref at, 0, 1));
                a = GetSuperFrom(from.TryObject<JsObject>(), Unsafe.Add(ref from, 1), Unsafe.Add(ref from, 2));
                return 2;
            }
            case Opcode.SetSuperFrom:
            {
                ref JsValue from = ref R(ref r, W(ref at, 0, 1));
                SetSuperFrom(frame, from.TryObject<JsObject>(), Unsafe.Add(ref from, 1), a, Unsafe.Add(ref from, 2));
                return 2;
            }
            case Opcode.In:
            {
                JsValue target = R(ref r, C(w));
                if (!target.IsObject)
                {
                    string shown = R(ref r, B(w)).IsSymbol ? R(ref r, B(w)).ToString() : TypeConversion.ToText(R(ref r, B(w)));
                    throw Errors.TypeError($"Cannot use 'in' operator to search for '{shown}' in {target}");
                }
                a = JsValue.FromBoolean(target.AsObject().HasProperty(TypeConversion.ToPropertyKey(R(ref r, B(w)))));
                return 1;
            }
            case Opcode.InstanceOf:
                a = JsValue.FromBoolean(ObjectOperations.InstanceofOperator(R(ref r, B(w)), R(ref r, C(w))));
                return 1;

            case Opcode.PrivateIn:
            {
                JsValue target = R(ref r, B(w));
                if (!target.IsObject) throw Errors.TypeError($"Cannot use 'in' operator to search for '{Private(R(ref r, C(w)))}' in {target}");
                a = JsValue.FromBoolean(FindPrivate(target.AsObject(), Private(R(ref r, C(w))), out _) >= 0);
                return 1;
            }
            case Opcode.NewPrivateName:
                a = JsValue.FromInternal(new PrivateName(function.Unit.Code.GetString((int)W(ref at, 0, 1))));
                return 2;
            case Opcode.DefinePrivateMethod:
                DefinePrivateMethod(Object(a), Private(R(ref r, B(w))), R(ref r, C(w)), W(ref at, 0, 1));
                return 2;

            case Opcode.ArrayAppend:
                Array(a).Append(R(ref r, B(w)));
                return 1;
            case Opcode.ArrayAppendHole:
                Array(a).ArrayLength++;
                return 1;
            case Opcode.ArrayAppendSpread:
                ArrayAppendSpread(frame, Array(a), R(ref r, B(w)));
                return 1;
            case Opcode.CopyDataProperties:
                CopyDataProperties(a, R(ref r, B(w)), Window(ref r, W(ref at, 0, 1) & 0xFFFF, (int)(W(ref at, 0, 1) >> 16)));
                return 2;
            case Opcode.NewRegExp:
                a = NewRegExp(function.Unit, (int)W(ref at, 0, 1));
                return 2;
            case Opcode.GetTemplateObject:
                a = JsValue.FromObject(GetTemplateObject(function.Unit, (int)W(ref at, 0, 1)));
                return 2;
            case Opcode.DefineClass:
                DefineClass(frame, function.Unit.GetFunction((int)W(ref at, 0, 1)), C(w) != 0, R(ref r, B(w)), ref a, ref Beside(ref a, 1));
                return 2;
            case Opcode.SetClassFields:
                if (a.TryObject<ScriptFunction>() is { } constructor) constructor.ClassFields = R(ref r, B(w)).TryObject<ScriptFunction>();
                return 1;
            case Opcode.CreateArguments:
                a = JsValue.FromObject(JsArguments.CreateUnmapped(function.Unit.Realm, frame.Arguments));
                return 1;
            case Opcode.CreateMappedArguments:
                a = JsValue.FromObject(JsMappedArguments.Create(frame, (int)W(ref at, 0, 1), (int)W(ref at, 0, 2)));
                return 3;
            case Opcode.CreateRest:
            {
                int index = (int)Math.Min(W(ref at, 0, 1), (uint)frame.Arguments.Length);
                a = JsValue.FromObject(JsArray.Create(function.Unit.Realm, frame.Arguments.AsSpan(index).ToArray()));
                return 2;
            }

            case Opcode.RequireObjectCoercible:
                if (a.IsNullish) throw NotCoercible(function.Unit.Code.GetString((int)W(ref at, 0, 1)), a);
                return 2;

            case Opcode.GetIterator:
                GetIterator(frame, R(ref r, B(w)), ref a);
                return 1;
            case Opcode.GetAsyncIterator:
                GetAsyncIterator(frame, R(ref r, B(w)), ref a);
                return 1;
            case Opcode.IteratorStepValue:
                IteratorStepValue(function.Unit.Realm, ref R(ref r, B(w)), ref a);
                return 1;
            case Opcode.IteratorRest:
                IteratorRest(function.Unit.Realm, ref R(ref r, B(w)), ref a);
                return 1;
            case Opcode.IteratorClose:
                IteratorClose(ref a, B(w) != 0);
                return 1;
            case Opcode.AsyncIteratorNext:
                a = ObjectOperations.Call(R(ref r, B(w) + 1), R(ref r, B(w)));
                return 1;
            case Opcode.AsyncIteratorReturn:
                a = AsyncIteratorReturn(ref R(ref r, B(w)));
                return 1;
            case Opcode.IteratorCall:
                a = IteratorCall(R(ref r, B(w)), R(ref r, C(w)), function.Unit.GetKey((int)W(ref at, 0, 1)));
                return 2;
            case Opcode.ThrowIfNotObject:
                if (!a.IsObject) throw Errors.TypeError($"Iterator result {TypeConversion.ToDisplayString(a)} is not an object");
                return 1;
            case Opcode.GetForInIterator:
                a = JsValue.FromInternal(new ForInEnumerator(R(ref r, B(w))));
                return 1;

            case Opcode.CallEval:
                a = CallEval(frame, ref R(ref r, W(ref at, 0, 1) & 0xFFFF), (int)(W(ref at, 0, 1) >> 16), W(ref at, 0, 2));
                return 3;
            case Opcode.ImportCall:
                a = ImportCall(function.Unit, R(ref r, B(w)), R(ref r, C(w)), (ImportPhase)W(ref at, 0, 1));
                return 2;
            case Opcode.ImportMeta:
                a = JsValue.FromObject((function.Unit.Referrer ?? throw new BytecodeException("import.meta outside a module")).GetImportMeta());
                return 1;

            case Opcode.AddDisposable:
                DisposableResources.Add(ref a, R(ref r, B(w)), C(w) != 0);
                return 1;
            case Opcode.NewSuppressedError:
                a = DisposableResources.Combine(function.Unit.Realm, R(ref r, C(w)), R(ref r, B(w)));
                return 1;
            case Opcode.Debugger:
                return 1;
            default:
                throw new BytecodeException("opcode " + op + " is not executable here");
        }
    }

    /// <summary>ToPropertyKey for an access whose base is known: reading from undefined or null fails before the key is converted.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static JsValue ToPropertyKeyOf(JsValue key, JsValue target)
    {
        if (target.IsNullish) throw Errors.TypeError($"Cannot read properties of {target}");
        return TypeConversion.ToPropertyKey(key).ToValue();
    }

    /// <summary>The error of destructuring undefined or null; the text names what was destructured.</summary>
    private static ThrowCompletion NotCoercible(string text, JsValue value) =>
        Errors.TypeError($"Cannot destructure {text.Replace("'%'", value.IsNull ? "'object null'" : "'undefined'", StringComparison.Ordinal)} as it is {value}.");

    private static JsObject Object(in JsValue value) =>
        value.IsObject ? value.AsObject() : throw new BytecodeException("an object was expected");

    private static JsArray Array(in JsValue value) =>
        value.TryObject<JsArray>() ?? throw new BytecodeException("an array was expected");

    private static PrivateName Private(in JsValue value) =>
        value.TryInternal<PrivateName>() ?? throw new BytecodeException("a private name was expected");

    private static JsValue Delete(LinkedFunction function, JsValue target, PropertyKey key)
    {
        JsObject o = TypeConversion.ToObject(target);
        bool deleted = o.Delete(key);
        if (!deleted && function.Template.IsStrict)
        {
            throw ObjectOperations.CannotDelete(target, key);
        }
        return JsValue.FromBoolean(deleted);
    }

    private static void CopyDataProperties(in JsValue target, in JsValue source, ReadOnlySpan<JsValue> excluded)
    {
        var keys = new PropertyKey[excluded.Length];
        for (int i = 0; i < keys.Length; i++) keys[i] = TypeConversion.ToPropertyKey(excluded[i]);
        ObjectOperations.CopyDataProperties(Object(target), source, keys);
    }

    private static void ArrayAppendSpread(Frame frame, JsArray array, JsValue iterable)
    {
        if (iterable.TryObject<JsArray>() is { } source)
        {
            if (FastPaths.Enabled && frame.Code.Unit.Realm.IsArrayIterationPristine(source) && array.TryAppendRange(source)) return;
            foreach (JsValue value in IteratorOperations.ToList(iterable)) array.Append(value);
            return;
        }
        JsObject method = (iterable.IsNullish ? null : GetIteratorMethod(frame, iterable)) ?? throw NotIterable(frame, iterable);
        IteratorRecord record = IteratorOperations.GetIteratorFromMethod(iterable, method);
        while (IteratorOperations.StepValue(ref record, out JsValue value)) array.Append(value);
    }

    /// <summary>GetTemplateObject (§13.2.8.4).</summary>
    private static JsObject GetTemplateObject(LinkedUnit unit, int index)
    {
        ref object? data = ref unit.ConstantData(index);
        if (data is JsObject last) return last;
        if (unit.Realm.TemplateMap.TryGetValue((unit.Code, index), out JsObject? known))
        {
            data = known;
            return known;
        }
        var site = (TemplateObjectConstant)unit.Code.GetConstant(index);
        var cooked = new JsValue[site.Raw.Length];
        var raw = new JsValue[site.Raw.Length];
        for (int i = 0; i < raw.Length; i++)
        {
            cooked[i] = site.Cooked[i] < 0 ? JsValue.Undefined : JsValue.FromString(unit.GetString(site.Cooked[i]));
            raw[i] = JsValue.FromString(unit.GetString(site.Raw[i]));
        }
        JsArray template = JsArray.Create(unit.Realm, cooked), rawArray = JsArray.Create(unit.Realm, raw);
        ObjectOperations.SetIntegrityLevel(rawArray, frozen: true);
        template.AddSlot(Names.Raw, JsValue.FromObject(rawArray), PropertyAttributes.None);
        ObjectOperations.SetIntegrityLevel(template, frozen: true);
        unit.Realm.TemplateMap.Add((unit.Code, index), template);
        data = template;
        return template;
    }

    /// <summary>A regular expression literal (§13.2.7.3): the compiled pattern of the constant is decoded at the first match.</summary>
    private static JsValue NewRegExp(LinkedUnit unit, int index)
    {
        ref object? data = ref unit.ConstantData(index);
        if (data is not RegExpTemplate template)
        {
            var constant = (RegExpConstant)unit.Code.GetConstant(index);
            if (!RegExpFlagsText.TryParse(unit.Code.GetString(constant.Flags), out RegExpFlags flags)) throw new BytecodeException("regular expression flags");
            template = new RegExpTemplate(unit.Code.GetString(constant.Pattern), flags, constant.Program);
            data = template;
        }
        return JsValue.FromObject(JsRegExp.Create(unit.Realm, template));
    }

    /// <summary>import() (§13.3.10.1): always a promise.</summary>
    private static JsValue ImportCall(LinkedUnit unit, JsValue specifier, JsValue options, ImportPhase phase)
    {
        Realm realm = unit.Realm;
        JsPromise promise = JsPromise.Create(realm);
        try
        {
            string text = TypeConversion.ToText(specifier);
            ImportAttribute[] attributes = ReadImportAttributes(options);
            Modules.IModuleHost host = realm.ModuleHost ?? throw Errors.TypeError("import() is not available here");
            host.ContinueDynamicImport(unit.Referrer?.ImportReferrer, new ModuleRequest(text, attributes, phase), promise);
        }
        catch (ThrowCompletion completion)
        {
            promise.Reject(completion.Value);
        }
        return JsValue.FromObject(promise);
    }

    private static ImportAttribute[] ReadImportAttributes(JsValue options)
    {
        if (options.IsUndefined) return [];
        if (!options.IsObject) throw Errors.TypeError("The second argument of import() must be an object");
        JsValue with = options.AsObject().Get(Names.With);
        if (with.IsUndefined) return [];
        if (!with.IsObject) throw Errors.TypeError("The 'with' option of import() must be an object");
        var attributes = new List<ImportAttribute>();
        foreach (PropertyKey key in with.AsObject().OwnPropertyKeys())
        {
            if (key.IsSymbol || !with.AsObject().GetOwnProperty(key, out PropertyDescriptor descriptor) || !descriptor.Enumerable) continue;
            JsValue value = with.AsObject().Get(key);
            if (!value.IsString) throw Errors.TypeError("Import attribute value must be a string");
            attributes.Add(new ImportAttribute(key.ToString(), value.AsString().ToString()));
        }
        attributes.Sort(static (x, y) => string.CompareOrdinal(x.Key, y.Key));
        return attributes.ToArray();
    }
}
